import { toIsoDate } from '../dates/iso-date.ts';
import type { Invoer, MagLeeg, Veld, Velddefinities, Veldwaarden, Waarde } from './veld.ts';

/** The name of a column in a row. */
export type Rijnaam<Kolom extends string> = Kolom extends `${infer Eerst}_${infer Rest}`
  ? `${Eerst}${Capitalize<Rijnaam<Rest>>}`
  : Kolom;

/** What a row has of a field: a calendar date is text there. */
export type Rijwaarde<V extends Veld> = V extends { soort: 'datum' }
  ? MagLeeg<V> extends true
    ? string | null
    : string
  : Waarde<V>;
/** The part of a row that some fields are. */
export type Veldrij<V extends Velddefinities> = {
  [K in keyof V as Rijnaam<V[K]['kolom']>]: Rijwaarde<V[K]>;
};

/** The name of a column in a row. @example rijnaam('huurder_geinformeerd_op') // 'huurderGeinformeerdOp' */
export function rijnaam(kolom: string): string {
  return kolom.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** What may be given for a row: of a person also what a row or a rule has for "not known". */
type VoorRij<V extends Velddefinities> = {
  [K in keyof Invoer<V>]: undefined extends Invoer<V>[K] ? string | null | undefined : Invoer<V>[K];
};

/** The part of a row for what was sent. Of a person nothing, an empty text and null are all null. */
export function toRij<V extends Velddefinities>(definities: V, waarden: VoorRij<V>): Veldrij<V> {
  const given: Readonly<Record<string, unknown>> = { ...waarden };
  return Object.fromEntries(
    Object.entries(definities).map(([naam, veld]) => [
      rijnaam(veld.kolom),
      storedOf(veld, given[naam]),
    ]),
  ) as Veldrij<V>;
}

function storedOf(veld: Veld, waarde: unknown): unknown {
  switch (veld.soort) {
    case 'gegeven':
    case 'geboortedatum':
      return waarde === '' ? null : (waarde ?? null);
    case 'gegevenskeuze':
      return veld.keuzes.find((code) => code === waarde) ?? null;
    default:
      return waarde;
  }
}

/** What the contract gives of a row. */
export function fromRij<V extends Velddefinities>(definities: V, rij: Veldrij<V>): Veldwaarden<V> {
  const stored: Readonly<Record<string, unknown>> = { ...rij };
  return Object.fromEntries(
    Object.entries(definities).map(([naam, veld]) => {
      const waarde = stored[rijnaam(veld.kolom)];
      const isDatum = veld.soort === 'datum' && typeof waarde === 'string';
      return [naam, isDatum ? toIsoDate(waarde) : waarde];
    }),
  ) as Veldwaarden<V>;
}
