import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { klank, skelet, tekstafstand } from '#areas/bekendheid/rules/klank.ts';
import { isRoepnaam, roepnaamKernen } from '#areas/bekendheid/rules/roepnamen.ts';

describe('two spellings sound the same in Dutch', () => {
  it.each([
    ['meijer', 'meyer'],
    ['meijer', 'meier'],
    ['jansen', 'janssen'],
    ['schmidt', 'schmit'],
    ['kuiper', 'cuijper'],
    ['thijs', 'tijs'],
    ['henny', 'hennie'],
    ['paulissen', 'poulissen'],
    ['dirckx', 'dirks'],
    ['zeegers', 'segers'],
    ['vries', 'fries'],
    ['gerrits', 'gerritsz'],
    ['philips', 'filips'],
    ['boukhari', 'bougari'],
  ])('%s and %s', (one, other) => {
    expect(klank(one)).toBe(klank(other));
  });

  it.each([
    ['tim', 'tom'],
    ['marieke', 'marijke'],
    ['jansen', 'hansen'],
    ['bakker', 'bekker'],
    ['mulder', 'molder'],
  ])('%s and %s do not', (one, other) => {
    expect(klank(one)).not.toBe(klank(other));
  });
});

describe('the skeleton of a name', () => {
  it.each([
    ['jansen', 'jnsn'],
    ['anna', 'an'],
    ['', ''],
  ])('of %s is %s', (naam, consonants) => {
    expect(skelet(naam)).toBe(consonants);
  });

  it.each([
    ['aalbers', 'albers'],
    ['jansen', 'janssen'],
    ['mohamed', 'muhammad'],
  ])('is one for %s and %s', (one, other) => {
    expect(skelet(one)).toBe(skelet(other));
  });
});

describe('tekstafstand', () => {
  it.each([
    ['voorbeeld', 'voorbeeld', 2, 0],
    ['voorbeeld', 'voorbeedl', 2, 1],
    ['voorbeeld', 'voorbeld', 2, 1],
    ['voorbeeld', 'voorbeeeld', 2, 1],
    ['voorbeeld', 'foorbeelt', 2, 2],
    ['anna', 'bram', 1, 2],
    ['', 'ab', 1, 2],
  ])('of %s and %s (at most %i) is %i', (one, other, most, distance) => {
    expect(tekstafstand(one, other, most)).toBe(distance);
  });

  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 6 });

  it('counts what a slow reference counts', () => {
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 4 }), (a, b, most) => {
        expect(tekstafstand(a, b, most)).toBe(Math.min(reference(a, b), most + 1));
      }),
    );
  });
});

/** Optimal string alignment, written down as it is defined. */
function reference(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [one, other] = [a.slice(0, -1), b.slice(0, -1)];
  const options = [
    reference(one, b) + 1,
    reference(a, other) + 1,
    reference(one, other) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1))
    options.push(reference(a.slice(0, -2), b.slice(0, -2)) + 1);
  return Math.min(...options);
}

describe('a roepnaam', () => {
  it.each([
    ['johannes', 'hans'],
    ['wim', 'willem'],
    ['elisabeth', 'bep'],
    ['mohamed', 'mohammed'],
    ['anna', 'anna'],
  ])('can be one name: %s and %s', (one, other) => {
    expect(isRoepnaam(one, other)).toBe(true);
    expect(isRoepnaam(other, one)).toBe(true);
    const shared = roepnaamKernen(one).some((naam) => roepnaamKernen(other).includes(naam));
    expect(shared).toBe(true);
  });

  it.each([
    ['anna', 'bram'],
    ['fictief', 'fictief'],
  ])('is not made of %s and %s', (one, other) => {
    expect(isRoepnaam(one, other)).toBe(false);
    expect(roepnaamKernen('fictief')).toEqual(['fictief']);
  });
});
