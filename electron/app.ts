import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  demoFolder,
  leesStartopties,
  newVerzoek,
  STARTOPTIES,
  type Startopties,
} from '#demo/host/opties.ts';
import { BELEID_VARIABELE, beleidBestand, readBeleid } from '#host/engine/beleid.ts';
import { countCrashes } from '#host/engine/crashes.ts';
import type { Klok } from '#host/engine/klok.ts';
import { dataFolder } from '#host/engine/paden.ts';
import { reportTo, VERSIE } from '#host/engine/program.ts';
import type { Report } from '#host/engine/report.ts';
import { readStaticFiles } from '#host/http/static-files.ts';
import { makeZelftestPlek, type ZelftestPlek } from '#host/zelftest/uitslag.ts';
import { aboutIcon, aboutOptions } from './about.ts';
import { BOUW } from './bouw.ts';
import type { ElectronCalls } from './calls.ts';

import { writeDemo } from './demo.ts';
import { type EngineKeeper, keepEngine } from './engine-keeper.ts';
import { claimInstance } from './instance.ts';
import { onPortAsked } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { forbidCore } from './no-core.ts';
import { SCHEME } from './preload-channels.ts';
import { openProgramLog, type ProgramLog } from './program-log.ts';
import { watchScreenLock } from './screen-lock.ts';
import {
  answerScreens,
  forbiddenSwitch,
  guardApp,
  guardSession,
  privilegedScheme,
  stayOffline,
} from './security.ts';
import { leaveMark } from './start-mark.ts';
import { electronTekst } from './text.ts';
import { type MainWindow, openWindow } from './window.ts';
import { startZelftest, type Zelftest } from './zelftest.ts';

export type MainOptions = {
  /** Where main, engine, preload and assets were built, and where the screens were. */
  readonly programs: string;
  readonly screens: string;
  /** Where a package has what lies beside its archive. */
  readonly resources?: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** What stands behind the program on its command line; only the demo's options are known. */
  readonly args?: readonly string[];
  readonly klok: Klok;
  /** Where the self-test prints what came of it; left out, the output of the program. */
  readonly out?: (text: string) => void;
  readonly report: Report;
};

/**
 * Runs the desktop program from start to quit. Takes the few calls of Electron that it needs, so
 * that a test can drive it without one.
 */
export async function startMain(electron: ElectronCalls, options: MainOptions): Promise<void> {
  const { app, dialog } = electron;
  // On Linux a box before the program is ready is only a line on its error output.
  const refuse = async (zin: string) => {
    await app.whenReady();
    leaveMark(options.env, 'geweigerd');
    dialog.showErrorBox(electronTekst.titel, zin);
    app.exit(1);
  };
  const forbidden = forbiddenSwitch(app);
  if (forbidden !== undefined) return refuse(electronTekst.verbodenOptie(forbidden));
  const opties = leesStartopties((options.args ?? []).filter(isOwnOption));
  if (opties.kind === 'onbekend') return refuse(opties.zin);
  const data = dataFolder(options);
  const zelftest = opties.kind === 'zelftest' ? makeZelftestPlek() : undefined;
  const folder = zelftest?.folder ?? (opties.kind === 'demo' ? demoFolder(data) : data);
  const demo = demoOf(opties);
  const profile = prepareProfile(electron, folder);
  if (profile === undefined) return refuse(electronTekst.geenMap);
  const log = openProgramLog(profile);
  const bestand = beleidBestand({ ...options, isPackaged: app.isPackaged });
  const beleid = readBeleid(bestand);
  if ('zin' in beleid) return refuse(beleid.zin);
  void forbidCore(options.platform, process.pid);
  stayOffline(app, beleid.beleid.eigenHost);
  // The taskbar then knows the window and its entry as one program.
  if (options.platform === 'win32') app.setAppUserModelId(APP_ID);
  electron.protocol.registerSchemesAsPrivileged([privilegedScheme]);
  guardApp(app, (address) => electron.shell.openExternal(address));
  // A second start brings the first one's window to the front, and ends.
  const instance = await claimInstance(app, profile);
  if (instance === 'onbruikbaar') return refuse(electronTekst.geenMap);
  if (instance === 'draait-al') {
    leaveMark(options.env, 'draait-al');
    return app.quit();
  }
  await app.whenReady();
  const files = readScreens(options.screens);
  if (files === undefined) return refuse(electronTekst.geenSchermen);
  electron.protocol.handle(SCHEME, answerScreens(files));
  const { isPackaged } = app;
  const saveIn = zelftest?.exportMap;
  const { programs, resources = programs } = options;
  const icon = aboutIcon({ isPackaged, programs, resources });
  app.setAboutPanelOptions(aboutOptions({ version: VERSIE, icon }));
  guardSession(electron.session.defaultSession, { isPackaged, saveIn });
  run(electron, { ...withLog(options, log), profile, bestand, zelftest }, folder, demo);
}

/** The same as in the packages (`appId`). */
const APP_ID = 'nl.meldpunt-zorg-en-overlast.register';

/** What is reported is seen in a terminal, and stands in the log of the program. */
function withLog(options: MainOptions, log: ProgramLog): MainOptions & Pick<RunOptions, 'log'> {
  const toLog = reportTo(log);
  const report: Report = (melding) => {
    options.report(melding);
    toLog(melding);
  };
  return { ...options, report, log };
}
type RunOptions = MainOptions & {
  readonly log: ProgramLog;
  /** Electron's own folder. */
  readonly profile: string;
  /** Path of the policy of the organisation. */
  readonly bestand: string;
  /** Set when the program only tries itself out, in folders of its own. */
  readonly zelftest: ZelftestPlek | undefined;
};

/** What goes on between start and quit: one engine, one window. */
function run(
  electron: ElectronCalls,
  options: RunOptions,
  folder: string,
  demo: string | undefined,
): void {
  const { app, dialog } = electron;
  const { programs } = options;
  const tooMany = countCrashes(options.klok);
  let hasStopped = false;
  let isStopping = false;
  /** Somebody started the program while it was stopping. */
  let isAskedAgain = false;
  let engines = 0;

  function fail(zin: string): false {
    leaveMark(options.env, 'geweigerd');
    dialog.showErrorBox(electronTekst.titel, zin);
    void keeper.stop().then(() => app.exit(1));
    return false;
  }
  const onCrash = (wat: string) => () => {
    options.report({ wat });
    return tooMany() ? fail(electronTekst.blijftStoppen(options.log.path)) : true;
  };

  const keeper: EngineKeeper = keepEngine(electron, {
    entry: join(programs, 'engine.mjs'),
    bouw: BOUW,
    args: [
      folder,
      join(programs, 'assets', 'migrations'),
      join(programs, 'assets', 'fonts'),
      ...(demo === undefined ? [] : [demo]),
    ],
    // Also an engine that begins again, after a lock, goes by the file that main went by.
    env: { ...options.env, [BELEID_VARIABELE]: options.bestand },
    onHeld: fail,
    onCrash: onCrash('engine crashed'),
    report: options.report,
    onSaid(text) {
      process.stderr.write(text);
      options.log.write(text);
    },
    onReady: () => {
      engines += 1;
      main.handPort();
    },
  });
  // At once: the page says that the program starts, for as long as the engine takes.
  const main: MainWindow = openWindow(electron, {
    preload: join(programs, 'preload.cjs'),
    isPackaged: app.isPackaged,
    platform: options.platform,
    keeper,
    profile: options.profile,
    onShown: () => leaveMark(options.env, 'getoond'),
    onCrash: onCrash('page crashed'),
    onUnloadable: () => fail(electronTekst.geenSchermen),
    onSessionEnd: () => void keeper.stop(),
    report: options.report,
  });
  onPortAsked(
    electron,
    () => (main.window.isDestroyed() ? undefined : main.window.webContents),
    () => main.asked(),
    () => options.report({ wat: 'ask refused' }),
  );
  const { Menu } = electron;
  const template = menuTemplate({
    platform: options.platform,
    isPackaged: app.isPackaged,
    print: () => {
      if (!main.window.isDestroyed()) main.window.webContents.print();
    },
  });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  app.on('second-instance', () => {
    if (isStopping) isAskedAgain = true;
    else if (!main.window.isDestroyed()) main.focus();
  });
  for (const event of ['suspend', 'lock-screen'] as const)
    electron.powerMonitor.on(event, () => keeper.lockAll());
  if (options.platform === 'linux') watchScreenLock(electron, () => keeper.lockAll());
  // Prevented, the system waits a moment for the engine's orderly end.
  // Its types leave the event out (docs/api/power-monitor.md has it).
  electron.powerMonitor.on('shutdown', (event?: { preventDefault(): void }) => {
    event?.preventDefault();
    app.quit();
  });
  app.on('window-all-closed', () => app.quit());
  let zelftest: Zelftest | undefined;
  if (options.zelftest !== undefined) {
    const tried = startZelftest(main.window.webContents, options.zelftest, () => engines);
    zelftest = tried;
    void tried.tried.finally(() => app.quit());
  }

  function endZelftest(tried: Zelftest): void {
    const { json, code } = tried.end();
    (options.out ?? ((text) => process.stdout.write(text)))(`${json}\n`);
    options.zelftest?.clear();
    app.exit(code);
  }

  // The window has sent what was being typed; the engine writes it and closes the store.
  app.on('will-quit', (event) => {
    if (hasStopped) return;
    event.preventDefault();
    isStopping = true;
    void keeper.stop().then(() => {
      hasStopped = true;
      if (zelftest !== undefined) return endZelftest(zelftest);
      if (isAskedAgain) app.relaunch();
      app.quit();
    });
  });
}

// Chromium and the system pass options of their own along; only these are ours.
function isOwnOption(arg: string): boolean {
  return STARTOPTIES.has(arg);
}

/** What the engine is told of a demo; the self-test tries itself out on a small one. */
function demoOf(opties: Startopties): string | undefined {
  if (opties.kind === 'zelftest') return writeDemo({ klein: true });
  if (opties.kind !== 'demo') return undefined;
  return writeDemo(opties.opnieuw ? { opnieuw: newVerzoek() } : {});
}

/** Electron's own files get a folder of their own, private and beside the data, not among them. */
function prepareProfile({ app }: ElectronCalls, folder: string): string | undefined {
  const profile = join(folder, 'venster-bureaublad');
  try {
    mkdirSync(profile, { recursive: true, mode: 0o700 });
  } catch {
    return undefined;
  }
  app.setName(electronTekst.titel);
  app.setPath('userData', profile);
  return profile;
}

function readScreens(folder: string) {
  try {
    const files = readStaticFiles(folder);
    return files.has('/') ? files : undefined;
  } catch {
    return undefined;
  }
}
