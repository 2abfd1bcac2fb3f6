import type { ReadContext } from '#areas/context.ts';
import { type DossierRow, findDossier } from '#areas/dossiers/store.ts';
import { listTermijnen, type TermijnRow } from '#areas/trajecten/store.ts';
import type { Rol } from '#domain/rollen.ts';

/** What a demo has to remember between the steps. */
export type DemoStand = {
  /** Ids of the partners by name. */
  readonly partners: ReadonlyMap<string, string>;
  /** Ids of the people at a partner, by the id of the partner. */
  readonly contacten: ReadonlyMap<string, readonly string[]>;
  /** Ids of the accounts by role. */
  readonly accounts: ReadonlyMap<Rol, string>;
  /** The dossiers so far, by their number in the scenario. */
  readonly dossiers: Map<number, DemoDossier>;
};

export type DemoDossier = {
  readonly id: string;
  /** The first is the betrokkene. */
  readonly personen: readonly string[];
  readonly meldingen: readonly string[];
};

/** The dossier that a step is about, as it is now. */
export async function dossierVan(
  context: ReadContext,
  stand: DemoStand,
  verhaal: number,
): Promise<DossierRow> {
  const known = stand.dossiers.get(verhaal);
  const row = known && (await findDossier(context.unit, known.id));
  if (row === undefined) throw new Error(`the demo has no dossier ${verhaal} yet`);
  return row;
}

/** The id of somebody in a dossier, counted from the betrokkene. */
export function mensVan(stand: DemoStand, verhaal: number, wie: number): string {
  const id = stand.dossiers.get(verhaal)?.personen[wie];
  if (id === undefined) throw new Error(`the demo has nobody ${wie} in dossier ${verhaal}`);
  return id;
}

/** The id of a partner by name. */
export function partnerVan({ partners }: DemoStand, naam: string): string {
  const id = partners.get(naam);
  if (id === undefined) throw new Error(`the demo has no partner ${naam}`);
  return id;
}

const text = ({ begin, vervalt }: TermijnRow) => `${begin} ${vervalt ?? ''}`;

/** The oldest term of this kind that is not met, or undefined when there is none. */
export async function openTermijnVan(
  context: ReadContext,
  stand: DemoStand,
  verhaal: number,
  code: string,
): Promise<TermijnRow | undefined> {
  const { id } = await dossierVan(context, stand, verhaal);
  const rows = await listTermijnen(context.unit, [id]);
  return rows
    .filter((row) => isTermijnVan(row.code, code) && row.voldaanOp === null)
    .sort((a, b) => (text(a) < text(b) ? -1 : 1))[0];
}

/** What a melder asks falls under another term when the agreement does not mean that melder. */
function isTermijnVan(code: string, gezocht: string): boolean {
  return (
    code === gezocht || (code === 'vraag' && (gezocht === 'advies' || gezocht === 'ondersteuning'))
  );
}
