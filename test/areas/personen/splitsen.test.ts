import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Personenstand } from '#areas/personen/rules/samenvoegen.ts';
import {
  bekendeWaarden,
  type Splitsing,
  splits,
  type Verdelingen,
  voorstelVerdeling,
} from '#areas/personen/rules/splitsen.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { bekende, brief, eenPersoon, gegeven } from './samenvoegen-support.ts';

const OP = '2026-11-05T09:00:00.000Z';

/** Anna in two dossiers; her date of birth was another one before. */
const stand: Personenstand = (() => {
  const anna = bekende(
    'a',
    { voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: '1940-02-01', bsn: '123456782' },
    ['d1', 'd2'],
  );
  const was = gegeven('a', 'geboortedatum', '1968-05-03', {
    ...{ id: 'was', vastgelegdOp: '2026-10-01T09:00:00.000Z' },
    vervangenOp: '2026-11-01T09:00:00.000Z',
  });
  return { ...anna, gegevens: [...anna.gegevens, was], brieven: [brief('a', 'd2')] };
})();

const own = (veld: Persoonveld) => `a.${veld}.${stand.personen[0]?.[veld]}`;
const both = (veld: Persoonveld) => ({ van: own(veld), naar: own(veld) });
/** The mother goes with dossier 2, her date of birth and her BSN. */
const VERDELINGEN: Verdelingen = {
  voornaam: both('voornaam'),
  achternaam: both('achternaam'),
  geboortedatum: { van: 'was', naar: own('geboortedatum') },
  bsn: { van: null, naar: own('bsn') },
};

function splitsing(other: Partial<Splitsing> = {}): Splitsing {
  let next = 0;
  return {
    ...{ van: 'a', naar: 'n', dossiers: ['d2'], verdelingen: VERDELINGEN, op: OP },
    newId: () => {
      next += 1;
      return `nieuw-${next}`;
    },
    ...other,
  };
}

function done(other: Partial<Splitsing> = {}): Personenstand {
  const answer = splits(stand, splitsing(other));
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

describe('one person becomes two', () => {
  test('each with the values that were chosen', () => {
    const [eerste, tweede] = done().personen;
    expect(eerste).toMatchObject({
      ...{ id: 'a', voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: '1968-05-03' },
      bsn: null,
    });
    expect(tweede).toMatchObject({
      ...{ id: 'n', voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: '1940-02-01' },
      bsn: '123456782',
    });
  });

  test('each with their own dossiers and the letters in those', () => {
    const { plaatsingen, brieven } = done();
    expect(plaatsingen.map(({ dossierId, betrokkeneId }) => [dossierId, betrokkeneId])).toEqual([
      ['d1', 'a'],
      ['d2', 'n'],
    ]);
    expect(brieven).toEqual([brief('n', 'd2')]);
  });

  test('and a value of the second alone leaves no trace with the first', () => {
    const { gegevens } = done();
    const of = (id: string, veld: string) =>
      gegevens
        .filter((row) => row.betrokkeneId === id && row.veld === veld)
        .map(({ waarde, vervangenOp }) => [waarde, vervangenOp]);
    expect(of('a', 'bsn')).toEqual([]);
    expect(of('n', 'bsn')).toEqual([['123456782', null]]);
    expect(of('a', 'geboortedatum')).toEqual([['1968-05-03', null]]);
    expect(of('n', 'geboortedatum')).toEqual([['1940-02-01', null]]);
  });

  test('and a shared value has a source with each, from where it came', () => {
    const sources = done().gegevens.filter(({ veld }) => veld === 'achternaam');
    expect(sources.map(({ id, betrokkeneId, bron }) => [id, betrokkeneId, bron])).toEqual([
      [own('achternaam'), 'a', 'Trivire'],
      [expect.stringMatching(/^nieuw-/), 'n', 'Trivire'],
    ]);
  });

  test('a field that nobody divided stays with the first, with its sources', () => {
    const { bsn: _bsn, ...rest } = VERDELINGEN;
    const { personen, gegevens } = done({ verdelingen: rest });
    expect(personen.map(({ bsn }) => bsn)).toEqual(['123456782', null]);
    expect(gegevens.find(({ veld }) => veld === 'bsn')?.betrokkeneId).toBe('a');
  });

  test('a value that neither gets stays in the history of the first, as replaced', () => {
    const { personen, gegevens } = done({
      verdelingen: { ...VERDELINGEN, bsn: { van: null, naar: null } },
    });
    expect(personen.map(({ bsn }) => bsn)).toEqual([null, null]);
    expect(gegevens.find(({ veld }) => veld === 'bsn')).toMatchObject({
      ...{ betrokkeneId: 'a', vervangenOp: OP },
    });
  });

  test.each([
    ['geen_dossier', { dossiers: [] }],
    ['geen_dossier', { dossiers: ['elsewhere'] }],
    ['alle_dossiers', { dossiers: ['d1', 'd2'] }],
    ['zonder_naam', { verdelingen: {} }],
    [
      'zonder_naam',
      {
        verdelingen: {
          ...VERDELINGEN,
          voornaam: { van: null, naar: own('voornaam') },
          achternaam: { van: null, naar: own('achternaam') },
        },
      },
    ],
    [
      'gelijk',
      {
        verdelingen: {
          ...VERDELINGEN,
          geboortedatum: both('geboortedatum'),
          bsn: both('bsn'),
        },
      },
    ],
  ] as const)('is refused as %s for %j', (kind, other) => {
    expect(splits(stand, splitsing(other))).toEqual({ ok: false, error: { kind } });
  });
});

describe('the values that a field has or had', () => {
  test('are each there once, the present one first and then the newest', () => {
    const again = gegeven('a', 'geboortedatum', '1968-05-03', {
      ...{ id: 'again', vastgelegdOp: '2026-10-20T09:00:00.000Z', vervangenOp: OP },
    });
    const older = gegeven('a', 'geboortedatum', '1900-01-01', {
      ...{ id: 'older', vastgelegdOp: '2026-09-01T09:00:00.000Z', vervangenOp: OP },
    });
    const cleared = gegeven('a', 'geboortedatum', null, { id: 'cleared', vervangenOp: OP });
    const rows = [older, again, cleared, ...stand.gegevens];
    const waarden = bekendeWaarden({ ...stand, gegevens: rows }, 'a', 'geboortedatum');
    expect(waarden.map(({ id, huidig }) => [id, huidig])).toEqual([
      [own('geboortedatum'), true],
      ['again', false],
      ['older', false],
    ]);
  });

  test('are proposed so that each gets one, and a BSN never twice', () => {
    const waarden = bekendeWaarden(stand, 'a', 'geboortedatum');
    const geboren = voorstelVerdeling('geboortedatum', waarden);
    expect(geboren).toEqual({ van: own('geboortedatum'), naar: 'was' });
    const proposed = (veld: Persoonveld) =>
      voorstelVerdeling(veld, bekendeWaarden(stand, 'a', veld));
    expect(proposed('achternaam')).toEqual(both('achternaam'));
    expect(proposed('bsn')).toEqual({ van: own('bsn'), naar: null });
    expect(proposed('email')).toEqual({ van: null, naar: null });
  });
});

test('whoever is split: both have one source in force for each known value, and no dossier is lost', () => {
  const side = fc.nat({ max: 3 });
  const picks = fc.array(fc.tuple(side, side), {
    minLength: PERSOONVELDEN.length,
    maxLength: PERSOONVELDEN.length,
  });
  fc.assert(
    fc.property(eenPersoon, picks, (before, sides) => {
      const verdelingen: Verdelingen = Object.fromEntries(
        PERSOONVELDEN.map((veld, n) => {
          const ids = [null, ...bekendeWaarden(before, 'a', veld).map(({ id }) => id)];
          const [van = 0, naar = 0] = sides[n] ?? [];
          return [
            veld,
            { van: ids[van % ids.length] ?? null, naar: ids[naar % ids.length] ?? null },
          ];
        }),
      );
      const [first] = before.plaatsingen;
      const answer = splits(before, splitsing({ verdelingen, dossiers: [first?.dossierId ?? ''] }));
      if (!answer.ok) return;
      const { personen, gegevens, plaatsingen } = answer.value;
      for (const persoon of personen)
        for (const veld of PERSOONVELDEN) {
          const values = gegevens
            .filter((row) => row.betrokkeneId === persoon.id && row.veld === veld)
            .filter(({ vervangenOp }) => vervangenOp === null)
            .map(({ waarde }) => waarde);
          expect(values).toEqual(persoon[veld] === null ? [] : [persoon[veld]]);
        }
      expect(plaatsingen.map(({ id }) => id)).toEqual(before.plaatsingen.map(({ id }) => id));
      expect(new Set(plaatsingen.map(({ betrokkeneId }) => betrokkeneId))).toEqual(
        new Set(['a', 'n']),
      );
    }),
  );
});
