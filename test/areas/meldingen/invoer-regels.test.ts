import { describe, expect, it } from 'vitest';
import { checkMelding, type TeToetsen } from '#areas/meldingen/rules-invoer.ts';
import { findBevindingen } from '#areas/meldingen/screen/use-bevindingen.ts';
import { d } from '#test/domain/dates/support.ts';
import { invoer } from '#test/support/invoer.ts';
import { op, VANDAAG, waarden } from './screen-support.ts';

const good = invoer('00000000-0000-7000-8000-00000000000a');
const codes = (melding: Partial<TeToetsen>) =>
  checkMelding({ ...good, ...melding }, VANDAAG).map(({ veld, code }) => `${veld}:${code}`);
const huishouden = { ondersteuningsvraag: '', samenstelling: '' };

describe('what is wrong with a melding', () => {
  it('is nothing when it is as usual', () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<TeToetsen>]>([
    ['ontvangenOp:ontvangen_in_toekomst', { ontvangenOp: d('2026-11-06') }],
    ['verzondenOp:verzonden_na_ontvangen', { verzondenOp: d('2026-11-06') }],
    ['huurderGeinformeerdOp:ingelicht_in_toekomst', { huurderGeinformeerdOp: d('2026-11-06') }],
    ['achterstandCent:achterstand_mag_niet', { achterstandCent: 0 }],
    ['vraagTekst:vraag_ontbreekt', { vraag: 'advies' }],
    ['toelichting:bsn', { toelichting: 'Zie 111222333' }],
    ['huishouden.samenstelling:bsn', { huishouden: { ...huishouden, samenstelling: '111222333' } }],
  ])('is %s', (code, melding) => {
    expect(codes(melding)).toEqual([code]);
  });

  it('is nothing on the day itself, nor of what is not typed yet', () => {
    expect(codes({ verzondenOp: VANDAAG, huurderGeinformeerdOp: VANDAAG })).toEqual([]);
    expect(codes({ ontvangenOp: null, verzondenOp: VANDAAG })).toEqual([]);
    expect(codes({ aanleiding: null, achterstandCent: 5 })).toEqual([]);
    expect(codes({ aanleiding: 'recidive', achterstandCent: 5 })).toEqual([]);
  });
});

it('the form says it in the same words, at the same paths', () => {
  const getypt = waarden('zorgen', {
    ...{ achterstandCent: '5', vraag: 'advies', toelichting: 'Zie 111222333' },
    verzondenOp: op('2026-11-06'),
  });
  const melding: Partial<TeToetsen> = {
    achterstandCent: 500,
    vraag: 'advies',
    toelichting: 'Zie 111222333',
    verzondenOp: d('2026-11-06'),
  };
  const said = checkMelding({ ...good, ...melding }, VANDAAG);
  const shown = findBevindingen(getypt, VANDAAG).map(({ pad, zin }) => ({ pad, zin }));
  expect(said).toHaveLength(4);
  expect(new Set(shown)).toEqual(new Set(said.map(({ veld, zin }) => ({ pad: veld, zin }))));
});
