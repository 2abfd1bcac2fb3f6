import { dirname, join } from 'node:path';
import {
  app,
  BrowserWindow,
  dialog,
  ipcMain,
  Menu,
  MessageChannelMain,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
} from 'electron';
import { machineklok } from '#host/engine/klok.ts';
import { outliveReader, reportTo } from '#host/engine/program.ts';
import { startMain } from './app.ts';
import { electronTekst } from './text.ts';

// Built, this file is dist/electron/main.mjs; engine, preload and assets lie beside it.
const programs = import.meta.dirname;
const report = reportTo(process.stderr);
outliveReader(process.stderr);

// Electron would show an English box, and go on half.
process.on('uncaughtException', failed);

// Not awaited: Electron becomes ready only after this module has run, and startMain waits for that.
startMain(
  {
    app,
    BrowserWindow,
    dialog,
    ipcMain,
    Menu,
    MessageChannelMain,
    powerMonitor,
    protocol,
    screen,
    session,
    shell,
    utilityProcess,
  },
  {
    programs,
    resources: process.resourcesPath,
    screens: join(dirname(programs), 'renderer'),
    env: process.env,
    // Behind the program itself, and run from source behind the file of main as well.
    args: process.argv.slice(app.isPackaged ? 1 : 2),
    platform: process.platform,
    klok: machineklok,
    report,
  },
).catch(failed);

function failed(error: unknown): void {
  report({ wat: `start ${error instanceof Error ? error.name : typeof error}` });
  // A box before that is only a line on the error output of Linux.
  void app.whenReady().then(() => {
    dialog.showErrorBox(electronTekst.titel, electronTekst.vastgelopen);
    app.exit(1);
  });
}
