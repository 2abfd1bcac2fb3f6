import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Counts } from './outcome.ts';
import { canUseApt, installDebian } from './setup/chromium-sources.mjs';
import type { SetupContext } from './setup/context.mjs';
import type { ToolResult } from './tool.ts';

const PACKAGES = ['python3-pyqt6.qtwebengine', 'xvfb'];
/** Longest that looking for packages and installing them may take, each. */
const INSTALL_WITHIN = 4 * 60_000;
/** Longest that the tool may take; it needs a minute where nothing else runs. */
const RUN_WITHIN = 6 * 60_000;

/**
 * Runs the packaged program in another program around Chromium. Where that is not on this machine it
 * is installed, if that can be done without asking anybody; else the run is skipped, with the reason.
 *
 * @param run runs the tool, which says itself what it needs and lacks
 * @param osRelease the text of /etc/os-release
 */
export async function testInEmbedder(
  context: SetupContext,
  run: () => Promise<ToolResult>,
  osRelease?: string,
): Promise<Counts> {
  const first = await run();
  if (readSummary(first.output)?.skipped === undefined) return countEmbedder(first);
  if (!canUseApt(context, osRelease)) return countEmbedder(first);
  context.say(
    'QtWebEngine en Xvfb voor de proef met het venster worden geïnstalleerd met apt-get.',
  );
  if (await installDebian(context, PACKAGES, INSTALL_WITHIN)) return countEmbedder(await run());
  context.say('Dat is niet gelukt: de proef met het venster is overgeslagen.');
  return countEmbedder(first);
}

/** Counts a run by its last line; one that left none, or ended badly behind good steps, failed. */
export function countEmbedder({ code, output }: ToolResult): Counts {
  const summary = readSummary(output);
  if (summary === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { passed, failed, skipped } = summary;
  if (skipped !== undefined && code === 0) return { passed: 0, failed: 0, skipped: 1 };
  const isHonest = failed > 0 || (code === 0 && passed > 0);
  return { passed, failed: isHonest ? failed : 1, skipped: 0 };
}

/** Runs the tool with its output on the terminal, but for the summary. */
export function runEmbedder(root: string): Promise<ToolResult> {
  const main = join(root, 'tools', 'embedder', 'main.ts');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [main, '--json'], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: RUN_WITHIN,
    });
    let output = '';
    createInterface({ input: child.stdout }).on('line', (line) => {
      output += `${line}\n`;
      if (!line.startsWith('{')) process.stdout.write(`${line}\n`);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

type Summary = {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: string;
};

function readSummary(output: string): Summary | undefined {
  const line = output.trimEnd().split('\n').at(-1) ?? '';
  return line.startsWith('{') ? (JSON.parse(line) as Summary) : undefined;
}
