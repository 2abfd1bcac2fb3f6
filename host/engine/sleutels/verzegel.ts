import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { z } from 'zod';

/** Ciphertext with what is needed to open it again; hex text. */
export const verzegeld = z.object({
  nonce: z.string().regex(/^[0-9a-f]{24}$/),
  tekst: z.string().regex(/^([0-9a-f]{2})+$/),
  merk: z.string().regex(/^[0-9a-f]{32}$/),
});
export type Verzegeld = z.output<typeof verzegeld>;

/** Encrypts and authenticates with AES-256-GCM; `context` must be the same when it is opened. */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Verzegeld {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
  cipher.setAAD(Buffer.from(context));
  const tekst = Buffer.concat([cipher.update(plain), cipher.final()]);
  return {
    nonce: nonce.toString('hex'),
    tekst: tekst.toString('hex'),
    merk: cipher.getAuthTag().toString('hex'),
  };
}

/** The plain bytes, or undefined when the key, the text or the context is another. */
export function unseal(key: Uint8Array, sealed: Verzegeld, context: string): Buffer | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(sealed.nonce, 'hex'), {
    authTagLength: 16,
  });
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(Buffer.from(sealed.merk, 'hex'));
  try {
    return Buffer.concat([decipher.update(Buffer.from(sealed.tekst, 'hex')), decipher.final()]);
  } catch {
    return undefined;
  }
}
