import { spoedDag } from '#areas/meldingen/rules-spoed.ts';
import type { Zittingsoort } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

/** What is asked about later when it was not known at intake, in the order in which it matters. */
export const NAVRAGEN = [
  'verhuurder',
  'zitting',
  'ontruiming',
  'woning',
  'adres',
  'telefoon',
  'kinderen',
  'gronden',
  'sociaal_team',
  'samenstelling',
] as const;

/** One of those. */
export type Navraag = (typeof NAVRAGEN)[number];

/** Why a taak is dropped without being done. */
export const TAAKREDENEN = ['weet_niemand'] as const;

/** One of the reasons. */
export type Taakreden = (typeof TAAKREDENEN)[number];

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
 * Source: domein §3 (intake), SA 7 WoCo a and c (also reported to the Sociaal Team), st 5 (children).
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
  const ask = (soort: Navraag, zin: string, over: string | null = null) =>
    found.push({ sleutel: `navraag:${soort}:${over ?? ''}:${traject}`, soort, zin, over });
  for (const procedure of procedures) {
    const {
      id,
      heeftVerhuurder,
      heeftGrond,
      heeftWoning,
      zittingen,
      ontruimingen = [],
    } = procedure;
    if (!heeftVerhuurder) ask('verhuurder', 'Wie verhuurt de woning?', id);
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
  return found.sort((a, b) => NAVRAGEN.indexOf(a.soort) - NAVRAGEN.indexOf(b.soort));
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
