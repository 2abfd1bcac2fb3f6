import type { Werkstatus } from '#areas/dossiers/rules.ts';
import { type Poging, teProberen } from '#areas/dossiers/rules-contact.ts';
import { blijftNaAfsluiting } from '#areas/werk/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { addWerkdagen, isWerkdag, standaardKalender } from '#domain/dates/werkdagen.ts';
import type { Procedurebrief } from './afgeleide-termijn.ts';
import { isOverdue } from './termijn.ts';

/** Which letter a step asks for: its kind, of which procedure, to whom. */
export type Stapbrief = {
  readonly soort: 'informatie' | Procedurebrief;
  readonly procedure: string | null;
  readonly persoon: string | null;
  /** To the bewindvoerder beside them; left out: to betrokkene. */
  readonly aan?: 'betrokkene' | 'bewindvoerder' | undefined;
};

/** A term that is still open, as much of it as a task sentence needs. */
export type OpenTermijn = {
  readonly code: string;
  readonly naam: string;
  readonly vervalt?: IsoDate | null | undefined;
  /** Who asked, such as the corporatie that wants advice; of a missed term who is to be told. */
  readonly vrager?: string | null | undefined;
  /** Since when it runs. */
  readonly sinds?: IsoDate | undefined;
  /** Whom a letter goes to, or who is to be sought. */
  readonly aan?: string | null | undefined;
  /** The procedure that it follows from. */
  readonly procedure?: string | null | undefined;
  /** Of a duty to inform: the melder says that the tenant was told of the melding. */
  readonly isGeinformeerd?: boolean | undefined;
  /** The letter that it asks for. */
  readonly schrijf?: Stapbrief | null | undefined;
};

const TAKEN: ReadonlyMap<string, string> = new Map([
  ['advies', 'Beantwoord de vraag om advies'],
  ['ondersteuning', 'Geef de gevraagde ondersteuning'],
  ['gemist', 'Meld dat een termijn niet is gehaald (SA 7 MZO e)'],
  ['terugkoppeling_sociaal_team', 'Vraag het Sociaal Team om de terugkoppeling'],
  ['informatieplicht', 'Informeer betrokkene over de melding'],
  ['avg_verzoek', 'Beantwoord het AVG-verzoek'],
  ['bewaartermijn', 'Vernietig de persoonsgegevens'],
]);

const VRAGERS: ReadonlyMap<string, string> = new Map([
  ['advies', 'van'],
  ['ondersteuning', 'aan'],
  ['vraag', 'van'],
  ['gemist', 'aan'],
]);

/**
 * An open term as a task, without a full stop. A term that a dagvaarding or exploot names is no
 * task of its own: it says what comes and, once past, asks how it ended.
 *
 * @example termijnZin({ code: 'advies', naam: 'Advies', vervalt: toIsoDate('2026-11-12'), vrager: 'Trivire' }, today)
 *   // 'Beantwoord de vraag om advies van Trivire: uiterlijk do 12 nov 2026'
 * @example termijnZin({ code: 'zitting', naam: 'Zitting', vervalt: toIsoDate('2026-11-12') }, today)
 *   // 'Zitting op do 12 nov 2026: zorg dat de aanpak rond is'
 */
export function termijnZin(termijn: OpenTermijn, today: IsoDate): string {
  const { code, naam } = termijn;
  const vervalt = termijn.vervalt ?? undefined;
  const late = vervalt !== undefined && isOverdue(vervalt, today);
  if ((code === 'zitting' || code === 'ontruiming') && vervalt !== undefined) {
    const event = `${naam} op ${formatDatum(vervalt)}`;
    return late
      ? `${event}: leg vast hoe het is afgelopen`
      : `${event}: zorg dat de aanpak rond is`;
  }
  const by = VRAGERS.get(code);
  const vrager = by !== undefined && termijn.vrager ? ` ${by} ${termijn.vrager}` : '';
  const taak = `${TAKEN.get(code) ?? metNaam(termijn)}${vrager}`;
  if (vervalt === undefined) return taak;
  const when = formatDatum(vervalt);
  // The law does not move the day (AVG 14), and nobody writes on it.
  if (code === 'informatieplicht' && !late && !isWerkdag(vervalt, standaardKalender))
    return `${taak}: uiterlijk ${formatDatum(addWerkdagen(vervalt, -1, standaardKalender))} (de termijn loopt af op ${when})`;
  return late ? `${taak}: dat moest uiterlijk ${when}` : `${taak}: uiterlijk ${when}`;
}

/**
 * An open term as a task without its day, for a list that shows the day beside it.
 *
 * @example taakZin({ code: 'brief', naam: 'Brief over de dagvaarding', aan: 'Anna Jansen' }, today)
 *   // 'Brief aan Anna Jansen over de dagvaarding'
 */
export function taakZin(termijn: OpenTermijn, today: IsoDate): string {
  const { code, naam, vervalt, vrager, aan } = termijn;
  if (code === 'zitting' || code === 'ontruiming') {
    const isPast = vervalt != null && isOverdue(vervalt, today);
    return isPast
      ? `Leg vast hoe de ${code} is afgelopen`
      : `Zorg dat de aanpak rond is voor de ${code}`;
  }
  if (code === 'brief' && aan) return naam.replace(/^Brief\b/, `Brief aan ${aan}`);
  const by = VRAGERS.get(code);
  return `${TAKEN.get(code) ?? metNaam(termijn)}${by !== undefined && vrager ? ` ${by} ${vrager}` : ''}`;
}

/** The name of a term with whom it is about, where that says more. */
function metNaam({ code, naam, aan }: OpenTermijn): string {
  return code === 'contact' && aan
    ? naam.replace('opnieuw contact', `opnieuw contact met ${aan}`)
    : naam;
}

/** The steps that a dossier can ask for. */
export type VolgendeStapCode =
  | 'beperkt'
  | 'termijn'
  | 'langsgaan'
  | 'brief_na_dagvaarding'
  | 'in_behandeling_nemen'
  | 'screening'
  | 'afstemming'
  | 'navraag';

/** The one thing to do next in a dossier. */
export type VolgendeStap = {
  readonly code: VolgendeStapCode;
  /** What to do, in Dutch. */
  readonly zin: string;
  /** The same without its day. */
  readonly kort: string;
  /** When it must be done; for a step without a date, when the first open term ends. */
  readonly vervalt?: IsoDate;
  /** The code of the term, when the step is one. */
  readonly termijn?: string;
  /** The letter that the term asks for. */
  readonly brief?: Stapbrief;
};

/** What the next step follows from. */
export type StapFeiten = {
  readonly today: IsoDate;
  readonly werkstatus: Werkstatus;
  readonly beperkt: boolean;
  readonly heeftDossierhouder: boolean;
  /** The terms that are neither met nor suspended. */
  readonly openTermijnen: readonly OpenTermijn[];
  /** The letter after a dagvaarding that is still to be written: since when, to how many. */
  readonly brief?: { readonly sinds: IsoDate; readonly aantal: number } | undefined;
  readonly screeningGedaan: boolean;
  /** Whether the afstemming with the Sociaal Team is recorded, or was never needed (st 5). */
  readonly afstemmingGedaan: boolean;
  /** What is still to be asked because the intake left it open. */
  readonly navragen?: readonly string[] | undefined;
  /** Every attempt to reach somebody in the open traject. */
  readonly pogingen?:
    | readonly Pick<Poging, 'betrokkeneId' | 'datum' | 'hoe' | 'uitkomst'>[]
    | undefined;
};

/** A term that ends within these days comes before work without a date. */
const DRINGEND_DAGEN = 7;

/**
 * The next step of a dossier, the most important first:
 *
 * 1. a restricted dossier asks only to be left alone (SA 5.5);
 * 2. whom to call and visit because a zitting or ontruiming is within five werkdagen; then
 *    what has a date within a week or is late, by date; the letter after a dagvaarding counts as
 *    due on the day it was reported, because the desk writes betrokkene at once (st 6);
 * 3. nobody has the dossier: take it, or the rest will not be done either;
 * 4. the screening (SA 7 MZO b), then the afstemming with the Sociaal Team (st 5);
 * 5. the terms that end later, by date;
 * 6. what the intake left open.
 *
 * Undefined when there is nothing to do; of a closed dossier only what is still due counts. A step without a date of its
 * own takes that of the first open term, so that a dossier never leaves its place in the
 * werkvoorraad because something else comes first.
 *
 * @example nextStap({
 *   today, werkstatus: 'in_behandeling', beperkt: false, heeftDossierhouder: true,
 *   openTermijnen: [{ code: 'advies', naam: 'Advies', vervalt: toIsoDate('2026-11-12'), vrager: 'Trivire' }],
 *   screeningGedaan: true, afstemmingGedaan: true,
 * })?.zin // 'Beantwoord de vraag om advies van Trivire: uiterlijk do 12 nov 2026'
 */
export function nextStap(feiten: StapFeiten): VolgendeStap | undefined {
  // Some duties stay after closing (domein §3): who is still to be told, what was still asked.
  if (feiten.werkstatus === 'afgesloten') return feiten.beperkt ? undefined : naAfsluiting(feiten);
  if (feiten.beperkt) {
    return undatedAs(
      'beperkt',
      'Laat dit dossier rusten: het is beperkt, overleg met de functionaris gegevensbescherming',
    );
  }
  const dated = datedSteps(feiten);
  const first = dated[0];
  if (first !== undefined && first.vervalt <= addDays(feiten.today, DRINGEND_DAGEN)) return first;
  const undated = undatedStep(feiten);
  if (undated === undefined) return first ?? navraagStep(feiten);
  return first === undefined ? undated : { ...undated, vervalt: first.vervalt };
}

function naAfsluiting(feiten: StapFeiten): VolgendeStap | undefined {
  const openTermijnen = feiten.openTermijnen.filter(({ code }) => blijftNaAfsluiting(code));
  return datedSteps({ ...feiten, openTermijnen })[0];
}

type DatedStap = VolgendeStap & { readonly vervalt: IsoDate };

/** A day this near asks for more than a letter (own rule). */
const NABIJ_WERKDAGEN = 5;

/**
 * The zitting or ontruiming that is so near that whoever is to be written is called and visited as
 * well: a letter by mail comes too late. To call and to go there are done by an attempt, reached or
 * not. Undefined for a letter that it is off, and once there is nothing left to try.
 */
function nabijeDag(
  brief: Stapbrief,
  begin: IsoDate | undefined,
  { today, openTermijnen, pogingen = [] }: StapFeiten,
): string | undefined {
  const until = addWerkdagen(today, NABIJ_WERKDAGEN, standaardKalender);
  const [day] = openTermijnen
    .filter(({ procedure }) => brief.procedure !== null && procedure === brief.procedure)
    .flatMap(({ code, naam, vervalt }) =>
      DAGEN_VAN[brief.soort]?.includes(code) && vervalt ? [{ code, naam, vervalt }] : [],
    )
    .filter(({ vervalt }) => vervalt >= today && vervalt <= until)
    .sort((one, other) => (one.vervalt < other.vervalt ? -1 : 1));
  if (day === undefined) return undefined;
  const wanneer = `${day.naam.endsWith('ongeveer') ? 'rond' : 'op'} ${formatDatum(day.vervalt)}`;
  const over =
    brief.persoon === null || begin === undefined || brief.aan === 'bewindvoerder'
      ? NIETS_GEPROBEERD
      : teProberen({ betrokkeneId: brief.persoon, sinds: begin }, pogingen);
  const doe = over.length === 0 ? undefined : BEZORGZINNEN[over.join()];
  return doe && `${doe}: de ${day.code} is ${wanneer}`;
}

/**
 * That nobody called or went there yet about a zitting or ontruiming that is near, also when the letter
 * was sent: a letter alone comes too late. Undefined once somebody was sought in both ways or spoken to.
 */
function gaLangs(
  { code, vervalt, sinds, naam, procedure }: OpenTermijn,
  { today, openTermijnen, pogingen = [] }: StapFeiten,
): string | undefined {
  if ((code !== 'zitting' && code !== 'ontruiming') || vervalt == null || sinds === undefined)
    return undefined;
  if (vervalt < today || vervalt > addWerkdagen(today, NABIJ_WERKDAGEN, standaardKalender))
    return undefined;
  // The letter that is still to be written asks for it itself.
  const isGevraagd = openTermijnen.some(
    ({ schrijf, procedure: van }) =>
      schrijf != null && van === procedure && DAGEN_VAN[schrijf.soort]?.includes(code),
  );
  if (isGevraagd) return undefined;
  const huishouden = pogingen.map((one) => ({ ...one, betrokkeneId: '' }));
  const over = teProberen({ betrokkeneId: '', sinds }, huishouden);
  const doe = over.length === 0 ? undefined : LANGSZINNEN[over.join()];
  const wanneer = `${naam.endsWith('ongeveer') ? 'rond' : 'op'} ${formatDatum(vervalt)}`;
  return doe && `${doe}: de ${code} is ${wanneer}`;
}

const LANGSZINNEN: Readonly<Record<string, string>> = {
  'telefoon,huisbezoek': 'Bel en ga langs',
  huisbezoek: 'Ga langs',
  telefoon: 'Bel',
};

const NIETS_GEPROBEERD = ['telefoon', 'huisbezoek'] as const;

/** What to do with a letter that cannot wait for the mail, by what was not tried yet. */
const BEZORGZINNEN: Readonly<Record<string, string>> = {
  'telefoon,huisbezoek': 'Bel, ga langs en geef de brief af',
  huisbezoek: 'Ga langs en geef de brief af',
  telefoon: 'Bel, en bezorg de brief',
};

/** That the melder told somebody of the melding is not yet that they heard what AVG 14 asks. */
const VRAAG_WAT_VERTELD =
  'de melder zegt dat de huurder het weet: vraag na of daarbij ook is verteld wat u weet, van wie, en welke rechten er zijn';

/** The first ontruiming that comes before a duty to inform ends: after it nobody is at home. */
function ontruimingVoor(
  vervalt: IsoDate,
  openTermijnen: readonly OpenTermijn[],
  today: IsoDate,
): IsoDate | null {
  const days = openTermijnen.flatMap(({ code, vervalt: dag }) =>
    code === 'ontruiming' && dag != null && dag >= today && dag <= vervalt ? [dag] : [],
  );
  return days.sort()[0] ?? null;
}

const DAGEN_VAN: Partial<Record<Stapbrief['soort'], readonly string[]>> = {
  dagvaarding: ['zitting'],
  ontruiming: ['ontruiming'],
  herstel: ['zitting', 'ontruiming'],
};

function datedSteps(feiten: StapFeiten): DatedStap[] {
  const { today, openTermijnen, brief } = feiten;
  const steps: DatedStap[] = [];
  const near = new Set<DatedStap>();
  if (brief !== undefined && brief.aantal > 0) {
    const what = brief.aantal === 1 ? 'een brief' : `${brief.aantal} brieven`;
    const zin = `Schrijf betrokkene ${what} over de dagvaarding: gemeld op ${formatDatum(brief.sinds)}`;
    const kort = `Schrijf betrokkene ${what} over de dagvaarding`;
    steps.push({ code: 'brief_na_dagvaarding', zin, kort, vervalt: brief.sinds });
  }
  for (const termijn of openTermijnen) {
    const { code, vervalt } = termijn;
    if (vervalt === undefined || vervalt === null) continue;
    const brief = termijn.schrijf ?? undefined;
    const nabij =
      brief === undefined ? gaLangs(termijn, feiten) : nabijeDag(brief, termijn.sinds, feiten);
    const eerst =
      code === 'informatieplicht' ? ontruimingVoor(vervalt, openTermijnen, today) : null;
    const vraag = termijn.isGeinformeerd === true ? ` (${VRAAG_WAT_VERTELD})` : '';
    const naar = eerst === null ? null : ` vóór de ontruiming op ${formatDatum(eerst)}`;
    const step: DatedStap = {
      // To call and go there is done by an attempt, not by what ends the term.
      code: nabij !== undefined && brief === undefined ? 'langsgaan' : 'termijn',
      ...{ vervalt: eerst ?? vervalt, termijn: code },
      zin:
        nabij ??
        `${naar === null ? termijnZin(termijn, today) : `${taakZin(termijn, today)}${naar}`}${vraag}`,
      kort: nabij ?? `${taakZin(termijn, today)}${naar ?? ''}`,
      ...(brief !== undefined && { brief }),
    };
    steps.push(step);
    if (nabij !== undefined) near.add(step);
  }
  // Somebody who may lose the home this week comes before what is late. Sorting is stable, so what is
  // due on one day keeps the order in which it was given.
  const rank = (step: DatedStap) => `${near.has(step) ? 0 : 1} ${step.vervalt}`;
  const all = near.size > 0 ? steps : briefVoorPlicht(steps, today);
  return all.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(a) < rank(b) ? -1 : 1));
}

/**
 * A letter about a case tells its reader as well what the desk holds of them (AVG 14). So where both
 * are due the letter is written first, on the day of whichever comes first, and nobody gets two.
 */
function briefVoorPlicht(steps: readonly DatedStap[], today: IsoDate): DatedStap[] {
  const byDay = steps.toSorted((a, b) => (a.vervalt < b.vervalt ? -1 : 1));
  const plicht = byDay.find(({ termijn }) => termijn === 'informatieplicht');
  const brief = byDay.find(
    (step) =>
      step.brief !== undefined &&
      step.brief.soort !== 'informatie' &&
      step.brief.aan !== 'bewindvoerder',
  );
  if (plicht === undefined || brief === undefined || plicht.vervalt > brief.vervalt)
    return [...steps];
  const { vervalt } = plicht;
  const wanneer = `${isOverdue(vervalt, today) ? 'dat moest uiterlijk' : 'uiterlijk'} ${formatDatum(vervalt)}`;
  const eerst = {
    ...{ ...brief, vervalt },
    zin: `${brief.kort}: ${wanneer} (deze brief zegt ook welke gegevens u hebt)`,
  };
  return steps.flatMap((step) => (step === plicht ? [eerst, step] : step === brief ? [] : step));
}

function undatedStep(feiten: StapFeiten): VolgendeStap | undefined {
  if (!feiten.heeftDossierhouder)
    return undatedAs('in_behandeling_nemen', 'Neem dit dossier in behandeling');
  if (!feiten.screeningGedaan) return undatedAs('screening', 'Doe de screening');
  if (!feiten.afstemmingGedaan)
    return undatedAs('afstemming', 'Stem af met het Sociaal Team en leg dat vast');
  return undefined;
}

function navraagStep({ navragen = [] }: StapFeiten): VolgendeStap | undefined {
  const [eerste] = navragen;
  if (eerste === undefined) return undefined;
  const isVraag = eerste.endsWith('?');
  return undatedAs(
    'navraag',
    isVraag ? `Vraag na: ${uncapital(eerste)}` : eerste.replace(/\.$/, ''),
  );
}

const uncapital = (zin: string) => `${zin.charAt(0).toLowerCase()}${zin.slice(1)}`;

const undatedAs = (code: VolgendeStapCode, zin: string): VolgendeStap => ({ code, zin, kort: zin });
