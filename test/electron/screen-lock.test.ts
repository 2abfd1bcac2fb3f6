import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SCREEN_LOOK, watchScreenLock } from '#electron/screen-lock.ts';
import { StandInElectron } from './stand-in/electron.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('on Linux the register locks once each time the screen was locked', () => {
  const electron = new StandInElectron();
  const { powerMonitor } = electron;
  let locked = 0;
  watchScreenLock(electron, () => {
    locked += 1;
  });
  const look = (isScreenLocked: boolean) => {
    powerMonitor.isScreenLocked = isScreenLocked;
    vi.advanceTimersByTime(SCREEN_LOOK);
    return locked;
  };
  expect([look(false), look(true), look(true), look(false), look(true)]).toEqual([0, 1, 1, 1, 2]);
});
