import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';

/** A person as it is stored: every field, null for what is not known. */
export type PersoonRij = { readonly id: string } & Readonly<Record<Persoonveld, string | null>>;

/** One value that a field has, or had, with where it came from (PP 6). */
export type GegevenRij = {
  readonly id: string;
  readonly betrokkeneId: string;
  readonly veld: string;
  readonly waarde: string | null;
  readonly bron: string;
  readonly vastgelegdOp: string;
  readonly vastgelegdDoor: string;
  readonly vervangenOp: string | null;
};

/** That somebody is in a dossier, and as what. */
export type Plaatsing = {
  readonly id: string;
  readonly dossierId: string;
  readonly betrokkeneId: string;
  readonly rol: 'betrokkene' | 'medehuurder';
};

/** To whom a letter was written. */
export type Geadresseerde = {
  readonly id: string;
  readonly dossierId: string;
  readonly betrokkeneId: string;
};

/**
 * Everything that hangs on one or two persons and moves when they are made one, or two. Meldingen,
 * screenings and the rest hang on the dossier and move with it.
 */
export type Personenstand = {
  readonly personen: readonly PersoonRij[];
  readonly gegevens: readonly GegevenRij[];
  readonly plaatsingen: readonly Plaatsing[];
  readonly brieven: readonly Geadresseerde[];
};

/**
 * The person with this id.
 *
 * @throws Error when they are not in it: a caller gathers the people before it asks
 */
export function persoonIn({ personen }: Personenstand, id: string): PersoonRij {
  const found = personen.find((persoon) => persoon.id === id);
  if (found === undefined) throw new Error('the person is not among those that were gathered');
  return found;
}

/**
 * Leaves one source in force for each field of a person: the newest. The others get the moment at
 * which that one came, so that the history stays true.
 */
export function eenBronPerVeld(gegevens: readonly GegevenRij[]): readonly GegevenRij[] {
  const newest = new Map<string, GegevenRij>();
  const key = ({ betrokkeneId, veld }: GegevenRij) => `${betrokkeneId} ${veld}`;
  for (const row of gegevens) {
    if (row.vervangenOp !== null) continue;
    const other = newest.get(key(row));
    if (other === undefined || isNewer(row, other)) newest.set(key(row), row);
  }
  return gegevens.map((row) => {
    const newer = newest.get(key(row));
    if (row.vervangenOp !== null || newer === undefined || newer === row) return row;
    return { ...row, vervangenOp: newer.vastgelegdOp };
  });
}

function isNewer(one: GegevenRij, other: GegevenRij): boolean {
  if (one.vastgelegdOp !== other.vastgelegdOp) return one.vastgelegdOp > other.vastgelegdOp;
  return one.id > other.id;
}
