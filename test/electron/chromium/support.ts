import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromiumOptions } from '#build/chromium-options.ts';
import { buildRenderer } from '#build/vite.renderer.config.ts';
import { startMain } from '#electron/app.ts';
import { machineklok } from '#host/engine/klok.ts';
import { makePlace, until } from '../support.ts';
import { buildSitePrograms, SITE } from './preload-world.ts';
import { ChromiumElectron } from './window.ts';

const root = dirname(dirname(dirname(import.meta.dirname)));

/** A page of no content and without a policy of its own: what is stopped on it, the guards stop. */
export const BARE_PAGE = '/proef.html';

/** Starts the desktop program with its own screens in a window that is a page of a real Chromium. */
export async function startInChromium() {
  const place = makePlace();
  const work = mkdtempSync(join(tmpdir(), 'meldpunt-chromium-'));
  await buildRenderer({ root, outDir: place.screens });
  writeFileSync(join(place.screens, BARE_PAGE), '<!doctype html><title>Proef</title>');
  // Inside the project, so that the packages that stay outside the bundles are found.
  mkdirSync(join(root, '.cache'), { recursive: true });
  const programs = mkdtempSync(join(root, '.cache', 'chromium-'));
  const preload = await buildSitePrograms(root, programs);
  cpSync('db/migrations', join(programs, 'assets', 'migrations'), { recursive: true });
  const { executablePath: browser, args } = chromiumOptions(root);
  const profile = join(work, 'profile');
  const electron = new ChromiumElectron({ browser, args, profile, preload }, SITE.ORIGIN);
  electron.barePage = BARE_PAGE;
  const reports: string[] = [];
  await startMain(electron, {
    programs,
    screens: place.screens,
    env: { MELDPUNT_DATA: place.folder },
    platform: process.platform,
    klok: machineklok,
    report: ({ wat }) => reports.push(wat),
  });
  return {
    electron,
    reports,
    async end() {
      electron.app.quit();
      await electron.app.exited;
      await until(() => electron.utilityProcess.children.every(({ hasExited }) => hasExited));
      place.clear();
      for (const folder of [work, programs]) rmSync(folder, { recursive: true, force: true });
    },
  };
}
