import { describe, expect, test } from 'vitest';
import type { Dossier } from '#contract/dossiers.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import { beginVan, plekkenVoor, soortVoor, vraagVan } from '#renderer/features/brieven/waarden.ts';

const VANDAAG = toIsoDate('2026-11-05');
const geen = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };
const bron = (aanleiding: string, datums: object = {}, geslotenOp: string | null = null) =>
  ({
    meldingen: [{ aanleiding, datums: { ...geen, ...datums } }],
    personen: [{ id: 'anna' }, { id: 'bert' }],
    geslotenOp,
  }) as unknown as Dossier;
const brief = (betrokkeneId: string) => ({
  ...{ betrokkeneId, soort: 'dagvaarding' as const, verzondenOp: VANDAAG },
});

describe('the letter that is proposed', () => {
  test.each([
    ['dagvaarding', bron('dagvaarding_verzonden')],
    ['dagvaarding', bron('zorgen', { zitting: VANDAAG })],
    ['ontruiming', bron('ontruiming_aangezegd', { zitting: VANDAAG })],
    ['huisbezoek', bron('zorgen')],
    ['afsluiting', bron('dagvaarding_verzonden', {}, VANDAAG)],
  ])('is %s', (soort, dossier) => {
    expect(soortVoor(dossier)).toBe(soort);
  });
});

describe('a letter is for', () => {
  const dossier = bron('dagvaarding_verzonden');
  const whom = (verzonden: string[], persoon?: string) =>
    beginVan(dossier, verzonden.map(brief), persoon, VANDAAG).betrokkeneId;

  test('the first who has none yet', () => {
    expect(whom([])).toBe('anna');
    expect(whom(['anna'])).toBe('bert');
  });

  test('whoever was asked for, but nobody twice while somebody has none', () => {
    expect(whom([], 'bert')).toBe('bert');
    expect(whom(['bert'], 'bert')).toBe('anna');
    expect(whom(['anna', 'bert'], 'bert')).toBe('bert');
  });
});

test('a visit goes along only with the invitation to it', () => {
  const waarden = {
    ...beginVan(bron('zorgen'), [], undefined, VANDAAG),
    ...{ bezoekDatum: datumWaarde(VANDAAG), bezoekTijd: ' 10.30 uur ' },
  };
  expect(vraagVan('d', waarden)?.bezoek).toEqual({ datum: VANDAAG, tijd: '10.30 uur' });
  expect(vraagVan('d', { ...waarden, soort: 'dagvaarding' })?.bezoek).toBeNull();
  expect(vraagVan('d', { ...waarden, bezoekDatum: LEGE_DATUM })?.bezoek).toBeNull();
  expect(vraagVan('d', { ...waarden, datum: LEGE_DATUM })).toBeUndefined();
});

test('what a letter lacks leads to where it can be filled in', () => {
  const zin = (...namen: string[]) =>
    `Vul eerst in: ${namen.join('; ')}. Zonder dat is de tekst niet compleet.`;
  expect(plekkenVoor(zin('de straat van betrokkene'))).toEqual(['persoon']);
  expect(plekkenVoor(zin('de afzender', 'het telefoonnummer van het Meldpunt'))).toEqual([
    'instellingen',
  ]);
  expect(plekkenVoor(zin('de datum van de ontruiming'))).toEqual(['dossier']);
  expect(plekkenVoor(zin('de datum van het huisbezoek', 'de tijd van het huisbezoek'))).toEqual([]);
});
