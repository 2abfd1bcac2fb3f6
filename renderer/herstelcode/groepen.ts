/**
 * A recovery code in groups of four, as it is printed.
 *
 * @example groups('ABCD-EFGH') // ['ABCD', 'EFGH']
 */
export function groups(herstelcode: string): readonly string[] {
  return herstelcode.replace(/[^0-9A-Za-z]/g, '').match(/.{1,4}/g) ?? [];
}
