import { describe, expect, test } from 'vitest';
import {
  CHECKDOELEN,
  checkdoelNaam,
  checkdoelStap,
  VRAGERROLLEN,
  vragerrolNaam,
} from '#areas/bekendheid/rules/check.ts';
import {
  VERTELITEMS,
  type Vragende,
  vertelitemNaam,
  vertelstand,
  vertelUitleg,
} from '#areas/bekendheid/rules/vertellen.ts';
import { PARTNERSOORTEN } from '#areas/partners/rules.ts';

const EVERYBODY: readonly Vragende[] = PARTNERSOORTEN.flatMap((soort) =>
  VRAGERROLLEN.flatMap((rol) => CHECKDOELEN.map((doel) => ({ soort, rol, doel }))),
);
const corporaties = EVERYBODY.filter(({ soort }) => soort === 'woningcorporatie');

describe('what more may be told', () => {
  test('never holds ernstig nadeel, uitkomst or anything else of a screening', () => {
    expect(VERTELITEMS).toEqual([
      'dossier_open',
      'dossierhouder',
      'processtap',
      'datums',
      'partners',
      'zorgaanbieders',
      'kinderen',
    ]);
    expect(VERTELITEMS.map(vertelitemNaam).join(' ')).not.toMatch(/nadeel|uitkomst|screening/i);
  });

  test('holds zorgaanbieders and children for no corporatie by default', () => {
    for (const item of ['zorgaanbieders', 'kinderen'] as const)
      for (const vrager of corporaties) expect(vertelstand(item, vrager)).not.toBe('mag');
  });

  test.each([
    ['zorgaanbieders', 'casusregie', 'casusregisseur', 'noodzaak'],
    ['zorgaanbieders', 'afstemming', 'casusregisseur', 'noodzaak'],
    ['zorgaanbieders', 'ontruiming', 'casusregisseur', 'niet'],
    ['zorgaanbieders', 'casusregie', 'medewerker', 'niet'],
    ['zorgaanbieders', 'afstemming', 'hulpverlener', 'niet'],
    ['kinderen', 'casusregie', 'casusregisseur', 'noodzaak'],
    ['kinderen', 'ontruiming', 'casusregisseur', 'noodzaak'],
    ['kinderen', 'ontruiming', 'medewerker', 'niet'],
    ['kinderen', 'vroegsignalering', 'casusregisseur', 'niet'],
    ['kinderen', 'dagvaarding', 'casusregisseur', 'niet'],
    ['partners', 'casusregie', 'medewerker', 'niet'],
    ['partners', 'casusregie', 'casusregisseur', 'mag'],
    ['processtap', 'vroegsignalering', 'casusregisseur', 'niet'],
    ['processtap', 'dagvaarding', 'medewerker', 'mag'],
    ['dossier_open', 'vroegsignalering', 'medewerker', 'mag'],
    ['dossierhouder', 'vroegsignalering', 'medewerker', 'mag'],
  ] as const)('of %s to a corporatie for %s by a %s is: %s', (item, doel, rol, stand) => {
    expect(vertelstand(item, { soort: 'woningcorporatie', rol, doel })).toBe(stand);
  });

  test.each([
    ['sociaal_team', 'casusregisseur', 'casusregie', 'mag'],
    ['sociaal_team', 'hulpverlener', 'afstemming', 'mag'],
    ['sociaal_team', 'medewerker', 'afstemming', 'niet'],
    ['sociaal_team', 'casusregisseur', 'vroegsignalering', 'niet'],
    ['zorgpartij', 'hulpverlener', 'afstemming', 'mag'],
    ['zorgpartij', 'hulpverlener', 'dagvaarding', 'niet'],
    ['sociale_dienst', 'casusregisseur', 'casusregie', 'noodzaak'],
    ['gemeente', 'hulpverlener', 'ontruiming', 'noodzaak'],
    ['gemeente', 'medewerker', 'ontruiming', 'niet'],
    ['veiligheid', 'hulpverlener', 'afstemming', 'niet'],
    ['overig', 'casusregisseur', 'afstemming', 'niet'],
  ] as const)('of children to a %s, as %s, for %s is: %s', (soort, rol, doel, stand) => {
    expect(vertelstand('kinderen', { soort, rol, doel })).toBe(stand);
    expect(vertelstand('zorgaanbieders', { soort, rol, doel })).toBe(stand);
  });

  test('is nothing for a deurwaarder or a private landlord, whatever the role and purpose', () => {
    const outside = EVERYBODY.filter(
      ({ soort }) => soort === 'deurwaarder' || soort === 'particuliere_verhuurder',
    );
    for (const vrager of outside)
      for (const item of VERTELITEMS) expect(vertelstand(item, vrager)).toBe('niet');
  });

  test('says in Dutch why something is closed, and nothing when it may be chosen', () => {
    for (const vrager of EVERYBODY)
      for (const item of VERTELITEMS) {
        const uitleg = vertelUitleg(item, vrager);
        if (vertelstand(item, vrager) === 'mag') expect(uitleg).toBeUndefined();
        else expect(uitleg).toMatch(/^[A-Z].*\.$/);
      }
    expect(
      vertelUitleg('kinderen', {
        soort: 'woningcorporatie',
        rol: 'medewerker',
        doel: 'casusregie',
      }),
    ).toMatch(/corporatie/);
  });
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
