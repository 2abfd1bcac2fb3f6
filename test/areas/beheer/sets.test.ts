import { describe, expect, it, test } from 'vitest';
import { chooseSet, findStandaardtermijn, geldtVoor } from '#areas/beheer/rules/afsprakenset.ts';
import { kinderbeleidVoor } from '#areas/beheer/rules/kinderbeleid.ts';
import { meegeleverdeSets } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { binnenZin, stappenVoor, wieDoet } from '#areas/beheer/rules/partnerstap.ts';
import { drechtsteden2018 } from '#areas/beheer/rules/set-drechtsteden-2018.ts';
import { standaardset } from '#areas/beheer/rules/set-drechtsteden-alblasserwaard.ts';
import { haarlem2013 } from '#areas/beheer/rules/set-haarlem.ts';
import { formatLooptijd } from '#areas/trajecten/rules/termijn.ts';
import { toIsoDate as d } from '#domain/dates/iso-date.ts';

const groepen = ({ prioriteit }: (typeof meegeleverdeSets)[number]) =>
  prioriteit.map(({ groep }) => groep);
const stap = (set: (typeof meegeleverdeSets)[number], code: string) =>
  set.stappen.find((one) => one.code === code);

describe('the agreement in force', () => {
  test.each([
    ['2026-11-05', '0505', standaardset.naam],
    ['2022-01-01', '0512', standaardset.naam],
    ['2019-06-01', '0505', drechtsteden2018.naam],
    ['2021-12-31', '0482', drechtsteden2018.naam],
    // The Alblasserwaard came in 2022 (SA Bijlage 2); of before 2018 none is known here.
    ['2019-06-01', '0512', undefined],
    ['2017-06-01', '0505', undefined],
    // Haarlem is of another region: it is never in force for a gemeente of this one.
    ['2015-06-01', '0505', undefined],
    ['2015-06-01', '0392', haarlem2013.naam],
  ])('on %s in gemeente %s is %s', (datum, gemeente, naam) => {
    expect(chooseSet(meegeleverdeSets, d(datum), gemeente)?.set.naam).toBe(naam);
  });

  it('of a gemeente that is not known is one of the region, whatever stands beside it', () => {
    expect(chooseSet(meegeleverdeSets, d('2019-06-01'))?.set).toBe(drechtsteden2018);
    expect(chooseSet(meegeleverdeSets, d('2015-06-01'))).toBeUndefined();
    expect(geldtVoor({ gemeenten: [] }, '0599')).toBe(true);
  });

  it('that lapsed stays in use and says so (domein §2a)', () => {
    expect(chooseSet(meegeleverdeSets, d('2026-11-05'))).toEqual({
      set: standaardset,
      verlopen: true,
    });
  });
});

describe('Drechtsteden 2018-2021 (AL)', () => {
  it('has the corporatie report within six weeks and the team answer within two', () => {
    expect(formatLooptijd(stap(drechtsteden2018, 'meldt_achterstand')?.binnen ?? never())).toBe(
      '6 weken',
    );
    expect(formatLooptijd(stap(drechtsteden2018, 'analyse')?.binnen ?? never())).toBe('2 weken');
    const { looptijd } =
      findStandaardtermijn(drechtsteden2018, 'terugkoppeling_sociaal_team') ?? never();
    expect(formatLooptijd(looptijd)).toBe('2 weken');
  });

  it('puts only families with children first, and names neither seniors nor OGGZ', () => {
    expect(groepen(drechtsteden2018)).toEqual(['gezin_met_kinderen']);
    expect(drechtsteden2018.seniorVanaf).toBeNull();
  });

  it('holds for the six gemeenten of the Drechtsteden', () => {
    expect(drechtsteden2018.gemeenten).toHaveLength(6);
  });

  it('gives the Meldpunt no term for advice: that is of 2022 (SA 7 MZO a)', () => {
    expect(findStandaardtermijn(drechtsteden2018, 'advies')).toBeUndefined();
  });
});

describe('Haarlem 2013-2016 (HL)', () => {
  it('runs from 1 March 2013 to 1 January 2017 (HL art. 4)', () => {
    expect([haarlem2013.geldigVan, haarlem2013.geldigTot]).toEqual(['2013-03-01', '2016-12-31']);
  });

  it('puts families, seniors and the OGGZ-doelgroep first', () => {
    expect(groepen(haarlem2013)).toEqual(['gezin_met_kinderen', 'senior', 'oggz_doelgroep']);
  });

  test.each([
    ['ymere_contact_dag_8', '8 dagen'],
    ['ymere_spreekuur', '1 maand'],
    ['uitnodiging', '1 week'],
    ['pre_huisbezoek', '2 weken'],
    ['elan_huisbezoek', '2 weken'],
  ])('has the step %s within %s', (code, lengte) => {
    expect(formatLooptijd(stap(haarlem2013, code)?.binnen ?? never())).toBe(lengte);
  });

  it('has no terms of the Meldpunt', () => {
    expect(haarlem2013.termijnen).toEqual([]);
  });
});

describe('Drechtsteden en Alblasserwaard 2022-2025 (SA, WA)', () => {
  it('names neither seniors nor the OGGZ-doelgroep', () => {
    expect(groepen(standaardset)).toEqual(['gezin_met_kinderen']);
  });

  test.each([
    ['geen_nieuwe_incasso', 'SA 7 WoCo b', 'Afgesproken: binnen 2 weken.'],
    ['eerste_beoordeling', 'SA 7 ST b', 'Afgesproken: binnen 2 weken.'],
    ['doorbetaling_gestopt', 'SA 7 SD d', 'Afgesproken: direct.'],
    ['plan_van_aanpak', 'SA 7 ST d', ''],
  ])('has the step %s from %s', (code, bron, binnen) => {
    const found = stap(standaardset, code) ?? never();
    expect([found.bron, binnenZin(found)]).toEqual([bron, binnen]);
  });

  it('knows no aanleiding that is of the Convenant MZO: overlast and care fall outside it', () => {
    for (const buiten of ['woonoverlast', 'onbegrepen_gedrag', 'zorg_en_veiligheid'] as const)
      expect(standaardset.aanleidingen).not.toContain(buiten);
  });

  it('was signed by the eleven corporaties of WA among others', () => {
    expect(standaardset.partijen).toEqual(
      expect.arrayContaining(['Rhiant', 'Poort6', 'Avres', 'Dorpsnetwerk Alblasserdam']),
    );
  });
});

describe('what a partner does', () => {
  const trivire = { naam: 'Trivire', soort: 'woningcorporatie' } as const;
  const pre = { naam: 'Stichting  PRÉ WONEN', soort: 'woningcorporatie' } as const;

  it('that was agreed with one organisation is shown only where that takes part', () => {
    const codes = (deelnemers: readonly (typeof trivire | typeof pre)[]) =>
      stappenVoor(haarlem2013.stappen, deelnemers).map(({ code }) => code);
    expect(codes([trivire]).some((code) => code.startsWith('ymere'))).toBe(false);
    expect(codes([{ ...trivire, naam: 'ymere' } as never])).toContain('ymere_contact_dag_8');
    expect(codes([{ ...pre, naam: 'pre wonen' } as never])).toContain('pre_contact');
  });

  it('is asked of those of its kind that take part, and of nobody when none does', () => {
    expect(wieDoet(stap(standaardset, 'eerste_beoordeling') ?? never(), [trivire])).toEqual([]);
    expect(wieDoet(stap(standaardset, 'besluit_voortzetting') ?? never(), [trivire])).toEqual([
      trivire,
    ]);
  });

  it('has a code of its own in its set', () => {
    for (const { stappen } of meegeleverdeSets)
      expect(new Set(stappen.map(({ code }) => code)).size).toBe(stappen.length);
  });
});

describe('a gemeente that lets no family with children be put on the street (AL 1.1)', () => {
  test.each([
    ['0482', 'ja', true],
    ['0482', 'onbekend', false],
    ['0482', 'nee', undefined],
    ['0505', 'ja', undefined],
    [null, 'ja', undefined],
  ] as const)('%s with children %s', (gemeente, kinderen, isBekend) => {
    expect(kinderbeleidVoor({ gemeente, kinderen }, ['0482'])?.isBekend).toBe(isBekend);
  });
});

function never(): never {
  throw new Error('it is not there');
}
