import type { WriteContext } from '#areas/context.ts';
import { splitHuishouden } from '#areas/dossiers/service/huishouden-splitsen.ts';
import { changeBereik, changeRol } from '#areas/dossiers/service/mensen.ts';
import { LEEG_BEREIK, toBereikInvoer } from '#areas/personen/rules/bereik.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { listProcedureRows } from '#areas/trajecten/store-procedures.ts';
import type { Stap } from '../stappen.ts';
import { type DemoStand, dossierVan, mensVan } from './stand.ts';

type Van<S extends Stap['soort']> = Extract<Stap, { soort: S }>;

/** Says how somebody can be reached and seen. */
export async function bereikDemo(
  context: WriteContext,
  { verhaal, wie, bereik, afgeschermd }: Van<'bereik'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const row = await findBetrokkene(context.unit, mensVan(stand, verhaal, wie));
  if (row === undefined) throw new Error(`the demo knows nobody in dossier ${verhaal}`);
  const { id, versie } = row;
  await changeBereik(context, {
    ...{ dossierId, id, versie, afgeschermd: afgeschermd ?? false },
    bereik: toBereikInvoer({ ...(row.bereik ?? LEEG_BEREIK), ...bereik }),
  });
}

/** Says what somebody is in a dossier, and whether they left the home. */
export async function rolDemo(
  context: WriteContext,
  { verhaal, wie, rol, vertrokken }: Van<'rol'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  await changeRol(context, {
    ...{ dossierId, id: mensVan(stand, verhaal, wie), rol, maakEerste: false },
    vertrokken: vertrokken ?? null,
  });
}

/** Makes a second dossier of a household that goes on apart, with the procedures that touch them. */
export async function splitsDemo(
  context: WriteContext,
  { verhaal, mee }: Van<'splits'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const procedures = (await listProcedureRows(context.unit, dossierId)).map(({ id }) => id);
  await splitHuishouden(context, {
    ...{ dossierId, procedures, ook: [] },
    mee: mee.map((wie) => mensVan(stand, verhaal, wie)),
  });
}
