import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { type GegevenRij, type Personenstand, type PersoonRij, persoonIn } from './samenvoegen.ts';

/** A value that a field has or had; `id` is that of its newest record. */
export type BekendeWaarde = {
  readonly id: string;
  readonly waarde: string;
  readonly bron: string;
  readonly vastgelegdOp: string;
  /** True for the value that the person has now. */
  readonly huidig: boolean;
};

/** Which known value each of the two gets; null leaves it empty. */
export type Verdeling = { readonly van: string | null; readonly naar: string | null };
/** A field that is left out stays with the first person. */
export type Verdelingen = Partial<Readonly<Record<Persoonveld, Verdeling>>>;

export type Splitsing = {
  readonly van: string;
  /** The id of the new person. */
  readonly naar: string;
  /** Ids of the dossiers that go to the new person. */
  readonly dossiers: readonly string[];
  readonly verdelingen: Verdelingen;
  readonly op: string;
  readonly newId: () => string;
};

export type SplitsFout = {
  readonly kind: 'geen_dossier' | 'alle_dossiers' | 'zonder_naam' | 'gelijk';
};

/** Every different value that a field of somebody has or had: the present one first, then the newest. */
export function bekendeWaarden(
  stand: Personenstand,
  betrokkeneId: string,
  veld: Persoonveld,
): readonly BekendeWaarde[] {
  const nu = persoonIn(stand, betrokkeneId)[veld];
  const seen = new Map<string, BekendeWaarde>();
  for (const row of stand.gegevens) {
    const { id, waarde, bron, vastgelegdOp } = row;
    if (row.betrokkeneId !== betrokkeneId || row.veld !== veld || waarde === null) continue;
    const other = seen.get(waarde);
    const isBetter = other === undefined || vastgelegdOp > other.vastgelegdOp;
    if (isBetter) seen.set(waarde, { id, waarde, bron, vastgelegdOp, huidig: waarde === nu });
  }
  return [...seen.values()].sort(
    (one, other) =>
      Number(other.huidig) - Number(one.huidig) || (one.vastgelegdOp < other.vastgelegdOp ? 1 : -1),
  );
}

/**
 * What is proposed for the two: the first keeps what it has, and the second gets the other value
 * where there was one, else the same. Nobody shares a BSN, so that is never proposed twice.
 */
export function voorstelVerdeling(veld: Persoonveld, waarden: readonly BekendeWaarde[]): Verdeling {
  const huidig = waarden.find((waarde) => waarde.huidig)?.id ?? null;
  const ander = waarden.find((waarde) => !waarde.huidig)?.id;
  return { van: huidig, naar: ander ?? (veld === 'bsn' ? null : huidig) };
}

/**
 * Makes two persons of one under which two people were registered. Each keeps the sources of the
 * values that it gets; a value that goes to the new person alone leaves no trace with the first.
 *
 * @returns the persons as they become, or why it cannot: no dossier for one of them, one of them
 *   without a name, or two persons who are in nothing different
 */
export function splits(
  stand: Personenstand,
  splitsing: Splitsing,
): Result<Personenstand, SplitsFout> {
  const { van, naar, dossiers } = splitsing;
  const own = stand.plaatsingen.filter(({ betrokkeneId }) => betrokkeneId === van);
  const goes = (dossierId: string) => dossiers.includes(dossierId);
  if (!own.some(({ dossierId }) => goes(dossierId))) return err({ kind: 'geen_dossier' });
  if (own.every(({ dossierId }) => goes(dossierId))) return err({ kind: 'alle_dossiers' });
  const [eerste, tweede] = divide(stand, splitsing);
  if (!hasName(eerste) || !hasName(tweede)) return err({ kind: 'zonder_naam' });
  if (PERSOONVELDEN.every((veld) => eerste[veld] === tweede[veld])) return err({ kind: 'gelijk' });
  const move = <Row extends { readonly dossierId: string; readonly betrokkeneId: string }>(
    row: Row,
  ): Row =>
    goes(row.dossierId) && row.betrokkeneId === van ? { ...row, betrokkeneId: naar } : row;
  return ok({
    personen: [eerste, tweede],
    gegevens: stand.gegevens.flatMap((row) => divideSource(row, stand.gegevens, splitsing)),
    plaatsingen: stand.plaatsingen.map(move),
    brieven: stand.brieven.map(move),
  });
}

function divide(
  stand: Personenstand,
  { van, naar, verdelingen }: Splitsing,
): readonly [PersoonRij, PersoonRij] {
  const persoon = persoonIn(stand, van);
  const waardeVan = (id: string | null) => findRow(stand.gegevens, id)?.waarde ?? null;
  const take = (side: keyof Verdeling, other: (veld: Persoonveld) => string | null) =>
    Object.fromEntries(
      PERSOONVELDEN.map((veld) => {
        const verdeling = verdelingen[veld];
        return [veld, verdeling === undefined ? other(veld) : waardeVan(verdeling[side])];
      }),
    ) as Readonly<Record<Persoonveld, string | null>>;
  return [
    { ...persoon, ...take('van', (veld) => persoon[veld]), id: van },
    // Whose address it was that is kept from others is not known: so it is of both.
    { ...take('naar', () => null), id: naar, afgeschermd: persoon.afgeschermd ?? null },
  ];
}

function divideSource(
  row: GegevenRij,
  all: readonly GegevenRij[],
  { van, naar, verdelingen, op, newId }: Splitsing,
): readonly GegevenRij[] {
  const verdeling = (verdelingen as Readonly<Record<string, Verdeling | undefined>>)[row.veld];
  if (verdeling === undefined || row.betrokkeneId !== van) return [row];
  const first = findRow(all, verdeling.van);
  const second = findRow(all, verdeling.naar);
  const inForce = (chosen: GegevenRij | undefined) =>
    row.id === chosen?.id ? null : (row.vervangenOp ?? op);
  const isOnlySeconds =
    second !== undefined && row.waarde === second.waarde && row.waarde !== first?.waarde;
  if (isOnlySeconds) return [{ ...row, betrokkeneId: naar, vervangenOp: inForce(second) }];
  const kept = { ...row, vervangenOp: inForce(first) };
  const isShared = second !== undefined && row.id === second.id;
  return isShared ? [kept, { ...row, id: newId(), betrokkeneId: naar, vervangenOp: null }] : [kept];
}

function findRow(all: readonly GegevenRij[], id: string | null): GegevenRij | undefined {
  return id === null ? undefined : all.find((row) => row.id === id);
}

function hasName({ achternaam, voornaam }: PersoonRij): boolean {
  return achternaam !== null || voornaam !== null;
}
