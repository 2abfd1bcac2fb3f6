import { spoedDag } from '#areas/meldingen/rules-spoed.ts';
import type { Zittingsoort } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { type Processtap, processtapNaam } from './rules.ts';

/** What is asked about later when it was not known at intake, in the order in which it matters. */
export const NAVRAGEN = [
  'persoon_weg',
  'uitstel',
  'overdracht',
  'casusregie',
  'verhuurder',
  'zitting',
  'ontruiming',
  'woning',
  'adres',
  'telefoon',
  'kinderen',
  'gronden',
  'recidive',
  'sociaal_team',
  'samenstelling',
  'noodzaak',
] as const;

/** One of those. */
export type Navraag = (typeof NAVRAGEN)[number];

/** Why a taak is dropped without being done. */
export const TAAKREDENEN = ['weet_niemand', 'nee', 'gedaan'] as const;

/** One of the reasons. */
export type Taakreden = (typeof TAAKREDENEN)[number];

/** What it means to let go of a taak of this kind. @example taakredenVan('recidive') // 'nee' */
export function taakredenVan(soort: Navraag): Taakreden {
  switch (soort) {
    case 'recidive':
    case 'persoon_weg':
      return 'nee';
    case 'uitstel':
    case 'overdracht':
      return 'gedaan';
    default:
      return 'weet_niemand';
  }
}

/**
 * Whether somebody can let go of a taak of this kind; the others go away only by what they ask.
 *
 * Source: PP 2.4 b (what is still needed), SA 7 ST d (there is a casusregisseur).
 *
 * @example isLosTeLaten('casusregie') // false
 */
export function isLosTeLaten(soort: Navraag): boolean {
  return soort !== 'noodzaak' && soort !== 'casusregie';
}

/** What is to be asked: of which procedure, person or gebeurtenis, by a sleutel that stays the same. */
export type Taak = {
  readonly sleutel: string;
  readonly soort: Navraag;
  readonly zin: string;
  /** The procedure, betrokkene, gebeurtenis or melding that it is about; null: the dossier. */
  readonly over: string | null;
};

/** What the taken of a dossier follow from. What is not known about somebody is left out. */
export type TaakFeiten = {
  readonly today: IsoDate;
  /** The traject that is open; null when there is none: then nothing is asked. */
  readonly traject: string | null;
  readonly betrokkene: {
    readonly id: string;
    readonly heeftAdres: boolean;
    readonly heeftTelefoon: boolean;
  } | null;
  readonly kinderen: JaNeeOnbekend;
  readonly samenstelling: string;
  /** Whether the last melding of a corporatie also went to the Sociaal Team; left out: there is none. */
  readonly sociaalTeam?: { readonly melding: string; readonly gemeld: JaNeeOnbekend } | undefined;
  /** An earlier traject, while no melding of this one tells of recidive: its last melding. */
  readonly eerder?: { readonly melding: string } | undefined;
  /** Betrokkene moved to another gemeente than that of the woning or of the meldingen. */
  readonly verhuisd?:
    | {
        readonly naar: string;
        /** The team there; '' where none is set; left out: it is not in the region, or kept secret. */
        readonly team?: string | undefined;
        readonly op: IsoDate;
      }
    | undefined;
  /** Somebody had casusregie in this traject, and nobody has it now. */
  readonly isZonderCasusregie?: boolean | undefined;
  /** Who came in with a melding that was withdrawn, and whom nothing else names. */
  readonly gebracht?: readonly { readonly id: string; readonly naam: string }[] | undefined;
  /** The step where it stands, while held data are to be judged that this step does not need. */
  readonly noodzaak?: Processtap | undefined;
  /** The procedures of that traject. */
  readonly procedures: readonly {
    readonly id: string;
    readonly heeftVerhuurder: boolean;
    readonly heeftGrond: boolean;
    readonly heeftWoning: boolean;
    /** The zittingen that still stand. */
    readonly zittingen: readonly {
      readonly id: string;
      readonly dag: IsoDate | null;
      readonly tijd: string;
      readonly soort: Zittingsoort;
    }[];
    /** Betrokkene asked for help with debts, and nobody asked for more time yet: that inzet. */
    readonly hulpGevraagd?: string | null;
    /** Whether it is of an owner: about a mortgage. */
    readonly isHypotheek?: boolean;
    /** Whether it is about overlast: then there is hardly ever a moratorium (WA). */
    readonly isOverlast?: boolean;
    /** The ontruimingen that still stand. */
    readonly ontruimingen?: readonly {
      readonly id: string;
      readonly dag: IsoDate | null;
      readonly tijd: string;
    }[];
  }[];
};

/**
 * What is still to be asked of a dossier, because the intake left it open: intake asks only what it
 * must, and the rest comes later, one question each. A question goes away by its answer; nothing of
 * this is kept, but that nobody knows the answer.
 *
 * A zitting is asked about as long as it is ahead, the time of an ontruiming once it is within five
 * werkdagen: who is to be there must know, and an exploot mostly names it late. And an address only once the woning is known: they
 * are mostly the same.
 *
 * Source: domein §3 (intake), SA 7 WoCo a and c (also reported to the Sociaal Team), st 5 (children),
 * PP 2.4 b (which held data a next step still needs).
 *
 * @example takenVan({
 *   today: toIsoDate('2026-11-05'), traject: 't', kinderen: 'onbekend', samenstelling: 'Gezin',
 *   betrokkene: { id: 'b', heeftAdres: true, heeftTelefoon: true }, procedures: [],
 * }).map(({ zin }) => zin) // ['Zijn er kinderen in huis?']
 */
export function takenVan(feiten: TaakFeiten): readonly Taak[] {
  const { traject, betrokkene, procedures, today } = feiten;
  if (traject === null) return [];
  const found: Taak[] = [];
  const ask = (soort: Navraag, zin: string, over: string | null = null, wat = over ?? '') =>
    found.push({ sleutel: `navraag:${soort}:${wat}:${traject}`, soort, zin, over });
  for (const { id, naam } of feiten.gebracht ?? [])
    ask(
      'persoon_weg',
      `Haal ${naam} uit het dossier: alleen een ingetrokken melding bracht deze persoon.`,
      id,
    );
  if (feiten.verhuisd !== undefined && betrokkene !== null)
    ask(
      'overdracht',
      overdrachtvraag(feiten.verhuisd),
      betrokkene.id,
      `${betrokkene.id}_${feiten.verhuisd.op}`,
    );
  // Stands until somebody has it again: nobody lets go of it by a word (SA 7 ST d).
  if (feiten.isZonderCasusregie === true)
    found.push({
      ...{ sleutel: `casusregie:${traject}`, soort: 'casusregie', over: null },
      zin: 'Regel wie de casusregie overneemt.',
    });
  if (feiten.eerder !== undefined)
    ask('recidive', 'Er was eerder een traject. Is dit recidive?', feiten.eerder.melding);
  for (const procedure of procedures) {
    const {
      id,
      heeftVerhuurder,
      heeftGrond,
      heeftWoning,
      zittingen,
      ontruimingen = [],
    } = procedure;
    const { hulpGevraagd = null, isOverlast = false } = procedure;
    const [ontruiming] = ontruimingen.filter(({ dag }) => dag === null || dag >= today);
    if (hulpGevraagd !== null && ontruiming !== undefined)
      ask('uitstel', uitstelvraag(ontruiming.dag, isOverlast), hulpGevraagd);
    if (!heeftVerhuurder)
      ask(
        'verhuurder',
        procedure.isHypotheek === true
          ? 'Wie is de hypotheekverstrekker?'
          : 'Wie verhuurt de woning?',
        id,
      );
    if (!heeftGrond) ask('gronden', 'Waarom wil de verhuurder de woning terug?', id);
    if (!heeftWoning) ask('woning', 'Om welke woning gaat het?', id);
    for (const zitting of zittingen) {
      const vraag = zittingvraag(zitting, today);
      if (vraag !== undefined) ask('zitting', vraag, zitting.id);
    }
    for (const { id: door, dag, tijd } of ontruimingen)
      if (dag !== null && tijd === '' && spoedDag([dag], today) !== undefined)
        ask('ontruiming', `Hoe laat is de ontruiming van ${formatDatum(dag)}?`, door);
  }
  if (betrokkene !== null) {
    const { id, heeftAdres, heeftTelefoon } = betrokkene;
    if (!heeftAdres && procedures.every(({ heeftWoning }) => heeftWoning))
      ask('adres', 'Waar woont betrokkene?', id);
    if (!heeftTelefoon) ask('telefoon', 'Op welk nummer is betrokkene te bellen?', id);
  }
  if (feiten.kinderen === 'onbekend') ask('kinderen', 'Zijn er kinderen in huis?');
  if (feiten.sociaalTeam?.gemeld === 'onbekend')
    ask('sociaal_team', 'Is dit ook bij het Sociaal Team gemeld?', feiten.sociaalTeam.melding);
  if (feiten.samenstelling === '') ask('samenstelling', 'Wie wonen er in huis?');
  // Not let go of by "niemand weet het": it goes away when somebody judged it (PP 2.4 b).
  if (feiten.noodzaak !== undefined)
    found.push({
      ...{ sleutel: `noodzaak:${traject}:${feiten.noodzaak}`, soort: 'noodzaak', over: null },
      zin: `Beoordeel welke gegevens nog nodig zijn: de zaak staat nu bij ‘${processtapNaam(feiten.noodzaak)}’.`,
    });
  return found.sort((a, b) => NAVRAGEN.indexOf(a.soort) - NAVRAGEN.indexOf(b.soort));
}

/** To which team the household goes over, as far as it is known which that is. */
function overdrachtvraag({ naar, team, op }: NonNullable<TaakFeiten['verhuisd']>): string {
  const aan = team ? `${team} (${naar})` : `het Sociaal Team van ${naar}`;
  const onbekend = team === '' ? ' Welk team dat is, staat niet bij de instellingen.' : '';
  return `Draag over aan ${aan}: betrokkene verhuisde op ${formatDatum(op)}.${onbekend}`;
}

/** Only asked: whether there is more time is for the verhuurder or the judge to say (WA; Fw 287b). */
function uitstelvraag(dag: IsoDate | null, isOverlast: boolean): string {
  const van = dag === null ? '' : ` van ${formatDatum(dag)}`;
  return `De ontruiming${van} staat nog. Is er om uitstel${isOverlast ? '' : ' of een moratorium'} te vragen?`;
}

type Zitting = TaakFeiten['procedures'][number]['zittingen'][number];

/** What is not known of a zitting that is ahead; its unknown day is asked about elsewhere. */
function zittingvraag({ dag, tijd, soort }: Zitting, today: IsoDate): string | undefined {
  if (dag === null || dag < today) return undefined;
  const op = `de zitting van ${formatDatum(dag)}`;
  if (tijd === '' && soort === 'onbekend') return `Hoe laat is ${op}, en wat voor zitting is het?`;
  if (tijd === '') return `Hoe laat is ${op}?`;
  return soort === 'onbekend' ? `Wat voor zitting is ${op}?` : undefined;
}
