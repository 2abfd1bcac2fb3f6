import { describe, expect, it } from 'vitest';
import type { NadeelOordeel } from '#areas/dossiers/rules.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import type { ScreeningFeiten } from '#areas/screening/rules/regels.ts';
import {
  isAfwijking,
  nadeelOordeel,
  REGELVERSIE,
  stelVoor,
  UITKOMSTEN,
  type UitkomstCode,
  uitkomstNaam,
  uitkomstUitleg,
} from '#areas/screening/rules/regels.ts';
import { nadeel, noFeiten, quiet } from './screening-support.ts';

function proposed(
  antwoorden: Partial<ScreeningAntwoorden>,
  feiten: Partial<ScreeningFeiten> = {},
): readonly UitkomstCode[] {
  const { uitkomsten } = stelVoor({ ...quiet, ...antwoorden }, { ...noFeiten, ...feiten });
  return uitkomsten.map(({ code }) => code);
}

describe('the uitkomsten', () => {
  it('are those of the agreement, each with a name and a sentence', () => {
    expect(UITKOMSTEN.map(uitkomstNaam)).toEqual([
      'Advies aan de melder',
      'Ondersteuning van de casusregisseur',
      'Lokaal zorgnetwerk',
      'Bemoeizorg',
      'Team Toeleiding en Bemoeizorg',
      'Verkennend onderzoek verplichte zorg',
      'Geen inzet',
    ]);
    for (const code of UITKOMSTEN) expect(uitkomstUitleg(code)).toMatch(/^Het Meldpunt .+\.$/);
  });
});

describe('what is proposed', () => {
  it('keeps the version of the rules', () => {
    expect(stelVoor(quiet, noFeiten).regelversie).toBe(REGELVERSIE);
  });

  it('is geen inzet when a complete form gives no cause', () => {
    const { uitkomsten, redenen } = stelVoor(quiet, noFeiten);
    expect(uitkomsten).toEqual([
      {
        code: 'geen_inzet',
        redenen: ['Niemand vraagt om ondersteuning en er is geen aanleiding om iets in te zetten.'],
      },
    ]);
    expect(redenen[0]?.bron).toBe('SA Bijlage 3');
  });

  it('is nothing at all for a half-done form: that is not the same as nothing to do', () => {
    expect(stelVoor({}, noFeiten).uitkomsten).toEqual([]);
    expect(proposed({ twijfel: undefined })).toEqual([]);
  });

  it('is what a half-done form already gives cause for', () => {
    const started = { nadeel: { levensgevaar: { waarde: 'aannemelijk' } } } as const;
    expect(stelVoor(started, noFeiten).uitkomsten.map(({ code }) => code)).toEqual([
      'verkennend_onderzoek',
    ]);
  });

  it('is never geen inzet beside something else', () => {
    expect(proposed({}, { vragen: ['advies'] })).toEqual(['advies_melder']);
  });

  it('has the heaviest uitkomst first', () => {
    const zorghistorie = { ...quiet.zorghistorie, oggz_lopend: 'ja' } as const;
    const serious = { nadeel: nadeel({ levensgevaar: 'aannemelijk' }), zorghistorie };
    expect(proposed(serious, { vragen: ['advies', 'ondersteuning'] })).toEqual([
      'verkennend_onderzoek',
      'team_toeleiding_bemoeizorg',
      'lokaal_zorgnetwerk',
      'ondersteuning_casusregisseur',
      'advies_melder',
    ]);
  });

  it('has every uitkomst once, with the reason of each rule', () => {
    const zorgen = { ...quiet.zorgen, hygiene_vervuiling: 'ernstige_zorg' } as const;
    const { uitkomsten } = stelVoor(
      { ...quiet, zorgen },
      { vragen: ['geen'], aanleidingen: ['ontruiming_aangezegd'], groepen: [] },
    );
    expect(uitkomsten).toHaveLength(1);
    expect(uitkomsten[0]?.code).toBe('lokaal_zorgnetwerk');
    expect(uitkomsten[0]?.redenen).toEqual([
      'Er is een ernstige zorg: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
      'Betrokkene kan de woning verliezen: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
    ]);
  });

  it('names rule and source of each reason, in the same order', () => {
    const { redenen } = stelVoor(quiet, {
      vragen: ['advies', 'ondersteuning'],
      aanleidingen: [],
      groepen: [],
    });
    expect(redenen.map(({ regel, bron, uitkomst }) => [regel, bron, uitkomst])).toEqual([
      ['ondersteuning_zorgnetwerk', 'SA Bijlage 3', 'lokaal_zorgnetwerk'],
      ['ondersteuning_gevraagd', 'SA 7 MZO d', 'ondersteuning_casusregisseur'],
      ['advies_gevraagd', 'SA 7 MZO a', 'advies_melder'],
    ]);
  });

  it('can be stored and read back', () => {
    const voorstel = stelVoor(quiet, { vragen: ['advies'], aanleidingen: [], groepen: [] });
    expect(JSON.parse(JSON.stringify(voorstel))).toEqual(voorstel);
  });
});

describe('a choice', () => {
  const voorstel = stelVoor(quiet, {
    vragen: ['advies', 'ondersteuning'],
    aanleidingen: [],
    groepen: [],
  });
  const same: UitkomstCode[] = [
    'advies_melder',
    'lokaal_zorgnetwerk',
    'ondersteuning_casusregisseur',
  ];

  it('that is the proposal in another order needs no motivation', () => {
    expect(isAfwijking(voorstel, same)).toBe(false);
  });

  it('with something named twice is no deviation', () => {
    expect(isAfwijking(voorstel, [...same, 'advies_melder'])).toBe(false);
  });

  it.each<[string, UitkomstCode[]]>([
    ['leaves something out', ['advies_melder', 'lokaal_zorgnetwerk']],
    ['adds something', [...same, 'bemoeizorg']],
    ['is something else', ['geen_inzet']],
    ['replaces one by another', ['advies_melder', 'lokaal_zorgnetwerk', 'bemoeizorg']],
    ['is empty', []],
  ])('that %s needs a motivation', (_, keuze) => {
    expect(isAfwijking(voorstel, keuze)).toBe(true);
  });

  it('without a proposal always needs one', () => {
    expect(isAfwijking(stelVoor({}, noFeiten), ['geen_inzet'])).toBe(true);
  });
});

describe('ernstig nadeel over all kinds', () => {
  it.each<[ScreeningAntwoorden, NadeelOordeel]>([
    [{}, undefined],
    [{ nadeel: { levensgevaar: { waarde: 'nee' } } }, undefined],
    [{ nadeel: nadeel() }, 'nee'],
    [{ nadeel: nadeel({ agressie_oproepen: 'onbekend' }) }, 'onbekend'],
    [{ nadeel: nadeel({ agressie_oproepen: 'onbekend', levensgevaar: 'vermoeden' }) }, 'vermoeden'],
    [
      { nadeel: nadeel({ levensgevaar: 'vermoeden', verwaarlozing: 'aannemelijk' }) },
      'aannemelijk',
    ],
    [{ nadeel: { verwaarlozing: { waarde: 'vermoeden' } } }, 'vermoeden'],
  ])('%# is judged by the worst: %s', (antwoorden, oordeel) => {
    expect(nadeelOordeel(antwoorden)).toBe(oordeel);
  });
});
