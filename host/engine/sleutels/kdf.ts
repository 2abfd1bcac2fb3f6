import { randomBytes } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';
import { z } from 'zod';

const MIB = 1024;
// The package declares its algorithms as a const enum, which erasable syntax cannot import.
const ARGON2ID = 2;

/**
 * Parameters of Argon2id as they stand beside a slot. The bounds are checked before they are used:
 * a file with weaker ones was tampered with, one with absurd ones would freeze the program.
 */
export const kdfParameters = z.object({
  soort: z.literal('argon2id'),
  geheugenKiB: z
    .number()
    .int()
    .min(64 * MIB)
    .max(1024 * MIB),
  rondes: z.number().int().min(3).max(20),
  sporen: z.number().int().min(1).max(8),
  zout: z.string().regex(/^[0-9a-f]{32}$/),
});
export type KdfParameters = z.output<typeof kdfParameters>;

/** Fresh parameters: 64 MiB, 3 rounds, 1 lane, a salt of 16 random bytes. */
export function newKdfParameters(): KdfParameters {
  const zout = randomBytes(16).toString('hex');
  return { soort: 'argon2id', geheugenKiB: 64 * MIB, rondes: 3, sporen: 1, zout };
}

/**
 * Derives 32 bytes from a secret; takes 100 to 200 ms on purpose, off the main thread. Secrets are
 * NFC first: one keyboard sends é as one character, another as two.
 */
export async function deriveKey(secret: string, parameters: KdfParameters): Promise<Buffer> {
  const checked = kdfParameters.parse(parameters);
  return hashRaw(secret.normalize('NFC'), {
    algorithm: ARGON2ID,
    memoryCost: checked.geheugenKiB,
    timeCost: checked.rondes,
    parallelism: checked.sporen,
    outputLen: 32,
    salt: Buffer.from(checked.zout, 'hex'),
  });
}
