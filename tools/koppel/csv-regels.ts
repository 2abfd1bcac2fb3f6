import { isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';

/** One line of a text file as read, without its line end; `tekst` is missing when it is too long. */
export type Regel = {
  readonly nummer: number;
  readonly tekst?: string;
  /** The bytes were no UTF-8 and were taken for Windows-1252, as old spreadsheets write. */
  readonly oudeTekens?: true;
};

/** No row about one person is longer; what is longer is no text, and is not kept in memory. */
const MOST_BYTES = 1_000_000;
const NEW_LINE = 0x0a;

/**
 * The lines of a file, one after another, so that a large file does not stand in memory. Reads
 * UTF-8 and UTF-16 with or without byte order mark (UTF-16 only with), and line by line
 * Windows-1252 for what is no UTF-8.
 */
export async function* readRegels(bytes: AsyncIterable<Buffer>): AsyncGenerator<Regel> {
  let nummer = 1;
  let pending: Buffer[] = [];
  let size = 0;
  const keep = (part: Buffer) => {
    size += part.length;
    if (size <= MOST_BYTES) pending.push(part);
    else pending = [];
  };
  const take = (): Regel => {
    const regel = size > MOST_BYTES ? { nummer } : { nummer, ...decode(Buffer.concat(pending)) };
    pending = [];
    size = 0;
    nummer += 1;
    return regel;
  };
  for await (const chunk of inUtf8(bytes)) {
    let from = 0;
    for (let at = chunk.indexOf(NEW_LINE); at >= 0; at = chunk.indexOf(NEW_LINE, from)) {
      keep(chunk.subarray(from, at));
      yield take();
      from = at + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  }
  if (size > 0) yield take();
}

const oud = new TextDecoder('windows-1252');

function decode(line: Buffer): Pick<Regel, 'tekst' | 'oudeTekens'> {
  const bare = line.at(-1) === 0x0d ? line.subarray(0, -1) : line;
  if (isUtf8(bare)) return { tekst: bare.toString('utf8') };
  return { tekst: oud.decode(bare), oudeTekens: true };
}

/** The bytes without byte order mark; of UTF-16 the same text in UTF-8. */
async function* inUtf8(bytes: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: TextDecoder | undefined;
  let begun = false;
  for await (const chunk of bytes) {
    if (!begun) decoder = decoderFor(chunk);
    const rest = begun || decoder !== undefined ? chunk : withoutMark(chunk);
    begun = true;
    yield decoder === undefined ? rest : Buffer.from(decoder.decode(rest, { stream: true }));
  }
}

function decoderFor([first, second]: Buffer): TextDecoder | undefined {
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  return first === 0xfe && second === 0xff ? new TextDecoder('utf-16be') : undefined;
}

function withoutMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
