// What somebody waits for on the screen: from the start of the program until the sign-in can be typed
// in, beside Node and Chromium started bare; and the first rows of the werkvoorraad in a window that is
// signed in, beside a bare page with the same React, Mantine and fonts and one form. Use:
// npm run bench:scherm (-- --groot 1000000 for the largest register, 100,000 by itself)
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createRouterClient } from '@orpc/server';
import type { Client } from '../../areas/contract.ts';
import { listPartnerRows } from '../../areas/partners/store.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { createEngine } from '../../host/engine/engine.ts';
import { machineklok } from '../../host/engine/klok.ts';
import {
  buildKalePagina,
  launchChromium,
  serveKalePagina,
} from '../../test/support/kale-pagina.ts';
import { startProgram } from '../../test/support/program.ts';
import { keysOf } from '../../test/support/sleutels.ts';
import { inKolommen } from './kolommen.ts';
import { MIGRATIONS, openBench, openRaw } from './opslag.ts';
import { vul } from './vulling.ts';

const { values } = parseArgs({
  options: {
    groot: { type: 'string', default: '100000' },
    klein: { type: 'string', default: '10000' },
    keer: { type: 'string', default: '7' },
  },
});
const KLEIN = Number(values.klein);
const GROOT = Number(values.groot);
/** How often each is measured; a first time that is not counted comes before it. */
const KEER = Math.max(7, Number(values.keer));
/** How many times the floor the sign-in may take. */
const DOEL_AANMELDEN = 2;
/** How many times the bare page the first rows may take. */
const DOEL_RIJEN = 1.5;
/** What the first rows may take more in the large register than in the small one, in milliseconds. */
const DOEL_GROEI = 50;
const WIE = { naam: 'Bea Bench', accountnaam: 'bea', wachtwoord: 'blauwe banken buiten wachten' };

/** The shortest and the longest of some durations. */
const least = (duren: readonly number[]) => duren.toSorted((one, other) => one - other).at(0) ?? 0;
const most = (duren: readonly number[]) => duren.toSorted((one, other) => one - other).at(-1) ?? 0;
const SAM = { naam: 'Sam Bench', accountnaam: 'sam', wachtwoord: 'zeven groene stoelen dansen' };
/** What is in the list of the werkvoorraad and on no other part of the page. */
const ROWS = 'main a[href*="#/dossiers/"]';

type Browser = Awaited<ReturnType<typeof launchChromium>>;
type Page = Awaited<ReturnType<Browser['newPage']>>;
/** The bare server of Node, as small as it can be: a page with one field. */
const KAAL = `
  require('node:http')
    .createServer((_, answer) => answer.setHeader('content-type', 'text/html').end('<input>'))
    .listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/'); });
`;

const folder = mkdtempSync(join(tmpdir(), 'meldpunt-scherm-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const kaal = join(folder, 'kaal');
  await buildKalePagina(kaal);
  const klein = join(folder, 'klein');
  const groot = join(folder, 'groot');
  await fill(klein, KLEIN);
  await fill(groot, GROOT);
  const [start, bare] = await inTurn([() => signInDrawn(klein), bareDrawn], KEER);
  const rijen = await measureRows(klein, groot, kaal);
  const lines: string[][] = [['', 'median ms', 'least', 'most', '', 'goal', '']];
  const row = (naam: string, duren: readonly number[], told: readonly string[] = ['', '', '']) =>
    lines.push([naam, ...[median, least, most].map((of) => of(duren).toFixed(0)), ...told]);
  const keer = (duren: readonly number[], floor: readonly number[], doel: number) => {
    const ratio = median(duren) / median(floor);
    return [`${ratio.toFixed(2)}×`, `≤ ${doel}×`, verdict(ratio <= doel)];
  };
  const groei = median(rijen.groot) - median(rijen.klein);
  row('Node and Chromium started bare', bare);
  row('start until the sign-in is drawn', start, keer(start, bare, DOEL_AANMELDEN));
  row('bare page, one form', rijen.kaal);
  row(`first rows, ${KLEIN} dossiers`, rijen.klein, keer(rijen.klein, rijen.kaal, DOEL_RIJEN));
  row(`first rows, ${GROOT} dossiers`, rijen.groot, [
    ...[`${groei >= 0 ? '+' : ''}${groei.toFixed(0)} ms`, `≤ ${DOEL_GROEI} ms`],
    verdict(groei <= DOEL_GROEI),
  ]);
  say(inKolommen(lines));
  if (GROOT < 1_000_000)
    say(`The growth is promised up to 1,000,000 dossiers; here up to ${GROOT}.`);
  process.exitCode = lines.some((line) => line.includes('NOT MET')) ? 1 : 0;
}

function verdict(isMet: boolean): string {
  return isMet ? 'met' : 'NOT MET';
}

/** A register with a screener whose dossiers most of these are. */
async function fill(data: string, aantal: number): Promise<void> {
  const engine = createEngine({
    ...{ folder: data, migrations: MIGRATIONS, klok: machineklok },
    ...{ werkplek: 'bench', versie: '0.0.0', report: ({ wat }) => say(`error: ${wat}`) },
  });
  const client: Client = createRouterClient(engine.api, {
    context: { sessie: engine.openSessie() },
  });
  await client.toegang.setUp(WIE);
  const { id } = await client.toegang.createAccount({ ...SAM, rollen: ['screener'] });
  await engine.stop();
  const opslag = await keysOf(data, WIE.wachtwoord);
  const store = openBench(opslag, 'bestaand');
  const partners = await store.read((unit) => listPartnerRows(unit, undefined));
  await store.close();
  const raw = openRaw(opslag);
  const vandaag = toIsoDate(new Date().toISOString().slice(0, 10));
  vul(raw, { aantal, vandaag, accounts: [id], partners: partners.map((row) => row.id) });
  raw.close();
}

/** Milliseconds from starting the program until there is something to type in. */
async function signInDrawn(data: string): Promise<number> {
  const begin = performance.now();
  const program = await startProgram(data);
  try {
    return await drawnIn(program.link, 'input[type="password"]', begin);
  } finally {
    await program.stop();
  }
}

/** The same for a page with one field of a bare server. */
async function bareDrawn(): Promise<number> {
  const begin = performance.now();
  const child = spawn(process.execPath, ['-e', KAAL], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise<string>((told) =>
      child.stdout.once('data', (data: Buffer) => told(data.toString().trim())),
    );
    return await drawnIn(address, 'input', begin);
  } finally {
    child.kill();
  }
}

async function drawnIn(address: string, field: string, begin: number): Promise<number> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    await page.locator(field).first().waitFor();
    return performance.now() - begin;
  } finally {
    await browser.close();
  }
}

/** Milliseconds from beginning a page anew until what is looked for is drawn, for three pages. */
async function measureRows(klein: string, groot: string, kaal: string) {
  const [one, other] = [await startProgram(klein), await startProgram(groot)];
  const server = await serveKalePagina(kaal);
  const browser = await launchChromium();
  try {
    const small = await signedIn(browser, one.link);
    const large = await signedIn(browser, other.link);
    const bare = await (await browser.newContext()).newPage();
    await bare.goto(server.address);
    const [rowsSmall, rowsLarge, form] = await inTurn(
      [() => drawn(small, ROWS), () => drawn(large, ROWS), () => drawn(bare, 'form input')],
      KEER,
    );
    return { klein: rowsSmall, groot: rowsLarge, kaal: form };
  } finally {
    await browser.close();
    server.close();
    await Promise.all([one.stop(), other.stop()]);
  }
}

async function signedIn(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  await page.getByLabel('Accountnaam').fill(SAM.accountnaam);
  await page.locator('input[type="password"]').first().fill(SAM.wachtwoord);
  await page.keyboard.press('Enter');
  await page.locator(ROWS).first().waitFor();
  return page;
}

/** By the clock of the page itself: from the navigation until the frame in which it is drawn. */
async function drawn(page: Page, what: string): Promise<number> {
  await page.reload({ waitUntil: 'commit' });
  const took = await page.evaluate<number>(`new Promise((told) => {
    const look = () => {
      if (document.querySelector(${JSON.stringify(what)}) === null) requestAnimationFrame(look);
      else requestAnimationFrame(() => told(performance.now()));
    };
    look();
  })`);
  // What is fetched ahead after it is none of the next measurement.
  await setTimeout(1_500);
  return took;
}

/** Takes them in turn, so that a busy moment of the machine falls on all of them. */
async function inTurn<const Jobs extends readonly (() => Promise<number>)[]>(
  jobs: Jobs,
  times: number,
): Promise<{ [Job in keyof Jobs]: number[] }> {
  const duren = jobs.map((): number[] => []);
  for (let time = -1; time < times; time += 1)
    for (const [index, job] of jobs.entries()) {
      const took = await job();
      if (time >= 0) duren[index]?.push(took);
    }
  return duren as { [Job in keyof Jobs]: number[] };
}

function median(duren: readonly number[]): number {
  const sorted = [...duren].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
