import type { OwnContext, WriteContext } from '#areas/context.ts';
import { listDossiernummers } from '#areas/dossiers/store.ts';
import type { Looptijd } from '#areas/trajecten/rules/termijn.ts';
import { listLopendeTermijnen } from '#areas/trajecten/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { behandeltDossiers } from '#domain/rollen.ts';
import type { SetGevolgen, Verschuiving } from './contract-sets.ts';
import { importAfsprakenset } from './service-setbestand.ts';
import { changeAfsprakenset, changeTermijnregel, type Setwijziging } from './service-sets.ts';
import { findSet } from './store.ts';

/** A change of a set that is only tried. */
export type Setproef =
  | { readonly soort: 'set'; readonly wijziging: Setwijziging }
  | {
      readonly soort: 'termijn';
      readonly wijziging: { id: string; versie: number } & Looptijd;
    }
  | { readonly soort: 'bestand'; readonly tekst: string; readonly over: string | null };

/**
 * What a change of a set would do to the terms that run: it is done by the same functions that save
 * it, in a unit that is then given up. So what is shown is what happens, and nothing of it is kept.
 */
export async function previewSetwijziging(
  context: OwnContext,
  proef: Setproef,
): Promise<SetGevolgen> {
  try {
    return await context.write(async (write) => {
      const before = await listLopendeTermijnen(write.unit);
      await tryOut(write, proef);
      const after = await listLopendeTermijnen(write.unit);
      throw new Opgegeven(await gevolgenVan(write, before, after));
    });
  } catch (error) {
    if (error instanceof Opgegeven) return error.gevolgen;
    throw error;
  }
}

/** Carries what was seen out of a unit that is given up. */
class Opgegeven extends Error {
  readonly gevolgen: SetGevolgen;

  constructor(gevolgen: SetGevolgen) {
    super('a unit that was only tried');
    this.gevolgen = gevolgen;
  }
}

async function tryOut(context: WriteContext, proef: Setproef): Promise<void> {
  if (proef.soort === 'set') await changeAfsprakenset(context, proef.wijziging);
  else if (proef.soort === 'termijn') await changeTermijnregel(context, proef.wijziging);
  else {
    const over = proef.over === null ? undefined : await findSet(context.unit, proef.over);
    await importAfsprakenset(context, {
      tekst: proef.tekst,
      over: over === undefined ? null : { id: over.id, versie: over.versie },
    });
  }
}

type Lopend = Awaited<ReturnType<typeof listLopendeTermijnen>>;

async function gevolgenVan(
  { unit, account }: WriteContext,
  before: Lopend,
  after: Lopend,
): Promise<SetGevolgen> {
  // Who does not handle dossiers never gets rows about them (domein §8).
  const nummers = behandeltDossiers(account.rollen) ? await listDossiernummers(unit) : undefined;
  const dag = (row: Lopend[number] | undefined) =>
    row?.vervalt == null ? null : toIsoDate(row.vervalt);
  const were = new Map(before.map((row) => [sleutelVan(row), row]));
  const are = new Map(after.map((row) => [sleutelVan(row), row]));
  const moved = new Map<string, Verschuiving>();
  const touched = new Set<string>();
  let aantal = 0;
  for (const key of new Set([...were.keys(), ...are.keys()])) {
    const [van, naar] = [were.get(key), are.get(key)];
    const row = naar ?? van;
    if (row === undefined || (van !== undefined && naar !== undefined && dag(van) === dag(naar)))
      continue;
    const days = { termijn: row.naam, van: dag(van), naar: dag(naar) };
    const group = JSON.stringify(days);
    const one = moved.get(group) ?? { ...days, aantal: 0, dossiers: [] };
    one.aantal += 1;
    const nummer = nummers?.get(row.dossierId);
    if (nummer !== undefined && !one.dossiers.includes(nummer)) one.dossiers.push(nummer);
    moved.set(group, one);
    touched.add(row.dossierId);
    aantal += 1;
  }
  return {
    ...{ lopend: before.length, aantal, dossiers: touched.size },
    verschuivingen: [...moved.values()].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
  };
}

/** A derived term has its sleutel; another is known by its own id, which a change keeps. */
function sleutelVan({ dossierId, sleutel, id }: Lopend[number]): string {
  return `${dossierId} ${sleutel ?? id}`;
}

function sortKey({ naar, van, termijn }: Verschuiving): string {
  return `${naar ?? van ?? '9999'} ${van ?? ''} ${termijn}`;
}
