import { geboortedatumWaarschuwingZin, parseGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { geboortedatumFoutZin } from '#domain/dates/geboortedatum-lezen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Bevinding, WaarschuwingCode } from '#domain/gegevens/bevinding.ts';
import { readGeslacht } from '#domain/gegevens/geslacht.ts';
import { bsnFoutZin, checkBsn, ELFPROEF_ZIN } from '#domain/identiteit/bsn.ts';
import { emailFoutZin, parseEmail } from '#domain/identiteit/email.ts';
import { huisnummerFoutZin, parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { parsePostcode, postcodeFoutZin } from '#domain/identiteit/postcode.ts';
import { parseTelefoon, telefoonFoutZin } from '#domain/identiteit/telefoon.ts';

/** The longest name, street or place. The BRP allows 200 for a name; nothing real is longer. */
export const MAX_LENGTE = 200;

/**
 * Checks one field that is not empty: `text` is tidied. Gives at most one fout or waarschuwing,
 * each with a Dutch sentence that says what to do.
 *
 * @example checkVeld('postcode', '3311', today) // [{ soort: 'fout', veld: 'postcode', zin: '…' }]
 */
export function checkVeld(veld: Persoonveld, text: string, today: IsoDate): readonly Bevinding[] {
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
      return result.ok ? [] : fout(veld, postcodeFoutZin(result.error));
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
      return checkText(veld, text);
  }
}

const NAMEN: ReadonlySet<Persoonveld> = new Set<Persoonveld>([
  'voornaam',
  'voorletters',
  'tussenvoegsel',
  'achternaam',
]);

function checkText(veld: Persoonveld, text: string): readonly Bevinding[] {
  if ([...text].length > MAX_LENGTE) {
    return fout(veld, `Dit veld heeft plaats voor ${MAX_LENGTE} tekens. Kort de tekst in.`);
  }
  if (NAMEN.has(veld) && /\d/.test(text)) {
    const zin = 'In deze naam staan cijfers. Controleer het veld; de naam wordt wel bewaard.';
    return waarschuwing(veld, 'cijfers_in_naam', zin);
  }
  return [];
}

function fout(veld: Persoonveld, zin: string): readonly Bevinding[] {
  return [{ soort: 'fout', veld, zin }];
}

function waarschuwing(
  veld: Persoonveld,
  code: WaarschuwingCode,
  zin: string,
): readonly Bevinding[] {
  return [{ soort: 'waarschuwing', veld, code, zin }];
}
