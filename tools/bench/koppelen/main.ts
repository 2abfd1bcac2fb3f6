// How well and how quickly the check on persons finds who is meant, beside other programs and
// beside the least it could cost. Use: npm run bench:koppelen -- --personen 10000
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { meetFebrl } from './febrl.ts';
import { maakWereld } from './generator.ts';
import { houdTegen } from './houd-tegen.ts';
import { meet } from './maten.ts';
import { vulOpslag } from './opslag.ts';
import { readOpties } from './opties.ts';
import { febrlRegels, type Maat, maatRegels, verslag } from './regels.ts';
import { meetGeheugen, meetTijd, stelVragen } from './vragen.ts';

const REPORT = join('test-results', 'bench-koppelen.json');
const CHECKS = 2_000;
const opties = readOpties(process.argv.slice(2), process.env);
const folder = mkdtempSync(join(tmpdir(), 'meldpunt-koppelen-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
process.on('SIGINT', () => process.exit(130));

say(`seed ${opties.zaad}: the same again with --zaad ${opties.zaad}`);
const febrl = await meetFebrl(opties.data, folder);
if (febrl === undefined) say(`no FEBRL in ${opties.data}; give its folder with --data`);
const maten: Maat[] = [];
for (const personen of opties.personen) {
  say(`${personen} persons…`);
  maten.push(await meetMaat(personen));
}
const regels = [...febrlRegels(febrl ?? []), ...maten.flatMap(maatRegels)];
const machine = { cores: cpus().length, model: cpus()[0]?.model, node: process.version };
const report = { zaad: opties.zaad, machine, febrl, maten };
mkdirSync('test-results', { recursive: true });
writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`);
say(`\n${verslag(regels)}\n`);
process.stdout.write(`${JSON.stringify(report)}\n`);
const missed = regels.filter(({ gehaald }) => gehaald === false).length;
say(missed === 0 ? `all targets met; ${REPORT}` : `${missed} targets not met; ${REPORT}`);

/** One size: fill, ask, time, weigh, and hold the others against it. */
async function meetMaat(personen: number): Promise<Maat> {
  const { zaad } = opties;
  const wereld = maakWereld({ zaad, personen });
  const filled = await vulOpslag(folder, `register-${personen}.db`, wereld.register());
  const { store, opslag, seconden, megabytes } = filled;
  const vragen = wereld.vragen(opties.vragen);
  const maten = meet(await stelVragen(store, vragen));
  const tijd = await meetTijd(store, vragen.slice(0, Math.max(1_000, vragen.length / 2)));
  const geheugen = await meetGeheugen(store, vragen, CHECKS);
  await store.close();
  rmSync(opslag.path, { force: true });
  const grens = { zaad, personen, vragen: 1_000, seconden: 60, opgeven: 1_200, geheugen: 8_000 };
  const gelijken = opties.gelijken ? await houdTegen(grens) : [];
  return { personen, gevuld: { seconden, megabytes }, maten, ...tijd, geheugen, gelijken };
}

/** What is said to people goes to standard error: standard output holds the one line of JSON. */
function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
