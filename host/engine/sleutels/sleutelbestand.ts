import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { writeFileAtomic } from '../atomic-file.ts';
import { kdfParameters } from './kdf.ts';
import { verzegeld } from './verzegel.ts';

/**
 * One way to the master key: of an account, of the recovery code, or of a recovery code that was
 * shown but not yet typed back. `zoek` finds the slot of an account name without naming it.
 */
export const slot = z.object({
  id: z.uuid(),
  soort: z.enum(['account', 'herstel', 'herstel_nieuw']),
  zoek: z.string(),
  kdf: kdfParameters,
  hoofdsleutel: verzegeld,
});
export type Slot = z.output<typeof slot>;

const sleutelbestand = z.object({
  versie: z.literal(1),
  opslagId: z.uuid(),
  zoekzout: z.string().regex(/^[0-9a-f]{64}$/),
  slots: z.array(slot),
  sleutelring: verzegeld,
});
export type Sleutelbestand = z.output<typeof sleutelbestand>;

/** Reads `sleutels.json`: `nieuw` when there is none, `beschadigd` when it cannot be trusted. */
export function readSleutelbestand(
  path: string,
): { kind: 'nieuw' } | { kind: 'beschadigd' } | { kind: 'gelezen'; bestand: Sleutelbestand } {
  if (!existsSync(path)) return { kind: 'nieuw' };
  try {
    const parsed = sleutelbestand.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? { kind: 'gelezen', bestand: parsed.data } : { kind: 'beschadigd' };
  } catch {
    return { kind: 'beschadigd' };
  }
}

/** Replaces `sleutels.json` in one step. */
export function writeSleutelbestand(path: string, bestand: Sleutelbestand): void {
  writeFileAtomic(path, `${JSON.stringify(bestand, null, 2)}\n`);
}
