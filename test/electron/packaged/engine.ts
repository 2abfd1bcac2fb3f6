import { join } from 'node:path';
import { keepEngine } from '#electron/engine-keeper.ts';
import { createPortClient, type Poort, type PortClient } from '#renderer/api/port-client.ts';
import type { PackedProgram } from './archive.ts';
import { DocumentedChannel } from './documented-port.ts';
import type { PipeEnd } from './pipe.ts';
import {
  type PackagedChild,
  type PackagedPlace,
  PackagedUtilityProcess,
} from './utility-process.ts';

/** An engine that ends this often does not work. */
const MOST_CRASHES = 3;

/** A packaged engine that main's own keeper keeps running, without a window. */
export type PackagedEngine = {
  readonly children: readonly PackagedChild[];
  /** What was reported, and what the engine said itself. */
  readonly reports: string[];
  readonly said: string[];
  /** The exit code of each process that has ended. */
  readonly exits: number[];
  /** Waits for an engine that is ready and has no client yet, and speaks to it as a page does. */
  nextClient(): Promise<PortClient>;
  lockAll(): void;
  stop(): Promise<void>;
};

/**
 * Starts the engine of a package on a data folder.
 *
 * @param demo as main tells it when the folder is that of a demo
 */
export function startPackaged(
  { programs }: Pick<PackedProgram, 'programs'>,
  folder: string,
  place: PackagedPlace,
  demo?: string,
): PackagedEngine {
  const utilityProcess = new PackagedUtilityProcess(place);
  const reports: string[] = [];
  const said: string[] = [];
  const exits: number[] = [];
  const ready: PortClient[] = [];
  const waiting: ReturnType<typeof Promise.withResolvers<PortClient>>[] = [];
  const assets = join(programs, 'assets');
  const keeper = keepEngine(
    {
      utilityProcess: {
        fork(...given) {
          const child = utilityProcess.fork(...given);
          child.once('exit', (code: number) => exits.push(code));
          return child;
        },
      },
    },
    {
      entry: join(programs, 'engine.mjs'),
      args: [
        folder,
        join(assets, 'migrations'),
        join(assets, 'fonts'),
        ...(demo === undefined ? [] : [demo]),
      ],
      onReady() {
        const { port1, port2 } = new DocumentedChannel();
        keeper.openWindow(port1);
        const client = createPortClient(asPoort(port2.release()));
        const next = waiting.shift();
        if (next === undefined) ready.push(client);
        else next.resolve(client);
      },
      onHeld: (zin) => void reports.push(zin),
      onCrash() {
        if (exits.length <= MOST_CRASHES) return true;
        for (const { reject } of waiting.splice(0))
          reject(new Error(`the engine ended ${exits.length} times: ${said.join('')}`));
        return false;
      },
      report: ({ wat }) => void reports.push(wat),
      onSaid: (text) => void said.push(text),
    },
  );
  return {
    ...{ children: utilityProcess.children, reports, said, exits },
    nextClient() {
      const client = ready.shift();
      if (client !== undefined) return Promise.resolve(client);
      const next = Promise.withResolvers<PortClient>();
      waiting.push(next);
      return next.promise;
    },
    lockAll: keeper.lockAll,
    stop: keeper.stop,
  };
}

/** The end of a line as a page has it. */
function asPoort(end: PipeEnd): Poort {
  const messages: ((event: unknown) => void)[] = [];
  const closes: ((event: unknown) => void)[] = [];
  return {
    postMessage: end.send,
    close: end.close,
    start: () =>
      end.listen(
        (data) => {
          for (const listener of messages) listener({ data });
        },
        () => {
          for (const listener of closes) listener({});
        },
      ),
    addEventListener: (type, listener) =>
      void (type === 'message' ? messages : closes).push(listener),
  };
}
