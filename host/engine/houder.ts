import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';
import { type FileLock, tryFileLock } from '#db/file-lock.ts';
import { writeFileAtomic } from './atomic-file.ts';
import { padenIn } from './paden.ts';

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
  | { readonly kind: 'bezet'; readonly houder: Houder | undefined };

/**
 * Claims the data folder for this process, for as long as it runs, also while locked. Two programs
 * on one folder would each think that they alone decide what is in the store.
 */
export function claimFolder(
  folder: string,
  self: { pid: number; gebruiker: string; sinds: string },
): Claim {
  const paden = padenIn(folder);
  mkdirSync(paden.folder, { recursive: true, mode: 0o700 });
  const lock: FileLock | undefined = tryFileLock(paden.slot);
  if (lock === undefined) return { kind: 'bezet', houder: readHouder(paden.houder) };
  if (process.platform !== 'win32') chmodSync(paden.slot, 0o600);
  const announce = (poort: string) =>
    writeFileAtomic(paden.houder, JSON.stringify({ ...self, poort }));
  announce('');
  return {
    kind: 'gekregen',
    announce,
    release: () => {
      rmSync(paden.houder, { force: true });
      lock.release();
    },
  };
}

/** The sentence for somebody who finds the folder in use. */
export function bezetZin(bezet: Houder | undefined): string {
  if (bezet === undefined)
    return 'Het register is al geopend door een ander programma. Sluit dat eerst en start opnieuw.';
  const sinds = bezet.sinds.replace('T', ' ').slice(0, 16);
  return `Het register is al geopend door ${bezet.gebruiker} (programma ${bezet.pid}, sinds ${sinds} UTC). Vraag die het programma te sluiten en start dan opnieuw.`;
}

function readHouder(path: string): Houder | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const parsed = houder.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
