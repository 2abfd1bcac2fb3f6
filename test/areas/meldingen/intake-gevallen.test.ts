import { describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { meldingFeiten } from '#areas/dossiers/screen/melding-feiten.ts';
import { belbaar, spoedZin } from '#areas/dossiers/screen/spoed-kop.tsx';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { briefregister, dagen, VANDAAG } from '#test/support/brieven.ts';
import { ANNA } from '#test/support/invoer.ts';

type Gemeld = Partial<MeldingInvoer>;

const ADRES = { straat: 'Dorpsstraat', huisnummer: '1', postcode: '3361 AA', plaats: 'Sliedrecht' };
const bewoner = { personen: [{ betrokkeneId: null, gegevens: ADRES }] };
const BUUR: Gemeld = {
  meldersoort: 'omwonende',
  partnerId: null,
  kanaal: 'telefoon',
  ...{ melderNaam: 'Jan van Hiernaast', melderTelefoon: '0612345678' },
} as const;
const TELEFOON: Gemeld = { kanaal: 'telefoon' };

/** All that goes out of the desk in files, as text. */
async function geexporteerd(client: Client, van = VANDAAG, tot = VANDAAG): Promise<string> {
  const { bestand } = await client.verantwoording.makeExport({
    ...{ soort: 'meldingen', van, tot, formaat: 'csv', metNamen: true },
    doel: 'Controle van de registratie',
  });
  return bestand.text();
}

const rij = async (client: Client) =>
  (await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 }))
    .dossiers[0];

describe('a neighbour who phones without a name, and knows only an address', () => {
  const anoniem: Gemeld = {
    meldersoort: 'anoniem',
    partnerId: null,
    aanleiding: 'woonoverlast',
    ...TELEFOON,
    ...bewoner,
  };

  test('is accepted: the bewoner is called by the address wherever a name stands', async () => {
    const r = await briefregister();
    await r.meld('', anoniem);
    const dossier = await r.dossier();
    expect(dossier.gemeente?.naam).toBe('Sliedrecht');
    expect(dossier.meldingen).toMatchObject([{ melder: 'Anoniem', partner: null }]);
    expect(await rij(r.client)).toMatchObject({
      naam: 'Bewoner van Dorpsstraat 1, Sliedrecht',
      laatsteMelding: { partner: 'Anoniem' },
    });
    const { dossiers } = await r.client.zoeken.search({ tekst: 'Dorpsstraat' });
    expect(dossiers).toMatchObject([{ naam: 'Bewoner van Dorpsstraat 1, Sliedrecht' }]);
  });

  test('is no partner: nobody is told, and the text to a partner names nobody', async () => {
    const r = await briefregister();
    await r.meld('', anoniem);
    const { partners } = await r.client.afsluiten.readAfhandeling({
      dossierId: (await r.dossier()).id,
    });
    expect(partners).toEqual([]);
  });

  test('gets a letter to a name only; until there is one the letter says that it is missing', async () => {
    const r = await briefregister();
    await r.meld('', anoniem);
    expect(await r.bezwaar({ soort: 'informatie' })).toContain('de achternaam van betrokkene');
    const [persoon] = (await r.dossier()).personen;
    await r.client.dossiers.changeBetrokkene({
      ...{ dossierId: (await r.dossier()).id, id: r.mens(0), versie: persoon?.versie ?? 0 },
      ...{ gegevens: { ...ADRES, achternaam: 'Voorbeeld' }, bron: 'Gebeld', aanvaard: [] },
    });
    const tekst = await r.tekst({ soort: 'informatie' });
    expect(tekst).toContain('Wij kregen bericht van iemand uit uw omgeving.');
    expect(tekst).toContain('Van iemand uit uw omgeving kregen wij uw naam');
    expect(tekst).not.toMatch(/anoniem|buur|omwonende/i);
  });

  test('who leaves a name and a number is known to the desk and to nobody else', async () => {
    const r = await briefregister();
    await r.meld('', { ...BUUR, aanleiding: 'zorgen' });
    const [melding] = (await r.dossier()).meldingen;
    const feiten = melding === undefined ? [] : meldingFeiten(melding);
    expect(feiten).toContainEqual({
      label: 'Melder',
      value: 'Buurtgenoot of omwonende, Jan van Hiernaast, 06 12345678',
    });
    const { historie } = await r.dossier();
    const uit = [
      await r.tekst({ soort: 'informatie' }),
      await geexporteerd(r.client),
      JSON.stringify(historie),
    ];
    for (const tekst of uit) expect(tekst).not.toMatch(/Hiernaast|12345678/);
    expect(uit[0]).toContain('iemand uit uw omgeving');
    expect(uit[0]).not.toMatch(/omwonende|buurt/i);
    expect(uit[1]).toContain('Iemand uit de omgeving');
    expect(uit[1]).not.toMatch(/omwonende|buurtgenoot/i);
  });

  test('beside a corporatie is not told apart from it: the letter names the corporatie only by name', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { aanleiding: 'zorgen' });
    await r.meld('', { ...BUUR, aanleiding: 'woonoverlast' });
    expect(await r.tekst({ soort: 'informatie' })).toContain(
      'Wij kregen bericht van Trivire en iemand uit uw omgeving.',
    );
  });
});

describe('betrokkene who reports', () => {
  const zelf: Gemeld = {
    meldersoort: 'betrokkene',
    partnerId: null,
    aanleiding: 'zelfmelding',
    ...TELEFOON,
  };
  const codes = async (r: Awaited<ReturnType<typeof briefregister>>) =>
    (await r.open()).map(({ code }) => code);

  test('is told at that moment (AVG 13): no term of AVG 14 runs, and a letter says from whom it is', async () => {
    const r = await briefregister();
    await r.meld('', zelf);
    expect(await codes(r)).toEqual([]);
    expect(await r.tekst({ soort: 'informatie' })).toContain('Wij kregen bericht van u zelf.');
    expect(await geexporteerd(r.client)).toContain('Betrokkene zelf');
  });

  test('of somebody else as well is a source that this other person hears of (AVG 14), without saying who', async () => {
    const r = await briefregister([ANNA, { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' }]);
    await r.meld('', zelf);
    expect(await codes(r)).toEqual(['informatieplicht']);
    for (const betrokkeneId of [r.mens(0), r.mens(1)])
      expect(await r.tekst({ soort: 'informatie', betrokkeneId })).toContain(
        'Wij kregen bericht van u zelf of iemand uit uw omgeving.',
      );
  });
});

describe('two corporaties about one tenant', () => {
  test('each has a letter of its own, and arrears may be kept once one of them told of a broken arrangement', async () => {
    const r = await briefregister();
    const laat = { achterstandCent: 80_000 };
    const zonder = r.meld('Trivire', { aanleiding: 'dagvaarding_betekend', ...laat });
    expect(await refused(zonder)).toMatchObject({
      data: { velden: [{ veld: 'achterstandCent' }] },
    });
    await r.meld('Trivire', {
      ...{ aanleiding: 'betalingsregeling_verbroken', ...laat },
      ...{ andereAanleidingen: ['dagvaarding_betekend'], betekendOp: toIsoDate('2026-11-03') },
      datums: dagen({ zitting: '2026-12-01' }),
    });
    // The furthest leads; the other is not lost.
    expect((await r.dossier()).meldingen).toMatchObject([
      {
        aanleiding: 'dagvaarding_betekend',
        andereAanleidingen: ['betalingsregeling_verbroken'],
        achterstandCent: 80_000,
      },
    ]);
    await r.meld('Woonkracht10', {
      ...{ aanleiding: 'dagvaarding_aangezegd', ...laat },
      datums: dagen({ zitting: '2026-12-15' }),
    });
    const { procedures, termijnen, processtap } = await r.dossier();
    expect(processtap).toBe('6');
    expect(
      procedures.map(({ verhuurder, dagvaarding, zittingen }) => [
        ...[verhuurder?.naam, dagvaarding],
        ...zittingen.map(({ dag }) => dag),
      ]),
    ).toEqual([
      ['Woonkracht10', 'aangezegd', '2026-12-15'],
      ['Trivire', 'betekend', '2026-12-01'],
    ]);
    expect(termijnen.filter(({ code }) => code === 'brief')).toHaveLength(2);
    const [ander, eerste] = procedures;
    const van = (procedureId: string | undefined) => r.tekst({ procedureId: procedureId ?? null });
    // Each is about its own case, and names the other one only as another.
    const [een, twee] = [await van(eerste?.id), await van(ander?.id)];
    expect(een).toMatch(/dagvaarding komt van Trivire.*In een andere zaak, van Woonkracht10,/s);
    expect(een.replace(/In een andere zaak, van Woonkracht10,/, '')).not.toContain('Woonkracht10');
    expect(twee).toMatch(/Woonkracht10.*15 december 2026.*In een andere zaak, van Trivire,/s);
    expect(twee.replace(/In een andere zaak, van Trivire,/, '')).not.toContain('Trivire');
  });
});

describe('a paper of 2021', () => {
  const papier: Gemeld = {
    aanleiding: 'dagvaarding_verzonden',
    achterafIngevoerd: 'ja',
    ontvangenOp: toIsoDate('2021-10-04'),
  };

  test('is asked about once, unless it is said to be entered afterwards', async () => {
    const r = await briefregister();
    const gewoon: Gemeld = { ...papier, achterafIngevoerd: 'nee' };
    const zin = await refused(r.meld('Trivire', gewoon));
    expect(zin).toMatchObject({ data: { velden: [{ veld: 'ontvangenOp' }] } });
    expect(JSON.stringify(zin)).toContain('Achteraf ingevoerd');
    await r.meld('Trivire', { ...gewoon, aanvaard: ['ontvangenOp:lang_geleden'] });
  });

  test('keeps its own days, is late for nothing, and its dossier is as old as the paper', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { ...papier, datums: dagen({ zitting: '2021-11-16' }) });
    const { termijnen, geopendOp, id, versie } = await r.dossier();
    expect(geopendOp).toBe('2021-10-04');
    expect(termijnen.filter(({ voldaanOp }) => voldaanOp === null)).toEqual([]);
    expect(termijnen).toContainEqual(
      expect.objectContaining({
        ...{ code: 'zitting', vervalt: '2021-11-16', voldaanMet: 'achteraf ingevoerd' },
      }),
    );
    expect(await rij(r.client)).toMatchObject({ vervalt: null });
    await r.client.afsluiten.closeDossier({
      ...{ dossierId: id, versie, reden: 'verhuisd', toelichting: '' },
      besluitOp: toIsoDate('2022-01-10'),
    });
    const { bestand } = await r.client.verantwoording.makeExport({
      ...{ soort: 'dossiers', van: toIsoDate('2021-01-01'), tot: VANDAAG, formaat: 'csv' },
      ...{ metNamen: false, doel: '' },
    });
    // From the day of the paper until the day of the decision.
    expect(await bestand.text()).toMatch(/;98(\r?\n|$)/);
  });

  test('of an ontruiming that is still ahead ends neither the day nor the letter about it', async () => {
    const r = await briefregister();
    await r.meld('Trivire', {
      ...{ ...papier, aanleiding: 'ontruiming_aangezegd' },
      datums: dagen({ ontruiming: '2026-11-20' }),
    });
    const open = (await r.dossier()).termijnen.filter(({ voldaanOp }) => voldaanOp === null);
    expect(open.map(({ code }) => code).sort()).toEqual(['brief', 'ontruiming']);
    expect(open.find(({ code }) => code === 'ontruiming')?.vervalt).toBe('2026-11-20');
  });

  test('that comes in after a newer one makes the dossier as old as itself', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { aanleiding: 'zorgen' });
    expect((await r.dossier()).geopendOp).toBe(VANDAAG);
    await r.meld('Trivire', { ...papier, aanleiding: 'zorgen' });
    expect((await r.dossier()).geopendOp).toBe('2021-10-04');
  });
});

describe('an ontruiming tomorrow at ten', () => {
  const spoed: Gemeld = {
    aanleiding: 'ontruiming_aangezegd',
    ontruimingTijd: '10 uur',
    ...TELEFOON,
    datums: dagen({ ontruiming: '2026-11-06' }),
    personen: [{ betrokkeneId: null, gegevens: { ...ANNA, telefoon: '0687654321' } }],
  };

  test('is a few fields: the day and time stand on the list, in the letter, and on top with whom to call', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { ...spoed });
    const dossier = await r.dossier();
    expect(dossier.procedures[0]?.ontruimingen).toMatchObject([
      { dag: '2026-11-06', tijd: '10:00', einde: null },
    ]);
    // The letter is due today: tomorrow nobody is at home any more.
    expect(await rij(r.client)).toMatchObject({ vervalt: '2026-11-05' });
    const tekst = await r.tekst({ soort: 'ontruiming' });
    expect(tekst).toContain('vrijdag 6 november 2026 om 10:00 uur');
    expect(spoedZin(dossier, VANDAAG)).toBe('Spoed: ontruiming op vr 6 nov 2026 om 10:00 uur');
    expect(belbaar(dossier)).toEqual([{ wie: 'Anna van den Voorbeeld', telefoon: '0687654321' }]);
    // Once it was, or is weeks away, nothing shouts.
    expect(spoedZin(dossier, toIsoDate('2026-11-07'))).toBeUndefined();
    expect(spoedZin(dossier, toIsoDate('2026-10-20'))).toBeUndefined();
  });

  test('with a time that nobody can read is asked for it in Dutch', async () => {
    const r = await briefregister();
    const raar = r.meld('Trivire', {
      ...{ ...spoed, ontruimingTijd: 'ochtend' },
    });
    expect(await refused(raar)).toMatchObject({
      data: {
        velden: [{ veld: 'ontruimingTijd', zin: 'Vul een tijd in, bijvoorbeeld 10:00.' }],
      },
    });
  });
});
