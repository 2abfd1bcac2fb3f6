/** Names of the months, January first. */
export const MAANDEN = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/** Short names of the months, without a full stop. */
export const MAANDEN_KORT = [
  'jan',
  'feb',
  'mrt',
  'apr',
  'mei',
  'jun',
  'jul',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

/** Names of the weekdays, Sunday first: the order of `weekdag`. */
export const WEEKDAGEN = [
  'zondag',
  'maandag',
  'dinsdag',
  'woensdag',
  'donderdag',
  'vrijdag',
  'zaterdag',
] as const;

/** Short names of the weekdays, Sunday first. */
export const WEEKDAGEN_KORT = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;

/**
 * The number (1-12) of a month as typed: its short name, or the first three or more letters of
 * its name. "ma" is no month: it is Monday.
 *
 * @example maandNummer('sept') // 9
 * @example maandNummer('maa')  // 3
 */
export function maandNummer(name: string): number | undefined {
  const kort: readonly string[] = MAANDEN_KORT;
  const short = kort.indexOf(name);
  if (short >= 0) return short + 1;
  if (name.length < 3) return undefined;
  const index = MAANDEN.findIndex((candidate) => candidate.startsWith(name));
  return index < 0 ? undefined : index + 1;
}

/**
 * The number (0 = Sunday) of a weekday as typed: the first two or more letters of its name.
 *
 * @example weekdagNummer('don') // 4
 */
export function weekdagNummer(name: string): number | undefined {
  if (name.length < 2) return undefined;
  const index = WEEKDAGEN.findIndex((candidate) => candidate.startsWith(name));
  return index < 0 ? undefined : index;
}
