import { expect, test } from 'vitest';
import { readSchijflog } from '#tools/fout/schijflog.ts';
import { makeSchijfmodel } from '#tools/fout/schijfmodel.ts';
import { makeToeval } from '#tools/fout/toeval.ts';

const MAP = '/data';
const bytes = (length: number, value: number) => Buffer.alloc(length, value);
const written = (path: string, at: number, content: Buffer) =>
  ({ kind: 'geschreven', path: `${MAP}/${path}`, at, bytes: content }) as const;
const made = (path: string) => ({ kind: 'gemaakt', path: `${MAP}/${path}` }) as const;
const flushed = (path: string) => ({ kind: 'doorgespoeld', path: `${MAP}/${path}` }) as const;
const FOLDER = { kind: 'doorgespoeld', path: MAP } as const;
const NOTHING = { inhoud: 0, namen: 'alle' } as const;

test('what was flushed is there after a power loss, what was not may be gone', () => {
  const model = makeSchijfmodel();
  for (const daad of [made('a'), FOLDER, written('a', 0, bytes(600, 1)), flushed('a')])
    model.doe(daad);
  model.doe(written('a', 0, bytes(600, 2)));
  expect(model.nu().get(`${MAP}/a`)).toEqual(bytes(600, 2));
  expect(model.zonderStroom(makeToeval(1), NOTHING).get(`${MAP}/a`)).toEqual(bytes(600, 1));
});

test('a write is torn at sectors and nowhere else, whatever place it begins at', () => {
  const model = makeSchijfmodel();
  for (const daad of [made('a'), FOLDER, written('a', 0, bytes(2048, 1)), flushed('a')])
    model.doe(daad);
  model.doe(written('a', 100, bytes(1500, 2)));
  const seen = new Set<string>();
  for (let zaad = 0; zaad < 60; zaad += 1) {
    const behoud = { inhoud: 50, namen: 'alle' } as const;
    const left = model.zonderStroom(makeToeval(zaad), behoud).get(`${MAP}/a`) ?? Buffer.of();
    // Within one sector all that was written is there, or none of it.
    const sectors = [100, 512, 1024, 1536].map(
      (from, index) => new Set(left.subarray(from, [512, 1024, 1536, 1600][index])),
    );
    expect(sectors.map((one) => one.size)).toEqual([1, 1, 1, 1]);
    seen.add(sectors.map((one) => [...one][0]).join(''));
  }
  expect(seen.size).toBeGreaterThan(8);
});

test('a name is safe once its folder was flushed; a rename before that may not have been', () => {
  const model = makeSchijfmodel();
  for (const daad of [made('a'), written('a', 0, bytes(10, 1)), flushed('a'), FOLDER])
    model.doe(daad);
  for (const daad of [made('a.nieuw'), written('a.nieuw', 0, bytes(10, 2)), flushed('a.nieuw')])
    model.doe(daad);
  model.doe({ kind: 'hernoemd', path: `${MAP}/a.nieuw`, to: `${MAP}/a` });
  const after = new Set<number | undefined>();
  for (let zaad = 0; zaad < 40; zaad += 1) {
    const left = model.zonderStroom(makeToeval(zaad), { inhoud: 0, namen: 'willekeurig' });
    after.add(left.get(`${MAP}/a`)?.[0]);
  }
  expect([...after].sort()).toEqual([1, 2]);
  model.doe(FOLDER);
  expect(model.zonderStroom(makeToeval(1), NOTHING).get(`${MAP}/a`)?.[0]).toBe(2);
});

test('the log of the disk is read in the order in which it was written', () => {
  const record = (kind: string, path: string, to: string, a: number, content: Buffer) => {
    const head = Buffer.alloc(21);
    head.write(kind, 0, 'latin1');
    head.writeUInt16LE(path.length, 1);
    head.writeUInt16LE(to.length, 3);
    head.writeBigInt64LE(BigInt(a), 5);
    head.writeBigInt64LE(BigInt(content.length), 13);
    return Buffer.concat([head, Buffer.from(path + to), content]);
  };
  const none = Buffer.of();
  const log = Buffer.concat([
    record('O', '/data/a', '', 0, none),
    record('W', '/data/a', '', 7, bytes(3, 9)),
    record('R', '/data/a', '/data/b', 0, none),
    record('A', '', '', 0, Buffer.from('melding 1\n')),
  ]);
  expect(readSchijflog(log)).toEqual([
    { kind: 'gemaakt', path: '/data/a' },
    { kind: 'geschreven', path: '/data/a', at: 7, bytes: bytes(3, 9) },
    { kind: 'hernoemd', path: '/data/a', to: '/data/b' },
    { kind: 'toegezegd', wat: 'melding 1' },
  ]);
});
