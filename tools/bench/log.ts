// How fast the log grows at one desk, and what it costs to log whom a list showed. Plays days of one
// screener over some thousand dossiers, through the real API. Use: npm run bench:log -- [days, 5 by itself]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRouterClient } from '@orpc/server';
import { v7 as uuidv7 } from 'uuid';
import type { Client } from '../../areas/contract.ts';
import { listPartnerRows } from '../../areas/partners/store.ts';
import { appendShown } from '../../areas/verantwoording/store-log.ts';
import type { Connection } from '../../db/driver.ts';
import { makeWillekeur, type Willekeur } from '../../demo/willekeur.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { createEngine } from '../../host/engine/engine.ts';
import { toLogSet } from '../../host/engine/logboek.ts';
import { keysOf } from '../../test/support/sleutels.ts';
import { inKolommen } from './kolommen.ts';
import { omDeBeurt } from './meten.ts';
import { type BenchOpslag, benchOpslag, MIGRATIONS, openBench, openRaw } from './opslag.ts';
import { vul } from './vulling.ts';

const BEGIN = '2026-11-05T08:00:00.000Z';
const DOSSIERS = Number(process.env['MELDPUNT_BENCH'] ?? 4_000);
const WERKDAGEN = 220;
const WACHTWOORD = 'blauwe banken buiten wachten';
/** One day of one screener, as it is supposed here: nobody measured a real one. */
const DAG = {
  uren: 8,
  werkvoorraadOmDeMinuten: 3,
  dossiersGeopend: 50,
  /** Of the dossiers, how many are ones that this screener opens again and again. */
  eigenDossiers: 80,
  zoekvragen: 40,
  meldingen: 8,
  vragenPerMelding: 6,
  wijzigingen: 25,
} as const;

const TABELLEN = ['log', 'log_herhaling', 'log_verzameling', 'log_object'] as const;

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-log-'));
try {
  await run(Number(process.argv[2] ?? 5));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(dagen: number): Promise<void> {
  if (!Number.isInteger(dagen) || dagen < 1) throw new RangeError('how many days: a whole number');
  let nu = Date.parse(BEGIN);
  const data = join(folder, 'a');
  const engine = createEngine({
    folder: data,
    migrations: MIGRATIONS,
    klok: { now: () => nu, monotonic: () => 0 },
    werkplek: 'bench',
    versie: '0.0.0',
    report: ({ wat }) => say(`error: ${wat}`),
  });
  const open = (): Client =>
    createRouterClient(engine.api, { context: { sessie: engine.openSessie() } });
  const first = open();
  await first.toegang.setUp({ naam: 'Bea Bench', accountnaam: 'bea', wachtwoord: WACHTWOORD });
  const sam = { naam: 'Sam Bench', accountnaam: 'sam', wachtwoord: 'zeven groene stoelen dansen' };
  const { id } = await first.toegang.createAccount({ ...sam, rollen: ['screener'] });
  await first.toegang.signOut();
  const opslag = await keysOf(data, WACHTWOORD);
  await fill(opslag, id);

  const client = open();
  await client.toegang.signIn(sam);
  const kijk = openRaw(opslag);
  const w = makeWillekeur('log');
  const ids = kijk
    .prepare<[], { id: string }>('SELECT id FROM dossier')
    .all()
    .map((row) => row.id);
  const standen = [standVan(kijk)];
  for (let dag = 0; dag < dagen; dag += 1) {
    const dagbegin = Date.parse(BEGIN) + dag * 24 * 3_600_000;
    await speelDag(client, w, ids, (minuut) => {
      nu = dagbegin + minuut * 60_000;
    });
    standen.push(standVan(kijk));
  }
  kijk.close();
  await engine.stop();
  say(`${DOSSIERS} dossiers; a day: ${JSON.stringify(DAG)}\n`);
  report(standen);
  await meetSchrijven();
}

async function fill(opslag: BenchOpslag, accountId: string): Promise<void> {
  const store = openBench(opslag, 'bestaand');
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  await store.close();
  const raw = openRaw(opslag);
  vul(raw, {
    ...{ aantal: DOSSIERS, vandaag: toIsoDate('2026-11-05'), accounts: [accountId] },
    partners: partners.map((row) => row.id),
  });
  raw.close();
}

/** Everything that is asked in a day, spread over its minutes. */
async function speelDag(
  client: Client,
  w: Willekeur,
  ids: readonly string[],
  setMinuut: (minuut: number) => void,
): Promise<void> {
  const minuten = DAG.uren * 60;
  const jobs: { minuut: number; job: () => Promise<unknown> }[] = [];
  const plan = (aantal: number, job: (nummer: number) => Promise<unknown>) => {
    for (let nummer = 0; nummer < aantal; nummer += 1)
      jobs.push({ minuut: w.geheel(0, minuten - 1), job: () => job(nummer) });
  };
  for (let minuut = 0; minuut < minuten; minuut += DAG.werkvoorraadOmDeMinuten)
    jobs.push({ minuut, job: () => openWerkvoorraad(client) });
  const eigen = ids.slice(0, DAG.eigenDossiers);
  const kies = () => w.kies(w.geheel(1, 3) === 1 ? ids : eigen);
  plan(DAG.dossiersGeopend, () => openDossier(client, kies()));
  plan(DAG.zoekvragen, (nummer) =>
    client.zoeken.search({
      tekst: ['de vries', 'jansen', 'bakker', '3311', 'smit'][nummer % 5] ?? '',
    }),
  );
  plan(DAG.meldingen * DAG.vragenPerMelding, (nummer) =>
    client.bekendheid.findKandidaten({
      gegevens: { achternaam: ['Jansen', 'Bakker', 'Visser'][nummer % 3] ?? '' },
    }),
  );
  plan(DAG.wijzigingen, async () => {
    const { id, versie } = await client.dossiers.readDossier({ id: kies() });
    await client.dossiers.takeDossier({ id, versie });
  });
  jobs.sort((a, b) => a.minuut - b.minuut);
  for (const { minuut, job } of jobs) {
    setMinuut(minuut);
    await job();
  }
}

async function openWerkvoorraad(client: Client): Promise<void> {
  await client.werk.countWerk();
  await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 });
}

/** What the screen of a dossier asks when it opens. */
async function openDossier(client: Client, id: string): Promise<void> {
  const dossierId = { dossierId: id };
  await client.dossiers.readDossier({ id });
  await client.afsluiten.readAfhandeling(dossierId);
  await client.brieven.listBrieven(dossierId);
  await client.brieven.listWaarover(dossierId);
  await client.partnervragen.listAntwoorden(dossierId);
  await client.partnervragen.listVragen(dossierId);
  await client.personen.listDubbel(dossierId);
  await client.personen.listOngedaanbaar(dossierId);
  await client.bekendheid.listOpAdres(dossierId);
}

type Stand = { readonly bytes: number; readonly rows: Readonly<Record<string, number>> };

/** The pages of the log with its indexes, and its rows. */
function standVan(kijk: Connection): Stand {
  const size = kijk
    .prepare<[], { bytes: number }>(
      `SELECT sum(pgsize) AS bytes FROM dbstat WHERE aggregate = 1 AND name IN (
        SELECT name FROM sqlite_schema WHERE tbl_name IN ('log', 'log_herhaling', 'log_verzameling', 'log_object'))`,
    )
    .get();
  const count = (tabel: string) =>
    kijk.prepare<[], { n: number }>(`SELECT count(*) AS n FROM ${tabel}`).get()?.n ?? 0;
  return { bytes: size?.bytes ?? 0, rows: Object.fromEntries(TABELLEN.map((t) => [t, count(t)])) };
}

function report(standen: readonly Stand[]): void {
  const grown = standen.slice(1).map(({ bytes, rows }, at) => {
    const before = standen[at];
    const more = TABELLEN.map((t) => (rows[t] ?? 0) - (before?.rows[t] ?? 0));
    return { bytes: bytes - (before?.bytes ?? 0), more };
  });
  const lines = grown.map(({ bytes, more }, at) => [
    `day ${at + 1}`,
    ...more.map(String),
    kB(bytes),
  ]);
  say(inKolommen([['', ...TABELLEN, 'kB'], ...lines]));
  const total = grown.reduce((sum, { bytes }) => sum + bytes, 0);
  const answers = grown.reduce((sum, { more }) => sum + (more[0] ?? 0) + (more[1] ?? 0), 0);
  const last = grown.at(-1)?.bytes ?? 0;
  say(
    `\n${(total / answers).toFixed(0)} bytes for each answer, ${answers / grown.length} answers a day`,
  );
  say(
    `a desk-year of ${WERKDAGEN} days: ${MB((total / grown.length) * WERKDAGEN)} MB by the mean, ${MB(last * WERKDAGEN)} MB by the last day\n`,
  );
}

/** The entry of a page of 50 dossiers and 50 people: without whom it showed, with, and with a set that is known. */
async function meetSchrijven(): Promise<void> {
  const store = openBench(benchOpslag(folder, 'b.db'), 'nieuw');
  const sleutel = 'ab'.repeat(32);
  const entry = () => ({
    ...{ id: uuidv7(), tijd: BEGIN, gebruiker: uuidv7(), rol: 'screener', werkplek: 'bench' },
    ...{ actie: 'inzien', operatie: 'werk.listWerk', doel: 'taakuitvoering', correlatie: uuidv7() },
    ...{ objectSoort: 'dossier', objectPseudoniem: null, uitkomst: 'gelukt' },
  });
  const pagina = () => {
    const some = () => new Set(Array.from({ length: 50 }, () => uuidv7()));
    return { dossier: some(), betrokkene: some(), melding: new Set<string>() };
  };
  const known = pagina();
  const write = (getoond?: ReturnType<typeof pagina>) =>
    store.write((unit) => appendShown(unit, entry(), getoond && toLogSet(sleutel, getoond)));
  const [zonder, bekend, nieuw] = await omDeBeurt(
    [() => write(), () => write(known), () => write(pagina())],
    400,
  );
  const line = (naam: string, meting = zonder) => [
    naam,
    `${meting?.mediaan.toFixed(2)} (${meting?.p95.toFixed(2)})`,
    ((meting?.mediaan ?? 0) / (zonder?.mediaan ?? 1)).toFixed(2),
  ];
  say(
    inKolommen([
      ['the entry of a page with 100 objects', 'ms (p95)', 'ratio'],
      line('without whom it showed, as before'),
      line('of a set that is known', bekend),
      line('of a set that is new', nieuw),
    ]),
  );
  await store.close();
}

function kB(bytes: number): string {
  return (bytes / 1000).toFixed(0);
}

function MB(bytes: number): string {
  return (bytes / 1_000_000).toFixed(1);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
