import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { type FileLock, tryFileLock } from '#db/file-lock.ts';
import { type Opslagreden, opslagredenVan } from '#domain/opslagstoring.ts';
import { isNetworkFolder, type Mapblik } from './netwerkmap.ts';
import { padenIn } from './paden.ts';
import { writeFileWhole } from './whole-file.ts';

const houder = z.object({
  pid: z.number().int(),
  gebruiker: z.string(),
  sinds: z.string(),
  /** Where the same user asks for a fresh link; empty when the holder offers none. */
  poort: z.string(),
});
/** Who has the data folder in use. */
export type Houder = z.output<typeof houder>;

export type Claim =
  | {
      readonly kind: 'gekregen';
      readonly announce: (poort: string) => void;
      readonly release: () => void;
    }
  | { readonly kind: 'bezet'; readonly houder: Houder | undefined }
  | { readonly kind: 'onbruikbaar'; readonly reden: Onbruikbaar };

/** Why a data folder cannot be used. */
export type Onbruikbaar = 'geen_map' | 'op_netwerk' | Opslagreden | 'onbekend';

/**
 * Claims the data folder for this process, for as long as it runs, also while locked. Two programs
 * on one folder would each think that they alone decide what is in the store.
 *
 * @param look how to see where the folder is; left out, this computer is looked at
 * @returns `onbruikbaar` when the folder cannot be made, read or written; nothing was changed then.
 */
export function claimFolder(
  folder: string,
  self: { pid: number; gebruiker: string; sinds: string },
  look?: Mapblik,
): Claim {
  const paden = padenIn(folder);
  if (isNetworkFolder(paden.folder, look)) return { kind: 'onbruikbaar', reden: 'op_netwerk' };
  let lock: FileLock | undefined;
  const announce = (poort: string) =>
    writeFileWhole(paden.houder, JSON.stringify({ ...self, poort }));
  try {
    mkdirSync(paden.folder, { recursive: true, mode: 0o700 });
    if (process.platform !== 'win32') chmodSync(paden.folder, 0o700);
    lock = tryFileLock(paden.slot);
    if (lock === undefined) return { kind: 'bezet', houder: readHouder(paden.houder) };
    if (process.platform !== 'win32') chmodSync(paden.slot, 0o600);
    announce('');
  } catch (error) {
    lock?.release();
    return { kind: 'onbruikbaar', reden: redenVan(error) };
  }
  const held = lock;
  return {
    kind: 'gekregen',
    announce,
    release: () => {
      rmSync(paden.houder, { force: true });
      held.release();
    },
  };
}

/** What stands in the way of the folder itself; whatever else the disk refuses has its own reason. */
const GEEN_MAP: ReadonlySet<string> = new Set(['EEXIST', 'ENOTDIR']);
/** SQLite cannot open a lock in a folder in which this user may not write. */
const GEEN_RECHT: ReadonlySet<string> = new Set(['SQLITE_CANTOPEN']);

function redenVan(error: unknown): Onbruikbaar {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (GEEN_MAP.has(code)) return 'geen_map';
  if (GEEN_RECHT.has(code)) return 'geen_recht';
  return opslagredenVan(error) ?? 'onbekend';
}

/** The sentence for somebody whose data folder cannot be used. */
export function onbruikbaarZin(folder: string, reden: Onbruikbaar): string {
  const zinnen: Record<Onbruikbaar, string> = {
    geen_map: `Op de plek van de map voor het register staat een bestand: ${folder}. Er is niets gewijzigd. Geef dat bestand een andere naam en start opnieuw.`,
    op_netwerk: `De map voor het register staat in het netwerk: ${folder}. Daar kunnen twee computers hem tegelijk openen en raakt het register beschadigd. Er is niets gewijzigd. Laat uw beheerder MELDPUNT_DATA naar een map op een schijf van deze computer wijzen, verplaats wat er al staat naar die map, en laat alleen de back-ups naar het netwerk gaan.`,
    geen_recht: `De map voor het register is niet van u of u mag er niet schrijven: ${folder}. Er is niets gewijzigd. Start het programma met het account van de computer waarvan de map is, of vraag uw beheerder om het recht.`,
    alleen_lezen: `De map voor het register staat op een schijf die alleen kan worden gelezen: ${folder}. Er is niets gewijzigd. Maak de schijf beschrijfbaar of kies een andere map en start opnieuw.`,
    vol: `De schijf van de map voor het register is vol: ${folder}. Er is niets gewijzigd. Maak ruimte vrij en start opnieuw.`,
    bezet: `Een ander programma houdt de map voor het register vast, zoals een virusscanner of een back-up: ${folder}. Er is niets gewijzigd. Wacht een minuut en start opnieuw.`,
    onbereikbaar: `De schijf van de map voor het register reageert niet: ${folder}. Er is niets gewijzigd. Kijk of de schijf of het netwerk er is en start opnieuw.`,
    onbekend: `De map voor het register is niet te gebruiken: ${folder}. Er is niets gewijzigd. Controleer of de schijf er is en of u daar mag schrijven, en start opnieuw.`,
  };
  return zinnen[reden];
}

/** The sentence for somebody who finds the folder in use. */
export function bezetZin(bezet: Houder | undefined): string {
  if (bezet === undefined)
    return 'Het register is al geopend door een ander programma. Sluit dat eerst en start opnieuw.';
  const sinds = bezet.sinds.replace('T', ' ').slice(0, 16);
  return `Het register is al geopend door ${bezet.gebruiker} (programma ${bezet.pid}, sinds ${sinds} UTC). Vraag die het programma te sluiten en start dan opnieuw.`;
}

/** Who holds a folder, as it is noted there; undefined when that cannot be read. */
export function readHouder(path: string): Houder | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const parsed = houder.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
