import { describe, expect, it } from 'vitest';
import {
  AFSLUITREDENEN,
  type AfsluitFeiten,
  magAfsluiten,
  vraagtAfstemming,
} from '#areas/afsluiten/rules/afsluiting.ts';
import type { Afstemming } from '#areas/screening/rules/afstemming.ts';
import { nadeel, quiet } from '#test/areas/screening/screening-support.ts';
import { d } from '#test/domain/dates/support.ts';

const today = d('2026-11-05');

const feiten: AfsluitFeiten = {
  reden: 'oplossing',
  besluitOp: today,
  today,
  begonnenOp: d('2026-01-05'),
  isUitgevoerd: false,
  isVoldaan: false,
  werkstatus: 'afstemming',
  beperkt: false,
  kinderen: 'nee',
  antwoorden: quiet,
  afstemmingen: [],
  openTermijnen: [],
};
const afstemming: Afstemming = {
  ...{ id: 'a1', soort: 'afstemming', partner: null, vraag: null },
  datum: today,
  met: 'Sociaal Team Voorbeeld',
  tekst: 'Het team houdt contact met het gezin.',
};
const uitzondering: Afstemming = { ...afstemming, soort: 'uitzondering', met: '' };

function objections(change: Partial<AfsluitFeiten>): string[] {
  const result = magAfsluiten({ ...feiten, ...change });
  return result.ok ? [] : result.error.redenen.map(({ code }) => code);
}

function warnings(change: Partial<AfsluitFeiten>): readonly string[] {
  const result = magAfsluiten({ ...feiten, ...change });
  if (!result.ok) throw new Error('should be allowed');
  return result.value.waarschuwingen;
}

describe('closing a dossier without children and without doubt', () => {
  it.each(AFSLUITREDENEN)('is allowed for reason %s', (reden) => {
    const value = { waarschuwingen: [], opKomst: [] };
    expect(magAfsluiten({ ...feiten, reden })).toEqual({ ok: true, value });
  });

  it.each(['nieuw', 'screening', 'afstemming'] as const)('is allowed from %s', (werkstatus) => {
    expect(objections({ werkstatus })).toEqual([]);
  });

  it('is allowed with a besluit of an earlier day', () => {
    expect(objections({ besluitOp: d('2026-10-30') })).toEqual([]);
  });
});

describe('closing with children or doubt (st 5)', () => {
  const cases: readonly [string, Partial<AfsluitFeiten>][] = [
    ['the screening found children', { antwoorden: { ...quiet, kinderen: { aanwezig: 'ja' } } }],
    ['the dossier knows of children', { kinderen: 'ja' }],
    ['the screener doubts', { antwoorden: { ...quiet, twijfel: true } }],
    [
      'ernstig nadeel is not known',
      { antwoorden: { ...quiet, nadeel: nadeel({ levensgevaar: 'onbekend' }) } },
    ],
  ];

  it.each(cases)('is held up when %s', (_, change) => {
    expect(objections(change)).toEqual(['afstemming_ontbreekt']);
  });

  it.each(cases)('is allowed with a recorded afstemming when %s', (_, change) => {
    expect(objections({ ...change, afstemmingen: [afstemming] })).toEqual([]);
  });

  it.each(cases)('is allowed with a motivated exception when %s', (_, change) => {
    expect(objections({ ...change, afstemmingen: [uitzondering] })).toEqual([]);
  });

  it.each(cases)('is held up by an exception without a motivation when %s', (_, change) => {
    const empty = { ...uitzondering, tekst: ' ' };
    expect(objections({ ...change, afstemmingen: [empty] })).toEqual(['afstemming_ontbreekt']);
  });

  it.each(AFSLUITREDENEN)('for reason %s is held up, unless that is exempt', (reden) => {
    const expected = vraagtAfstemming(reden) ? ['afstemming_ontbreekt'] : [];
    expect(objections({ reden, kinderen: 'ja' })).toEqual(expected);
  });

  it.each(['dubbel', 'overleden', 'verhuisd'] as const)('is exempt for %s', (reden) => {
    expect(objections({ reden, kinderen: 'ja', antwoorden: undefined })).toEqual([]);
  });

  it('says in Dutch why, and what to do', () => {
    const result = magAfsluiten({ ...feiten, kinderen: 'ja' });
    expect(!result.ok && result.error.redenen[0]?.zin).toBe(
      'Er zijn kinderen in het huishouden. Stem af met het Sociaal Team. Leg de afstemming vast, of leg uit waarom die niet nodig is.',
    );
  });

  it('is not held up when nobody knows of children: that only proposes to ask', () => {
    const antwoorden = { ...quiet, kinderen: { aanwezig: 'onbekend' as const } };
    expect(objections({ kinderen: 'onbekend', antwoorden })).toEqual([]);
  });

  it('is allowed once it was asked for and it is recorded that no answer came', () => {
    const gevraagd: Afstemming = {
      ...{ ...afstemming, id: 'v1', soort: 'gevraagd', partner: 'p1' },
      ...{ datum: d('2026-10-21'), reactieTot: d('2026-11-04') },
    };
    expect(objections({ kinderen: 'ja', afstemmingen: [gevraagd] })).toEqual([
      'afstemming_ontbreekt',
    ]);
    const geen: Afstemming = { ...gevraagd, id: 'g1', soort: 'geen_reactie', vraag: 'v1' };
    expect(objections({ kinderen: 'ja', afstemmingen: [gevraagd, geen] })).toEqual([]);
  });
});

describe('closing asks for a screening of this traject', () => {
  it.each(AFSLUITREDENEN)('for reason %s, unless that is exempt', (reden) => {
    const expected = vraagtAfstemming(reden) ? ['screening_ontbreekt'] : [];
    expect(objections({ reden, antwoorden: undefined })).toEqual(expected);
  });

  it('but not once the arrears were paid before anybody screened', () => {
    const voldaan = { antwoorden: undefined, isVoldaan: true };
    expect(objections({ ...voldaan, reden: 'oplossing' })).toEqual([]);
    expect(objections({ ...voldaan, reden: 'oplossing', kinderen: 'ja' })).toEqual([]);
    expect(objections({ ...voldaan, reden: 'geen_inzet' })).toEqual(['screening_ontbreekt']);
  });
});

describe('closing is refused', () => {
  it('for a dossier that is closed already', () => {
    expect(objections({ werkstatus: 'afgesloten' })).toEqual(['al_afgesloten']);
  });

  it('for a restricted dossier, which is stored only (SA 5.5)', () => {
    expect(objections({ beperkt: true })).toEqual(['beperkt']);
  });

  it('with a besluit in the future', () => {
    expect(objections({ besluitOp: d('2026-11-06') })).toEqual(['besluit_in_toekomst']);
  });

  it('with every objection at once, each a Dutch sentence', () => {
    const result = magAfsluiten({
      ...feiten,
      werkstatus: 'afgesloten',
      beperkt: true,
      besluitOp: d('2027-01-01'),
      kinderen: 'ja',
    });
    if (result.ok) throw new Error('should be refused');
    expect(result.error.redenen.map(({ code }) => code)).toEqual([
      'al_afgesloten',
      'beperkt',
      'besluit_in_toekomst',
      'afstemming_ontbreekt',
    ]);
    for (const { zin } of result.error.redenen) expect(zin).toMatch(/^[A-Z].+\.$/);
  });
});

describe('open terms', () => {
  it('are told and hold nothing up', () => {
    const openTermijnen = [
      { code: 'advies', naam: 'Advies aan melder', vervalt: d('2026-11-10') },
      { code: 'datalek_intern', naam: 'Datalek melden aan de manager', vervalt: null },
    ];
    expect(warnings({ openTermijnen })).toEqual([
      'Deze termijn staat nog open: Advies aan melder (uiterlijk di 10 nov 2026).',
      'Deze termijn staat nog open: Datalek melden aan de manager.',
    ]);
  });

  it('of the past only warn as well', () => {
    const openTermijnen = [{ code: 'zitting', naam: 'Zitting', vervalt: d('2026-01-05') }];
    expect(warnings({ openTermijnen })).toHaveLength(1);
  });
});

describe('a day that is still to come', () => {
  it.each([
    ['zitting', 'Zitting', '2026-11-19', ['Zitting op do 19 nov 2026.']],
    ['ontruiming', 'Ontruiming', '2026-11-05', ['Ontruiming op do 5 nov 2026.']],
    ['zitting', 'Zitting', '2026-11-04', []],
    ['advies', 'Advies', '2026-11-19', []],
  ] as const)('of %s (%s) on %s is named apart: %j', (code, naam, day, expected) => {
    const result = magAfsluiten({ ...feiten, openTermijnen: [{ code, naam, vervalt: d(day) }] });
    expect(result.ok && result.value.opKomst).toEqual(expected);
    expect(result.ok && result.value.waarschuwingen).toHaveLength(1);
  });

  it('of a term without a date is none', () => {
    const openTermijnen = [{ code: 'zitting', naam: 'Zitting', vervalt: null }];
    const result = magAfsluiten({ ...feiten, openTermijnen });
    expect(result.ok && result.value.opKomst).toEqual([]);
  });
});

describe('what happened before closing', () => {
  it('begins with the traject: an afsluitbesluit of before it is refused', () => {
    expect(objections({ besluitOp: d('2026-01-04') })).toEqual(['besluit_voor_begin']);
    expect(objections({ besluitOp: d('2026-01-05') })).toEqual([]);
  });

  it('is asked about once when the home was lost and the reason says otherwise', () => {
    expect(warnings({ isUitgevoerd: true })).toEqual([
      'De woning is ontruimd. Klopt de reden “Oplossing”?',
    ]);
    expect(warnings({ isUitgevoerd: true, reden: 'huisuitzetting_huurschuld' })).toEqual([]);
  });
});
