import type { WriteContext } from '#areas/context.ts';
import type { MeldingRow } from '#areas/meldingen/store.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { listTermijnen, updateTermijn } from '#areas/trajecten/store.ts';
import { NIET_INGETROKKEN } from '#db/intrekken.ts';
import { soortVanMelding } from './rules/vraag.ts';
import { gemistSleutel, vraagSleutel } from './rules/vraagtermijn.ts';
import { asksAsCasusregisseur, ONBEANTWOORD } from './service-vragen.ts';
import {
  findVraagVanMelding,
  insertPartnervraag,
  type PartnervraagRow,
  updatePartnervraag,
} from './store.ts';

/**
 * Lets the question of a melding follow it: a melding that asks something brings a partnervraag, one
 * that is put right changes it, and one that is withdrawn or asks nothing any more takes it away. Its
 * answer stays its own.
 */
export async function followVraag(context: WriteContext, melding: MeldingRow): Promise<void> {
  const { unit, newId, now } = context;
  const row = await findVraagVanMelding(unit, melding.id);
  const soort = soortVanMelding(melding.vraag);
  if (soort === null || melding.ingetrokkenOp !== null) {
    if (row === undefined || row.ingetrokkenOp !== null) return;
    const { ingetrokkenReden, ingetrokkenDoor } = melding;
    await updatePartnervraag(unit, row, {
      ...{ ingetrokkenOp: now, ingetrokkenReden },
      ingetrokkenDoor: ingetrokkenDoor ?? context.account.id,
    });
    await deriveTermijnen(context, melding.dossierId);
    return;
  }
  const values = { ...vraagVan(melding), soort, ...NIET_INGETROKKEN };
  const { dossierId, partnerId } = melding;
  const isZelfde = row !== undefined && row.soort === soort && row.partnerId === partnerId;
  const alsCasusregisseur = isZelfde
    ? row.alsCasusregisseur
    : await asksAsCasusregisseur(context, { soort, partnerId }, dossierId);
  if (row !== undefined) await updatePartnervraag(unit, row, { ...values, alsCasusregisseur });
  else
    await insertPartnervraag(unit, {
      ...{ id: newId(), meldingId: melding.id, versie: 1 },
      ...{ ...values, alsCasusregisseur, ...ONBEANTWOORD },
      ...{ door: melding.geregistreerdDoor, op: melding.geregistreerdOp },
    });
  await deriveTermijnen(context, dossierId);
}

/** What a melding says of the question that it brings. */
function vraagVan(melding: MeldingRow) {
  const { dossierId, trajectId, partnerId, contactpersoonId, kanaal, ontvangenOp } = melding;
  return {
    ...{ dossierId, trajectId, partnerId, contactpersoonId, kanaal, ontvangenOp },
    over: 'dossier',
    vragersoort: melding.meldersoort,
    ...{ vragerNaam: melding.melderNaam, vragerTelefoon: melding.melderTelefoon },
    ...{ ontvangenDoor: melding.geregistreerdDoor, vraag: melding.vraagTekst },
  } as const;
}

/**
 * Takes the question of a melding along to the dossier where the melding belongs, with its answer and
 * with what stood still of its terms.
 */
export async function moveVraag(
  context: WriteContext,
  van: Pick<MeldingRow, 'id' | 'dossierId'>,
  naar: MeldingRow,
): Promise<void> {
  const { unit } = context;
  const row = await findVraagVanMelding(unit, van.id);
  if (row === undefined) return;
  const sleutels = [vraagSleutel(row.id), gemistSleutel(row.id)];
  for (const termijn of await listTermijnen(unit, [van.dossierId]))
    if (sleutels.includes(termijn.sleutel ?? ''))
      await updateTermijn(unit, termijn, { dossierId: naar.dossierId, meldingId: naar.id });
  const { dossierId, trajectId } = naar;
  await updatePartnervraag(unit, row, { meldingId: naar.id, dossierId, trajectId });
  await deriveTermijnen(context, dossierId);
}

/** Lets the answer to the question of one melding hold for that of another that takes its place. */
export async function inheritVraag(
  context: WriteContext,
  vanMelding: string,
  naarMelding: string,
): Promise<void> {
  const { unit } = context;
  const van = await findVraagVanMelding(unit, vanMelding);
  const naar = await findVraagVanMelding(unit, naarMelding);
  if (van?.beantwoordOp == null || naar === undefined || naar.beantwoordOp !== null) return;
  if (van.soort !== naar.soort) return;
  await updatePartnervraag(unit, naar, antwoordVan(van));
  if (naar.dossierId !== null) await deriveTermijnen(context, naar.dossierId);
}

function antwoordVan(row: PartnervraagRow) {
  const { beantwoordOp, antwoord, antwoordKanaal, beantwoordDoor } = row;
  const { antwoordVastgelegdOp, verstrekkingId } = row;
  return {
    ...{ beantwoordOp, antwoord, antwoordKanaal, beantwoordDoor },
    ...{ antwoordVastgelegdOp, verstrekkingId },
  };
}
