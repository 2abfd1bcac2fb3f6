import { describe, expect, it, test } from 'vitest';
import {
  type BriefMelding,
  briefsoortVan,
  dagVan,
  gebeurtenissenVan,
  isAlleenAangezegd,
  isMeldingsoort,
  tellsOf,
} from '#areas/brieven/rules/waarover.ts';
import { AANLEIDINGEN, type Aanleiding } from '#areas/meldingen/rules.ts';

const melding = (
  id: string,
  aanleiding: Aanleiding,
  other: Partial<BriefMelding> = {},
): BriefMelding => ({
  ...{ id, aanleiding, ontvangenOp: '2026-11-05', zelfdeAls: null },
  ...{ dagvaardingOp: null, zittingOp: null, ontruimingOp: null },
  ...other,
});

const SOORTEN: Partial<Record<Aanleiding, string>> = {
  dagvaarding_aangezegd: 'dagvaarding',
  dagvaarding_verzonden: 'dagvaarding',
  vordering_ontbinding: 'dagvaarding',
  ontruiming_aangezegd: 'ontruiming',
};

test.each(AANLEIDINGEN)('the letter that a melding %s asks for', (aanleiding) => {
  expect(briefsoortVan(melding('a', aanleiding))).toBe(SOORTEN[aanleiding]);
});

test.each([
  ['dagvaardingOp', 'dagvaarding'],
  ['zittingOp', 'dagvaarding'],
  ['ontruimingOp', 'ontruiming'],
] as const)('a melding of concerns that names %s asks for the letter %s', (veld, soort) => {
  const named = melding('a', 'zorgen', { [veld]: '2026-12-01' });
  expect(briefsoortVan(named)).toBe(soort);
  expect(tellsOf(named, soort)).toBe(true);
  expect(tellsOf(named, soort === 'dagvaarding' ? 'ontruiming' : 'dagvaarding')).toBe(false);
});

test('a dagvaarding that already names the ontruiming tells of both, and asks for its own letter', () => {
  const both = melding('a', 'dagvaarding_verzonden', { ontruimingOp: '2026-12-01' });
  expect([tellsOf(both, 'dagvaarding'), tellsOf(both, 'ontruiming')]).toEqual([true, true]);
  expect(briefsoortVan(both)).toBe('dagvaarding');
});

test('only two kinds of letter are about a melding', () => {
  expect(['dagvaarding', 'ontruiming', 'huisbezoek', 'afsluiting'].map(isMeldingsoort)).toEqual([
    ...[true, true, false, false],
  ]);
});

describe('an event', () => {
  const first = melding('a', 'dagvaarding_verzonden', { zittingOp: '2026-12-01' });
  const moved = melding('c', 'vordering_ontbinding', {
    ...{ ontvangenOp: '2026-11-12', zelfdeAls: 'a', zittingOp: '2026-12-15' },
  });
  const silent = melding('d', 'vordering_ontbinding', {
    ...{ ontvangenOp: '2026-11-14', zelfdeAls: 'a' },
  });
  const other = melding('b', 'ontruiming_aangezegd', { ontvangenOp: '2026-11-13' });

  it('holds every melding that is linked to it, the newest first', () => {
    const events = gebeurtenissenVan([first, other, moved, silent]);
    expect(events.map(({ id, meldingen }) => [id, meldingen.map((one) => one.id)])).toEqual([
      ['a', ['d', 'c', 'a']],
      ['b', ['b']],
    ]);
  });

  it('stands alone when the melding it was linked to is not there', () => {
    expect(gebeurtenissenVan([moved]).map(({ meldingen }) => meldingen.length)).toEqual([1]);
  });

  it('takes of two meldingen of one day the one that was registered last', () => {
    const later = melding('z', 'vordering_ontbinding', { zelfdeAls: 'a', zittingOp: '2027-01-05' });
    const [event] = gebeurtenissenVan([first, later]);
    expect(event && dagVan(event, 'zittingOp')).toBe('2027-01-05');
  });

  it('names the day that was told last: the zitting was moved', () => {
    const [event] = gebeurtenissenVan([first, moved, silent]);
    expect(event && dagVan(event, 'zittingOp')).toBe('2026-12-15');
    expect(event && dagVan(event, 'ontruimingOp')).toBeNull();
  });
});

describe('a dagvaarding', () => {
  const announced = melding('a', 'dagvaarding_aangezegd');
  const event = (...meldingen: BriefMelding[]) => ({ id: 'a', meldingen });

  it('was only announced as long as nobody says that there is one', () => {
    expect(isAlleenAangezegd(event(announced))).toBe(true);
    expect(isAlleenAangezegd(event(announced, melding('b', 'zorgen')))).toBe(true);
  });

  it.each(['dagvaarding_verzonden', 'vordering_ontbinding'] as const)(
    'is there once somebody reports %s',
    (aanleiding) => {
      expect(isAlleenAangezegd(event(announced, melding('b', aanleiding)))).toBe(false);
    },
  );
});
