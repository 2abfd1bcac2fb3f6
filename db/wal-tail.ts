import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';

/** Sizes of the format (sqlite.org/fileformat2.html#walformat). */
const HEADER = 32;
const FRAME_HEADER = 24;

/** What stands in the heads of a WAL's frames; the pages behind them are encrypted, the heads are not. */
type Frame = { readonly salts: string; readonly isCommit: boolean };

/**
 * Whether a WAL lost something in its middle: behind the last frame that SQLite takes for good there
 * is a whole transaction of the same WAL with more behind it. Each transaction is flushed before the
 * next is written (`synchronous=FULL`) and none is written before it is committed (`cache_spill=OFF`),
 * so a power cut tears only the very last one. Where only that one is bad nothing here can tell.
 *
 * @param path the WAL
 * @param good how many frames SQLite takes for good: up to the last commit before what it cannot read
 *
 * @example isTornInside('there-is-no-such-wal', 0) // false
 */
export function isTornInside(path: string, good: number): boolean {
  if (!existsSync(path)) return false;
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(HEADER);
    if (readSync(file, header, 0, HEADER, 0) < HEADER) return false;
    const pageSize = header.readUInt32BE(8);
    const own = header.subarray(16, 24).toString('hex');
    const length = FRAME_HEADER + pageSize;
    const frames = Math.floor((fstatSync(file).size - HEADER) / length);
    let committed = false;
    for (let index = good; index < frames; index += 1) {
      const { salts, isCommit } = readFrame(file, HEADER + index * length);
      // What an earlier use of the file left behind.
      if (salts !== own) continue;
      if (committed) return true;
      committed = isCommit;
    }
    return false;
  } finally {
    closeSync(file);
  }
}

function readFrame(file: number, position: number): Frame {
  const head = Buffer.alloc(FRAME_HEADER);
  readSync(file, head, 0, FRAME_HEADER, position);
  return { salts: head.subarray(8, 16).toString('hex'), isCommit: head.readUInt32BE(4) !== 0 };
}
