import { expect, test } from 'vitest';
import {
  CHECKDOELEN,
  checkdoelNaam,
  checkdoelStap,
  isAnderRegime,
  VRAGERROLLEN,
  vragerrolNaam,
  vroegeVraag,
} from '#areas/bekendheid/rules/check.ts';
import { CHECKVELDEN } from '#areas/bekendheid/rules/vertellen.ts';

test('what a check can tell holds no ernstig nadeel, uitkomst or name of anybody', () => {
  for (const veld of ['ernstig_nadeel', 'uitkomst', 'naam', 'bsn', 'strafrecht'])
    expect(CHECKVELDEN).not.toContain(veld);
});

test('every purpose has a name and a step, and every role a name', () => {
  expect(CHECKDOELEN.map(checkdoelStap)).toEqual(['1', '4', '5', '6', '7']);
  expect(new Set(CHECKDOELEN.map(checkdoelNaam)).size).toBe(CHECKDOELEN.length);
  expect(VRAGERROLLEN.map(vragerrolNaam)).toEqual([
    'Casusregisseur',
    'Hulpverlener of jeugdprofessional',
    'Andere medewerker',
  ]);
});

// SA Bijlage 2; M: vroegsignalering is the Wgs, between other parties.
test('vroegsignalering alone is never answered', () => {
  expect(CHECKDOELEN.filter(isAnderRegime)).toEqual(['vroegsignalering']);
});

test('a casusregisseur who asks before contact and lasting concern is asked about it (st 4)', () => {
  expect(vroegeVraag('casusregisseur', 'ja')).toBeUndefined();
  for (const naContact of ['nee', 'onbekend'] as const)
    expect(vroegeVraag('casusregisseur', naContact)).toMatch(/stap 4.*U kunt doorgaan/);
  expect(vroegeVraag('medewerker', 'nee')).toBeUndefined();
});
