import { computeVervaldatum, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { addMonths, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';

/** From when data are kept: the afsluitbesluit (PP 7.2), or the new year after it (selectielijsten). */
export const BEWAARBEGINNEN = ['afsluitbesluit', 'jaarwisseling'] as const;

/** One of the two. */
export type Bewaarbegin = (typeof BEWAARBEGINNEN)[number];

const NAMEN: Readonly<Record<Bewaarbegin, string>> = {
  afsluitbesluit: 'Op de dag van het afsluitbesluit',
  jaarwisseling: 'Op 1 januari na het afsluitbesluit',
};

/** The Dutch name of a begin. @example bewaarbeginNaam('afsluitbesluit') // 'Op de dag van het afsluitbesluit' */
export function bewaarbeginNaam(begin: Bewaarbegin): string {
  return NAMEN[begin];
}

/** How long data are kept after the afsluitbesluit, unless the desk says otherwise (PP 7.2). */
export const STANDAARD_BEWAARTERMIJN = { eenheid: 'jaren', aantal: 1 } as const satisfies Looptijd;

/**
 * The day of destruction by the protocol's own length.
 *
 * @example vernietigenUiterlijk(toIsoDate('2026-11-05')) // '2027-11-05'
 */
export function vernietigenUiterlijk(besluitOp: IsoDate): IsoDate {
  return addMonths(besluitOp, 12 * STANDAARD_BEWAARTERMIJN.aantal);
}

/** What stands in the settings until FG and archivaris say otherwise (domein §2a). */
export const STANDAARD_BEWAREN = {
  begin: 'afsluitbesluit',
  grondslag: 'Privacyprotocol 7.2: uiterlijk binnen een jaar na het afsluitbesluit',
  categorie: '',
  fgOp: null,
  archivarisOp: null,
} as const;

/**
 * The last day on which the personal data of a closed dossier must be gone. A dossier that is
 * opened again has no such day until it is closed again: that is a new besluit.
 *
 * Source: PP 7.2 (at most a year). Wmo 5.3.4 says fifteen years; FG and archivaris decide, so length
 * and begin are settings.
 *
 * Undefined for a length that is no length or gives no day, such as hours: a wrong setting. Nobody
 * guesses how long data are kept, so what asks for this day is refused until the setting is right.
 *
 * @example vernietigenVolgens(toIsoDate('2026-11-05'), { eenheid: 'maanden', aantal: 6 }) // '2027-05-05'
 * @example vernietigenVolgens(toIsoDate('2026-11-05'), { eenheid: 'jaren', aantal: 1 }, 'jaarwisseling') // '2028-01-01'
 */
export function vernietigenVolgens(
  besluitOp: IsoDate,
  looptijd: Looptijd,
  begin: Bewaarbegin = 'afsluitbesluit',
): IsoDate | undefined {
  if (looptijd.eenheid === 'harde_datum' || looptijd.aantal < 1) return undefined;
  const van =
    begin === 'afsluitbesluit'
      ? besluitOp
      : toIsoDate(`${Number(besluitOp.slice(0, 4)) + 1}-01-01`);
  const result = computeVervaldatum(van, looptijd, standaardKalender);
  return result.ok ? result.value.vervalt : undefined;
}

/**
 * Who must still confirm how long data are kept; nobody once both did.
 *
 * @example nogTeBevestigen({ fgOp: null, archivarisOp: null }) // ['FG', 'archivaris']
 */
export function nogTeBevestigen({
  fgOp,
  archivarisOp,
}: {
  readonly fgOp: IsoDate | null;
  readonly archivarisOp: IsoDate | null;
}): readonly string[] {
  return [...(fgOp === null ? ['FG'] : []), ...(archivarisOp === null ? ['archivaris'] : [])];
}
