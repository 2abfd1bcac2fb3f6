import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { saveNewFile } from '#host/cli/nieuw-bestand.ts';
import { appendLineWhole, disk, writeFileWhole } from '#host/engine/whole-file.ts';
import { temporaryFolder } from '#test/support/folder.ts';
import { breakDisk, FATALE_SCHIJFFOUTEN } from '#test/support/schijf.ts';

const OLD = 'de oude inhoud\n';
const NEW = 'een veel langere nieuwe inhoud '.repeat(300);

test('a file is replaced in one step, owner-only, and nothing is left beside it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.json');
  writeFileWhole(path, OLD);
  writeFileWhole(path, NEW);
  expect(readFileSync(path, 'utf8')).toBe(NEW);
  expect(readdirSync(folder)).toEqual(['a.json']);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
});

test('a disk that writes short gets the rest in further writes', () => {
  const path = join(temporaryFolder(), 'a.json');
  breakDisk('writes short');
  writeFileWhole(path, NEW);
  expect(readFileSync(path, 'utf8')).toBe(NEW);
});

test.each(FATALE_SCHIJFFOUTEN)(
  'when the disk %s the old file stays whole, with nothing beside it',
  (fout) => {
    const folder = temporaryFolder();
    const path = join(folder, 'a.json');
    writeFileWhole(path, OLD);
    breakDisk(fout);
    expect(() => writeFileWhole(path, NEW)).toThrow();
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['a.json']);
  },
);

test('property: however a disk cuts up or ends a write, the file holds the old content or the new', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'a.json');
  const { writeSync } = disk;
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 60 }),
      fc.string({ minLength: 1, maxLength: 200 }),
      (sizes, content) => {
        writeFileSync(path, OLD);
        let turn = 0;
        const spy = vi.spyOn(disk, 'writeSync').mockImplementation(((
          file: number,
          bytes: Uint8Array,
          from: number,
        ) => {
          const size = Math.min(sizes[turn++ % sizes.length] ?? 0, bytes.byteLength - from);
          return size === 0 ? 0 : writeSync(file, bytes, from, size);
        }) as typeof disk.writeSync);
        try {
          writeFileWhole(path, content);
          expect(readFileSync(path, 'utf8')).toBe(Buffer.from(content).toString('utf8'));
        } catch (error) {
          expect(error).toMatchObject({ code: 'ENOSPC' });
          expect(readFileSync(path, 'utf8')).toBe(OLD);
        } finally {
          spy.mockRestore();
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('a line is added whole or not at all, and a half one before it is closed off', () => {
  const path = join(temporaryFolder(), 'regels.jsonl');
  appendLineWhole(path, 'een');
  const mend = breakDisk('takes no more without an error');
  expect(() => appendLineWhole(path, 'x'.repeat(500))).toThrow();
  mend();
  appendLineWhole(path, 'twee');
  expect(readFileSync(path, 'utf8')).toBe('een\ntwee\n');
  writeFileSync(path, 'een\nhal');
  appendLineWhole(path, 'twee');
  expect(readFileSync(path, 'utf8')).toBe('een\nhal\ntwee\n');
});

test.each(FATALE_SCHIJFFOUTEN)(
  'when the disk %s an export leaves what was there, and nothing else',
  (fout) => {
    const folder = temporaryFolder();
    const path = join(folder, 'uit.csv');
    writeFileSync(path, OLD);
    const mend = breakDisk(fout);
    const saved = saveNewFile(path, Buffer.from(NEW), { vervang: true });
    mend();
    expect(saved).toBe('mislukt');
    expect(readFileSync(path, 'utf8')).toBe(OLD);
    expect(readdirSync(folder)).toEqual(['uit.csv']);
  },
);

test('an export that replaces another leaves no copy of it', () => {
  const folder = temporaryFolder();
  const path = join(folder, 'uit.csv');
  saveNewFile(path, Buffer.from(OLD), { vervang: false });
  expect(saveNewFile(path, Buffer.from(NEW), { vervang: true })).toBe('bewaard');
  expect(readdirSync(folder)).toEqual(['uit.csv']);
  expect(existsSync(`${path}.vorige`)).toBe(false);
});
