import type { WriteContext } from '#areas/context.ts';
import type { Setregels, TermijnRegel } from './rules/afsprakenset.ts';
import { insertSet, insertTermijnregels, insertVrijeDagen, type TermijnregelRow } from './store.ts';

/** The rows of terms as they stand in code or in a file, in that order. */
export function termijnRijen(
  { newId }: Pick<WriteContext, 'newId'>,
  setId: string | null,
  termijnen: readonly TermijnRegel[],
): TermijnregelRow[] {
  return termijnen.map(({ looptijd, verlenging, toelichting, ...regel }, index) => ({
    ...regel,
    ...{ id: newId(), setId, volgorde: index + 1 },
    ...{ eenheid: looptijd.eenheid, aantal: looptijd.aantal },
    ...{ verlenging: verlenging ?? null, toelichting: toelichting ?? '', versie: 1 },
  }));
}

/** The columns of a set that hold what was agreed, besides its terms and days. */
export function inhoudVanSet(set: Setregels) {
  return {
    ...{ naam: set.naam, bron: set.bron, opmerking: set.opmerking ?? '' },
    ...{ geldigVan: set.geldigVan, geldigTot: set.geldigTot ?? null },
    goedeVrijdagVrij: set.goedeVrijdagVrij,
    gemeenten: [...set.gemeenten],
    aanleidingen: [...set.aanleidingen],
    teVertellen: [...set.teVertellen],
    prioriteit: [...set.prioriteit],
    seniorVanaf: set.seniorVanaf,
    stappen: [...set.stappen],
    weetregels: [...set.weetregels],
    partijen: [...set.partijen],
  };
}

/** Puts a set with its terms and days in the register. @returns its id */
export async function insertSetregels(
  context: Pick<WriteContext, 'unit' | 'newId'>,
  set: Setregels,
): Promise<string> {
  const { unit, newId } = context;
  const id = newId();
  await insertSet(unit, {
    ...{ id, code: set.code, versie: 1 },
    ...inhoudVanSet(set),
    verlengdTot: set.verlengdTot ?? null,
  });
  await insertTermijnregels(unit, termijnRijen(context, id, set.termijnen));
  const dagen = set.extraVrij.map((dag) => ({ id: newId(), setId: id, ...dag, versie: 1 }));
  await insertVrijeDagen(unit, dagen);
  return id;
}
