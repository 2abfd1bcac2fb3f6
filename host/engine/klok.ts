/** The clock, passed in: nothing below a host reads it. */
export type Klok = {
  /** Milliseconds since 1970, as the machine's clock says; may jump. */
  now(): number;
  /** Milliseconds that the program runs; never goes back. */
  monotonic(): number;
};

/** The clock of this machine. */
export const machineklok: Klok = { now: () => Date.now(), monotonic: () => performance.now() };

/** What the clocks may differ by without the machine having slept: corrections by small steps. */
const MAG_SCHELEN = 1_000;

/**
 * Time that has passed for locking, in milliseconds since it was made: between one look and the
 * next what the machine's clock or the running time says, whichever is more. The running time of
 * Linux and macOS stands still while the machine sleeps; a clock that is set back takes nothing
 * away. What is asked often enough (every few seconds) sees each of the two apart.
 *
 * @param klok the clock to look at
 */
export function makeVerstreken(klok: Klok): () => number {
  let passed = 0;
  let wall = klok.now();
  let running = klok.monotonic();
  return () => {
    const byWall = klok.now() - wall;
    const byRunning = klok.monotonic() - running;
    wall += byWall;
    running += byRunning;
    passed += byWall > byRunning + MAG_SCHELEN ? byWall : byRunning;
    return passed;
  };
}
