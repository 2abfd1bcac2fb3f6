import { err, ok, type Result } from '#domain/result.ts';

export type AccountnaamFout =
  | { readonly kind: 'leeg' }
  | { readonly kind: 'te_kort' }
  | { readonly kind: 'te_lang' }
  | { readonly kind: 'ongeldig_begin' }
  | { readonly kind: 'ongeldig_teken'; readonly teken: string };

/** Lengths in characters as a person counts them. */
export const ACCOUNTNAAM_MIN = 2;
export const ACCOUNTNAAM_MAX = 40;

/**
 * Brings a typed account name into its one form, so that "Anna " and "anna" are one account:
 * trimmed, small letters, accents composed (NFC). Letters, digits, full stop, dash and underscore
 * are allowed; it begins with a letter or digit and has 2 to 40 characters.
 *
 * Only Latin letters: a Cyrillic "а" looks the same and would make a second account of one name.
 *
 * @example normalizeAccountnaam(' Anna.Voorbeeld ') // { ok: true, value: 'anna.voorbeeld' }
 */
export function normalizeAccountnaam(text: string): Result<string, AccountnaamFout> {
  const naam = text.trim().toLowerCase().normalize('NFC');
  const tekens = [...naam];
  if (tekens.length === 0) return err({ kind: 'leeg' });
  const wrong = tekens.find((teken) => !/^[\p{Script=Latin}0-9._-]$/u.test(teken));
  if (wrong !== undefined) return err({ kind: 'ongeldig_teken', teken: wrong });
  if (/^[._-]/.test(naam)) return err({ kind: 'ongeldig_begin' });
  if (tekens.length < ACCOUNTNAAM_MIN) return err({ kind: 'te_kort' });
  if (tekens.length > ACCOUNTNAAM_MAX) return err({ kind: 'te_lang' });
  return ok(naam);
}

/** A Dutch sentence that says what is wrong with an account name and what to do. */
export function accountnaamFoutZin(fout: AccountnaamFout): string {
  switch (fout.kind) {
    case 'leeg':
      return 'Vul een accountnaam in, bijvoorbeeld anna.voorbeeld.';
    case 'te_kort':
      return `Deze accountnaam is te kort. Gebruik minstens ${ACCOUNTNAAM_MIN} tekens.`;
    case 'te_lang':
      return `Deze accountnaam is te lang. Gebruik hoogstens ${ACCOUNTNAAM_MAX} tekens.`;
    case 'ongeldig_begin':
      return 'Laat de accountnaam beginnen met een letter of een cijfer.';
    case 'ongeldig_teken':
      return fout.teken.trim() === ''
        ? 'Een accountnaam heeft geen spaties. Gebruik een punt of een streepje.'
        : `Het teken ${fout.teken} kan niet in een accountnaam. Gebruik letters, cijfers, punt, streepje of laag streepje.`;
  }
}
