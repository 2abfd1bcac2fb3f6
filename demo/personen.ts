import { GEMEENTEN, type Gemeente } from '#areas/beheer/rules/regio.ts';
import { addDays, type IsoDate, partsOf } from '#domain/dates/iso-date.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { slipOf, testBsn } from './bsn.ts';
import { ACHTERNAMEN, STRATEN, VOORNAMEN } from './namen.ts';
import type { Willekeur } from './willekeur.ts';

/** A made-up address in the region. */
export type DemoAdres = {
  readonly straat: string;
  readonly huisnummer: string;
  readonly huisletter?: string;
  readonly toevoeging?: string;
  readonly postcode: string;
  readonly plaats: string;
};

/** A made-up person, in the fields of B3 as a screener would type them. */
export type DemoPersoon = Partial<DemoAdres> & {
  readonly voornaam?: string;
  readonly voorletters?: string;
  readonly tussenvoegsel?: string;
  readonly achternaam?: string;
  readonly geboortedatum?: string;
  readonly geslacht?: 'M' | 'V' | 'O';
  readonly telefoon?: string;
  readonly email?: string;
  readonly bsn?: string;
};

// About as the meldingen of the region divide; the smaller gemeenten have a few.
const PER_GEMEENTE: Readonly<Record<string, number>> = { '0505': 38, '0512': 13, '0642': 13 };
const LETTERS = 'ABCDEFGHJKLMNPRTVWXZ';

/** The gemeente that a made-up household lives in. */
export function verzinGemeente(w: Willekeur): Gemeente {
  return w.weeg(GEMEENTEN.map((gemeente) => [gemeente, PER_GEMEENTE[gemeente.code] ?? 6] as const));
}

/** An address in a gemeente; one street of one PC4 always has the same postcode. */
export function verzinAdres(w: Willekeur, gemeente: Gemeente): DemoAdres {
  const { naam, pc4 } = w.kies(gemeente.plaatsen);
  const [first, last] = w.kies(pc4);
  const wijk = w.geheel(first, last);
  const nummer = w.geheel(0, STRATEN.length - 1);
  const letter = (index: number) => LETTERS[index % LETTERS.length] ?? 'A';
  return {
    straat: STRATEN[nummer] ?? 'Voorbeeldstraat',
    huisnummer: String(w.geheel(1, 180)),
    ...(w.kans(0.12) && { huisletter: w.kies(['A', 'B', 'C']) }),
    ...(w.kans(0.08) && { toevoeging: String(w.geheel(1, 12)) }),
    postcode: `${wijk}${letter(nummer * 3 + wijk)}${letter(nummer + wijk * 7)}`,
    plaats: naam,
  };
}

/**
 * A made-up person at an address. Not everything is known of everybody, and sometimes little.
 *
 * @param volgnummer another one for each person, so that no two have one BSN
 */
export function verzinPersoon(
  w: Willekeur,
  adres: DemoAdres,
  volgnummer: number,
  today: IsoDate,
): DemoPersoon {
  const geslacht = w.weeg([['M', 52] as const, ['V', 46] as const, ['O', 2] as const]);
  const voornaam = w.kies(VOORNAMEN[geslacht === 'O' ? w.kies(['M', 'V'] as const) : geslacht]);
  const onlyLetters = w.kans(0.15);
  const voorletters = `${[...voornaam][0] ?? ''}.${w.kans(0.35) ? `${w.kies([...LETTERS])}.` : ''}`;
  const bsn = w.kans(0.6) ? testBsn(volgnummer) : undefined;
  const achternaam = w.kies(ACHTERNAMEN);
  return {
    ...(onlyLetters ? { voorletters } : { voornaam }),
    ...(!onlyLetters && w.kans(0.5) && { voorletters }),
    ...achternaam,
    ...(w.kans(0.92) && { geboortedatum: verzinGeboortedatum(w, today) }),
    ...(w.kans(0.9) && { geslacht }),
    ...adres,
    ...(w.kans(0.5) && { telefoon: `06${String(w.geheel(0, 999_999)).padStart(8, '0')}` }),
    ...(w.kans(0.25) && { email: `bewoner${volgnummer}@voorbeeld.example` }),
    ...(bsn !== undefined && { bsn: w.kans(0.02) ? slipOf(bsn) : bsn }),
  };
}

/** Somebody of 19 to 88; now and then only the year, or the year and the month, is known. */
function verzinGeboortedatum(w: Willekeur, today: IsoDate): string {
  const jaren = w.weeg([[w.geheel(19, 64), 85] as const, [w.geheel(65, 88), 15] as const]);
  const { jaar, maand, dag } = partsOf(addDays(today, -jaren * 365 - w.geheel(0, 364)));
  if (w.kans(0.03)) return String(jaar);
  if (w.kans(0.02)) return `${maand}-${jaar}`;
  return `${dag}-${maand}-${jaar}`;
}

/** Somebody who answers the phone at a partner: voorletter and surname. */
export function verzinContact(w: Willekeur): string {
  return volledigeNaam({
    voorletters: `${w.kies([...'ABDEFGHJKLMNPRSTW'])}.`,
    ...w.kies(ACHTERNAMEN),
  });
}
