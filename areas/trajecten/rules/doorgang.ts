import { type Dagstand, EINDEN, isForAll, isOnbevestigd, isWithin } from './dagen.ts';
import { type Gebeurtenis, momentVan } from './gebeurtenis.ts';
import type { Gebeurtenissoort } from './gebeurtenissen.ts';

/** Something that does not stop an eviction by itself, so that somebody must ask. */
export type Doorgangsvraag = {
  readonly ontruiming: Dagstand;
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

export function vragenVan(
  rij: readonly Gebeurtenis[],
  ontruimingen: readonly Dagstand[],
): Doorgangsvraag[] {
  return ontruimingen.flatMap((ontruiming) =>
    rij
      .filter((one) => raises(one, ontruiming, rij))
      .filter((one) => ontruiming.einde === null || momentVan(one) < ontruiming.einde.op)
      .map((aanleiding) => {
        const since = [momentVan(aanleiding), momentVan(ontruiming.door)];
        const gaatDoor = rij.find(
          (one) =>
            one.soort === 'ontruiming_gaat_door' && since.every((day) => momentVan(one) >= day),
        );
        return { ontruiming, aanleiding, antwoord: gaatDoor ?? ontruiming.einde?.door ?? null };
      }),
  );
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
