import { describe, expect, test } from 'vitest';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { briefregister, dagen } from '#test/support/brieven.ts';
import { ANNA } from '#test/support/invoer.ts';

const ZITTING = {
  aanleiding: 'dagvaarding_verzonden',
  datums: dagen({ zitting: '2026-12-01' }),
} as const;

describe('the least that a melding holds', () => {
  test('is when, who reports, why, and who or where: the rest is not known', async () => {
    const r = await briefregister();
    await r.meld('Trivire');
    expect((await r.dossier()).meldingen).toMatchObject([
      {
        ...{ ookSociaalTeam: 'onbekend', vroegsignalering: 'onbekend', risicoVerlies: 'onbekend' },
        ...{ zonderHulp: 'onbekend', oorzaakOnbekend: 'onbekend', zittingSoort: 'onbekend' },
        ...{ huurderGeinformeerd: 'onbekend', vraag: 'geen', andereAanleidingen: [], woning: null },
      },
    ]);
  });

  test('without a melder is refused in a sentence, and so is somebody of whom nothing is known', async () => {
    const r = await briefregister();
    expect(await refused(r.meld('Trivire', { partnerId: null }))).toMatchObject({
      data: { velden: [{ veld: 'partnerId', zin: 'Kies wie de melding deed.' }] },
    });
    const niemand = { personen: [{ betrokkeneId: null, gegevens: {} }] };
    expect(await refused(r.meld('Trivire', niemand))).toMatchObject({ code: 'invalid_input' });
  });

  test('keeps what the melder knows besides, and what the desk asks itself (WA)', async () => {
    const r = await briefregister();
    const weet: Partial<MeldingInvoer> = {
      ookSociaalTeam: 'ja',
      vroegsignalering: 'ja',
      vroegsignaleringOp: toIsoDate('2026-06-01'),
      risicoVerlies: 'ja',
      zonderHulp: 'nee',
      oorzaakOnbekend: 'onbekend',
    };
    await r.meld('Trivire', weet);
    expect((await r.dossier()).meldingen).toMatchObject([weet]);
  });

  test('of somebody who is in no list keeps nothing of a list, and somebody anonymous has no name', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { meldersoort: 'anoniem', melderNaam: 'Toch Genoemd' });
    expect((await r.dossier()).meldingen).toMatchObject([
      { meldersoort: 'anoniem', partner: null, verhuurder: null, melderNaam: '' },
    ]);
  });
});

describe('more than one aanleiding', () => {
  test('brings the gebeurtenissen of each with their days, the furthest in front', async () => {
    const r = await briefregister();
    await r.meld('Trivire', {
      ...{ aanleiding: 'laatste_aanmaning', aanmaningOp: toIsoDate('2026-09-01') },
      andereAanleidingen: ['ontruiming_aangezegd', 'dagvaarding_verzonden', 'laatste_aanmaning'],
      datums: dagen({ dagvaarding: '2026-10-01', ontruiming: '2026-12-10' }),
    });
    const { meldingen, procedures, processtap } = await r.dossier();
    expect(meldingen).toMatchObject([
      {
        aanleiding: 'ontruiming_aangezegd',
        andereAanleidingen: ['laatste_aanmaning', 'dagvaarding_verzonden'],
        stap: '7',
      },
    ]);
    expect(processtap).toBe('7');
    expect(
      procedures[0]?.gebeurtenissen.map(({ soort, op, dag }) => [soort, op ?? dag]).sort(),
    ).toEqual([
      ['dagvaarding_verzonden', '2026-10-01'],
      ['laatste_aanmaning', '2026-09-01'],
      ['ontruiming_aangezegd', '2026-12-10'],
    ]);
  });

  test('verzonden and betekend are two, and the letter is about one that was brought', async () => {
    const r = await briefregister();
    await r.meld('Trivire', {
      ...{ ...ZITTING, andereAanleidingen: ['dagvaarding_betekend'] },
      betekendOp: toIsoDate('2026-11-04'),
    });
    const { procedures, termijnen } = await r.dossier();
    expect(procedures[0]?.dagvaarding).toBe('betekend');
    expect(termijnen.filter(({ code }) => code === 'brief')).toHaveLength(1);
  });
});

describe('the same gebeurtenis by mail, telephone and RIS', () => {
  test('is one that counts once, and what each knew more of it is kept', async () => {
    const r = await briefregister();
    const eerste = await r.meld('Trivire', ZITTING);
    const ook = { ...ZITTING, zelfdeAls: eerste } as const;
    await r.meld('Trivire', { ...ook, zittingTijd: '9.30', zittingSoort: 'rolzitting' });
    await r.meld('Trivire', { ...ook, kanaal: 'overleg' });
    const { procedures, termijnen, meldingen } = await r.dossier();
    expect(meldingen.filter(({ zelfdeAls }) => zelfdeAls === null)).toHaveLength(1);
    expect(procedures[0]?.zittingen).toMatchObject([{ dag: '2026-12-01', tijd: '09:30' }]);
    expect(termijnen.filter(({ code }) => code === 'zitting')).toHaveLength(1);
    const tekst = await r.tekst();
    expect(tekst).toContain('dinsdag 1 december 2026 om 09:30 uur');
    expect(tekst).toContain('of antwoord schriftelijk vóór die dag');
  });
});

describe('a day that the melder knows only about', () => {
  const rond = { ...ZITTING, ongeveer: ['zitting' as const] };

  test('is watched as a day, is asked after, and is not printed as certain', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { ...rond, ongeveer: [...rond.ongeveer] });
    expect((await r.open()).map(({ code }) => code).sort()).toEqual([
      ...['brief', 'informatieplicht', 'precieze_dag', 'zitting'],
    ]);
    expect(await r.tekst()).toContain('De zitting is rond');
  });

  test.each([
    ['the same day', '2026-12-01', '1 december'],
    ['another day', '2026-12-03', '3 december'],
  ])('and then exactly, %s, has not moved', async (_, dag, woorden) => {
    const r = await briefregister();
    const eerste = await r.meld('Trivire', { ...rond, ongeveer: [...rond.ongeveer] });
    await r.meld('Trivire', {
      ...{ ...ZITTING, zelfdeAls: eerste, datums: dagen({ zitting: dag }) },
    });
    expect((await r.dossier()).procedures[0]?.zittingen).toMatchObject([{ dag, ongeveer: false }]);
    const tekst = await r.tekst();
    expect(tekst).toContain(woorden);
    expect(tekst).not.toMatch(/verplaatst|zitting is rond/);
  });
});

describe('a woning where betrokkene does not live', () => {
  const woning = {
    ...{ straat: 'Kade', huisnummer: '7b', postcode: '3361 aa', plaats: 'Sliedrecht' },
  };

  test('is that of the procedure, and its gemeente that of the dossier', async () => {
    const r = await briefregister();
    await r.meld('Trivire', { ...ZITTING, woning });
    const { gemeente, procedures, meldingen } = await r.dossier();
    expect(gemeente?.naam).toBe('Sliedrecht');
    expect(procedures.map((one) => one.woning)).toEqual(['Kade 7B, 3361 AA Sliedrecht']);
    expect(meldingen[0]?.woning).toMatchObject({ postcode: '3361AA', huisletter: 'B' });
  });

  test('is another procedure than that of the home', async () => {
    const r = await briefregister();
    await r.meld('Trivire', ZITTING);
    await r.meld('Trivire', {
      ...ZITTING,
      woning,
      personen: [{ betrokkeneId: r.mens(0), gegevens: ANNA }],
    });
    expect((await r.dossier()).procedures.map((one) => one.woning)).toEqual([
      'Kade 7B, 3361 AA Sliedrecht',
      'Proefstraat 12A, 3311 AB Dordrecht',
    ]);
  });

  test('with a postcode that is none is said at its own field', async () => {
    const r = await briefregister();
    const fout = r.meld('Trivire', { ...ZITTING, woning: { ...woning, postcode: '33' } });
    expect(await refused(fout)).toMatchObject({ data: { velden: [{ veld: 'woning.postcode' }] } });
  });
});
