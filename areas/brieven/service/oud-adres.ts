import type { WriteContext } from '#areas/context.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { listDossiersOf, listPersonen } from '#areas/dossiers/store.ts';
import { withAdres } from '#areas/personen/service/personen.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { momentVan } from '#areas/trajecten/rules/gebeurtenis.ts';
import { listOntruimd } from '#areas/trajecten/store-procedures.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { adresregelsVan } from '../rules/bestemming.ts';
import { type Adreseinde, oudAdresVan } from '../rules/oud-adres.ts';
import { type Briefsoort, briefsoortNaam } from '../rules/sjablonen.ts';
import { type BriefRow, listBriefRows, setOudAdres } from '../store.ts';

/**
 * Somebody moved, as the desk hears now: what was sent to them by post from that day on went to where
 * they no longer lived. `was`: the day that this corrects, which is then taken back first. In every
 * dossier of theirs.
 */
export async function settleVerhuizing(
  context: WriteContext,
  wie: string,
  { sinds, was }: { readonly sinds: IsoDate | null; readonly was: IsoDate | null },
): Promise<void> {
  if (sinds === was) return;
  const mens = await findBetrokkene(context.unit, wie);
  if (mens === undefined) return;
  const nu = adresregelsVan(withAdres(mens));
  for (const { dossierId } of await listDossiersOf(context.unit, [wie]))
    for (const brief of await gepost(context, dossierId, wie)) {
      const isTerug = brief.oudAdres === 'verhuisd' && brief.oudAdresSinds === was;
      if (brief.oudAdres !== null && !isTerug) continue;
      const einden = sinds === null ? [] : [{ reden: 'verhuisd' as const, sinds }];
      await mark(context, brief, oudAdresVan(postbrief(brief), einden, nu));
    }
}

/**
 * Lets letters that were sent to a home follow what is known of it now: that somebody had left it, or
 * that it was cleared, on or before the day of sending. Taken back with what said so.
 */
export async function settleWoningbrieven(context: WriteContext, dossierId: string): Promise<void> {
  const { unit } = context;
  const personen = await listPersonen(unit, [dossierId]);
  const ontruimd = await listOntruimd(unit, [dossierId]);
  for (const { betrokkeneId, vertrokken } of personen) {
    const brieven = await gepost(context, dossierId, betrokkeneId);
    if (brieven.length === 0) continue;
    for (const brief of brieven) {
      if (brief.oudAdres === 'verhuisd') continue;
      const { adres } = postbrief(brief);
      const isNaarWoning = (woning: Parameters<typeof adresregelsVan>[0]) =>
        adresregelsVan(woning).every((line) => adres.includes(line));
      const einden: Adreseinde[] = [
        ...(vertrokken !== null && vertrokken !== 'onbekend' && brief.adressoort === 'woning'
          ? [{ reden: 'vertrokken' as const, sinds: toIsoDate(vertrokken) }]
          : []),
        ...ontruimd
          .filter(({ woning }) => isNaarWoning(woning))
          .map(({ op, vernomenOp }) => ({
            reden: 'ontruimd' as const,
            sinds: momentVan({
              op: op === null ? null : toIsoDate(op),
              vernomenOp: toIsoDate(vernomenOp),
              dag: null,
            }),
          })),
      ];
      await mark(context, brief, oudAdresVan(postbrief(brief), einden, []));
    }
  }
}

/** What went to somebody themselves by post, and stands. */
async function gepost(
  { unit }: Pick<WriteContext, 'unit'>,
  dossierId: string,
  wie: string,
): Promise<readonly BriefRow[]> {
  return (await listBriefRows(unit, dossierId)).filter(
    ({ betrokkeneId, adressoort, nietGeschreven }) =>
      betrokkeneId === wie && adressoort !== null && nietGeschreven === null,
  );
}

function postbrief({ verzondenOp, adressoort, inhoud }: BriefRow) {
  const { adres } = inhoud;
  const lines = Array.isArray(adres) ? adres.filter((line) => typeof line === 'string') : [];
  return { verzondenOp, adressoort, adres: lines };
}

async function mark(
  context: WriteContext,
  brief: BriefRow,
  einde: Adreseinde | null,
): Promise<void> {
  const isSame =
    brief.oudAdres === (einde?.reden ?? null) && brief.oudAdresSinds === (einde?.sinds ?? null);
  if (isSame) return;
  await setOudAdres(context.unit, brief, {
    ...{ oudAdres: einde?.reden ?? null, oudAdresSinds: einde?.sinds ?? null },
    oudAdresOp: einde === null ? null : context.today,
  });
  await note(context, brief.dossierId, 'brief', {
    soort: briefsoortNaam(brief.soort as Briefsoort),
    stand: einde === null ? 'goed_adres' : 'oud_adres',
    op: brief.verzondenOp,
  });
}
