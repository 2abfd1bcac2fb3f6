import { describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { contract } from '#areas/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { operations } from '#host/engine/declaraties.ts';
import { gestopt } from '#test/support/beeindiging.ts';
import { checkVraag } from '#test/support/checks.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { CO, register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const YEAR = { van: date('2026-01-01'), tot: date('2026-12-31') };
/** A period that everybody who sees figures may ask for. */
const OKTOBER = { van: date('2026-10-01'), tot: date('2026-10-31') };
const PERSOON = { ...ANNA, bsn: '123456782', telefoon: '0612345678', email: 'anna@voorbeeld.nl' };

/** What only who handles dossiers may read, wherever it stands. */
const SPOREN = [
  ...['2026-00001', 'Voorbeeld', 'Proefstraat', '3311AB', '3311 AB', '123456782', '0612345678'],
  ...['anna@voorbeeld.nl', '1968-05-03', 'Geheime toelichting', 'Geheime vraag'],
  ...['Geheime aantekening', 'Geheime inspanning', 'Geheime motivering', 'Geheim concept'],
];

/** A register with everything about one person in it, and a second account whose role changes. */
async function setUp() {
  const made = await register(portTransport);
  const { client, partnerId, openBeheerder, open } = made;
  const beheerder = await openBeheerder();
  await beheerder.brieven.changeBriefinstellingen({
    ...{ afzender: ['Postbus 1'], telefoon: '078 000 00 00', bereikbaar: 'op werkdagen' },
    ...{ fg: 'via het algemene nummer', opvang: 'de opvang', venster: 'links', versie: 1 },
  });
  const { dossier } = await registered(
    client,
    invoer(partnerId, {
      personen: [{ betrokkeneId: null, gegevens: PERSOON }],
      aanleiding: 'dagvaarding_verzonden',
      ontvangenOp: date('2026-10-20'),
      ...{ vraag: 'advies', vraagTekst: 'Geheime vraag', toelichting: 'Geheime toelichting' },
    }),
  );
  const dossierId = dossier.id;
  await client.dossiers.addAantekening({
    ...{ dossierId, soort: 'notitie', datum: date('2026-11-05'), kanaal: null, met: '' },
    tekst: 'Geheime aantekening',
  });
  await client.screening.recordScreening({
    ...{
      dossierId,
      antwoorden: {},
      uitkomsten: ['advies_melder'],
      motivering: 'Geheime motivering',
    },
  });
  await client.afsluiten.recordBeeindiging({
    ...{ dossierId, partnerId, ...gestopt('2026-11-05'), inspanning: 'Geheime inspanning' },
  });
  const account = await beheerder.toegang.createAccount({ ...CO, rollen: ['screener'] });
  const other = await open();
  await other.toegang.signIn(CO);
  const inhoud = { achternaam: 'Voorbeeld', toelichting: 'Geheim concept' };
  const concept = nieuwConcept({ sleutel: 'melding:nieuw', titel: 'Geheim concept', inhoud });
  await other.werk.keepConcept(concept);
  const setRol = (rol: 'rapporteur' | 'manager' | 'fg' | 'screener', versie: number) =>
    beheerder.toegang.changeAccount({
      ...{ id: account.id, versie, naam: CO.naam, actief: true, rollen: [rol] },
    });
  return { ...made, dossier, other, account, setRol, conceptId: concept.id };
}
type Made = Awaited<ReturnType<typeof setUp>>;

/** How each operation that only reads is called; a new one without a line here fails the test. */
function calls({
  dossier,
  partnerId,
  conceptId,
}: Made): Record<string, (client: Client) => Promise<unknown>> {
  const [persoon] = dossier.personen;
  const id = persoon?.id ?? '';
  const dossierId = dossier.id;
  const bij = { dossierId };
  const vraag = {
    ...{ check: null, gegevens: PERSOON, besluiten: {} },
    vraag: checkVraag(partnerId),
  };
  const brief = {
    ...bij,
    betrokkeneId: id,
    soort: 'dagvaarding',
    bezoek: null,
    meldingId: null,
  } as const;
  const antwoord = { ...bij, partnerId, soort: 'advies', ontvanger: '', termijnId: null } as const;
  const periode = { ...YEAR, figuur: 'meldingen', gemeente: null, maand: null } as const;
  const bestand = { ...YEAR, formaat: 'csv', metNamen: true, doel: 'x' } as const;
  const tekst = async (blob: Blob) => blob.text();
  return {
    'werk.listConcepten': (c) => c.werk.listConcepten(),
    'werk.readConcept': (c) => c.werk.readConcept({ id: conceptId }),
    'toegang.listAccounts': (c) => c.toegang.listAccounts(),
    'partners.listPartners': (c) => c.partners.listPartners(),
    'partners.readPartner': (c) => c.partners.readPartner({ id: partnerId }),
    'beheer.listGemeenten': (c) => c.beheer.listGemeenten(),
    'beheer.listAfsprakensets': (c) => c.beheer.listAfsprakensets(),
    'beheer.listOrganisatietermijnen': (c) => c.beheer.listOrganisatietermijnen(),
    'beheer.exportAfsprakenset': async (c) => {
      const [set] = await c.beheer.listAfsprakensets();
      return tekst((await c.beheer.exportAfsprakenset({ id: set?.id ?? '' })).bestand);
    },
    'beheer.checkSetbestand': (c) => c.beheer.checkSetbestand({ tekst: '{}' }),
    'beheer.previewSetwijziging': async (c) => {
      const set = (await c.beheer.listAfsprakensets()).find(({ inGebruik }) => inGebruik);
      const { id = '', versie = 1 } = set?.termijnen.find(({ code }) => code === 'advies') ?? {};
      const wijziging = { id, versie, aantal: 9, eenheid: 'werkdagen' } as const;
      return c.beheer.previewSetwijziging({ soort: 'termijn', wijziging });
    },
    'beheer.readInstellingen': (c) => c.beheer.readInstellingen(),
    'beheer.readBeleid': (c) => c.beheer.readBeleid(),
    'bekendheid.findKandidaten': (c) => c.bekendheid.findKandidaten({ gegevens: PERSOON }),
    'bekendheid.listOpAdres': (c) => c.bekendheid.listOpAdres(bij),
    'bekendheid.suggestAdressen': (c) => c.bekendheid.suggestAdressen({ zoek: 'Proefstr' }),
    'bekendheid.searchCheck': (c) => c.bekendheid.searchCheck(vraag),
    'bekendheid.composeCheck': async (c) => {
      const { check } = await c.bekendheid.searchCheck(vraag);
      return c.bekendheid.composeCheck({ ...vraag, check, vertel: [] });
    },
    'bekendheid.listChecks': (c) => c.bekendheid.listChecks({ pagina: 1 }),
    'personen.listKandidaten': (c) => c.personen.listKandidaten({ ...bij, id, dossiernummer: '' }),
    'personen.listDubbel': (c) => c.personen.listDubbel(bij),
    'personen.comparePersonen': (c) => c.personen.comparePersonen({ ...bij, id, anderId: id }),
    'personen.viewSplitsing': (c) => c.personen.viewSplitsing({ ...bij, id }),
    'personen.listOngedaanbaar': (c) => c.personen.listOngedaanbaar(bij),
    'dossiers.readDossier': (c) => c.dossiers.readDossier({ id: dossierId }),
    'dossiers.readNoodzaak': (c) => c.dossiers.readNoodzaak({ dossierId }),
    'dossiers.listCollegas': (c) => c.dossiers.listCollegas(),
    'dossiers.showAdres': (c) => c.dossiers.showAdres({ ...bij, id }),
    'dossiers.showBsn': (c) => c.dossiers.showBsn({ ...bij, id }),
    'trajecten.explainTermijn': (c) =>
      c.trajecten.explainTermijn({ id: dossier.termijnen[0]?.id ?? '' }),
    'werk.countWerk': (c) => c.werk.countWerk(),
    'werk.listWerk': (c) =>
      c.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 }),
    'zoeken.search': (c) => c.zoeken.search({ tekst: 'Voorbeeld' }),
    'afsluiten.readAfhandeling': (c) => c.afsluiten.readAfhandeling(bij),
    'afsluiten.readIngelicht': (c) => c.afsluiten.readIngelicht(bij),
    'afsluiten.readInspanningen': (c) => c.afsluiten.readInspanningen(bij),
    'afsluiten.printInspanningen': (c) => c.afsluiten.printInspanningen(bij),
    'afsluiten.listBeeindigingen': (c) => c.afsluiten.listBeeindigingen(YEAR),
    'partnervragen.listAntwoorden': (c) => c.partnervragen.listAntwoorden(bij),
    'partnervragen.listVragen': (c) => c.partnervragen.listVragen(bij),
    'partnervragen.listOpenVragen': (c) => c.partnervragen.listOpenVragen(),
    'partnervragen.readWeetboek': (c) => c.partnervragen.readWeetboek(),
    'partnervragen.listBijzondere': (c) => c.partnervragen.listBijzondere(),
    'partnervragen.readBijzondere': (c) => c.partnervragen.readBijzondere({ id: bij.dossierId }),
    'partnervragen.composeAntwoord': (c) =>
      c.partnervragen.composeAntwoord({ ...antwoord, nieuweDatum: null, tekst: 'Bel de huurder.' }),
    'brieven.listBrieven': (c) => c.brieven.listBrieven(bij),
    'brieven.composeBrief': (c) => c.brieven.composeBrief({ ...brief, datum: date('2026-11-05') }),
    'brieven.printBrief': (c) => c.brieven.printBrief({ ...brief, datum: date('2026-11-05') }),
    'brieven.listWaarover': (c) => c.brieven.listWaarover(bij),
    'brieven.readBriefinstellingen': (c) => c.brieven.readBriefinstellingen(),
    'verantwoording.makeExport': async (c) => {
      const soorten = ['meldingen', 'dossiers', 'beeindigingen'] as const;
      const made = soorten.map((soort) => c.verantwoording.makeExport({ ...bestand, soort }));
      return Promise.all((await Promise.all(made)).map((one) => tekst(one.bestand)));
    },
    'beheer.readBackups': (c) => c.beheer.readBackups(),
    'beheer.makeBackup': (c) => c.beheer.makeBackup({}),
    'beheer.checkRegister': (c) => c.beheer.checkRegister(),
    'verantwoording.readLogboek': (c) => c.verantwoording.readLogboek(YEAR),
    'verantwoording.listWieZag': (c) =>
      c.verantwoording.listWieZag({ ...YEAR, wie: { soort: 'dossier', id: dossierId } }),
    'verantwoording.readCijfers': (c) => c.verantwoording.readCijfers(OKTOBER),
    'verantwoording.listAchterCijfer': (c) => c.verantwoording.listAchterCijfer(periode),
  };
}

/** Calls everything, and gives which operations answered and what stood in the answers. */
async function readAll(made: Made, client: Client) {
  const answered: string[] = [];
  let text = '';
  for (const [path, call] of Object.entries(calls(made))) {
    try {
      text += JSON.stringify(await call(client));
      answered.push(path);
    } catch (error) {
      const { code } = error as { code: string };
      if (code !== 'forbidden') answered.push(`${path}: ${code}`);
    }
  }
  return { answered, sporen: SPOREN.filter((spoor) => text.includes(spoor)) };
}

describe('every operation that reads, over the real engine', () => {
  test('is called here, so that a new one cannot be left out', async () => {
    const made = await setUp();
    const reading = operations(contract).filter(
      ({ meta: { unit, action } }) =>
        unit === 'lezen' || ['inzien', 'zoeken', 'afdrukken', 'exporteren'].includes(action ?? ''),
    );
    expect(Object.keys(calls(made)).sort()).toEqual(reading.map(({ path }) => path).sort());
  });

  test('gives a screener all of it, so that what is looked for can be found', async () => {
    const made = await setUp();
    const { sporen } = await readAll(made, made.other);
    expect(SPOREN.filter((spoor) => !sporen.includes(spoor))).toEqual([]);
  });

  test.each(['rapporteur', 'manager'] as const)(
    'gives a %s figures, and nothing of a person or a dossier',
    async (rol) => {
      const made = await setUp();
      await made.setRol(rol, made.account.versie);
      const { answered, sporen } = await readAll(made, made.other);
      expect(sporen).toEqual([]);
      expect(answered).toEqual([
        ...[
          'werk.listConcepten',
          'werk.readConcept',
          'partners.listPartners',
          'partners.readPartner',
        ],
        ...[
          'beheer.listGemeenten',
          'beheer.listAfsprakensets',
          'beheer.listOrganisatietermijnen',
          ...(rol === 'manager'
            ? ['beheer.exportAfsprakenset', 'beheer.checkSetbestand', 'beheer.previewSetwijziging']
            : []),
          'beheer.readInstellingen',
          'beheer.readBeleid',
          // Who may know what, and what went to non-parties or in haste: a manager watches over that
          // (PP 12.1; domein §3).
          ...(rol === 'manager'
            ? [
                'partnervragen.readWeetboek',
                'partnervragen.listBijzondere',
                'partnervragen.readBijzondere: not_found',
              ]
            : []),
          'brieven.readBriefinstellingen',
          'verantwoording.readCijfers',
        ],
      ]);
    },
  );

  test('gives the FG the log, and nothing of a person in it', async () => {
    const made = await setUp();
    await made.setRol('fg', made.account.versie);
    const { answered, sporen } = await readAll(made, made.other);
    expect(answered).toContain('verantwoording.readLogboek');
    expect(answered).toContain('verantwoording.listWieZag');
    expect(sporen).toEqual([]);
  });

  test('shows a draft about a dossier again when the role comes back', async () => {
    const { other, setRol, account } = await setUp();
    const { versie } = await setRol('rapporteur', account.versie);
    expect(await other.werk.listConcepten()).toEqual([]);
    await setRol('screener', versie);
    expect((await other.werk.listConcepten()).map(({ sleutel }) => sleutel)).toEqual([
      'melding:nieuw',
    ]);
  });
});
