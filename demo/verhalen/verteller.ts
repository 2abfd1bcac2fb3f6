import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import type { Poginguitkomst, Pogingweg } from '#areas/dossiers/rules-contact.ts';
import { meldingVelden } from '#areas/meldingen/fields.ts';
import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type {
  Gebeurtenisbron,
  Proceduregrond,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Inzetsoort } from '#areas/trajecten/rules/inzet.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import type { Rol } from '#domain/rollen.ts';
import { legeInvoer } from '#domain/velden/formulier.ts';
import { testBsn } from '../bsn.ts';
import { werkdagNa } from '../dagen.ts';
import { doe as addStap } from '../delen/deel.ts';
import { MOST_PERSONEN } from '../kenmerken.ts';
import { DEMO_CORPORATIES } from '../melders.ts';
import { type DemoPersoon, verzinAdres } from '../personen.ts';
import type {
  DemoDatums,
  DemoGebeurtenis,
  DemoHuishouden,
  DemoMelding,
  DemoZorgen,
  Handeling,
  Stap,
} from '../stappen.ts';
import { makeWillekeur } from '../willekeur.ts';

/** A household of the demo with its own story, which ends today. */
export type Demoverhaal = {
  readonly code: string;
  /** What is to be seen in it, in one line. */
  readonly over: string;
  /** The CBS code of the gemeente of the woning. */
  readonly gemeente: string;
  readonly verhuurder: string;
  /** The first is the betrokkene. Who has no address lives in the woning. */
  readonly wie: readonly DemoPersoon[];
  readonly huishouden: DemoHuishouden;
  readonly zorgen?: DemoZorgen;
  gang(v: Verteller): void;
};

type Meer<S extends Handeling['soort']> = Omit<Extract<Handeling, { soort: S }>, 'soort'>;
type MeldingMeer = Partial<Omit<DemoMelding, 'datums' | 'personen'>> & {
  readonly datums?: Partial<DemoDatums>;
  /** Whom it is about, counted from the betrokkene; left out: everybody. */
  readonly wie?: readonly number[];
};
type BriefMeer = Partial<Meer<'brief'>> & { readonly wie?: readonly number[] };

/** Tells a story: every line is something that somebody does on a day. */
export type Verteller = {
  readonly vandaag: IsoDate;
  readonly team: string;
  /** The werkdag so many werkdagen back; 0 is today, or the last werkdag before it. */
  terug(aantal: number): IsoDate;
  /** The werkdag so many werkdagen on; 1 is the first one after today. */
  straks(aantal: number): IsoDate;
  doe(dag: IsoDate, door: Rol, handeling: Handeling): void;
  /** Somebody reports; the verhuurder unless another melder is named. */
  meld(dag: IsoDate, aanleiding: Aanleiding, meer?: MeldingMeer): void;
  /** Something that happened that day, or on the day that is said. */
  gebeurt(
    dag: IsoDate,
    wat: Gebeurtenissoort,
    bron: Gebeurtenisbron,
    meer?: Partial<DemoGebeurtenis> & { readonly zaak?: number },
  ): void;
  /** On what ground the verhuurder wants the home back. */
  grond(dag: IsoDate, ...gronden: Proceduregrond[]): void;
  /** A letter of that day to each of them. */
  brief(dag: IsoDate, soort: Briefsoort, meer?: BriefMeer): void;
  /** What was due that day is done. */
  voldoe(dag: IsoDate, termijn: string, met: string): void;
  /** Somebody is sought; the betrokkene unless another is named. */
  poging(
    dag: IsoDate,
    hoe: Pogingweg,
    uitkomst: Poginguitkomst,
    meer?: Partial<Meer<'poging'>>,
  ): void;
  /** Something is set going, or asked for. */
  inzet(dag: IsoDate, wat: Inzetsoort, meer: Omit<Meer<'inzet'>, 'wat'>): void;
  contact(dag: IsoDate, kanaal: Kanaal, met: string, tekst: string): void;
  notitie(dag: IsoDate, tekst: string): void;
  /** Taken, screened and talked over with the Sociaal Team, from so many werkdagen back. */
  pakOp(aantal: number): void;
};

/** Nobody in the household but who is named. */
export const ZONDER_KINDEREN: DemoHuishouden = {
  ...{ kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: 'Alleenstaand' },
};

/** A household with children of these ages. */
export function metKinderen(samenstelling: string, ...leeftijden: number[]): DemoHuishouden {
  return { kinderen: 'ja', leeftijden, ondersteuningsvraag: '', samenstelling };
}

const GEEN_DATUMS: DemoDatums = {
  ...{ dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null },
};

/** The day that a demo is told on, and the werkdagen before it. */
export type Vertelmoment = {
  readonly vandaag: IsoDate;
  readonly terug: (aantal: number) => IsoDate;
};

/** The steps of a story as dossier `nummer` of the demo, dated back from today. */
export function vertel(
  vertelling: Demoverhaal,
  nummer: number,
  { vandaag, terug }: Vertelmoment,
): readonly Stap[] {
  const { code, verhuurder, wie, huishouden, zorgen = {}, gang } = vertelling;
  const gemeente = findGemeenteByCode(vertelling.gemeente);
  if (gemeente === undefined) throw new RangeError(`No gemeente ${vertelling.gemeente}`);
  const woning = verzinAdres(makeWillekeur(`verhaal/${code}`), gemeente);
  const mensen = wie.map((mens, index) => ({
    ...{ bsn: testBsn(nummer * MOST_PERSONEN + index), ...(mens.straat ? {} : woning), ...mens },
  }));
  const iedereen = mensen.map((_, index) => index);
  const stappen: Stap[] = [];
  const kop = { nummer, vandaag, stappen };
  const laatste = terug(0);
  const doe: Verteller['doe'] = (dag, door, handeling) => {
    if (dag > laatste) throw new RangeError(`The story ${code} does something after today`);
    addStap(kop, dag, door, handeling);
  };
  const noteer = (dag: IsoDate, meer: Omit<Meer<'noteer'>, 'tekst'>, tekst: string) =>
    doe(dag, 'coordinator', { soort: 'noteer', ...meer, tekst });

  gang({
    ...{ terug, doe, vandaag, team: gemeente.team },
    straks: (aantal) => werkdagNa(vandaag, aantal),
    meld: (dag, aanleiding, { datums = {}, wie: over, ...meer } = {}) => {
      const melder = meer.melder ?? verhuurder;
      doe(dag, 'screener', {
        soort: 'melding',
        melding: {
          ...legeInvoer(meldingVelden),
          ...{ melder, aanleiding },
          verhuurder: verhuurder === melder && !meer.particulier ? null : verhuurder,
          ...{ ontvangenOp: dag, kanaal: 'beveiligde_mail', zelfdeAls: null },
          ...{ huurderGeinformeerd: 'onbekend', vraag: 'geen', zorgen, huishouden },
          // A corporatie reports to the team as well (SA 7 WoCo a, c).
          ookSociaalTeam: DEMO_CORPORATIES.includes(melder) ? 'ja' : 'onbekend',
          personen: (over ?? iedereen).flatMap((index) => mensen[index] ?? []),
          datums: { ...GEEN_DATUMS, ...datums },
          ...meer,
        },
      });
    },
    gebeurt: (dag, wat, bron, meer = {}) =>
      doe(dag, 'coordinator', { soort: 'gebeurtenis', wat, op: dag, bron, ...meer }),
    grond: (dag, ...gronden) => doe(dag, 'coordinator', { soort: 'zaak_van', verhuurder, gronden }),
    brief: (dag, soort, { wie: aan = iedereen, ...meer } = {}) => {
      for (const index of aan)
        doe(dag, 'coordinator', {
          ...{ soort: 'brief', brief: soort, kanaal: 'post', ...meer, aan: index },
        });
    },
    voldoe: (dag, termijn, met) =>
      doe(dag, 'coordinator', { soort: 'voldoe', termijn, op: dag, met }),
    poging: (dag, hoe, uitkomst, meer = {}) =>
      doe(dag, 'coordinator', { soort: 'poging', hoe, uitkomst, aan: 0, tekst: '', ...meer }),
    inzet: (dag, wat, meer) => doe(dag, 'coordinator', { soort: 'inzet', wat, ...meer }),
    contact: (dag, kanaal, met, tekst) => noteer(dag, { als: 'contact', kanaal, met }, tekst),
    notitie: (dag, tekst) => noteer(dag, { als: 'notitie', kanaal: null, met: '' }, tekst),
    pakOp: (aantal) => {
      const dag = (later: number) => terug(Math.max(0, aantal - later));
      doe(dag(0), 'screener', { soort: 'neem' });
      doe(dag(0), 'screener', { soort: 'stand', werkstatus: 'screening' });
      doe(dag(1), 'screener', { soort: 'screen', kinderen: huishouden.kinderen, zorgen });
      doe(dag(1), 'screener', {
        ...{ soort: 'stem_af', met: gemeente.team },
        tekst: 'Besproken wie contact zoekt. Het Sociaal Team gaat langs, wij schrijven.',
      });
      doe(dag(1), 'screener', { soort: 'draag_over', aan: 'coordinator' });
    },
  });
  return stappen;
}
