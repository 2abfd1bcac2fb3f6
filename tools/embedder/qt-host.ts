import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Duplex, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const HOST = fileURLToPath(new URL('./host.py', import.meta.url));
/** What is put in each page before its own scripts, and what its preload finds. */
const EARLY = new URL('./early.js', import.meta.url);
const WORLD = new URL('./preload-world.js', import.meta.url);
/** So much of what Chromium complains of is kept, for when something goes wrong. */
const KEPT = 4_000;

/** What the window asks, and waits for: the answer is the program's. */
export type QtQuestion = { readonly what: string } & Readonly<Record<string, unknown>>;
export type QtOptions = {
  readonly python: string;
  readonly display: string;
  readonly home: string;
  readonly scheme: string;
  /** Switches of Chromium, with their values. */
  readonly switches: readonly string[];
  readonly answer: (question: QtQuestion) => Promise<unknown>;
};

/** The process with the window: takes orders, puts questions, and tells what happens as events. */
export class QtHost extends EventEmitter {
  readonly #child: ChildProcess;
  readonly #orders = new Map<number, (value: unknown) => void>();
  readonly #answer: QtOptions['answer'];
  #last = 0;
  /** The end of what it wrote to its error output. */
  complaint = '';
  readonly ended: Promise<void>;

  constructor({ python, display, home, scheme, switches, answer }: QtOptions) {
    super();
    this.#answer = answer;
    const isRoot = process.getuid?.() === 0;
    this.#child = spawn(python, ['-B', HOST, ...switches, ...(isRoot ? ['--no-sandbox'] : [])], {
      env: {
        ...{ PATH: '/usr/bin:/bin', LANG: 'C.UTF-8', HOME: home, DISPLAY: display },
        ...{ QT_QPA_PLATFORM: 'xcb', MELDPUNT_SCHEME: scheme, QT_LOGGING_RULES: '*.debug=false' },
        // Chromium's sandbox does not work for root; it is not what is tried here.
        ...(isRoot && { QTWEBENGINE_DISABLE_SANDBOX: '1' }),
      },
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
    });
    const { stdout, stderr } = this.#child;
    if (stdout === null || stderr === null) throw new Error('the window has no output');
    stderr.setEncoding('utf8').on('data', (part: string) => {
      this.complaint = (this.complaint + part).slice(-KEPT);
    });
    // It may be gone while something is on its way to it.
    this.#child.stdin?.on('error', () => undefined);
    const questions = this.#child.stdio[3] as Duplex;
    questions.on('error', () => undefined);
    createInterface({ input: stdout }).on('line', (line) => this.#heard(line));
    createInterface({ input: questions as Readable }).on('line', (line) => {
      void this.#asked(questions, JSON.parse(line) as QtQuestion);
    });
    this.ended = new Promise((resolve) => this.#child.once('close', () => resolve()));
  }

  /** Waits until it can make a window. */
  ready(): Promise<void> {
    return Promise.race([
      new Promise<void>((resolve) => this.once('ready', () => resolve())),
      this.ended.then(() => {
        throw new Error(`QtWebEngine did not start: ${this.complaint}`);
      }),
    ]);
  }

  /** Makes the window, hidden, with a preload in a world of its own in each page. */
  open({ width, height, preload }: { width: number; height: number; preload: string }): void {
    const world = readFileSync(WORLD, 'utf8').replace("'PRELOAD';", () => preload);
    void this.order('open', { width, height, early: readFileSync(EARLY, 'utf8'), preload: world });
  }

  /** Has something done; what comes of it, if anything. */
  order(what: string, given: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    this.#last += 1;
    const id = this.#last;
    this.#child.stdin?.write(`${JSON.stringify({ do: what, id, ...given })}\n`);
    return new Promise((resolve) => this.#orders.set(id, resolve));
  }

  /** Lets go of it; its window is gone already, or goes with it. */
  async end(): Promise<void> {
    this.#child.stdin?.end();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), 3_000);
    await this.ended;
    clearTimeout(timer);
  }

  #heard(line: string): void {
    // Chromium writes lines of its own now and then.
    if (!line.startsWith('{')) return;
    const { event, id, value, ...details } = JSON.parse(line) as Record<string, unknown>;
    if (event !== 'answer') return void this.emit(String(event), details);
    this.#orders.get(Number(id))?.(value);
    this.#orders.delete(Number(id));
  }

  async #asked(questions: Duplex, question: QtQuestion): Promise<void> {
    const answer = await this.#answer(question);
    questions.write(`${JSON.stringify(answer)}\n`);
  }
}
