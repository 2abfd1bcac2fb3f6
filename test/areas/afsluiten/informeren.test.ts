import { describe, expect, it, test } from 'vitest';
import {
  belanghebbendenVan,
  type Deelname,
  type Organisatie,
} from '#areas/afsluiten/rules/belanghebbenden.ts';
import {
  type Inlichttelling,
  inlichtingenOver,
  inlichttermijn,
  isCyclusGeeindigd,
  isTeLaat,
  type Onderwerp,
  STANDAARD_INFORMEREN,
  volledigheidVan,
} from '#areas/afsluiten/rules/ingelicht.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { d } from '#test/domain/dates/support.ts';

const org = (id: string, soort: Organisatie['soort'], ondertekenaar = true): Organisatie => ({
  ...{ id, naam: `Partner ${id}`, soort, ondertekenaar },
});
const rol = (partnerId: string, belang: Deelname['belang'], sinds = '2026-11-05'): Deelname => ({
  ...{ partnerId, belang, sinds: d(sinds) },
});
const ORGS = [
  org('c', 'woningcorporatie'),
  org('t', 'sociaal_team'),
  org('s', 'sociale_dienst'),
  org('g', 'deurwaarder', true),
  org('p', 'particuliere_verhuurder', true),
  org('z', 'zorgpartij', false),
];
const wie = (deelnames: Deelname[], plichten: string[] = []) =>
  belanghebbendenVan(deelnames, ORGS, new Set(plichten)).wie.map(({ id }) => id);

describe('who is told of what happens in a traject (domein §3)', () => {
  test.each<[string, Deelname[], string[]]>([
    ['a corporatie that lets', [rol('c', 'verhuurder')], ['c']],
    ['a corporatie that reported', [rol('c', 'melder')], ['c']],
    ['no corporatie that is only named', [rol('c', 'betrokken')], []],
    ['no corporatie for casusregie alone', [rol('c', 'casusregisseur')], []],
    ['the Sociaal Team with casusregie', [rol('t', 'casusregisseur')], ['t']],
    ['the Sociaal Team that got the melding too', [rol('t', 'ook_gemeld')], ['t']],
    ['another signatory that is involved', [rol('s', 'betrokken')], ['s']],
    ['no deurwaarder, whatever is ticked (PP 12)', [rol('g', 'melder')], []],
    ['no private landlord (PP 12)', [rol('p', 'verhuurder'), rol('p', 'melder')], []],
    ['nobody who did not sign (PP 12.1)', [rol('z', 'betrokken')], []],
    ['nobody at a self-referral', [], []],
  ])('is %s', (_, deelnames, expected) => {
    expect(wie(deelnames)).toEqual(expected);
  });

  test('is a non-party only under a legal duty that was recorded (PP 12.1)', () => {
    expect(wie([rol('p', 'verhuurder')], ['p'])).toEqual(['p']);
  });

  test('says of each who is not told why', () => {
    const { niet } = belanghebbendenVan(
      [rol('g', 'melder'), rol('z', 'betrokken'), rol('c', 'betrokken')],
      ORGS,
      new Set(),
    );
    for (const { zin } of niet) expect(zin).toMatch(/^[A-Z].+\.$/u);
    expect(niet.map(({ id }) => id)).toEqual(['g', 'z', 'c']);
  });
});

const kring = belanghebbendenVan([rol('t', 'casusregisseur'), rol('c', 'melder')], ORGS, new Set());
const onderwerp: Onderwerp = {
  ...{ soort: 'afsluiting', id: 'a', trajectId: 'x', wat: 'het dossier is afgesloten' },
  ...{ begin: d('2026-11-05'), kring: kring.wie, weten: new Set() },
};
const regels = { informeren: () => STANDAARD_INFORMEREN, kalenderOp: () => standaardKalender };
const telling = (
  partnerId: string,
  datum: string,
  meer: Partial<Inlichttelling> = {},
): Inlichttelling => ({
  ...{ soort: 'afsluiting', id: 'a', partnerId, naam: `Partner ${partnerId}` },
  ...{ datum: d(datum), kanaal: 'telefoon', verteller: 'meldpunt', ...meer },
});
const lijst = (tellingen: Inlichttelling[] = [], meer: Partial<Onderwerp> = {}) =>
  inlichtingenOver({ ...onderwerp, ...meer }, tellingen, regels);

describe('telling within 2 werkdagen (SA preambule)', () => {
  it('counts werkdagen from when the desk knew: Thursday ends on Monday', () => {
    expect(lijst().map(({ uiterlijk }) => uiterlijk)).toEqual(['2026-11-09', '2026-11-09']);
  });

  it.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('calls who was told on %s late: %s, whatever day it is now', (datum, late) => {
    const [een] = lijst([telling('t', datum)]);
    expect(een && isTeLaat(een, d('2027-01-01'))).toBe(late);
  });

  it('counts the first time that somebody was told', () => {
    const told = [telling('t', '2026-12-01'), telling('t', '2026-11-06', { kanaal: 'overleg' })];
    expect(lijst(told)[0]?.verteld).toMatchObject({ datum: '2026-11-06', kanaal: 'overleg' });
  });

  it('leaves out who knows it, and keeps who was told and is concerned no more', () => {
    const rest = lijst([telling('s', '2026-11-06')], { weten: new Set(['c']) });
    expect(rest.map(({ partner, verteld }) => `${partner.id} ${verteld !== null}`)).toEqual([
      't false',
      's true',
    ]);
  });

  it('gives who came in later time from then', () => {
    const later = belanghebbendenVan([rol('t', 'betrokken', '2026-12-01')], ORGS, new Set());
    expect(lijst([], { kring: later.wie })[0]?.uiterlijk).toBe('2026-12-03');
  });

  it('is one term, open until the last was told, with the names that are missing', () => {
    const term = (tellingen: Inlichttelling[]) =>
      inlichttermijn(onderwerp, lijst(tellingen), regels);
    expect(term([])?.naam).toBe('Vertel Partner t en Partner c: het dossier is afgesloten');
    expect(term([telling('t', '2026-11-06')])).toMatchObject({
      ...{ naam: 'Vertel Partner c: het dossier is afgesloten', voldaan: null },
    });
    const all = [telling('t', '2026-11-06'), telling('c', '2026-11-12')];
    expect(term(all)).toMatchObject({ voldaan: { op: '2026-11-12', hoe: 'gehaald' } });
  });

  it('is no term when nobody has to be told', () => {
    expect(inlichttermijn(onderwerp, lijst([], { kring: [] }), regels)).toBeUndefined();
  });

  it('of an ending asks whether the party told it (SA 6.3)', () => {
    const stop = { ...onderwerp, soort: 'beeindiging' as const, wat: 'Avres is gestopt' };
    expect(inlichttermijn(stop, inlichtingenOver(stop, [], regels), regels)).toMatchObject({
      naam: 'Ga na of Partner t en Partner c weten dat Avres is gestopt',
      code: 'beeindiging_verteld',
    });
  });
});

describe('whether a preventiecyclus has ended (SA 6.2)', () => {
  it('is so only once every one was told, in whatever order, and never with nobody to tell', () => {
    expect(volledigheidVan(lijst())).toBe('nog_niet');
    expect(volledigheidVan(lijst([telling('c', '2026-11-06')]))).toBe('nog_niet');
    const all = [telling('c', '2026-11-06'), telling('t', '2026-11-06')];
    expect(volledigheidVan(lijst(all))).toBe('iedereen');
    expect(volledigheidVan(lijst([], { kring: [] }))).toBe('niemand_betrokken');
  });

  it.each([
    ['iedereen' as const, null, true],
    ['nog_niet' as const, null, false],
    ['niemand_betrokken' as const, null, false],
    [null, null, false],
    ['iedereen' as const, '2026-11-09', false],
  ])('with %s, undone %s: %s', (cyclus, heropendOp, expected) => {
    expect(isCyclusGeeindigd([{ cyclus, heropendOp }])).toBe(expected);
  });
});
