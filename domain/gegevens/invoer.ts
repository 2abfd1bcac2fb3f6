/**
 * Typed text as it is kept: NFC, single spaces, none at the ends, and no control characters, which
 * come along when text is pasted from a file.
 *
 * @example tidyInvoer('  Anna\u0000  Voorbeeld ') // 'Anna Voorbeeld'
 */
export function tidyInvoer(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/\s/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/ +/gu, ' ')
    .normalize('NFC')
    .trim();
}

const ONBEKEND = new Set(['onbekend', 'onb', 'onb.', 'niet bekend', '?', 'nb', 'n.b.', '-', '.']);

/** Whether somebody typed that it is not known. @example isOnbekend('Onbekend') // true */
export function isOnbekend(text: string): boolean {
  return ONBEKEND.has(text.toLowerCase());
}
