import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { briefTekstNl } from '#areas/brieven/screen/tekst-brieven.ts';
import { exportTekst } from '#areas/verantwoording/screen/tekst-exporteren.ts';
import { leesStartopties } from '#demo/host/opties.ts';
import { rolNaam } from '#domain/rollen.ts';
import type { Proefpagina } from '#host/zelftest/proefpagina.ts';
import {
  runZelftest,
  stopUitslag,
  ZELFTEST_STAPPEN,
  ZELFTEST_WOORDEN,
} from '#host/zelftest/stappen.ts';
import { makeUitslag } from '#host/zelftest/uitslag.ts';
import { demoTekst } from '#renderer/schil/tekst-demo.ts';
import { schilTekst } from '#renderer/schil/tekst-schil.ts';
import { temporaryFolder } from '#test/support/folder.ts';

/** A page where everything is as it should be, and what a test changes of it. */
function play(changes: { letter?: { paper: number; ink: number }; open?: string; file?: string }) {
  const { letter = { paper: 0.6, ink: 0.02 }, open = '', file = 'PK-inhoud' } = changes;
  const exportMap = temporaryFolder();
  let engines = 1;
  const pagina: Proefpagina = {
    evaluate: async (expression) => {
      if (expression.includes('ipcRenderer')) return open;
      if (expression.includes('dossiers')) return ['dossiers/een'];
      return true;
    },
    until: async () => undefined,
    press: async (name) => {
      if (name === ZELFTEST_WOORDEN.maakExport) writeFileSync(join(exportMap, 'a.xlsx'), file);
      if (name === ZELFTEST_WOORDEN.vergrendelen) engines += 1;
    },
    goto: async () => undefined,
    look: async (selector) => (selector === 'iframe' ? letter : { paper: 0.7, ink: 0.02 }),
  };
  return { pagina, exportMap, engines: () => engines };
}

const failed = async (changes: Parameters<typeof play>[0]) =>
  (await runZelftest(play(changes))).find(({ uitslag }) => uitslag === 'fout');

describe('the self-test', () => {
  it('is good where everything works, step by step and in order', async () => {
    const stappen = await runZelftest(play({}));
    expect(stappen.map(({ stap }) => stap)).toEqual(ZELFTEST_STAPPEN.slice(0, -1));
    expect(stappen.every(({ uitslag }) => uitslag === 'goed')).toBe(true);
  });

  it('presses what stands on the screens', () => {
    expect(ZELFTEST_WOORDEN).toEqual({
      meldAan: demoTekst.meldAan(rolNaam('screener')),
      briefOpenen: briefTekstNl.openen,
      maakExport: exportTekst.maak,
      vergrendelen: schilTekst.vergrendelen,
    });
  });

  it('sees a page that can reach beyond itself, and says what it reaches', async () => {
    expect(await failed({ open: 'require' })).toMatchObject({
      stap: 'pagina',
      waarom: expect.stringContaining('require'),
    });
  });

  it('sees a file that is no spreadsheet', async () => {
    expect(await failed({ file: '<html>' })).toMatchObject({ stap: 'export' });
  });

  // What an empty frame of Chromium and a blank sheet look like.
  it.each([
    { paper: 0, ink: 0 },
    { paper: 1, ink: 0 },
    { paper: 0.01, ink: 0.02 },
  ])('sees a letter that is not there: %o', async (letter) => {
    vi.useFakeTimers();
    const running = runZelftest(play({ letter }));
    await vi.advanceTimersByTimeAsync(30_000);
    vi.useRealTimers();
    const stappen = await running;
    expect(stappen.find(({ uitslag }) => uitslag === 'fout')).toMatchObject({ stap: 'brief' });
    const after = stappen.slice(stappen.findIndex(({ stap }) => stap === 'brief') + 1);
    expect(after.every(({ uitslag }) => uitslag === 'niet_gedaan')).toBe(true);
  });

  it('is not good when one step is not, or was not done', () => {
    const about = { host: 'loopback', chromium: 'x', zandbak: true } as const;
    const stap = { stap: 'venster', ms: 1 } as const;
    expect(makeUitslag({ ...about, stappen: [{ ...stap, uitslag: 'goed' }] }).goed).toBe(true);
    expect(makeUitslag({ ...about, stappen: [{ ...stap, uitslag: 'niet_gedaan' }] }).goed).toBe(
      false,
    );
  });

  it('sees a register that was left open', () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    expect(stopUitslag(folder, 1).uitslag).toBe('goed');
    writeFileSync(join(folder, 'register.db-wal'), '');
    expect(stopUitslag(folder, 1).uitslag).toBe('fout');
  });

  it('goes alone: with a demo or another option it is refused', () => {
    expect(leesStartopties(['--zelftest'])).toEqual({ kind: 'zelftest' });
    for (const other of ['--demo', '--opnieuw'])
      expect(leesStartopties(['--zelftest', other])).toMatchObject({ kind: 'onbekend' });
  });
});
