// Whether whoever types notices that somebody else exports: calls of a form every 40 ms, on both hosts
// with the engine in a process or thread of its own, first by themselves and then while every
// registration is exported, figures are read and a back-up is made. Use: npm run bench:toets
// (MELDPUNT_BENCH=<number of dossiers>, 100,000 by itself)
import { randomUUID } from 'node:crypto';
import { closeSync, cpSync, fsyncSync, mkdtempSync, openSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { MessageChannel, Worker } from 'node:worker_threads';
import { createRouterClient } from '@orpc/server';
import type { Client } from '../../areas/contract.ts';
import { listPartnerRows } from '../../areas/partners/store.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { createEngine } from '../../host/engine/engine.ts';
import { machineklok } from '../../host/engine/klok.ts';
import { createPortClient } from '../../renderer/api/port-client.ts';
import { openHttpWindow } from '../../test/support/http-window.ts';
import { startProgram } from '../../test/support/program.ts';
import { keysOf } from '../../test/support/sleutels.ts';
import { inKolommen } from './kolommen.ts';
import { MIGRATIONS, megabytes, openBench, openRaw } from './opslag.ts';
import { vul } from './vulling.ts';

const AANTAL = Number(process.env['MELDPUNT_BENCH'] ?? 100_000);
const VANDAAG = toIsoDate('2026-11-30');
const PERIODE = { van: toIsoDate('2023-11-01'), tot: VANDAAG };
/** Milliseconds between two keys of who types fast. */
const TUSSEN = 40;
/** What somebody who types may wait for at most, in milliseconds, once in a hundred times. */
const DOEL = 50;
const RUSTIG = 5_000;
/** Where the desktop program was built. */
const BUILT = 'dist/electron';
/** Whom the form is about. */
const MENS = { achternaam: 'Jansen', voorletters: 'A', geboortedatum: '12-03-1980' };

const BEHEERDER = {
  naam: 'Bea Bench',
  accountnaam: 'bea',
  wachtwoord: 'blauwe banken buiten wachten',
};
const SAM = { naam: 'Sam Bench', accountnaam: 'sam', wachtwoord: 'zeven groene stoelen dansen' };
const COR = { naam: 'Cor Bench', accountnaam: 'cor', wachtwoord: 'veertig witte zwanen rusten' };

/** A program that runs, and windows on it. */
type Host = { open(): Promise<Client>; stop(): Promise<unknown> };
type Duren = { readonly soort: string; readonly duren: number[] };

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-toets-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const data = join(folder, 'a');
  await fill(data);
  const lines: string[][] = [['', 'calls', 'p50', 'p99', 'most', `goal p99 ≤ ${DOEL} ms`]];
  let isMet = true;
  for (const [naam, start] of [
    ['loopback', startLoopback],
    ['port', startPort],
  ] as const) {
    const own = join(folder, naam);
    cpSync(data, own, { recursive: true });
    settle(own);
    const host = await start(own);
    try {
      for (const { soort, duren } of await measure(host)) {
        const [p50, p99, most] = [0.5, 0.99, 1].map((part) => at(duren, part));
        const hasGoal = soort !== 'quiet';
        if (hasGoal && (p99 ?? 0) > DOEL) isMet = false;
        const verdict = hasGoal ? ((p99 ?? 0) <= DOEL ? 'met' : 'NOT MET') : '';
        const figures = [p50, p99, most].map((ms) => (ms ?? 0).toFixed(1));
        lines.push([`${naam}, ${soort}`, String(duren.length), ...figures, verdict]);
      }
    } finally {
      await host.stop();
    }
  }
  say(inKolommen(lines));
  process.exitCode = isMet ? 0 : 1;
}

/** A register with a beheerder, a screener and a coördinator, and many dossiers. */
async function fill(data: string): Promise<void> {
  const engine = createEngine({
    ...{ folder: data, migrations: MIGRATIONS, klok: machineklok },
    ...{ werkplek: 'bench', versie: '0.0.0', report: ({ wat }) => say(`error: ${wat}`) },
  });
  const client: Client = createRouterClient(engine.api, {
    context: { sessie: engine.openSessie() },
  });
  await client.toegang.setUp(BEHEERDER);
  const { id } = await client.toegang.createAccount({ ...SAM, rollen: ['screener'] });
  await client.toegang.createAccount({ ...COR, rollen: ['coordinator'] });
  await engine.stop();
  const opslag = await keysOf(data, BEHEERDER.wachtwoord);
  const store = openBench(opslag, 'bestaand');
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  await store.close();
  const raw = openRaw(opslag);
  vul(raw, {
    ...{ aantal: AANTAL, vandaag: VANDAAG, accounts: [id] },
    partners: partners.map((row) => row.id),
  });
  raw.close();
  say(`${AANTAL} dossiers, ${megabytes(opslag.path)} MB\n`);
}

/** What was filled is on the disk before anything is measured: a register in use is, too. */
function settle(data: string): void {
  for (const name of readdirSync(data)) {
    const file = openSync(join(data, name), 'r+');
    fsyncSync(file);
    closeSync(file);
  }
}

async function startLoopback(data: string): Promise<Host> {
  const program = await startProgram(data);
  let link: string | undefined = program.link;
  return {
    open: async () => {
      const used = link ?? (await startProgram(data)).link;
      link = undefined;
      return (await openHttpWindow(used)).client;
    },
    stop: () => program.stop(),
  };
}

/** The engine of the desktop program, in a thread where Electron has a process. */
async function startPort(data: string): Promise<Host> {
  const worker = new Worker(
    new URL('../../test/electron/stand-in/engine-worker.ts', import.meta.url),
    {
      argv: [data, resolve(BUILT, 'assets/migrations'), resolve(BUILT, 'assets/fonts')],
      workerData: { program: pathToFileURL(resolve(BUILT, 'engine.mjs')).href },
    },
  );
  await new Promise((ready) => worker.once('message', ready));
  let id = 0;
  return {
    open: async () => {
      const { port1, port2 } = new MessageChannel();
      id += 1;
      worker.postMessage({ message: { soort: 'venster', id }, ports: [port1] }, [port1]);
      return createPortClient(port2).client;
    },
    stop: () => worker.terminate(),
  };
}

async function measure(host: Host): Promise<Duren[]> {
  const sam = await windowOf(host, SAM);
  const cor = await windowOf(host, COR);
  const bea = await windowOf(host, BEHEERDER);
  const types = typist(sam);
  await types(setTimeout(2_000));
  const found: Duren[] = [{ soort: 'quiet', duren: await types(setTimeout(RUSTIG)) }];
  const long = async (soort: string, job: () => Promise<unknown>) => {
    const begin = performance.now();
    const duren = await types(job());
    found.push({ soort: `${soort} (${((performance.now() - begin) / 1000).toFixed(0)} s)`, duren });
  };
  const vraag = { ...PERIODE, soort: 'meldingen', metNamen: true, doel: 'meting' } as const;
  const exports = (formaat: 'csv' | 'xlsx') => cor.verantwoording.makeExport({ ...vraag, formaat });
  await long('figures', () => cor.verantwoording.readCijfers(PERIODE));
  await long('export as CSV', () => exports('csv'));
  await long('export as XLSX and a back-up', () =>
    Promise.all([exports('xlsx'), bea.beheer.makeBackup({})]),
  );
  return found;
}

async function windowOf(host: Host, account: typeof SAM): Promise<Client> {
  const client = await host.open();
  await client.toegang.signIn(account);
  const signs = await client.toegang.watchSessie();
  await signs.next();
  return client;
}

/** Somebody who fills in a form: keeps it at each key, and has somebody looked up at every fifth. */
function typist(client: Client): (during: Promise<unknown>) => Promise<number[]> {
  const id = randomUUID();
  let versie: number | null = null;
  let keys = 0;
  return async (during) => {
    const duren: number[] = [];
    let isOver = false;
    const over = during.finally(() => {
      isOver = true;
    });
    while (!isOver) {
      const begin = performance.now();
      const kept: { versie: number } = await client.werk.keepConcept({
        ...{ id, sleutel: 'melding:nieuw', venster: 'bench', versie, titel: 'Melding' },
        inhoud: { toelichting: 'x'.repeat(keys % 500) },
      });
      versie = kept.versie;
      keys += 1;
      if (keys % 5 === 0) await client.bekendheid.findKandidaten({ gegevens: MENS });
      const took = performance.now() - begin;
      duren.push(took);
      await setTimeout(Math.max(1, TUSSEN - took));
    }
    await over;
    return duren;
  };
}

function at(duren: readonly number[], part: number): number {
  const sorted = [...duren].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
