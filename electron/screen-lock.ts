import type { ElectronCalls } from './calls.ts';

/** How often Linux is asked whether the screen is locked. */
export const SCREEN_LOOK = 5_000;
/** Seconds; of the answer only counts whether the screen is locked. */
const IDLE_AFTER = 60;

/**
 * Looks every few seconds whether the screen was locked, on Linux, where nobody tells: Electron's
 * `lock-screen` comes on Windows and Macs only (docs/api/power-monitor.md).
 *
 * @param lock called once each time the screen was locked
 */
export function watchScreenLock(
  { powerMonitor }: Pick<ElectronCalls, 'powerMonitor'>,
  lock: () => void,
): void {
  let wasLocked = false;
  setInterval(() => {
    const isLocked = powerMonitor.getSystemIdleState(IDLE_AFTER) === 'locked';
    if (isLocked && !wasLocked) lock();
    wasLocked = isLocked;
  }, SCREEN_LOOK).unref();
}
