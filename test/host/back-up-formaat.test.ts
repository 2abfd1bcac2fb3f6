import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  BackupError,
  type BackupKop,
  readBackup,
  readBackupKop,
  writeBackup,
} from '#host/engine/kopie/formaat.ts';
import { temporaryFolder } from '#test/support/folder.ts';

const MIB = 1024 * 1024;
const KOPIE = randomBytes(32);
const verzegeld = { nonce: '0'.repeat(24), tekst: '00', merk: '0'.repeat(32) };
const KOP: Omit<BackupKop, 'formaat' | 'zout'> = {
  opslagId: randomUUID(),
  programma: '0.0.0',
  schema: 1,
  gemaaktOp: '2026-11-05T09:00:00.000Z',
  sleutels: {
    versie: 1,
    opslagId: randomUUID(),
    zoekzout: '0'.repeat(64),
    slots: [],
    sleutelring: verzegeld,
  },
};

function write(content: Buffer, parts: readonly Buffer[] = [content]): string {
  const path = join(temporaryFolder(), 'proef.meldpunt-back-up');
  writeBackup(path, KOP, KOPIE, parts);
  return path;
}
const read = (path: string, key: Uint8Array = KOPIE) => Buffer.concat([...readBackup(path, key)]);

function reason(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error instanceof BackupError ? error.reden : error;
  }
  return 'read';
}

/** Where the encrypted parts begin. */
function bodyOf(file: Buffer): number {
  return 24 + file.readUInt32LE(20);
}

test('what was written in parts of any length is read back, and the header stands readable before it', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: MIB + 100 }), { maxLength: 4 }), (lengths) => {
      const parts = lengths.map((length) => Buffer.alloc(length, length % 251));
      const path = write(Buffer.alloc(0), parts);
      expect(read(path).equals(Buffer.concat(parts))).toBe(true);
      expect(readBackupKop(path)).toMatchObject(KOP);
    }),
    { numRuns: 12 },
  );
});

test.each([0, 1, MIB - 1, MIB, MIB + 1, 2 * MIB])(
  'a back-up of %i bytes is read back',
  (length) => {
    const content = randomBytes(length);
    expect(read(write(content)).equals(content)).toBe(true);
  },
);

test('nothing of the content stands readable in the file', () => {
  const file = readFileSync(write(Buffer.from('Anna van den Voorbeeld'.repeat(100))));
  expect(file.includes('Voorbeeld')).toBe(false);
});

test('a bit that flips anywhere makes the whole back-up unusable', () => {
  const path = write(randomBytes(2 * MIB + 500));
  const whole = readFileSync(path);
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 7 }), (at, bit) => {
      const flipped = Buffer.from(whole);
      flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
      writeFileSync(path, flipped);
      expect(reason(() => read(path))).not.toBe('read');
    }),
    { numRuns: 60 },
  );
});

test('a back-up that was cut off anywhere is refused, at the end of a part as cut off', () => {
  const path = write(randomBytes(2 * MIB + 500));
  const whole = readFileSync(path);
  const body = bodyOf(whole);
  for (const length of [body + MIB + 16, body + 2 * (MIB + 16)]) {
    writeFileSync(path, whole.subarray(0, length));
    expect(reason(() => read(path))).toBe('afgebroken');
  }
  fc.assert(
    fc.property(fc.nat({ max: whole.length - 1 }), (length) => {
      writeFileSync(path, whole.subarray(0, length));
      expect(reason(() => read(path))).not.toBe('read');
    }),
    { numRuns: 40 },
  );
});

test('parts that changed places, are there twice, or come from another back-up are refused', () => {
  const content = Buffer.concat([Buffer.alloc(MIB, 1), Buffer.alloc(MIB, 2), Buffer.alloc(9, 3)]);
  const [path, other] = [write(content), write(content)];
  const [whole, foreign] = [readFileSync(path), readFileSync(other)];
  const body = bodyOf(whole);
  const cut = (file: Buffer, index: number) =>
    file.subarray(body + index * (MIB + 16), body + (index + 1) * (MIB + 16));
  const head = whole.subarray(0, body);
  const [one, two, last] = [cut(whole, 0), cut(whole, 1), cut(whole, 2)];
  for (const parts of [
    [two, one, last],
    [one, one, two, last],
    [one, last],
    [cut(foreign, 0), two, last],
    [one, two, last, last],
  ]) {
    writeFileSync(path, Buffer.concat([head, ...parts]));
    expect(reason(() => read(path))).not.toBe('read');
  }
  writeFileSync(path, Buffer.concat([head, one, two, last]));
  expect(read(path).equals(content)).toBe(true);
});

test('another key, another header, a newer format and any other file each have their reason', () => {
  const path = write(randomBytes(1000));
  const whole = readFileSync(path);
  expect(reason(() => read(path, randomBytes(32)))).toBe('gewijzigd');
  writeFileSync(path, whole.toString('latin1').replace('0.0.0', '9.9.9'), 'latin1');
  expect(reason(() => read(path))).toBe('gewijzigd');
  const newer = Buffer.from(whole);
  newer.writeUInt32LE(2, 16);
  writeFileSync(path, newer);
  expect(reason(() => read(path))).toBe('nieuwer_formaat');
  writeFileSync(path, 'SQLite format 3 en nog veel meer tekst dan een kop');
  expect(reason(() => read(path))).toBe('geen_backup');
  writeFileSync(path, '');
  expect(reason(() => read(path))).toBe('geen_backup');
});
