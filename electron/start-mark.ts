import { readFileSync, writeFileSync } from 'node:fs';

/** The variable that names the file in which main tells whoever started it how that went. */
export const MARK_FILE = 'MELDPUNT_STARTMERK';

const marks = ['getoond', 'geweigerd', 'draait-al'] as const;
/** Its window was shown, it refused in its own words, or a program that runs already took over. */
export type StartMark = (typeof marks)[number];

/**
 * Leaves a mark, when somebody asked for one. Only the first counts, and a file that was there is
 * left as it is.
 */
export function leaveMark(
  env: Readonly<Record<string, string | undefined>>,
  mark: StartMark,
): void {
  const file = env[MARK_FILE];
  if (!file) return;
  try {
    writeFileSync(file, mark, { flag: 'wx', mode: 0o600 });
  } catch {
    // A second mark, or nobody there any more to read it.
  }
}

/** The mark that was left in a file; undefined without one. */
export function readMark(file: string): StartMark | undefined {
  try {
    const text = readFileSync(file, 'utf8');
    return marks.find((mark) => mark === text);
  } catch {
    return undefined;
  }
}
