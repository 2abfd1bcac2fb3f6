import type { Grond } from '#domain/beeindigingen/gronden.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** A beëindiging as it is filled in; everything may still be missing. */
export type BeeindigingInvoer = {
  /** Who stopped. */
  readonly partnerId?: string | null | undefined;
  readonly datum?: IsoDate | null | undefined;
  readonly gronden?: readonly Grond[] | undefined;
  /** Whether all effort was made that may reasonably be asked (SA 6 lid 1). */
  readonly inspanningGeleverd?: boolean | undefined;
  /** What was tried. */
  readonly inspanning?: string | undefined;
};

/** A field that must be filled in or repaired, with what to do. */
export type BeeindigingFout = { readonly veld: keyof BeeindigingInvoer; readonly zin: string };

/**
 * What is wrong with a beëindiging, in the order of the form; empty when it may be registered.
 * Stopping asks for both: the effort that was made, and at least one ground.
 *
 * Source: SA 6 lid 1 (effort and grounds), lid 4 (what the Meldpunt registers).
 *
 * @example controleerBeeindiging({}, today).map(({ veld }) => veld)
 *   // ['partnerId', 'datum', 'inspanningGeleverd', 'inspanning', 'gronden']
 */
export function controleerBeeindiging(
  invoer: BeeindigingInvoer,
  today: IsoDate,
): readonly BeeindigingFout[] {
  const fouten: BeeindigingFout[] = [];
  const add = (veld: BeeindigingFout['veld'], zin: string) => fouten.push({ veld, zin });
  if (!invoer.partnerId) add('partnerId', 'Kies welke partner is gestopt.');
  if (!invoer.datum) {
    add('datum', 'Vul in op welke datum de partner is gestopt.');
  } else if (invoer.datum > today) {
    add('datum', 'Deze datum ligt in de toekomst. Registreer een beëindiging als die er is.');
  }
  if (invoer.inspanningGeleverd !== true) {
    add(
      'inspanningGeleverd',
      'Stoppen mag pas als alles is gedaan wat redelijk is. Bevestig dat, of overleg met de partner.',
    );
  }
  if (!invoer.inspanning?.trim()) add('inspanning', 'Schrijf op wat er is geprobeerd.');
  if (!invoer.gronden?.length) add('gronden', 'Kies ten minste één reden om te stoppen.');
  return fouten;
}
