import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { padenIn } from '../engine/paden.ts';
import type { Proefpagina } from './proefpagina.ts';

/** The names on the screens that the self-test presses or waits for. */
export const ZELFTEST_WOORDEN = {
  meldAan: 'Aanmelden als Screener',
  briefOpenen: 'Open als PDF',
  maakExport: 'Bestand maken',
  vergrendelen: 'Vergrendelen',
} as const;

/** What is tried, in this order. */
export const ZELFTEST_STAPPEN = [
  'venster',
  'pagina',
  'aanmelden',
  'brief',
  'export',
  'vergrendelen',
  'nieuwe_engine',
  'opnieuw_aanmelden',
  'stoppen',
] as const;
export type Zelfteststap = (typeof ZELFTEST_STAPPEN)[number];

/** How one went; `waarom` says what was not so. */
export type Stapuitslag = {
  readonly stap: Zelfteststap;
  readonly uitslag: 'goed' | 'fout' | 'niet_gedaan';
  readonly ms: number;
  readonly waarom?: string;
};

/** What the self-test needs of the host that it tries. */
export type Zelftestgastheer = {
  readonly pagina: Proefpagina;
  /** Into which the host saves what the page makes. */
  readonly exportMap: string;
  /** How many engines were started until now. */
  readonly engines: () => number;
};

type Work = (host: Zelftestgastheer) => Promise<void>;

/** At least so much of a letter is paper and so much is ink; Chromium's empty frame is dark grey. */
const LETTER = { paper: 0.15, ink: 0.001 };
const XLSX = 'PK';
/** Longest that a step may take, also when the page does not answer at all. */
const STEP_WITHIN = 90_000;
/** The signs of the two screens that matter. */
const AT_THE_DOOR = `document.querySelector('input[type="password"]') !== null`;
const INSIDE = `document.querySelector('nav') !== null && ${AT_THE_DOOR} === false`;

async function signIn({ pagina }: Zelftestgastheer): Promise<void> {
  await pagina.press(ZELFTEST_WOORDEN.meldAan);
  await pagina.until('binnen', INSIDE);
}

/** Each step; what it throws is why it failed. All but the last, which the host itself does. */
const work: Readonly<Record<Exclude<Zelfteststap, 'stoppen'>, Work>> = {
  async venster({ pagina }) {
    await pagina.until('aanmeldscherm', AT_THE_DOOR, 60_000);
    const { paper, ink } = await pagina.look('body');
    if (paper + ink === 0 || paper > 0.999) throw new Error('het venster is leeg');
  },
  async pagina({ pagina }) {
    const open = await pagina.evaluate(
      `['require', 'process', 'ipcRenderer', 'electron'].filter((name) => name in window).join(', ')`,
    );
    if (open !== '') throw new Error(`de pagina kan bij ${open}`);
    await pagina.until('lettertype', `[...document.fonts].some((one) => one.status === 'loaded')`);
    if ((await pagina.evaluate('isSecureContext')) !== true)
      throw new Error('de pagina is niet beveiligd');
  },
  aanmelden: signIn,
  brief: openLetter,
  async export({ pagina, exportMap }) {
    await pagina.goto('#/exporteren');
    await pagina.press(ZELFTEST_WOORDEN.maakExport);
    const made = await untilFile(exportMap);
    if (readFileSync(made).subarray(0, 2).toString('latin1') !== XLSX)
      throw new Error('het bestand is geen XLSX');
  },
  async vergrendelen({ pagina }) {
    await pagina.press(ZELFTEST_WOORDEN.vergrendelen);
    await pagina.until('aanmeldscherm na het slot', AT_THE_DOOR);
  },
  async nieuwe_engine({ pagina, engines }) {
    const begin = performance.now();
    while (engines() < 2) {
      if (performance.now() - begin > 20_000) throw new Error('er kwam geen nieuwe engine');
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    await pagina.until('aanmeldscherm van de nieuwe engine', AT_THE_DOOR);
  },
  opnieuw_aanmelden: signIn,
};

/** Opens the letter of the first dossier of the werkvoorraad that one can be made for. */
async function openLetter({ pagina }: Zelftestgastheer): Promise<void> {
  const LINKS = `[...new Set([...document.querySelectorAll('a[href*="/dossiers/"]')].map((one) => /dossiers\\/[0-9a-f-]{36}/.exec(one.href)?.[0]).filter(Boolean))]`;
  await pagina.until('werkvoorraad', `${LINKS}.length > 0`);
  const dossiers = (await pagina.evaluate(LINKS)) as string[];
  const { briefOpenen } = ZELFTEST_WOORDEN;
  for (const dossier of dossiers.slice(0, 12)) {
    await pagina.goto(`#/${dossier}/brief`);
    const isThere = await pagina
      .until(
        'brief',
        `[...document.querySelectorAll('button')].some((one) => !one.disabled && one.textContent.trim() === ${JSON.stringify(briefOpenen)})`,
        3_000,
      )
      .then(
        () => true,
        () => false,
      );
    if (!isThere) continue;
    await pagina.press(briefOpenen);
    await pagina.until('venster van de brief', `document.querySelector('iframe') !== null`);
    await untilVisible(pagina);
    await pagina.evaluate(`document.querySelector('[role="dialog"] button[aria-label]')?.click()`);
    return;
  }
  throw new Error('bij geen enkel dossier is een brief te maken');
}

async function untilVisible(pagina: Proefpagina): Promise<void> {
  const begin = performance.now();
  for (;;) {
    const { paper, ink } = await pagina.look('iframe');
    if (paper > LETTER.paper && ink > LETTER.ink) return;
    if (performance.now() - begin > 20_000)
      throw new Error(
        `de brief is niet te zien (papier ${paper.toFixed(3)}, inkt ${ink.toFixed(4)})`,
      );
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

async function untilFile(folder: string): Promise<string> {
  const begin = performance.now();
  for (;;) {
    const name = existsSync(folder)
      ? readdirSync(folder).find((one) => one.endsWith('.xlsx'))
      : undefined;
    if (name !== undefined) return join(folder, name);
    if (performance.now() - begin > 20_000) throw new Error('er kwam geen bestand');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * Tries the program as somebody would who sees it for the first time: the window, the page, a letter,
 * an export, the lock and the engine after it. What fails ends it; the rest is told as not done.
 *
 * @returns how each step went but the last, `stoppen`, which the host does itself
 */
export async function runZelftest(host: Zelftestgastheer): Promise<Stapuitslag[]> {
  const uitslagen: Stapuitslag[] = [];
  let hasFailed = false;
  for (const [naam, one] of Object.entries(work)) {
    const stap = naam as keyof typeof work;
    if (hasFailed) {
      uitslagen.push({ stap, uitslag: 'niet_gedaan', ms: 0 });
      continue;
    }
    const begin = performance.now();
    const ms = () => Math.round(performance.now() - begin);
    try {
      await Promise.race([one(host), tooLong()]);
      uitslagen.push({ stap, uitslag: 'goed', ms: ms() });
    } catch (error) {
      hasFailed = true;
      const waarom = error instanceof Error ? error.message : String(error);
      uitslagen.push({ stap, uitslag: 'fout', ms: ms(), waarom });
    }
  }
  return uitslagen;
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error('het duurde te lang')), STEP_WITHIN).unref();
  });
}

/** How the program left its folder: nobody holds it, and the store was closed. */
export function stopUitslag(folder: string, ms: number): Stapuitslag {
  const { houder, register } = padenIn(folder);
  const left = [houder, `${register}-wal`].filter((path) => existsSync(path));
  return left.length === 0
    ? { stap: 'stoppen', uitslag: 'goed', ms }
    : { stap: 'stoppen', uitslag: 'fout', ms, waarom: 'het register is niet netjes gesloten' };
}
