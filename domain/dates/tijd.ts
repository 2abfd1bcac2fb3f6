/**
 * A time as people type it, in the stored form; '' for nothing, undefined when it is none.
 *
 * @example readTijd('10.30 uur') // '10:30'
 */
export function readTijd(text: string): string | undefined {
  const bare = text
    .trim()
    .toLowerCase()
    .replace(/\s*uur$/u, '')
    .replace(/[.,h]/u, ':');
  if (bare === '') return '';
  const match = /^(\d{1,2})(?::?(\d{2}))?$/u.exec(bare);
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2] ?? '0')];
  if (match === null || hours > 23 || minutes > 59) return undefined;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}
