import { hashKey, type QueryClient, type QueryKey } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Afhandeling, Ingelicht } from '#areas/afsluiten/contract.ts';
import { contract } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { OperatieMeta } from '#domain/contract/operatie.ts';
import { api } from './client.ts';

/** What a screen needs to know of an operation. */
export type Verklaard = {
  readonly meta: OperatieMeta;
  readonly output: z.ZodType | undefined;
};

/** What the contract says of the operation at a path, as `['dossiers', 'handOver']`. */
export function declarationOf(path: readonly string[]): Verklaard {
  let found: unknown = contract;
  for (const part of path) found = Reflect.get(Object(found), part);
  const definition = Reflect.get(Object(found), '~orpc') as
    | { meta: OperatieMeta; outputSchema?: z.ZodType }
    | undefined;
  if (definition === undefined) throw new Error(`no operation ${path.join('.')}`);
  return { meta: definition.meta, output: definition.outputSchema };
}

/** Where the answer of a reading operation is kept, by the answer itself. */
export const KEPT_AT: Readonly<Record<string, (answer: never) => QueryKey>> = {
  'dossiers.readDossier': ({ id }: Dossier) => api.dossiers.readDossier.queryKey({ input: { id } }),
  'afsluiten.readAfhandeling': ({ dossierId }: Afhandeling) =>
    api.afsluiten.readAfhandeling.queryKey({ input: { dossierId } }),
  'afsluiten.readIngelicht': ({ dossierId }: Ingelicht) =>
    api.afsluiten.readIngelicht.queryKey({ input: { dossierId } }),
  'beheer.readInstellingen': () => api.beheer.readInstellingen.queryKey(),
  'brieven.readBriefinstellingen': () => api.brieven.readBriefinstellingen.queryKey(),
};

/**
 * Shows everywhere what an operation changed, as its contract declares: the answer that it gave is
 * put in its place, so that it is not read (and logged) a second time, and what may be another
 * answer now is asked again. What was found about persons is only let go of: the next question about
 * somebody gets the answer of then, and none is put (and logged) by itself.
 */
export async function refreshAfter(
  queries: QueryClient,
  path: readonly string[],
  answer: unknown,
): Promise<void> {
  const { changes = [], forgets = [], gives } = declarationOf(path).meta;
  const key = gives === undefined ? undefined : KEPT_AT[gives]?.(answer as never);
  if (key !== undefined) queries.setQueryData(key, answer);
  for (const name of forgets) {
    queries.removeQueries({ queryKey: keyOf(name), type: 'inactive' });
    await queries.invalidateQueries({ queryKey: keyOf(name), refetchType: 'none' });
  }
  const own = key === undefined ? undefined : hashKey(key);
  await Promise.all(
    changes.map((name) =>
      queries.invalidateQueries({
        queryKey: keyOf(name),
        predicate: ({ queryHash }) => queryHash !== own,
      }),
    ),
  );
}

/** Asks again what may be another answer now, each an area or `area.operation`. */
export async function refreshNames(queries: QueryClient, names: readonly string[]): Promise<void> {
  await Promise.all(names.map((name) => queries.invalidateQueries({ queryKey: keyOf(name) })));
}

function keyOf(name: string): QueryKey {
  return [name.split('.')];
}
