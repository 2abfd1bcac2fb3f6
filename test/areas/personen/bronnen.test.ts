import { describe, expect, test } from 'vitest';
import { maakOngedaan } from '#areas/personen/rules/ongedaan.ts';
import {
  eenBronPerVeld,
  groepTekst,
  KEUZEGROEPEN,
  type Keuzes,
  lastRecorded,
  newestOf,
  type Personenstand,
  persoonIn,
  voegSamen,
} from '#areas/personen/rules/samenvoegen.ts';
import { bekendeWaarden, splits } from '#areas/personen/rules/splitsen.ts';
import { bekende, brief, gegeven, plaatsing, samen } from './samenvoegen-support.ts';

const OUD = '2026-11-01T09:00:00.000Z';
const NIEUW = '2026-11-08T09:00:00.000Z';
const OP = '2026-11-05T09:00:00.000Z';
const ALLES_BLIJFT = Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, 'blijft'])) as Keuzes;

describe('of more than one source of a field', () => {
  const oud = gegeven('a', 'telefoon', '0611111111', { vastgelegdOp: OUD });
  const nieuw = gegeven('a', 'telefoon', '0622222222', { vastgelegdOp: NIEUW });

  test.each([
    ['oldest first', [oud, nieuw]],
    ['newest first', [nieuw, oud]],
  ])('the newest stays in force and the other ends when it came: %s', (_order, rows) => {
    const one = eenBronPerVeld(rows);
    expect(one.find(({ id }) => id === nieuw.id)).toEqual(nieuw);
    expect(one.find(({ id }) => id === oud.id)).toEqual({ ...oud, vervangenOp: NIEUW });
  });

  test('of one moment one stays in force, the same one in whatever order', () => {
    const a = { ...nieuw, id: 'a' };
    const b = { ...oud, id: 'b', vastgelegdOp: NIEUW };
    for (const rows of [
      [a, b],
      [b, a],
    ])
      expect(eenBronPerVeld(rows).filter(({ vervangenOp }) => vervangenOp === null)).toEqual([b]);
  });

  test('one that was replaced before keeps its moment, and ends no other', () => {
    const ended = { ...nieuw, vervangenOp: '2026-11-09T09:00:00.000Z' };
    expect(eenBronPerVeld([oud, ended])).toEqual([oud, ended]);
  });

  test('another field and another person have their own', () => {
    const email = gegeven('a', 'email', 'a@voorbeeld.nl', { vastgelegdOp: NIEUW });
    const van = gegeven('b', 'telefoon', '0633333333', { vastgelegdOp: NIEUW });
    expect(eenBronPerVeld([oud, email, van])).toEqual([oud, email, van]);
  });
});

describe('beside a group of values stands the newest record in force', () => {
  const straat = gegeven('a', 'straat', 'Proefstraat', { vastgelegdOp: OUD });
  const plaats = gegeven('a', 'plaats', 'Dordrecht', {
    vastgelegdOp: NIEUW,
    bron: 'De Woonwensen',
  });
  const was = gegeven('a', 'postcode', '3311AB', {
    ...{ vastgelegdOp: '2026-11-09T09:00:00.000Z', vervangenOp: '2026-11-10T09:00:00.000Z' },
  });

  test('whatever the order, and not one that was replaced', () => {
    for (const rows of [
      [straat, plaats, was],
      [was, plaats, straat],
    ])
      expect(newestOf(rows, 'a', 'adres')).toBe(plaats);
    expect(lastRecorded([straat, plaats, was], 'a', 'adres')).toBe(NIEUW);
  });

  test('and nothing when nothing of it was recorded', () => {
    expect(newestOf([straat], 'a', 'bsn')).toBeUndefined();
    expect(lastRecorded([straat], 'a', 'bsn')).toBe('');
  });
});

test('a name without tussenvoegsel is shown without a space before it', () => {
  expect(groepTekst('achternaam', { achternaam: 'Voorbeeld' })).toBe('Voorbeeld');
});

describe('when two become one', () => {
  const een = {
    ...bekende('a', { achternaam: 'Voorbeeld' }, []),
    plaatsingen: [plaatsing('a', 'd1', 'medehuurder_contract')],
  };
  const ander = bekende('b', { achternaam: 'Voorbeelt' }, ['d2']);
  test('who was medehuurder of a dossier alone is that afterwards', () => {
    const keuze = { blijft: 'a', weg: 'b', keuzes: ALLES_BLIJFT, op: OP };
    const erna = voegSamen(samen(een, ander), keuze);
    expect(
      erna.plaatsingen.map(({ dossierId, betrokkeneId, rol }) => [dossierId, betrokkeneId, rol]),
    ).toEqual([
      ['d1', 'a', 'medehuurder_contract'],
      ['d2', 'a', 'huurder'],
    ]);
  });

  test('a source of something the form no longer asks stays in force with who stays', () => {
    const vroeger = { ...gegeven('a', 'telefoon', 'x'), veld: 'bijnaam' };
    const stand = samen({ ...een, gegevens: [vroeger] }, ander);
    const { gegevens } = voegSamen(stand, { blijft: 'a', weg: 'b', keuzes: ALLES_BLIJFT, op: OP });
    expect(gegevens).toContainEqual(vroeger);
  });
});

describe('when one becomes two', () => {
  const anna = bekende('a', { voornaam: 'Anna', telefoon: '0611111111' }, ['d1', 'd2']);
  const buur = bekende('b', { voornaam: 'Bram', telefoon: '0622222222' }, ['d2', 'd3']);
  const stand: Personenstand = {
    ...samen(anna, buur),
    brieven: [brief('a', 'd2', 'aan-a'), brief('b', 'd2', 'aan-b')],
  };
  const verdelingen = {
    voornaam: { van: 'a.voornaam.Anna', naar: 'a.voornaam.Anna' },
    telefoon: { van: null, naar: 'a.telefoon.0611111111' },
  };
  const vraag = { van: 'a', naar: 'n', verdelingen, op: OP, newId: () => 'nieuw' };

  test('nobody else in those dossiers moves, with their letters and sources', () => {
    const done = splits(stand, { ...vraag, dossiers: ['d2'] });
    if (!done.ok) throw new Error(done.error.kind);
    const ofB = ({ betrokkeneId }: { betrokkeneId: string }) => betrokkeneId === 'b';
    expect(done.value.plaatsingen.filter(ofB)).toEqual(stand.plaatsingen.filter(ofB));
    expect(done.value.gegevens.filter(ofB)).toEqual(stand.gegevens.filter(ofB));
    expect(done.value.brieven.map(({ id, betrokkeneId }) => [id, betrokkeneId])).toEqual([
      ['aan-a', 'n'],
      ['aan-b', 'b'],
    ]);
  });

  test('a dossier of somebody else is none of theirs', () => {
    expect(splits(stand, { ...vraag, dossiers: ['d3'] })).toMatchObject({
      error: { kind: 'geen_dossier' },
    });
    expect(splits(stand, { ...vraag, dossiers: ['d1', 'd2'] })).toMatchObject({
      error: { kind: 'alle_dossiers' },
    });
  });

  test('a first name alone is a name enough', () => {
    expect(splits(stand, { ...vraag, dossiers: ['d2'] }).ok).toBe(true);
  });

  test('values are offered once each, the present one first, then the newest, of their newest record', () => {
    const toen = (id: string, waarde: string | null, vastgelegdOp: string) =>
      gegeven('a', 'telefoon', waarde, { id, vastgelegdOp, vervangenOp: OP });
    const gegevens = [
      toen('1', '0600000001', '2026-10-01T09:00:00.000Z'),
      toen('2', '0600000002', '2026-10-02T09:00:00.000Z'),
      toen('3', '0600000001', '2026-10-03T09:00:00.000Z'),
      toen('4', null, '2026-10-04T09:00:00.000Z'),
      gegeven('b', 'telefoon', '0622222222'),
      ...anna.gegevens,
    ];
    const waarden = bekendeWaarden({ ...anna, gegevens }, 'a', 'telefoon');
    expect(waarden.map(({ id, waarde, huidig }) => [id, waarde, huidig])).toEqual([
      ['a.telefoon.0611111111', '0611111111', true],
      ['3', '0600000001', false],
      ['2', '0600000002', false],
    ]);
  });
});

describe('undoing that one became two', () => {
  const vooraf = bekende('a', { voornaam: 'Anna', telefoon: '0611111111' }, ['d1', 'd2']);
  const sinds = (veld: 'email' | 'telefoon', waarde: string | null, id: string, op?: string) =>
    gegeven('n', veld, waarde, { id, vastgelegdOp: NIEUW, vervangenOp: op ?? null });
  const back = (...rows: Personenstand['gegevens'][number][]) => {
    const done = splits(vooraf, {
      ...{ van: 'a', naar: 'n', dossiers: ['d2'], op: OP, newId: () => 'nieuw' },
      verdelingen: { voornaam: { van: 'a.voornaam.Anna', naar: 'a.voornaam.Anna' } },
    });
    if (!done.ok) throw new Error(done.error.kind);
    const erna = done.value;
    const nu = { ...erna, gegevens: [...erna.gegevens, ...rows] };
    const undone = maakOngedaan({ vooraf, erna, nu }, '2026-11-20T09:00:00.000Z');
    if (!undone.ok) throw new Error(undone.error.kind);
    return undone.value.stand;
  };

  test('fills in what was learnt of the second and was not known, with its source in force', () => {
    const stand = back(sinds('email', 'n@voorbeeld.nl', 'e'));
    expect(persoonIn(stand, 'a').email).toBe('n@voorbeeld.nl');
    expect(stand.gegevens.find(({ id }) => id === 'e')).toMatchObject({
      ...{ betrokkeneId: 'a', vervangenOp: null },
    });
  });

  test('takes over nothing that was replaced again, was emptied, or is known otherwise', () => {
    const stand = back(
      sinds('email', null, 'leeg'),
      sinds('email', 'fout@voorbeeld.nl', 'f', '2026-11-09T09:00:00.000Z'),
      sinds('telefoon', '0622222222', 't'),
    );
    expect(persoonIn(stand, 'a')).toMatchObject({ email: null, telefoon: '0611111111' });
    const inForce = stand.gegevens.filter(({ vervangenOp }) => vervangenOp === null);
    expect(inForce.map(({ waarde }) => waarde).sort()).toEqual(['0611111111', 'Anna']);
  });
});
