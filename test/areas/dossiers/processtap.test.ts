import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareStappen,
  isProcesstap,
  PROCESSTAPPEN,
  type Processtap,
  processtapNaam,
  reachStap,
} from '#areas/dossiers/rules.ts';

const anyStap = fc.constantFrom(...PROCESSTAPPEN);

describe('the steps of the process', () => {
  it('are nine, and the ontruiming that was put off', () => {
    expect(PROCESSTAPPEN).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', 'uitgesteld']);
  });

  it('have short names that differ', () => {
    const names = PROCESSTAPPEN.map(processtapNaam);
    expect(new Set(names).size).toBe(PROCESSTAPPEN.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(40);
    expect(processtapNaam('6')).toBe('Dagvaarding');
    expect(processtapNaam('uitgesteld')).toBe('Ontruiming uitgesteld');
  });

  it('are told from other text', () => {
    expect(PROCESSTAPPEN.every(isProcesstap)).toBe(true);
    expect(['0', '10', '', 'Uitgesteld'].some(isProcesstap)).toBe(false);
  });

  it('are ordered with uitgesteld between 7 and 8', () => {
    expect([...PROCESSTAPPEN].sort(compareStappen)).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      'uitgesteld',
      '8',
      '9',
    ]);
  });
});

describe('reachStap', () => {
  it.each<[Processtap | undefined, Processtap, Processtap]>([
    [undefined, '1', '1'],
    [undefined, '6', '6'],
    [undefined, 'uitgesteld', 'uitgesteld'],
    ['1', '6', '6'],
    ['6', '1', '6'],
    ['6', '7', '7'],
    ['7', '6', '7'],
    ['7', '7', '7'],
    ['7', 'uitgesteld', 'uitgesteld'],
    ['1', 'uitgesteld', 'uitgesteld'],
    ['uitgesteld', '1', 'uitgesteld'],
    ['uitgesteld', '6', 'uitgesteld'],
    ['uitgesteld', '7', '7'],
    ['uitgesteld', '8', '8'],
    ['uitgesteld', '9', '9'],
    ['8', 'uitgesteld', '8'],
    ['9', 'uitgesteld', '9'],
    ['8', '9', '9'],
    ['9', '8', '9'],
    ['9', '1', '9'],
  ])('from %s with something of step %s is %s', (current, next, expected) => {
    expect(reachStap(current, next)).toBe(expected);
  });

  it('never goes back, except that an ontruiming put off can be announced again', () => {
    fc.assert(
      fc.property(anyStap, anyStap, (current, next) => {
        const reached = reachStap(current, next);
        expect([current, next]).toContain(reached);
        if (current === 'uitgesteld' && next === '7') return;
        expect(compareStappen(reached, current)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('stays where it is when the same happens again', () => {
    for (const stap of PROCESSTAPPEN) expect(reachStap(stap, stap)).toBe(stap);
  });
});
