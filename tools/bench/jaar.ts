// Plays simulated years at the desk, as the suite does with a few, and says what did not hold, with
// the seed that shows it again. Use: npm run bench:jaar -- [how many, 1000 by itself] [first seed]
import { speelJaar, type Telling } from '../../test/simulatie/jaar.ts';

const JAREN = 1000;
const MELD_OM = 10;

const [aantal = String(JAREN), vanaf = '1'] = process.argv.slice(2);
const [jaren, eerste] = [Number(aantal), Number(vanaf)];
if (!Number.isInteger(jaren) || jaren < 1 || !Number.isInteger(eerste))
  throw new RangeError('how many years, and from which seed: two whole numbers');

const telling: Telling = new Map();
const totaal = { daden: 0, geweigerd: 0, dossiers: 0, teruggenomen: 0, fout: 0 };
const begin = performance.now();
for (let index = 0; index < jaren; index += 1) {
  const jaar = await speelJaar(`jaar ${eerste + index}`, telling);
  totaal.daden += jaar.daden;
  totaal.geweigerd += jaar.geweigerd;
  totaal.dossiers += jaar.dossiers;
  totaal.teruggenomen += jaar.teruggenomen;
  if (jaar.fouten.length > 0) {
    totaal.fout += 1;
    say(`seed ${eerste + index}:\n  ${jaar.fouten.join('\n  ')}`);
  }
  if ((index + 1) % MELD_OM === 0 || index + 1 === jaren) say(stand(index + 1));
}
for (const [naam, { gedaan, niets, geweigerd }] of [...telling].sort()) {
  const redenen = [...geweigerd].sort(([, a], [, b]) => b - a);
  const waarom = redenen.map(([reden, keren]) => `${keren} ${reden}`).join(', ');
  say(`${naam.padEnd(22)} done ${gedaan}, nothing to do ${niets}, refused: ${waarom || 'never'}`);
}
process.exitCode = totaal.fout > 0 ? 1 : 0;

function stand(gespeeld: number): string {
  const { daden, geweigerd, dossiers, teruggenomen, fout } = totaal;
  const seconds = ((performance.now() - begin) / 1000).toFixed(0);
  return `${gespeeld} of ${jaren} years in ${seconds} s: ${daden} acts (${geweigerd} refused), ${dossiers} dossiers, ${teruggenomen} taken back, ${fout} years with a fault`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
