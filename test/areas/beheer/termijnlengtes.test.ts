import { describe, expect, it } from 'vitest';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import {
  controleerLengte,
  eenhedenVoor,
  isEenheidVoor,
  lengteregelVoor,
} from '#areas/beheer/rules/termijnlengtes.ts';
import { computeVervaldatum, EENHEDEN, type Tijdseenheid } from '#areas/trajecten/rules/termijn.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { d } from '#test/domain/dates/support.ts';

describe('the length of a term', () => {
  it.each<[string, readonly Tijdseenheid[]]>([
    ['advies', ['werkdagen', 'dagen', 'weken']],
    ['ondersteuning', ['werkdagen', 'dagen', 'weken']],
    ['gemist', ['werkdagen', 'dagen']],
    ['informeren', ['werkdagen', 'dagen', 'weken']],
    ['terugkoppeling_sociaal_team', ['werkdagen', 'dagen', 'weken', 'maanden']],
    ['afstemming', ['werkdagen', 'dagen', 'weken']],
    ['zitting', ['harde_datum']],
    ['ontruiming', ['harde_datum']],
    ['informatieplicht', ['dagen', 'weken', 'maanden']],
    ['avg_verzoek', ['dagen', 'weken', 'maanden']],
    ['datalek_intern', ['uren']],
    ['datalek_ap', ['uren']],
    ['bewaartermijn', ['dagen', 'weken', 'maanden', 'jaren']],
    ['een_eigen_termijn', ['werkdagen', 'dagen', 'weken', 'maanden', 'jaren']],
    ['toString', ['werkdagen', 'dagen', 'weken', 'maanden', 'jaren']],
  ])('of %s may be in %j', (code, units) => {
    expect(eenhedenVoor(code)).toEqual(units);
    for (const eenheid of EENHEDEN)
      expect(isEenheidVoor(code, eenheid)).toBe(units.includes(eenheid));
  });

  it('that the standard set gives may be set, for every term', () => {
    for (const { code, looptijd, verlenging } of bekendeTermijnen) {
      expect([code, controleerLengte(code, looptijd)]).toEqual([code, undefined]);
      if (verlenging) expect(isEenheidVoor(code, verlenging.eenheid)).toBe(true);
    }
  });

  it('that may be set can be counted, at both bounds', () => {
    for (const { code } of bekendeTermijnen)
      for (const eenheid of eenhedenVoor(code)) {
        const grens = lengteregelVoor(code).eenheden[eenheid];
        for (const aantal of [grens?.min ?? -1, grens?.max ?? -1]) {
          expect(controleerLengte(code, { eenheid, aantal })).toBeUndefined();
          const result = computeVervaldatum(
            d('2026-11-05'),
            { eenheid, aantal },
            standaardKalender,
          );
          expect(result.ok && (result.value.vervalt !== undefined || eenheid === 'uren')).toBe(
            true,
          );
        }
      }
  });

  it('never makes a term of the law longer than the law', () => {
    for (const code of ['informatieplicht', 'avg_verzoek'])
      for (const eenheid of eenhedenVoor(code)) {
        const aantal = lengteregelVoor(code).eenheden[eenheid]?.max ?? 0;
        const result = computeVervaldatum(d('2026-02-01'), { eenheid, aantal }, standaardKalender);
        expect(result.ok && result.value.vervalt).toSatisfy((day) => String(day) <= '2026-03-01');
      }
    expect(controleerLengte('datalek_ap', { eenheid: 'uren', aantal: 73 })?.veld).toBe('aantal');
  });

  it.each([
    ['bewaartermijn', 'uren', 24, 'eenheid', 'Kies dagen, weken, maanden of jaren.'],
    ['bewaartermijn', 'harde_datum', 0, 'eenheid', 'moeten de persoonsgegevens weg zijn'],
    ['bewaartermijn', 'jaren', 0, 'aantal', 'Vul 1 tot en met 30 in.'],
    ['bewaartermijn', 'jaren', 31, 'aantal', 'Vul 1 tot en met 30 in.'],
    ['informatieplicht', 'maanden', 2, 'aantal', 'Vul 1 in. De AVG geeft hoogstens één maand'],
    ['zitting', 'dagen', 9, 'eenheid', 'Kies de genoemde datum.'],
    ['zitting', 'harde_datum', 3, 'aantal', 'Vul 0 in.'],
    ['advies', 'werkdagen', 0, 'aantal', 'Vul 1 tot en met 60 in.'],
    ['advies', 'werkdagen', -3, 'aantal', 'Vul 1 tot en met 60 in.'],
    ['advies', 'werkdagen', 2.5, 'aantal', 'Vul 1 tot en met 60 in.'],
    ['advies', 'werkdagen', Number.NaN, 'aantal', 'Vul 1 tot en met 60 in.'],
  ] as const)('of %s in %s, %d, is refused at %s', (code, eenheid, aantal, veld, part) => {
    const fout = controleerLengte(code, { eenheid, aantal });
    expect(fout?.veld).toBe(veld);
    expect(fout?.zin).toContain(part);
    expect(fout?.zin).toContain('uw invoer staat er nog');
  });
});
