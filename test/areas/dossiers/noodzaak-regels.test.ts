import { describe, expect, it, test } from 'vitest';
import { compareStappen, isProcesstap, PROCESSTAPPEN } from '#areas/dossiers/rules.ts';
import {
  HERZIENBAAR,
  magVragen,
  NOODZAAKVELDEN,
  type NoodzaakFeiten,
  type Noodzaakveld,
  teBeoordelen,
} from '#areas/dossiers/rules-noodzaak.ts';
import { dossiersVerklaringen } from '#areas/dossiers/tables.ts';
import { meldingenVerklaringen } from '#areas/meldingen/tables.ts';
import { personenVerklaringen } from '#areas/personen/tables.ts';
import type { Verklaring } from '#db/verklaring.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const ALLES: Omit<NoodzaakFeiten, 'stap'> = {
  mensen: [{ id: 'anna', heeftBsn: true, isElders: false }],
  heeftAchterstand: true,
  zorgen: { financiele_zelfredzaamheid: 'ernstige_zorg' },
  leeftijden: [4],
  ondersteuningsvraag: 'Opvang na school.',
};
const NIETS: Omit<NoodzaakFeiten, 'stap'> = {
  mensen: [{ id: 'anna', heeftBsn: false, isElders: false }],
  heeftAchterstand: false,
  zorgen: { financiele_zelfredzaamheid: 'onbekend' },
  leeftijden: [],
  ondersteuningsvraag: '',
};

/** What each column of the register declares of a field. */
const VERKLARING: Readonly<Record<Noodzaakveld, Verklaring>> = {
  bsn: personenVerklaringen.betrokkene.bsn,
  achterstandCent: meldingenVerklaringen.melding.achterstandCent,
  zorgen: dossiersVerklaringen.dossier.zorgen,
  leeftijden: dossiersVerklaringen.dossier.leeftijden,
  ondersteuningsvraag: dossiersVerklaringen.dossier.ondersteuningsvraag,
};

test.each([
  ['1', ['bsn', 'leeftijden', 'ondersteuningsvraag']],
  ['2', ['bsn']],
  ['3', ['bsn']],
  ['4', []],
  ['5', []],
  ['6', []],
  ['7', []],
  ['uitgesteld', []],
  ['8', ['bsn', 'zorgen', 'leeftijden']],
  ['9', ['bsn', 'achterstandCent', 'zorgen', 'ondersteuningsvraag']],
] as const)('at step %s is asked about %j', (stap, velden) => {
  expect(teBeoordelen({ stap, ...ALLES }).map(({ veld }) => veld)).toEqual(velden);
});

describe('the table of what is needed when', () => {
  test.each(NOODZAAKVELDEN)('of %s begins no earlier than its declared step', (veld) => {
    const verklaring = VERKLARING[veld];
    if (verklaring?.soort !== 'persoon' || !isProcesstap(verklaring.stap))
      throw new Error(`${veld} is no declared field`);
    const [first = '1'] = [...HERZIENBAAR[veld].nodig].sort(compareStappen);
    expect(compareStappen(first, verklaring.stap)).toBeGreaterThanOrEqual(0);
  });

  test.each(NOODZAAKVELDEN)('of %s leaves a step in which it is asked about', (veld) => {
    expect(HERZIENBAAR[veld].nodig.length).toBeLessThan(PROCESSTAPPEN.length);
  });
});

describe('what is asked about', () => {
  it('is only what is filled', () => {
    for (const stap of PROCESSTAPPEN) expect(teBeoordelen({ stap, ...NIETS })).toEqual([]);
  });

  it('is each BSN apart, but for who is in another open dossier that needs it', () => {
    const mensen = [
      { id: 'anna', heeftBsn: true, isElders: false },
      { id: 'bert', heeftBsn: true, isElders: true },
      { id: 'cees', heeftBsn: true, isElders: false },
      { id: 'dora', heeftBsn: false, isElders: false },
    ];
    expect(teBeoordelen({ stap: '8', ...NIETS, mensen })).toEqual([
      { veld: 'bsn', persoon: 'anna' },
      { veld: 'bsn', persoon: 'cees' },
    ]);
  });

  it('is a concern as well that turned out to be none: that too is held', () => {
    const zorgen = { financiele_zelfredzaamheid: 'geen_zorg' };
    expect(teBeoordelen({ stap: '8', ...NIETS, zorgen })).toEqual([
      { veld: 'zorgen', persoon: null },
    ]);
  });
});

describe('when is asked', () => {
  const today = toIsoDate('2026-11-05');
  const begin = { stap: '6', soort: 'begin', op: '2026-11-05' } as const;

  it('is at a step that nobody judged, never at the one that it began with', () => {
    expect(magVragen([begin], '8', today)).toBe(true);
    expect(magVragen([begin], '6', today)).toBe(false);
    expect(magVragen([], '8', today)).toBe(false);
  });

  it('is not on a day on which somebody judged another step', () => {
    const judged = { stap: '8', soort: 'beoordeeld', op: '2026-11-05' } as const;
    expect(magVragen([begin, judged], '9', today)).toBe(false);
    expect(magVragen([begin, judged], '9', toIsoDate('2026-11-06'))).toBe(true);
    // That there was nothing to judge asked nobody anything.
    expect(magVragen([begin, { ...judged, soort: 'geen' }], '9', today)).toBe(true);
  });
});
