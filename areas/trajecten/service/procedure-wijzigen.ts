import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { requireVerhuurder } from '#areas/partners/service.ts';
import { conflict, notFound, Refusal } from '#areas/refusal.ts';
import type { Procedure } from '../contract-procedures.ts';
import type { Proceduregrond } from '../rules/gebeurtenis-gegevens.ts';
import { checkWoning, toWoning, type Woning, type WoningInvoer } from '../rules/woning.ts';
import { findProcedure, updateProcedure } from '../store-procedures.ts';
import { readAfgeleid, settleProcedures } from './afleiden.ts';
import { viewProcedures } from './beeld.ts';
import { settleGemeente } from './gemeente.ts';
import { stapVan } from './stap.ts';

/** Says which dwelling a procedure is about, who lets it, why it is wanted back and who is summoned. */
export async function changeProcedure(
  context: WriteContext,
  input: {
    id: string;
    versie: number;
    verhuurderId: string | null;
    gronden: Proceduregrond[];
    woning?: WoningInvoer | undefined;
    gedaagden?: string[] | null | undefined;
    aanvaard?: readonly string[] | undefined;
  },
): Promise<{ procedures: Procedure[] }> {
  const row = await findProcedure(context.unit, input.id);
  if (row === undefined) throw notFound('procedure');
  await openDossier(context, row.dossierId, 'wijzigen');
  const { verhuurderId, gronden } = input;
  const verhuurder =
    verhuurderId === null ? undefined : await requireVerhuurder(context, verhuurderId);
  const before = stapVan(await readAfgeleid(context, row.dossierId));
  const changed =
    row.versie === input.versie
      ? await updateProcedure(context.unit, row, {
          ...{ verhuurderId, gronden: [...new Set(gronden)] },
          ...(input.woning !== undefined && {
            woning: requireWoning(context, input.woning, input.aanvaard ?? []),
          }),
          ...(input.gedaagden !== undefined && {
            gedaagden: await requirePresent(context, row.dossierId, input.gedaagden),
          }),
        })
      : undefined;
  if (changed === undefined)
    throw conflict('procedure', await current(context, row.dossierId, input.id));
  await note(context, row.dossierId, 'procedure', {
    gronden: changed.gronden.join(', '),
    verhuurder: verhuurder?.naam ?? '',
    ...(JSON.stringify(changed.woning) !== JSON.stringify(row.woning) && { woning: 'ja' }),
    ...(JSON.stringify(changed.gedaagden) !== JSON.stringify(row.gedaagden) && {
      gedaagden: 'ja',
    }),
  });
  await settleGemeente(context, row.dossierId);
  await settleProcedures(context, row.dossierId, before);
  return { procedures: await viewProcedures(context, row.dossierId) };
}

/** The woning as it is kept; refused when it cannot be, or is odd and that was not accepted. */
function requireWoning(
  { today }: WriteContext,
  typed: WoningInvoer,
  aanvaard: readonly string[],
): Woning {
  const velden = checkWoning(typed, today)
    .filter(
      ({ soort, veld, code }) => soort === 'fout' || !aanvaard.includes(`woning.${veld}:${code}`),
    )
    .map(({ veld, zin }) => ({ veld: `woning.${veld}`, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
  return toWoning(typed, today);
}

async function requirePresent(
  { unit }: WriteContext,
  dossierId: string,
  ids: readonly string[] | null,
): Promise<string[] | null> {
  const present = await listPersonen(unit, [dossierId]);
  for (const id of ids ?? [])
    if (!present.some(({ betrokkeneId }) => betrokkeneId === id)) throw notFound('betrokkene');
  return ids === null ? null : [...new Set(ids)];
}

async function current(context: WriteContext, dossierId: string, id: string) {
  return (await viewProcedures(context, dossierId)).find((procedure) => procedure.id === id);
}
