import type { WriteContext } from '#areas/context.ts';
import {
  addAantekening,
  changeHuishouden,
  changeStand,
  handOver,
  take,
} from '#areas/dossiers/service/dossiers.ts';
import { recordAfstemming } from '#areas/screening/service.ts';
import { meet, resume, suspend } from '#areas/trajecten/service.ts';
import type { Handeling, Stap } from '../stappen.ts';
import { beeindigDemo, screenDemo, sluitDemo } from './afhandeling.ts';
import { vraagNa } from './check.ts';
import { registreer, registreerDubbel } from './melding.ts';
import { type DemoStand, dossierVan, openTermijnVan } from './stand.ts';
import { verbeter } from './verbeter.ts';

/** How a kind of step is done, and which operation of the contract that is, for the log. */
type Uitvoering<S extends Handeling['soort']> = {
  readonly operatie: string;
  run(context: WriteContext, stap: Extract<Stap, { soort: S }>, stand: DemoStand): Promise<unknown>;
};

/** Every kind of step through the service that the screens use. A new kind is added here. */
const UITVOERINGEN: { readonly [S in Handeling['soort']]: Uitvoering<S> } = {
  melding: { operatie: 'meldingen.registreer', run: registreer },
  check: { operatie: 'bekendheidscheck.zoek', run: vraagNa },
  dubbel: { operatie: 'meldingen.registreer', run: registreerDubbel },
  verbeter: { operatie: 'dossiers.wijzigBetrokkene', run: verbeter },
  neem: {
    operatie: 'dossiers.neem',
    run: async (context, { verhaal }, stand) =>
      take(context, await dossierVan(context, stand, verhaal)),
  },
  draag_over: {
    operatie: 'dossiers.draagOver',
    run: async (context, { verhaal, aan }, stand) => {
      const { id, versie } = await dossierVan(context, stand, verhaal);
      const accountId = aan === null ? null : (stand.accounts.get(aan) ?? null);
      return handOver(context, { id, versie, accountId });
    },
  },
  stand: {
    operatie: 'dossiers.wijzigStand',
    run: async (context, { verhaal, werkstatus, processtap }, stand) => {
      const row = await dossierVan(context, stand, verhaal);
      const { id, versie } = row;
      const step = processtap ?? row.processtap;
      return changeStand(context, { id, versie, werkstatus, processtap: step });
    },
  },
  noteer: {
    operatie: 'dossiers.noteer',
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
  huishouden: {
    operatie: 'dossiers.wijzigHuishouden',
    run: async (context, { verhaal, huishouden, zorgen }, stand) => {
      const { id, versie } = await dossierVan(context, stand, verhaal);
      return changeHuishouden(context, { id, versie, huishouden, zorgen });
    },
  },
  screen: { operatie: 'afhandeling.screen', run: screenDemo },
  stem_af: {
    operatie: 'afhandeling.stemAf',
    run: async (context, { verhaal, dag, met, tekst }, stand) => {
      const { id } = await dossierVan(context, stand, verhaal);
      return recordAfstemming(context, {
        dossierId: id,
        soort: 'afstemming',
        datum: dag,
        met,
        tekst,
      });
    },
  },
  beeindig: { operatie: 'afhandeling.beeindig', run: beeindigDemo },
  sluit: { operatie: 'afhandeling.sluit', run: sluitDemo },
  // A term that is not there any more is no mistake: the scenario does not know what stood still.
  voldoe: {
    operatie: 'termijnen.voldoe',
    run: async (context, { verhaal, termijn, op, met }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      return row && meet(context, { id: row.id, versie: row.versie, op, met });
    },
  },
  schort_op: {
    operatie: 'termijnen.schortOp',
    run: async (context, { verhaal, termijn, dag, reden }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      return row && suspend(context, { id: row.id, versie: row.versie, van: dag, reden });
    },
  },
  hervat: {
    operatie: 'termijnen.hervat',
    run: async (context, { verhaal, termijn, tot }, stand) => {
      const row = await openTermijnVan(context, stand, verhaal, termijn);
      return row && resume(context, { id: row.id, versie: row.versie, tot });
    },
  },
};

/** The operation of the contract that a step is, such as `meldingen.registreer`. */
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
