import { listDossierpartners } from '#areas/afsluiten/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { melderBinnen, meldersoortNaam } from '#areas/meldingen/rules-melder.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import {
  findContactpersonen,
  listPartnerKoppen,
  type PartnerKop,
  readNamenOp,
} from '#areas/partners/store.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import type { PartnervraagRow } from './store.ts';

type Lezend = Pick<ReadContext, 'unit'>;

/** Who has casusregie of a household: a named person at one organisation (st 2). */
export type Casusregie = {
  readonly partnerId: string;
  readonly soort: PartnerSoort | undefined;
  readonly contact: string;
};

/** Who has casusregie in the last traject of a dossier; undefined: nobody yet. */
export async function readCasusregie(
  { unit }: Lezend,
  dossierId: string,
  koppen: ReadonlyMap<string, PartnerKop>,
): Promise<Casusregie | undefined> {
  const traject = (await listTrajecten(unit, dossierId)).at(-1)?.id;
  const found = (await listDossierpartners(unit, dossierId)).find(
    ({ rol, trajectId }) =>
      rol === 'casusregisseur' && (trajectId === null || trajectId === traject),
  );
  if (found === undefined) return undefined;
  const { contact } = found;
  const partnerId = koppen.get(found.partnerId)?.opvolger ?? found.partnerId;
  return { partnerId, contact, soort: koppen.get(partnerId)?.soort };
}

/** How those who ask are called, read for some questions at once. */
export type Vragernamen = {
  readonly koppen: ReadonlyMap<string, PartnerKop>;
  /** Who asks, as the desk itself calls them: an organisation, or what somebody is. */
  readonly vrager: (row: PartnervraagRow) => string;
  /** The person who asks, as far as known. */
  readonly contact: (row: PartnervraagRow) => string;
};

/** Reads how those who ask these questions are called. */
export async function readVragernamen(
  { unit }: Lezend,
  rows: readonly PartnervraagRow[],
): Promise<Vragernamen> {
  const koppen = await listPartnerKoppen(unit);
  const namenOp = await readNamenOp(unit);
  // Who asked then, and who hears the answer now.
  const naamVan = (id: string, op: string) => {
    const opvolger = koppen.get(id)?.opvolger;
    const toen = namenOp(id, op);
    return opvolger === undefined ? toen : `${toen} (nu ${koppen.get(opvolger)?.naam ?? ''})`;
  };
  const contacten = new Map(
    (
      await findContactpersonen(
        unit,
        rows.flatMap(({ contactpersoonId }) => contactpersoonId ?? []),
      )
    ).map(({ id, naam }) => [id, naam]),
  );
  return {
    koppen,
    vrager: ({ vragersoort, partnerId, vragerNaam, ontvangenOp }) =>
      partnerId === null && vragerNaam !== ''
        ? `${vragerNaam} (${meldersoortNaam(vragersoort).toLowerCase()})`
        : melderBinnen({ meldersoort: vragersoort, partnerId }, (id) => naamVan(id, ontvangenOp)),
    contact: ({ contactpersoonId, partnerId, vragerNaam }) =>
      contacten.get(contactpersoonId ?? '') ?? (partnerId === null ? '' : vragerNaam),
  };
}
