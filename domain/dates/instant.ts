/** The zone in which the desk lives: a day begins at midnight in Dordrecht, not in UTC. */
export const TIJDZONE = 'Europe/Amsterdam';

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter is slow (it loads zone data), a list of instants needs it once per row.
function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const formatter = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, formatter);
  return formatter;
}

function parseInstant(instantIso: string): Date {
  // Text without a zone would be read in the zone of the workstation: an answer that depends on
  // the machine. Such text is a bug, so it is refused.
  if (!/T.*(?:Z|[+-]\d{2}:\d{2})$/.test(instantIso)) {
    throw new RangeError('An instant needs a time and a zone, such as 2026-11-05T13:03:00Z');
  }
  const instant = new Date(instantIso);
  if (Number.isNaN(instant.getTime())) throw new RangeError('Not an instant');
  return instant;
}

/**
 * The calendar date and the clock time of an instant in a zone.
 *
 * @example localTime('2026-11-05T13:03:00Z') // { datum: '2026-11-05', tijd: '14:03' }
 * @throws RangeError for text that is no instant, or a zone that does not exist.
 */
export function localTime(
  instantIso: string,
  timeZone: string = TIJDZONE,
): { datum: string; tijd: string } {
  const key = `${timeZone} ${instantIso}`;
  const known = LOKAAL.get(key);
  if (known !== undefined) return { ...known };
  const found = new Map<string, string>();
  for (const part of formatterFor(timeZone).formatToParts(parseInstant(instantIso))) {
    found.set(part.type, part.value);
  }
  const part = (type: string) => found.get(type) ?? '';
  const jaar = part('year').padStart(4, '0');
  const local = {
    datum: `${jaar}-${part('month')}-${part('day')}`,
    tijd: `${part('hour')}:${part('minute')}`,
  };
  if (LOKAAL.size >= MEEST_BEWAARD) LOKAAL.clear();
  LOKAAL.set(key, local);
  return { ...local };
}

// A page asks for the same few moments over and over: what was entered together shares one.
const LOKAAL = new Map<string, { readonly datum: string; readonly tijd: string }>();
const MEEST_BEWAARD = 500;
