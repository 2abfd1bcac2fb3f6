import { type ChildProcess, fork } from 'node:child_process';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChildBegin, readToKeeper, type ToChild } from './child-messages.ts';
import type { TokenOordeel } from './start-tokens.ts';

/** Longest that an engine may take to end after it locked, or when the program stops. */
const END_WITHIN = 4_000;
/** So long after an engine began the next one is loaded: by then the first is at work, and nobody locks sooner. */
const SPARE_AFTER = 30_000;
/** Connections that wait for an engine to be ready; no browser opens more. */
const MOST_WAITING = 100;
/** The program of the engine while running from source. */
const FROM_SOURCE = fileURLToPath(new URL('./engine-child.ts', import.meta.url));

/** What the keeper needs. */
export type ChildKeeperOptions = Omit<ChildBegin, 'soort' | 'sessies' | 'draden'> & {
  /** Folder in which the engine and its threads were built; left out while running from source. */
  readonly built?: string | undefined;
  readonly spend: (token: string) => TokenOordeel;
  /** An engine is started, the first one or one after a lock or a crash. */
  readonly onEngine?: (() => void) | undefined;
  /** An engine ended without being told to; true starts another. */
  readonly onCrash: () => boolean;
};

/** The grip of the keeper on the process with the engine. */
export type ChildKeeper = {
  /** Resolves once the first engine serves. */
  readonly ready: Promise<void>;
  /** Resolves when no engine can begin or go on, with the sentence for that where it said one. */
  readonly failed: Promise<string | undefined>;
  /** Has a connection served, now or as soon as an engine is ready. */
  take(socket: Socket): void;
  /** How many windows are open now; none while no engine is ready. */
  windows(): Promise<number>;
  /** Lets the engine flush and end; resolves when it has. */
  stop(): Promise<void>;
};

/**
 * Keeps one engine running in a process of its own: a fresh one after each lock, which ends the
 * process, and after a crash. The next one loads while the former ends, and begins only after.
 */
export function keepEngineChild(options: ChildKeeperOptions): ChildKeeper {
  const { spend, onCrash, onEngine, built, ...rest } = options;
  const entry = built === undefined ? FROM_SOURCE : join(built, 'engine-child.mjs');
  const draden = built === undefined ? undefined : threadsIn(built);
  const given = { ...rest, ...(draden && { draden }) };
  const ready = Promise.withResolvers<void>();
  const failed = Promise.withResolvers<string | undefined>();
  const alive = new Set<Promise<void>>();
  let active: ChildProcess | undefined;
  /** Loaded and told nothing yet. */
  let spare: ChildProcess | undefined;
  let isReady = false;
  let isStopping = false;
  let sessies: string[] = [];
  let waiting: Socket[] = [];
  let counted: (aantal: number) => void = () => undefined;

  function loadSpare(): void {
    if (isStopping || spare !== undefined) return;
    const loaded = startChild(entry);
    spare = loaded;
    const ended = () => {
      if (spare === loaded) spare = undefined;
    };
    loaded.once('exit', ended);
    loaded.once('error', ended);
  }

  function launch(after: Promise<void>): void {
    const child = spare ?? startChild(entry);
    spare = undefined;
    onEngine?.();
    const exit = Promise.withResolvers<void>();
    const gone = exit.promise;
    alive.add(gone);
    active = child;
    isReady = false;
    // Not before the former one let go of the store.
    void after.then(() => tell(child, { soort: 'begin', ...given, sessies }));
    child.on('message', (data) => {
      const message = readToKeeper(data);
      if (message === undefined || active !== child) return;
      if (message.soort === 'gereed') serve(child);
      if (message.soort === 'geweigerd') failed.resolve(message.zin);
      if (message.soort === 'sessies') sessies = message.hashes;
      if (message.soort === 'besteed') {
        const { nummer, token } = message;
        tell(child, { soort: 'oordeel', nummer, oordeel: spend(token) });
      }
      if (message.soort === 'vensters') counted(message.aantal);
      if (message.soort === 'vergrendeld') {
        tell(child, { soort: 'laatste' });
        endWithin(child, gone);
        if (!isStopping) launch(gone);
      }
    });
    const ended = () => {
      exit.resolve();
      alive.delete(gone);
      if (active !== child) return;
      active = undefined;
      isReady = false;
      if (isStopping) return;
      if (onCrash()) launch(Promise.resolve());
      else failed.resolve(undefined);
    };
    child.once('exit', ended);
    // A process that could not be started has no exit.
    child.once('error', ended);
  }

  function serve(child: ChildProcess): void {
    isReady = true;
    ready.resolve();
    const now = waiting;
    waiting = [];
    for (const socket of now) pass(child, socket);
    setTimeout(loadSpare, SPARE_AFTER).unref();
  }

  launch(Promise.resolve());
  return {
    ready: ready.promise,
    failed: failed.promise,
    take(socket) {
      socket.on('error', () => socket.destroy());
      if (isReady && active !== undefined) pass(active, socket);
      else if (waiting.length < MOST_WAITING && !isStopping) waiting.push(socket);
      else socket.destroy();
    },
    windows: () =>
      new Promise((resolve) => {
        counted = resolve;
        if (isReady && active !== undefined) tell(active, { soort: 'hoeveel-vensters' });
        else resolve(0);
      }),
    async stop() {
      isStopping = true;
      spare?.kill('SIGKILL');
      for (const socket of waiting) socket.destroy();
      if (active !== undefined) {
        tell(active, { soort: 'stop' });
        endWithin(active, [...alive].at(-1) ?? Promise.resolve());
      }
      await Promise.all(alive);
    },
  };
}

function tell(child: ChildProcess, message: ToChild): void {
  // One that has ended is noticed by its exit.
  if (child.connected) child.send(message, () => undefined);
}

function pass(child: ChildProcess, socket: Socket): void {
  const message: ToChild = { soort: 'verbinding' };
  if (!child.connected) socket.destroy();
  else child.send(message, socket, {}, (error) => void (error && socket.destroy()));
}

/** Whatever holds it up: keys do not stay because somebody does not read an answer. */
function endWithin(child: ChildProcess, gone: Promise<void>): void {
  const timer = setTimeout(() => child.kill('SIGKILL'), END_WITHIN);
  void gone.then(() => clearTimeout(timer));
}

function threadsIn(built: string): NonNullable<ChildBegin['draden']> {
  return { kopie: join(built, 'kopie-werker.mjs'), lezer: join(built, 'lees-werker.mjs') };
}

/** Where there is a shell it sees to it that a crash leaves no memory on the disk. */
function startChild(entry: string): ChildProcess {
  const withoutCore = ['-c', 'ulimit -c 0; exec "$0" "$@"', process.execPath];
  const shell =
    process.platform === 'win32'
      ? {}
      : { execPath: '/bin/sh', execArgv: [...withoutCore, ...process.execArgv] };
  return fork(entry, {
    ...shell,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}
