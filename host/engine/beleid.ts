import { readFileSync } from 'node:fs';
import { win32 } from 'node:path';
import { BELEIDSREGELS, type Beleid, beleid } from '#areas/beheer/contract-beleid.ts';

/** The variable that names another file; a program that was installed does not look at it. */
export const BELEID_VARIABELE = 'MELDPUNT_BELEID';

/** The policy of the organisation, with the file it is read from. */
export type GelezenBeleid = { readonly bestand: string; readonly beleid: Beleid };

/**
 * Where the policy of the organisation stands: where only an administrator of the computer can write,
 * so that who works with the program does not lay down for themselves what holds.
 *
 * @example
 * beleidBestand({ env: {}, platform: 'linux' }) // '/etc/meldpunt-zorg-en-overlast/beleid.json'
 */
export function beleidBestand(machine: {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** The program was installed: then no variable can name another file. */
  isPackaged?: boolean;
}): string {
  const { env, platform, isPackaged = false } = machine;
  const chosen = env[BELEID_VARIABELE];
  if (!isPackaged && chosen !== undefined && chosen !== '') return chosen;
  const name = 'Meldpunt Zorg en Overlast';
  // Not from `ProgramFiles`: a user can set that for their own programs.
  if (platform === 'win32') return win32.join('C:\\Program Files', name, 'beleid.json');
  if (platform === 'darwin') return `/Library/Application Support/${name}/beleid.json`;
  return '/etc/meldpunt-zorg-en-overlast/beleid.json';
}

/**
 * Reads the policy. Without a file nothing is laid down. A file that cannot be read, or that holds
 * what is not known, keeps the program from starting: going on would quietly lift what was laid down.
 *
 * @returns the policy, or a Dutch sentence that names the file and what is wrong in it
 */
export function readBeleid(bestand: string): GelezenBeleid | { readonly zin: string } {
  let text: string;
  try {
    text = readFileSync(bestand, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return { bestand, beleid: {} };
    return { zin: beleidZin(bestand, 'het is niet te lezen') };
  }
  try {
    const parsed = beleid.safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (parsed.success) return { bestand, beleid: parsed.data };
    return { zin: beleidZin(bestand, parsed.error.issues.map(wrongIn).join('; ')) };
  } catch {
    return { zin: beleidZin(bestand, 'het is geen geldige JSON') };
  }
}

const GEEN_BESTAND: ReadonlySet<unknown> = new Set(['ENOENT', 'ENOTDIR']);

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && GEEN_BESTAND.has(error.code);
}

function wrongIn(issue: { code?: string; path: readonly PropertyKey[]; keys?: string[] }): string {
  if (issue.code === 'unrecognized_keys')
    return `${issue.keys?.join(', ')} is geen regel van het beleid (die zijn: ${Object.keys(BELEIDSREGELS).join(', ')})`;
  const [regel] = issue.path;
  return regel === undefined
    ? 'het is geen lijst van regels tussen accolades'
    : `de waarde van ${String(regel)} kan niet`;
}

function beleidZin(bestand: string, waarom: string): string {
  return `Het beleid van uw organisatie is niet te gebruiken: ${waarom}. Het staat in ${bestand}. Er is niets gewijzigd. Vraag uw beheerder het bestand te verbeteren en start opnieuw.`;
}
