import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Klok } from './klok.ts';
import { writeFileWhole } from './whole-file.ts';

const HOUR = 3_600_000;
const PER_HOUR = 10;
const UNKNOWN = 'onbekend';
const bestand = z.object({
  laatst: z.number(),
  namen: z.record(z.string(), z.array(z.number())),
});
type Bestand = z.output<typeof bestand>;

/** Counts attempts to sign in, in a file that outlives the process. */
export type Pogingen = {
  /**
   * Records an attempt before the password is tried.
   *
   * @param slotId the slot that is tried; names that fit no slot share one place of their own, so
   *   that a flood of invented names neither grows the file nor pushes a real account out of it.
   * @returns how many seconds to wait; 0 when the attempt may go on.
   */
  begin(slotId: string | undefined): number;
  /** Forgets the attempts on a slot after a right password. */
  clear(slotId: string): void;
};

/**
 * At most ten attempts an hour per account. Time only goes forward here: when the clock is set
 * back, the latest moment that was ever seen counts as now, and from there time passes as the
 * machine's running time does. So no attempt expires early, and a clock that once stood years
 * ahead does not shut anyone out for years.
 */
export function openPogingen(path: string, klok: Klok): Pogingen {
  let state = read(path, klok.now());
  const opened = { laatst: state.laatst, running: klok.monotonic() };

  function moment(): number {
    const passed = opened.laatst + (klok.monotonic() - opened.running);
    state.laatst = Math.max(state.laatst, passed, klok.now());
    return state.laatst;
  }
  function recent(naam: string, at: number): number[] {
    return (state.namen[naam] ?? []).filter((time) => time > at - HOUR);
  }
  function save(): void {
    const at = state.laatst;
    const kept = Object.keys(state.namen)
      .map((naam) => [naam, recent(naam, at)] as const)
      .filter(([, times]) => times.length > 0);
    state = { laatst: at, namen: Object.fromEntries(kept) };
    writeFileWhole(path, JSON.stringify(state));
  }

  return {
    begin(slotId) {
      const naam = slotId ?? UNKNOWN;
      const at = moment();
      const times = recent(naam, at);
      const oldest = times[0];
      if (times.length >= PER_HOUR && oldest !== undefined)
        return Math.max(1, Math.ceil((oldest + HOUR - at) / 1000));
      state.namen[naam] = [...times, at];
      save();
      return 0;
    },
    clear(naam) {
      moment();
      delete state.namen[naam];
      save();
    },
  };
}

function read(path: string, now: number): Bestand {
  if (!existsSync(path)) return { laatst: now, namen: {} };
  try {
    const parsed = bestand.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // The file is replaced in one step, so only tampering makes it unreadable; deleting it whole
    // would do the same, which is why the slots themselves are slow to try (see kdf.ts).
  }
  return { laatst: now, namen: {} };
}
