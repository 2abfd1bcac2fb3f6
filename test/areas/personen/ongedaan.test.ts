import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laatsteDag, maakOngedaan } from '#areas/personen/rules/ongedaan.ts';
import {
  KANTEN,
  KEUZEGROEPEN,
  type Keuzes,
  type Personenstand,
  persoonIn,
  voegSamen,
} from '#areas/personen/rules/samenvoegen.ts';
import { bekendeWaarden, splits, voorstelVerdeling } from '#areas/personen/rules/splitsen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { PERSOONVELDEN } from '#domain/identiteit/persoon-gegevens.ts';
import {
  bekende,
  brief,
  eenPersoon,
  gegeven,
  geordend,
  plaatsing,
  samen,
  tweePersonen,
} from './samenvoegen-support.ts';

const OP = '2026-11-05T09:00:00.000Z';
const SINDS = '2026-11-10T09:00:00.000Z';
const NU = '2026-11-20T09:00:00.000Z';
const keuzes = Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, 'blijft'])) as Keuzes;

const vooraf = samen(bekende('a', { achternaam: 'Voorbeeld', telefoon: '0611111111' }, ['d1']), {
  ...bekende('b', { achternaam: 'Voorbeelt', email: 'b@voorbeeld.nl' }, ['d2']),
});
const erna = voegSamen(vooraf, { blijft: 'a', weg: 'b', keuzes, op: OP });

function undone(nu: Personenstand, standen = { vooraf, erna }) {
  const answer = maakOngedaan({ ...standen, nu }, NU);
  if (!answer.ok) throw new Error(answer.error.kind);
  return answer.value;
}

test('the last day is the thirtieth after it', () => {
  expect(laatsteDag(toIsoDate('2026-11-05'))).toBe('2026-12-05');
});

describe('two who were made one and nothing happened since', () => {
  test('are two again, as they were', () => {
    const { stand, sinds } = undone(erna);
    expect(geordend(stand)).toEqual(geordend(vooraf));
    expect(sinds).toEqual({ velden: [], dossiers: [] });
  });

  test('whoever they are and whatever was chosen', () => {
    const anyChoice = fc
      .tuple(...KEUZEGROEPEN.map(() => fc.constantFrom(...KANTEN)))
      .map(
        (kanten) =>
          Object.fromEntries(KEUZEGROEPEN.map((groep, n) => [groep, kanten[n]])) as Keuzes,
      );
    fc.assert(
      fc.property(tweePersonen, anyChoice, (before, chosen) => {
        const after = voegSamen(before, { blijft: 'a', weg: 'b', keuzes: chosen, op: OP });
        const { stand } = undone(after, { vooraf: before, erna: after });
        expect(geordend(stand)).toEqual(geordend(before));
      }),
    );
  });
});

describe('what was done since', () => {
  test('to a field stays with who remains, with its source in force alone', () => {
    const nieuw = gegeven('a', 'telefoon', '0633333333', { id: 'na', vastgelegdOp: SINDS });
    const nu = {
      ...erna,
      personen: [{ ...persoonIn(erna, 'a'), telefoon: '0633333333' }],
      gegevens: [
        ...erna.gegevens.map((row) =>
          row.veld === 'telefoon' ? { ...row, vervangenOp: SINDS } : row,
        ),
        nieuw,
      ],
    };
    const { stand, sinds } = undone(nu);
    expect(sinds.velden).toEqual([{ betrokkeneId: 'a', veld: 'telefoon' }]);
    expect(persoonIn(stand, 'a').telefoon).toBe('0633333333');
    expect(persoonIn(stand, 'b').telefoon).toBeNull();
    const inForce = stand.gegevens.filter(
      ({ veld, vervangenOp }) => veld === 'telefoon' && vervangenOp === null,
    );
    expect(inForce).toEqual([nieuw]);
  });

  test('to a value of the one who comes back says nothing about that one', () => {
    // The surname of b was chosen, and corrected since: b gets back what b had, in force.
    const chosen = { ...keuzes, achternaam: 'weg' as const };
    const merged = voegSamen(vooraf, { blijft: 'a', weg: 'b', keuzes: chosen, op: OP });
    const nieuw = gegeven('a', 'achternaam', 'Verbeterd', { id: 'na', vastgelegdOp: SINDS });
    const closed = merged.gegevens.map((row) =>
      row.waarde === 'Voorbeelt' ? { ...row, vervangenOp: SINDS } : row,
    );
    const nu = {
      ...merged,
      personen: [{ ...persoonIn(merged, 'a'), achternaam: 'Verbeterd' }],
      gegevens: [...closed, nieuw],
    };
    const { stand } = undone(nu, { vooraf, erna: merged });
    expect(persoonIn(stand, 'b').achternaam).toBe('Voorbeelt');
    const ofB = stand.gegevens.find(({ waarde }) => waarde === 'Voorbeelt');
    expect(ofB).toMatchObject({ betrokkeneId: 'b', vervangenOp: null });
    const ofA = stand.gegevens.find(({ waarde }) => waarde === 'Voorbeeld');
    expect(ofA).toMatchObject({ betrokkeneId: 'a', vervangenOp: SINDS });
  });

  test('a dossier that came since stays with who remains, a letter goes with its dossier', () => {
    const nu = {
      ...erna,
      plaatsingen: [...erna.plaatsingen, plaatsing('a', 'd9')],
      brieven: [brief('a', 'd2', 'na'), brief('a', 'd9', 'later')],
    };
    const { stand, sinds } = undone(nu);
    expect(sinds.dossiers).toEqual(['d9']);
    const owner = (dossierId: string) =>
      stand.plaatsingen.find((one) => one.dossierId === dossierId)?.betrokkeneId;
    expect(['d1', 'd2', 'd9'].map(owner)).toEqual(['a', 'b', 'a']);
    expect(stand.brieven.map(({ id, betrokkeneId }) => [id, betrokkeneId])).toEqual([
      ['na', 'b'],
      ['later', 'a'],
    ]);
  });

  test('what was destroyed since stays destroyed', () => {
    const both = samen(vooraf, { ...bekende('c', {}, []), plaatsingen: [plaatsing('b', 'd3')] });
    const start = { ...both, personen: vooraf.personen };
    const after = voegSamen(start, { blijft: 'a', weg: 'b', keuzes, op: OP });
    const without = (...gone: string[]) => ({
      ...after,
      plaatsingen: after.plaatsingen.filter(({ dossierId }) => !gone.includes(dossierId)),
    });
    const { stand } = undone(without('d2'), { vooraf: start, erna: after });
    expect(stand.plaatsingen.map(({ dossierId }) => dossierId).sort()).toEqual(['d1', 'd3']);
    expect(maakOngedaan({ vooraf: start, erna: after, nu: without('d2', 'd3') }, NU)).toEqual({
      ok: false,
      error: { kind: 'niets_meer_terug' },
    });
  });

  test('a dossier where both were, and that is gone, brings nobody back', () => {
    const start = samen(bekende('a', { achternaam: 'A' }, ['d1', 'd2']), {
      ...bekende('b', { achternaam: 'B' }, []),
      plaatsingen: [plaatsing('b', 'd2', 'medehuurder_contract')],
    });
    const after = voegSamen(start, { blijft: 'a', weg: 'b', keuzes, op: OP });
    const nu = { ...after, plaatsingen: after.plaatsingen.filter(({ id }) => id === 'a@d1') };
    expect(maakOngedaan({ vooraf: start, erna: after, nu }, NU).ok).toBe(false);
  });
});

describe('one who was made two', () => {
  const before = bekende('a', { achternaam: 'Voorbeeld', telefoon: '0611111111' }, ['d1', 'd2']);

  function split(stand: Personenstand): Personenstand | undefined {
    const verdelingen = Object.fromEntries(
      PERSOONVELDEN.map((veld) => [
        veld,
        voorstelVerdeling(veld, bekendeWaarden(stand, 'a', veld)),
      ]),
    );
    // Both keep a name, and only the first the telephone, so that they differ.
    const telefoon = { van: verdelingen['telefoon']?.van ?? null, naar: null };
    let next = 0;
    const newId = () => `nieuw-${next++}`;
    const [, ...rest] = stand.plaatsingen;
    const dossiers = rest.map(({ dossierId }) => dossierId);
    const answer = splits(stand, {
      ...{ van: 'a', naar: 'n', dossiers, op: OP, newId },
      verdelingen: { ...verdelingen, telefoon },
    });
    return answer.ok ? answer.value : undefined;
  }

  test('is one again, as it was, whoever it was', () => {
    fc.assert(
      fc.property(eenPersoon, (start) => {
        const after = split(start);
        if (after === undefined) return;
        const { stand } = undone(after, { vooraf: start, erna: after });
        expect(geordend(stand)).toEqual(geordend(start));
      }),
    );
  });

  test('takes along what was learnt since of the second: dossiers, letters, what was not known', () => {
    const after = split(before);
    if (after === undefined) throw new Error('split');
    const nu = {
      personen: after.personen.map((one) =>
        one.id === 'n' ? { ...one, email: 'n@voorbeeld.nl', achternaam: 'Anders' } : one,
      ),
      gegevens: [
        ...after.gegevens,
        gegeven('n', 'email', 'n@voorbeeld.nl', { vastgelegdOp: SINDS }),
        gegeven('n', 'achternaam', 'Anders', { vastgelegdOp: SINDS }),
      ],
      plaatsingen: [...after.plaatsingen, plaatsing('n', 'd9')],
      brieven: [brief('n', 'd9')],
    };
    const { stand, sinds } = undone(nu, { vooraf: before, erna: after });
    expect(stand.personen).toEqual([{ ...persoonIn(before, 'a'), email: 'n@voorbeeld.nl' }]);
    expect(stand.plaatsingen.map(({ betrokkeneId }) => betrokkeneId)).toEqual(['a', 'a', 'a']);
    expect(stand.brieven).toEqual([brief('a', 'd9')]);
    const later = stand.gegevens.filter(({ vastgelegdOp }) => vastgelegdOp === SINDS);
    expect(
      later.map(({ betrokkeneId, waarde, vervangenOp }) => [betrokkeneId, waarde, vervangenOp]),
    ).toEqual([
      ['a', 'n@voorbeeld.nl', null],
      ['a', 'Anders', NU],
    ]);
    expect(sinds).toEqual({
      velden: [
        { betrokkeneId: 'n', veld: 'achternaam' },
        { betrokkeneId: 'n', veld: 'email' },
      ],
      dossiers: ['d9'],
    });
  });
});
