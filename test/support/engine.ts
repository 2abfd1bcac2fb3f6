import { onTestFinished } from 'vitest';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import { createEngine, type Engine } from '#host/engine/engine.ts';
import type { Klok } from '#host/engine/klok.ts';
import { MIGRATIONS, temporaryFolder } from './folder.ts';
import { assertLogged } from './gelogd.ts';

/** A clock that only moves when a test says so; it starts on a Thursday in November. */
export function testklok(start = '2026-11-05T09:00:00.000Z') {
  let now = Date.parse(start);
  let running = 0;
  return {
    now: () => now,
    monotonic: () => running,
    advance(milliseconds: number) {
      now += milliseconds;
      running += milliseconds;
    },
    setNow(instant: string) {
      now = Date.parse(instant);
    },
    /** The machine sleeps: its clock goes on, the running time of the program does not. */
    sleep(milliseconds: number) {
      now += milliseconds;
    },
  };
}

/** What the engine wrote to its program log. */
export type Reports = { wat: string; correlatie?: string; waar?: string }[];

/** A real engine on a data folder; stopped when the test ends. */
export function testEngine(
  options: {
    folder?: string;
    klok?: Klok;
    reports?: Reports;
    migrations?: string;
    beleid?: Beleid;
  } = {},
): { engine: Engine; folder: string } {
  const folder = options.folder ?? temporaryFolder();
  const engine = createEngine({
    folder,
    migrations: options.migrations ?? MIGRATIONS,
    beleid: { bestand: '/etc/beleid.json', beleid: options.beleid ?? {} },
    klok: options.klok ?? testklok(),
    werkplek: 'testwerkplek',
    versie: '0.0.0',
    report: (melding) => options.reports?.push(melding),
    onAnswer: assertLogged,
  });
  onTestFinished(() => engine.stop());
  return { engine, folder };
}

/** The first account of a test register; clearly nobody's. */
export const BEHEERDER = {
  naam: 'Bea Beheerder',
  accountnaam: 'bea.beheerder',
  wachtwoord: 'paarse fietsen zingen zacht',
};
