import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', 'db', 'migrations');

/**
 * The migrations that were released, with what they held. A register out there was made by exactly
 * these: a change is a file with the next number, with a test of its own.
 */
const UITGEBRACHT: Readonly<Record<string, string>> = {
  // 0.2.0
  '0001-register.sql': 'cf29a332da7c7c2fe7e5bf1137d924608cbae1fd30bed406505ad7a9e7504a69',
};

test('what was released of the schema stays as it was', () => {
  for (const [file, hash] of Object.entries(UITGEBRACHT)) {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    // A checkout on Windows may end its lines otherwise.
    const now = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
    expect([file, now]).toEqual([file, hash]);
  }
});

test('every migration that was not released yet comes after those that were', () => {
  const released = Object.keys(UITGEBRACHT).sort();
  const present = readdirSync(FOLDER)
    .filter((file) => file.endsWith('.sql'))
    .sort();
  expect(present.slice(0, released.length)).toEqual(released);
});
