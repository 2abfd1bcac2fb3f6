import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const PIECE = 4 * 1024 * 1024;

/** A process and all that it started, by what Linux says of them. */
export function processTree(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
    const parent = parentOf(Number(name));
    if (parent !== undefined) parents.set(Number(name), parent);
  }
  const found = [pid];
  for (const at of found)
    for (const [child, parent] of parents) if (parent === at) found.push(child);
  return found;
}

/** How often each text is in the memory of a process, as bytes and as UTF-16. */
export function countInMemory(pid: number, texts: Readonly<Record<string, Buffer>>) {
  const needles = Object.entries(texts).flatMap(([name, bytes]) => [
    { name, bytes },
    { name, bytes: Buffer.from(bytes.toString('latin1'), 'utf16le') },
  ]);
  const counts = Object.fromEntries(Object.keys(texts).map((name) => [name, 0]));
  const longest = Math.max(...needles.map(({ bytes }) => bytes.length));
  const mem = openSync(`/proc/${pid}/mem`, 'r');
  const piece = Buffer.alloc(PIECE + longest);
  try {
    for (const [from, to] of readableRegions(pid))
      for (let at = from; at < to; at += PIECE) {
        const here = Math.min(PIECE, to - at);
        const read = readAt(mem, piece, Math.min(piece.length, to - at), at);
        for (const { name, bytes } of needles)
          counts[name] = (counts[name] ?? 0) + countIn(piece.subarray(0, read), bytes, here);
      }
  } finally {
    closeSync(mem);
  }
  return counts;
}

/** How often it begins within the first `within` bytes. */
function countIn(bytes: Buffer, needle: Buffer, within: number): number {
  let count = 0;
  for (let at = bytes.indexOf(needle); at >= 0 && at < within; at = bytes.indexOf(needle, at + 1))
    count += 1;
  return count;
}

function readAt(file: number, into: Buffer, length: number, position: number): number {
  try {
    return readSync(file, into, 0, length, position);
  } catch {
    // Some regions are listed and cannot be read, such as those of devices.
    return 0;
  }
}

/** All but files that are mapped to be read only, such as the program and its libraries. */
function readableRegions(pid: number): [number, number][] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const match = /^([0-9a-f]+)-([0-9a-f]+) r(.)/.exec(line);
      if (match === null || line.includes('[v')) return [];
      if (match[3] !== 'w' && line.includes(' /')) return [];
      return [[Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)]];
    }) as [number, number][];
}

function parentOf(pid: number): number | undefined {
  try {
    const match = /\nPPid:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return match === null ? undefined : Number(match[1]);
  } catch {
    return undefined;
  }
}
