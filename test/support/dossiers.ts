import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#areas/contract.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import type { Account } from '#areas/toegang/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Engine } from '#host/engine/engine.ts';
import { BEHEERDER, temporaryFolder, testEngine, testklok } from './engine.ts';
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
export async function register(connect: (engine: Engine) => Promise<Transport>) {
  template ??= makeTemplate();
  const { files, sam } = await template;
  const folder = temporaryFolder();
  for (const { name, content } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  const klok = testklok();
  const { engine } = testEngine({ folder, klok });
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

/** A usual melding about somebody who does not exist; pass what differs. */
export function invoer(partnerId: string, other: Partial<MeldingInvoer> = {}): MeldingInvoer {
  return {
    partnerId,
    contactpersoonId: null,
    verhuurderId: null,
    aanleiding: 'zorgen',
    ontvangenOp: toIsoDate('2026-11-05'),
    verzondenOp: null,
    kanaal: 'beveiligde_mail',
    huurderGeinformeerd: 'onbekend',
    huurderGeinformeerdOp: null,
    vraag: 'geen',
    vraagTekst: '',
    datums: { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null },
    achterstandCent: null,
    toelichting: '',
    personen: [{ betrokkeneId: null, gegevens: ANNA }],
    huishouden: {
      kinderen: 'onbekend',
      leeftijden: [],
      ondersteuningsvraag: '',
      samenstelling: '',
    },
    zorgen: {},
    dossierId: null,
    zelfdeAls: null,
    aanvaard: [],
    ...other,
  };
}

/** Somebody who does not exist. */
export const ANNA = {
  voornaam: 'Anna',
  achternaam: 'van den Voorbeeld',
  geboortedatum: '3-5-1968',
  straat: 'Proefstraat',
  huisnummer: '12a',
  postcode: '3311 ab',
  plaats: 'Dordrecht',
};

const VOORNAMEN = ['Bram', 'Carla', 'Dirk', 'Esther', 'Floris', 'Gerda', 'Hugo'] as const;

/** A melding about somebody else for every number, so that nobody is taken for somebody known. */
export function overIemand(nummer: number): Pick<MeldingInvoer, 'personen'> {
  const voornaam = VOORNAMEN[nummer % VOORNAMEN.length];
  const gegevens = {
    ...ANNA,
    voornaam,
    achternaam: 'Testpersoon',
    geboortedatum: `${11 + nummer}-${1 + nummer}-${1950 + 3 * nummer}`,
    huisnummer: String(20 + 2 * nummer),
  };
  return { personen: [{ betrokkeneId: null, gegevens }] };
}

/** Registers a melding and reads its dossier. */
export async function registered(client: Client, input: MeldingInvoer) {
  const answer = await client.meldingen.registerMelding(input);
  return { answer, dossier: await client.dossiers.readDossier({ id: answer.dossierId }) };
}
