import { findPlaats, GEMEENTEN, isPostbus } from '#areas/beheer/rules/regio.ts';
import { geboortedatumWaarschuwingZin, parseGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { geboortedatumFoutZin } from '#domain/dates/geboortedatum-lezen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { bsnFoutZin, checkBsn, ELFPROEF_ZIN } from '#domain/identiteit/bsn.ts';
import { emailFoutZin, parseEmail } from '#domain/identiteit/email.ts';
import { huisnummerFoutZin, parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { foldNaam, splitAchternaam } from '#domain/identiteit/naam.ts';
import {
  PERSOONVELDEN,
  type PersoonGegevens,
  type Persoonveld,
} from '#domain/identiteit/persoon-gegevens.ts';
import { formatPostcode, parsePostcode, postcodeFoutZin } from '#domain/identiteit/postcode.ts';
import { parseTelefoon, telefoonFoutZin } from '#domain/identiteit/telefoon.ts';
import { formatVoorletters } from '#domain/identiteit/voorletters.ts';
import { cleanLine } from '#domain/invoer.ts';
import type { Result } from '#domain/result.ts';
import { persoonVelden } from '../fields.ts';
import { readGeslacht } from './persoon.ts';

/** Something in a field that must be repaired or cleared, with what to do. */
export type Persoonfout = { readonly veld: Persoonveld; readonly zin: string };

/** What can be odd about a field and still be kept. */
export const WAARSCHUWINGEN = [
  'elfproef',
  'toekomst',
  'ouder_dan_120',
  'plaats_past_niet',
  'postbus',
  'cijfers_in_naam',
] as const;

/** One of the kinds of warning. */
export type WaarschuwingCode = (typeof WAARSCHUWINGEN)[number];

/** Something odd in a field. It is kept; somebody can accept the warning. */
export type Persoonwaarschuwing = {
  readonly veld: Persoonveld;
  readonly zin: string;
  readonly code: WaarschuwingCode;
};

/** What a check found in a field. */
export type Persoonbevinding =
  | (Persoonfout & { readonly soort: 'fout' })
  | (Persoonwaarschuwing & { readonly soort: 'waarschuwing' });

// "Bleskensgraaf ca" is how the postcode table writes "Bleskensgraaf cum annexis".
function foldPlaats(plaats: string): string {
  return foldNaam(plaats)
    .replace(/ c\.?a\.?$/u, '')
    .replace(/[^a-z]/gu, '');
}

const PLAATSEN: ReadonlySet<string> = new Set(
  GEMEENTEN.flatMap(({ plaatsen }) => plaatsen.map(({ naam }) => foldPlaats(naam))),
);

/**
 * Checks whether postcode and place of a person in the stored form fit each other, as far as the
 * region tells; of other places nothing is known here. Only warns (domein §5): a new street or a
 * border that moved is no reason to refuse somebody's address.
 *
 * @example checkAdres({ postcode: '2951AB', plaats: 'Dordrecht' })
 *   // [{ code: 'plaats_past_niet', zin: 'Postcode 2951 AB ligt in Alblasserdam. …', … }]
 */
export function checkAdres({
  straat,
  postcode,
  plaats,
}: PersoonGegevens): readonly Persoonbevinding[] {
  const found: Persoonbevinding[] = [];
  const isPostbusStraat = /^postbus\b/i.test(straat ?? '');
  if (isPostbusStraat) {
    const zin =
      'In een postbus woont niemand. Leg de postbus straks bij de persoon vast als postadres.';
    found.push({ soort: 'waarschuwing', veld: 'straat', code: 'postbus', zin });
  }
  if (!postcode) return found;
  const expected = findPlaats(postcode);
  const shown = formatPostcode(postcode);
  const warn = (zin: string) =>
    found.push({ soort: 'waarschuwing', veld: 'plaats', code: 'plaats_past_niet', zin });
  if (plaats && expected !== undefined && foldPlaats(plaats) !== foldPlaats(expected)) {
    warn(`Postcode ${shown} ligt in ${expected}. Controleer postcode en plaats.`);
  }
  if (plaats && expected === undefined && PLAATSEN.has(foldPlaats(plaats))) {
    warn(`Postcode ${shown} ligt niet in ${plaats}. Controleer postcode en plaats.`);
  }
  if (isPostbus(postcode) && !isPostbusStraat) {
    const zin = `Postcode ${shown} is van een postbus; daar woont niemand. Controleer de postcode.`;
    found.push({ soort: 'waarschuwing', veld: 'postcode', code: 'postbus', zin });
  }
  return found;
}

/**
 * Checks one field that is not empty: `text` is tidied. Gives at most one fout or waarschuwing,
 * each with a Dutch sentence that says what to do.
 *
 * @example checkVeld('postcode', '3311', today) // [{ soort: 'fout', veld: 'postcode', zin: '…' }]
 */
export function checkVeld(
  veld: Persoonveld,
  text: string,
  today: IsoDate,
): readonly Persoonbevinding[] {
  switch (veld) {
    case 'bsn': {
      const result = checkBsn(text);
      if (!result.ok) return fout(veld, bsnFoutZin(result.error));
      return result.value.waarschuwing ? waarschuwing(veld, 'elfproef', ELFPROEF_ZIN) : [];
    }
    case 'geboortedatum': {
      const result = parseGeboortedatum(text, today);
      if (!result.ok) return fout(veld, geboortedatumFoutZin(result.error));
      const code = result.waarschuwing;
      return code ? waarschuwing(veld, code, geboortedatumWaarschuwingZin(code)) : [];
    }
    case 'postcode': {
      const result = parsePostcode(text);
      if (result.ok) return [];
      const buitenlands = /^\d{4}\s*[a-z]{0,2}$/i.test(text) ? '' : ` ${BUITENLANDS}`;
      return fout(veld, `${postcodeFoutZin(result.error)}${buitenlands}`);
    }
    case 'huisnummer': {
      const result = parseHuisnummer(text);
      return result.ok ? [] : fout(veld, huisnummerFoutZin(result.error));
    }
    case 'telefoon': {
      const result = parseTelefoon(text);
      return result.ok ? [] : fout(veld, telefoonFoutZin(result.error));
    }
    case 'email': {
      const result = parseEmail(text);
      return result.ok ? [] : fout(veld, emailFoutZin(result.error));
    }
    case 'huisletter':
      return /^[a-z]$/i.test(text)
        ? []
        : fout(veld, 'Een huisletter is één letter. Zet de rest bij toevoeging.');
    case 'toevoeging':
      return /^[a-z0-9]{1,4}$/i.test(text)
        ? []
        : fout(
            veld,
            'Een toevoeging heeft hoogstens vier letters of cijfers. Kort de toevoeging in.',
          );
    case 'geslacht':
      return readGeslacht(text) ? [] : fout(veld, 'Kies M (man), V (vrouw) of O (onbekend).');
    default:
      return checkText(veld, text, persoonVelden[veld].hoogstens);
  }
}

const NAMEN: ReadonlySet<Persoonveld> = new Set<Persoonveld>([
  'voornaam',
  'voorletters',
  'tussenvoegsel',
  'achternaam',
]);

function checkText(
  veld: Persoonveld,
  text: string,
  hoogstens: number,
): readonly Persoonbevinding[] {
  if ([...text].length > hoogstens) {
    return fout(veld, `Dit veld heeft plaats voor ${hoogstens} tekens. Kort de tekst in.`);
  }
  if (NAMEN.has(veld) && /\d/.test(text)) {
    const zin = 'In deze naam staan cijfers. Controleer het veld; de naam wordt wel bewaard.';
    return waarschuwing(veld, 'cijfers_in_naam', zin);
  }
  return [];
}

function fout(veld: Persoonveld, zin: string): readonly Persoonbevinding[] {
  return [{ soort: 'fout', veld, zin }];
}

function waarschuwing(
  veld: Persoonveld,
  code: WaarschuwingCode,
  zin: string,
): readonly Persoonbevinding[] {
  return [{ soort: 'waarschuwing', veld, code, zin }];
}

const BUITENLANDS =
  'Ligt het adres in het buitenland, laat dit dan leeg en leg het bij de persoon vast als postadres.';

const ONBEKEND = new Set(['onbekend', 'onb', 'onb.', 'niet bekend', '?', 'nb', 'n.b.', '-', '.']);

/** Whether somebody typed that it is not known. @example isOnbekend('Onbekend') // true */
export function isOnbekend(text: string): boolean {
  return ONBEKEND.has(text.toLowerCase());
}

/** The identity fields as typed. A field that is empty may be left out, empty or null. */
export type GetypteGegevens = { readonly [veld in Persoonveld]?: string | null | undefined };

/**
 * A typed person in the stored forms: spaces trimmed, NFC, '3311AB', nine digits, 'YYYY-MM-DD'
 * with zeros for what is not known, the house number in its parts, the tussenvoegsel apart.
 *
 * What cannot be read is left out, so that a half-typed postcode finds nothing instead of
 * something wrong; `checkPersoon` says what could not be read. "Onbekend" in a name is left out as
 * well: otherwise everybody without a name would seem to be one person.
 *
 * @example normalizePersoon({ achternaam: 'van den Berg', postcode: '3311 ab' }, today)
 *   // { tussenvoegsel: 'van den', achternaam: 'Berg', postcode: '3311AB' }
 */
export function normalizePersoon(invoer: GetypteGegevens, today: IsoDate): PersoonGegevens {
  const text = (veld: Persoonveld) => cleanLine(invoer[veld] ?? '');
  const name = (veld: Persoonveld) => (isOnbekend(text(veld)) ? '' : text(veld));
  const read = (veld: Persoonveld, parse: (text: string) => Result<string, { kind: string }>) => {
    const result = parse(text(veld));
    return result.ok ? result.value : '';
  };
  const bsn = checkBsn(text('bsn'));
  const geboortedatum = parseGeboortedatum(text('geboortedatum'), today);
  const achternaam = splitTyped(name('achternaam'), name('tussenvoegsel'));
  return withoutEmpty({
    bsn: bsn.ok ? bsn.value.bsn : '',
    voornaam: name('voornaam'),
    voorletters: formatVoorletters(name('voorletters')),
    ...achternaam,
    geboortedatum: geboortedatum.ok ? geboortedatum.value : undefined,
    geslacht: readGeslacht(text('geslacht')) ?? '',
    postcode: read('postcode', parsePostcode),
    ...huisnummerOf(invoer),
    straat: name('straat'),
    plaats: name('plaats'),
    telefoon: read('telefoon', parseTelefoon),
    email: read('email', parseEmail),
  });
}

function splitTyped(achternaam: string, tussenvoegsel: string) {
  if (tussenvoegsel !== '') return { tussenvoegsel, achternaam };
  return splitAchternaam(achternaam);
}

/**
 * The house number in its parts: '12A-2' in one field, or number, letter and toevoeging each in
 * its own. A part with a field of its own goes before the same part in the number.
 */
function huisnummerOf(invoer: GetypteGegevens) {
  const own = (veld: 'huisletter' | 'toevoeging') => cleanLine(invoer[veld] ?? '').toUpperCase();
  const result = parseHuisnummer(cleanLine(invoer.huisnummer ?? ''));
  if (!result.ok) return {};
  const { huisnummer, huisletter = '', toevoeging = '' } = result.value;
  return {
    huisnummer: String(huisnummer),
    huisletter: own('huisletter') || huisletter,
    toevoeging: own('toevoeging') || toevoeging,
  };
}

function withoutEmpty(persoon: PersoonGegevens): PersoonGegevens {
  return Object.fromEntries(Object.entries(persoon).filter(([, waarde]) => waarde));
}

/** What is wrong with a typed person, and what is odd but may be kept. */
export type PersoonOordeel = {
  readonly fouten: readonly Persoonfout[];
  readonly waarschuwingen: readonly Persoonwaarschuwing[];
};

// One of these is enough to find somebody by. A house number, a place or a sex alone is not.
const IDENTIFICEREND: readonly Persoonveld[] = [
  'bsn',
  'voornaam',
  'achternaam',
  'geboortedatum',
  'postcode',
  'straat',
  'telefoon',
  'email',
];

/**
 * Checks a typed person, field by field in the order of the form. A fout must be repaired or
 * cleared before the person can be kept; a waarschuwing can be accepted. Never judged together:
 * half-known data are kept as they are, and only a person of whom nothing at all is typed is
 * refused. "Onbekend" as achternaam is enough, because then somebody said that it is not known.
 *
 * @example checkPersoon({ achternaam: 'Voorbeeld', bsn: '010008579' }, today)
 *   // { fouten: [], waarschuwingen: [{ veld: 'bsn', code: 'elfproef', zin: '…' }] }
 */
export function checkPersoon(invoer: GetypteGegevens, today: IsoDate): PersoonOordeel {
  const bevindingen: Persoonbevinding[] = PERSOONVELDEN.flatMap((veld) => {
    const text = cleanLine(invoer[veld] ?? '');
    return text === '' ? [] : checkVeld(veld, text, today);
  });
  const identified = IDENTIFICEREND.some((veld) => cleanLine(invoer[veld] ?? '') !== '');
  if (!identified) {
    const zin =
      'Vul een naam, geboortedatum, adres, telefoonnummer, e-mailadres of BSN in. Is niets bekend, typ dan onbekend bij achternaam.';
    bevindingen.push({ soort: 'fout', veld: 'achternaam', zin });
  }
  bevindingen.push(...checkAdres(normalizePersoon(invoer, today)));
  const fouten: Persoonfout[] = [];
  const waarschuwingen: Persoonwaarschuwing[] = [];
  for (const bevinding of bevindingen) {
    const { veld, zin } = bevinding;
    if (bevinding.soort === 'fout') fouten.push({ veld, zin });
    else waarschuwingen.push({ veld, zin, code: bevinding.code });
  }
  return { fouten, waarschuwingen };
}
