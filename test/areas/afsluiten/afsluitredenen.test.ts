import { describe, expect, it } from 'vitest';
import {
  AFSLUITREDENEN,
  type Afsluitreden,
  afsluitredenNaam,
  isAfsluitreden,
  isHuisuitzetting,
  valtBuitenAfspraken,
  vraagtAfstemming,
} from '#areas/afsluiten/rules/afsluiting.ts';

/** Each reason: its name, an eviction, outside the agreement (st 9), waits for afstemming (st 5). */
const table: readonly [Afsluitreden, string, boolean, boolean, boolean][] = [
  ['oplossing', 'Oplossing', false, false, true],
  ['huisuitzetting_huurschuld', 'Huisuitzetting wegens huurschuld', true, false, true],
  ['huisuitzetting_overlast', 'Huisuitzetting wegens overlast', true, true, true],
  ['huisuitzetting_hennep', 'Huisuitzetting wegens hennep', true, true, true],
  ['vertrokken', 'Zelf vertrokken vóór de ontruiming', false, false, true],
  ['niet_geslaagd', 'Traject niet geslaagd', false, false, true],
  ['geen_inzet', 'Geen inzet nodig', false, false, true],
  ['dubbel', 'Dubbel dossier', false, false, false],
  ['overleden', 'Overleden', false, false, false],
  ['verhuisd', 'Verhuisd', false, false, false],
  ['opgenomen', 'Opgenomen of gedetineerd', false, false, true],
  ['overgedragen', 'Overgedragen', false, false, false],
  ['ingetrokken', 'Melding ingetrokken', false, false, false],
  ['doorverwezen', 'Hoort niet bij het Meldpunt: doorverwezen', false, false, false],
];

describe('the reasons to close a dossier', () => {
  it('are all in this table, in the order of the form', () => {
    expect(table.map(([reden]) => reden)).toEqual(AFSLUITREDENEN);
  });

  it.each(table)('%s is named %s', (reden, naam) => {
    expect(afsluitredenNaam(reden)).toBe(naam);
  });

  it.each(table)('%s: eviction or not', (reden, _naam, eviction) => {
    expect(isHuisuitzetting(reden)).toBe(eviction);
  });

  it.each(table)('%s: outside the agreement or not', (reden, _naam, _eviction, outside) => {
    expect(valtBuitenAfspraken(reden)).toBe(outside);
  });

  it.each(table)('%s: waits for afstemming or not', (reden, _naam, _eviction, _outside, waits) => {
    expect(vraagtAfstemming(reden)).toBe(waits);
  });

  it('are told from other text', () => {
    expect(isAfsluitreden('oplossing')).toBe(true);
    expect(isAfsluitreden('huisuitzetting')).toBe(false);
    expect(isAfsluitreden('')).toBe(false);
  });
});
