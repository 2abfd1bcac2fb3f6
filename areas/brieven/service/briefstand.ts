import type { ReadContext } from '#areas/context.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { melderInBrief } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import type { Procedurebrief } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { verteltOver } from '#areas/trajecten/rules/procedurebrieven.ts';
import { type Afgeleid, readAfgeleid } from '#areas/trajecten/service/afleiden.ts';
import { meldingenVan, verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { opsomming } from '../rules/briefzinnen.ts';
import { teHerstellen } from './rechtzetten.ts';

/** What letters of a dossier can be about: the procedures and meldingen of the traject that is open. */
export type Briefstand = {
  readonly procedures: readonly Afgeleid[];
  /** The meldingen of the traject and of the procedures that went along into it, newest first. */
  readonly meldingen: readonly MeldingRow[];
  readonly partners: ReadonlyMap<string, PartnerKop>;
  readonly isHeropend: boolean;
  /** Whether betrokkene is the only person in the dossier. */
  readonly isAlleen: boolean;
};

/** Reads what letters of a dossier can be about. */
export async function briefstand({ unit }: ReadContext, dossierId: string): Promise<Briefstand> {
  const trajecten = await listTrajecten(unit, dossierId);
  const last = trajecten.at(-1);
  const procedures = (await readAfgeleid({ unit }, dossierId)).filter(
    ({ row }) => row.trajectId === last?.id,
  );
  const lopend = new Set(procedures.map(({ row }) => row.id));
  return {
    procedures,
    meldingen: (await listMeldingen(unit, [dossierId])).filter(
      ({ trajectId, procedureId }) =>
        trajectId === (last?.id ?? null) || (procedureId !== null && lopend.has(procedureId)),
    ),
    partners: await listPartnerKoppen(unit),
    isHeropend: trajecten.length > 1,
    isAlleen: (await listPersonen(unit, [dossierId])).length === 1,
  };
}

/** The gebeurtenissen that a letter of this kind would tell this person of; none: there is no such letter. */
export function teVertellen(one: Afgeleid, soort: Procedurebrief, wie: string | null) {
  const { stand } = one.afleiding;
  const whom = wie === null ? one.gedaagden : [wie];
  if (soort === 'herstel') return whom.flatMap((id) => teHerstellen(one, id));
  return whom.flatMap((id) => verteltOver(soort, one.gebeurtenissen, stand, id));
}

/** When the first letter of this kind is due that was not sent yet; undefined: none is. */
function wachtOp(one: Afgeleid, soort: Procedurebrief): string | undefined {
  return one.afleiding.termijnen
    .filter(({ brief, voldaan }) => brief === soort && voldaan === null)
    .map(({ vervalt }) => vervalt)
    .sort()[0];
}

/** The procedures that a kind of letter fits: whose letter is due first, then the newest. */
export function passend(
  { procedures }: Briefstand,
  soort: Procedurebrief,
  wie: string | null = null,
): readonly Afgeleid[] {
  const fits = procedures.filter((one) => teVertellen(one, soort, wie).length > 0);
  const turn = (one: Afgeleid) => wachtOp(one, soort) ?? '';
  const due = fits.filter((one) => turn(one) !== '');
  const rest = fits.filter((one) => turn(one) === '');
  return [
    ...due.sort((one, other) => (turn(one) < turn(other) ? -1 : turn(one) > turn(other) ? 1 : 0)),
    ...rest.reverse(),
  ];
}

/** The names of who lets the dwelling of a procedure: none, one, or a contradiction. */
export function verhuurdersVan(stand: Briefstand, { row }: Afgeleid): string[] {
  return namesOf(stand.partners, verhuurdersVanProcedure(row, stand.meldingen, stand.partners));
}

/** How a letter calls who reported something: an organisation by its name, never a private melder. */
export function melderVan(
  { partners, isAlleen }: Briefstand,
  melding: MeldingRow,
): string | undefined {
  return melderInBrief(melding, (id) => partners.get(id)?.naam, isAlleen);
}

/** Who is a source of a procedure, each once, who reported first in front. */
export function meldersVan(stand: Briefstand, { row }: Afgeleid): string[] {
  return meldernamen(stand, meldingenVan(row, stand.meldingen));
}

/** How a letter calls who reported these meldingen, each once, who was first in front. */
export function meldernamen(stand: Briefstand, meldingen: readonly MeldingRow[]): string[] {
  const namen = [...meldingen].reverse().flatMap((melding) => melderVan(stand, melding) ?? []);
  return [...new Set(namen)];
}

function namesOf(partners: Briefstand['partners'], ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => partners.get(id)?.naam ?? []);
}

/** Whether who stands opposite the household holds a mortgage, by the procedure or by all there are. */
export async function isHypotheekzaak(
  context: ReadContext,
  dossierId: string,
  procedureId: string | null,
): Promise<boolean> {
  const { procedures, meldingen, partners } = await briefstand(context, dossierId);
  const own = procedures.filter(({ row }) => procedureId === null || row.id === procedureId);
  const soorten = own.map(({ row }) => {
    const [verhuurder] = verhuurdersVanProcedure(row, meldingen, partners);
    return verhuurder === undefined ? undefined : partners.get(verhuurder)?.soort;
  });
  return soorten.length > 0 && soorten.every((soort) => soort === 'hypotheekverstrekker');
}

/**
 * Who supplied the name and the address, and who told of the case only: a deurwaarder who says that
 * a zitting has moved is no source of where somebody lives (AVG 14.2 f).
 */
export function wieVertelde(
  bronnen: readonly string[],
  vanProcedure: readonly string[],
  vanTraject: readonly string[],
) {
  const melders = [vanProcedure, vanTraject, bronnen].find((namen) => namen.length > 0) ?? [];
  const ook = bronnen.filter((naam) => !melders.includes(naam));
  return { melder: opsomming(melders), ...(ook.length > 0 && { ookBron: opsomming(ook) }) };
}
