import type { ReadContext } from '#areas/context.ts';
import { type DossierpersoonRow, listDossiersOf } from '#areas/dossiers/store.ts';
import { adreslijnenTekst, isVolledigAdres } from '#areas/personen/rules/bereik.ts';
import { withAdres } from '#areas/personen/service/personen.ts';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import { momentVan } from '#areas/trajecten/rules/gebeurtenis.ts';
import {
  listGebeurtenisRows,
  listOntruimd,
  listProcedureRows,
} from '#areas/trajecten/store-procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Geadresseerde } from '../rules/adresblok.ts';
import {
  type Bestemming,
  type Bestemmingsfeiten,
  type Briefaan,
  bestemmingVan,
  isMinderjarig,
  type Plaatsvervanger,
  plaatsvervangerVan,
} from '../rules/bestemming.ts';

/** What decides where letters to the people of a dossier go, read once for all of them. */
export type Briefwegen = {
  /** Where a letter to somebody goes, and to whom in their place. */
  readonly naar: (
    mens: BetrokkeneRow,
    plaats: Pick<DossierpersoonRow, 'vertrokken'>,
    vraag?: { readonly aan?: Briefaan; readonly procedureId?: string | null },
  ) => { readonly bestemming: Bestemming; readonly plaatsvervanger: Plaatsvervanger | null };
};

/**
 * Reads what decides where letters to these people go. A home that was cleared in another dossier of
 * theirs is cleared for a letter from this one too.
 */
export async function readBriefwegen(
  { unit, today }: Pick<ReadContext, 'unit' | 'today'>,
  dossierId: string,
  betrokkeneIds: readonly string[],
): Promise<Briefwegen> {
  const procedures = await listProcedureRows(unit, dossierId);
  const staat = new Set(
    (
      await listGebeurtenisRows(
        unit,
        procedures.map(({ id }) => id),
      )
    ).flatMap(({ procedureId, ingetrokkenOp }) => (ingetrokkenOp === null ? procedureId : [])),
  );
  // A procedure in which everything was withdrawn is as if it had never been entered.
  const laatste = procedures.findLast(({ id }) => staat.has(id));
  const links = await listDossiersOf(unit, betrokkeneIds);
  const ontruimd: readonly Bestemmingsfeiten['ontruimd'][number][] = (
    await listOntruimd(unit, [...new Set([dossierId, ...links.map((link) => link.dossierId)])])
  ).map(({ woning, op, vernomenOp }) => ({
    woning,
    op: momentVan({
      op: op === null ? null : toIsoDate(op),
      vernomenOp: toIsoDate(vernomenOp),
      dag: null,
    }),
  }));
  return {
    naar: (mens, { vertrokken }, { aan = 'betrokkene', procedureId = null } = {}) => {
      const { bereik } = mens;
      const minderjarig = isMinderjarig(mens.geboortedatum, today);
      const plaatsvervanger = plaatsvervangerVan(bereik, { aan, minderjarig });
      const about = procedures.find(({ id }) => id === procedureId) ?? laatste;
      const own = bestemmingVan({
        ...{ adres: withAdres(mens), bereik, vertrokken, ontruimd },
        woning: about?.woning ?? null,
      });
      return { plaatsvervanger, bestemming: wegVan(plaatsvervanger, own) };
    },
  };
}

/** A letter to somebody else goes to their address; of a minor also to where the minor lives. */
function wegVan(plaatsvervanger: Plaatsvervanger | null, own: Bestemming): Bestemming {
  if (plaatsvervanger === null) return own;
  const { adres, als } = plaatsvervanger;
  if (adres !== null && isVolledigAdres(adres))
    return { soort: 'adres', waar: 'vertegenwoordiger', regels: adreslijnenTekst(adres) };
  return als === 'wettelijk vertegenwoordiger'
    ? own
    : { soort: 'overhandigen', reden: 'vertegenwoordiger' };
}

/** Somebody as a letter addresses them. */
export async function geadresseerdeVan(
  context: Pick<ReadContext, 'unit' | 'today'>,
  mens: BetrokkeneRow,
  plaats: Pick<DossierpersoonRow, 'dossierId' | 'vertrokken'>,
  vraag: { readonly aan: Briefaan; readonly procedureId: string | null },
): Promise<Geadresseerde> {
  const wegen = await readBriefwegen(context, plaats.dossierId, [mens.id]);
  return { ...withAdres(mens), ...wegen.naar(mens, plaats, vraag) };
}
