import { involvePartner } from '#areas/afsluiten/service-beeindigingen.ts';
import type { WriteContext } from '#areas/context.ts';
import {
  addAantekening,
  changeHuishouden,
  changeStand,
  handOver,
  recordOverlijden,
  takeDossier,
} from '#areas/dossiers/service/dossiers.ts';
import { withdrawMelding } from '#areas/meldingen/service-herstel.ts';
import { findMelding } from '#areas/meldingen/store.ts';
import { recordAfstemming } from '#areas/screening/service.ts';
import { meetTermijn, resumeTermijn, suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import type { Handeling, Stap } from '../stappen.ts';
import { beeindigDemo, heropenDemo, screenDemo, sluitDemo } from './afhandeling.ts';
import { schrijfDemo, vertelDemo } from './brief.ts';
import { vraagNa } from './check.ts';
import { zetIn, zoekOp } from './inzet.ts';
import { registreer, registreerDubbel } from './melding.ts';
import { bereikDemo, rolDemo, splitsDemo } from './mensen.ts';
import { gebeurt, herstelDemo, noemZaak, trekIn } from './procedure.ts';
import { type DemoStand, dossierVan, mensVan, openTermijnVan, partnerVan } from './stand.ts';
import { verbeter } from './verbeter.ts';

/** How a kind of step is done, and which operation of the contract that is, for the log. */
type Uitvoering<S extends Handeling['soort']> = {
  readonly operatie: string;
  run(context: WriteContext, stap: Extract<Stap, { soort: S }>, stand: DemoStand): Promise<unknown>;
};

/** Every kind of step through the service that the screens use. A new kind is added here. */
const UITVOERINGEN: { readonly [S in Handeling['soort']]: Uitvoering<S> } = {
  melding: { operatie: 'meldingen.registerMelding', run: registreer },
  check: { operatie: 'bekendheid.searchCheck', run: vraagNa },
  dubbel: { operatie: 'meldingen.registerMelding', run: registreerDubbel },
  verbeter: { operatie: 'dossiers.changeBetrokkene', run: verbeter },
  neem: {
    operatie: 'dossiers.takeDossier',
    run: async (context, { verhaal }, stand) =>
      takeDossier(context, await dossierVan(context, stand, verhaal)),
  },
  draag_over: {
    operatie: 'dossiers.handOver',
    run: async (context, { verhaal, aan }, stand) => {
      const { id, versie } = await dossierVan(context, stand, verhaal);
      const accountId = aan === null ? null : (stand.accounts.get(aan) ?? null);
      return handOver(context, { id, versie, accountId });
    },
  },
  stand: {
    operatie: 'dossiers.changeStand',
    run: async (context, { verhaal, werkstatus, processtap }, stand) => {
      const row = await dossierVan(context, stand, verhaal);
      const { id, versie } = row;
      const step = processtap ?? row.processtap;
      return changeStand(context, { id, versie, werkstatus, processtap: step });
    },
  },
  noteer: {
    operatie: 'dossiers.addAantekening',
    run: async (context, { verhaal, als, dag, kanaal, met, tekst }, stand) => {
      const { id } = await dossierVan(context, stand, verhaal);
      return addAantekening(context, {
        dossierId: id,
        soort: als,
        datum: dag,
        kanaal,
        met,
        tekst,
      });
    },
  },
  poging: { operatie: 'dossiers.addContactpoging', run: zoekOp },
  inzet: { operatie: 'trajecten.addInzet', run: zetIn },
  huishouden: {
    operatie: 'dossiers.changeHuishouden',
    run: async (context, { verhaal, huishouden, zorgen }, stand) => {
      const { id, versie } = await dossierVan(context, stand, verhaal);
      return changeHuishouden(context, { id, versie, huishouden, zorgen });
    },
  },
  screen: { operatie: 'screening.recordScreening', run: screenDemo },
  stem_af: {
    operatie: 'screening.recordAfstemming',
    run: async (context, { verhaal, als, dag, met, tekst }, stand) => {
      const { id } = await dossierVan(context, stand, verhaal);
      return recordAfstemming(context, {
        dossierId: id,
        soort: als ?? 'afstemming',
        datum: dag,
        // What is asked names the partner itself.
        ...(als === 'gevraagd'
          ? { partner: partnerVan(stand, met), met: '' }
          : { partner: null, met }),
        ...{ vraag: null, tekst },
      });
    },
  },
  beeindig: { operatie: 'afsluiten.recordBeeindiging', run: beeindigDemo },
  sluit: { operatie: 'afsluiten.closeDossier', run: sluitDemo },
  heropen: { operatie: 'afsluiten.reopenDossier', run: heropenDemo },
  // A term that is not there any more is no mistake: the scenario does not know what stood still.
  voldoe: {
    operatie: 'trajecten.meetTermijn',
    run: async (context, { verhaal, termijn, op, met }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      if (row?.code === 'informatieplicht') return vertelDemo(context, row.dossierId, op);
      return row && meetTermijn(context, { id: row.id, versie: row.versie, op, met });
    },
  },
  gebeurtenis: { operatie: 'trajecten.addGebeurtenis', run: gebeurt },
  herstel: { operatie: 'trajecten.correctGebeurtenis', run: herstelDemo },
  trek_in: { operatie: 'trajecten.withdrawGebeurtenis', run: trekIn },
  trek_melding_in: {
    operatie: 'meldingen.withdrawMelding',
    run: async (context, { verhaal, melding, reden, woorden }, stand) => {
      const id = stand.dossiers.get(verhaal)?.meldingen[melding] ?? '';
      const versie = (await findMelding(context.unit, id))?.versie ?? 0;
      return withdrawMelding(context, { id, versie, reden, woorden });
    },
  },
  zaak_van: { operatie: 'trajecten.changeProcedure', run: noemZaak },
  brief: { operatie: 'brieven.registerBrief', run: schrijfDemo },
  bereik: { operatie: 'dossiers.changeBereik', run: bereikDemo },
  rol: { operatie: 'dossiers.changeRol', run: rolDemo },
  splits: { operatie: 'dossiers.splitHuishouden', run: splitsDemo },
  overleden: {
    operatie: 'dossiers.recordOverlijden',
    run: async (context, { verhaal, wie, op }, stand) => {
      const { id: dossierId } = await dossierVan(context, stand, verhaal);
      const id = mensVan(stand, verhaal, wie);
      return recordOverlijden(context, { dossierId, id, overleden: op });
    },
  },
  betrek: {
    operatie: 'afsluiten.involvePartner',
    run: async (context, { verhaal, partner, rol, contact }, stand) => {
      const { id: dossierId } = await dossierVan(context, stand, verhaal);
      const partnerId = partnerVan(stand, partner);
      return involvePartner(context, { dossierId, partnerId, rol, contact });
    },
  },
  schort_op: {
    operatie: 'trajecten.suspendTermijn',
    run: async (context, { verhaal, termijn, dag, reden }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      return row && suspendTermijn(context, { id: row.id, versie: row.versie, van: dag, reden });
    },
  },
  hervat: {
    operatie: 'trajecten.resumeTermijn',
    run: async (context, { verhaal, termijn, tot }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      return row && resumeTermijn(context, { id: row.id, versie: row.versie, tot });
    },
  },
};

/** The operation of the contract that a step is, such as `meldingen.registerMelding`. */
export function operatieVan({ soort }: Handeling): string {
  return UITVOERINGEN[soort].operatie;
}

/**
 * Does one step of a scenario through the service that the screens use, so that a demo can hold
 * nothing that somebody could not have typed.
 *
 * @throws Refusal what the service refuses: that is a mistake in the scenario.
 */
export async function runStap(context: WriteContext, stap: Stap, stand: DemoStand): Promise<void> {
  const uitvoering = UITVOERINGEN[stap.soort] as Uitvoering<Handeling['soort']>;
  await uitvoering.run(context, stap, stand);
}
