/** The clock, passed in: nothing below a host reads it. */
export type Klok = {
  /** Milliseconds since 1970, as the machine's clock says; may jump. */
  now(): number;
  /** Milliseconds that the program runs; never goes back. */
  monotonic(): number;
};

/** The clock of this machine. */
export const machineklok: Klok = { now: () => Date.now(), monotonic: () => performance.now() };
