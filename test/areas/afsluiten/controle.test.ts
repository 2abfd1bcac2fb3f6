import { describe, expect, it } from 'vitest';
import {
  type BeeindigingInvoer,
  controleerBeeindiging,
  GRONDEN,
} from '#areas/afsluiten/rules/beeindiging.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');
const invoer: BeeindigingInvoer = {
  partnerId: 'p1',
  datum: d('2026-11-04'),
  gronden: ['werkt_niet_mee'],
  inspanningGeleverd: true,
  inspanning: 'Zes keer aangebeld, vier brieven, twee keer met de wijkagent.',
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
    ['effort that was not made', { inspanningGeleverd: false }, 'inspanningGeleverd'],
    ['effort that nobody confirmed', { inspanningGeleverd: undefined }, 'inspanningGeleverd'],
    ['nothing that was tried', { inspanning: '  ' }, 'inspanning'],
    ['no ground', { gronden: [] }, 'gronden'],
    ['grounds left out', { gronden: undefined }, 'gronden'],
  ])('is refused with %s', (_, change, field) => {
    expect(fields(change)).toEqual([field]);
  });

  it('needs both: a ground does not make up for effort that was not made', () => {
    expect(fields({ gronden: GRONDEN, inspanningGeleverd: false })).toEqual(['inspanningGeleverd']);
  });

  it('that is empty names every field once, with a Dutch sentence that says what to do', () => {
    const fouten = controleerBeeindiging({}, today);
    expect(fouten.map(({ veld }) => veld)).toEqual([
      'partnerId',
      'datum',
      'inspanningGeleverd',
      'inspanning',
      'gronden',
    ]);
    for (const { zin } of fouten) expect(zin).toMatch(/(Kies|Vul|Bevestig|Schrijf) .+\.$/);
  });
});
