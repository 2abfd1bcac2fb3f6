import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import { type Program, startProgram } from '#test/support/program.ts';

type Fixtures = {
  folder: string;
  start: (args?: readonly string[], dag?: string) => Promise<Program>;
};

/** A test with a fresh data folder; every program that it starts is stopped. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'meldpunt-e2e-'));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const running: Program[] = [];
    await use(async (args = [], dag) => {
      const program = await startProgram(folder, args, dag);
      running.push(program);
      return program;
    });
    for (const program of running) await program.stop('SIGKILL');
  },
});
