import { createHmac, timingSafeEqual } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { deleteByMark } from '#db/vernietigd.ts';
import { appendLineWhole, writeFileWhole } from '../whole-file.ts';

/** The name of the list, in the data folder and beside back-ups. */
export const GRAFSTENEN = 'vernietigd.jsonl';

const hexMark = z.string().regex(/^[0-9a-f]{64}$/);
const grafsteen = z.strictObject({
  tabel: z.string().regex(/^[a-z_]{1,60}$/),
  merk: hexMark,
  dag: z.iso.date(),
  zegel: hexMark,
});
/**
 * That a record was destroyed, without saying which: its table, a mark that only fits its primary
 * key, the day, and a seal over these, all under the pseudonym key of the register.
 */
export type Grafsteen = z.output<typeof grafsteen>;

/**
 * Notes that records are destroyed, so that restoring an older back-up destroys them again. To be
 * called by whatever destroys, just before its transaction ends: after a crash a record that is
 * still there is noted once more, and none is gone without a note. Records that go along by a
 * cascade need no note.
 *
 * @param path the list in the data folder
 * @param pseudoniem 32 bytes, the pseudonym key of the register
 * @param dag calendar day of the destruction
 * @throws the error of the disk; the record may then not be destroyed yet
 */
export function noteDestroyed(
  path: string,
  pseudoniem: Uint8Array,
  records: readonly { readonly tabel: string; readonly id: string }[],
  dag: string,
): void {
  for (const { tabel, id } of records) {
    const merk = markOf(pseudoniem, tabel, id);
    const steen = { tabel, merk, dag, zegel: sealOf(pseudoniem, { tabel, merk, dag }) };
    appendLineWhole(path, JSON.stringify(steen));
  }
}

/** The stones of several lists that bear the seal of this register, each once, and how many lines do not. */
export function readGrafstenen(
  paths: readonly string[],
  pseudoniem: Uint8Array,
): { readonly stenen: Grafsteen[]; readonly afgekeurd: string[] } {
  const stenen = new Map<string, Grafsteen>();
  const afgekeurd = new Set<string>();
  for (const path of paths)
    for (const line of linesIn(path)) {
      const steen = parseSteen(line);
      if (steen !== undefined && isSealed(steen, pseudoniem)) stenen.set(steen.zegel, steen);
      else afgekeurd.add(line.slice(0, LONGEST));
    }
  return { stenen: [...stenen.values()], afgekeurd: [...afgekeurd] };
}
const LONGEST = 1000;

/**
 * Destroys in a restored store what was destroyed after its back-up was made, in one transaction.
 *
 * @param opslag 32 bytes, the key of the store
 * @returns how many records went, without those that went along by a cascade
 */
export function applyGrafstenen(
  path: string,
  opslag: Uint8Array,
  pseudoniem: Uint8Array,
  stenen: readonly Grafsteen[],
): number {
  const marks = Map.groupBy(stenen, ({ tabel }) => tabel);
  const perTable = [...marks].map(([tabel, own]) => ({
    tabel,
    marks: new Set(own.map(({ merk }) => merk)),
  }));
  if (perTable.length === 0) return 0;
  return deleteByMark(path, opslag, perTable, (tabel, id) => markOf(pseudoniem, tabel, id));
}

/** Writes a list that holds all these stones, and nothing else. */
export function writeGrafstenen(path: string, stenen: readonly Grafsteen[]): void {
  if (stenen.length === 0) return;
  writeFileWhole(path, stenen.map((steen) => `${JSON.stringify(steen)}\n`).join(''));
}

function linesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function parseSteen(line: string): Grafsteen | undefined {
  try {
    const parsed = grafsteen.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

function isSealed(steen: Grafsteen, pseudoniem: Uint8Array): boolean {
  const expected = Buffer.from(sealOf(pseudoniem, steen), 'hex');
  return timingSafeEqual(expected, Buffer.from(steen.zegel, 'hex'));
}

function markOf(pseudoniem: Uint8Array, tabel: string, id: string): string {
  return createHmac('sha256', pseudoniem).update(`grafsteen:${tabel}:${id}`).digest('hex');
}

function sealOf(pseudoniem: Uint8Array, { tabel, merk, dag }: Omit<Grafsteen, 'zegel'>): string {
  const text = JSON.stringify(['grafsteen', 1, tabel, merk, dag]);
  return createHmac('sha256', pseudoniem).update(text).digest('hex');
}
