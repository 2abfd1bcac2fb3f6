import { describe, expect, test } from 'vitest';
import {
  celVoorgelezen,
  celWoord,
  heeftLijst,
  type Lijstvraag,
  lijstTitel,
  opTijd,
  readLijstvraag,
  staaflengte,
  writeLijstvraag,
} from '#areas/verantwoording/screen/figuren.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const count = (aantal: number) => ({ soort: 'aantal' as const, aantal });
const SMALL = { soort: 'klein' as const };
const HIDDEN = { soort: 'verborgen' as const };
const YEAR = { van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') };

describe('a figure', () => {
  test('shows nothing, a small number and a hidden one each in its own way', () => {
    expect([count(0), SMALL, HIDDEN, count(12)].map(celWoord)).toEqual(['0', '<5', '–', '12']);
    expect([count(0), SMALL, HIDDEN, count(12)].map(celVoorgelezen)).toEqual([
      '0',
      'minder dan 5',
      'verborgen',
      '12',
    ]);
  });

  test('opens a list unless nothing was counted', () => {
    expect([count(0), SMALL, HIDDEN, count(12)].map(heeftLijst)).toEqual([false, true, true, true]);
  });

  test('has a bar beside the longest one; one that is held back has no length', () => {
    const cells = [count(0), count(5), count(10), SMALL, HIDDEN];
    expect(cells.map((cel) => staaflengte(cel, cells))).toEqual([0, 0.5, 1, undefined, undefined]);
    expect(staaflengte(count(0), [count(0)])).toBe(0);
  });

  test('says what part was in time only when that gives nothing away', () => {
    expect(opTijd(count(6), count(2))).toBe(0.75);
    expect(opTijd(count(0), count(0))).toBeUndefined();
    expect(opTijd(SMALL, count(5))).toBeUndefined();
    expect(opTijd(count(5), HIDDEN)).toBeUndefined();
  });
});

describe('the list behind a figure', () => {
  test.each<[Lijstvraag, string]>([
    [
      { ...YEAR, figuur: 'meldingen', gemeente: '0505', maand: '2026-11' },
      'Meldingen: Dordrecht, november 2026',
    ],
    [{ ...YEAR, figuur: 'meldingen', gemeente: null, maand: null }, 'Meldingen'],
    [
      { ...YEAR, figuur: 'open_dossiers', gemeente: 'buiten', maand: null },
      'Open dossiers: niet bekend of buiten de regio',
    ],
  ])('%j goes by the address and has a title', (vraag, titel) => {
    expect(readLijstvraag(writeLijstvraag(vraag))).toEqual(vraag);
    expect(lijstTitel(vraag)).toBe(titel);
  });

  test('is none when the address is not understood', () => {
    expect(readLijstvraag({ ...YEAR, figuur: 'alles' })).toBeUndefined();
    expect(readLijstvraag({ figuur: 'meldingen' })).toBeUndefined();
    expect(readLijstvraag({ ...YEAR, figuur: 'meldingen', maand: 'mei' })).toMatchObject({
      maand: null,
    });
    // Long periods are counted by year.
    const year = { ...YEAR, figuur: 'meldingen' as const, gemeente: null, maand: '2024' };
    expect(readLijstvraag(writeLijstvraag(year))).toEqual(year);
    expect(lijstTitel(year)).toBe('Meldingen: 2024');
    expect(readLijstvraag({ ...YEAR, figuur: 'meldingen', gemeente: 1978 })).toMatchObject({
      gemeente: '1978',
    });
  });
});
