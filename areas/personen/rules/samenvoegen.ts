import type { Persoonrol } from '#areas/dossiers/rules-rollen.ts';
import type { PersoonGegevens, Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { type Bereik, voegBereikSamen } from './bereik.ts';
import { adresTekst, veldTekst } from './persoon.ts';

/** A person as it is stored: every field, null for what is not known. */
export type PersoonRij = {
  readonly id: string;
  /** Since when the address is kept from everybody else. */
  readonly afgeschermd?: string | null;
  readonly bereik?: Bereik | null;
} & Readonly<Record<Persoonveld, string | null>>;

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
  readonly rol: Persoonrol;
  /** The one that the dossier is called after. */
  readonly eerste: boolean;
  /** The day of death, where somebody died. */
  readonly overleden: string | null;
  /** Since when the desk knows of them there; null: from before that was kept. */
  readonly sinds: string | null;
  /** The day on which they left the home, or 'onbekend'. */
  readonly vertrokken: string | null;
  /** When they were taken out of it again; null: they are in it. */
  readonly weggehaaldOp: string | null;
  /** With which melding they came in; left out or null: somebody put them in. */
  readonly meldingId?: string | null;
};

/** To whom a letter was written. */
export type Briefpersoon = {
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
  readonly brieven: readonly Briefpersoon[];
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

/**
 * The fields of B3 as they are chosen between two registrations of one person. What only means
 * something together is chosen together: half of one address with half of another is an address
 * where nobody ever lived.
 */
export const GEGEVENGROEPEN = {
  voornaam: { naam: 'Voornaam', velden: ['voornaam'] },
  voorletters: { naam: 'Voorletters', velden: ['voorletters'] },
  achternaam: { naam: 'Achternaam', velden: ['tussenvoegsel', 'achternaam'] },
  geboortedatum: { naam: 'Geboortedatum', velden: ['geboortedatum'] },
  geslacht: { naam: 'Geslacht', velden: ['geslacht'] },
  bsn: { naam: 'BSN', velden: ['bsn'] },
  adres: {
    naam: 'Adres',
    velden: ['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats'],
  },
  telefoon: { naam: 'Telefoon', velden: ['telefoon'] },
  email: { naam: 'E-mail', velden: ['email'] },
} as const satisfies Readonly<
  Record<string, { readonly naam: string; readonly velden: readonly Persoonveld[] }>
>;
export type Gegevengroep = keyof typeof GEGEVENGROEPEN;

/** The groups in the order in which they are shown. */
export const KEUZEGROEPEN = Object.keys(GEGEVENGROEPEN) as readonly Gegevengroep[];

/** Which of the two persons a value is taken from. */
export const KANTEN = ['blijft', 'weg'] as const;
export type Kant = (typeof KANTEN)[number];
export type Keuzes = Readonly<Record<Gegevengroep, Kant>>;

/** How the values of one group compare. */
export type Verhouding = 'leeg' | 'gelijk' | 'aangevuld' | 'anders';

/**
 * Whether two persons have the same in a group: nothing at all, the same, one more than the other
 * without contradiction, or something else.
 */
export function verhouding(een: PersoonRij, ander: PersoonRij, groep: Gegevengroep): Verhouding {
  const pairs = pairsOf(een, ander, groep);
  if (pairs.every(([one, other]) => one === null && other === null)) return 'leeg';
  if (pairs.every(([one, other]) => one === other)) return 'gelijk';
  const oneHolds = pairs.every(([one, other]) => other === null || one === other);
  const otherHolds = pairs.every(([one, other]) => one === null || one === other);
  return oneHolds || otherHolds ? 'aangevuld' : 'anders';
}

/**
 * What is proposed when two registrations become one: what is known over what is not, the fuller
 * over the emptier, and where they differ what was recorded last. A person decides.
 */
export function voorstelKeuzes(
  stand: Personenstand,
  { blijft, weg }: { readonly blijft: string; readonly weg: string },
): Keuzes {
  const [een, ander] = [persoonIn(stand, blijft), persoonIn(stand, weg)];
  const kant = (groep: Gegevengroep): Kant => {
    if (verhouding(een, ander, groep) === 'anders')
      return lastRecorded(stand.gegevens, weg, groep) > lastRecorded(stand.gegevens, blijft, groep)
        ? 'weg'
        : 'blijft';
    const known = (side: 0 | 1) =>
      pairsOf(een, ander, groep).filter((pair) => pair[side] !== null).length;
    return known(1) > known(0) ? 'weg' : 'blijft';
  };
  return Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, kant(groep)])) as Keuzes;
}

/** When the values of a group that are in force were recorded last; empty when none are. */
export function lastRecorded(
  gegevens: readonly GegevenRij[],
  betrokkeneId: string,
  groep: Gegevengroep,
): string {
  return newestOf(gegevens, betrokkeneId, groep)?.vastgelegdOp ?? '';
}

/** The newest record among the values of a group that are in force: its source is shown beside them. */
export function newestOf(
  gegevens: readonly GegevenRij[],
  betrokkeneId: string,
  groep: Gegevengroep,
): GegevenRij | undefined {
  const velden: readonly string[] = GEGEVENGROEPEN[groep].velden;
  return gegevens
    .filter(
      (row) =>
        row.betrokkeneId === betrokkeneId &&
        row.vervangenOp === null &&
        row.waarde !== null &&
        velden.includes(row.veld),
    )
    .reduce<GegevenRij | undefined>(
      (best, row) => (best === undefined || row.vastgelegdOp > best.vastgelegdOp ? row : best),
      undefined,
    );
}

/**
 * The values of a group as one text, never a BSN.
 *
 * @example groepTekst('achternaam', { tussenvoegsel: 'van den', achternaam: 'Voorbeeld' }) // 'van den Voorbeeld'
 */
export function groepTekst(groep: Gegevengroep, persoon: PersoonGegevens): string {
  if (groep === 'adres') return adresTekst(persoon);
  const velden: readonly Persoonveld[] = GEGEVENGROEPEN[groep].velden;
  return velden
    .map((veld) => veldTekst(veld, persoon[veld]))
    .filter(Boolean)
    .join(' ');
}

function pairsOf(een: PersoonRij, ander: PersoonRij, groep: Gegevengroep) {
  const velden: readonly Persoonveld[] = GEGEVENGROEPEN[groep].velden;
  return velden.map((veld) => [een[veld], ander[veld]] as const);
}

/**
 * Makes one person of two registrations of the same one. Of each group the chosen values stay; the
 * others remain in the history as replaced. All dossiers, letters and sources of the one that goes
 * become those of the one that stays. Who was in one dossier twice is in it once, as betrokkene
 * when they were that in either.
 *
 * @param op the moment, a UTC instant: since then the values that were not chosen are replaced
 */
export function voegSamen(
  stand: Personenstand,
  { blijft, weg, keuzes, op }: { blijft: string; weg: string; keuzes: Keuzes; op: string },
): Personenstand {
  const kanten = perVeld(keuzes);
  const bronnen: Readonly<Record<Kant, PersoonRij>> = {
    blijft: persoonIn(stand, blijft),
    weg: persoonIn(stand, weg),
  };
  // What protects somebody holds for the person that they are, whichever registration knew it.
  const persoon: Mutable<PersoonRij> = {
    ...bronnen.blijft,
    afgeschermd: bronnen.blijft.afgeschermd ?? bronnen.weg.afgeschermd ?? null,
    bereik: voegBereikSamen(bronnen.blijft.bereik, bronnen.weg.bereik),
  };
  for (const [veld, kant] of kanten) persoon[veld] = bronnen[kant][veld];
  return {
    personen: [persoon],
    gegevens: stand.gegevens.map((row) => {
      const isChosen = row.betrokkeneId === { blijft, weg }[kantVan(kanten, row.veld)];
      const vervangenOp = row.vervangenOp ?? (isChosen ? null : op);
      return { ...row, betrokkeneId: blijft, vervangenOp };
    }),
    plaatsingen: placeTogether(stand.plaatsingen, blijft, weg),
    brieven: stand.brieven.map((brief) => ({ ...brief, betrokkeneId: blijft })),
  };
}

function placeTogether(
  plaatsingen: readonly Plaatsing[],
  blijft: string,
  weg: string,
): readonly Plaatsing[] {
  const gone = plaatsingen.filter(({ betrokkeneId }) => betrokkeneId === weg);
  const own = plaatsingen.filter(({ betrokkeneId }) => betrokkeneId === blijft);
  const twice = (plaatsing: Plaatsing, others: readonly Plaatsing[]) =>
    others.find(({ dossierId }) => dossierId === plaatsing.dossierId);
  // Of one registration it is known that they died: then the person did, in every dossier.
  const overleden = deathOf([...own, ...gone]);
  return [
    ...own.map((plaatsing) => {
      const other = twice(plaatsing, gone);
      return other === undefined ? plaatsing : asOne(plaatsing, other);
    }),
    ...gone
      .filter((plaatsing) => twice(plaatsing, own) === undefined)
      .map((plaatsing) => ({ ...plaatsing, betrokkeneId: blijft })),
  ].map((plaatsing) => ({ ...plaatsing, overleden }));
}

/** The day of death that is known, rather than only that somebody died. */
function deathOf(plaatsingen: readonly Plaatsing[]): string | null {
  const said = plaatsingen.flatMap(({ overleden }) => overleden ?? []);
  return said.find((day) => day !== 'onbekend') ?? said[0] ?? null;
}

/** Who was in one dossier twice: the first when they were that in either, and in it when in either. */
function asOne(own: Plaatsing, other: Plaatsing): Plaatsing {
  const rol =
    other.eerste || (own.weggehaaldOp !== null && other.weggehaaldOp === null)
      ? other.rol
      : own.rol;
  return {
    ...own,
    rol,
    eerste: own.eerste || other.eerste,
    weggehaaldOp: own.weggehaaldOp === null ? null : other.weggehaaldOp,
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function perVeld(keuzes: Keuzes): ReadonlyMap<Persoonveld, Kant> {
  return new Map(
    KEUZEGROEPEN.flatMap((groep) =>
      GEGEVENGROEPEN[groep].velden.map((veld) => [veld, keuzes[groep]] as const),
    ),
  );
}

// A field that is no longer on the form keeps the source of the person that stays.
function kantVan(kanten: ReadonlyMap<string, Kant>, veld: string): Kant {
  return kanten.get(veld) ?? 'blijft';
}
