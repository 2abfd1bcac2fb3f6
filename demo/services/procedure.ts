import type { WriteContext } from '#areas/context.ts';
import type { GebeurtenisInvoer } from '#areas/trajecten/contract-procedures.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { type Afgeleid, readAfgeleid } from '#areas/trajecten/service/afleiden.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import {
  addGebeurtenis,
  correctGebeurtenis,
  withdrawGebeurtenis,
} from '#areas/trajecten/service/procedures.ts';
import type { GebeurtenisRow } from '#areas/trajecten/store-procedures.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { DemoGebeurtenis, Stap } from '../stappen.ts';
import { vertelPartnersDemo } from './afhandeling.ts';
import { type DemoStand, dossierVan, mensVan, partnerVan } from './stand.ts';

type Van<S extends Stap['soort']> = Extract<Stap, { soort: S }>;

/** Odd orders that are true in a demo: the desk did not hear of everything. */
const AANVAARD = ['op:niets_ervoor', 'op:was_van_de_baan'];

/** Records what happened in a procedure; where there is none yet it begins one. */
export async function gebeurt(
  context: WriteContext,
  { verhaal, dag, wat, zaak, ...gebeurtenis }: Van<'gebeurtenis'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const procedureId = (await zaakVan(context, dossierId, zaak))?.row.id ?? null;
  const typed = getypt(stand, { verhaal, dag, wat, ...gebeurtenis });
  await addGebeurtenis(context, { ...typed, dossierId, procedureId });
  await vertelPartnersDemo(context, dossierId, dag);
}

/** Puts what is so in the place of what was entered last of a kind. */
export async function herstelDemo(
  context: WriteContext,
  { verhaal, dag, wat, reden, ...gebeurtenis }: Van<'herstel'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const { id, versie } = await lastOf(context, dossierId, wat);
  const typed = getypt(stand, { verhaal, dag, wat, ...gebeurtenis });
  await correctGebeurtenis(context, { ...typed, id, versie, reden });
}

/** Withdraws what was entered last of a kind. */
export async function trekIn(
  context: WriteContext,
  { verhaal, wat, reden }: Van<'trek_in'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const { id, versie } = await lastOf(context, dossierId, wat);
  await withdrawGebeurtenis(context, { id, versie, reden });
}

/** Says who lets the dwelling of a procedure, and on what ground it is wanted back. */
export async function noemZaak(
  context: WriteContext,
  { verhaal, zaak, verhuurder, gronden }: Van<'zaak_van'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const found = await zaakVan(context, dossierId, zaak);
  if (found === undefined) throw new Error(`the demo has no procedure in dossier ${verhaal}`);
  const { id, versie } = found.row;
  const verhuurderId = partnerVan(stand, verhuurder);
  await changeProcedure(context, {
    ...{ id, versie, verhuurderId, gronden: [...gronden], aanvaard: [] },
  });
}

/** The procedure that a step is about: counted from the first, or the newest of the open traject. */
export async function zaakVan(
  context: WriteContext,
  dossierId: string,
  zaak: number | undefined,
): Promise<Afgeleid | undefined> {
  const all = await readAfgeleid(context, dossierId);
  return zaak === undefined
    ? all.findLast(({ traject }) => traject.geslotenOp === null)
    : all[zaak];
}

async function lastOf(
  context: WriteContext,
  dossierId: string,
  wat: Gebeurtenissoort,
): Promise<GebeurtenisRow> {
  const rows = (await readAfgeleid(context, dossierId)).flatMap((one) => one.rows);
  const [last] = rows
    .filter(({ soort, ingetrokkenOp }) => soort === wat && ingetrokkenOp === null)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
  if (last === undefined) throw new Error(`the demo has no ${wat} to mend`);
  return last;
}

type Getypt = DemoGebeurtenis & {
  readonly verhaal: number;
  readonly dag: IsoDate;
  readonly wat: Gebeurtenissoort;
};

function getypt(
  stand: DemoStand,
  {
    verhaal,
    dag,
    wat,
    op,
    genoemd,
    ongeveer,
    tijd,
    bron,
    gedaagden,
    gegevens,
    toelichting,
  }: Getypt,
): GebeurtenisInvoer {
  return {
    ...{ soort: wat, op, vernomenOp: dag, dag: genoemd ?? null, tijd: tijd ?? '', bron },
    ongeveer: ongeveer ?? false,
    gedaagden: gedaagden?.map((wie) => mensVan(stand, verhaal, wie)) ?? null,
    ...{ gegevens: gegevens ?? {}, toelichting: toelichting ?? '', aanvaard: AANVAARD },
  };
}
