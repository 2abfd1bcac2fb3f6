import { vraagtAfstemming } from '#areas/afsluiten/rules/afsluiting.ts';
import { betrokkenPartners } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { recordBeeindiging, recordVerteld } from '#areas/afsluiten/service-beeindigingen.ts';
import type { WriteContext } from '#areas/context.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { listPartners } from '#areas/partners/service.ts';
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
  const { beeindigingen } = await recordBeeindiging(context, {
    ...{ dossierId, partnerId, datum: dag, inspanningGeleverd: true },
    ...{ inspanning: geprobeerd, gronden: [grond] },
  });
  const [made] = beeindigingen;
  if (verteld && made !== undefined) await tell(context, dossierId, made, dag);
}

/** Who goes on with what is handed over in the demo. */
const DEMO_ANDERE_REGIO = 'Meldpunt van een andere regio';

/** Closes, and tells every partner that signed on the day of the besluit. */
export async function sluitDemo(
  context: WriteContext,
  { verhaal, dag, reden, toelichting = '' }: Van<'sluit'>,
  stand: DemoStand,
): Promise<void> {
  const { id, kinderen } = await dossierVan(context, stand, verhaal);
  // The desk screens before it closes.
  if (vraagtAfstemming(reden) && (await listScreeningenVanTraject(context.unit, [id])).size === 0)
    await screenDemo(context, { verhaal, kinderen, zorgen: {} }, stand);
  const { id: dossierId, versie } = await dossierVan(context, stand, verhaal);
  const { afsluitingen } = await closeDossier(context, {
    ...{ dossierId, versie, reden, besluitOp: dag, toelichting },
    ...(reden === 'overgedragen' && { naarWie: DEMO_ANDERE_REGIO }),
  });
  const [made] = afsluitingen;
  if (made !== undefined) await tell(context, dossierId, made, dag);
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

// Who did not sign is told nothing without a decision of the manager (PP 12.1).
async function tell(
  context: WriteContext,
  dossierId: string,
  { id, informeren }: { id: string; informeren: readonly { partner: { id: string } }[] },
  datum: Van<'sluit'>['dag'],
): Promise<void> {
  const partners = await listPartners(context);
  const signed = new Set(partners.flatMap((one) => (one.ondertekenaar ? one.id : [])));
  for (const { partner } of informeren.filter((one) => signed.has(one.partner.id)))
    await recordVerteld(context, {
      ...{ dossierId, bijId: id, partnerId: partner.id, datum, kanaal: 'beveiligde_mail' },
    });
}
