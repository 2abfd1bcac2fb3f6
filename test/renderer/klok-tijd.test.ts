import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { klokTijd, omTijd } from '#renderer/concepten/klok-tijd.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-05T09:05:00Z'), toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

it('what was kept today is told by its time, in the time of the desk', () => {
  expect(klokTijd('2026-11-05T08:30:00Z')).toBe('09:30');
  expect(omTijd('2026-11-05T08:30:00Z')).toBe('om 09:30');
});

it('what was kept on another day is told with that day, also when it was shortly before midnight', () => {
  expect(klokTijd('2026-11-04T22:59:00Z')).toMatch(/4 nov.* 23:59/);
  expect(omTijd('2026-11-04T22:59:00Z')).toMatch(/^op .*4 nov.* 23:59/);
  expect(omTijd('2026-11-04T23:01:00Z')).toBe('om 00:01');
});
