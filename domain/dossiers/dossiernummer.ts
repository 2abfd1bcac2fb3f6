/** The first and last year that a dossiernummer can have; another one is a slip or no number. */
const EERSTE_JAAR = 2000;
const LAATSTE_JAAR = 2099;

/** The highest number within a year. */
export const MAX_VOLGNUMMER = 999_999;

// Without a mark in between the number must have all its digits: 20261 can mean anything.
const APART = /^(\d{4}) ?[-/. ] ?(\d{1,6})$/;
const AANEEN = /^(\d{4})(\d{5,6})$/;

function isNumber(jaar: number, volgnummer: number): boolean {
  const whole = Number.isInteger(jaar) && Number.isInteger(volgnummer);
  const inRange = jaar >= EERSTE_JAAR && jaar <= LAATSTE_JAAR;
  return whole && inRange && volgnummer >= 1 && volgnummer <= MAX_VOLGNUMMER;
}

/**
 * A dossiernummer as it is stored, shown and put on a letter as "Ons kenmerk": the year and the
 * number within it, at least five digits. It says nothing about the person.
 *
 * @example formatDossiernummer(2026, 123) // '2026-00123'
 * @throws RangeError for a year or number that cannot be: that is a bug in the caller.
 */
export function formatDossiernummer(jaar: number, volgnummer: number): string {
  if (!isNumber(jaar, volgnummer)) throw new RangeError('No dossiernummer has this year or number');
  return `${jaar}-${String(volgnummer).padStart(5, '0')}`;
}

/**
 * Reads a dossiernummer as typed or copied from a letter and gives it in the stored form;
 * undefined when it is none. Zeros in front, spaces and the kind of dash do not matter.
 *
 * @example parseDossiernummer('2026-123')   // '2026-00123'
 * @example parseDossiernummer('202600123')  // '2026-00123'
 * @example parseDossiernummer('2026-11-05') // undefined
 */
export function parseDossiernummer(text: string): string | undefined {
  const tidied = text
    .replace(/[‐-―−]/gu, '-')
    .replace(/\s+/gu, ' ')
    .trim();
  const match = APART.exec(tidied) ?? AANEEN.exec(tidied);
  if (match === null) return undefined;
  const [jaar, volgnummer] = [Number(match[1]), Number(match[2])];
  return isNumber(jaar, volgnummer) ? formatDossiernummer(jaar, volgnummer) : undefined;
}
