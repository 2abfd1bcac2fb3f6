import { vraagtAfstemming } from '#areas/afsluiten/rules/afsluiting.ts';
import { betrokkenPartners } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { recordBeeindiging } from '#areas/afsluiten/service-beeindigingen.ts';
import { readIngelicht, recordMededelingen } from '#areas/afsluiten/service-mededelingen.ts';
import type { WriteContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { stelVoor } from '#areas/screening/rules/regels.ts';
import { recordScreening } from '#areas/screening/service.ts';
import { listScreeningenVanTraject } from '#areas/screening/store.ts';
import type { Stap } from '../stappen.ts';
import { type DemoStand, dossierVan, partnerVan } from './stand.ts';

type Van<S extends Stap['soort']> = Extract<Stap, { soort: S }>;

/** Screens with what the melding told; the proposal is followed unless it proposes nothing. */
export async function screenDemo(
  context: WriteContext,
  { verhaal, kinderen, zorgen }: Pick<Van<'screen'>, 'verhaal' | 'kinderen' | 'zorgen'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const meldingen = await listMeldingen(context.unit, [dossierId]);
  const antwoorden = { zorgen, kinderen: { aanwezig: kinderen } };
  const proposed = stelVoor(antwoorden, {
    vragen: meldingen.map(({ vraag }) => vraag),
    aanleidingen: meldingen.map(({ aanleiding }) => aanleiding),
    groepen: [],
  })
    .uitkomsten.map(({ code }) => code)
    .filter((code) => code !== 'geen_inzet');
  const follows = proposed.length > 0;
  await recordScreening(context, {
    dossierId,
    antwoorden,
    uitkomsten: follows ? proposed : ['advies_melder'],
    motivering: follows ? '' : 'De melder kan hier zelf mee verder.',
  });
}

/** A partner stops; the others are told on the same day when the step says so. */
export async function beeindigDemo(
  context: WriteContext,
  { verhaal, dag, wie, grond, geprobeerd, verteld }: Van<'beeindig'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId } = await dossierVan(context, stand, verhaal);
  const [melder] = await betrokkenPartners(context, dossierId);
  const partnerId = wie === undefined ? melder?.id : partnerVan(stand, wie);
  // Of somebody who reported for themselves no organisation stops.
  if (partnerId === undefined) return;
  await recordBeeindiging(context, {
    ...{ dossierId, partnerId, datum: dag, ongeveer: 'nee', vernomenOp: dag, voldoet: 'ja' },
    ...{ waarom: '', inspanning: geprobeerd, gronden: [grond], zelfVerteld: [] },
  });
  if (verteld) await vertelPartnersDemo(context, dossierId, dag);
}

/** Who goes on with what is handed over in the demo. */
const DEMO_ANDERE_REGIO = 'Meldpunt van een andere regio';

/** Closes, and tells every partner that signed on the day of the besluit, or all but the last. */
export async function sluitDemo(
  context: WriteContext,
  { verhaal, dag, reden, toelichting = '', mist = false }: Van<'sluit'>,
  stand: DemoStand,
): Promise<void> {
  const { id, kinderen } = await dossierVan(context, stand, verhaal);
  // The desk screens before it closes.
  if (vraagtAfstemming(reden) && (await listScreeningenVanTraject(context.unit, [id])).size === 0)
    await screenDemo(context, { verhaal, kinderen, zorgen: {} }, stand);
  const { id: dossierId, versie } = await dossierVan(context, stand, verhaal);
  await closeDossier(context, {
    ...{ dossierId, versie, reden, besluitOp: dag, toelichting },
    ...(reden === 'overgedragen' && { naarWie: DEMO_ANDERE_REGIO }),
  });
  await vertelPartnersDemo(context, dossierId, dag, mist);
}

/** Opens a dossier that was closed again. */
export async function heropenDemo(
  context: WriteContext,
  { verhaal, reden }: Van<'heropen'>,
  stand: DemoStand,
): Promise<void> {
  const { id: dossierId, versie } = await dossierVan(context, stand, verhaal);
  await reopenDossier(context, { dossierId, versie, reden });
}

/** The desk tells every partner what is still to be told, on this day, in one mail each. */
export async function vertelPartnersDemo(
  context: WriteContext,
  dossierId: string,
  datum: Van<'sluit'>['dag'],
  mist = false,
): Promise<void> {
  const { partijen } = await readIngelicht(context, { dossierId });
  const aan = partijen.flatMap(({ partner, open, tekst }) =>
    open.length === 0 || tekst === null
      ? []
      : [{ partnerId: partner.id, over: open.map(({ over }) => over) }],
  );
  if (mist) aan.pop();
  if (aan.length > 0)
    await recordMededelingen(context, {
      ...{ dossierId, aan, datum, kanaal: 'beveiligde_mail', verteller: 'meldpunt' },
    });
}
