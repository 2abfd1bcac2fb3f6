import { describe, expect, it } from 'vitest';
import {
  type BeeindigingInvoer,
  controleerBeeindiging,
  GRONDEN,
  gestoptAls,
  signaalBij,
} from '#areas/afsluiten/rules/beeindiging.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');
const invoer: BeeindigingInvoer = {
  partnerId: 'p1',
  datum: d('2026-11-04'),
  vernomenOp: d('2026-11-05'),
  gronden: ['werkt_niet_mee'],
};

function fields(change: BeeindigingInvoer): string[] {
  return controleerBeeindiging({ ...invoer, ...change }, today).map(({ veld }) => veld);
}

describe('a beëindiging', () => {
  it('is registered when it is complete', () => {
    expect(controleerBeeindiging(invoer, today)).toEqual([]);
  });

  it.each(GRONDEN)('may rest on %s alone', (grond) => {
    expect(fields({ gronden: [grond] })).toEqual([]);
  });

  it('may rest on all grounds together', () => {
    expect(fields({ gronden: GRONDEN })).toEqual([]);
  });

  it('may be of today', () => {
    expect(fields({ datum: today })).toEqual([]);
  });

  it.each<[string, BeeindigingInvoer, string]>([
    ['nobody who stopped', { partnerId: null }, 'partnerId'],
    ['an empty partner', { partnerId: '' }, 'partnerId'],
    ['no date', { datum: null }, 'datum'],
    ['a date to come', { datum: d('2026-11-06') }, 'datum'],
    ['nothing said of when it was heard', { vernomenOp: null }, 'vernomenOp'],
    ['something heard tomorrow', { vernomenOp: d('2026-11-06') }, 'vernomenOp'],
    ['no ground', { gronden: [] }, 'gronden'],
    ['grounds left out', { gronden: undefined }, 'gronden'],
  ])('is refused with %s', (_, change, field) => {
    expect(fields(change)).toEqual([field]);
  });

  it('that is empty names every field once, with a Dutch sentence that says what to do', () => {
    const fouten = controleerBeeindiging({}, today);
    expect(fouten.map(({ veld }) => veld)).toEqual(['partnerId', 'datum', 'vernomenOp', 'gronden']);
    for (const { zin } of fouten) expect(zin).toMatch(/(Kies|Vul|Bevestig|Schrijf) .+\.$/);
  });
});

describe('what SA 6.1 asks of the party that stopped', () => {
  const goed = { voldoet: 'ja', gronden: ['wil_niet_meer'], inspanning: 'Gebeld.' } as const;

  it.each([
    ['nothing', {}, undefined],
    ['that it was not met', { voldoet: 'nee' }, /voldoet niet/],
    ['to find it out', { voldoet: 'onbekend' }, /niet bekend/],
    ['that no reason of 6.1 stands beside "ja"', { gronden: ['andere_reden'] }, /geen van de drie/],
    ['what was tried', { inspanning: ' ' }, /wat er is geprobeerd/],
  ] as const)('signals %s', (_, change, zin) => {
    const signaal = signaalBij({ ...goed, ...change });
    if (zin === undefined) expect(signaal).toBeUndefined();
    else expect(signaal).toMatch(zin);
  });
});

it('the same stop twice is one; after coming back it is another', () => {
  const stop = { partnerId: 'p', hervatOp: null };
  expect(gestoptAls('p', [stop])).toBe(stop);
  expect(gestoptAls('p', [{ partnerId: 'p', hervatOp: '2026-11-05' }])).toBeUndefined();
  expect(gestoptAls('p', [{ partnerId: 'q', hervatOp: null }])).toBeUndefined();
});
