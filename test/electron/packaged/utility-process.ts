import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { constants } from 'node:os';
import type { ForkOptions, MessagePortMain } from 'electron';
import type { ChildCalls } from '#electron/calls.ts';
import { releaseAll } from './documented-port.ts';
import { joinLines, makeWire, type WireMessage } from './wire.ts';

const PRELOAD = new URL('./parent-port.ts', import.meta.url);

/** Where the processes run, and what of the machine they see. */
export type PackagedPlace = {
  readonly cwd: string;
  /** Everything that they find in their environment. */
  readonly env: Readonly<Record<string, string>>;
};

/** A process of its own with a program from a package, in Electron's terms. */
export class PackagedChild extends EventEmitter implements ChildCalls {
  readonly #process: ChildProcess;
  readonly #wire = makeWire((message) => this.#send(message));
  #lastPort = 0;
  #hasExited = false;

  constructor(program: string, args: string[], options: ForkOptions, place: PackagedPlace) {
    super();
    const stdio = Array.isArray(options.stdio)
      ? options.stdio
      : (['ignore', 'inherit', 'inherit'] as const);
    this.#process = fork(program, args, {
      cwd: place.cwd,
      // Of what main passes on only what is the program's own.
      env: { ...place.env, ...ownOf(options.env ?? {}) },
      execArgv: ['--import', PRELOAD.href],
      serialization: 'advanced',
      stdio: [...stdio, 'ipc'],
    });
    this.#process.on('message', (message: WireMessage) => {
      if (!this.#wire.take(message) && message.kind === 'word') this.emit('message', message.data);
    });
    this.#process.on('spawn', () => this.emit('spawn'));
    this.#process.on('exit', (code, signal) => {
      this.#hasExited = true;
      this.#wire.cut();
      // What waitpid gives: of a process that was ended by a signal, that signal.
      this.emit('exit', code ?? constants.signals[signal ?? 'SIGKILL']);
    });
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }
  get stderr() {
    return this.#process.stderr;
  }
  get hasExited(): boolean {
    return this.#hasExited;
  }

  postMessage(message: unknown, ...given: [transfer?: MessagePortMain[]]): void {
    if (this.#hasExited) throw new Error('a message to a process that has ended');
    const ports = releaseAll(given).map((end) => {
      this.#lastPort += 1;
      joinLines(end, this.#wire.endOf(this.#lastPort));
      return this.#lastPort;
    });
    this.#send({ kind: 'word', data: message, ports });
  }

  kill(): boolean {
    return this.#process.kill('SIGTERM');
  }
  /** Ends it as a crash does, in whatever it is doing. */
  crash(): void {
    this.#process.kill('SIGKILL');
  }

  #send(message: WireMessage): void {
    // It may end while this is on its way; that is told by its exit.
    if (this.#process.connected) this.#process.send(message, () => undefined);
  }
}

function ownOf(env: object): Record<string, string> {
  const own = Object.entries(env).filter(([name]) => name.startsWith('MELDPUNT_'));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** Electron's `utilityProcess` with real processes; remembers what it started. */
export class PackagedUtilityProcess {
  readonly children: PackagedChild[] = [];
  readonly #place: PackagedPlace;

  constructor(place: PackagedPlace) {
    this.#place = place;
  }
  fork(modulePath: string, args: string[] = [], options: ForkOptions = {}): PackagedChild {
    const child = new PackagedChild(modulePath, args, options, this.#place);
    this.children.push(child);
    return child;
  }
}
