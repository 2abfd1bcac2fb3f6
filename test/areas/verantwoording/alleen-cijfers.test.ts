import { describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { contract } from '#areas/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { operations } from '#host/engine/declaraties.ts';
import { checkVraag } from '#test/support/checks.ts';
import { CO, register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

const date = toIsoDate;
const YEAR = { van: date('2026-01-01'), tot: date('2026-12-31') };
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
  await beheerder.brieven.wijzigInstellingen({
    ...{ afzender: ['Postbus 1'], telefoon: '078 000 00 00', bereikbaar: 'op werkdagen' },
    ...{ fg: 'via het algemene nummer', opvang: 'de opvang', venster: 'links', versie: 1 },
  });
  const { dossier } = await registered(
    client,
    invoer(partnerId, {
      personen: [{ betrokkeneId: null, gegevens: PERSOON }],
      aanleiding: 'dagvaarding_verzonden',
      ...{ vraag: 'advies', vraagTekst: 'Geheime vraag', toelichting: 'Geheime toelichting' },
    }),
  );
  const dossierId = dossier.id;
  await client.dossiers.noteer({
    ...{ dossierId, soort: 'notitie', datum: date('2026-11-05'), kanaal: null, met: '' },
    tekst: 'Geheime aantekening',
  });
  await client.afhandeling.screen({
    ...{
      dossierId,
      antwoorden: {},
      uitkomsten: ['advies_melder'],
      motivering: 'Geheime motivering',
    },
  });
  await client.afhandeling.beeindig({
    ...{ dossierId, partnerId, datum: date('2026-11-05'), inspanningGeleverd: true },
    ...{ inspanning: 'Geheime inspanning', gronden: ['werkt_niet_mee'] },
  });
  const account = await beheerder.accounts.maak({ ...CO, rollen: ['screener'] });
  const other = await open();
  await other.toegang.aanmelden(CO);
  const inhoud = { achternaam: 'Voorbeeld', toelichting: 'Geheim concept' };
  await other.concepten.bewaar({ sleutel: 'melding:nieuw', titel: 'Geheim concept', inhoud });
  const setRol = (rol: 'rapporteur' | 'manager' | 'screener', versie: number) =>
    beheerder.accounts.wijzig({
      ...{ id: account.id, versie, naam: CO.naam, actief: true, rollen: [rol] },
    });
  return { ...made, dossier, other, account, setRol };
}
type Made = Awaited<ReturnType<typeof setUp>>;

/** How each operation that only reads is called; a new one without a line here fails the test. */
function calls({ dossier, partnerId }: Made): Record<string, (client: Client) => Promise<unknown>> {
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
    'concepten.lijst': (c) => c.concepten.lijst(),
    'concepten.haal': (c) => c.concepten.haal({ sleutel: 'melding:nieuw' }),
    'accounts.lijst': (c) => c.accounts.lijst(),
    'partners.lijst': (c) => c.partners.lijst(),
    'partners.haal': (c) => c.partners.haal({ id: partnerId }),
    'afspraken.lijst': (c) => c.afspraken.lijst(),
    'instellingen.haal': (c) => c.instellingen.haal(),
    'bekendheid.mogelijk': (c) => c.bekendheid.mogelijk({ gegevens: PERSOON }),
    'bekendheid.zelfdeAdres': (c) => c.bekendheid.zelfdeAdres(bij),
    'bekendheid.adressen': (c) => c.bekendheid.adressen({ zoek: 'Proefstr' }),
    'bekendheidscheck.zoek': (c) => c.bekendheidscheck.zoek(vraag),
    'bekendheidscheck.stelOp': async (c) => {
      const { check } = await c.bekendheidscheck.zoek(vraag);
      return c.bekendheidscheck.stelOp({ ...vraag, check, vertel: [] });
    },
    'bekendheidscheck.lijst': (c) => c.bekendheidscheck.lijst({ pagina: 1 }),
    'samenvoegen.kandidaten': (c) => c.samenvoegen.kandidaten({ ...bij, id, dossiernummer: '' }),
    'samenvoegen.dubbel': (c) => c.samenvoegen.dubbel(bij),
    'samenvoegen.vergelijk': (c) => c.samenvoegen.vergelijk({ ...bij, id, anderId: id }),
    'samenvoegen.bekijk': (c) => c.samenvoegen.bekijk({ ...bij, id }),
    'samenvoegen.ongedaanbaar': (c) => c.samenvoegen.ongedaanbaar(bij),
    'meldingen.controleer': (c) => c.meldingen.controleer({ personen: [], teksten: {} }),
    'dossiers.haal': (c) => c.dossiers.haal({ id: dossierId }),
    'dossiers.collegas': (c) => c.dossiers.collegas(),
    'dossiers.toonBsn': (c) => c.dossiers.toonBsn({ ...bij, id }),
    'termijnen.uitleg': (c) => c.termijnen.uitleg({ id: dossier.termijnen[0]?.id ?? '' }),
    'werkvoorraad.tellingen': (c) => c.werkvoorraad.tellingen(),
    'werkvoorraad.lijst': (c) =>
      c.werkvoorraad.lijst({ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 }),
    'zoeken.zoek': (c) => c.zoeken.zoek({ tekst: 'Voorbeeld' }),
    'afhandeling.haal': (c) => c.afhandeling.haal(bij),
    'afhandeling.beeindigingen': (c) => c.afhandeling.beeindigingen(YEAR),
    'antwoorden.lijst': (c) => c.antwoorden.lijst(bij),
    'antwoorden.stelOp': (c) =>
      c.antwoorden.stelOp({ ...antwoord, nieuweDatum: null, tekst: 'Bel de huurder.' }),
    'brieven.lijst': (c) => c.brieven.lijst(bij),
    'brieven.stelOp': (c) => c.brieven.stelOp({ ...brief, datum: date('2026-11-05') }),
    'brieven.pdf': (c) => c.brieven.pdf({ ...brief, datum: date('2026-11-05') }),
    'brieven.waarover': (c) => c.brieven.waarover(bij),
    'brieven.instellingen': (c) => c.brieven.instellingen(),
    'export.maak': async (c) => {
      const soorten = ['meldingen', 'dossiers', 'beeindigingen'] as const;
      const made = soorten.map((soort) => c.export.maak({ ...bestand, soort }));
      return Promise.all((await Promise.all(made)).map((one) => tekst(one.bestand)));
    },
    'cijfers.overzicht': (c) => c.cijfers.overzicht(YEAR),
    'cijfers.lijst': (c) => c.cijfers.lijst(periode),
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
        ...['concepten.lijst', 'concepten.haal', 'partners.lijst', 'partners.haal'],
        ...['afspraken.lijst', 'instellingen.haal', 'brieven.instellingen', 'cijfers.overzicht'],
      ]);
    },
  );

  test('shows a draft about a dossier again when the role comes back', async () => {
    const { other, setRol, account } = await setUp();
    const { versie } = await setRol('rapporteur', account.versie);
    expect(await other.concepten.lijst()).toEqual([]);
    await setRol('screener', versie);
    expect((await other.concepten.lijst()).map(({ sleutel }) => sleutel)).toEqual([
      'melding:nieuw',
    ]);
  });
});
