import { homedir } from 'node:os';
import { isAbsolute, join, resolve } from 'node:path';

/** The files of one data folder. */
export type Paden = {
  readonly folder: string;
  readonly register: string;
  /** A new store is made here and only gets its real name once its keys are safe. */
  readonly registerNieuw: string;
  readonly sleutels: string;
  /** The keys as they were before the last change that took nothing away. */
  readonly sleutelsVorige: string;
  /** Where keys that cannot be read go when the former ones take their place. */
  readonly sleutelsOnleesbaar: string;
  /** How far the register had come, beside it. */
  readonly anker: string;
  readonly pogingen: string;
  readonly wachtendLog: string;
  /** Waiting lines that are no entries of the log, kept for whoever looks into it. */
  readonly afgekeurdLog: string;
  readonly kopieen: string;
  /** Where back-ups go unless another folder was chosen, and that choice with how the last went. */
  readonly backups: string;
  readonly backupStand: string;
  /** What is only there while a back-up is made or tried. */
  readonly tijdelijk: string;
  /** A register and its keys out of a back-up, before they take their place; and that they must. */
  readonly registerHersteld: string;
  readonly sleutelsHersteld: string;
  readonly herstelplan: string;
  /** The anchor of what lies ready. */
  readonly ankerHersteld: string;
  /** What was destroyed, without names. */
  readonly grafstenen: string;
  readonly slot: string;
  readonly houder: string;
};

/** Names the files of a data folder. */
export function padenIn(folder: string): Paden {
  const absolute = resolve(folder);
  const inside = (name: string) => join(absolute, name);
  return {
    folder: absolute,
    register: inside('register.db'),
    registerNieuw: inside('register.nieuw.db'),
    sleutels: inside('sleutels.json'),
    sleutelsVorige: inside('sleutels.json.vorige'),
    sleutelsOnleesbaar: inside('sleutels.json.onleesbaar'),
    anker: inside('anker.bin'),
    pogingen: inside('pogingen.json'),
    wachtendLog: inside('wachtend-log.jsonl'),
    afgekeurdLog: inside('wachtend-log.afgekeurd.jsonl'),
    kopieen: inside('kopieen'),
    backups: inside('back-ups'),
    backupStand: inside('back-up.json'),
    tijdelijk: inside('tijdelijk'),
    registerHersteld: inside('register.hersteld.db'),
    ankerHersteld: inside('register.hersteld.anker'),
    sleutelsHersteld: inside('sleutels.hersteld.json'),
    herstelplan: inside('herstelplan.json'),
    grafstenen: inside('vernietigd.jsonl'),
    slot: inside('slot.db'),
    houder: inside('houder.json'),
  };
}

/**
 * Where the data live: `MELDPUNT_DATA`, else the platform's own folder for application data.
 */
export function dataFolder(machine: {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  home?: string;
}): string {
  const { env, platform } = machine;
  const home = machine.home ?? homedir();
  const chosen = env['MELDPUNT_DATA'];
  if (chosen !== undefined && chosen !== '') return resolve(chosen);
  const name = 'Meldpunt Zorg en Overlast';
  if (platform === 'win32') return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', name);
  const xdg = env['XDG_DATA_HOME'];
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : join(home, '.local', 'share');
  return join(base, 'meldpunt-zorg-en-overlast');
}
