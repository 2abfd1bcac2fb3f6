import { describe, expect, it } from 'vitest';
import { GEMEENTEN } from '#areas/beheer/rules/regio.ts';
import { checkAdres } from '#areas/personen/rules/persoon-invoer.ts';

function codes(postcode: string, plaats: string): string[] {
  return checkAdres({ postcode, plaats }).map((bevinding) =>
    bevinding.soort === 'waarschuwing' ? bevinding.code : 'fout',
  );
}

describe('a place that does not fit its postcode', () => {
  it('gets a warning that names the place that does', () => {
    expect(checkAdres({ postcode: '2951AB', plaats: 'Dordrecht' })).toEqual([
      {
        soort: 'waarschuwing',
        veld: 'plaats',
        code: 'plaats_past_niet',
        zin: 'Postcode 2951 AB ligt in Alblasserdam. Controleer postcode en plaats.',
      },
    ]);
  });

  it('gets one also when the postcode lies outside the region', () => {
    expect(checkAdres({ postcode: '3077AW', plaats: 'Dordrecht' })).toEqual([
      {
        soort: 'waarschuwing',
        veld: 'plaats',
        code: 'plaats_past_niet',
        zin: 'Postcode 3077 AW ligt niet in Dordrecht. Controleer postcode en plaats.',
      },
    ]);
  });

  it.each([
    ['4213AB', 'Gorinchem'],
    ['2995AB', 'Zwijndrecht'],
    ['3311AB', 'Dordt'],
  ])('as in %s %s', (postcode, plaats) => {
    expect(codes(postcode, plaats)).toEqual(['plaats_past_niet']);
  });
});

describe('a place that fits', () => {
  it.each([
    ['3311AB', 'Dordrecht'],
    ['3311AB', 'DORDRECHT'],
    ['3311 AB', 'dordrecht'],
    ['3341AB', 'Hendrik Ido Ambacht'],
    ['2971AB', 'Bleskensgraaf'],
    ['2971AB', 'Bleskensgraaf c.a.'],
    ['2971AB', 'Bleskensgraaf ca'],
    ['2957AB', 'Nieuw Lekkerland'],
    ['3077AW', 'Rotterdam'],
    ['3077AW', ''],
    ['3311AB', ''],
    ['', 'Dordrecht'],
  ])('as %s %s gets no warning', (postcode, plaats) => {
    expect(codes(postcode, plaats)).toEqual([]);
  });

  it('is every place of the region with each of its postcodes', () => {
    for (const { plaatsen } of GEMEENTEN) {
      for (const { naam, pc4 } of plaatsen) {
        for (const [first, last] of pc4) {
          expect(codes(`${first}AB`, naam)).toEqual([]);
          expect(codes(`${last}AB`, naam)).toEqual([]);
        }
      }
    }
  });
});

describe('a postcode of postbussen', () => {
  it('gets a warning, because nobody lives there', () => {
    expect(codes('3300AB', 'Dordrecht')).toEqual(['postbus']);
    expect(codes('3300AB', 'Alblasserdam')).toEqual(['plaats_past_niet', 'postbus']);
    expect(checkAdres({ postcode: '3300AB' })[0]?.zin).toBe(
      'Postcode 3300 AB is van een postbus; daar woont niemand. Controleer de postcode.',
    );
  });
});
