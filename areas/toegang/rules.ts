import { cleanLine } from '#domain/invoer.ts';
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
  const naam = cleanLine(text).toLowerCase();
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

/** Lengths in characters (code points), so that an emoji counts as one. */
export const WACHTWOORD_MIN = 12;
export const WACHTWOORD_MAX = 128;

export type WachtwoordFout =
  | { readonly kind: 'te_kort'; readonly tekens: number }
  | { readonly kind: 'te_lang' }
  | { readonly kind: 'te_eenvoudig' }
  | { readonly kind: 'reeks' }
  | { readonly kind: 'veelgebruikt' }
  | { readonly kind: 'bevat_naam' };

export type WachtwoordRegels = {
  /** Common passwords in small letters. A list is data and belongs to the host, not to this rule. */
  readonly veelgebruikt: ReadonlySet<string>;
  /** Words that may not be in it: the account name, the name of the person. */
  readonly verboden: readonly string[];
};

// Rows as they run on a keyboard, the alphabet and the digits. Each is judged as a ring, in both
// directions, so "tuvwxyzabcde" and "lkjhgfdsapoi" are sequences too.
const REEKSEN = [
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  'qwertyuiopasdfghjklzxcvbnm',
  '1234567890qwertyuiop',
  'qwertyuiop[]asdfghjkl;zxcvbnm,./',
  'azertyuiopqsdfghjklmwxcvbn',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

// A shorter name stands by chance in many a good sentence: "jo" is in "joggen".
const MIN_VERBODEN = 3;

const TAIL = /[\p{N}\p{P}\p{S}\s]+$/u;

/**
 * Judges a new password: 12 to 128 characters, not a common one (also not with digits or signs
 * behind it, or twice), not made of one or two different characters or of one short piece over
 * and over, not a sequence, and without the account name in it. Nothing is asked about capitals
 * or signs: length is what helps, and such rules only make passwords worse (NIST SP 800-63B).
 *
 * @example beoordeelWachtwoord('kort', { veelgebruikt: new Set(), verboden: [] })
 *   // { ok: false, error: { kind: 'te_kort', tekens: 4 } }
 */
export function beoordeelWachtwoord(
  wachtwoord: string,
  regels: WachtwoordRegels,
): Result<true, WachtwoordFout> {
  const tekens = [...wachtwoord.normalize('NFC')];
  if (tekens.length < WACHTWOORD_MIN) return err({ kind: 'te_kort', tekens: tekens.length });
  if (tekens.length > WACHTWOORD_MAX) return err({ kind: 'te_lang' });
  const folded = fold(wachtwoord);
  if (new Set(folded).size <= 2 || (repeatedPiece(folded)?.length ?? 5) <= 4) {
    return err({ kind: 'te_eenvoudig' });
  }
  if (isReeks(folded)) return err({ kind: 'reeks' });
  if (isCommon(folded, regels.veelgebruikt)) return err({ kind: 'veelgebruikt' });
  const contains = regels.verboden
    .map(fold)
    .some((naam) => [...naam].length >= MIN_VERBODEN && folded.includes(naam));
  return contains ? err({ kind: 'bevat_naam' }) : ok(true);
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}

/** The shortest piece that the text repeats from begin to end, or undefined when it does not. */
function repeatedPiece(text: string): string | undefined {
  // A text that repeats a piece is found again inside itself written twice, before its own end.
  const length = (text + text).indexOf(text, 1);
  return length < text.length ? text.slice(0, length) : undefined;
}

function isReeks(folded: string): boolean {
  const backward = [...folded].reverse().join('');
  return REEKSEN.some((reeks) => {
    const ring = reeks.repeat(Math.ceil(folded.length / reeks.length) + 1);
    return ring.includes(folded) || ring.includes(backward);
  });
}

/**
 * Whether the text, or the text without some of the digits and signs at its end, is a common
 * password or a common password written twice. Taken off one by one: in "welkom1welkom1!" it is
 * the text without its last sign that repeats.
 */
function isCommon(folded: string, veelgebruikt: ReadonlySet<string>): boolean {
  for (let text = folded; text !== ''; text = text.slice(0, -1)) {
    const piece = repeatedPiece(text) ?? text;
    if ([text, piece, piece.replace(TAIL, '')].some((word) => veelgebruikt.has(word))) return true;
    if (!TAIL.test(text)) return false;
  }
  return false;
}

/** A Dutch sentence that says why a password was refused and what to do. */
export function wachtwoordFoutZin(fout: WachtwoordFout): string {
  switch (fout.kind) {
    case 'te_kort':
      return `Dit wachtwoord heeft ${fout.tekens} tekens. Gebruik er minstens ${WACHTWOORD_MIN}, bijvoorbeeld een zin van vier woorden.`;
    case 'te_lang':
      return `Dit wachtwoord is te lang. Gebruik hoogstens ${WACHTWOORD_MAX} tekens.`;
    case 'te_eenvoudig':
      return 'Dit wachtwoord herhaalt steeds dezelfde tekens. Kies een zin van vier woorden die niet bij elkaar horen.';
    case 'reeks':
      return 'Dit wachtwoord is een reeks van het toetsenbord of het alfabet. Kies een zin van vier woorden.';
    case 'veelgebruikt':
      return 'Dit wachtwoord staat op de lijst van veelgebruikte wachtwoorden. Kies een ander, bijvoorbeeld een zin van vier woorden.';
    case 'bevat_naam':
      return 'De accountnaam mag niet in het wachtwoord staan. Kies een ander wachtwoord.';
  }
}
