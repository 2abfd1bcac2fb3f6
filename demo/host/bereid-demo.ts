import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { syncFolder } from '#host/engine/whole-file.ts';
import { isDemo, kenmerkPath, readKenmerk } from './kenmerk.ts';
import { vulDemo } from './vul-demo.ts';

export type DemoVraag = {
  /** The folder of the demo; the caller holds its lock. */
  readonly folder: string;
  readonly migrations: string;
  readonly versie: string;
  readonly vandaag: IsoDate;
  /** Set when somebody asked for a fresh demo: what tells this request from another. */
  readonly opnieuw?: string;
  readonly aantal?: number;
  readonly verhalen?: boolean;
  readonly say: (zin: string) => void;
};

const ANDER_REGISTER =
  'In de map van de demo staat een register dat geen demo is. Er is niets gewijzigd. Zet die map eerst ergens anders en start de demo opnieuw.';

/**
 * Makes sure that there is a demo to open: the one that was made before, or a new one. A new one
 * is made beside it and only takes its place when it is whole, so that breaking off costs nothing.
 *
 * @returns a Dutch sentence when the folder holds something that is no demo; nothing was changed.
 */
export async function prepareDemo(vraag: DemoVraag): Promise<string | undefined> {
  const { folder, opnieuw, say } = vraag;
  const found = await look(folder);
  if (found === 'vreemd') return ANDER_REGISTER;
  const isMade = found === 'demo';
  const wasAsked = opnieuw !== undefined && readKenmerk(folder)?.verzoek !== opnieuw;
  if (isMade && !wasAsked) return undefined;
  removeLeftovers(folder);
  const fresh = mkdtempSync(besides(folder, 'nieuw'));
  say('De demo wordt gemaakt: drie jaar verzonnen werk. Dit duurt even…');
  await vulDemo({
    ...vraag,
    folder: fresh,
    verzoek: opnieuw ?? '',
    voortgang: sayTenths(say),
  });
  moveAside(folder);
  moveIn(fresh, folder);
  removeLeftovers(folder);
  say('De demo is klaar.');
  return undefined;
}

/**
 * What a demo folder holds. Half of a demo is what a crash leaves while files are put in place:
 * then the store itself is never there, and there is nothing to lose.
 */
async function look(folder: string): Promise<'leeg' | 'half' | 'demo' | 'vreemd'> {
  const paden = padenIn(folder);
  const hasStore = existsSync(paden.register) || existsSync(paden.registerNieuw);
  const read = readSleutelbestand(paden.sleutels);
  if (read.kind === 'nieuw' && !hasStore) return existsSync(kenmerkPath(folder)) ? 'half' : 'leeg';
  const mark = readKenmerk(folder);
  if (mark === undefined || read.kind !== 'gelezen') return 'vreemd';
  if (!(await isDemo(mark, read.bestand))) return 'vreemd';
  return hasStore ? 'demo' : 'half';
}

/** Lets go of an old demo: the store first, so that what is left is never a store without a mark. */
function moveAside(folder: string): void {
  // Whatever a register consists of goes, but who holds the folder goes on holding it.
  const { folder: _, slot: __, houder: ___, register, registerNieuw, ...rest } = padenIn(folder);
  const target = mkdtempSync(besides(folder, 'oud'));
  const files = [
    ...storeFiles(register),
    ...storeFiles(registerNieuw),
    ...Object.values(rest),
    kenmerkPath(folder),
  ];
  for (const file of files) if (existsSync(file)) renameSync(file, join(target, basename(file)));
  syncFolder(folder);
}

/** Puts a new demo in place: the mark first and the store last, as `look` expects it. */
function moveIn(fresh: string, folder: string): void {
  const from = padenIn(fresh);
  const to = padenIn(folder);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  renameSync(kenmerkPath(fresh), kenmerkPath(folder));
  renameSync(from.sleutels, to.sleutels);
  renameSync(from.anker, to.anker);
  renameSync(from.register, to.register);
  syncFolder(folder);
}

function storeFiles(path: string): string[] {
  return [path, `${path}-wal`, `${path}-shm`];
}

/** `<data>/demo-nieuw-` and `<data>/demo-oud-`: where a demo is made, and where an old one waits. */
function besides(folder: string, what: 'nieuw' | 'oud'): string {
  return `${folder}-${what}-`;
}

/**
 * Removes what an earlier start left beside the demo. Only folders with the very names that are
 * made here; whoever holds the lock of the demo is the only one who makes them.
 */
function removeLeftovers(folder: string): void {
  const data = dirname(folder);
  const prefix = basename(folder);
  const ours = new RegExp(`^${prefix.replace(/[^\w]/gu, '\\$&')}-(?:nieuw|oud)-[A-Za-z0-9]{6}$`);
  for (const { name } of readdirSync(data, { withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && ours.test(entry.name),
  ))
    rmSync(join(data, name), { recursive: true, force: true });
}

/** Says how far it is at every tenth. */
function sayTenths(say: (zin: string) => void): (gedaan: number, totaal: number) => void {
  let said = 0;
  return (gedaan, totaal) => {
    const tenth = Math.floor((gedaan * 10) / totaal);
    if (tenth > said && tenth < 10) say(`${tenth * 10}% van het verzonnen werk is gedaan`);
    said = tenth;
  };
}
