import { userInfo } from 'node:os';
import type { MessageEvent, MessagePortMain } from 'electron';
import { startDemo } from '#demo/host/start-demo.ts';
import { type GelezenBeleid, readBeleid } from '#host/engine/beleid.ts';
import { createEngine, type Engine } from '#host/engine/engine.ts';
import { bezetZin, claimFolder, onbruikbaarZin } from '#host/engine/houder.ts';
import { machineklok } from '#host/engine/klok.ts';
import { reportTo, VERSIE, werkplekNaam } from '#host/engine/program.ts';
import { type ServedPort, servePort } from '#host/port/serve-port.ts';
import { BOUW } from './bouw.ts';
import type { Demo } from './demo.ts';
import { fromElectronPort } from './engine-port.ts';
import { readToEngine, type ToMain } from './messages.ts';

const TICK = 5_000;
/** Time for what was last sent to leave the process; ending does not wait for it by itself. */
const LINGER = 100;
/** A window that closes sends what was being typed; its port closes right after. */
const LAST_WORDS = 1_000;

/** What the engine's process is given; a real one gets it from Electron and its arguments. */
export type EngineProcess = {
  readonly parentPort: {
    on(event: 'message', listener: (event: MessageEvent) => void): unknown;
    postMessage(message: ToMain): void;
  };
  /** The data folder, and the folders with the migrations and with the fonts of letters. */
  readonly folder: string;
  /** Path of the policy of the organisation; left out, nothing is laid down. */
  readonly beleid?: string;
  readonly migrations: string;
  readonly fonts?: string | undefined;
  /** Program of the threads in which back-ups are made; left out while running from source. */
  readonly werker?: string;
  /** Program of the thread that reads figures and exports; left out while running from source. */
  readonly leeswerker?: string;
  /** Set when the folder is that of a demo, which is made first when it is not there. */
  readonly demo?: Demo;
  readonly stderr: { write(text: string): unknown };
  readonly exit: (code: number) => void;
};

/**
 * Runs the engine in a process of its own. The process ends when it is told to stop, and each time
 * everybody is locked out: with it every key and every row that was in memory is gone. Main then
 * starts a fresh one.
 */
export function runEngine(program: EngineProcess): void {
  const { parentPort, folder, demo } = program;
  const refuse = (zin: string) => {
    parentPort.postMessage({ soort: 'bezet', zin });
    setTimeout(() => program.exit(0), LINGER);
  };
  const beleid = readBeleid(program.beleid ?? '');
  if ('zin' in beleid) {
    refuse(beleid.zin);
    return;
  }
  const sinds = new Date(machineklok.now()).toISOString();
  const claim = claimFolder(folder, {
    pid: process.pid,
    gebruiker: userInfo().username,
    sinds,
  });
  if (claim.kind === 'bezet') {
    refuse(bezetZin(claim.houder));
    return;
  }
  if (claim.kind === 'onbruikbaar') {
    refuse(onbruikbaarZin(folder, claim.reden));
    return;
  }
  const { release } = claim;
  if (demo === undefined) serveEngine(program, beleid, release);
  else
    serveDemo(program, { ...demo, beleid }, release, refuse).catch((error: unknown) => {
      reportTo(program.stderr)({ wat: `demo ${nameOf(error)}` });
      release();
      program.exit(1);
    });
}

/** Makes the demo when it is not there; what asks for a window waits until it is. */
async function serveDemo(
  program: EngineProcess,
  { beleid, ...demo }: Demo & { readonly beleid: GelezenBeleid },
  release: () => void,
  refuse: (zin: string) => void,
): Promise<void> {
  const { folder, migrations, stderr } = program;
  const zin = await startDemo({ folder, migrations, ...demo, stderr });
  if (zin === undefined) {
    serveEngine(program, beleid, release);
    return;
  }
  release();
  refuse(zin);
}

function serveEngine(program: EngineProcess, beleid: GelezenBeleid, release: () => void): void {
  const { parentPort, folder } = program;
  const report = reportTo(program.stderr);
  let ending = false;
  const windows = new Map<number, ServedPort>();
  const engine: Engine = createEngine({
    folder,
    migrations: program.migrations,
    ...(program.fonts === undefined ? {} : { fonts: program.fonts }),
    ...(program.werker === undefined ? {} : { werker: program.werker }),
    ...(program.leeswerker === undefined ? {} : { leeswerker: program.leeswerker }),
    beleid,
    klok: machineklok,
    werkplek: werkplekNaam(),
    versie: VERSIE,
    report,
    onLocked: () => void end('vergrendeld'),
  });
  const timer = setInterval(() => {
    engine.tick().catch((error: unknown) => report({ wat: `tick ${nameOf(error)}` }));
  }, TICK);

  /** Ends in order: calls that came in are answered, the store is closed, the folder let go. */
  async function end(why: 'vergrendeld' | 'stop'): Promise<void> {
    if (ending) return;
    ending = true;
    clearInterval(timer);
    const open = [...windows.values()];
    if (why === 'stop') await Promise.all(open.map(closeAfterLastWords));
    // Each port closes behind its last answer, so nothing can be asked in between.
    await Promise.all(open.map((window) => window.close()));
    await engine.stop();
    release();
    if (why === 'vergrendeld') parentPort.postMessage({ soort: 'vergrendeld' });
    await wait(LINGER);
    program.exit(0);
  }

  function serve(id: number, port: MessagePortMain): void {
    const window = servePort(engine, fromElectronPort(port), (wat) => report({ wat }));
    windows.set(id, window);
    void window.closed.then(() => windows.delete(id));
  }

  parentPort.on('message', ({ data, ports: [port] }) => {
    const message = readToEngine(data);
    if (message?.soort === 'venster' && port !== undefined) {
      if (ending) port.close();
      else serve(message.id, port);
    }
    const closing = message?.soort === 'sluit' ? windows.get(message.id) : undefined;
    if (closing !== undefined) void closeAfterLastWords(closing);
    if (message?.soort === 'vergrendel') void engine.lockAll();
    if (message?.soort === 'stop') void end('stop');
  });
  parentPort.postMessage({ soort: 'gereed', ...(BOUW !== undefined && { bouw: BOUW }) });
}

/** A window that is gone closes its port by itself; one that lingers is closed. */
async function closeAfterLastWords(window: ServedPort): Promise<void> {
  await Promise.race([window.closed, wait(LAST_WORDS)]);
  await window.close();
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}
