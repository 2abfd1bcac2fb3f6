import { describe, expect, test } from 'vitest';
import { plaatshoudersVan } from '#areas/brieven/rules/sjabloon.ts';
import {
  type AntwoordGegevens,
  CHECKANTWOORDEN,
  checksjablonen,
  isCheckantwoord,
  stelAntwoordOp,
} from '#areas/partnervragen/rules.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const gegevens: AntwoordGegevens = {
  ontvanger: 'Karin Contact',
  contactpersoon: 'Sam Screener',
  telefoon: '078 000 00 00',
  vraagOp: toIsoDate('2026-11-05'),
  zaak: 'uw kenmerk HZ-12',
};
const text = (soort: (typeof CHECKANTWOORDEN)[number], other: AntwoordGegevens = {}) => {
  const composed = stelAntwoordOp({ soort, gegevens: { ...gegevens, ...other } });
  return composed.ok ? `${composed.value.onderwerp}\n${composed.value.tekst}` : '';
};

describe('the answer of a bekendheidscheck', () => {
  test('says yes or no and no more', () => {
    expect(text('check_bekend')).toContain('Deze persoon is bij ons bekend.');
    expect(text('check_niet_bekend')).toContain('Deze persoon is niet bij ons bekend.');
  });

  test('names the case as the asker calls it, and no dossiernummer of ours', () => {
    expect(text('check_bekend', { dossiernummer: '2026-00001' })).not.toContain('2026-00001');
    for (const soort of CHECKANTWOORDEN) expect(text(soort)).toContain('uw kenmerk HZ-12');
  });

  test('tells a party that did not sign not even whether somebody is known', () => {
    expect(text('check_geweigerd')).toMatch(/niet ondertekend.*ook niet of iemand/);
    expect(text('check_geweigerd')).not.toMatch(/persoon is/);
  });

  test('tells what was chosen only when the person is known', () => {
    const aanvulling = ['Er loopt bij ons een dossier.', 'Betrokken partners: Team {Voorbeeld}.'];
    expect(text('check_bekend', { aanvulling })).toContain(
      'Er loopt bij ons een dossier.\nBetrokken partners: Team Voorbeeld.',
    );
    for (const soort of ['check_niet_bekend', 'check_geweigerd'] as const)
      expect(text(soort, { aanvulling })).not.toContain('dossier.');
  });

  test('names what is missing instead of leaving a gap', () => {
    const composed = stelAntwoordOp({ soort: 'check_bekend', gegevens: {} });
    expect(composed).toMatchObject({ ok: false, error: { kind: 'ontbrekend' } });
    expect(JSON.stringify(composed)).toContain('om welke zaak het gaat');
  });

  test('refuses a kenmerk that is a BSN', () => {
    const composed = stelAntwoordOp({
      soort: 'check_bekend',
      gegevens: { ...gegevens, zaak: 'uw kenmerk 123456782' },
    });
    expect(composed).toMatchObject({ ok: false, error: { kind: 'mag_niet_mee' } });
  });

  test('has templates in which every placeholder is known', () => {
    for (const soort of CHECKANTWOORDEN) {
      const { onderwerp, regels } = checksjablonen[soort];
      expect(plaatshoudersVan([onderwerp, ...regels].join('\n'))).toEqual(['vraagOp', 'zaak']);
      expect(isCheckantwoord(soort)).toBe(true);
    }
    expect(isCheckantwoord('advies')).toBe(false);
  });
});
