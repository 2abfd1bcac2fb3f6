import { todayIn } from '#domain/dates/iso-date.ts';
import type { Omgeving } from '../omgeving.ts';
import { isStopped } from './dienst.ts';

const MINUTE = 60_000;
/** Nobody did anything for so long: a good moment. */
const QUIET = 2 * MINUTE;
/** Due for so long: no better moment is waited for. */
const LATEST = 60 * MINUTE;
const WEEK = 7 * 24 * 60 * MINUTE;
/** After a failure it is tried again, but not every few seconds. */
const AGAIN = 15 * MINUTE;

/**
 * Makes the back-up of the day while the register is open: when nobody has done anything for two
 * minutes, or when it has been due for an hour. In quiet moments it also writes the WAL into the file,
 * and once a week looks at the whole register. Hosts call it every few seconds, through `tick`; it never throws,
 * as how it went stands with the settings.
 */
export function makeBackuprooster(omgeving: Omgeving): () => Promise<void> {
  const { opslag, sessies, klok, backups, report } = omgeving;
  let dueSince: number | undefined;
  let failedAt: number | undefined;
  let isBusy = false;
  let isFlushed = false;

  function isDue(): boolean {
    const running = klok.monotonic();
    if (isMadeToday()) {
      dueSince = undefined;
      return false;
    }
    dueSince ??= running;
    if (failedAt !== undefined && running - failedAt < AGAIN) return false;
    return isQuiet() || running - dueSince >= LATEST;
  }

  /** Nobody has done anything for a while. */
  function isQuiet(): boolean {
    return sessies.signedIn().every((sessie) => sessies.stil(sessie) >= QUIET);
  }

  /** Every row and link is looked at once a week, when nobody is at work. */
  function isCheckDue(): boolean {
    const { controle } = backups.stand().stand;
    if (controle === null) return isMadeToday();
    return Date.parse(omgeving.now()) - Date.parse(controle.op) >= WEEK;
  }

  /** What stands in the WAL goes into the file, once after each time that somebody was at work. */
  async function flushOnce(): Promise<void> {
    if (!isQuiet()) {
      isFlushed = false;
      return;
    }
    if (isFlushed) return;
    isFlushed = true;
    await opslag.store().flush();
  }

  function isMadeToday(): boolean {
    const { laatste } = backups.stand().stand;
    return laatste !== null && todayIn(laatste.op) === omgeving.today();
  }

  return async () => {
    if (isBusy) return;
    if (!opslag.isOpen()) {
      dueSince = undefined;
      return;
    }
    isBusy = true;
    try {
      await flushOnce();
      if (isDue()) {
        await backups.make();
        failedAt = undefined;
      } else if (isQuiet() && failedAt === undefined && isCheckDue()) await backups.check();
    } catch (error) {
      if (!isStopped(error)) {
        failedAt = klok.monotonic();
        report({ wat: 'back-up of controle mislukt' });
      }
    } finally {
      isBusy = false;
    }
  };
}
