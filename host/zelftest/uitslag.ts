import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoFolder } from '#demo/host/opties.ts';
import { VERSIE } from '../engine/program.ts';
import type { Stapuitslag } from './stappen.ts';

/** What a self-test says at its end, as one line of JSON. */
export type Zelftestuitslag = {
  readonly programma: 'Meldpunt Zorg en Overlast';
  readonly versie: string;
  readonly host: 'electron' | 'loopback';
  /** What draws the page, by its own word. */
  readonly chromium: string;
  readonly systeem: string;
  /** Chromium's sandbox; off only for root on Linux, which it refuses. */
  readonly zandbak: boolean;
  readonly stappen: readonly Stapuitslag[];
  readonly goed: boolean;
};

/** Puts together what is said at the end. */
export function makeUitslag(
  given: Omit<Zelftestuitslag, 'programma' | 'versie' | 'systeem' | 'goed'>,
): Zelftestuitslag {
  return {
    ...{ programma: 'Meldpunt Zorg en Overlast', versie: VERSIE },
    ...given,
    systeem: `${process.platform} ${process.arch}`,
    goed: given.stappen.every(({ uitslag }) => uitslag === 'goed'),
  };
}

/** Folders of its own for a self-test: never those of a register, and gone after it. */
export function makeZelftestPlek() {
  const root = mkdtempSync(join(tmpdir(), 'meldpunt-zelftest-'));
  return {
    folder: demoFolder(root),
    exportMap: join(root, 'bestanden'),
    clear: () => {
      try {
        rmSync(root, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // Windows keeps what a program still holds; the system clears its folder for such files.
      }
    },
  };
}
export type ZelftestPlek = ReturnType<typeof makeZelftestPlek>;
