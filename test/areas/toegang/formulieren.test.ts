import { describe, expect, it } from 'vitest';
import { FORMULIEREN_ZONDER_PERSONEN, magConceptZien } from '#areas/werk/rules.ts';
import { conceptAdres } from '#renderer/concepten/concept-adres.ts';

describe('a draft', () => {
  it.each([
    ['melding:nieuw', false],
    ['notitie:0190', false],
    ['screening:0190', false],
    ['termijn-opschorten:0190', false],
    ['iets-nieuws:0190', false],
    ['partner:nieuw', true],
    ['termijn:nieuw', true],
  ])('%s may be seen without handling dossiers: %s', (sleutel, seen) => {
    expect(magConceptZien(sleutel, ['rapporteur', 'manager', 'beheerder'])).toBe(seen);
    expect(magConceptZien(sleutel, ['coordinator'])).toBe(true);
  });

  it('of a form without persons belongs to a page outside the dossiers', () => {
    for (const formulier of FORMULIEREN_ZONDER_PERSONEN)
      expect(conceptAdres(`${formulier}:0190`)).toMatch(
        /^\/(accounts|partners|contactpersonen|instellingen|termijn)/,
      );
  });
});
