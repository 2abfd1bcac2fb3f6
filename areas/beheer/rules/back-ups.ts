import type { IsoDate } from '#domain/dates/iso-date.ts';

/** How many days, weeks and months back one back-up each stays. */
export type Bewaarplan = {
  readonly dagen: number;
  readonly weken: number;
  readonly maanden: number;
};

/** 7 daily, 4 weekly, 6 monthly. */
export const BEWAARPLAN: Bewaarplan = { dagen: 7, weken: 4, maanden: 6 };

/** A back-up as the rule sees it: its name, its calendar day, and the moment for the order within a day. */
export type Bewaarde = { readonly naam: string; readonly dag: IsoDate; readonly op: string };

/**
 * Which back-ups may go. Of each of the newest days, ISO weeks and months that have one the last one
 * stays; so does the newest of all, and what is dated after today: the clock may be wrong, and a
 * back-up is no place to find that out.
 *
 * Source: own rule.
 *
 * @param today calendar day in Europe/Amsterdam
 * @example listVervallen([{ naam: 'vroeg', dag: '2026-11-05', op: '2026-11-05T09:00:00.000Z' }, { naam: 'laat', dag: '2026-11-05', op: '2026-11-05T16:00:00.000Z' }], BEWAARPLAN, '2026-11-05') // ['vroeg']
 */
export function listVervallen(
  backups: readonly Bewaarde[],
  plan: Bewaarplan,
  today: IsoDate,
): string[] {
  const past = backups
    .filter(({ dag }) => dag <= today)
    .sort((one, other) => (one.op < other.op ? 1 : one.op > other.op ? -1 : 0));
  const kept = new Set([
    ...past.slice(0, 1),
    ...newestOf(past, plan.dagen, ({ dag }) => dag),
    ...newestOf(past, plan.weken, ({ dag }) => isoWeek(dag)),
    ...newestOf(past, plan.maanden, ({ dag }) => dag.slice(0, 7)),
  ]);
  return past.filter((one) => !kept.has(one)).map(({ naam }) => naam);
}

/** The last one of each of the newest periods; `sorted` has the newest first. */
function newestOf(
  sorted: readonly Bewaarde[],
  count: number,
  period: (backup: Bewaarde) => string,
): Bewaarde[] {
  const first = new Map<string, Bewaarde>();
  for (const one of sorted) if (!first.has(period(one))) first.set(period(one), one);
  return [...first.values()].slice(0, count);
}

/** The ISO 8601 week of a day, as its Monday. */
function isoWeek(dag: IsoDate): string {
  const date = new Date(`${dag}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}

/**
 * Whether the last back-up is so long ago that the beheerder should know. Source: own rule.
 *
 * @param laatste UTC instant of the last one; undefined when there is none
 * @param now UTC instant
 * @example isBackupTeOud('2026-11-02T09:00:00.000Z', '2026-11-05T08:59:00.000Z') // false
 * @example isBackupTeOud('2026-11-02T09:00:00.000Z', '2026-11-05T09:00:00.000Z') // true
 */
export function isBackupTeOud(laatste: string | undefined, now: string): boolean {
  if (laatste === undefined) return true;
  return Date.parse(now) - Date.parse(laatste) >= TOLD_AFTER * DAY;
}
const TOLD_AFTER = 3;
const DAY = 86_400_000;

/** How large a file is, for people. @example formatGrootte(1_234_567) // '1,2 MB' */
export function formatGrootte(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1000)} kB`;
  const tienden = Math.round(bytes / 100_000);
  const rest = tienden % 10;
  return `${Math.floor(tienden / 10)}${rest === 0 ? '' : `,${rest}`} MB`;
}

/** A file without the folder that was said already. @example bestandIn('/b', '/b/een') // 'een' */
export function bestandIn(map: string, bestand: string): string {
  const isErin = bestand.startsWith(map) && /^[\\/]/.test(bestand.slice(map.length));
  return isErin ? bestand.slice(map.length + 1) : bestand;
}
