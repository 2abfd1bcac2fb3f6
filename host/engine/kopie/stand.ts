import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { BEWAARPLAN } from '#areas/beheer/rules/back-ups.ts';
import { OPSLAGREDENEN } from '#domain/opslagstoring.ts';
import type { Paden } from '../paden.ts';
import { writeFileWhole } from '../whole-file.ts';

/** Why a back-up was not made: the disk, the register itself, or something that is a bug. */
export const MISLUKREDENEN = [...OPSLAGREDENEN, 'beschadigd', 'onbekend'] as const;
export type Mislukreden = (typeof MISLUKREDENEN)[number];

const count = (most: number) => z.number().int().min(0).max(most);
const backupStand = z.object({
  versie: z.literal(1),
  /** Absolute path of the folder for back-ups; null is the one in the data folder. */
  map: z.string().min(1).nullable(),
  plan: z.object({ dagen: count(366).min(1), weken: count(520), maanden: count(1200) }),
  /** Instants are UTC. */
  laatste: z.object({ op: z.iso.datetime(), bestand: z.string(), bytes: z.number() }).nullable(),
  mislukt: z.object({ op: z.iso.datetime(), reden: z.enum(MISLUKREDENEN) }).nullable(),
  controle: z
    .object({
      op: z.iso.datetime(),
      gebreken: z.number(),
      verwijzingen: z.number(),
      /** Where rows are not as the program left them. */
      veranderd: z.array(z.string()),
    })
    .nullable(),
  /** When a page was met that is not as it was written, until a restore or a whole check without faults. */
  schade: z.iso.datetime().nullable(),
});
/** Where back-ups go, how long they stay, and how the last one and the last whole check went. */
export type BackupStand = z.output<typeof backupStand>;

const BEGIN: BackupStand = {
  versie: 1,
  map: null,
  plan: BEWAARPLAN,
  laatste: null,
  mislukt: null,
  controle: null,
  schade: null,
};

/**
 * Reads the file beside the register: where back-ups go must be known before it is open. One that
 * cannot be read never keeps anybody from making a back-up: then what is usual counts, and
 * `onleesbaar` says so.
 */
export function readBackupStand(paden: Pick<Paden, 'backupStand'>): {
  readonly stand: BackupStand;
  readonly onleesbaar: boolean;
} {
  if (!existsSync(paden.backupStand)) return { stand: BEGIN, onleesbaar: false };
  try {
    const parsed = backupStand.safeParse(JSON.parse(readFileSync(paden.backupStand, 'utf8')));
    if (parsed.success) return { stand: parsed.data, onleesbaar: false };
  } catch {
    // Told by the answer.
  }
  return { stand: BEGIN, onleesbaar: true };
}

/** Replaces it in one step. */
export function writeBackupStand(paden: Pick<Paden, 'backupStand'>, stand: BackupStand): void {
  writeFileWhole(paden.backupStand, `${JSON.stringify(stand, null, 2)}\n`);
}
