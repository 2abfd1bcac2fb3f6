import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  beginwaarden,
  datumZin,
  findLeesfouten,
  isGevraagd,
  legeInvoer,
  readGetypt,
  teLangZin,
  toInvoer,
} from '#domain/velden/formulier.ts';
import { fromRij, rijnaam, toRij } from '#domain/velden/rij.ts';
import { feitenVan, toonWaarde } from '#domain/velden/tonen.ts';
import { labelsVan, namenVan, velden } from '#domain/velden/veld.ts';
import { id, proef, sent, today } from './velden-proef.ts';

const invoer = z.object(invoerVorm(proef));
const uitvoer = z.object(uitvoerVorm(proef));

describe('what the contract takes of fields', () => {
  it('is what the definitions say, and of a person only what is known', () => {
    expect(invoer.parse(sent)).toEqual(sent);
  });

  it.each([
    ['vanId', null, /./],
    ['op', null, /bestaande datum/],
    ['kleur', 'groen', /./],
    ['code', 'ABCDEF', /Gebruik voor code hoogstens 5 tekens/],
    ['uitleg', 'a'.repeat(11), /hoogstens 10 tekens/],
    ['prijs', 501, /te hoog/],
    ['prijs', -1, /0 euro of meer/],
    ['bijnaam', 'a'.repeat(9), /Gebruik hier hoogstens 8 tekens/],
    ['kant', 'groen', /./],
  ])('has no %s that is %s', (veld, waarde, zin) => {
    const read = invoer.safeParse({ ...sent, [veld]: waarde });
    expect(read.error?.issues.map(({ path }) => path)).toEqual([[veld]]);
    expect(read.error?.issues[0]?.message).toMatch(zin);
  });

  it('is tidied', () => {
    expect(invoer.parse({ ...sent, code: ' A  1 ', bijnaam: ' B ' })).toMatchObject({
      ...{ code: 'A 1', bijnaam: 'B' },
    });
  });
});

describe('a row of fields', () => {
  const rij = toRij(proef, { ...sent, staart: '', kant: 'geel' });

  it('has the names of its columns, and null for what is not known of a person', () => {
    expect(rijnaam('gedaan_op')).toBe('gedaanOp');
    expect(rij).toEqual({
      ...{ vanId: id, naarId: null, gedaanOp: today, later: null, kleur: 'rood', rand: 'blauw' },
      ...{ vorm: 'rood', code: 'A1', uitleg: 'zo', prijsCent: 250 },
      ...{ bijnaam: 'Bo', staart: null, kant: null, geboren: null },
    });
  });

  it('is given back as the contract gives it', () => {
    const given = fromRij(proef, rij);
    expect(uitvoer.parse(given)).toEqual({ ...sent, staart: null, kant: null, geboren: null });
    expect(() => fromRij(proef, { ...rij, gedaanOp: 'gisteren' })).toThrow();
  });
});

describe('a form of fields', () => {
  const begonnen = () => beginwaarden(proef, today);

  it('begins with what the definitions say, and asks no part of another field', () => {
    expect(begonnen()).toEqual({
      ...{ vanId: '', naarId: '', op: { tekst: 'do 5 nov 2026', datum: today } },
      ...{ later: { tekst: '', datum: null }, kleur: '', rand: 'rood', vorm: '' },
      ...{ code: '', uitleg: '' },
      ...{ prijs: '', bijnaam: '', kant: '', geboren: { tekst: '', geboortedatum: null } },
    });
  });

  it('begins without a date where nobody says which day it is', () => {
    expect(beginwaarden(proef).op).toEqual({ tekst: '', datum: null });
  });

  it('is sent as the contract takes it', () => {
    const begin = begonnen();
    const typed = { ...begin, vanId: id, kleur: 'blauw', rand: 'blauw', code: ' A  1 ' } as const;
    const filled = { ...typed, uitleg: ' zo\nis het ', prijs: '2,50', staart: ' x ' };
    const asked = {
      ...{ vanId: id, naarId: null, op: today, later: null, kleur: 'blauw', rand: 'blauw' },
      ...{ vorm: 'blauw', code: 'A 1', uitleg: 'zo\nis het', prijs: 250 },
    };
    // Of a person only what is known is in it at all.
    expect(toInvoer(proef, filled)).toStrictEqual({ ...asked, staart: 'x' });
    const { staart: _, ...zonder } = filled;
    expect(toInvoer(proef, zonder)).toStrictEqual(asked);
    const geboren = { tekst: '3-5-1968', geboortedatum: '1968-05-03' as never };
    expect(toInvoer(proef, { ...zonder, geboren }).geboren).toBe('1968-05-03');
    const half = { tekst: ' ergens in  mei ', geboortedatum: null };
    expect(toInvoer(proef, { ...zonder, geboren: half }).geboren).toBe('ergens in mei');
  });

  it('sends nothing of a field that is not asked', () => {
    const typed = { ...begonnen(), vanId: id, kleur: 'rood', uitleg: 'typed before' } as const;
    expect(toInvoer(proef, typed).uitleg).toBe('');
    expect(isGevraagd(proef.uitleg, { rand: 'blauw' })).toBe(true);
    expect(isGevraagd(proef.uitleg, { rand: 'rood' })).toBe(false);
    const bijTwee = { alleenAls: { veld: 'rand', is: ['blauw', 'groen'] } };
    expect(isGevraagd(bijTwee, { rand: 'groen' })).toBe(true);
    expect(isGevraagd({}, {})).toBe(true);
  });

  it.each([
    ['Van', { kleur: 'rood' } as const],
    ['Kleur', { vanId: id }],
    ['Op', { vanId: id, kleur: 'rood', op: { tekst: 'ooit', datum: null } } as const],
  ])('is never sent without %s', (label, typed) => {
    expect(() => toInvoer(proef, { ...begonnen(), ...typed })).toThrow(label);
  });
});

it('nothing typed is sent as nothing, without what must be filled in', () => {
  expect(legeInvoer(proef)).toStrictEqual({
    ...{ naarId: null, later: null, rand: 'rood', vorm: 'blauw', code: '', uitleg: '' },
    prijs: null,
  });
});

it('fields have names and labels, by their paths', () => {
  expect(namenVan(proef).slice(0, 2)).toEqual(['vanId', 'naarId']);
  expect(labelsVan({ a: { label: 'A' } }, 'x.')).toEqual({ 'x.a': 'A' });
  expect(labelsVan({ a: { label: 'A' } })).toEqual({ a: 'A' });
});

it('facts are what stands in the fields that are facts, as people read it', () => {
  const [a, b] = [
    { ...proef.kleur, feit: 'Tint' },
    { ...proef.prijs, feit: 'Kost' },
  ];
  const c = { ...proef.later, feit: 'Daarna' };
  const given = { a: 'rood', b: 250, c: today, code: 'A1' } as const;
  expect(feitenVan({ a, b, c, code: proef.code }, given)).toEqual([
    { label: 'Tint', value: 'ROOD' },
    { label: 'Kost', value: '€ 2,50' },
    { label: 'Daarna', value: expect.stringContaining('2026') },
  ]);
  expect(feitenVan({ a, b, c }, { a: 'blauw', b: null, c: null }, { a: 'anders' })).toEqual([
    { label: 'Tint', value: 'anders' },
  ]);
});

it('what stands in a field is read by its own kind, and nothing is read as nothing', () => {
  expect(toonWaarde(proef.later, today)).toBe('do 5 nov 2026');
  expect(toonWaarde(proef.later, 'ooit')).toBe('ooit');
  expect(toonWaarde(proef.code, '2026-11-05')).toBe('2026-11-05');
  expect([toonWaarde(proef.code, 5), toonWaarde(proef.kleur, null)]).toEqual(['', '']);
});

describe('what is said of one field', () => {
  const zinnen = (typed: object) =>
    findLeesfouten(keuzes, { ...beginwaarden(keuzes), ...typed }, today);
  const keuzes = {
    dag: { ...proef.op, label: 'Dag', verplicht: true },
    ooit: proef.later,
    kleur: { ...proef.kleur, zin: 'Kies een kleur.' },
    wie: { ...proef.vanId, zin: 'Kies iemand.' },
    ander: proef.naarId,
    prijs: proef.prijs,
  } as const;

  it('is that a choice or a date must be there, and nothing of what may be left open', () => {
    expect(zinnen({})).toEqual([
      { veld: 'dag', zin: expect.stringMatching(/./) },
      { veld: 'kleur', zin: 'Kies een kleur.' },
      { veld: 'wie', zin: 'Kies iemand.' },
    ]);
    const dag = { tekst: '5-11-26', datum: today };
    expect(zinnen({ dag, kleur: 'rood', wie: id })).toEqual([]);
    expect(zinnen({ dag, kleur: 'rood', wie: id, prijs: '2,50' })).toEqual([]);
  });

  it('is nothing of a date that was chosen, or that can be read', () => {
    expect(datumZin({ tekst: 'zie kalender', datum: today }, today, true)).toBeUndefined();
    expect(datumZin({ tekst: '5-11-26' }, today, true)).toBeUndefined();
    expect(datumZin({ tekst: '' }, today, false)).toBeUndefined();
  });

  it('is nothing of a text that just fits, whatever stands around it', () => {
    expect(teLangZin(` ${'a'.repeat(10)} `, 10)).toBeUndefined();
    expect(teLangZin('a'.repeat(11), 10)).toContain('dit zijn er 11');
  });
});

it('what is typed so far is judged as it would be sent, and nothing where it cannot be read', () => {
  const typed = { ...beginwaarden(proef, today), vanId: id, code: ' A  1 ', prijs: '2,50' };
  const kleur = { kleur: 'blauw', bijnaam: ' Bo ', kant: 'rood' } as const;
  expect(readGetypt(proef, { ...typed, ...kleur })).toStrictEqual({
    ...{ vanId: id, naarId: null, op: today, later: null, kleur: 'blauw', rand: 'rood' },
    vorm: 'blauw',
    ...{ code: 'A 1', uitleg: '', prijs: 250, bijnaam: 'Bo', staart: null, kant: 'rood' },
    geboren: null,
  });
});

it('what cannot be sent as typed is said of each field that is asked', () => {
  const begin = beginwaarden(proef, today);
  const typed = { ...begin, code: 'ABCDEF', prijs: 'veel', later: { tekst: 'ooit', datum: null } };
  expect(findLeesfouten(proef, typed, today).map(({ veld }) => veld)).toEqual([
    ...['later', 'code', 'prijs'],
  ]);
  const long = { ...begin, uitleg: 'a'.repeat(11) };
  expect(findLeesfouten(proef, long, today)).toEqual([]);
  expect(findLeesfouten(proef, { ...long, rand: 'blauw' }, today)).toEqual([
    { veld: 'uitleg', zin: 'Hier passen 10 tekens; dit zijn er 11. Kort de tekst in.' },
  ]);
  expect(readGetypt(proef, typed)).toMatchObject({
    vanId: null,
    kleur: null,
    prijs: null,
    rand: 'rood',
    vorm: 'blauw',
  });
});

it('a choice that is none of the codes is as none chosen', () => {
  const zin = 'Kies een kleur.';
  const kleur = { ...proef.kleur, zin };
  const typed = (code: string) => findLeesfouten({ kleur }, { kleur: code as 'rood' }, today);
  expect(typed('rood')).toEqual([]);
  expect(typed('')).toEqual([{ veld: 'kleur', zin }]);
  expect(typed('geel')).toEqual([{ veld: 'kleur', zin }]);
});

describe('text that must be filled in', () => {
  const must = { verplicht: true, houdt: 'techniek' } as const;
  const definities = velden({
    wie: {
      soort: 'regel',
      label: 'Wie',
      genoemd: 'wie het was',
      kolom: 'wie',
      hoogstens: 5,
      ...must,
    },
    wat: { soort: 'tekst', label: 'Wat', kolom: 'wat', hoogstens: 5, ...must },
  });
  const begin = beginwaarden(definities);

  it('is refused empty by form and contract, in the same sentence', () => {
    const zinnen = [
      { veld: 'wie', zin: 'Vul wie het was in.' },
      { veld: 'wat', zin: 'Vul wat in.' },
    ];
    const typed = { ...begin, wie: ' ', wat: '\n' };
    expect(findLeesfouten(definities, typed, today)).toEqual(zinnen);
    const read = z.object(invoerVorm(definities)).safeParse(typed);
    expect(
      read.error?.issues.map(({ path, message }) => ({ veld: path[0], zin: message })),
    ).toEqual(zinnen);
  });

  it('is never sent empty, and in nothing that is sent where nothing is typed', () => {
    expect(() => toInvoer(definities, { ...begin, wat: 'zo' })).toThrow('Wie');
    expect(toInvoer(definities, { wie: ' A  1', wat: ' zo ' })).toEqual({ wie: 'A 1', wat: 'zo' });
    expect(legeInvoer(definities)).toEqual({});
  });
});
