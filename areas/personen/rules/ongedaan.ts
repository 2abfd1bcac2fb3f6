import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { err, ok, type Result } from '#domain/result.ts';
import {
  eenBronPerVeld,
  type GegevenRij,
  type Personenstand,
  type PersoonRij,
  type Plaatsing,
} from './samenvoegen.ts';

/** For how many days persons can be put back as they were (the desk's own rule). */
export const ONGEDAAN_DAGEN = 30;

/** The last day on which it can be undone. @example laatsteDag('2026-11-05') // '2026-12-05' */
export function laatsteDag(dag: IsoDate): IsoDate {
  return addDays(dag, ONGEDAAN_DAGEN);
}

/** What is kept to be able to undo it: the persons before and just after, and their versies. */
export type Momentopname = {
  readonly vooraf: Personenstand;
  readonly erna: Personenstand;
  /** Versie of each person before, so that one who comes back gets a later one. */
  readonly versies: Readonly<Record<string, number>>;
};

/** What came since two persons became one, or one became two, and does not go back with them. */
export type Sinds = {
  /** Fields that were corrected since: they stay as they are now. */
  readonly velden: readonly { readonly betrokkeneId: string; readonly veld: Persoonveld }[];
  /** Ids of dossiers that came since: they stay with the person who remains. */
  readonly dossiers: readonly string[];
};

/**
 * Puts persons back as they were, and keeps what was done since. Three states tell the one from
 * the other: before, just after, and now. What is as it was just after goes back to before; what
 * differs was done by somebody since and stays, with the person who remains. What was destroyed
 * since stays destroyed, so a person without any dossier left cannot come back.
 *
 * @param op the moment of undoing, a UTC instant
 */
export function maakOngedaan(
  standen: Drie,
  op: string,
): Result<{ readonly stand: Personenstand; readonly sinds: Sinds }, { kind: 'niets_meer_terug' }> {
  const { vooraf, erna, nu } = standen;
  const terug = putBack(vooraf.personen, erna.personen, nu.personen);
  const there = new Set(nu.plaatsingen.map(({ dossierId }) => dossierId));
  const plaatsingen = owned(
    putBack(vooraf.plaatsingen, erna.plaatsingen, nu.plaatsingen).filter(({ dossierId }) =>
      there.has(dossierId),
    ),
    terug,
  );
  if (terug.some(({ id }) => !plaatsingen.some(({ betrokkeneId }) => betrokkeneId === id)))
    return err({ kind: 'niets_meer_terug' });
  const personen = fillIn(terug, standen);
  const stand = {
    personen,
    gegevens: eenBronPerVeld(owned(sourcesBack(standen, terug, personen, op), personen)),
    plaatsingen,
    brieven: owned(putBack(vooraf.brieven, erna.brieven, nu.brieven), personen).map((brief) =>
      withDossier(brief, plaatsingen),
    ),
  };
  const dossiers = added(erna.plaatsingen, nu.plaatsingen).map(({ dossierId }) => dossierId);
  return ok({ stand, sinds: { velden: changedFields(erna, nu), dossiers } });
}

type Drie = Readonly<Record<'vooraf' | 'erna' | 'nu', Personenstand>>;
type Rij = { readonly id: string };

/** Rows as before, but for columns that differ since; new rows stay, rows that it made go. */
function putBack<Row extends Rij>(
  vooraf: readonly Row[],
  erna: readonly Row[],
  nu: readonly Row[],
): readonly Row[] {
  const [before, after] = [byId(vooraf), byId(erna)];
  const kept = nu.flatMap((row) => {
    const then = after.get(row.id);
    if (then === undefined) return [row];
    const earlier = before.get(row.id);
    return earlier === undefined ? [] : [mergeColumns(earlier, then, row)];
  });
  return [...kept, ...vooraf.filter(({ id }) => !after.has(id))];
}

function mergeColumns<Row extends Rij>(earlier: Row, then: Row, now: Row): Row {
  const columns = Object.keys(earlier) as (keyof Row)[];
  // What is kept as one value is another object in each of the three.
  const back = columns.filter(
    (column) => JSON.stringify(now[column]) === JSON.stringify(then[column]),
  );
  return { ...now, ...Object.fromEntries(back.map((column) => [column, earlier[column]])) };
}

/** Whatever belongs to somebody who goes is from now on of the person who remains. */
function owned<Row extends { readonly betrokkeneId: string }>(
  rows: readonly Row[],
  personen: readonly PersoonRij[],
): readonly Row[] {
  const [blijver] = personen;
  return rows.map((row) =>
    blijver === undefined || personen.some(({ id }) => id === row.betrokkeneId)
      ? row
      : { ...row, betrokkeneId: blijver.id },
  );
}

/** What was learnt since about somebody who goes fills what is not known of the person who remains. */
function fillIn(terug: readonly PersoonRij[], { erna, nu }: Drie): readonly PersoonRij[] {
  const learnt = added(erna.gegevens, nu.gegevens).filter(
    ({ betrokkeneId, waarde, vervangenOp }) =>
      waarde !== null && vervangenOp === null && !terug.some(({ id }) => id === betrokkeneId),
  );
  const [blijver, ...rest] = terug;
  if (blijver === undefined || learnt.length === 0) return terug;
  const values = learnt
    .filter(({ veld }) => blijver[veld as Persoonveld] === null)
    .map(({ veld, waarde }) => [veld, waarde] as const);
  return [{ ...blijver, ...Object.fromEntries(values) }, ...rest];
}

/**
 * Sources go back with their person. One that goes to another person goes as it was: that it was
 * replaced since says something about the person who remains. What was recorded since about a
 * person who goes is kept, but is in force only where it filled something in.
 */
function sourcesBack(
  { vooraf, erna, nu }: Drie,
  terug: readonly PersoonRij[],
  personen: readonly PersoonRij[],
  op: string,
): readonly GegevenRij[] {
  const [before, now] = [byId(vooraf.gegevens), byId(nu.gegevens)];
  const filledIn = ({ veld }: GegevenRij) =>
    terug[0]?.[veld as Persoonveld] !== personen[0]?.[veld as Persoonveld];
  return putBack(vooraf.gegevens, erna.gegevens, nu.gegevens).map((row) => {
    const earlier = before.get(row.id);
    if (earlier !== undefined && now.get(row.id)?.betrokkeneId !== row.betrokkeneId) return earlier;
    if (personen.some(({ id }) => id === row.betrokkeneId) || filledIn(row)) return row;
    return { ...row, vervangenOp: row.vervangenOp ?? op };
  });
}

/** A letter belongs to somebody in its dossier: one that was sent since goes with its dossier. */
function withDossier<Row extends { readonly dossierId: string; readonly betrokkeneId: string }>(
  row: Row,
  plaatsingen: readonly Plaatsing[],
): Row {
  const inside = plaatsingen.filter(({ dossierId }) => dossierId === row.dossierId);
  const [first] = inside;
  return first === undefined || inside.some(({ betrokkeneId }) => betrokkeneId === row.betrokkeneId)
    ? row
    : { ...row, betrokkeneId: first.betrokkeneId };
}

function changedFields(erna: Personenstand, nu: Personenstand): Sinds['velden'] {
  const after = byId(erna.personen);
  return nu.personen.flatMap((persoon) =>
    PERSOONVELDEN.filter((veld) => after.get(persoon.id)?.[veld] !== persoon[veld]).map((veld) => ({
      betrokkeneId: persoon.id,
      veld,
    })),
  );
}

function added<Row extends Rij>(erna: readonly Row[], nu: readonly Row[]): readonly Row[] {
  const after = byId(erna);
  return nu.filter(({ id }) => !after.has(id));
}

function byId<Row extends Rij>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
