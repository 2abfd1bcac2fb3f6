import { parseGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { checkAdres } from '#domain/gegevens/adres-check.ts';
import type { Bevinding, Veldfout, Waarschuwing } from '#domain/gegevens/bevinding.ts';
import { readGeslacht } from '#domain/gegevens/geslacht.ts';
import { isOnbekend, tidyInvoer } from '#domain/gegevens/invoer.ts';
import { checkVeld } from '#domain/gegevens/veld-check.ts';
import { checkBsn } from '#domain/identiteit/bsn.ts';
import { parseEmail } from '#domain/identiteit/email.ts';
import { parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { splitAchternaam } from '#domain/identiteit/naam.ts';
import {
  PERSOONVELDEN,
  type PersoonGegevens,
  type Persoonveld,
} from '#domain/identiteit/persoon-gegevens.ts';
import { parsePostcode } from '#domain/identiteit/postcode.ts';
import { parseTelefoon } from '#domain/identiteit/telefoon.ts';
import { formatVoorletters } from '#domain/identiteit/voorletters.ts';
import type { Result } from '#domain/result.ts';

/** The identity fields as typed. A field that is empty may be left out, empty or null. */
export type PersoonInvoer = { readonly [veld in Persoonveld]?: string | null | undefined };

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
export function normalizePersoon(invoer: PersoonInvoer, today: IsoDate): PersoonGegevens {
  const text = (veld: Persoonveld) => tidyInvoer(invoer[veld]);
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
function huisnummerOf(invoer: PersoonInvoer) {
  const own = (veld: 'huisletter' | 'toevoeging') => tidyInvoer(invoer[veld]).toUpperCase();
  const result = parseHuisnummer(tidyInvoer(invoer.huisnummer));
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
  readonly fouten: readonly Veldfout[];
  readonly waarschuwingen: readonly Waarschuwing[];
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
export function checkPersoon(invoer: PersoonInvoer, today: IsoDate): PersoonOordeel {
  const bevindingen: Bevinding[] = PERSOONVELDEN.flatMap((veld) => {
    const text = tidyInvoer(invoer[veld]);
    return text === '' ? [] : checkVeld(veld, text, today);
  });
  const identified = IDENTIFICEREND.some((veld) => tidyInvoer(invoer[veld]) !== '');
  if (!identified) {
    const zin =
      'Vul een naam, geboortedatum, adres, telefoonnummer, e-mailadres of BSN in. Is niets bekend, typ dan onbekend bij achternaam.';
    bevindingen.push({ soort: 'fout', veld: 'achternaam', zin });
  }
  bevindingen.push(...checkAdres(normalizePersoon(invoer, today)));
  const fouten: Veldfout[] = [];
  const waarschuwingen: Waarschuwing[] = [];
  for (const bevinding of bevindingen) {
    const { veld, zin } = bevinding;
    if (bevinding.soort === 'fout') fouten.push({ veld, zin });
    else waarschuwingen.push({ veld, zin, code: bevinding.code });
  }
  return { fouten, waarschuwingen };
}
