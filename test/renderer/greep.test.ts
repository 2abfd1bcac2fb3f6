import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createGreep, RUST_MS } from '#areas/meldingen/screen/greep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function begin() {
  const said: boolean[] = [];
  return { said, greep: createGreep((inHand) => said.push(inHand)) };
}

describe('a list beside a form', () => {
  it('is in hand while the mouse moves over it, and let go when that rests or leaves', () => {
    const { said, greep } = begin();
    greep.beweeg();
    vi.advanceTimersByTime(RUST_MS - 1);
    greep.beweeg();
    vi.advanceTimersByTime(RUST_MS - 1);
    expect(said).toEqual([true]);
    vi.advanceTimersByTime(1);
    expect(said).toEqual([true, false]);
    greep.beweeg();
    greep.verlaat();
    expect(said).toEqual([true, false, true, false]);
  });

  it('is in hand for as long as the keyboard is in it, whatever the mouse does', () => {
    const { said, greep } = begin();
    greep.focus(true);
    greep.beweeg();
    greep.verlaat();
    vi.advanceTimersByTime(10 * RUST_MS);
    greep.focus(true);
    expect(said).toEqual([true]);
    greep.focus(false);
    expect(said).toEqual([true, false]);
  });

  it('is not let go by a timer of before, nor after it is gone', () => {
    const { said, greep } = begin();
    greep.beweeg();
    greep.focus(true);
    vi.advanceTimersByTime(RUST_MS);
    expect(said).toEqual([true]);
    greep.beweeg();
    greep.focus(false);
    greep.stop();
    vi.advanceTimersByTime(10 * RUST_MS);
    expect(said).toEqual([true]);
  });
});
