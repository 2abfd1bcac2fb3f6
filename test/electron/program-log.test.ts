import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openProgramLog } from '#electron/program-log.ts';

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('the log of the program is for its user only, and goes on after a new start', () => {
  const folder = makeFolder();
  openProgramLog(folder).write('fout een\n');
  const log = openProgramLog(folder);
  log.write('fout twee\n');
  expect(log.path).toBe(join(folder, 'programma.log'));
  expect(readFileSync(log.path, 'utf8')).toBe('fout een\nfout twee\n');
  if (process.platform !== 'win32') expect(statSync(log.path).mode & 0o777).toBe(0o600);
});

test('it keeps the end of what was there, and does not grow without end', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'programma.log'), `begin${'x'.repeat(40_000)}eind\n`);
  const log = openProgramLog(folder);
  const kept = readFileSync(log.path, 'utf8');
  expect(kept).toHaveLength(32 * 1024);
  expect(kept.endsWith('eind\n')).toBe(true);
  for (let line = 0; line < 1_000; line += 1) log.write(`${'y'.repeat(999)}\n`);
  expect(statSync(log.path).size).toBeLessThan(300 * 1024);
});

test('a folder that cannot be written keeps nobody from working', () => {
  const folder = makeFolder();
  writeFileSync(join(folder, 'bestand'), '');
  chmodSync(join(folder, 'bestand'), 0o400);
  expect(() => openProgramLog(join(folder, 'bestand')).write('fout\n')).not.toThrow();
});
