import { err, ok, type Result } from '#domain/result.ts';

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
 * @example beoordeelWachtwoord('kort', regels) // { ok: false, error: { kind: 'te_kort', tekens: 4 } }
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
