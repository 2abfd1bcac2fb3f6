import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { dageindeZin, dagInZin } from './afgeleide-termijn.ts';
import { type Dageinde, type Dagstand, isOngeveer, nextOf, staatNog } from './dagen.ts';
import { type Gebeurtenis, inVolgorde } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';
import type { Dagvaardingstand, Procedurestand } from './procedure.ts';

/** Who can be to move in a procedure. */
export const AANZETTEN = ['meldpunt', 'verhuurder', 'deurwaarder', 'rechter', 'niemand'] as const;

const AANZETNAMEN: Readonly<Record<(typeof AANZETTEN)[number], string>> = {
  meldpunt: 'Meldpunt',
  verhuurder: 'verhuurder',
  deurwaarder: 'deurwaarder',
  rechter: 'rechter',
  niemand: 'niemand',
};

/** Who is to move, as it is read. @example aanZetNaam('rechter') // 'rechter' */
export function aanZetNaam(wie: (typeof AANZETTEN)[number]): string {
  return AANZETNAMEN[wie];
}

/** Who is to move now, in a word for lists and one Dutch sentence. */
export type AanZet = {
  readonly wie: (typeof AANZETTEN)[number];
  readonly zin: string;
};

/**
 * Who is to move on a day: when the day of a zitting or ontruiming has passed and nobody recorded how
 * it ended, the desk is; otherwise whoever is by what happened.
 *
 * @param isGedaan whether somebody already recorded how a day ended, in words of his own
 */
export function aanZetOp(
  aanZet: AanZet,
  { ontruimingen, zittingen, uitgevoerd }: Procedurestand,
  { today, isGedaan }: { readonly today: IsoDate; readonly isGedaan: (day: Dagstand) => boolean },
): AanZet {
  if (uitgevoerd !== null) return aanZet;
  for (const [naam, days] of [
    ['ontruiming', ontruimingen],
    ['zitting', zittingen],
  ] as const) {
    const past = days.find((day) => staatNog(day) && day.dag !== null && day.dag < today);
    if (past?.dag == null) continue;
    // Who is about to be evicted comes before a zitting that nobody recorded the end of.
    if (naam === 'zitting' && ontruimingen.some(staatNog)) continue;
    return isGedaan(past)
      ? {
          wie: 'meldpunt',
          zin: `De ${naam} van ${formatDatum(past.dag)} is afgehandeld. Leg vast wat er verder gebeurde.`,
        }
      : {
          wie: 'meldpunt',
          zin: `De ${naam} was ${dagInZin(past.dag, isOngeveer(past))}. Leg vast hoe het is afgelopen.`,
        };
  }
  return aanZet;
}

/**
 * Who is to move, and what for. Says only what is known: whether somebody is to ask first, then what
 * comes next.
 *
 * @param vraag of what it is still to be asked if it goes on; null: of nothing
 */
export function aanZetVan(
  gebeurtenissen: readonly Gebeurtenis[],
  stand: Procedurestand,
  vraag: 'ontruiming' | 'zitting' | null,
): AanZet {
  const { dagvaarding, uitgevoerd, moratorium } = stand;
  if (uitgevoerd !== null)
    return { wie: 'meldpunt', zin: 'De woning is ontruimd: vraag na waar het huishouden is.' };
  if (vraag !== null) return { wie: 'meldpunt', zin: `Vraag na of de ${vraag} doorgaat.` };
  const ontruiming = firstOpen(stand.ontruimingen);
  if (ontruiming !== undefined)
    return ontruiming.dag === null
      ? { wie: 'meldpunt', zin: 'Vraag na op welke dag de ontruiming is.' }
      : {
          wie: 'deurwaarder',
          zin: `De deurwaarder ontruimt ${dagInZin(ontruiming.dag, isOngeveer(ontruiming))}${omTijd(ontruiming)}, tenzij de verhuurder of de rechter dat stopt.`,
        };
  const loopt = moratorium?.einde === null ? moratorium.verleend : null;
  if (loopt?.gegevens.dekt === 'ja' && loopt.gedaagden === null)
    return loopt.dag === null
      ? { wie: 'meldpunt', zin: 'Er is een moratorium. Vraag na tot wanneer.' }
      : {
          wie: 'niemand',
          zin: `Er is een moratorium tot en met ${formatDatum(loopt.dag)}. Eindigt het, dan kan de verhuurder weer een ontruiming laten aanzeggen.`,
        };
  const last = stand.ontruimingen.find((day) => nextOf(day, stand.ontruimingen) === undefined);
  if (last?.einde != null && dagvaarding !== 'ingetrokken') return naEinde(last.einde.hoe);
  return zonderOntruiming(sinceIngetrokken(inVolgorde(gebeurtenissen), dagvaarding), stand);
}

/** Who is to move once an ontruiming is off. Only a judge undoes what a judge stopped. */
function naEinde(hoe: Dageinde): AanZet {
  const zin =
    hoe === 'uitgesteld'
      ? 'De aangezegde ontruiming is uitgesteld.'
      : `De aangezegde ontruiming gaat niet door (${dageindeZin(hoe)}).`;
  return hoe === 'geschorst'
    ? { wie: 'rechter', zin: `${zin} Vraag na hoe lang dat geldt.` }
    : { wie: 'verhuurder', zin: `${zin} De verhuurder kan opnieuw een dag laten aanzeggen.` };
}

/** What happened in the case that runs: since the last that was withdrawn, unless that is how it is. */
function sinceIngetrokken(
  rij: readonly Gebeurtenis[],
  dagvaarding: Dagvaardingstand,
): readonly Gebeurtenis[] {
  if (dagvaarding === 'ingetrokken') return [];
  return rij.slice(rij.findLastIndex(({ soort }) => soort === 'dagvaarding_ingetrokken') + 1);
}

const WACHTEN: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'zitting_gehouden',
  'uitspraak_bepaald',
  'vonnis',
]);

function zonderOntruiming(zaak: readonly Gebeurtenis[], stand: Procedurestand): AanZet {
  const titel = zaak.findLast(
    (one) => one.soort === 'schikking' || one.soort === 'vonnis_betekend' || one === stand.vonnis,
  );
  if (titel?.soort === 'schikking')
    return {
      wie: 'niemand',
      zin: 'Op de zitting is een afspraak gemaakt. Die geldt zoals een vonnis.',
    };
  if (titel !== undefined) return naVonnis(stand.vonnis);
  const zitting = firstOpen(stand.zittingen);
  if (zitting?.dag != null)
    return {
      wie: 'rechter',
      zin: `De zitting is ${dagInZin(zitting.dag, isOngeveer(zitting))}${omTijd(zitting)}.`,
    };
  // The last of these says what is waited for: a tussenvonnis uses up the day of its uitspraak.
  const laatste = zaak.findLast(({ soort }) => WACHTEN.has(soort));
  if (laatste?.soort === 'uitspraak_bepaald' && laatste.dag !== null)
    return { wie: 'rechter', zin: `De uitspraak is op ${formatDatum(laatste.dag)}.` };
  if (zitting === undefined && laatste !== undefined && laatste.soort !== 'vonnis')
    return { wie: 'rechter', zin: 'De zitting is geweest. Het wachten is op de uitspraak.' };
  if (laatste?.soort === 'vonnis' && zitting === undefined)
    return { wie: 'rechter', zin: 'Er is een tussenvonnis. Vraag na hoe de zaak verdergaat.' };
  if (zitting !== undefined) return { wie: 'rechter', zin: 'Vraag na op welke dag de zitting is.' };
  switch (stand.dagvaarding) {
    case 'betekend':
      return { wie: 'rechter', zin: 'De dagvaarding is betekend. Vraag na wanneer de zitting is.' };
    case 'verzonden':
      return { wie: 'deurwaarder', zin: 'De deurwaarder brengt de dagvaarding bij de huurder.' };
    case 'aangezegd':
      return { wie: 'verhuurder', zin: 'De verhuurder heeft een dagvaarding aangezegd.' };
    case 'ingetrokken':
      return { wie: 'niemand', zin: 'De dagvaarding is ingetrokken.' };
    case 'geen':
      return { wie: 'verhuurder', zin: 'Er is nog geen dagvaarding gemeld.' };
  }
}

function naVonnis(vonnis: Gebeurtenis | null): AanZet {
  switch (vonnis?.gegevens.toewijzing) {
    case 'afgewezen':
      return { wie: 'niemand', zin: 'De rechter wees de ontruiming af.' };
    case 'toegewezen':
      return {
        wie: 'verhuurder',
        zin: 'Er is een vonnis. De verhuurder kan een ontruiming laten aanzeggen.',
      };
    default:
      return { wie: 'meldpunt', zin: 'Er is een vonnis. Vraag na of de verhuurder mag ontruimen.' };
  }
}

/** The time of a day, where it is known, as it follows the day. */
function omTijd({ tijd }: Dagstand): string {
  return tijd === '' ? '' : ` om ${tijd} uur`;
}

/** The first day to come of what still stands; one without a day when there is no other. */
function firstOpen(days: readonly Dagstand[]): Dagstand | undefined {
  const open = days.filter(staatNog);
  return (
    open
      .filter(({ dag }) => dag !== null)
      .sort((a, b) => ((a.dag ?? '') < (b.dag ?? '') ? -1 : 1))[0] ?? open[0]
  );
}
