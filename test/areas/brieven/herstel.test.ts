import { expect, test } from 'vitest';
import { briefPlekken, HERSTELPLEKKEN, plekkenVoor } from '#areas/brieven/rules/herstel.ts';
import { type Ontbreekbaar, PLAATSHOUDERS } from '#areas/brieven/rules/sjabloon.ts';
import { antwoordPlekken, stelAntwoordOp } from '#areas/partnervragen/rules.ts';
import { briefregister } from '#test/support/brieven.ts';

const lacks = (...velden: Ontbreekbaar[]) =>
  plekkenVoor(velden.map((veld) => ({ veld, naam: 'x' })));

test('what a letter lacks leads to where it can be filled in', () => {
  expect(lacks('straat')).toEqual(['persoon']);
  expect(lacks('afzender', 'telefoon')).toEqual(['instellingen']);
  expect(lacks('ontruimingsdatum', 'plaats')).toEqual(['persoon', 'dossier']);
  expect(lacks('verhuurder')).toEqual(['verhuurder']);
  expect(lacks('bezoekdatum', 'bezoektijd')).toEqual([]);
});

test('how something is named does not say where it is filled in', () => {
  expect(plekkenVoor([{ veld: 'bezoektijd', naam: 'de straat van de verhuurder' }])).toEqual([]);
  for (const veld of Object.keys(PLAATSHOUDERS) as Ontbreekbaar[])
    expect(lacks(veld).every((plek) => HERSTELPLEKKEN.includes(plek))).toBe(true);
});

test('a sender that tells too much is mended in the settings alone, whatever it says', () => {
  expect(briefPlekken({ kind: 'zichtbaar_in_venster', woorden: ['ontruiming'] })).toEqual([
    'instellingen',
  ]);
});

test('an answer without the telephone of the desk leads to the settings', () => {
  const composed = stelAntwoordOp({ soort: 'afsluiting', gegevens: { telefoon: '' } });
  expect(composed.ok ? [] : antwoordPlekken(composed.error)).toContain('instellingen');
  const found = antwoordPlekken({ kind: 'mag_niet_mee', gevonden: ['screening'] });
  expect(found).toEqual([]);
});

test('the engine says with a refusal where to go', async () => {
  const made = await briefregister();
  await made.meld('Deurwaarder Voorbeeld', { aanleiding: 'ontruiming_aangezegd' });
  const compose = (other: Parameters<typeof made.vraag>[0]) =>
    made.client.brieven.composeBrief(made.vraag(other));
  const ontruiming = await compose({ soort: 'ontruiming' });
  expect(ontruiming.bezwaar).toMatch(/wie de woning verhuurt/);
  expect(ontruiming.plekken).toEqual(['verhuurder', 'dossier']);
  await made.meld('Trivire');
  expect(await compose({ soort: 'dagvaarding' })).toMatchObject({ bezwaar: null, plekken: [] });
});
