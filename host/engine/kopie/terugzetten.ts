import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import type { Paden } from '../paden.ts';
import { type Sleutelbestand, sleuteltekst } from '../sleutels/sleutelbestand.ts';
import { appendLineWhole, syncFolder, writeFileWhole } from '../whole-file.ts';
import { removeStore } from './maken.ts';

/** What was decided: everything that it needs lies ready, so that whoever comes next can finish it. */
const herstelplan = z.object({
  /** Where the files go that make place. */
  opzij: z.string().regex(/^voor-herstel-[\w-]+$/),
  /** The line of the log that says so, for the restored register. */
  logregel: z.string(),
});

/** The moments at which a crash is tried in tests. */
export type Herstelstap = 'gepland' | 'opzij' | 'sleutels' | 'register' | 'klaar';

/**
 * Puts a register and its keys, which lie ready beside the old ones, in their place. From the
 * moment that the plan is written it will be done, whatever crash comes: the plan is finished the
 * next time the folder is used. What was there is moved into `kopieen/voor-herstel-…`, never removed.
 *
 * @param sleutels the keys of what is restored
 * @param logregel the entry for the log, one line of JSON
 * @param op UTC instant, for the name of the folder
 * @param step called between the steps, for tests
 * @returns the folder with what was there before
 * @throws the error of the disk; before the plan was written nothing has changed
 */
export function putInPlace(
  paden: Paden,
  { sleutels, logregel, op }: { sleutels: Sleutelbestand; logregel: string; op: string },
  step: (stap: Herstelstap) => void = () => undefined,
): string {
  writeFileWhole(paden.sleutelsHersteld, sleuteltekst(sleutels));
  const opzij = freeFolder(join(paden.kopieen, `voor-herstel-${op.replaceAll(/[:.]/g, '')}`));
  writeFileWhole(paden.herstelplan, JSON.stringify({ opzij: basename(opzij), logregel }));
  step('gepland');
  finishHerstel(paden, step);
  return opzij;
}

/**
 * Finishes a restore that a crash left halfway, and tidies up one that never came to a plan.
 * Nothing happens when there is none.
 *
 * @throws the error of the disk; it can be done again
 */
export function finishHerstel(
  paden: Paden,
  step: (stap: Herstelstap) => void = () => undefined,
): void {
  const plan = readPlan(paden.herstelplan);
  if (plan === undefined) {
    removeStore(paden.registerHersteld);
    for (const path of [paden.sleutelsHersteld, paden.ankerHersteld, paden.herstelplan])
      rmSync(path, { force: true });
    return;
  }
  const opzij = join(paden.kopieen, plan.opzij);
  mkdirSync(opzij, { recursive: true, mode: 0o700 });
  if (process.platform !== 'win32') chmodSync(paden.kopieen, 0o700);
  // What lies ready is renamed last: while it is still there, what has its name is the old one.
  if (existsSync(paden.registerHersteld)) {
    for (const suffix of ['-wal', '-shm', '']) moveInto(opzij, paden.register + suffix);
    if (existsSync(paden.ankerHersteld)) {
      moveInto(opzij, paden.anker);
      renameSync(paden.ankerHersteld, paden.anker);
    }
    syncFolder(opzij);
  }
  step('opzij');
  if (existsSync(paden.sleutelsHersteld)) {
    for (const path of [paden.sleutels, paden.sleutelsVorige]) moveInto(opzij, path);
    renameSync(paden.sleutelsHersteld, paden.sleutels);
  }
  step('sleutels');
  if (existsSync(paden.registerHersteld)) renameSync(paden.registerHersteld, paden.register);
  syncFolder(paden.folder);
  step('register');
  // Its id keeps the entry from standing in the log twice.
  if (plan.logregel !== '') appendLineWhole(paden.wachtendLog, plan.logregel);
  removeStore(paden.registerNieuw);
  rmSync(paden.herstelplan);
  syncFolder(paden.folder);
  step('klaar');
}

function readPlan(path: string): z.output<typeof herstelplan> | undefined {
  if (!existsSync(path)) return undefined;
  try {
    const parsed = herstelplan.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // It was decided, and what lies ready is whole; only the name of the folder is not known.
  }
  return { opzij: 'voor-herstel-onbekend', logregel: '' };
}

function moveInto(folder: string, path: string): void {
  if (existsSync(path)) renameSync(path, join(folder, basename(path)));
}

function freeFolder(path: string): string {
  let name = path;
  for (let count = 2; existsSync(name); count += 1) name = `${path}-${count}`;
  return name;
}
