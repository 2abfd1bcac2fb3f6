import { describe, expect, test } from 'vitest';
import { isGenoegOmTeZoeken, noemtPersoon } from '#areas/bekendheid/rules/check.ts';
import { normalizePersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { verschreven } from '#demo/delen/navraag.ts';
import { makeScenario } from '#demo/scenario.ts';
import { addDays, toIsoDate } from '#domain/dates/iso-date.ts';

const TODAY = toIsoDate('2026-11-05');
const { stappen } = makeScenario({ zaad: 'test', vandaag: TODAY, aantal: 400, verhalen: false });
const checks = stappen.flatMap((stap) => (stap.soort === 'check' ? [stap] : []));
const dubbelen = stappen.flatMap((stap) => (stap.soort === 'dubbel' ? [stap] : []));

describe('partners in a demo ask whether somebody is known', () => {
  test('now and then, each time with enough to search for and a case of their own', () => {
    expect(checks.length).toBeGreaterThan(15);
    expect(checks.length).toBeLessThan(80);
    for (const { persoon, kenmerk } of checks) {
      expect(isGenoegOmTeZoeken(normalizePersoon(persoon, TODAY))).toBe(true);
      expect(kenmerk).toMatch(/^HI-\d{5}$/);
    }
  });

  test('and never write down whom it is about', () => {
    for (const { persoon, kenmerk, toelichting } of checks) {
      const gegevens = normalizePersoon(persoon, TODAY);
      expect(noemtPersoon(kenmerk, 'kenmerk', gegevens)).toBeUndefined();
      expect(noemtPersoon(toelichting, 'tekst', gegevens)).toBeUndefined();
    }
  });
});

describe('somebody in a demo is registered twice', () => {
  test('lately and seldom, so that there is something to make one', () => {
    expect(dubbelen.length).toBeGreaterThan(2);
    expect(dubbelen.length).toBeLessThan(20);
    for (const { dag } of dubbelen) expect(dag >= addDays(TODAY, -30)).toBe(true);
  });

  test('with a slip in the name and without numbers, and otherwise the same', () => {
    const anna = { voornaam: 'Anna', achternaam: 'Voorbeeld', bsn: '999000000', telefoon: '06' };
    expect(verschreven(anna)).toEqual({ voornaam: 'Anna', achternaam: 'Voorbeelt' });
    expect(verschreven({ achternaam: 'Proef', plaats: 'Dordrecht' })).toEqual({
      ...{ achternaam: 'Proeff', plaats: 'Dordrecht' },
    });
    expect(verschreven({ voornaam: 'Anna' })).toEqual({ voornaam: 'Anna' });
  });
});
