import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import type { Zelftestuitslag } from '#host/zelftest/uitslag.ts';

test('one line proves that the program works here: window, letter, export, lock, quit', async () => {
  test.setTimeout(180_000);
  const { stdout } = await promisify(execFile)(process.execPath, ['build/start.ts', '--zelftest'], {
    env: { ...process.env, MELDPUNT_HOST: 'loopback' },
  });
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  const uitslag = JSON.parse(lines[0] ?? '') as Zelftestuitslag;
  expect(uitslag.stappen.filter(({ uitslag: one }) => one !== 'goed')).toEqual([]);
  expect(uitslag).toMatchObject({ host: 'loopback', goed: true });
});
