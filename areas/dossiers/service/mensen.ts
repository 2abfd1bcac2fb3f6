import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { settleVerhuizing, settleWoningbrieven } from '#areas/brieven/service/oud-adres.ts';
import type { ReadContext, WriteContext } from '#areas/context.ts';
import type { BereikInvoer } from '#areas/personen/contract.ts';
import {
  type Bereik,
  checkAdreslijnen,
  LEEG_BEREIK,
  toBereikInvoer,
} from '#areas/personen/rules/bereik.ts';
import { adresTekst } from '#areas/personen/rules/persoon.ts';
import { refreshSleutels, toBetrokkene, withAdres } from '#areas/personen/service/personen.ts';
import { findBetrokkene, updateBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { settleGemeente } from '#areas/trajecten/service/gemeente.ts';
import type { Dossier } from '../contract.ts';
import type { Persoonrol } from '../rules-rollen.ts';
import {
  type DossierpersoonRow,
  findDossier,
  listDossiersOf,
  listPersonen,
  listWeggehaald,
  setOverleden,
  updateDossier,
  updatePersoon,
} from '../store.ts';
import { note } from './historie.ts';
import { openDossier } from './toegang.ts';
import { viewDossier } from './weergave.ts';

type Persoon = { readonly dossierId: string; readonly id: string };

/** Somebody who is in a dossier. */
async function plaatsVan({ unit }: ReadContext, { dossierId, id }: Persoon) {
  const found = (await listPersonen(unit, [dossierId])).find(
    ({ betrokkeneId }) => betrokkeneId === id,
  );
  if (found === undefined) throw notFound('betrokkene');
  return found;
}

/** What follows from who is in a dossier: letters due, who is to be informed, the gemeente. */
async function settle(context: WriteContext, dossierId: string): Promise<Dossier> {
  await settleWoningbrieven(context, dossierId);
  await settleGemeente(context, dossierId);
  await deriveTermijnen(context, dossierId);
  await settleInformatieplicht(context, dossierId);
  const row = await findDossier(context.unit, dossierId);
  if (row === undefined) throw notFound('dossier');
  return viewDossier(context, row);
}

/** Says what somebody is in a dossier, whether they left the home, and whom it is called after. */
export async function changeRol(
  context: WriteContext,
  input: Persoon & { rol: Persoonrol; vertrokken: string | null; maakEerste: boolean },
): Promise<Dossier> {
  const { dossierId, id, rol, vertrokken, maakEerste } = input;
  await openDossier(context, dossierId, 'herstellen');
  const plaats = await plaatsVan(context, input);
  if (vertrokken !== null && vertrokken !== 'onbekend' && vertrokken > context.today)
    throw ruleViolated('datum_in_toekomst');
  if (maakEerste && !plaats.eerste) {
    if (plaats.overleden !== null) throw ruleViolated('persoon_overleden');
    for (const one of await listPersonen(context.unit, [dossierId]))
      if (one.eerste) await updatePersoon(context.unit, one.id, { eerste: false });
  }
  await updatePersoon(context.unit, plaats.id, {
    ...{ rol, vertrokken },
    ...(maakEerste && { eerste: true }),
  });
  await note(context, dossierId, 'rol', {
    ...{ wie: id, rol },
    ...(vertrokken !== null && { vertrokken }),
    ...(maakEerste && !plaats.eerste && { eerste: 'ja' }),
  });
  context.logObject(id);
  return settle(context, dossierId);
}

/** Takes somebody out of a dossier who does not belong in it: nothing counts them any more. */
export async function removePersoon(context: WriteContext, input: Persoon): Promise<Dossier> {
  await openDossier(context, input.dossierId, 'herstellen');
  const plaats = await plaatsVan(context, input);
  if (plaats.eerste) throw ruleViolated('eerste_blijft');
  await updatePersoon(context.unit, plaats.id, { weggehaaldOp: context.now });
  await note(context, input.dossierId, 'persoon_weg', { wie: input.id });
  context.logObject(input.id);
  return settle(context, input.dossierId);
}

/** Puts back who was taken out of a dossier, as they were. */
export async function restorePersoon(context: WriteContext, input: Persoon): Promise<Dossier> {
  const { dossierId, id } = input;
  await openDossier(context, dossierId, 'herstellen');
  const gone = (await listWeggehaald(context.unit, dossierId)).find(
    ({ betrokkeneId }) => betrokkeneId === id,
  );
  if (gone === undefined) throw notFound('betrokkene');
  await updatePersoon(context.unit, gone.id, { weggehaaldOp: null });
  await shareDeath(context, gone);
  await note(context, dossierId, 'persoon_terug', { wie: id });
  context.logObject(id);
  return settle(context, dossierId);
}

/** Who died while they were out of it is dead here too. */
async function shareDeath({ unit }: WriteContext, { betrokkeneId }: DossierpersoonRow) {
  const links = await listDossiersOf(unit, [betrokkeneId]);
  const dood = links.find(({ overleden }) => overleden !== null);
  if (dood !== undefined) await setOverleden(unit, betrokkeneId, dood.overleden);
}

/**
 * Says how somebody can be reached and seen: where they live, where post goes, who acts for them, and
 * what to mind at a visit. In every dossier of theirs what follows from it follows.
 */
export async function changeBereik(
  context: WriteContext,
  input: Persoon & { versie: number; bereik: BereikInvoer; afgeschermd: boolean },
): Promise<Dossier> {
  const { dossierId, id, versie, afgeschermd } = input;
  await openDossier(context, dossierId, 'herstellen');
  await plaatsVan(context, input);
  requireAdressen(input.bereik);
  const { veiligheid, toestand } = input.bereik;
  const dagen = [veiligheid?.sinds, toestand?.sinds, input.bereik.verhuisdOp];
  if (dagen.some((dag) => dag != null && dag > context.today))
    throw ruleViolated('datum_in_toekomst');
  const current = await findBetrokkene(context.unit, id);
  if (current === undefined) throw notFound('betrokkene');
  if (current.versie !== versie) throw conflict('betrokkene', toBetrokkene(current));
  const bereik: Bereik = input.bereik;
  const changed = await updateBetrokkene(context.unit, current, {
    bereik: JSON.stringify(bereik) === JSON.stringify(LEEG_BEREIK) ? null : bereik,
    afgeschermd: afgeschermd ? (current.afgeschermd ?? context.today) : null,
  });
  if (changed === undefined) throw conflict('betrokkene', toBetrokkene(current));
  await refreshSleutels(context, changed);
  const delen = DELEN.filter(
    (deel) =>
      JSON.stringify((current.bereik ?? LEEG_BEREIK)[deel]) !== JSON.stringify(bereik[deel]),
  );
  const schild = (current.afgeschermd !== null) === afgeschermd ? [] : ['afgeschermd'];
  await note(context, dossierId, 'bereik', { wie: id, velden: [...delen, ...schild].join(', ') });
  context.logObject(id);
  await settleVerhuizing(context, id, {
    sinds: bereik.verhuisdOp,
    was: current.bereik?.verhuisdOp ?? null,
  });
  for (const link of await listDossiersOf(context.unit, [id]))
    if (link.dossierId !== dossierId) await settle(context, link.dossierId);
  return settle(context, dossierId);
}

const DELEN = ['verblijf', 'post', 'toestand', 'vertegenwoordigers', 'veiligheid'] as const;

/** An address that is there must be one that a letter can be delivered at. */
function requireAdressen({ post, vertegenwoordigers }: BereikInvoer): void {
  const isBegonnen = (adres: Parameters<typeof checkAdreslijnen>[0]) =>
    Object.values(adres).some((line) => line !== '');
  const velden = [
    ...(post === null
      ? []
      : checkAdreslijnen(post).map((one) => [`bereik.post.${one.veld}`, one] as const)),
    ...vertegenwoordigers.flatMap(({ adres }, index) =>
      isBegonnen(adres)
        ? checkAdreslijnen(adres).map(
            (one) => [`bereik.vertegenwoordigers.${index}.adres.${one.veld}`, one] as const,
          )
        : [],
    ),
  ].map(([veld, { zin }]) => ({ veld, zin }));
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** The address of somebody that is kept from everybody else; each showing is in the log (domein §2). */
export async function showAdres(context: ReadContext, input: Persoon) {
  await openDossier(context, input.dossierId, 'lezen');
  await plaatsVan(context, input);
  const mens = await findBetrokkene(context.unit, input.id);
  if (mens === undefined) throw notFound('betrokkene');
  context.logObject(input.id);
  const bereik = mens.bereik ?? LEEG_BEREIK;
  return { adres: adresTekst(withAdres(mens)), post: bereik.post, bereik: toBereikInvoer(bereik) };
}

/** Says in which gemeente it is, where neither the woning nor the address tells. */
export async function nameGemeente(
  context: WriteContext,
  { gemeente, ...key }: { id: string; versie: number; gemeente: string | null },
): Promise<Dossier> {
  const row = await openDossier(context, key.id, 'wijzigen');
  const naam = gemeente === null ? '' : findGemeenteByCode(gemeente)?.naam;
  if (naam === undefined) throw notFound('gemeente');
  const changed = await updateDossier(context.unit, key, { gemeente });
  if (changed === undefined) throw conflict('dossier', await viewDossier(context, row));
  await note(context, key.id, 'gemeente', { naam });
  return settle(context, key.id);
}
