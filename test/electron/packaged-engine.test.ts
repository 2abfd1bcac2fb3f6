import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import readExcel from 'read-excel-file/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ACCOUNTS } from '#demo/accounts.ts';
import { prepareDemo } from '#demo/host/bereid-demo.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { VERSIE } from '#host/engine/program.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { MIGRATIONS } from '#test/support/folder.ts';
import { type PackedProgram, packProgram } from './packaged/archive.ts';
import { type BufferCage, buildBufferCage, cageEnv, countRefused } from './packaged/buffers.ts';
import { type PackagedEngine, startPackaged } from './packaged/engine.ts';
import { firstLetter } from './packaged/letter.ts';
import { until } from './support.ts';

const { accountnaam, wachtwoord } = BEHEERDER;
const screener = DEMO_ACCOUNTS.find(({ rol }) => rol === 'screener');
const typed = { titel: 'Nieuwe partner', inhoud: { naam: 'Half getypt' } };
const concept = nieuwConcept({ ...typed, sleutel: 'partner:nieuw' });

let base: string;
let cageFolder: string;
let program: PackedProgram;
let cage: BufferCage;
let refused: string;
let engines: PackagedEngine[] = [];

const data = (naam: string) => join(base, 'Gegevens van Renée', naam);
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

function start(naam: string, demo?: string): PackagedEngine {
  const place = {
    cwd: join(base, 'elders'),
    // Nothing of this project can be found by it.
    env: { PATH: '/usr/bin:/bin', HOME: join(base, 'elders'), ...cageEnv(cage, refused) },
  };
  const engine = startPackaged(program, data(naam), place, demo);
  engines.push(engine);
  return engine;
}

async function stop(engine: PackagedEngine, naam: string): Promise<void> {
  await engine.stop();
  expect(engine.exits.at(-1)).toBe(0);
  expect(engine.children.filter(({ pid }) => isAlive(pid))).toEqual([]);
  const left = readdirSync(data(naam));
  for (const file of ['register.db-wal', 'register.db-shm', 'houder.json'])
    expect(left).not.toContain(file);
}

describe.runIf(process.platform === 'linux')(
  'the engine of a package, in a process of its own',
  () => {
    beforeAll(async () => {
      base = mkdtempSync(join(tmpdir(), 'meldpunt én pakket '));
      for (const folder of ['elders', 'Gegevens van Renée']) mkdirSync(join(base, folder));
      // In a folder without spaces: the loader takes them for the end of a path.
      cageFolder = mkdtempSync(join(tmpdir(), 'meldpunt-kooi-'));
      cage = buildBufferCage(cageFolder);
      refused = join(cageFolder, 'geweigerd');
      program = await packProgram({
        root: resolve(),
        target: join(base, 'Meldpunt Zorg é Overlast'),
      });
    }, 60_000);
    afterEach(async () => {
      const ending = engines;
      engines = [];
      for (const engine of ending) await engine.stop();
    });
    afterAll(() => {
      for (const folder of [base, cageFolder]) rmSync(folder, { recursive: true, force: true });
    });

    it('makes a register, locks by ending, and gives back what was typed', async () => {
      const engine = start('register');
      const first = await engine.nextClient();
      expect(await first.client.toegang.readStatus()).toMatchObject({ toestand: 'nieuw' });
      await first.client.toegang.setUp(BEHEERDER);
      await first.client.werk.keepConcept(concept);
      // Its threads come from the package as well: this one writes a back-up and reads it back.
      expect((await first.client.beheer.makeBackup({})).bytes).toBeGreaterThan(1000);
      expect(await first.client.toegang.lock()).toEqual({ gedaan: true });
      await first.closed;

      const second = await engine.nextClient();
      const [ended, running] = engine.children;
      expect(isAlive(ended?.pid ?? 0)).toBe(false);
      expect(running?.pid).not.toBe(ended?.pid);
      expect(await second.client.toegang.readStatus()).toMatchObject({ toestand: 'gesloten' });
      await second.client.toegang.signIn({ accountnaam, wachtwoord });
      const { concept: kept } = await second.client.werk.readConcept({ id: concept.id });
      expect(kept).toMatchObject({ ...concept, versie: 1 });

      const code = machineCode(running?.pid ?? 0);
      expect(code).toHaveLength(2);
      for (const path of code) expect(path.startsWith(base), path).toBe(true);
      await stop(engine, 'register');
      expect(engine.reports).toEqual([]);
      expect(engine.said.join('')).toBe('');
    });

    it('loses nothing that was acknowledged when it is killed amid writing', async () => {
      const engine = start('gedood');
      const { client, closed } = await engine.nextClient();
      await client.toegang.setUp(BEHEERDER);
      const acknowledged: string[] = [];
      const writing = (async () => {
        for (;;) {
          const one = nieuwConcept({ ...typed, sleutel: `partner:proef-${acknowledged.length}` });
          await client.werk.keepConcept(one);
          acknowledged.push(one.id);
        }
      })().catch((error: unknown) => error);
      await until(() => acknowledged.length >= 25);
      engine.children.at(-1)?.crash();
      expect(await writing).toMatchObject({ code: 'locked' });
      await closed;

      const { client: next } = await engine.nextClient();
      expect(engine.exits).toEqual([9]);
      expect(engine.reports).toEqual(['engine ended with 9']);
      await next.toegang.signIn({ accountnaam, wachtwoord });
      const kept = new Set((await next.werk.listConcepten()).map(({ id }) => id));
      expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
      await stop(engine, 'gedood');
    });

    it('opens a demo, and makes an export and a letter of it', async () => {
      const today = toIsoDate(localTime(new Date().toISOString()).datum);
      mkdirSync(data('demo'), { mode: 0o700 });
      const zin = await prepareDemo({
        ...{ folder: data('demo'), migrations: MIGRATIONS, versie: VERSIE, vandaag: today },
        ...{ aantal: 20, verhalen: false, say: () => undefined },
      });
      expect(zin).toBeUndefined();
      const engine = start('demo', 'demo');
      const { client } = await engine.nextClient();
      const status = await client.toegang.readStatus();
      expect(status.demo).not.toBeNull();
      await client.toegang.signIn({
        accountnaam: screener?.accountnaam ?? '',
        wachtwoord: screener?.wachtwoord ?? '',
      });
      // Read by the thread for long reads, which was packed beside the engine.
      const made = await client.verantwoording.makeExport({
        ...{ van: toIsoDate('2022-01-01'), tot: today, soort: 'meldingen' },
        ...{ formaat: 'xlsx', metNamen: false, doel: '' },
      });
      expect(made.rijen).toBeGreaterThan(10);
      const [sheet] = await readExcel(Buffer.from(await made.bestand.arrayBuffer()));
      expect(sheet).toMatchObject({ sheet: 'Meldingen' });
      expect(sheet?.data).toHaveLength(made.rijen + 1);

      const letter = await firstLetter(client, today);
      const { bestand } = await client.brieven.printBrief(letter);
      const bytes = Buffer.from(await bestand.arrayBuffer()).toString('latin1');
      expect(bytes.slice(0, 5)).toBe('%PDF-');
      expect(bytes.trimEnd().slice(-5)).toBe('%%EOF');
      await stop(engine, 'demo');
      expect(engine.reports).toEqual([]);
    });

    it('works without buffers outside V8’s own memory', ({ skip }) => {
      if (cage.kind === 'none') skip(cage.reason);
      // Deriving a key asks for one: refused, it is copied.
      expect(countRefused(refused)).toBeGreaterThan(0);
    });
  },
);

/** The machine code that a process loaded besides the system's own. */
function machineCode(pid: number): string[] {
  const maps = readFileSync(`/proc/${pid}/maps`, 'utf8');
  return [...new Set([...maps.matchAll(/\/.*\.node$/gm)].map(([path]) => path))];
}
