import { describe, expect, test } from 'vitest';
import { type Client, contract } from '#areas/contract.ts';
import { partnervraagVelden } from '#areas/partnervragen/fields.ts';
import type { Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { operations } from '#host/engine/declaraties.ts';
import { checkVraag } from '#test/support/checks.ts';
import { CO, register, registered } from '#test/support/dossiers.ts';
import { BEHEERDER } from '#test/support/engine.ts';
import { ANNA, invoer, overIemand } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';
import { refuseCommits } from '#test/support/volle-schijf.ts';
import { openPeek, refused } from '../host/support.ts';

const TODAY = toIsoDate('2026-11-05');
const ID = '01890f3e-1111-7aaa-8bbb-000000000001';
const OTHER_ID = '01890f3e-1111-7aaa-8bbb-000000000002';

/** A register with a dossier on which everything can be done. */
async function bureau() {
  const made = await register(portTransport);
  const beheerder = await made.openBeheerder();
  await beheerder.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1', '3300 AA Dordrecht'], telefoon: '078 000 00 00' },
    ...{ bereikbaar: 'op werkdagen', fg: 'via het algemene nummer' },
    ...{ opvang: 'de opvang in uw regio', venster: 'links', versie: 1 },
  });
  const { client, partnerId } = made;
  const { dossier } = await registered(
    client,
    invoer(partnerId, { aanleiding: 'dagvaarding_verzonden' }),
  );
  return { ...made, beheerder, dossier };
}
type Bureau = Awaited<ReturnType<typeof bureau>>;

/** One thing to register: how it is sent, and the table in which it makes one row. */
type Zaak = {
  readonly table: string;
  readonly by?: 'beheerder';
  /** Gives how it is sent; `other` sends the same form with something else in it. */
  readonly prepare: (
    bureau: Bureau,
  ) => Promise<(client: Client, inzending: string, other?: boolean) => Promise<unknown>>;
};

const screening = (dossierId: string) => ({
  dossierId,
  antwoorden: { kinderen: { aanwezig: 'nee' as const } },
  uitkomsten: ['advies_melder' as const],
  motivering: 'De melder kan hiermee verder.',
});

/** Somebody registered twice, and the choices with which both become one. */
async function twice({ client, dossier, partnerId }: Bureau) {
  const gegevens = { ...ANNA, achternaam: 'van den Voorbeelt', telefoon: '0612345678' };
  const gezien = dossier.personen.map(({ id }) => id);
  const personen = [{ betrokkeneId: null, gegevens, gezien }];
  const ander = (await registered(client, invoer(partnerId, { personen }))).dossier;
  const wie = { dossierId: dossier.id, id: dossier.personen[0]?.id ?? '' };
  const anderId = ander.personen[0]?.id ?? '';
  const { blijft, weg, groepen } = await client.personen.comparePersonen({ ...wie, anderId });
  const keuzes = Object.fromEntries(groepen.map(({ groep, voorstel }) => [groep, voorstel]));
  const key = ({ betrokkene: { id, versie } }: typeof blijft) => ({ id, versie });
  return {
    ...{ ander, wie },
    input: { dossierId: dossier.id, blijft: key(blijft), weg: key(weg), keuzes: keuzes as Keuzes },
  };
}

const ZAKEN: Readonly<Record<string, Zaak>> = {
  'meldingen.registerMelding': {
    table: 'melding',
    prepare:
      async ({ partnerId }) =>
      (client, inzending, other) =>
        client.meldingen.registerMelding({
          ...invoer(partnerId, { ...overIemand(3), toelichting: other ? 'Anders.' : '' }),
          inzending,
        }),
  },
  'dossiers.addAantekening': {
    table: 'aantekening',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.dossiers.addAantekening({
          ...{ dossierId: dossier.id, soort: 'notitie', datum: TODAY, kanaal: null, met: '' },
          ...{ tekst: other ? 'Belt morgen.' : 'Belt terug.', inzending },
        }),
  },
  'dossiers.addContactpoging': {
    table: 'contactpoging',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.dossiers.addContactpoging({
          ...{ dossierId: dossier.id, betrokkeneId: dossier.personen[0]?.id ?? '', datum: TODAY },
          ...{ hoe: 'telefoon', uitkomst: other ? 'bereikt' : 'niet_bereikt', wie: 'meldpunt' },
          ...{ partner: null, tekst: '', vervolg: null, aanvaard: [], inzending },
        }),
  },
  'dossiers.splitHuishouden': {
    table: 'dossier',
    prepare: async ({ client, partnerId }) => {
      const [anna, bert] = overIemand(3).personen.concat(overIemand(4).personen);
      const { dossier } = await registered(
        client,
        invoer(partnerId, { personen: [anna, bert].flatMap((one) => one ?? []) }),
      );
      const [een, ander] = dossier.personen.map(({ id }) => id);
      return (one, inzending, other) =>
        one.dossiers.splitHuishouden({
          ...{ dossierId: dossier.id, ook: [], procedures: [], inzending },
          mee: [(other ? een : ander) ?? ''],
        });
    },
  },
  'afsluiten.assignCasusregie': {
    table: 'casusregie',
    prepare: async ({ dossier, client }) => {
      const partners = await client.partners.listPartners();
      const team = partners.find(({ soort }) => soort === 'sociaal_team')?.id ?? '';
      return (one, inzending, other) =>
        one.afsluiten.assignCasusregie({
          ...{ dossierId: dossier.id, partner: team, contactpersoon: null, van: TODAY },
          ...{ contact: other ? 'Iemand anders' : 'Iemand', inzending },
        });
    },
  },
  'afsluiten.involvePartner': {
    table: 'dossierpartner',
    prepare: async ({ dossier, client }) => {
      const partners = await client.partners.listPartners();
      const team = partners.find(({ soort }) => soort === 'sociaal_team')?.id ?? '';
      return (one, inzending, other) =>
        one.afsluiten.involvePartner({
          ...{ dossierId: dossier.id, partnerId: team, rol: 'casusregisseur' },
          ...{ contact: other ? 'Iemand anders' : 'Iemand', inzending },
        });
    },
  },
  'afsluiten.recordBeeindiging': {
    table: 'beeindiging',
    prepare:
      async ({ dossier, partnerId }) =>
      (client, inzending, other) =>
        client.afsluiten.recordBeeindiging({
          ...{ dossierId: dossier.id, partnerId, datum: TODAY, vernomenOp: TODAY },
          ...{ ongeveer: 'nee', voldoet: 'ja', waarom: '', zelfVerteld: [] },
          ...{ inspanning: other ? 'Gebeld.' : 'Geschreven.', gronden: ['werkt_niet_mee'] },
          inzending,
        }),
  },
  'afsluiten.recordMededelingen': {
    table: 'mededeling',
    prepare: async ({ dossier, client, partnerId }) => {
      const { versie } = await client.screening.recordScreening(screening(dossier.id));
      const { afsluitingen } = await client.afsluiten.closeDossier({
        ...{ dossierId: dossier.id, versie, reden: 'oplossing', besluitOp: TODAY, toelichting: '' },
      });
      const over = [{ soort: 'afsluiting' as const, id: afsluitingen[0]?.id ?? '' }];
      return (one, inzending, other) =>
        one.afsluiten.recordMededelingen({
          ...{ dossierId: dossier.id, aan: [{ partnerId, over }], datum: TODAY, inzending },
          ...{ kanaal: other ? 'overleg' : 'telefoon', verteller: 'meldpunt' },
        });
    },
  },
  'afsluiten.skipMededelingen': {
    table: "afgedaan WHERE sleutel LIKE 'niet_vertellen:%'",
    prepare: async ({ dossier, client }) => {
      const partners = await client.partners.listPartners();
      const find = (soort: string) => partners.find((one) => one.soort === soort)?.id ?? '';
      const [jeugd, team] = [find('jeugdteam'), find('sociaal_team')];
      for (const partnerId of [jeugd, team])
        await client.afsluiten.involvePartner({
          ...{ dossierId: dossier.id, partnerId, rol: 'betrokken', contact: '' },
        });
      return (one, inzending, other) =>
        one.afsluiten.skipMededelingen({
          ...{ dossierId: dossier.id, partnerId: other ? team : jeugd, inzending },
        });
    },
  },
  'afsluiten.closeDossier': {
    table: 'afsluiting',
    prepare: async ({ dossier, client }) => {
      const na = await client.screening.recordScreening(screening(dossier.id));
      return (one, inzending, other) =>
        one.afsluiten.closeDossier({
          ...{ dossierId: dossier.id, versie: na.versie, reden: 'oplossing', besluitOp: TODAY },
          ...{ toelichting: other ? 'Anders.' : 'Betaald.', inzending },
        });
    },
  },
  'afsluiten.reopenDossier': {
    table: "historie WHERE soort = 'heropend'",
    prepare: async ({ dossier, client }) => {
      const na = await client.screening.recordScreening(screening(dossier.id));
      const dicht = await client.afsluiten.closeDossier({
        ...{ dossierId: dossier.id, versie: na.versie, reden: 'oplossing', besluitOp: TODAY },
        toelichting: '',
      });
      return (one, inzending, other) =>
        one.afsluiten.reopenDossier({
          ...{ dossierId: dossier.id, versie: dicht.versie, inzending },
          reden: other ? 'Een vergissing.' : 'Toch nog schuld.',
        });
    },
  },
  'screening.recordScreening': {
    table: 'screening',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.screening.recordScreening({
          ...screening(dossier.id),
          ...{ motivering: other ? 'Anders bekeken.' : 'Genoeg zo.', inzending },
        }),
  },
  'screening.recordAfstemming': {
    table: 'afstemming',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.screening.recordAfstemming({
          ...{ dossierId: dossier.id, soort: 'afstemming', datum: TODAY, met: '' },
          ...{ partner: null, vraag: null },
          ...{ tekst: other ? 'Iets anders.' : 'Zij gaan langs.', inzending },
        }),
  },
  'partners.createPartner': {
    table: 'partner',
    prepare: async () => (client, inzending, other) =>
      client.partners.createPartner({
        ...{ naam: other ? 'Proefwoning Twee' : 'Proefwoning', soort: 'woningcorporatie' },
        ...{ gemeenten: [], ondertekenaar: false, actief: true, inzending },
      }),
  },
  'partners.createContactpersoon': {
    table: 'contactpersoon',
    prepare:
      async ({ partnerId }) =>
      (client, inzending, other) =>
        client.partners.createContactpersoon({
          ...{ partnerId, naam: other ? 'Bo Proef' : 'Bo Proefpersoon', functie: '' },
          ...{ telefoon: '', email: '', actief: true, inzending },
        }),
  },
  'beheer.copyAfsprakenset': {
    table: 'afsprakenset',
    by: 'beheerder',
    prepare: async ({ client }) => {
      const [set] = await client.beheer.listAfsprakensets();
      return (one, inzending, other) =>
        one.beheer.copyAfsprakenset({
          ...{ id: set?.id ?? '', naam: other ? 'Proefset 2' : 'Proefset', inzending },
          geldigVan: toIsoDate('2027-07-01'),
        });
    },
  },
  'beheer.importAfsprakenset': {
    table: 'afsprakenset',
    by: 'beheerder',
    prepare: async () => (one, inzending, other) =>
      one.beheer.importAfsprakenset({
        ...{ over: null, inzending },
        tekst: JSON.stringify({
          ...{ soort: 'afsprakenset', versie: 1, code: 'proefset' },
          ...{ naam: other ? 'Proefset 2' : 'Proefset', bron: '', opmerking: '' },
          ...{ geldigVan: '2027-07-01', geldigTot: null, verlengdTot: null },
          ...{ goedeVrijdagVrij: false, gemeenten: [], aanleidingen: [], teVertellen: [] },
          ...{ prioriteit: [], seniorVanaf: null, stappen: [], partijen: [], weetregels: [] },
          ...{ vrijeDagen: [], termijnen: [] },
        }),
      }),
  },
  'beheer.addVrijeDag': {
    table: 'vrije_dag',
    by: 'beheerder',
    prepare: async ({ client }) => {
      const [set] = await client.beheer.listAfsprakensets();
      return (one, inzending, other) =>
        one.beheer.addVrijeDag({
          ...{ setId: set?.id ?? '', datum: toIsoDate('2026-12-24'), inzending },
          naam: other ? 'Dichte dag' : 'Sluitingsdag',
        });
    },
  },
  'brieven.registerBrief': {
    table: 'brief',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.brieven.registerBrief({
          ...{ dossierId: dossier.id, betrokkeneId: dossier.personen[0]?.id ?? '' },
          ...{ soort: 'dagvaarding', datum: TODAY, bezoek: null, meldingId: null },
          ...{ verzondenOp: TODAY, kanaal: other ? 'persoonlijk' : 'post', inzending },
        }),
  },
  'brieven.registerBrieven': {
    table: 'brief',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.brieven.registerBrieven({
          ...{ dossierId: dossier.id, betrokkeneIds: [dossier.personen[0]?.id ?? ''] },
          ...{ soort: 'dagvaarding', datum: TODAY, bezoek: null, meldingId: null },
          ...{ verzondenOp: TODAY, kanaal: other ? 'persoonlijk' : 'post', inzending },
        }),
  },
  'brieven.skipBrief': {
    table: 'brief',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.brieven.skipBrief({
          ...{ dossierId: dossier.id, betrokkeneId: dossier.personen[0]?.id ?? '' },
          ...{ soort: 'dagvaarding', op: TODAY, inzending },
          reden: other ? 'ander' : 'in_persoon',
        }),
  },
  'trajecten.addGebeurtenis': {
    table: 'gebeurtenis',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.trajecten.addGebeurtenis({
          ...{ dossierId: dossier.id, procedureId: null, soort: 'vonnis', op: TODAY },
          ...{ vernomenOp: TODAY, dag: null, tijd: '', bron: other ? 'deurwaarder' : 'verhuurder' },
          ...{ gedaagden: null, gegevens: {}, toelichting: '', aanvaard: [], inzending },
        }),
  },
  'dossiers.recordNoodzaak': {
    table: 'noodzaak',
    prepare: async ({ client, dossier: { id, versie, huishouden } }) => {
      const zorgen = { financiele_zelfredzaamheid: 'zorg' as const };
      const next = await client.dossiers.changeHuishouden({ id, versie, huishouden, zorgen });
      await client.dossiers.changeStand({
        ...{ id, versie: next.versie, werkstatus: 'screening', processtap: '8' },
      });
      return (given, inzending, other) =>
        given.dossiers.recordNoodzaak({
          ...{ dossierId: id, stap: '8', inzending },
          besluiten: [
            {
              ...{ veld: 'zorgen', persoon: null, besluit: 'behouden' },
              reden: other ? 'wettelijk' : 'terugval',
            },
          ],
        });
    },
  },
  'trajecten.addInzet': {
    table: 'inzet',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.trajecten.addInzet({
          ...{ dossierId: dossier.id, persoon: null, soort: other ? 'nazorg' : 'bemoeizorg' },
          ...{ stand: 'gevraagd', vrager: 'meldpunt', partner: null, gevraagdOp: TODAY },
          ...{ begonnenOp: null, ongeveer: 'nee', nakijkenOp: null, eindeOp: null },
          ...{ resultaat: 'open', toelichting: '', stappen: {}, aanvaard: [], inzending },
        }),
  },
  'partnervragen.registerAntwoord': {
    table: 'verstrekking',
    prepare:
      async ({ dossier, partnerId }) =>
      (client, inzending, other) =>
        client.partnervragen.registerAntwoord({
          ...{ dossierId: dossier.id, partnerId, soort: 'advies', ontvanger: 'mevrouw Testa' },
          ...{ termijnId: dossier.termijnen.find(({ code }) => code === 'advies')?.id ?? null },
          ...{ nieuweDatum: null, tekst: other ? 'Bel eerst.' : 'Bied een regeling aan.' },
          ...{ kanaal: 'beveiligde_mail', inzending },
        }),
  },
  'trajecten.planNavraag': {
    table: 'partnernavraag',
    prepare:
      async ({ dossier }) =>
      (client, inzending, other) =>
        client.trajecten.planNavraag({
          ...{ dossierId: dossier.id, stap: dossier.afspraken?.stappen[0]?.code ?? '', inzending },
          opDag: toIsoDate(other ? '2026-11-12' : '2026-11-11'),
        }),
  },
  'partnervragen.registerVraag': {
    table: 'partnervraag',
    prepare:
      async ({ dossier, partnerId }) =>
      (client, inzending, other) =>
        client.partnervragen.registerVraag({
          ...legeInvoer(partnervraagVelden),
          ...{ dossierId: dossier.id, partnerId, ontvangenOp: TODAY, beantwoord: null },
          ...{ vraag: other ? 'En nu?' : 'Wat kunnen wij doen?', inzending },
        }),
  },
  'partnervragen.registerSpoed': {
    table: 'verstrekking',
    prepare: async ({ dossier, client }) => {
      const partners = await client.partners.listPartners();
      const partnerId = partners.find(({ naam }) => naam === 'Veilig Thuis')?.id ?? '';
      return (one, inzending, other) =>
        one.partnervragen.registerSpoed({
          ...{ dossierId: dossier.id, partnerId, kanaal: 'telefoon', inzending },
          tekst: other ? 'Er is gevaar voor een kind.' : 'Er is gevaar.',
        });
    },
  },
  'bekendheid.refuseCheck': {
    table: 'bekendheidscheck',
    prepare: async ({ client }) => {
      const partners = await client.partners.listPartners();
      const partnerId = partners.find(({ naam }) => naam === 'Veilig Thuis')?.id ?? '';
      return (one, inzending, other) =>
        one.bekendheid.refuseCheck({
          vraag: checkVraag(partnerId, other ? { kenmerk: 'HZ-115' } : {}),
          ...{ antwoordKanaal: 'beveiligde_mail', inzending },
        });
    },
  },
  'personen.mergePersonen': {
    table: 'samenvoeging',
    prepare: async (given) => {
      const { input } = await twice(given);
      const { blijft: weg, weg: blijft } = input;
      return (one, inzending, other) =>
        one.personen.mergePersonen({ ...input, ...(other && { blijft, weg }), inzending });
    },
  },
  'personen.splitPersoon': {
    table: 'samenvoeging',
    prepare: async ({ client, dossier, partnerId }) => {
      const wie = { dossierId: dossier.id, id: dossier.personen[0]?.id ?? '' };
      const tweede = await client.meldingen.registerMelding(
        invoer(partnerId, { personen: [{ betrokkeneId: wie.id, gegevens: ANNA }] }),
      );
      const { betrokkene, velden } = await client.personen.viewSplitsing(wie);
      // The day of birth belongs to who stays: whoever goes needs none.
      const verdelingen = Object.fromEntries(
        velden
          .filter(({ veld }) => veld !== 'geboortedatum')
          .map(({ veld, van, naar }) => [veld, { van, naar }]),
      );
      return (one, inzending, other) =>
        one.personen.splitPersoon({
          ...{ dossierId: dossier.id, persoon: { id: wie.id, versie: betrokkene.versie } },
          ...{ dossiers: other ? [] : [tweede.dossierId], verdelingen, inzending },
        });
    },
  },
  'personen.undoPersonen': {
    table:
      "historie WHERE soort = 'samenvoegen_ongedaan' AND dossier_id = (SELECT min(id) FROM dossier)",
    prepare: async (given) => {
      const { ander, input } = await twice(given);
      const { id } = await given.client.personen.mergePersonen(input);
      return (one, inzending, other) =>
        one.personen.undoPersonen({
          dossierId: other ? input.dossierId : ander.id,
          ...{ id, inzending },
        });
    },
  },
};

const declared = operations(contract)
  .filter(({ meta }) => meta.once === true)
  .map(({ path }) => path);

test('every operation that registers something is tried here', () => {
  expect(Object.keys(ZAKEN).sort()).toEqual([...declared].sort());
});

test('every operation that adds something registers it once, or its name or key does', () => {
  const adds = operations(contract).filter(({ meta }) => meta.action === 'aanmaken');
  const rest = adds.filter(({ meta }) => meta.once !== true).map(({ path }) => path);
  // An account and its password are kept by its name; of a password not even a hash is kept.
  expect(rest).toEqual(['toegang.setUp', 'toegang.renewHerstelcode', 'toegang.createAccount']);
});

describe.each(declared)('%s', (path) => {
  const zaak = ZAKEN[path];
  if (zaak === undefined) throw new Error(`${path} is tried nowhere`);

  test('sent twice at once and again later from another window is done once, and answered each time', async () => {
    const made = await bureau();
    const send = await zaak.prepare(made);
    const look = await openPeek(made.folder);
    const count = () =>
      look<{ aantal: number }>(`SELECT count(*) AS aantal FROM ${zaak.table}`)[0]?.aantal ?? 0;
    const before = count();
    const first = zaak.by === 'beheerder' ? made.beheerder : made.client;
    const second = await made.open();
    await second.toegang.signIn(zaak.by === 'beheerder' ? BEHEERDER : SAM_AGAIN);
    const answers = await Promise.all([send(first, ID), send(second, ID)]);
    const later = await send(second, ID);
    expect(answers[1]).toEqual(answers[0]);
    expect(later).toEqual(answers[0]);
    expect(count()).toBe(before + 1);
    const log = look<{ actie: string }>(
      `SELECT actie FROM log WHERE operatie = '${path}' AND uitkomst = 'gelukt' ORDER BY seq DESC LIMIT 3`,
    ).map(({ actie }) => actie);
    expect(log.slice(0, 2)).toEqual(['inzien', 'inzien']);
    expect(log[2]).not.toBe('inzien');
  });

  test('on a full disk is refused with what to do, leaves nothing, and is done once there is room', async () => {
    const made = await bureau();
    const send = await zaak.prepare(made);
    const client = zaak.by === 'beheerder' ? made.beheerder : made.client;
    const look = await openPeek(made.folder);
    const count = () =>
      look<{ aantal: number }>(`SELECT count(*) AS aantal FROM ${zaak.table}`)[0]?.aantal ?? 0;
    const before = count();
    const mend = refuseCommits();
    const { code, data } = await refused(send(client, ID));
    expect({ code, data }).toEqual({ code: 'opslag', data: { reden: 'vol' } });
    expect(count()).toBe(before);
    mend();
    await send(client, ID);
    expect(count()).toBe(before + 1);
  });

  test('with something else in the same inzending is a conflict that says what was registered', async () => {
    const made = await bureau();
    const send = await zaak.prepare(made);
    const client = zaak.by === 'beheerder' ? made.beheerder : made.client;
    const answer = await send(client, ID);
    const { code, data } = await refused(send(client, ID, true));
    expect(code).toBe('conflict');
    expect(data).toMatchObject({ wat: 'inzending', huidig: { op: '2026-11-05T09:00:00.000Z' } });
    expect((data as { huidig: { answer: unknown } }).huidig.answer).toEqual(
      JSON.parse(JSON.stringify(answer)),
    );
  });
});

const SAM_AGAIN = { accountnaam: 'sam', wachtwoord: 'zeven groene stoelen dansen' };

describe('an inzending', () => {
  const note = (dossierId: string, inzending: string, datum = TODAY) => ({
    ...{ dossierId, soort: 'notitie' as const, datum, kanaal: null, met: '' },
    ...{ tekst: 'Belt terug.', inzending },
  });

  test('that was refused is not kept: it can be sent again, mended', async () => {
    const { client, dossier } = await bureau();
    const wrong = note(dossier.id, ID, toIsoDate('2099-01-01'));
    expect(await refused(client.dossiers.addAantekening(wrong))).toMatchObject({
      data: { regel: 'datum_in_toekomst' },
    });
    const { aantekeningen } = await client.dossiers.addAantekening(note(dossier.id, ID));
    expect(aantekeningen).toHaveLength(1);
  });

  test('is of one account and one operation', async () => {
    const { client, beheerder, dossier, open } = await bureau();
    await beheerder.toegang.createAccount(CO);
    const co = await open();
    await co.toegang.signIn(CO);
    await client.dossiers.addAantekening(note(dossier.id, ID));
    const { aantekeningen } = await co.dossiers.addAantekening(note(dossier.id, ID));
    expect(aantekeningen).toHaveLength(2);
    const partners = await client.partners.listPartners();
    const { partners: betrokken } = await client.afsluiten.involvePartner({
      ...{ dossierId: dossier.id, rol: 'betrokken', contact: '', inzending: ID },
      partnerId: partners.find(({ soort }) => soort === 'sociaal_team')?.id ?? '',
    });
    expect(betrokken.length).toBeGreaterThan(1);
  });

  test('is answered under the rights of now: not to who may not see the dossier any more', async () => {
    const { client, beheerder, dossier, sam } = await bureau();
    await client.dossiers.addAantekening(note(dossier.id, ID));
    const { id, versie, naam } = sam;
    await beheerder.toegang.changeAccount({
      ...{ id, versie, naam, rollen: ['rapporteur'], actief: true },
    });
    expect(await refused(client.dossiers.addAantekening(note(dossier.id, ID)))).toMatchObject({
      code: 'forbidden',
    });
  });

  test('is known for seven days, and the same one later is a new one', async () => {
    const { client, dossier, klok } = await bureau();
    await client.dossiers.addAantekening(note(dossier.id, ID));
    klok.setNow('2026-11-12T08:59:00.000Z');
    await client.dossiers.addAantekening(note(dossier.id, OTHER_ID));
    const same = await client.dossiers.addAantekening(note(dossier.id, ID));
    expect(same.aantekeningen).toHaveLength(2);
    klok.setNow('2026-11-12T09:01:00.000Z');
    await client.dossiers.addAantekening(note(dossier.id, '01890f3e-1111-7aaa-8bbb-000000000003'));
    const later = await client.dossiers.addAantekening(note(dossier.id, ID));
    expect(later.aantekeningen).toHaveLength(4);
  });

  test('keeps nothing of what was sent', async () => {
    const { client, dossier, folder } = await bureau();
    await client.dossiers.addAantekening(note(dossier.id, ID));
    const look = await openPeek(folder);
    const [row] = look<Record<string, string>>('SELECT * FROM inzending');
    expect(Object.keys(row ?? {}).sort()).toEqual(
      ['account_id', 'hash', 'id', 'object_id', 'op', 'operatie'].sort(),
    );
    expect(row?.['hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});
