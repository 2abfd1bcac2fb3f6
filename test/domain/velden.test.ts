import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  beginwaarden,
  findLeesfouten,
  isGevraagd,
  legeInvoer,
  readGetypt,
  toInvoer,
} from '#domain/velden/formulier.ts';
import { fromRij, rijnaam, toRij } from '#domain/velden/rij.ts';
import { feitenVan } from '#domain/velden/tonen.ts';
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
  const begin = beginwaarden(proef, today);

  it('begins with what the definitions say, and asks no part of another field', () => {
    expect(begin).toEqual({
      ...{ vanId: '', naarId: '', op: { tekst: expect.any(String), datum: today } },
      ...{
        later: { tekst: '', datum: null },
        kleur: '',
        rand: 'rood',
        vorm: '',
        code: '',
        uitleg: '',
      },
      ...{ prijs: '', bijnaam: '', kant: '', geboren: { tekst: '', geboortedatum: null } },
    });
  });

  it('is sent as the contract takes it', () => {
    const typed = { ...begin, vanId: id, kleur: 'blauw', rand: 'blauw', code: ' A  1 ' } as const;
    const filled = { ...typed, uitleg: ' zo\nis het ', prijs: '2,50', staart: ' x ' };
    expect(toInvoer(proef, filled)).toEqual({
      ...{ vanId: id, naarId: null, op: today, later: null, kleur: 'blauw', rand: 'blauw' },
      ...{ vorm: 'blauw', code: 'A 1', uitleg: 'zo\nis het', prijs: 250, staart: 'x' },
    });
  });

  it('sends nothing of a field that is not asked', () => {
    const typed = { ...begin, vanId: id, kleur: 'rood', uitleg: 'typed before' } as const;
    expect(toInvoer(proef, typed).uitleg).toBe('');
    expect(isGevraagd(proef.uitleg, { rand: 'blauw' })).toBe(true);
    expect(isGevraagd(proef.uitleg, { rand: 'rood' })).toBe(false);
  });

  it.each([
    ['Van', { ...begin, kleur: 'rood' } as const],
    ['Kleur', { ...begin, vanId: id }],
    ['Op', { ...begin, vanId: id, kleur: 'rood', op: { tekst: 'ooit', datum: null } } as const],
  ])('is never sent without %s', (label, typed) => {
    expect(() => toInvoer(proef, typed)).toThrow(label);
  });
});

it('nothing typed is sent as nothing, without what must be filled in', () => {
  expect(legeInvoer(proef)).toEqual({
    ...{
      naarId: null,
      later: null,
      rand: 'rood',
      vorm: 'blauw',
      code: '',
      uitleg: '',
      prijs: null,
    },
  });
});

it('fields have names and labels, by their paths', () => {
  expect(namenVan(proef).slice(0, 2)).toEqual(['vanId', 'naarId']);
  expect(labelsVan({ a: { label: 'A' } }, 'x.')).toEqual({ 'x.a': 'A' });
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
