import { STANDAARD_BEWAARTERMIJN, vernietigenVolgens } from '#areas/beheer/rules/bewaren.ts';
import { afsprakenOp } from '#areas/beheer/service.ts';
import { listTermijnregels, readInstelling } from '#areas/beheer/store.ts';
import type { WriteContext } from '#areas/context.ts';
import { type Processtap, reachStap } from '#areas/dossiers/rules.ts';
import { note } from '#areas/dossiers/service/historie.ts';
import { settleNoodzaak } from '#areas/dossiers/service/noodzaak-stap.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { viewDossier } from '#areas/dossiers/service/weergave.ts';
import { type DossierRow, findDossier, updateDossier } from '#areas/dossiers/store.ts';
import { findAanleiding } from '#areas/meldingen/rules.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { once } from '#areas/once.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import { afstemmingenVan } from '#areas/screening/service.ts';
import { listScreeningenVanTraject } from '#areas/screening/store.ts';
import { inVolgorde } from '#areas/trajecten/rules/gebeurtenis.ts';
import { formatLooptijd, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import {
  begonnenOp,
  carryOver,
  deriveTermijnen,
  openTraject,
  readAfgeleid,
} from '#areas/trajecten/service/afleiden.ts';
import { stapVan } from '#areas/trajecten/service/stap.ts';
import { endTermijnenVanEerder, refreshVervalt } from '#areas/trajecten/service/termijnen.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { closeTraject, listTrajecten, reopenTraject } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { isGevraagd } from '#domain/velden/formulier.ts';
import { toRij } from '#domain/velden/rij.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import type { Afhandeling } from './contract.ts';
import { afsluitVelden } from './fields.ts';
import {
  type Afsluitreden,
  type Heropening,
  heropeningOp,
  isHuisuitzetting,
  magAfsluiten,
  NAAR_WIE_LEEG,
} from './rules/afsluiting.ts';
import { ongedaanTot, readAfhandeling, viewAfhandeling } from './service-afhandeling.ts';
import { findLopendeAfsluiting, insertAfsluiting, reopenAfsluiting } from './store.ts';

/**
 * Closes a dossier with its afsluitbesluit; from then on the date is visible on which its data must
 * be destroyed at the latest (PP 7.2).
 */
export const closeDossier = once(
  async (
    context: WriteContext,
    input: { dossierId: string; versie: number; naarWie?: string | undefined } & Omit<
      Invoer<typeof afsluitVelden>,
      'naarWie'
    >,
  ): Promise<Afhandeling> => {
    const { unit, newId, now, account, today } = context;
    const dossier = await openDossier(context, input.dossierId, 'wijzigen');
    const { reden, besluitOp } = input;
    const naarWie = isGevraagd(afsluitVelden.naarWie, input) ? (input.naarWie ?? '') : '';
    if (reden === 'overgedragen' && naarWie === '')
      throw new Refusal({
        code: 'invalid_input',
        data: { velden: [{ veld: 'naarWie', zin: NAAR_WIE_LEEG }] },
      });
    const laatste = (await listScreeningenVanTraject(unit, [dossier.id])).get(dossier.id);
    const open = (await listTermijnen(unit, [dossier.id])).filter(
      ({ voldaanOp }) => voldaanOp === null,
    );
    const lopend = (await readAfgeleid(context, dossier.id)).filter(
      ({ traject }) => traject.geslotenOp === null,
    );
    const isUitgevoerd = lopend.some(({ afleiding }) => afleiding.stand.uitgevoerd !== null);
    const isVoldaan = lopend.some(({ gebeurtenissen }) =>
      inVolgorde(gebeurtenissen).some(({ soort }) => soort === 'achterstand_voldaan'),
    );
    const oordeel = magAfsluiten({
      reden,
      besluitOp,
      today,
      begonnenOp: await begonnenOp(context, dossier),
      isUitgevoerd,
      isVoldaan,
      werkstatus: dossier.werkstatus,
      beperkt: dossier.beperkt,
      kinderen: dossier.kinderen,
      antwoorden: laatste?.antwoorden,
      afstemmingen: await afstemmingenVan(context, dossier.id),
      openTermijnen: open.map(({ code, naam, vervalt }) => ({
        code,
        naam,
        vervalt: vervalt === null ? null : toIsoDate(vervalt),
      })),
    });
    if (!oordeel.ok)
      throw ruleViolated('mag_niet_afsluiten', {
        zin: oordeel.error.redenen.map(({ zin }) => zin).join(' '),
      });
    const lengte = await bewaartermijn(context);
    const { bewaarBegin } = await readInstelling(unit);
    const vernietigenOp = vernietigenVolgens(besluitOp, lengte, bewaarBegin);
    if (vernietigenOp === undefined)
      throw ruleViolated('bewaartermijn_onjuist', { lengte: formatLooptijd(lengte) });
    const changed = await updateDossier(
      unit,
      { id: dossier.id, versie: input.versie },
      {
        werkstatus: 'afgesloten',
        processtap: isHuisuitzetting(reden)
          ? '9'
          : reden === 'oplossing' && !isUitgevoerd
            ? '8'
            : dossier.processtap,
        geslotenOp: besluitOp,
      },
    );
    if (changed === undefined) throw conflict('dossier', await viewDossier(context, dossier));
    const { id: trajectId } = await openTraject(context, dossier.id);
    await closeTraject(unit, dossier.id, besluitOp);
    await insertAfsluiting(unit, {
      id: newId(),
      dossierId: dossier.id,
      trajectId,
      ...toRij(afsluitVelden, { ...input, naarWie }),
      vernietigenOp,
      heropendOp: null,
      heropenReden: null,
      door: account.id,
      op: now,
      versie: 1,
    });
    await deriveTermijnen(context, dossier.id);
    await note(context, dossier.id, 'afgesloten', {
      reden,
      besluit: besluitOp,
      vernietigen: vernietigenOp,
      ...(naarWie !== '' && { naarWie }),
    });
    return viewAfhandeling(context, changed);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/** Opens a closed dossier again, with a reason: undoes its closing, or begins another traject. */
export const reopenDossier = once(
  async (
    context: WriteContext,
    input: { dossierId: string; versie: number; reden: string },
  ): Promise<Afhandeling> => {
    const { unit, today } = context;
    const dossier = await findDossier(unit, input.dossierId);
    if (dossier === undefined) throw notFound('dossier');
    context.logObject(dossier.id);
    if (dossier.beperkt) throw ruleViolated('dossier_beperkt', { nummer: dossier.nummer });
    const lopend = await findLopendeAfsluiting(unit, dossier.id);
    if (lopend === undefined)
      throw ruleViolated('dossier_niet_gesloten', { nummer: dossier.nummer });
    if (dossier.versie !== input.versie)
      throw conflict('dossier', await viewDossier(context, dossier));
    const vernietigenOp = toIsoDate(lopend.vernietigenOp);
    const heropening = heropeningOp(today, {
      vernietigenOp,
      ongedaanTot: await readOngedaanTot(context, lopend.op),
    });
    if (heropening === 'vernietigd')
      throw ruleViolated('heropenen_na_vernietiging', {
        ...{ nummer: dossier.nummer, op: formatDatum(vernietigenOp) },
      });
    await reopenAfsluiting(unit, lopend, today, input.reden);
    const processtap = await resumeTraject(context, dossier, lopend, heropening);
    // Another traject begins anew; one that goes on does so where it was.
    const isGescreend = (await listScreeningenVanTraject(unit, [dossier.id])).size > 0;
    const changed = await updateDossier(unit, dossier, {
      ...{ werkstatus: isGescreend ? 'afstemming' : 'nieuw', geslotenOp: null, processtap },
    });
    if (changed === undefined) throw conflict('dossier', await viewDossier(context, dossier));
    await settleNoodzaak(context, dossier.id);
    await refreshVervalt(context, dossier.id);
    await note(context, dossier.id, 'heropend', { reden: input.reden });
    return viewAfhandeling(context, changed satisfies DossierRow);
  },
  (context, { dossierId }) => readAfhandeling(context, { dossierId }),
);

/**
 * Goes on with the traject that was closed, when that was only just done; otherwise with another
 * one, into which procedures that still have a day ahead are taken along.
 *
 * @returns the step of the process: nothing of an earlier traject counts in another one, and one
 * that goes on is where it was before closing set its step
 */
async function resumeTraject(
  context: WriteContext,
  { id: dossierId, processtap }: DossierRow,
  closed: { readonly reden: Afsluitreden },
  heropening: Heropening,
): Promise<Processtap> {
  const { unit } = context;
  const last = (await listTrajecten(unit, dossierId)).at(-1);
  if (last !== undefined && heropening === 'ongedaan') await reopenTraject(unit, last.id);
  else {
    const next = await openTraject(context, dossierId);
    await carryOver(context, next);
    await endTermijnenVanEerder(context, next);
  }
  await deriveTermijnen(context, dossierId);
  const { id } = await openTraject(context, dossierId);
  const isSet = closed.reden === 'oplossing' || isHuisuitzetting(closed.reden);
  if (id === last?.id && !isSet) return processtap;
  const stap = stapVan(await readAfgeleid(context, dossierId));
  if (stap !== null) return stap;
  return (await listMeldingen(unit, [dossierId]))
    .filter(({ trajectId }) => trajectId === id)
    .map(({ aanleiding }) => findAanleiding(aanleiding).stap)
    .reduce<Processtap>(reachStap, EERSTE_STAP);
}

/** Where a traject stands of which nothing is known yet. */
const EERSTE_STAP: Processtap = '1';

async function readOngedaanTot({ unit, today }: WriteContext, op: string) {
  const { kalender } = await afsprakenOp(unit, today);
  const { ongedaanWerkdagen } = await readInstelling(unit);
  return ongedaanTot(op, { werkdagen: ongedaanWerkdagen, kalender });
}

async function bewaartermijn({ unit }: WriteContext): Promise<Looptijd> {
  const regel = (await listTermijnregels(unit, null)).find(({ code }) => code === 'bewaartermijn');
  return regel === undefined
    ? STANDAARD_BEWAARTERMIJN
    : { eenheid: regel.eenheid, aantal: regel.aantal };
}
