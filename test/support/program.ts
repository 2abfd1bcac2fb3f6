import { type ChildProcess, spawn } from 'node:child_process';

/** The running program, as `npm start` runs it, on a data folder of its own. */
export type Program = {
  readonly folder: string;
  /** The process that was started: the keeper of the engine's. */
  readonly pid: number;
  /** The link that was printed at the start. */
  readonly link: string;
  /** Resolves with its exit code. */
  readonly exited: Promise<number | null>;
  /** What it wrote to its error output. */
  complaint(): string;
  /** Ends it: in order by default, or as a power cut would. */
  stop(signal?: 'SIGTERM' | 'SIGKILL'): Promise<number | null>;
};

/** Starts the program, on a day if that is given, and waits for the line with its address. */
export async function startProgram(
  folder: string,
  args: readonly string[] = [],
  dag?: string,
  main = 'build/start.ts',
): Promise<Program> {
  const klok = dag === undefined ? [] : ['--import', './test/e2e/support/klok.ts'];
  const child = spawn(process.execPath, [...klok, main, ...args], {
    env: {
      ...process.env,
      ...{ MELDPUNT_DATA: folder, MELDPUNT_GEEN_VENSTER: '1', MELDPUNT_HOST: 'loopback' },
      ...(dag !== undefined && { PROEFDAG: dag }),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let complaint = '';
  child.stderr?.setEncoding('utf8').on('data', (part: string) => {
    complaint += part;
  });
  const said = await firstLine(child, () => complaint);
  const link = /http:\/\/127\.0\.0\.1:\d+\/#start=\S+/.exec(said)?.[0];
  if (link === undefined) throw new Error(`the program printed no link: ${said}`);
  const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return {
    folder,
    pid: child.pid ?? 0,
    link,
    exited,
    complaint: () => complaint,
    stop: (signal = 'SIGTERM') => {
      child.kill(signal);
      return exited;
    },
  };
}

function firstLine(child: ChildProcess, complaint: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout?.setEncoding('utf8').on('data', (part: string) => {
      said += part;
      if (said.includes('\n')) resolve(said);
    });
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code}: ${complaint()}`)),
    );
  });
}
