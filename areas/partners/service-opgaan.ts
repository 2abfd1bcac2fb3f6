import { readBriefinstelling, updateBriefinstelling } from '#areas/brieven/store.ts';
import type { WriteContext } from '#areas/context.ts';
import { conflict, notFound, ruleViolated } from '#areas/refusal.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Partner } from './contract.ts';
import { refuseTakenName, viewPartner } from './service.ts';
import {
  deletePartnernaam,
  findPartner,
  insertPartnernaam,
  listGetekend,
  listPartnernamen,
  moveContactpersonen,
  type PartnerRow,
  setOndertekening,
  updatePartner,
} from './store.ts';

type Key = { id: string; versie: number };

/**
 * Gives a partner another name from a day on. What was said, told or written before that day keeps
 * the name of then; a name that was only misspelt is corrected with its other data.
 *
 * Source: domein §3 (merger or renaming of a partner: name with period, successor).
 */
export async function renamePartner(
  context: WriteContext,
  { naam, sinds, ...key }: Key & { naam: string; sinds: IsoDate },
): Promise<Partner> {
  const { unit, newId, today } = context;
  const row = await open(context, key);
  if (sinds > today) throw ruleViolated('datum_in_toekomst');
  if (naam === row.naam) throw ruleViolated('naam_is_gelijk', { naam });
  await refuseTakenName(context, naam, key.id);
  const last = (await listPartnernamen(unit)).findLast(({ partnerId }) => partnerId === key.id);
  if (last !== undefined && sinds <= last.tot)
    throw ruleViolated('naam_voor_vorige', { op: formatDatum(toIsoDate(last.tot)) });
  await insertPartnernaam(unit, { id: newId(), partnerId: key.id, naam: row.naam, tot: sinds });
  await updatePartner(unit, key, { naam });
  await rederive(context);
  return viewPartner(context, key.id);
}

/** Takes away an earlier name that the partner never had; its name of now stays. */
export async function removePartnernaam(
  context: WriteContext,
  { naamId, ...key }: Key & { naamId: string },
): Promise<Partner> {
  await open(context, key);
  const found = (await listPartnernamen(context.unit)).find(
    ({ id, partnerId }) => id === naamId && partnerId === key.id,
  );
  if (found === undefined) throw notFound('partnernaam');
  await deletePartnernaam(context.unit, naamId);
  await updatePartner(context.unit, key, {});
  return viewPartner(context, key.id);
}

/**
 * Lets a partner go on in another from a day on. It is chosen no more and keeps what is past under its
 * own name; what is still open goes to the other, which signed what it signed, works where it worked,
 * takes over its people and, where it has none, its crisis line.
 *
 * Source: domein §3 (merger of a partner: successor).
 */
export async function mergePartner(
  context: WriteContext,
  { naar, op, ...key }: Key & { naar: string; op: IsoDate },
): Promise<Partner> {
  const { unit, newId, today } = context;
  const row = await open(context, key);
  const other = await findPartner(unit, naar);
  if (other === undefined) throw notFound('partner');
  if (op > today) throw ruleViolated('datum_in_toekomst');
  if (naar === key.id) throw ruleViolated('partner_in_zichzelf');
  if (row.opgegaanIn !== null || other.opgegaanIn !== null || !other.actief)
    throw ruleViolated('opvolger_niet_actief', {
      partner: row.opgegaanIn === null ? other.naam : row.naam,
    });
  // Who may know what goes by the kind of organisation.
  if (other.soort !== row.soort)
    throw ruleViolated('opvolger_andere_soort', { partner: other.naam });
  await updatePartner(unit, key, { actief: false, opgegaanIn: naar, opgegaanOp: op });
  await updatePartner(unit, other, {
    // Without any it works in the whole region.
    gemeenten:
      other.gemeenten.length === 0 || row.gemeenten.length === 0
        ? []
        : [...new Set([...other.gemeenten, ...row.gemeenten])].sort(),
  });
  await moveContactpersonen(unit, key.id, naar);
  for (const setId of await listGetekend(unit, key.id))
    await setOndertekening(unit, { id: newId(), setId, partnerId: naar, ondertekenaar: true });
  await moveCrisislijn(context, key.id, naar);
  await rederive(context);
  return viewPartner(context, key.id);
}

/** Letters name where the sociale dienst can be called: the number of the other, unless it has its own. */
async function moveCrisislijn({ unit }: WriteContext, van: string, naar: string): Promise<void> {
  const { id: _id, versie, ...values } = await readBriefinstelling(unit);
  const own = values.crisislijnen.find(({ partnerId }) => partnerId === van);
  if (own === undefined) return;
  const rest = values.crisislijnen.filter(({ partnerId }) => partnerId !== van);
  const has = rest.some(({ partnerId, telefoon }) => partnerId === naar && telefoon !== '');
  await updateBriefinstelling(unit, versie, {
    ...values,
    crisislijnen: has
      ? rest
      : [...rest.filter(({ partnerId }) => partnerId !== naar), { ...own, partnerId: naar }],
  });
}

async function open(context: WriteContext, { id, versie }: Key): Promise<PartnerRow> {
  const row = await findPartner(context.unit, id);
  if (row === undefined) throw notFound('partner');
  context.logObject(id);
  if (row.versie !== versie) throw conflict('partner', await viewPartner(context, id));
  return row;
}
