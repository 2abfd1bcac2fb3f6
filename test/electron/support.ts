import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startMain } from '#electron/app.ts';
import { machineklok } from '#host/engine/klok.ts';
import type { PortClient } from '#renderer/api/port-client.ts';
import { StandInElectron } from './stand-in/electron.ts';

/** The desktop program, driven through a stand-in for Electron, on folders of its own. */
export type Program = {
  readonly electron: StandInElectron;
  /** The data folder. */
  readonly folder: string;
  readonly programs: string;
  readonly reports: string[];
  /** The next connection that the page gets. */
  nextClient(): Promise<PortClient>;
  /** Ends it in order and clears up. */
  end(): Promise<void>;
};

/** A place for the program: its built files, its screens, and an empty data folder. */
export function makePlace() {
  const root = mkdtempSync(join(tmpdir(), 'meldpunt-electron-'));
  const place = {
    folder: join(root, 'data'),
    programs: join(root, 'electron'),
    screens: join(root, 'renderer'),
    clear: () => rmSync(root, { recursive: true, force: true }),
  };
  cpSync('db/migrations', join(place.programs, 'assets', 'migrations'), { recursive: true });
  mkdirSync(join(place.screens, 'assets'), { recursive: true });
  writeFileSync(join(place.screens, 'index.html'), '<!doctype html><title>Meldpunt</title>');
  writeFileSync(join(place.screens, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(root, 'geheim.js'), 'not one of the screens');
  return place;
}

/** Starts the program; `prepare` changes what Electron says before it starts. */
export async function startProgram(
  prepare: (electron: StandInElectron) => void = () => undefined,
  place = makePlace(),
  env: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const electron = new StandInElectron();
  prepare(electron);
  const reports: string[] = [];
  await startMain(electron, {
    programs: place.programs,
    screens: place.screens,
    env: { MELDPUNT_DATA: place.folder, ...env },
    platform: electron.platform,
    klok: machineklok,
    report: ({ wat }) => reports.push(wat),
  });
  return {
    electron,
    folder: place.folder,
    programs: place.programs,
    reports,
    nextClient: async () => {
      await until(() => electron.app.windows.length > 0);
      return electron.window.webContents.mainFrame.nextClient();
    },
    end: async () => {
      electron.app.quit();
      await electron.app.exited;
      await until(() => electron.utilityProcess.children.every(({ hasExited }) => hasExited));
      place.clear();
    },
  };
}

/** Waits until something is so; fails when it takes longer than a slow machine needs. */
export async function until(isSo: () => boolean, milliseconds = 15_000): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > milliseconds) throw new Error(`it never was so: ${isSo}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
