import { describe, expect, it } from 'vitest';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { termijnZin } from '#areas/trajecten/rules/volgende-stap.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-10');

describe('an open term as a task', () => {
  it.each([
    ['advies', 'Beantwoord de vraag om advies van Trivire: uiterlijk do 12 nov 2026'],
    ['ondersteuning', 'Geef de gevraagde ondersteuning aan Trivire: uiterlijk do 12 nov 2026'],
    [
      'gemist',
      'Meld dat een termijn niet is gehaald (SA 7 MZO e) aan Trivire: uiterlijk do 12 nov 2026',
    ],
    [
      'terugkoppeling_sociaal_team',
      'Vraag het Sociaal Team om de terugkoppeling: uiterlijk do 12 nov 2026',
    ],
    ['informatieplicht', 'Informeer betrokkene over de melding: uiterlijk do 12 nov 2026'],
    ['avg_verzoek', 'Beantwoord het AVG-verzoek: uiterlijk do 12 nov 2026'],
    ['bewaartermijn', 'Vernietig de persoonsgegevens: uiterlijk do 12 nov 2026'],
    ['eigen_termijn', 'Eigen termijn: uiterlijk do 12 nov 2026'],
  ])('of %s reads %s', (code, zin) => {
    const termijn = { code, naam: 'Eigen termijn', vervalt: d('2026-11-12'), vrager: 'Trivire' };
    expect(termijnZin(termijn, today)).toBe(zin);
  });

  it('leaves out who asked when that is not known', () => {
    const termijn = { code: 'advies', naam: 'Advies', vervalt: d('2026-11-12') };
    const zin = 'Beantwoord de vraag om advies: uiterlijk do 12 nov 2026';
    expect(termijnZin(termijn, today)).toBe(zin);
    expect(termijnZin({ ...termijn, vrager: null }, today)).toBe(zin);
    expect(termijnZin({ ...termijn, vrager: '' }, today)).toBe(zin);
  });

  it('has no date when the term has none', () => {
    const termijn = { code: 'advies', naam: 'Advies', vervalt: null };
    expect(termijnZin(termijn, today)).toBe('Beantwoord de vraag om advies');
  });

  it('says that it is late from the day after its last one', () => {
    const termijn = { code: 'advies', naam: 'Advies', vervalt: d('2026-11-12') };
    expect(termijnZin(termijn, d('2026-11-12'))).toContain(': uiterlijk do 12 nov 2026');
    expect(termijnZin(termijn, d('2026-11-13'))).toBe(
      'Beantwoord de vraag om advies: dat moest uiterlijk do 12 nov 2026',
    );
  });
});

describe('a date that the dagvaarding or exploot names', () => {
  it.each([
    ['zitting', 'Zitting', 'Zitting op do 12 nov 2026: zorg dat de aanpak rond is'],
    ['ontruiming', 'Ontruiming', 'Ontruiming op do 12 nov 2026: zorg dat de aanpak rond is'],
    // Known only about.
    [
      'zitting',
      'Zitting ongeveer',
      'Zitting ongeveer op do 12 nov 2026: zorg dat de aanpak rond is',
    ],
  ])('of %s (%s) is no task with a last day', (code, naam, zin) => {
    expect(termijnZin({ code, naam, vervalt: d('2026-11-12') }, today)).toBe(zin);
  });

  it('asks afterwards how it ended', () => {
    const zitting = { code: 'zitting', naam: 'Zitting', vervalt: d('2026-11-09') };
    expect(termijnZin(zitting, today)).toBe(
      'Zitting op ma 9 nov 2026: leg vast hoe het is afgelopen',
    );
  });
});

describe('every term of the default set', () => {
  it.each(bekendeTermijnen)('$code gives a sentence that starts with a capital', (termijn) => {
    const zin = termijnZin({ ...termijn, vervalt: d('2026-11-12') }, today);
    expect(zin).toMatch(/^\p{Lu}.*do 12 nov 2026/u);
    expect(zin).not.toMatch(/\.$/);
  });
});
