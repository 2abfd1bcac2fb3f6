// One of the programs that the check is held against, in a process of its own: what it needs of
// memory is then its own, and one that cannot hold a register takes nothing else along.
import { GELIJKEN, type Gelijkenaam } from './gelijken.ts';
import { maakWereld } from './generator.ts';
import { spreiding } from './spreiding.ts';

const [naam = '', zaad = '', personen = '', vragen = '', seconden = ''] = process.argv.slice(2);
const wereld = maakWereld({ zaad, personen: Number(personen) });
const gelijke = GELIJKEN[naam as Gelijkenaam]();
const begin = performance.now();
await gelijke.vul(wereld.register());
const gevuld = (performance.now() - begin) / 1000;

const duren: number[] = [];
let bekenden = 0;
let gevonden = 0;
const until = performance.now() + Number(seconden) * 1000;
for (const { gegevens, waar } of wereld.vragen(Number(vragen))) {
  const start = performance.now();
  const ids = await gelijke.zoek(gegevens);
  duren.push(performance.now() - start);
  if (waar !== undefined) {
    bekenden += 1;
    gevonden += ids.includes(waar) ? 1 : 0;
  }
  if (performance.now() > until && duren.length >= 5) break;
}
const uitslag = {
  ...spreiding(duren),
  gevuld,
  eersteVijf: bekenden === 0 ? null : gevonden / bekenden,
  megabytes: Math.round(process.memoryUsage().rss / 1e6),
};
process.stdout.write(`${JSON.stringify(uitslag)}\n`);
process.exit(0);
