import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cyclusBeeindigd, nogTeInformeren } from '#areas/afsluiten/rules/beeindiging.ts';

const trivire = { id: 'p1', naam: 'Trivire' };
const team = { id: 'p2', naam: 'Sociaal Team Voorbeeld' };
const dienst = { id: 'p3', naam: 'Sociale Dienst Voorbeeld' };
const partners = [trivire, team, dienst];
const told = (...ids: string[]) => ids.map((partnerId) => ({ partnerId }));

describe('who is still to be told (SA 6 lid 3)', () => {
  it('is everybody at first, in the order given', () => {
    expect(nogTeInformeren(partners, [])).toEqual(partners);
  });

  it('is who was not told', () => {
    expect(nogTeInformeren(partners, told('p3', 'p1'))).toEqual([team]);
  });

  it('is never the partner that stopped', () => {
    expect(nogTeInformeren(partners, [], 'p1')).toEqual([team, dienst]);
  });

  it('is nobody once all are told, even twice', () => {
    expect(nogTeInformeren(partners, told('p1', 'p2', 'p3', 'p2'))).toEqual([]);
  });

  it('is not changed by telling somebody who is not involved', () => {
    expect(nogTeInformeren([trivire], told('p9'))).toEqual([trivire]);
  });
});

describe('the preventiecyclus (SA 6 lid 2)', () => {
  it('has not ended while one partner is still to be told', () => {
    expect(cyclusBeeindigd(partners, told('p2'), 'p1')).toBe(false);
  });

  it('has ended when all others were told', () => {
    expect(cyclusBeeindigd(partners, told('p2', 'p3'), 'p1')).toBe(true);
  });

  it('asks that all are told when nobody is left out', () => {
    expect(cyclusBeeindigd(partners, told('p2', 'p3'))).toBe(false);
    expect(cyclusBeeindigd(partners, told('p1', 'p2', 'p3'))).toBe(true);
  });

  it('has not ended when only the partner that stopped was involved: nobody was told', () => {
    expect(cyclusBeeindigd([trivire], [], 'p1')).toBe(false);
  });

  it('has not ended when no involved partner is on record: then nobody was told', () => {
    expect(cyclusBeeindigd([], [])).toBe(false);
    expect(cyclusBeeindigd([], told('p1'))).toBe(false);
  });

  it('ends exactly with the last partner, in whatever order they are told', () => {
    const order = fc.shuffledSubarray(partners, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(order, (shuffled) => {
        const ended = [1, 2, 3].map((count) =>
          cyclusBeeindigd(partners, told(...shuffled.slice(0, count).map(({ id }) => id))),
        );
        expect(ended).toEqual([false, false, true]);
      }),
    );
  });
});
