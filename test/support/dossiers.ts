import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import type { Client } from '#areas/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import type { Account } from '#areas/toegang/contract.ts';
import type { Engine } from '#host/engine/engine.ts';
import { BEHEERDER, testEngine, testklok } from './engine.ts';
import { temporaryFolder } from './folder.ts';
import type { Transport } from './transports.ts';

/** A screener of a test register; clearly nobody. */
export const SAM = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};
/** A coördinator of a test register; clearly nobody. */
export const CO = {
  naam: 'Co Coördinator',
  accountnaam: 'co',
  rollen: ['coordinator' as const],
  wachtwoord: 'negen lange bomen fluiten',
};

type Template = { files: { name: string; content: Buffer }[]; sam: Account };

let template: Promise<Template> | undefined;

/**
 * A register with a beheerder and a screener, made once: deriving keys takes its time on purpose.
 * Its files are kept in memory, so that nothing is left behind when a worker is ended.
 */
async function makeTemplate(): Promise<Template> {
  const folder = temporaryFolder();
  const { engine } = testEngine({ folder, klok: testklok() });
  const sessie = engine.openSessie();
  const client: Client = createRouterClient(engine.api, { context: { sessie } });
  await client.toegang.setUp(BEHEERDER);
  const sam = await client.toegang.createAccount(SAM);
  await engine.stop();
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return { files: names.map((name) => ({ name, content: readFileSync(join(folder, name)) })), sam };
}

/** A register on Thursday 5 November 2026 with a screener signed in. */
export async function register(
  connect: (engine: Engine) => Promise<Transport>,
  beleid: Beleid = {},
) {
  template ??= makeTemplate();
  const { files, sam } = await template;
  const folder = temporaryFolder();
  for (const { name, content } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const klok = testklok();
  const { engine } = testEngine({ folder, klok, beleid });
  const transport = await connect(engine);
  const open = async () => (await transport.openWindow()).client;
  const client = await open();
  await client.toegang.signIn(SAM);
  const trivire = (await client.partners.listPartners()).find(({ naam }) => naam === 'Trivire');
  if (trivire === undefined) throw new Error('the register has no Trivire');
  /** Signs the beheerder in, in a window of their own. */
  const openBeheerder = async () => {
    const beheerder = await open();
    await beheerder.toegang.signIn(BEHEERDER);
    return beheerder;
  };
  return { engine, folder, klok, open, openBeheerder, client, sam, partnerId: trivire.id };
}

/** Registers a melding and reads its dossier. */
export async function registered(client: Client, input: MeldingInvoer) {
  const answer = await client.meldingen.registerMelding(input);
  return { answer, dossier: await client.dossiers.readDossier({ id: answer.dossierId }) };
}
