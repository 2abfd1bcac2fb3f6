import type { Dagstand } from '#areas/trajecten/rules/dagen.ts';
import { type Gebeurtenis, inVolgorde } from '#areas/trajecten/rules/gebeurtenis.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { deriveProcedure } from '#areas/trajecten/rules/procedure.ts';
import { dagZin, gebeurtenisZin, ONBEVESTIGD_ZIN } from './mededeling.ts';

/** What a withdrawn gebeurtenis was about, and what is said when nothing of that is left. */
type Zaakdeel = { readonly soorten: readonly Gebeurtenissoort[]; readonly niets: string };

const ZITTING: Zaakdeel = {
  soorten: ['zitting_bepaald', 'zitting_verplaatst', 'zitting_gehouden'],
  niets: 'Er staat bij ons nu geen dag voor een zitting.',
};
const ONTRUIMING: Zaakdeel = {
  soorten: [
    ...(['ontruiming_aangezegd', 'ontruiming_gaat_door', 'ontruiming_uitgesteld'] as const),
    ...(['ontruiming_ingetrokken', 'ontruiming_geschorst', 'ontruiming_afgelast'] as const),
    'ontruiming_uitgevoerd',
  ],
  niets: 'Er staat bij ons nu geen dag voor een ontruiming.',
};
const DELEN: readonly Zaakdeel[] = [
  ZITTING,
  ONTRUIMING,
  {
    soorten: [
      ...(['dagvaarding_aangezegd', 'dagvaarding_verzonden'] as const),
      ...(['dagvaarding_betekend', 'dagvaarding_ingetrokken'] as const),
    ],
    niets: 'Er staat bij ons nu geen dagvaarding.',
  },
  {
    soorten: ['vonnis', 'schikking'],
    niets: 'Er staat bij ons nu geen vonnis en geen schikking.',
  },
  {
    soorten: ['achterstand_voldaan', 'regeling_getroffen', 'regeling_verbroken'],
    niets: 'Er staat bij ons nu geen betaling en geen betalingsregeling.',
  },
  {
    soorten: ['moratorium_verleend', 'moratorium_beeindigd'],
    niets: 'Er staat bij ons nu geen moratorium.',
  },
];

/** What stands now, in sentences; that nothing does tells no more than that the first word was wrong. */
export type NuGeldend = { readonly zinnen: readonly string[]; readonly isNiets: boolean };

/**
 * What stands now of that which a withdrawn gebeurtenis was about, so that who was told wrongly hears
 * what is so and not only what is not: the days of the zitting or ontruiming that stand, or the last
 * that happened. When nothing stands it says that. What is only hearsay is called so.
 *
 * Source: AVG 19 (who was given something is told of its rectification), AVG 5.1 d (accuracy).
 *
 * @param was the kind of what was withdrawn
 * @param rij what is recorded in the same procedure
 * @param isHorenZeggen whether the desk knows something only from who does not decide about it
 *
 * @example watNuGeldt('zitting_bepaald', [], () => false).zinnen // ['Er staat bij ons nu geen dag voor een zitting.']
 */
export function watNuGeldt(
  was: Gebeurtenissoort,
  rij: readonly Gebeurtenis[],
  isHorenZeggen: (gebeurtenis: Gebeurtenis) => boolean,
): NuGeldend {
  const deel = DELEN.find(({ soorten }) => soorten.includes(was)) ?? {
    ...{ soorten: [was], niets: 'Er komt niets anders voor in de plaats.' },
  };
  const bron = (one: Gebeurtenis) => (isHorenZeggen(one) ? [ONBEVESTIGD_ZIN] : []);
  const { zittingen, ontruimingen, uitgevoerd } = deriveProcedure(rij);
  const dagen = deel === ZITTING ? zittingen : deel === ONTRUIMING ? ontruimingen : [];
  const staand = uitgevoerd === null ? dagen.filter(({ einde }) => einde === null) : [];
  if (staand.length > 0)
    return {
      zinnen: staand.flatMap((day) => [dagstandZin(day), ...bron(day.door)]),
      isNiets: false,
    };
  const laatste = inVolgorde(rij).findLast(({ soort }) => deel.soorten.includes(soort));
  // What stands of a day is said by the day: that one was once set or announced is no news.
  if (laatste === undefined || NOEMT_DAG.has(laatste.soort))
    return { zinnen: [deel.niets], isNiets: true };
  const isWeg = deel === ONTRUIMING && laatste.soort !== 'ontruiming_uitgevoerd';
  return {
    zinnen: [vertel(laatste), ...bron(laatste), ...(isWeg ? [deel.niets] : [])],
    isNiets: false,
  };
}

const NOEMT_DAG: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  ...ZITTING.soorten,
  ...(['ontruiming_aangezegd', 'ontruiming_gaat_door'] as const),
]);

function dagstandZin({ door, dag, tijd }: Dagstand): string {
  if (dag === null) return vertel(door);
  const { soort: gebeurtenis, ongeveer = false } = door;
  return dagZin({ gebeurtenis, dag, tijd, ongeveer }) ?? vertel(door);
}

function vertel({ soort, op, dag, tijd, ongeveer }: Gebeurtenis): string {
  const zin = gebeurtenisZin({ gebeurtenis: soort, op, verhuurder: null });
  const bij = dag && dagZin({ gebeurtenis: soort, dag, tijd, ongeveer: ongeveer === true });
  return bij == null ? zin : `${zin} ${bij}`;
}
