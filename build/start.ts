import { mkdirSync, writeFileSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { dirname, join } from 'node:path';
import { outliveReader } from '#host/engine/program.ts';
import { couldNotStart, type ElectronEnd, runElectron } from './electron-run.ts';
import { canSandbox, type SandboxView, sandboxHelper } from './electron-sandbox.ts';
import { isFresh } from './setup/bundles.mjs';
import { knownChromium } from './setup/chromium.mjs';
import { cachePath } from './setup/context.mjs';
import { electronBinary } from './setup/electron-binary.mjs';

/** What the choice between the two hosts depends on. */
export interface StartMachine {
  readonly root: string;
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly isRoot: boolean;
  /** How to look whether the sandbox can work; left out, this machine is looked at. */
  readonly sandbox?: SandboxView;
}

/** The host to start; loopback with a sentence where Electron is at hand and cannot run. */
export type Host =
  | { readonly kind: 'electron'; readonly binary: string }
  | { readonly kind: 'loopback'; readonly zin?: string };

/**
 * Electron, or the loopback host: without Electron's program, without a display, when MELDPUNT_HOST
 * asks for loopback, and where Electron's sandbox cannot work, for the program never runs without.
 * MELDPUNT_HOST=electron tries Electron whatever the machine looks like.
 */
export function chooseHost({ root, platform, env, isRoot, sandbox }: StartMachine): Host {
  const { MELDPUNT_HOST: host, DISPLAY, WAYLAND_DISPLAY } = env;
  const binary = electronBinary({ root, env, platform });
  if (host === 'loopback' || binary === undefined) return { kind: 'loopback' };
  if (platform !== 'linux' || host === 'electron') return { kind: 'electron', binary };
  if (!(DISPLAY || WAYLAND_DISPLAY)) return { kind: 'loopback' };
  if (isRoot) return { kind: 'loopback', zin: zinnen.root };
  if (!canSandbox(binary, sandbox))
    return { kind: 'loopback', zin: zinnen.zonderSandbox(sandboxHelper(binary)) };
  return { kind: 'electron', binary };
}

const zinnen = {
  root: 'Als root kan het programmavenster (Electron) niet beveiligd draaien, dus het programma opent in een browservenster met dezelfde gegevens; start het als gewone gebruiker voor het programmavenster.',
  zonderSandbox: (helper: string) =>
    `Dit systeem laat het programmavenster (Electron) niet beveiligd draaien, dus het programma opent in een browservenster met dezelfde gegevens; wilt u het programmavenster, laat dan uw beheerder ${helper} van root maken met rechten 4755.`,
  nietGestart: (log: string | undefined) =>
    `Het programmavenster (Electron) kon niet starten, dus het programma opent in een browservenster; er is niets verloren gegaan en u kunt gewoon verder${log === undefined ? '.' : `, en wat Electron zei staat voor uw beheerder in ${log}.`}`,
  blijftUit:
    'Het programmavenster (Electron) is er nog niet; duurt het u te lang, stop dan met Ctrl+C en start met MELDPUNT_HOST=loopback in een browservenster.',
  draaitAl:
    'Het programma draait al en het venster daarvan is naar voren gehaald; ziet u geen venster, sluit dan dat andere programma en start opnieuw.',
  zonderVenster:
    'Het programmavenster (Electron) is gestopt zonder iets te tonen; er is niets verloren gegaan, start opnieuw, en helpt dat niet, start dan met MELDPUNT_HOST=loopback in een browservenster.',
};

/** What starting the program takes besides the machine. */
export interface Start extends StartMachine {
  readonly args: readonly string[];
  readonly stderr: { write(text: string): unknown };
  /** How long Electron may take to show something before that is said; left out, half a minute. */
  readonly slowMs?: number;
  readonly runLoopback: (options: { args: readonly string[] }) => Promise<number>;
}

/**
 * Runs the program in Electron, or on loopback where Electron cannot run or turns out not to start.
 * An Electron that was shown, refused in its own words or was stopped is never followed by another
 * host, and neither is one that ended in order.
 *
 * @returns the exit code
 */
export async function start(program: Start): Promise<number> {
  const { args, env, root, runLoopback, stderr } = program;
  const say = (zin: string) => void stderr.write(`${zin}\n`);
  const host = chooseHost(program);
  if (host.kind === 'loopback') {
    if (host.zin !== undefined) say(host.zin);
    return runLoopback({ args });
  }
  const onSlow = () => say(zinnen.blijftUit);
  const { slowMs } = program;
  const end = await runElectron({
    ...{ binary: host.binary, root, args, env, stderr, onSlow },
    ...(slowMs !== undefined && { slowMs }),
  });
  if (couldNotStart(end)) {
    say(zinnen.nietGestart(keepLog(root, end)));
    return runLoopback({ args });
  }
  if (end.mark === 'draait-al') say(zinnen.draaitAl);
  else if (end.mark === undefined && !end.isStopped) say(zinnen.zonderVenster);
  return end.code;
}

/** Keeps how Electron ended and what it said last; undefined where nothing can be written. */
function keepLog(root: string, { how, said }: ElectronEnd): string | undefined {
  const file = cachePath(root, 'setup', 'electron-run.log');
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${said.trimEnd()}\nElectron: ${how}\n`);
    return '.cache/setup/electron-run.log';
  } catch {
    return undefined;
  }
}

/** Where the engine was built from what is here now; undefined: it runs from source. */
function builtEngine(root: string): string | undefined {
  return isFresh(root, 'engine') ? join(root, 'dist', 'engine') : undefined;
}

/** Keeps what Node compiled, for the next start of this process and of the engine's; never data. */
function keepCompiled(root: string): void {
  const folder = cachePath(root, 'compiled');
  enableCompileCache(folder);
  process.env['NODE_COMPILE_CACHE'] ??= folder;
}

if (import.meta.main) {
  const root = dirname(import.meta.dirname);
  outliveReader(process.stderr);
  process.exitCode = await start({
    root,
    platform: process.platform,
    env: process.env,
    isRoot: process.getuid?.() === 0,
    args: process.argv.slice(2),
    stderr: process.stderr,
    // Loaded when it is needed: the store's driver comes with it.
    runLoopback: async (options) => {
      keepCompiled(root);
      return (await import('#host/http/main.ts')).runLoopback({
        ...options,
        built: builtEngine(root),
        browser: knownChromium({ root, env: process.env }),
      });
    },
  });
}
