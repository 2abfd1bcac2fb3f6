import { type Dagstand, EINDEN, isForAll, isOnbevestigd, isWithin } from './dagen.ts';
import { type Gebeurtenis, momentVan } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';

/** Something that does not end a day by itself, so that somebody must ask whether it goes on. */
export type Doorgangsvraag = {
  readonly wat: 'ontruiming' | 'zitting';
  readonly dagstand: Dagstand;
  readonly aanleiding: Gebeurtenis;
  readonly antwoord: Gebeurtenis | null;
};

// What makes people think that the eviction is off, and does not stop it.
const STOPT_NIET: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'dagvaarding_ingetrokken',
  'verzet',
  'hoger_beroep',
  'executiegeschil',
  'sleutels_ingeleverd',
  'huur_opgezegd',
  'achterstand_voldaan',
  'regeling_getroffen',
  'regeling_nagekomen',
  'laatstekans',
  'schikking',
  'moratorium_gevraagd',
  'moratorium_verleend',
  'schuldsanering',
  'incasso_gestopt',
]);

/** What must be asked about the days of a procedure, in the order in which it came up. */
export function vragenVan(
  rij: readonly Gebeurtenis[],
  {
    zittingen,
    ontruimingen,
  }: { readonly zittingen: readonly Dagstand[]; readonly ontruimingen: readonly Dagstand[] },
): Doorgangsvraag[] {
  // Of a long procedure most says nothing about a day that stands.
  const aanleidingen = rij.flatMap((one) =>
    STOPT_NIET.has(one.soort) || one.soort === 'vonnis' || EINDEN[one.soort] !== undefined
      ? [{ one, moment: momentVan(one) }]
      : [],
  );
  const doorgangen = rij.filter(({ soort }) => soort === 'ontruiming_gaat_door');
  const vonnissen = rij.filter(
    ({ soort, gegevens }) => soort === 'vonnis' && gegevens.toewijzing !== 'tussenvonnis',
  );
  return [
    ...ontruimingen.flatMap((dagstand) => {
      const tot = dagstand.einde?.op;
      const sinds = momentVan(dagstand.door);
      return (
        aanleidingen
          // Most came up before this day was announced, or after it was over.
          .filter(({ moment }) => tot === undefined || moment < tot)
          .filter(({ one, moment }) => moment >= sinds || one.soort === 'moratorium_verleend')
          .filter(({ one }) => raises(one, dagstand, rij))
          .map(({ one: aanleiding, moment }) => {
            const since = [moment, sinds];
            const gaatDoor = doorgangen.find((one) => since.every((day) => momentVan(one) >= day));
            const antwoord = gaatDoor ?? dagstand.einde?.door ?? null;
            return { wat: 'ontruiming' as const, dagstand, aanleiding, antwoord };
          })
      );
    }),
    ...zittingen.flatMap((dagstand) => zittingsvragen(vonnissen, dagstand)),
  ];
}

/** A vonnis while a zitting is still ahead: that one may be off, or be of something else. */
function zittingsvragen(vonnissen: readonly Gebeurtenis[], dagstand: Dagstand): Doorgangsvraag[] {
  const { dag, door, ook, einde } = dagstand;
  return vonnissen
    .filter((one) => dag !== null && momentVan(one) < dag && momentVan(one) >= momentVan(door))
    .filter((one) => einde === null || momentVan(one) < einde.op)
    .map((aanleiding) => {
      const opnieuw = ook.find((one) => momentVan(one) > momentVan(aanleiding));
      const antwoord = opnieuw ?? einde?.door ?? null;
      return { wat: 'zitting' as const, dagstand, aanleiding, antwoord };
    });
}

/** Whether something makes people think that this ontruiming is off, while it did not end it. */
function raises(one: Gebeurtenis, day: Dagstand, rij: readonly Gebeurtenis[]): boolean {
  const isSince = momentVan(one) >= momentVan(day.door);
  const { van, toewijzing, dekt } = one.gegevens;
  if (one.soort === 'moratorium_verleend' && dekt === 'ja' && !isSince) {
    // Announced while a moratorium runs that should hold it.
    const isOver = rij.some(
      (other) => other.soort === 'moratorium_beeindigd' && momentVan(other) >= momentVan(one),
    );
    return !isOver && isWithin(day.dag, one);
  }
  if (!isSince) return false;
  if (one.soort === 'vonnis') return toewijzing === 'afgewezen';
  if (STOPT_NIET.has(one.soort)) return true;
  const isAboutIt = van === undefined || van === day.dag;
  const isEinde = EINDEN[one.soort] !== undefined;
  return isEinde && isAboutIt && (isOnbevestigd(one) || !isForAll(one, day));
}

/**
 * Of what it is still to be asked whether it goes on, by the sleutels of the terms that are open; null:
 * of nothing. An ontruiming comes before a zitting.
 *
 * @example doorgangsvraagOp({ zittingen: [], ontruimingen: [] }, []) // null
 */
export function doorgangsvraagOp(
  {
    zittingen,
    ontruimingen,
  }: { readonly zittingen: readonly Dagstand[]; readonly ontruimingen: readonly Dagstand[] },
  sleutels: Iterable<string>,
): 'ontruiming' | 'zitting' | null {
  const gevraagd = new Set(
    [...sleutels].flatMap((sleutel) => {
      const [code, dag] = sleutel.split(':');
      return code === 'doorgang' && dag !== undefined ? [dag] : [];
    }),
  );
  const isVan = (day: Dagstand) => gevraagd.has(day.door.id);
  if (ontruimingen.some(isVan)) return 'ontruiming';
  return zittingen.some(isVan) ? 'zitting' : null;
}
