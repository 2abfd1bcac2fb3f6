import type { MessagePortMain } from 'electron';
import type { Report } from '#host/engine/report.ts';
import type { ChildCalls, ElectronCalls } from './calls.ts';
import { readToMain, type ToEngine } from './messages.ts';
import { forbidCore } from './no-core.ts';
import { electronTekst } from './text.ts';

/** Longest that main waits for the engine to end in order. */
const STOP_WITHIN = 5_000;

export type KeeperOptions = {
  /** The engine's program, its data folder, migrations and fonts, and for a demo which one. */
  readonly entry: string;
  readonly args: readonly [folder: string, migrations: string, fonts: string, ...demo: string[]];
  /**
   * Of which build main is; left out while running from source. A program that was renewed while it ran would begin another engine after
   * the next lock, with messages that main may not know.
   */
  readonly bouw?: string | undefined;
  /** Its environment; left out, that of main. */
  readonly env?: NodeJS.ProcessEnv;
  /** Called each time an engine is ready, so also after every restart. */
  readonly onReady: () => void;
  /** Another program holds the data folder; the sentence says who. */
  readonly onHeld: (zin: string) => void;
  /** The engine crashed; true starts a new one. */
  readonly onCrash: () => boolean;
  readonly report: Report;
  /** What the engine writes to its error output: kinds of errors and places, never data. */
  readonly onSaid: (text: string) => void;
};

/** Main's grip on the engine's process. */
export type EngineKeeper = {
  /** Gives the engine its end of a window's port; undefined while no engine is ready. */
  openWindow(port: MessagePortMain): number | undefined;
  closeWindow(id: number): void;
  /** Locks everybody, for example when the machine goes to sleep. */
  lockAll(): void;
  /** Lets the engine flush and end; resolves when it has, and in any case after a few seconds. */
  stop(): Promise<void>;
};

/**
 * Keeps one engine running in a utility process: a fresh one after each lock, which ends the
 * process, and after a crash.
 */
export function keepEngine(
  { utilityProcess }: Pick<ElectronCalls, 'utilityProcess'>,
  options: KeeperOptions,
): EngineKeeper {
  // A message to a process that has ended would bring Electron's main process down, so the handle
  // is let go of as soon as it ends.
  let child: ChildCalls | undefined;
  let isReady = false;
  let isStopping = false;
  let nextId = 1;
  const stopped = Promise.withResolvers<void>();
  // An explicit undefined is not the same as nothing to whoever passes it on to native code.
  const tell = (message: ToEngine, ...ports: MessagePortMain[]) =>
    ports.length === 0 ? child?.postMessage(message) : child?.postMessage(message, ports);

  function start(): void {
    const started = utilityProcess.fork(options.entry, [...options.args], {
      serviceName: 'Meldpunt register',
      ...(options.env !== undefined && { env: options.env }),
      stdio: ['ignore', 'inherit', 'pipe'],
    });
    child = started;
    let isExpected = false;
    started.once('spawn', () => void forbidCore(process.platform, started.pid));
    started.stderr?.on('data', (text) => options.onSaid(String(text)));
    started.on('message', (data) => {
      const message = readToMain(data);
      if (message === undefined || child !== started) return;
      if (message.soort === 'bezet') {
        isStopping = true;
        options.onHeld(message.zin);
      }
      if (message.soort === 'vergrendeld') isExpected = true;
      const { bouw } = options;
      if (message.soort === 'gereed' && bouw !== undefined && message.bouw !== bouw) {
        isStopping = true;
        return options.onHeld(electronTekst.andereVersie);
      }
      isReady = message.soort === 'gereed';
      if (isReady && !isStopping) options.onReady();
    });
    // V8 gave up, as for lack of memory; without somebody who listens main itself would fall.
    started.on('error', (kind) => options.report({ wat: `engine ${kind}` }));
    started.once('exit', (code) => {
      if (!isExpected && !isStopping) options.report({ wat: `engine ended with ${code}` });
      child = undefined;
      isReady = false;
      if (!isStopping && (isExpected || options.onCrash())) start();
      else stopped.resolve();
    });
  }

  start();
  return {
    openWindow(port) {
      if (!isReady) return undefined;
      const id = nextId;
      nextId += 1;
      tell({ soort: 'venster', id }, port);
      return id;
    },
    closeWindow: (id) => void tell({ soort: 'sluit', id }),
    lockAll: () => void tell({ soort: 'vergrendel' }),
    async stop() {
      isStopping = true;
      if (child === undefined) return;
      tell({ soort: 'stop' });
      const timer = setTimeout(() => {
        child?.kill();
        stopped.resolve();
      }, STOP_WITHIN);
      await stopped.promise;
      clearTimeout(timer);
    },
  };
}
