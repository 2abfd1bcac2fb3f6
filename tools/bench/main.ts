import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import { listPartnerRows } from '../../areas/partners/store.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { createEngine } from '../../host/engine/engine.ts';
import { noMiddelen } from '../../test/support/middelen.ts';
import { keysOf } from '../../test/support/sleutels.ts';
import { meetMelding } from './melding.ts';
import { tabel, type Uitslag } from './meten.ts';
import { type BenchOpslag, MIGRATIONS, megabytes, openBench, openRaw } from './opslag.ts';
import { vul } from './vulling.ts';
import { meetWerkvoorraad } from './werkvoorraad.ts';
import { meetZoeken } from './zoeken.ts';

const NOW = '2026-11-05T09:00:00.000Z';
const TODAY = toIsoDate('2026-11-05');
const AANTAL = Number(process.env['MELDPUNT_BENCH'] ?? 100_000);
const WACHTWOORD = 'blauwe banken buiten wachten';
const REPORT = join('test-results', 'bench.json');

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-bench-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const { engine, open } = await register();
  const opslag = await keysOf(join(folder, 'a'), WACHTWOORD);
  const { accountId, partners } = await whoIsThere(opslag);
  const begin = performance.now();
  const filling = openRaw(opslag);
  vul(filling, { aantal: AANTAL, vandaag: TODAY, accounts: [accountId], partners });
  filling.close();
  const seconds = Math.round((performance.now() - begin) / 1000);
  say(`${AANTAL} dossiers, ${megabytes(opslag.path)} MB, filled in ${seconds} s`);

  const uitslagen: Uitslag[] = [];
  const context = {
    now: NOW,
    today: TODAY,
    newId: uuidv7,
    account: { id: accountId, naam: '', accountnaam: '', rollen: ['screener' as const] },
    middelen: noMiddelen,
    logObject: () => undefined,
    registered: () => undefined,
  };
  const store = openBench(opslag, 'bestaand');
  const raw = openRaw(opslag);
  uitslagen.push(...(await meetWerkvoorraad(store, raw, context)));
  uitslagen.push(...(await meetZoeken(store, context)));
  raw.close();
  await store.close();

  const copy: BenchOpslag = { ...opslag, path: join(folder, 'b.db') };
  copyFileSync(opslag.path, copy.path);
  const kijk = openRaw(opslag);
  const floor = openRaw(copy);
  const sessie = await open();
  const partnerId = partners[0] ?? '';
  uitslagen.push(
    ...(await meetMelding({ engine, sessie, kijk, raw: floor, today: TODAY, partnerId })),
  );
  kijk.close();
  floor.close();
  await engine.stop();
  report(uitslagen);
}

/** A new register with one account that may do the work; closed, until `open` signs in. */
async function register() {
  const data = join(folder, 'a');
  const engine = createEngine({
    folder: data,
    migrations: MIGRATIONS,
    klok: { now: () => Date.parse(NOW), monotonic: () => performance.now() },
    werkplek: 'bench',
    versie: '0.0.0',
    report: ({ wat }) => say(`error: ${wat}`),
  });
  const first = engine.openSessie();
  const setUp = createRouterClient(engine.api, { context: { sessie: first } });
  await setUp.toegang.setUp({
    naam: 'Bea Bench',
    accountnaam: 'bea',
    wachtwoord: WACHTWOORD,
  });
  const [beheerder] = await setUp.toegang.listAccounts();
  if (beheerder === undefined) throw new Error('the new register has no account');
  const { id, versie, naam } = beheerder;
  await setUp.toegang.changeAccount({
    id,
    versie,
    naam,
    rollen: ['beheerder', 'screener'],
    actief: true,
  });
  await setUp.toegang.signOut();
  return {
    engine,
    open: async () => {
      const sessie = engine.openSessie();
      const client = createRouterClient(engine.api, { context: { sessie } });
      await client.toegang.signIn({ accountnaam: 'bea', wachtwoord: WACHTWOORD });
      return sessie;
    },
  };
}

async function whoIsThere(opslag: BenchOpslag) {
  const store = openBench(opslag, 'bestaand');
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  await store.close();
  const raw = openRaw(opslag);
  const account = raw.prepare<[], { id: string }>('SELECT id FROM account').get();
  raw.close();
  return { accountId: account?.id ?? '', partners: partners.map(({ id }) => id) };
}

function report(uitslagen: readonly Uitslag[]): void {
  say(`\n${tabel(uitslagen)}\n`);
  mkdirSync('test-results', { recursive: true });
  const machine = { cores: cpus().length, node: process.version };
  writeFileSync(REPORT, `${JSON.stringify({ dossiers: AANTAL, machine, uitslagen }, null, 2)}\n`);
  const slow = uitslagen.filter(
    ({ verhouding, doel }) => verhouding !== undefined && doel !== undefined && verhouding > doel,
  );
  say(
    slow.length === 0 ? `all within target; ${REPORT}` : `${slow.length} above target; ${REPORT}`,
  );
  process.exitCode = slow.length === 0 ? 0 : 1;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
