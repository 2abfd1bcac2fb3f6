/** One thing that was done to a file, in the order in which it was done. */
export type Schijfdaad =
  | {
      readonly kind: 'geschreven';
      readonly path: string;
      readonly at: number;
      readonly bytes: Buffer;
    }
  | { readonly kind: 'ingekort'; readonly path: string; readonly length: number }
  | { readonly kind: 'gemaakt'; readonly path: string }
  | { readonly kind: 'hernoemd'; readonly path: string; readonly to: string }
  | { readonly kind: 'weg'; readonly path: string }
  | { readonly kind: 'doorgespoeld'; readonly path: string }
  /** The program said here that this is kept. */
  | { readonly kind: 'toegezegd'; readonly wat: string };

const HEAD = 21;

/** Reads what the library between program and disk (`schijf.c`) noted. */
export function readSchijflog(log: Buffer): Schijfdaad[] {
  const all: Schijfdaad[] = [];
  for (let at = 0; at + HEAD <= log.length; ) {
    const kind = String.fromCharCode(log.readUInt8(at));
    const [first, second] = [log.readUInt16LE(at + 1), log.readUInt16LE(at + 3)];
    const [a, b] = [Number(log.readBigInt64LE(at + 5)), Number(log.readBigInt64LE(at + 13))];
    at += HEAD;
    const path = log.toString('utf8', at, at + first);
    const to = log.toString('utf8', at + first, at + first + second);
    at += first + second;
    const bytes = log.subarray(at, at + b);
    at += b;
    all.push(daadVan(kind, { path, to, a, bytes }));
  }
  return all;
}

function daadVan(
  kind: string,
  { path, to, a, bytes }: { path: string; to: string; a: number; bytes: Buffer },
): Schijfdaad {
  if (kind === 'W') return { kind: 'geschreven', path, at: a, bytes };
  if (kind === 'T') return { kind: 'ingekort', path, length: a };
  if (kind === 'O') return { kind: 'gemaakt', path };
  if (kind === 'R') return { kind: 'hernoemd', path, to };
  if (kind === 'U') return { kind: 'weg', path };
  if (kind === 'S') return { kind: 'doorgespoeld', path };
  if (kind === 'A') return { kind: 'toegezegd', wat: bytes.toString('utf8').trim() };
  throw new Error(`the log of the disk has an unknown deed: ${kind}`);
}
