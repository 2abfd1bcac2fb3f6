import type { ReadContext } from '#areas/context.ts';
import { findDossiers } from '#areas/dossiers/store.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import { listAccountRows } from '#areas/toegang/store.ts';
import { isOverdue } from '#areas/trajecten/rules/termijn.ts';
import { listTermijnen, type TermijnRow } from '#areas/trajecten/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Partnervraag } from './contract-vragen.ts';
import { partnervraagVelden } from './fields.ts';
import { type Ontvanger, ontvangerNaam, ontvangerSleutel, wieHoort } from './rules/gemist.ts';
import { gemistSleutel, isBegonnen, vraagSleutel, vraagVanSleutel } from './rules/vraagtermijn.ts';
import { readVraagregels, termijnenVanVraag } from './service-termijnen.ts';
import { type Casusregie, readCasusregie, readVragernamen } from './service-vrager.ts';
import { findPartnervragen, type PartnervraagRow } from './store.ts';

/** A question with what is read beside its row. */
export type Vraagbeeld = {
  readonly row: PartnervraagRow;
  readonly beeld: Partnervraag;
  /** Who must hear that its term was missed and has not yet; null: nobody. */
  readonly teVertellen: Ontvanger | null;
  /** The last day of its term. */
  readonly vervalt: IsoDate | null;
};

type Termijnstand = Pick<TermijnRow, 'begin' | 'code' | 'vervalt' | 'bron' | 'voldaanOp'> & {
  readonly id: string | null;
  readonly opgeschort: boolean;
};

/** These questions as the screen shows them, in the order given: a handful of queries for them all. */
export async function viewVragen(
  context: ReadContext,
  rows: readonly PartnervraagRow[],
): Promise<Vraagbeeld[]> {
  if (rows.length === 0) return [];
  const { unit, today } = context;
  const ids = [...new Set(rows.flatMap(({ dossierId }) => dossierId ?? []))];
  const dossiers = new Map((await findDossiers(unit, ids)).map((row) => [row.id, row]));
  const { koppen, vrager, contact } = await readVragernamen(context, rows);
  const namen = new Map((await listAccountRows(unit)).map(({ id, naam }) => [id, naam]));
  const naam = (id: string | null) => (id === null ? '' : (namen.get(id) ?? 'verwijderd account'));
  const regie = new Map<string, Casusregie | undefined>();
  for (const id of ids) regie.set(id, await readCasusregie(context, id, koppen));
  const standen = await readStanden(context, rows, ids, koppen);
  // Who went on in another hears what it asked as that one.
  const nu = (id: string) => koppen.get(id)?.opvolger ?? id;
  const ontvanger = (partnerId: string, who: string): Ontvanger => ({
    ...{ partnerId, contact: who, partner: koppen.get(partnerId)?.naam ?? '' },
  });
  return rows.map((row) => {
    const dossier = row.dossierId === null ? undefined : dossiers.get(row.dossierId);
    const termijn = standen.get(vraagSleutel(row.id));
    const gemist = standen.get(gemistSleutel(row.id));
    const partnerId = row.partnerId === null ? null : nu(row.partnerId);
    const wie = partnerId === null ? null : ontvanger(partnerId, contact(row));
    const heeftRegie = regie.get(row.dossierId ?? '');
    const hoort = wieHoort(
      wie,
      heeftRegie && { ...ontvanger(heeftRegie.partnerId, heeftRegie.contact), ...heeftRegie },
    );
    const isGemist = gemist !== undefined && isBegonnen(gemist, today);
    const isVerteld = row.gemistVerteldOp !== null && row.gemistPartnerId !== null;
    const aan = isVerteld ? ontvanger(row.gemistPartnerId ?? '', row.gemistContact) : hoort;
    const vervalt = termijn?.vervalt == null ? null : toIsoDate(termijn.vervalt);
    const isOpen = row.beantwoordOp === null && termijn?.voldaanOp === null;
    const { id, meldingId, door, op, versie } = row;
    return {
      row,
      vervalt,
      teVertellen: isGemist && gemist.voldaanOp === null ? hoort : null,
      beeld: {
        ...{ id, meldingId, op, versie, door: naam(door) },
        dossier: dossier === undefined ? null : { id: dossier.id, nummer: dossier.nummer },
        ...fromRij(partnervraagVelden, row),
        ...{ vrager: vrager(row), contact: contact(row), partnerId },
        aangenomenDoor: naam(row.ontvangenDoor ?? door),
        termijn: {
          ...{ id: termijn?.id ?? null, bron: termijn?.bron ?? '', vervalt },
          opgeschort: termijn?.opgeschort ?? false,
          teLaat:
            vervalt !== null &&
            isOverdue(vervalt, isOpen ? today : toIsoDate(row.beantwoordOp ?? vervalt)),
        },
        gemist:
          isGemist && aan !== null && (isVerteld || gemist.voldaanOp === null)
            ? {
                aan: ontvangerNaam(aan),
                isVrager: wie !== null && ontvangerSleutel(wie) === ontvangerSleutel(aan),
                verteldOp: row.gemistVerteldOp === null ? null : toIsoDate(row.gemistVerteldOp),
              }
            : null,
        beantwoord:
          row.beantwoordOp === null
            ? null
            : {
                ...{ op: toIsoDate(row.beantwoordOp), kanaal: row.antwoordKanaal },
                ...{ antwoord: row.antwoord, door: naam(row.beantwoordDoor) },
                isTekst: row.verstrekkingId !== null,
              },
        ingetrokken: viewIntrekking(row, naam),
      },
    };
  });
}

/** How the terms of these questions stand: as they are kept, and without a dossier as they follow. */
async function readStanden(
  context: ReadContext,
  rows: readonly PartnervraagRow[],
  dossierIds: readonly string[],
  koppen: Parameters<typeof termijnenVanVraag>[2]['koppen'],
): Promise<ReadonlyMap<string, Termijnstand>> {
  const { unit } = context;
  const standen = new Map<string, Termijnstand>(
    (await listTermijnen(unit, dossierIds)).flatMap((row) =>
      row.sleutel === null
        ? []
        : [
            [
              row.sleutel,
              { ...row, opgeschort: row.opschortingen.some(({ tot }) => tot === undefined) },
            ] as const,
          ],
    ),
  );
  const los = rows.filter(({ dossierId }) => dossierId === null);
  if (los.length === 0) return standen;
  const given = { koppen, regelsOp: await readVraagregels(context) };
  for (const row of los)
    for (const { sleutel, voldaan, ...termijn } of await termijnenVanVraag(context, row, given))
      standen.set(sleutel, {
        ...termijn,
        ...{ id: null, opgeschort: false, voldaanOp: voldaan?.op ?? null },
      });
  return standen;
}

/**
 * Who asked the questions that these terms are about, and who is to be told of a missed one, each by
 * the sleutel of its term: for a whole page of a list in a handful of queries.
 */
export async function readVragers(
  context: Pick<ReadContext, 'unit'>,
  termijnen: readonly Pick<TermijnRow, 'sleutel' | 'voldaanOp'>[],
): Promise<ReadonlyMap<string, string>> {
  const open = termijnen.filter(({ voldaanOp }) => voldaanOp === null);
  const about = open.flatMap(({ sleutel }) => vraagVanSleutel(sleutel) ?? []);
  if (about.length === 0) return new Map();
  const rows = await findPartnervragen(
    context.unit,
    about.map(({ id }) => id),
  );
  const { koppen, vrager, contact } = await readVragernamen(context, rows);
  const isGemist = new Set(about.flatMap((one) => (one.isGemist ? one.id : [])));
  const found = new Map<string, string>();
  for (const row of rows) {
    found.set(vraagSleutel(row.id), vrager(row));
    if (!isGemist.has(row.id) || row.dossierId === null) continue;
    const regie = await readCasusregie(context, row.dossierId, koppen);
    const naam = (id: string) => koppen.get(id)?.naam ?? '';
    const wie = row.partnerId && (koppen.get(row.partnerId)?.opvolger ?? row.partnerId);
    const hoort = wieHoort(
      wie === null ? null : { partnerId: wie, partner: naam(wie), contact: contact(row) },
      regie && { ...regie, partner: naam(regie.partnerId) },
    );
    if (hoort !== null) found.set(gemistSleutel(row.id), ontvangerNaam(hoort));
  }
  return found;
}
