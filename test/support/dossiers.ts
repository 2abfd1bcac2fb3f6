import type { Client } from '#contract/contract.ts';
import type { MeldingInvoer } from '#contract/meldingen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Engine } from '#host/engine/engine.ts';
import { BEHEERDER, testEngine, testklok } from './engine.ts';
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

/** A register on Thursday 5 November 2026 with a screener signed in. */
export async function register(connect: (engine: Engine) => Promise<Transport>) {
  const klok = testklok();
  const { engine, folder } = testEngine({ klok });
  const transport = await connect(engine);
  const open = async () => (await transport.openWindow()).client;
  const beheerder = await open();
  await beheerder.toegang.eersteStart(BEHEERDER);
  const sam = await beheerder.accounts.maak(SAM);
  const client = await open();
  await client.toegang.aanmelden(SAM);
  const trivire = (await client.partners.lijst()).find(({ naam }) => naam === 'Trivire');
  if (trivire === undefined) throw new Error('the register has no Trivire');
  return { engine, folder, klok, open, beheerder, client, sam, partnerId: trivire.id };
}

/** A usual melding about somebody who does not exist; pass what differs. */
export function invoer(partnerId: string, other: Partial<MeldingInvoer> = {}): MeldingInvoer {
  return {
    partnerId,
    contactpersoonId: null,
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

/** Registers a melding and reads its dossier. */
export async function registered(client: Client, input: MeldingInvoer) {
  const answer = await client.meldingen.registreer(input);
  return { answer, dossier: await client.dossiers.haal({ id: answer.dossierId }) };
}
