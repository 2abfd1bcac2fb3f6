import { vraagsleutels } from '../../../areas/bekendheid/rules/sleutels.ts';
import { kiesKandidaten, MEEST_PER_SLEUTEL } from '../../../areas/bekendheid/rules/vergelijk.ts';
import { matchPersoon } from '../../../areas/bekendheid/service/herkenning.ts';
import {
  findBetrokkenen,
  findPerSleutel,
  readRegisterstand,
} from '../../../areas/personen/store/betrokkenen.ts';
import type { Store } from '../../../db/store.ts';
import { besteKandidaten } from '../../koppel/beste-kandidaten.ts';
import type { Testvraag } from './generator.ts';
import type { Beoordeeld } from './maten.ts';
import { type Spreiding, spreiding } from './spreiding.ts';

/** What the check answers to every question. */
export async function stelVragen(
  store: Store,
  vragen: readonly Testvraag[],
): Promise<Beoordeeld[]> {
  const beoordeeld: Beoordeeld[] = [];
  for (const { soort, waar, gegevens } of vragen) {
    const gevonden = await store.read((unit) => besteKandidaten(unit, gegevens));
    const antwoord = gevonden.map(({ kandidaat, oordeel }) => ({ id: kandidaat.row.id, oordeel }));
    beoordeeld.push({ soort, waar, antwoord });
  }
  return beoordeeld;
}

/**
 * How long a check takes, beside the floor: the same keys looked up and the same rows read, without
 * comparing anything. In turns, so that a busy moment of the machine hits both alike.
 */
export async function meetTijd(
  store: Store,
  vragen: readonly Testvraag[],
): Promise<{ controle: Spreiding; vloer: Spreiding }> {
  const controle: number[] = [];
  const vloer: number[] = [];
  const time = async (werk: () => Promise<unknown>) => {
    const begin = performance.now();
    await werk();
    return performance.now() - begin;
  };
  const warm = Math.min(200, Math.floor(vragen.length / 5));
  for (const [index, { gegevens }] of [...vragen.slice(0, warm), ...vragen].entries()) {
    const sleutels = vraagsleutels(gegevens);
    const check = () => store.read((unit) => matchPersoon(unit, gegevens));
    const floor = () =>
      store.read(async (unit) => {
        await readRegisterstand(unit);
        const treffers = await findPerSleutel(unit, sleutels, MEEST_PER_SLEUTEL);
        return findBetrokkenen(unit, kiesKandidaten(treffers));
      });
    // Who comes second finds the pages in memory, so each is first as often.
    const first = index % 2 === 0;
    const one = await time(first ? check : floor);
    const two = await time(first ? floor : check);
    if (index < warm) continue;
    controle.push(first ? one : two);
    vloer.push(first ? two : one);
  }
  return { controle: spreiding(controle), vloer: spreiding(vloer) };
}

/** How much memory the checks leave behind, in megabytes. Needs --expose-gc. */
export async function meetGeheugen(
  store: Store,
  vragen: readonly Testvraag[],
  aantal: number,
): Promise<{ heap: number; rss: number }> {
  const ask = async (from: number, to: number) => {
    for (let at = from; at < to; at += 1) {
      const vraag = vragen[at % vragen.length];
      if (vraag !== undefined) await store.read((unit) => matchPersoon(unit, vraag.gegevens));
    }
  };
  const used = () => {
    globalThis.gc?.();
    const { heapUsed, rss } = process.memoryUsage();
    return { heap: heapUsed / 1e6, rss: rss / 1e6 };
  };
  await ask(0, Math.ceil(aantal / 10));
  const before = used();
  await ask(0, aantal);
  const after = used();
  return { heap: after.heap - before.heap, rss: after.rss - before.rss };
}
