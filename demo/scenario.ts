import type { IsoDate } from '#domain/dates/iso-date.ts';
import { afsluitingDeel, beeindigingDeel, screeningDeel } from './delen/afhandeling.ts';
import { afronding } from './delen/afronding.ts';
import { casusregie, oppakken, overdracht } from './delen/behandeling.ts';
import { contactlog, nieuweGegevens } from './delen/contact.ts';
import type { Kenmerken, Verhaal, Verhaaldeel } from './delen/deel.ts';
import { meldingDeel } from './delen/melding.ts';
import { dubbelDeel, navraag } from './delen/navraag.ts';
import { brieven, procedureDeel } from './delen/procedure.ts';
import { antwoord, informatieplicht, opschorting } from './delen/termijnen.ts';
import { zelfdeGebeurtenis } from './delen/vervolg.ts';
import { verleden } from './kenmerken.ts';
import { AANTAL_SOORTEN, lopend } from './lopend.ts';
import type { Stap } from './stappen.ts';
import { VERHALEN, vertelAlles } from './verhalen/verhalen.ts';
import { makeWillekeur } from './willekeur.ts';

/** The parts of the work on a dossier. What the program learns to do gets a part of its own here. */
export const DELEN: readonly Verhaaldeel[] = [
  meldingDeel,
  brieven,
  zelfdeGebeurtenis,
  oppakken,
  casusregie,
  overdracht,
  opschorting,
  antwoord,
  informatieplicht,
  procedureDeel,
  contactlog,
  nieuweGegevens,
  screeningDeel,
  beeindigingDeel,
  afronding,
  navraag,
  dubbelDeel,
  // Last: nothing more is done in a dossier that is closed.
  afsluitingDeel,
];

export type ScenarioVraag = {
  /** Another seed makes another demo; the same one makes the same, on the same day. */
  readonly zaad: string;
  /** The day the demo is made on: everything is dated back from here. */
  readonly vandaag: IsoDate;
  /** How many dossiers are made up by chance. */
  readonly aantal: number;
  /** Whether the fixed stories are told as well. */
  readonly verhalen: boolean;
};

/** Everything that happens in a demo, in the order in which it happened. */
export type Scenario = { readonly dossiers: number; readonly stappen: readonly Stap[] };

/** About this part of the dossiers is under way, the rest is of the past. */
const LOPEND = 0.17;

/**
 * Makes up three years of work of the desk, up to and including today: dossiers by chance, and the
 * fixed stories beside them.
 */
export function makeScenario({ zaad, vandaag, aantal, verhalen }: ScenarioVraag): Scenario {
  const w = makeWillekeur(zaad);
  const underWay = Math.min(aantal, Math.max(AANTAL_SOORTEN, Math.round(aantal * LOPEND)));
  const stappen: Stap[] = [];
  for (let nummer = 0; nummer < aantal; nummer += 1) {
    const own = w.tak(`dossier ${nummer}`);
    const volg = nummer - (aantal - underWay);
    const kenmerken =
      volg < 0
        ? verleden(nummer, own.tak('kenmerken'), vandaag)
        : lopend(volg, nummer, own.tak('kenmerken'), vandaag);
    stappen.push(...schrijf(nummer, kenmerken, vandaag, (naam) => own.tak(naam)));
  }
  if (verhalen) stappen.push(...vertelAlles(aantal, vandaag));
  const dossiers = aantal + (verhalen ? VERHALEN.length : 0);
  return { dossiers, stappen: stappen.sort(compareStappen) };
}

function schrijf(
  nummer: number,
  kenmerken: Kenmerken,
  vandaag: IsoDate,
  tak: (naam: string) => ReturnType<typeof makeWillekeur>,
): Stap[] {
  const { begin } = kenmerken;
  const verhaal: Verhaal = { ...kenmerken, nummer, vandaag, stappen: [], over: begin };
  for (const deel of DELEN) deel.schrijf(verhaal, tak(deel.naam));
  return verhaal.stappen;
}

/** By day and time; sorting is stable, so what shares a minute keeps its order. */
function compareStappen(a: Stap, b: Stap): number {
  if (a.dag !== b.dag) return a.dag < b.dag ? -1 : 1;
  return a.minuut - b.minuut;
}
