import { hash } from 'node:crypto';

const BLOCK = 64;

/** Gives the keyed hash of a text or of bytes: 32 bytes. */
export type KeyedHash = (data: string | Uint8Array) => Buffer;

/**
 * HMAC-SHA256 (RFC 2104) under one key. Every row that is written is hashed; Node's own HMAC makes an
 * object for each call, which takes several times as long as the hash itself.
 *
 * @param key 32 bytes
 *
 * @example makeKeyedHash(Buffer.alloc(32))('').toString('hex').slice(0, 8) // 'b613679a'
 */
export function makeKeyedHash(key: Uint8Array): KeyedHash {
  if (key.byteLength !== 32) throw new RangeError('a chain key has 32 bytes');
  const inner = padded(key, 0x36);
  const outer = padded(key, 0x5c);
  return (data) => {
    const bytes = typeof data === 'string' ? Buffer.from(data, 'utf8') : data;
    return sha256(Buffer.concat([outer, sha256(Buffer.concat([inner, bytes]))]));
  };
}

function padded(key: Uint8Array, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK, pad);
  for (const [at, byte] of key.entries()) block[at] = byte ^ pad;
  return block;
}

/** The hash of a text or of bytes without a key: 32 bytes. */
export function sha256(data: string | Uint8Array): Buffer {
  return hash('sha256', data, 'buffer');
}
