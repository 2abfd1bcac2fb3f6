import type { Client } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { Refusal } from '#areas/refusal.ts';
import { zoalsNooitGedaan } from './als-nooit.ts';
import { DESKDADEN } from './daden-desk.ts';
import { ZAAKDADEN } from './daden-zaak.ts';
import type { Daad, Spel } from './spel.ts';
import { openWereld, type Wereld } from './wereld.ts';
import {
  eindenKloppen,
  type Onthouden,
  onthoud,
  tabelKlopt,
  verdwenen,
  wettenVanDossier,
} from './wetten-dossier.ts';
import { wettenVanRegister } from './wetten-register.ts';

const DADEN = { ...ZAAKDADEN, ...DESKDADEN };
type Daadnaam = keyof typeof DADEN;
const GEWOGEN = (Object.keys(DADEN) as Daadnaam[]).map((naam) => [naam, DADEN[naam][1]] as const);

/**
 * What only adds: after it no term that ran may be gone. To open again is not among them: who took
 * part in the earlier traject alone is not told of what goes along into the next. Nor is it to name
 * who lets: whoever was taken for that before has no part in it any more.
 */
const VOEGT_TOE: ReadonlySet<Daadnaam> = new Set<Daadnaam>([
  ...(['meldNieuw', 'gebeurt', 'stelVraag', 'vertelGemist'] as const),
  ...(['neem', 'draagOver', 'verzetStand', 'schrijf', 'vertel', 'betrek', 'sluit'] as const),
  ...(['termijn', 'laatVraagLos', 'beschrijfHuis', 'noteer', 'planNavraag'] as const),
]);

/** How often something was done, had nothing to be done to, and was refused for which reason. */
type Tel = { gedaan: number; niets: number; geweigerd: Map<string, number> };

/** What was tried in some years, by what it was. */
export type Telling = Map<string, Tel>;

/** A year that was played. */
export type Jaar = {
  readonly zaad: string;
  /** What did not hold, each with the act after which it was seen. */
  readonly fouten: readonly string[];
  readonly daden: number;
  readonly geweigerd: number;
  readonly dossiers: number;
  /** How often something was entered, taken back, and held against as if it never was. */
  readonly teruggenomen: number;
};

/** How a year is played: how many acts, and how often the whole register is looked over. */
export type Speelwijze = { readonly daden: number; readonly rondeOm: number };

const GEWOON: Speelwijze = { daden: 110, rondeOm: 22 };

/**
 * Plays a year: two people do whatever the program lets them, in an order that chance makes from the
 * seed, while days go by. What is refused with a sentence may be; anything else that is thrown, and
 * everything that does not hold, is a fault.
 */
export async function speelJaar(
  zaad: string,
  telling: Telling = new Map(),
  { daden, rondeOm }: Speelwijze = GEWOON,
): Promise<Jaar> {
  const wereld = await openWereld(zaad);
  const kans = wereld.kans.tak('daden');
  const [eerste] = wereld.desk;
  if (eerste === undefined) throw new Error('nobody works here');
  const spel = { wereld, kans, client: eerste.client, dossiers: [], huishoudens: 0 };
  const fouten: string[] = [];
  const termijnen = new Map<string, Onthouden>();
  let geweigerd = 0;
  let teruggenomen = 0;
  let verleden = '';
  const fout = (naam: string, zinnen: readonly string[]) => {
    for (const zin of zinnen) fouten.push(`${wereld.vandaag()} ${naam}: ${zin} ${verleden}`);
  };
  try {
    for (let index = 0; index < daden && fouten.length === 0; index += 1) {
      // Over all acts together a year goes by.
      wereld.later(kans.geheel(0, Math.round((2 * 365 * 24) / daden)));
      const { client, account } = kans.kies(wereld.desk);
      const nu: Spel = { ...spel, client };
      const naam = index < 2 ? 'meldNieuw' : kans.weeg(GEWOGEN);
      const uitkomst = await doe(DADEN[naam][0], nu);
      spel.huishoudens = nu.huishoudens;
      tel(telling, naam, uitkomst);
      verleden = `(act ${index} by ${account.accountnaam})`;
      if (uitkomst.soort === 'stuk') fout(naam, [uitkomst.zin]);
      if (uitkomst.soort === 'geweigerd') geweigerd += 1;
      if (uitkomst.soort === 'niets' || uitkomst.soort === 'geweigerd') continue;
      const geraakt = uitkomst.soort === 'gedaan' ? uitkomst.dossier : null;
      const hoe = { client, voegtToe: VOEGT_TOE.has(naam), geraakt };
      fout(naam, await naDaad(wereld, spel.dossiers, termijnen, hoe));
      if (fouten.length === 0 && kans.kans(0.2)) {
        const terug = await zoalsNooitGedaan(nu);
        if (terug !== null) teruggenomen += 1;
        fout('alsNooit', terug ?? []);
        for (const id of spel.dossiers) termijnen.set(id, await onthoud(wereld, id));
      }
      if (fouten.length === 0 && (index % rondeOm === rondeOm - 1 || index === daden - 1))
        fout('ronde', await ronde(wereld, spel));
    }
  } finally {
    await wereld.sluit();
  }
  const aantal = spel.dossiers.length;
  return { zaad, fouten, daden, geweigerd, dossiers: aantal, teruggenomen };
}

type Uitkomst =
  | { readonly soort: 'gedaan'; readonly dossier: string }
  | { readonly soort: 'niets' }
  | { readonly soort: 'geweigerd' | 'stuk'; readonly zin: string };

async function doe(daad: Daad, spel: Spel): Promise<Uitkomst> {
  try {
    const dossier = await daad(spel);
    return dossier === null ? { soort: 'niets' } : { soort: 'gedaan', dossier };
  } catch (error) {
    if (error instanceof Refusal) return { soort: 'geweigerd', zin: redenVan(error) };
    return { soort: 'stuk', zin: error instanceof Error ? (error.stack ?? '') : String(error) };
  }
}

/** Why something was refused, in a few words. */
function redenVan({ fout }: Refusal): string {
  if (fout.code === 'rule_violated')
    return [fout.data.regel, ...Object.values(fout.data.details ?? {})].join(' ').slice(0, 90);
  if (fout.code !== 'invalid_input') return fout.code;
  return fout.data.velden.map(({ veld, zin }) => `${veld}: ${zin}`).join(' ');
}

function tel(telling: Telling, naam: Daadnaam, uitkomst: Uitkomst): void {
  const row = telling.get(naam) ?? { gedaan: 0, niets: 0, geweigerd: new Map() };
  if (uitkomst.soort === 'geweigerd')
    row.geweigerd.set(uitkomst.zin, (row.geweigerd.get(uitkomst.zin) ?? 0) + 1);
  else if (uitkomst.soort !== 'stuk') row[uitkomst.soort] += 1;
  telling.set(naam, row);
}

/** What must hold at once after something was done: the terms, and that none of them was lost. */
async function naDaad(
  wereld: Wereld,
  dossiers: readonly string[],
  termijnen: Map<string, Onthouden>,
  { client, voegtToe, geraakt }: { client: Client; voegtToe: boolean; geraakt: string | null },
): Promise<string[]> {
  const found: string[] = [];
  for (const id of dossiers) {
    const zijn = await onthoud(wereld, id);
    const waren = termijnen.get(id);
    termijnen.set(id, zijn);
    if (waren !== undefined && voegtToe)
      found.push(...(await verdwenen(client, id, wereld.vandaag(), waren, zijn)));
    if (id !== geraakt && waren !== undefined && isZelfde(waren, zijn)) continue;
    found.push(...(await eindenKloppen(wereld, id)), ...(await tabelKlopt(wereld, id)));
  }
  return found;
}

function isZelfde(waren: Onthouden, zijn: Onthouden): boolean {
  return JSON.stringify([...waren.values()]) === JSON.stringify([...zijn.values()]);
}

/** Looks the whole register over, as the manager of a desk would. */
async function ronde(wereld: Wereld, { dossiers }: Pick<Spel, 'dossiers'>): Promise<string[]> {
  const found: string[] = [];
  const seen: Dossier[] = [];
  const [, tweede] = wereld.desk;
  if (tweede === undefined) return found;
  for (const id of dossiers) {
    const dossier = await tweede.client.dossiers.readDossier({ id });
    seen.push(dossier);
    found.push(...(await tabelKlopt(wereld, id)));
    const zinnen = await wettenVanDossier(wereld, tweede.client, dossier);
    found.push(...zinnen.map((zin) => `${dossier.nummer}: ${zin}`));
  }
  return [...found, ...(await wettenVanRegister(wereld, tweede.client, seen))];
}
