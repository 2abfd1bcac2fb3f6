import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ForkOptions, MessagePortMain } from 'electron';
import type { ChildCalls } from '#electron/calls.ts';
import { disentangle } from './port.ts';

/** A utility process, stood in for by a thread with the real engine. */
export class StandInChild extends EventEmitter implements ChildCalls {
  readonly args: readonly string[];
  readonly #worker: Worker;
  #hasEnded = false;
  #hasExited = false;
  #isKilled = false;
  /** How much later than its end its `exit` comes. */
  exitsLater = 0;

  constructor(program: string, args: string[], env: ForkOptions['env']) {
    super();
    this.args = args;
    const entry = new URL('./engine-worker.ts', import.meta.url);
    this.#worker = new Worker(entry, {
      argv: args,
      execArgv: [],
      // Without one it has that of main (docs/api/utility-process.md).
      ...(env !== undefined && { env: { ...env } as NodeJS.Dict<string> }),
      workerData: { program },
      stderr: true,
    });
    this.#worker.on('message', (message: unknown) => this.emit('message', message));
    this.#worker.stderr.on('data', (text: Buffer) => this.emit('stderr', String(text)));
    // An error that ends the thread ends the process too; `exit` follows.
    this.#worker.on('error', () => undefined);
    this.#worker.on('exit', (code) => {
      this.#hasEnded = true;
      setTimeout(() => {
        this.#hasExited = true;
        // One that was asked to end did so in order, whatever signal it took.
        this.emit('exit', this.#isKilled ? 0 : code);
      }, this.exitsLater);
    });
  }

  /** A thread has no number of its own. */
  readonly pid = undefined;

  get stderr() {
    return this.#worker.stderr;
  }

  get hasExited(): boolean {
    return this.#hasExited;
  }

  postMessage(message: unknown, ...given: [transfer?: MessagePortMain[]]): void {
    // Before its exit is told a message is lost; after it nobody should still hold it.
    if (this.#hasExited) throw new Error('a message to a process that has ended');
    const ports = disentangle(given);
    if (!this.#hasEnded) this.#worker.postMessage({ message, ports }, ports);
  }

  /** Ends it, as main asks. */
  kill(): boolean {
    if (this.#hasEnded) return false;
    this.#isKilled = true;
    void this.#worker.terminate();
    return true;
  }

  /** It falls, in whatever it is doing. */
  crash(): void {
    void this.#worker.terminate();
  }

  /** V8 gives up on it, as for lack of memory: told first, and then it falls. */
  giveUp(): void {
    this.emit('error', 'FatalError', 'v8', '');
    this.crash();
  }
}

/** Electron's `utilityProcess`; remembers what it started. Runs the source when nothing is built. */
export class StandInUtilityProcess {
  readonly children: StandInChild[] = [];
  readonly log: string[] = [];
  readonly forks: { modulePath: string; options: ForkOptions | undefined }[] = [];

  readonly #app: { requireReady(): void };
  constructor(app: { requireReady(): void }) {
    this.#app = app;
  }

  fork(modulePath: string, args: string[] = [], options?: ForkOptions): StandInChild {
    this.#app.requireReady();
    this.forks.push({ modulePath, options });
    const built = pathToFileURL(modulePath).href;
    const child = new StandInChild(
      existsSync(modulePath) ? built : '#electron/engine.ts',
      args,
      options?.env,
    );
    child.on('stderr', (text: string) => this.log.push(text));
    this.children.push(child);
    return child;
  }
}
