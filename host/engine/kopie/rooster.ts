import { todayIn } from '#domain/dates/iso-date.ts';
import type { Omgeving } from '../omgeving.ts';
import { isStopped } from './dienst.ts';

const MINUTE = 60_000;
/** Nobody did anything for so long: a good moment. */
const QUIET = 2 * MINUTE;
/** Due for so long: no better moment is waited for. */
const LATEST = 60 * MINUTE;
/** After a failure it is tried again, but not every few seconds. */
const AGAIN = 15 * MINUTE;

/**
 * Makes the back-up of the day while the register is open: when nobody has done anything for two
 * minutes, or when it has been due for an hour. Hosts call it every few seconds, through `tick`; it never throws,
 * as how it went stands with the settings.
 */
export function makeBackuprooster(omgeving: Omgeving): () => Promise<void> {
  const { opslag, sessies, klok, backups, report } = omgeving;
  let dueSince: number | undefined;
  let failedAt: number | undefined;
  let isBusy = false;

  function isDue(): boolean {
    const running = klok.monotonic();
    if (isMadeToday()) {
      dueSince = undefined;
      return false;
    }
    dueSince ??= running;
    if (failedAt !== undefined && running - failedAt < AGAIN) return false;
    const lastActive = sessies
      .signedIn()
      .reduce((latest, one) => Math.max(latest, one.laatsteActiviteit), 0);
    return running - lastActive >= QUIET || running - dueSince >= LATEST;
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
    if (!isDue()) return;
    isBusy = true;
    try {
      await backups.make();
      failedAt = undefined;
    } catch (error) {
      if (!isStopped(error)) {
        failedAt = klok.monotonic();
        report({ wat: 'back-up mislukt' });
      }
    } finally {
      isBusy = false;
    }
  };
}
