import type { ReadContext } from '#areas/context.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import type { PartnerKop } from '#areas/partners/store.ts';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import { isOngeveer, staatNog } from '#areas/trajecten/rules/dagen.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import { type Lopend, listLopend } from '#areas/trajecten/service/lopend.ts';
import { verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import type { TermijnKop } from '#areas/trajecten/store.ts';
import {
  type AfgedaanRow,
  listNavraagGelaten,
  listOpenTrajecten,
} from '#areas/trajecten/store-procedures.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Dossier, DossierRegel } from '../contract.ts';
import { type Taak, takenVan } from '../rules-taken.ts';
import type { DossierRow } from '../store.ts';

/** What the taken and the procedures of a dossier follow from, as it is read for a whole list. */
export type Taakbron = {
  /** The procedures of the open traject, the newest first. */
  readonly lopend: readonly Pick<Lopend, 'row' | 'stand'>[];
  readonly traject: string | null;
  /** What nobody could answer, by the sleutel of the question. */
  readonly gelaten: ReadonlyMap<string, AfgedaanRow>;
};

/** What a row of a list follows from besides: who is to move in each procedure. */
export type Lijstbron = Omit<Taakbron, 'lopend'> & { readonly lopend: readonly Lopend[] };

/** Reads what the taken of one dossier follow from, of which the procedures were read. */
export async function readTaakbron(
  { unit }: ReadContext,
  dossierId: string,
  afgeleid: readonly Afgeleid[],
): Promise<Taakbron> {
  const lopend = afgeleid.filter(({ traject }) => traject.geslotenOp === null);
  const [open] = await listOpenTrajecten(unit, [dossierId]);
  const gelaten = await listNavraagGelaten(unit, [dossierId]);
  return {
    lopend: lopend.map(({ row, afleiding: { stand } }) => ({ row, stand })).reverse(),
    traject: open?.id ?? null,
    gelaten: new Map(gelaten.map((row) => [row.sleutel, row])),
  };
}

/** Reads them for these dossiers in a handful of queries; gives each by the id of its dossier. */
export async function readTaakbronnen(
  context: ReadContext,
  ids: readonly string[],
  open: readonly TermijnKop[],
): Promise<(dossierId: string) => Lijstbron> {
  const { unit } = context;
  const lopend = await listLopend(context, ids, open);
  const trajecten = new Map(
    (await listOpenTrajecten(unit, ids)).map(({ dossierId, id }) => [dossierId, id]),
  );
  const gelaten = new Map((await listNavraagGelaten(unit, ids)).map((row) => [row.sleutel, row]));
  return (dossierId) => ({
    lopend: lopend.get(dossierId) ?? [],
    traject: trajecten.get(dossierId) ?? null,
    gelaten,
  });
}

/** A dossier with what its taken follow from. */
export type MetTaken = {
  readonly row: DossierRow;
  readonly betrokkene: BetrokkeneRow | undefined;
  /** The newest first. */
  readonly meldingen: readonly Pick<
    MeldingRow,
    'id' | 'procedureId' | 'partnerId' | 'verhuurderId' | 'trajectId' | 'ookSociaalTeam'
  >[];
  readonly koppen: ReadonlyMap<string, PartnerKop>;
  readonly bron: Taakbron;
  readonly today: IsoDate;
};

/** Every question about a dossier that was or is to be asked, answered by nobody or still open. */
function alleTaken({ row, betrokkene, meldingen, koppen, bron, today }: MetTaken) {
  const mag = !row.beperkt && row.geslotenOp === null;
  return takenVan({
    today,
    traject: mag ? bron.traject : null,
    betrokkene:
      betrokkene === undefined
        ? null
        : {
            id: betrokkene.id,
            heeftAdres: isPlaats(betrokkene),
            heeftTelefoon: betrokkene.telefoon !== null,
          },
    kinderen: row.kinderen,
    samenstelling: row.samenstelling,
    sociaalTeam: sociaalTeamVan({ meldingen, koppen, bron }),
    procedures: bron.lopend.map(({ row: procedure, stand }) => ({
      id: procedure.id,
      heeftVerhuurder: verhuurdersVanProcedure(procedure, meldingen, koppen).length === 1,
      heeftGrond: procedure.gronden.length > 0,
      heeftWoning: isPlaats(procedure.woning),
      zittingen: stand.zittingen.filter(staatNog).map(({ door, dag, tijd, zittingsoort }) => ({
        id: door.id,
        dag,
        tijd,
        soort: zittingsoort,
      })),
    })),
  });
}

/** A corporatie reports to the Sociaal Team as well (SA 7 WoCo a, c); others need not. */
function sociaalTeamVan({
  meldingen,
  koppen,
  bron,
}: Pick<MetTaken, 'meldingen' | 'koppen' | 'bron'>) {
  const last = meldingen.find(
    ({ partnerId, trajectId }) =>
      trajectId === bron.traject &&
      partnerId !== null &&
      koppen.get(partnerId)?.soort === 'woningcorporatie',
  );
  return last && { melding: last.id, gemeld: last.ookSociaalTeam };
}

type Plaats = Pick<BetrokkeneRow, 'straat' | 'postcode' | 'plaats'>;
const isPlaats = ({ straat, postcode, plaats }: Plaats) =>
  straat !== null || postcode !== null || plaats !== null;

/** What is still to be asked. */
export function openTaken(feiten: MetTaken): readonly Taak[] {
  return alleTaken(feiten).filter(({ sleutel }) => !feiten.bron.gelaten.has(sleutel));
}

/** What is to be asked of a dossier as its page shows it, with what nobody could answer. */
export function viewTaken(feiten: MetTaken): Dossier['taken'] {
  return alleTaken(feiten).map((taak) => {
    const gelaten = feiten.bron.gelaten.get(taak.sleutel);
    return { ...taak, gelatenOp: gelaten === undefined ? null : toIsoDate(gelaten.op) };
  });
}

/** Who is to move in a dossier and the first zitting or ontruiming ahead, by all its procedures. */
export function viewLopend(
  { lopend }: Lijstbron,
  today: IsoDate,
): Pick<DossierRegel, 'aanZet' | 'dag'> {
  const dagen = lopend
    .flatMap((one) => [
      ...one.stand.ontruimingen.map((day) => ({ one, wat: 'ontruiming' as const, day })),
      ...one.stand.zittingen.map((day) => ({ one, wat: 'zitting' as const, day })),
    ])
    .flatMap(({ one, wat, day }) =>
      staatNog(day) && day.dag !== null && day.dag >= today
        ? [{ one, wat, dag: day.dag, tijd: day.tijd, ongeveer: isOngeveer(day) }]
        : [],
    )
    .sort((a, b) => (a.dag === b.dag ? 0 : a.dag < b.dag ? -1 : 1));
  const [eerste] = dagen;
  const van = eerste?.one ?? lopend[0];
  return {
    aanZet: van === undefined ? null : van.aanZet,
    dag:
      eerste === undefined
        ? null
        : { wat: eerste.wat, dag: eerste.dag, tijd: eerste.tijd, ongeveer: eerste.ongeveer },
  };
}
