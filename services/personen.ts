import type { Betrokkene } from '#contract/personen.ts';
import type { BetrokkeneRow } from '#db/repositories/betrokkenen.ts';
import type { GeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { adresTekst, straatTekst } from '#domain/gegevens/persoon-tekst.ts';
import { sorteernaam } from '#domain/identiteit/naam.ts';
import {
  PERSOONVELDEN,
  type PersoonGegevens,
  type Persoonveld,
} from '#domain/identiteit/persoon-gegevens.ts';

/** A stored person as the rules take it. */
export function toGegevens(row: BetrokkeneRow): PersoonGegevens {
  return { ...row, geboortedatum: row.geboortedatum as GeboortedatumTekst | null };
}

/** A stored person as the screens get it: everything but the BSN itself (domein §5). */
export function toBetrokkene({ bsn, ...row }: BetrokkeneRow): Betrokkene {
  return { ...row, heeftBsn: bsn !== null };
}

/** The identity columns from gathered data; what is missing is null, never an empty text. */
export function toColumns(gegevens: PersoonGegevens): Omit<BetrokkeneRow, 'id' | 'versie'> {
  const columns = Object.fromEntries(
    PERSOONVELDEN.map((veld) => [veld, fieldValue(gegevens, veld)]),
  );
  return columns as Omit<BetrokkeneRow, 'id' | 'versie'>;
}

/** The value of one field; undefined, null and empty are all "not known". */
export function fieldValue(gegevens: PersoonGegevens, veld: Persoonveld): string | null {
  const value = gegevens[veld];
  return value === undefined || value === null || value === '' ? null : value;
}

/** How somebody is called in a list: "Berg, van den, Anna", or what is known instead. */
export function naamVan(row: BetrokkeneRow | undefined): string {
  if (row === undefined) return 'Onbekend';
  const { tussenvoegsel, achternaam } = row;
  const achter = achternaam === null ? '' : sorteernaam({ tussenvoegsel, achternaam });
  const voor = row.voornaam ?? row.voorletters ?? '';
  return [achter, voor].filter((part) => part !== '').join(', ') || 'Naam onbekend';
}

/** The address on one line, with what is known of it. */
export function adresVan(row: BetrokkeneRow | undefined): string {
  return row === undefined ? '' : adresTekst(toGegevens(row));
}

/** Street and house number, with what is known of them. */
export function straatVan(row: BetrokkeneRow | undefined): string {
  return row === undefined ? '' : straatTekst(toGegevens(row));
}
