import { describe, expect, it } from 'vitest';
import {
  chooseSet,
  findStandaardtermijn,
  kalenderOf,
  type Setregels,
  TERMIJNSOORTEN,
  termijnSoortNaam,
} from '#areas/beheer/rules/afsprakenset.ts';
import { type Geldigheid, isGeldig, lastDay } from '#areas/beheer/rules/geldigheid.ts';
import { bekendeTermijnen, meegeleverdeSets } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { organisatieTermijnen } from '#areas/beheer/rules/organisatietermijnen.ts';
import { standaardset } from '#areas/beheer/rules/set-drechtsteden-alblasserwaard.ts';
import { formatLooptijd } from '#areas/trajecten/rules/termijn.ts';
import { isWerkdag } from '#domain/dates/werkdagen.ts';
import { d } from '#test/domain/dates/support.ts';

const prolonged: Setregels = { ...standaardset, verlengdTot: d('2026-12-31') };
const next: Geldigheid = { geldigVan: d('2027-01-01') };

describe('an afsprakenset holds', () => {
  it.each([
    ['2021-12-31', false],
    ['2022-01-01', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s: %s', (datum, expected) => {
    expect(isGeldig(standaardset, d(datum))).toBe(expected);
  });

  it('a year longer when it was prolonged, last day included', () => {
    expect(isGeldig(prolonged, d('2026-12-31'))).toBe(true);
    expect(isGeldig(prolonged, d('2027-01-01'))).toBe(false);
  });

  it('for ever without an end, also when a stored row has null for it', () => {
    expect(isGeldig(next, d('2099-01-01'))).toBe(true);
    expect(isGeldig({ ...next, geldigTot: null, verlengdTot: null }, d('2099-01-01'))).toBe(true);
  });

  it('never shorter by a prolongation that ends before its own end', () => {
    expect(lastDay({ ...standaardset, verlengdTot: d('2024-12-31') })).toBe('2025-12-31');
    expect(lastDay({ ...standaardset, verlengdTot: null })).toBe('2025-12-31');
    expect(lastDay(next)).toBeUndefined();
  });
});

describe('chooseSet', () => {
  it('picks the set that holds', () => {
    expect(chooseSet([standaardset], d('2024-06-01'))).toEqual({
      set: standaardset,
      verlopen: false,
    });
  });

  it('keeps to a lapsed set when there is no later one, and says so', () => {
    expect(chooseSet([standaardset], d('2026-11-20'))).toEqual({
      set: standaardset,
      verlopen: true,
    });
    expect(chooseSet([prolonged], d('2026-11-20'))?.verlopen).toBe(false);
  });

  it('picks the latest that has started, in whatever order they come', () => {
    expect(chooseSet([next, prolonged], d('2026-12-31'))?.set).toBe(prolonged);
    expect(chooseSet([next, prolonged], d('2027-01-01'))?.set).toBe(next);
    expect(chooseSet([prolonged, next], d('2027-01-01'))?.set).toBe(next);
  });

  it('picks the last of two that start on the same day', () => {
    const copy: Geldigheid = { ...next };
    expect(chooseSet([next, copy], d('2027-06-01'))?.set).toBe(copy);
  });

  it('gives undefined when none has started', () => {
    expect(chooseSet([standaardset], d('2021-12-31'))).toBeUndefined();
    expect(chooseSet([], d('2026-01-01'))).toBeUndefined();
  });
});

describe('the default set', () => {
  it.each([
    ['advies', '3 werkdagen', 'richtlijn', 'SA 7 MZO a'],
    ['ondersteuning', '5 werkdagen', 'richtlijn', 'SA 7 MZO d'],
    ['gemist', 'direct', 'eigen_regel', 'SA 7 MZO e'],
    ['informeren', '2 werkdagen', 'richtlijn', 'SA preambule'],
    ['terugkoppeling_sociaal_team', '2 weken', 'richtlijn', 'SA 7 ST b, SA 7 WoCo b'],
    ['afstemming', '10 werkdagen', 'eigen_regel', 'st 5; eigen regel'],
  ])('has for %s %s, %s, from %s', (code, looptijd, soort, bron) => {
    const termijn = findStandaardtermijn(standaardset, code);
    expect(termijn && formatLooptijd(termijn.looptijd)).toBe(looptijd);
    expect(termijn).toMatchObject({ soort, bron });
  });

  it('has those six terms and no other: what the law or a judge sets stands in no set', () => {
    for (const { naam, termijnen } of meegeleverdeSets)
      for (const { code } of organisatieTermijnen)
        expect(findStandaardtermijn({ termijnen }, code), `${naam}: ${code}`).toBeUndefined();
    expect(standaardset.termijnen.map(({ code }) => code)).toHaveLength(6);
    expect(new Set(bekendeTermijnen.map(({ code }) => code)).size).toBe(13);
    for (const { naam, begin, einde } of bekendeTermijnen)
      for (const text of [naam, begin, einde]) expect(text).toMatch(/^[A-Z].{3,}[^.]$/);
  });

  it('is not taken for prolonged, and says that it can be', () => {
    expect(standaardset.verlengdTot).toBeUndefined();
    expect(standaardset.opmerking).toContain('SA 2');
  });

  it('counts Goede Vrijdag, unless the desk sets it free', () => {
    const vrijdag = d('2025-04-18');
    expect(isWerkdag(vrijdag, kalenderOf(standaardset))).toBe(true);
    expect(isWerkdag(vrijdag, kalenderOf({ ...standaardset, goedeVrijdagVrij: true }))).toBe(false);
  });

  it('does not know a term that it does not have', () => {
    expect(findStandaardtermijn(standaardset, 'onbekend')).toBeUndefined();
  });
});

describe('the terms of the organisation, outside every set (domein §2a)', () => {
  const eigen = { termijnen: organisatieTermijnen };

  it.each([
    ['zitting', 'op de genoemde datum', 'hard', 'st 6'],
    ['ontruiming', 'op de genoemde datum', 'hard', 'st 7'],
    ['informatieplicht', '1 maand', 'wettelijk', 'PP 11; AVG 14'],
    ['avg_verzoek', '1 maand', 'wettelijk', 'SA 5.5; AVG 12 lid 3'],
    ['datalek_intern', '24 uur', 'hard', 'PP 10.3'],
    ['datalek_ap', '72 uur', 'wettelijk', 'AVG 33'],
    ['bewaartermijn', '1 jaar', 'hard', 'PP 7.2'],
  ])('has for %s %s, %s, from %s', (code, looptijd, soort, bron) => {
    const termijn = findStandaardtermijn(eigen, code);
    expect(termijn && formatLooptijd(termijn.looptijd)).toBe(looptijd);
    expect(termijn).toMatchObject({ soort, bron });
  });

  it('can prolong the answer to an AVG request by two months', () => {
    expect(findStandaardtermijn(eigen, 'avg_verzoek')?.verlenging).toEqual({
      eenheid: 'maanden',
      aantal: 2,
    });
  });
});

describe('the kinds of term', () => {
  it('have each a Dutch name', () => {
    expect(TERMIJNSOORTEN.map(termijnSoortNaam)).toEqual([
      'Richtlijn',
      'Wettelijk',
      'Vaste grens',
      'Eigen regel',
    ]);
  });
});
