import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  GEGEVENGROEPEN,
  KANTEN,
  KEUZEGROEPEN,
  type Keuzes,
  persoonIn,
  voegSamen,
} from '#areas/personen/rules/samenvoegen.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import { bekende, brief, gegeven, plaatsing, samen, tweePersonen } from './samenvoegen-support.ts';

const OP = '2026-11-05T09:00:00.000Z';
const PAAR = { blijft: 'a', weg: 'b', op: OP };
const allOf = (kant: 'blijft' | 'weg'): Keuzes =>
  Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, kant])) as Keuzes;
const anyChoice = fc
  .tuple(...KEUZEGROEPEN.map(() => fc.constantFrom(...KANTEN)))
  .map(
    (kanten) => Object.fromEntries(KEUZEGROEPEN.map((groep, n) => [groep, kanten[n]])) as Keuzes,
  );

describe('two registrations become one', () => {
  const stand = samen(
    bekende('a', { achternaam: 'Voorbeeld', telefoon: '0611111111' }, ['d1']),
    bekende('b', { achternaam: 'Voorbeelt', email: 'anna@voorbeeld.nl' }, ['d2']),
  );

  test('with of each group the values of the side that was chosen', () => {
    const keuzes = { ...allOf('blijft'), email: 'weg' as const };
    const [one, ...rest] = voegSamen(stand, { ...PAAR, keuzes }).personen;
    expect(rest).toEqual([]);
    expect(one).toMatchObject({
      ...{ id: 'a', achternaam: 'Voorbeeld', telefoon: '0611111111', email: 'anna@voorbeeld.nl' },
    });
  });

  test('also when what is not known is chosen over what is', () => {
    const [one] = voegSamen(stand, { ...PAAR, keuzes: allOf('weg') }).personen;
    expect(one).toMatchObject({ id: 'a', achternaam: 'Voorbeelt', telefoon: null });
  });

  test('and keeps every source, those that were not chosen as replaced', () => {
    const { gegevens } = voegSamen(stand, { ...PAAR, keuzes: allOf('blijft') });
    expect(gegevens.map(({ betrokkeneId }) => betrokkeneId)).toEqual(['a', 'a', 'a', 'a']);
    expect(gegevens.map(({ waarde, vervangenOp }) => [waarde, vervangenOp])).toEqual([
      ['Voorbeeld', null],
      ['0611111111', null],
      ['Voorbeelt', OP],
      ['anna@voorbeeld.nl', OP],
    ]);
  });

  test('and leaves alone when a value was replaced before', () => {
    const earlier = gegeven('b', 'telefoon', '0622222222', {
      vervangenOp: '2026-11-02T09:00:00.000Z',
    });
    const { gegevens } = voegSamen(
      { ...stand, gegevens: [...stand.gegevens, earlier] },
      { ...PAAR, keuzes: allOf('blijft') },
    );
    expect(gegevens.find(({ id }) => id === earlier.id)?.vervangenOp).toBe(earlier.vervangenOp);
  });

  test('and brings all dossiers and letters along', () => {
    const withLetter = { ...stand, brieven: [brief('b', 'd2')] };
    const { plaatsingen, brieven } = voegSamen(withLetter, { ...PAAR, keuzes: allOf('blijft') });
    expect(plaatsingen).toEqual([
      plaatsing('a', 'd1'),
      { ...plaatsing('b', 'd2'), betrokkeneId: 'a' },
    ]);
    expect(brieven).toEqual([brief('a', 'd2')]);
  });

  test.each([
    ['medehuurder_contract', 'huurder'],
    ['huurder', 'medehuurder_contract'],
  ] as const)('who was %s and %s of one dossier is its betrokkene, once', (rolA, rolB) => {
    const both = {
      ...stand,
      plaatsingen: [plaatsing('a', 'd1', rolA), plaatsing('b', 'd1', rolB)],
    };
    const { plaatsingen } = voegSamen(both, { ...PAAR, keuzes: allOf('blijft') });
    expect(plaatsingen).toEqual([plaatsing('a', 'd1', 'huurder')]);
  });

  test('and asks for two people who are there', () => {
    const keuzes = allOf('blijft');
    expect(() => voegSamen(stand, { ...PAAR, weg: 'x', keuzes })).toThrow('not among those');
  });
});

describe('whoever becomes one', () => {
  test('has no value that neither had, and loses no dossier, letter or source', () => {
    fc.assert(
      fc.property(tweePersonen, anyChoice, (stand, keuzes) => {
        const na = voegSamen(stand, { ...PAAR, keuzes });
        const [one] = na.personen;
        for (const groep of KEUZEGROEPEN)
          for (const veld of GEGEVENGROEPEN[groep].velden)
            expect(one?.[veld]).toBe(persoonIn(stand, PAAR[keuzes[groep]])[veld]);
        const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();
        expect(ids(na.gegevens)).toEqual(ids(stand.gegevens));
        expect(ids(na.brieven)).toEqual(ids(stand.brieven));
        const dossiers = (rows: readonly { dossierId: string }[]) =>
          [...new Set(rows.map(({ dossierId }) => dossierId))].sort();
        expect(dossiers(na.plaatsingen)).toEqual(dossiers(stand.plaatsingen));
        expect(na.plaatsingen).toHaveLength(dossiers(stand.plaatsingen).length);
      }),
    );
  });

  test('has for every known value exactly one source in force, with that value', () => {
    fc.assert(
      fc.property(tweePersonen, anyChoice, (stand, keuzes) => {
        const na = voegSamen(stand, { ...PAAR, keuzes });
        const inForce = na.gegevens.filter(({ vervangenOp }) => vervangenOp === null);
        for (const veld of PERSOONVELDEN) {
          const values = inForce.filter((row) => row.veld === veld).map(({ waarde }) => waarde);
          const known = na.personen[0]?.[veld] ?? null;
          expect(values).toEqual(known === null ? [] : [known]);
        }
      }),
    );
  });

  test('is the same one whichever of the two stays, but for the id', () => {
    const turned = { blijft: 'weg', weg: 'blijft' } as const;
    fc.assert(
      fc.property(tweePersonen, anyChoice, (stand, keuzes) => {
        const other = Object.fromEntries(
          KEUZEGROEPEN.map((groep) => [groep, turned[keuzes[groep]]]),
        ) as Keuzes;
        const [one] = voegSamen(stand, { ...PAAR, keuzes }).personen;
        const [two] = voegSamen(stand, { blijft: 'b', weg: 'a', op: OP, keuzes: other }).personen;
        expect({ ...one, id: '' }).toEqual({ ...two, id: '' });
      }),
    );
  });
});
