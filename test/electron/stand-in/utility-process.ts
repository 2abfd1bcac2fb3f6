import { EventEmitter } from 'node:events';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { ForkOptions, MessagePortMain } from 'electron';
import type { ChildCalls } from '#electron/calls.ts';
import { innerOf } from './port.ts';

/** A utility process, stood in for by a thread with the real engine. */
export class StandInChild extends EventEmitter implements ChildCalls {
  readonly args: readonly string[];
  readonly #worker: Worker;
  #hasExited = false;

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
      this.#hasExited = true;
      this.emit('exit', code);
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
    // Electron's main process itself crashes on this.
    // Electron refuses an explicit undefined (electron_api_utility_process.cc).
    if (given.length > 0 && given[0] === undefined) throw new TypeError('no transferables');
    const [transfer = []] = given;
    if (this.#hasExited) throw new Error('a message to a process that has ended');
    const ports = transfer.map(innerOf);
    this.#worker.postMessage({ message, ports }, ports);
  }

  /** Ends it at once, in whatever it is doing: also what a crash looks like. */
  kill(): boolean {
    void this.#worker.terminate();
    return true;
  }
}

/** Electron's `utilityProcess`; remembers what it started. Runs the source when nothing is built. */
export class StandInUtilityProcess {
  readonly children: StandInChild[] = [];
  readonly log: string[] = [];
  readonly forks: { modulePath: string; options: ForkOptions | undefined }[] = [];

  fork(modulePath: string, args: string[] = [], options?: ForkOptions): StandInChild {
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
