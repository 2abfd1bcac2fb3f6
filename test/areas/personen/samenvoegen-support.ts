import fc from 'fast-check';
import type {
  Briefpersoon,
  GegevenRij,
  Personenstand,
  PersoonRij,
  Plaatsing,
} from '#areas/personen/rules/samenvoegen.ts';
import { PERSOONVELDEN, type Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';

const NIETS = Object.fromEntries(PERSOONVELDEN.map((veld) => [veld, null])) as Readonly<
  Record<Persoonveld, null>
>;

/** Somebody who does not exist, of whom only this is known. */
export function persoon(id: string, velden: Partial<Record<Persoonveld, string>> = {}): PersoonRij {
  return { ...NIETS, ...velden, id, afgeschermd: null, bereik: null };
}

/** A source of one value; pass what differs. */
export function gegeven(
  betrokkeneId: string,
  veld: Persoonveld,
  waarde: string | null,
  other: Partial<GegevenRij> = {},
): GegevenRij {
  return {
    id: `${betrokkeneId}.${veld}.${waarde}`,
    ...{ betrokkeneId, veld, waarde, bron: 'Trivire', vastgelegdDoor: 'sam' },
    ...{ vastgelegdOp: '2026-11-01T09:00:00.000Z', vervangenOp: null },
    ...other,
  };
}

/** That somebody is in a dossier, as betrokkene unless it says otherwise. */
export function plaatsing(
  betrokkeneId: string,
  dossierId: string,
  rol: Plaatsing['rol'] = 'huurder',
): Plaatsing {
  return {
    id: `${betrokkeneId}@${dossierId}`,
    betrokkeneId,
    dossierId,
    ...{ rol, eerste: rol === 'huurder', overleden: null, sinds: null },
    ...{ vertrokken: null, weggehaaldOp: null, meldingId: null },
  };
}

/** A letter to somebody. */
export function brief(betrokkeneId: string, dossierId: string, id = 'brief'): Briefpersoon {
  return { id, betrokkeneId, dossierId };
}

/** A person with a source for each value that is known, in these dossiers. */
export function bekende(
  id: string,
  velden: Partial<Record<Persoonveld, string>>,
  dossiers: readonly string[],
  vastgelegdOp = '2026-11-01T09:00:00.000Z',
): Personenstand {
  return {
    personen: [persoon(id, velden)],
    gegevens: Object.entries(velden).map(([veld, waarde]) =>
      gegeven(id, veld as Persoonveld, waarde, { vastgelegdOp }),
    ),
    plaatsingen: dossiers.map((dossier) => plaatsing(id, dossier)),
    brieven: [],
  };
}

/** Two stands together. */
export function samen(een: Personenstand, ander: Personenstand): Personenstand {
  return {
    personen: [...een.personen, ...ander.personen],
    gegevens: [...een.gegevens, ...ander.gegevens],
    plaatsingen: [...een.plaatsingen, ...ander.plaatsingen],
    brieven: [...een.brieven, ...ander.brieven],
  };
}

/** A stand in one order, so that two can be compared. */
export function geordend(stand: Personenstand): Personenstand {
  const sort = <Row extends { readonly id: string }>(rows: readonly Row[]) =>
    [...rows].sort((one, other) => (one.id < other.id ? -1 : 1));
  return {
    personen: sort(stand.personen),
    gegevens: sort(stand.gegevens),
    plaatsingen: sort(stand.plaatsingen),
    brieven: sort(stand.brieven),
  };
}

const waarde = fc.constantFrom('a', 'b', 'c');
const velden = fc.dictionary(fc.constantFrom(...PERSOONVELDEN), waarde, { maxKeys: 15 });

/** Somebody with any values, older ones among them, in one to three dossiers, with letters. */
function iemand(id: string): fc.Arbitrary<Personenstand> {
  return fc
    .record({
      velden,
      eerder: velden,
      dossiers: fc.uniqueArray(fc.constantFrom('d1', 'd2', 'd3', 'd4'), {
        minLength: 1,
        maxLength: 3,
      }),
      uur: fc.integer({ min: 10, max: 20 }),
    })
    .map(({ velden: nu, eerder, dossiers, uur }) => {
      const op = `2026-11-02T${uur}:00:00.000Z`;
      const stand = bekende(id, nu, dossiers, op);
      const vroeger = Object.entries(eerder).map(([veld, was]) =>
        gegeven(id, veld as Persoonveld, was, {
          ...{ id: `${id}.${veld}.eerder`, bron: 'De Woonwensen', vervangenOp: op },
        }),
      );
      return {
        ...stand,
        gegevens: [...vroeger, ...stand.gegevens],
        brieven: dossiers.map((dossier) => brief(id, dossier, `${id}-${dossier}`)),
      };
    });
}

/** Two registrations, a and b; where both are in a dossier, b is medehuurder there. */
export const tweePersonen: fc.Arbitrary<Personenstand> = fc
  .tuple(iemand('a'), iemand('b'))
  .map(([a, b]) => {
    const taken = new Set(a.plaatsingen.map(({ dossierId }) => dossierId));
    const plaatsingen = b.plaatsingen.map((one) =>
      taken.has(one.dossierId)
        ? { ...one, rol: 'medehuurder_contract' as const, eerste: false }
        : one,
    );
    return samen(a, { ...b, plaatsingen });
  });

/** One registration, a, with at least two dossiers. */
export const eenPersoon: fc.Arbitrary<Personenstand> = iemand('a').filter(
  ({ plaatsingen }) => plaatsingen.length > 1,
);
