import { listAangekomen } from '#areas/brieven/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { viewIntrekking } from '#areas/herstel.ts';
import { melderBinnen } from '#areas/meldingen/rules-melder.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import { wieNu } from '#areas/trajecten/service/wie-nu.ts';
import type { TermijnRow } from '#areas/trajecten/store.ts';
import { listTrajecten, type TrajectRow } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { fromRij } from '#domain/velden/rij.ts';
import type { Dossier } from '../contract.ts';
import type { Contactpoging } from '../contract-contact.ts';
import { pogingVelden } from '../fields.ts';
import { type Poging, pogingenZin, telPogingen } from '../rules-contact.ts';
import { listPersonen } from '../store.ts';
import { listContactpogingen } from '../store-contact.ts';
import { roepnaam } from './persoon-weergave.ts';
import { toPogingen } from './pogingen-lezen.ts';

type Namen = (id: string, dag: string) => string;

type Bron = {
  readonly mensen: ReadonlyMap<string, Parameters<typeof roepnaam>[0]>;
  /** How a partner was called on a day. */
  readonly namenOp: Namen;
  readonly termijnen: readonly TermijnRow[];
  /** The meldingen that stand. */
  readonly meldingen: readonly MeldingRow[];
  readonly naam: (accountId: string) => string;
};

/** Everything that was tried to reach the people of a dossier, and what that adds up to. */
export async function viewContact(
  context: ReadContext,
  dossierId: string,
  { mensen, namenOp, termijnen, meldingen, naam }: Bron,
): Promise<Pick<Dossier, 'contactpogingen' | 'ingetrokkenContactpogingen' | 'contactstand'>> {
  const trajecten = await listTrajecten(context.unit, dossierId);
  const rows = await listContactpogingen(context.unit, dossierId);
  const pogingen = new Map(
    (await toPogingen(context, dossierId, rows)).map((one) => [one.id, one]),
  );
  const open = new Set(
    termijnen.flatMap(({ sleutel, voldaanOp }) => (voldaanOp === null ? (sleutel ?? []) : [])),
  );
  const alle = rows.map((row): Contactpoging => {
    const persoon = pogingen.get(row.id)?.betrokkeneId ?? row.betrokkeneId;
    const { partnerId, vervolgOp, vervolgHoe, vervolgWie: wie } = row;
    return {
      ...{ id: row.id, persoon, naam: roepnaam(mensen.get(persoon)), versie: row.versie },
      traject: trajecten.find(({ id }) => id === row.trajectId)?.volgnummer ?? 1,
      ...fromRij(pogingVelden, row),
      partnernaam: partnerId === null ? '' : namenOp(partnerId, row.datum),
      vervolg:
        vervolgOp === null
          ? null
          : {
              ...{ op: toIsoDate(vervolgOp), hoe: vervolgHoe ?? row.hoe },
              wie: wie === null ? null : { id: wie, naam: naam(wie) },
              isOpen: open.has(`contact:${row.id}`),
            },
      ...{ door: naam(row.door), op: row.op, ingetrokken: viewIntrekking(row, naam) },
    };
  });
  const staan = alle.filter(({ ingetrokken }) => ingetrokken === null);
  const nu = trajecten.at(-1);
  const tellen = staan
    .filter(({ traject }) => traject === nu?.volgnummer)
    .flatMap(({ id }) => {
      const poging = pogingen.get(id);
      return poging === undefined ? [] : [poging];
    });
  return {
    contactpogingen: staan,
    ingetrokkenContactpogingen: alle.filter(({ ingetrokken }) => ingetrokken !== null),
    contactstand: {
      zin: pogingenZin(telPogingen(tellen)),
      personen: perPersoon(tellen, await readAangeschreven(context, dossierId, nu)),
      voortraject: voortrajectZinnen(
        meldingen.filter(({ trajectId }) => nu === undefined || trajectId === nu.id),
        namenOp,
      ),
      eerder: staan.length - tellen.length,
    },
  };
}

/** Whom the desk sent a letter in a traject: not their bewindvoerder, and not to an old address. */
async function readAangeschreven(
  context: ReadContext,
  dossierId: string,
  traject: TrajectRow | undefined,
): Promise<ReadonlySet<string>> {
  const sent = (await listAangekomen(context.unit, dossierId)).filter(
    ({ nietGeschreven, aan, verzondenOp }) =>
      nietGeschreven === null &&
      aan === null &&
      (traject === undefined || verzondenOp >= traject.begonnenOp),
  );
  if (sent.length === 0) return new Set();
  const present = (await listPersonen(context.unit, [dossierId])).map((one) => one.betrokkeneId);
  const wie = sent.map(({ betrokkeneId }) => betrokkeneId);
  return new Set(await wieNu(context, wie, present));
}

function perPersoon(
  pogingen: readonly Poging[],
  aangeschreven: ReadonlySet<string>,
): Dossier['contactstand']['personen'] {
  return [...Map.groupBy(pogingen, ({ betrokkeneId }) => betrokkeneId)].map(([persoon, own]) => {
    const telling = telPogingen(own, aangeschreven.has(persoon));
    const { geweigerd, nogNiet } = telling;
    return { persoon, zin: pogingenZin(telling), nogNiet: [...nogNiet], geweigerd };
  });
}

/** What each verhuurder or other melder said of vroegsignalering, the newest first; the same once. */
function voortrajectZinnen(meldingen: readonly MeldingRow[], namenOp: Namen): string[] {
  const zinnen = meldingen.flatMap((melding) => {
    const { vroegsignalering, vroegsignaleringOp: op } = melding;
    if (vroegsignalering === 'onbekend') return [];
    const wie = melderBinnen(melding, (id) => namenOp(id, melding.ontvangenOp));
    const wat = vroegsignalering === 'ja' ? 'wel gemeld' : 'niet gemeld';
    const dag = op === null ? '' : ` op ${formatDatum(toIsoDate(op))}`;
    return `bij vroegsignalering ${wat}${dag}, zegt ${wie}`;
  });
  return [...new Set(zinnen)];
}
