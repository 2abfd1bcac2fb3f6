import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '#areas/contract.ts';
import { padenIn } from '#host/engine/paden.ts';
import { readSleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { openRing, openSlot } from '#host/engine/sleutels/sleutelring.ts';
import { registered, SAM } from './dossiers.ts';
import { BEHEERDER, type Reports, testEngine, testklok } from './engine.ts';
import { temporaryFolder } from './folder.ts';
import { invoer, overIemand } from './invoer.ts';
import { portTransport } from './transports.ts';

type Template = { readonly folder: string; readonly herstelcode: string };
let template: Promise<Template & { files: { name: string; content: Buffer }[] }> | undefined;

/** A register with a beheerder, a screener, a confirmed recovery code and two dossiers, made once. */
async function makeTemplate() {
  const folder = temporaryFolder();
  const { engine } = testEngine({ folder, klok: testklok() });
  const transport = await portTransport(engine);
  const { client } = await transport.openWindow();
  const { herstelcode } = await client.toegang.setUp(BEHEERDER);
  await client.toegang.confirmHerstelcode({ herstelcode });
  await client.toegang.createAccount(SAM);
  const sam = (await transport.openWindow()).client;
  await sam.toegang.signIn(SAM);
  for (const nummer of [1, 2]) await registerOver(sam, nummer);
  await engine.stop();
  const files = ['register.db', 'anker.bin', 'sleutels.json', 'sleutels.json.vorige'].map(
    (name) => ({
      name,
      content: readFileSync(join(folder, name)),
    }),
  );
  return { folder, herstelcode, files };
}

/** Registers a melding about somebody made up, by number. */
export async function registerOver(client: Client, nummer: number) {
  const partnerId = (await client.partners.listPartners()).find(
    ({ naam }) => naam === 'Trivire',
  )?.id;
  if (partnerId === undefined) throw new Error('the register has no Trivire');
  return registered(client, invoer(partnerId, overIemand(nummer)));
}

/** That register in a folder of its own, closed, with what the tests of back-ups need around it. */
export async function backupRegister() {
  template ??= makeTemplate();
  const { files, herstelcode } = await template;
  const folder = temporaryFolder();
  for (const { name, content } of files)
    writeFileSync(join(folder, name), content, { mode: 0o600 });
  const klok = testklok('2026-11-05T12:00:00.000Z');
  const reports: Reports = [];
  return {
    folder,
    herstelcode,
    klok,
    reports,
    paden: padenIn(folder),
    ...starter(folder, klok, reports),
  };
}

/** Starts the program on a folder, as often as a test asks. */
export function starter(
  folder: string,
  klok = testklok('2026-11-06T12:00:00.000Z'),
  reports: Reports = [],
) {
  return {
    async start() {
      const { engine } = testEngine({ folder, klok, reports });
      const transport = await portTransport(engine);
      const open = async () => (await transport.openWindow()).client;
      return { engine, open, client: await open() };
    },
  };
}

/** Makes a back-up by hand, in the program, and gives its path. */
export async function makeBackupIn({
  folder,
  start,
}: { folder: string } & ReturnType<typeof starter>) {
  const { engine, client } = await start();
  await client.toegang.signIn(BEHEERDER);
  const { bestand } = await client.beheer.makeBackup({});
  await engine.stop();
  return join(padenIn(folder).backups, bestand);
}

/** Damages a file in its middle, as a disk does. */
export function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(7, 0, Math.min(bytes.length, 40_000));
  writeFileSync(path, bytes);
}

/** The names in a folder with their bytes, to see that nothing has changed. */
export function contentOf(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [path, readFileSync(path).toString('base64')]),
  );
}

/** Copies a whole data folder, so that one state can be tried in many ways. */
export function copyFolder(folder: string): string {
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
}

/** The open keys of a folder, by the beheerder's password. */
export async function ringOf(folder: string) {
  const read = readSleutelbestand(padenIn(folder).sleutels);
  if (read.kind !== 'gelezen') throw new Error(`keys are ${read.kind}`);
  for (const slot of read.bestand.slots) {
    const found = await openSlot(read.bestand, slot, BEHEERDER.wachtwoord);
    const ring = found && openRing(read.bestand, found);
    if (ring) return ring.inhoud;
  }
  throw new Error('the password does not open the keys');
}
