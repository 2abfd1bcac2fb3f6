import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { UitkomstCode } from '#areas/screening/rules/regels.ts';
import { addMonths, type IsoDate } from '#domain/dates/iso-date.ts';

/**
 * What can be set going for a household (st 3; domein §2 and §10). The Meldpunt brings it about and
 * follows it; it imposes nothing. A moratorium is a gebeurtenis of the procedure and no entry here: it
 * would be known twice.
 */
export const INZETSOORTEN = [
  'crisis',
  'schuldhulpverlening',
  'budgetbeheer',
  'inkomensbeheer',
  'beschermingsbewind',
  'doorbetaling_huur',
  'budgetcursus',
  'lokaal_zorgnetwerk',
  'bemoeizorg',
  'team_toeleiding',
  'jeugdhulp',
  'nazorg',
  'wvggz_melding',
  'crisismaatregel',
  'meldcode',
] as const;

/** One of the kinds. */
export type Inzetsoort = (typeof INZETSOORTEN)[number];

/** The groups in which the kinds are offered. */
export const INZETGROEPEN = ['geld', 'zorg', 'verplicht'] as const;

/** One of the groups. */
export type Inzetgroep = (typeof INZETGROEPEN)[number];

const GROEPNAMEN: Readonly<Record<Inzetgroep, string>> = {
  geld: 'Geld en schulden',
  zorg: 'Zorg en ondersteuning',
  verplicht: 'Wvggz en meldcode',
};

/** The Dutch name of a group. @example inzetgroepNaam('geld') // 'Geld en schulden' */
export function inzetgroepNaam(groep: Inzetgroep): string {
  return GROEPNAMEN[groep];
}

/** What came of it; 'open' as long as nothing did. */
export const INZETRESULTATEN = [
  'open',
  'gelukt',
  'deels',
  'niet_gelukt',
  'gestopt_instantie',
  'gestopt_betrokkene',
  'afgewezen',
  'niet_gestart',
  'geen_verzoekschrift',
  'vrijwillige_zorg',
  'verzoekschrift',
  'zorgmachtiging',
  'niet_verleend',
  'verleend',
  'melding_veilig_thuis',
  'hulp_zonder_melding',
  'geen_vermoeden',
  'onbekend',
] as const;

/** One of the results. */
export type Inzetresultaat = (typeof INZETRESULTATEN)[number];

const RESULTAATNAMEN: Readonly<Record<Inzetresultaat, string>> = {
  open: 'Nog open',
  gelukt: 'Afgerond, doel bereikt',
  deels: 'Afgerond, doel deels bereikt',
  niet_gelukt: 'Afgerond, doel niet bereikt',
  gestopt_instantie: 'Gestopt door wie het uitvoerde',
  gestopt_betrokkene: 'Gestopt door betrokkene',
  afgewezen: 'Aanvraag afgewezen',
  niet_gestart: 'Niet van start gegaan',
  geen_verzoekschrift: 'Geen verzoekschrift',
  vrijwillige_zorg: 'Geen verzoekschrift: zorg is vrijwillig geregeld',
  verzoekschrift: 'Verzoekschrift ingediend',
  zorgmachtiging: 'Zorgmachtiging verleend',
  niet_verleend: 'Door de rechter of burgemeester niet verleend',
  verleend: 'Verleend',
  melding_veilig_thuis: 'Gemeld bij Veilig Thuis',
  hulp_zonder_melding: 'Hulp geregeld, geen melding',
  geen_vermoeden: 'Geen vermoeden meer',
  onbekend: 'Niet bekend wat er van kwam',
};

/** The Dutch name of a result. @example inzetresultaatNaam('geen_verzoekschrift') // 'Geen verzoekschrift' */
export function inzetresultaatNaam(resultaat: Inzetresultaat): string {
  return RESULTAATNAMEN[resultaat];
}

/** What is known of a kind, as data. */
export type Inzetregel = {
  readonly naam: string;
  readonly groep: Inzetgroep;
  /** One sentence that says what it is and who decides. */
  readonly uitleg: string;
  readonly bron: string;
  /** Who usually does it. */
  readonly partijen: readonly PartnerSoort[];
  /** What can come of it once it is over. */
  readonly resultaten: readonly Inzetresultaat[];
  /** Care: a special datum (AVG 9). Which care it is never goes to a corporatie (domein §3, §4). */
  readonly isZorg: boolean;
  /** After how many months the desk looks again when nobody says when; left out: nobody asks. */
  readonly nakijkenNa?: number;
};

const GEWOON: readonly Inzetresultaat[] = [
  ...['gelukt', 'deels', 'niet_gelukt', 'gestopt_instantie', 'gestopt_betrokkene'],
  ...['afgewezen', 'niet_gestart', 'onbekend'],
] as readonly Inzetresultaat[];

const geld = (
  naam: string,
  uitleg: string,
  bron: string,
  partijen: readonly PartnerSoort[] = ['sociale_dienst'],
): Inzetregel => ({
  ...{ naam, groep: 'geld', uitleg, bron, partijen, resultaten: GEWOON, isZorg: false },
});

const zorg = (
  naam: string,
  uitleg: string,
  bron: string,
  partijen: readonly PartnerSoort[],
  nakijkenNa?: number,
): Inzetregel => ({
  ...{ naam, groep: 'zorg', uitleg, bron, partijen, resultaten: GEWOON, isZorg: true },
  ...(nakijkenNa !== undefined && { nakijkenNa }),
});

const verplicht = (
  naam: string,
  uitleg: string,
  bron: string,
  partijen: readonly PartnerSoort[],
  resultaten: readonly Inzetresultaat[],
): Inzetregel => ({
  ...{ naam, groep: 'verplicht', uitleg, bron, partijen, resultaten, isZorg: true },
});

/** The months after which the desk looks again at nazorg (domein §8: "voorlopig voorkomen"). */
export const NAZORG_MAANDEN = 6;

export const inzetregels: Readonly<Record<Inzetsoort, Inzetregel>> = {
  crisis: geld(
    'Crisishulp van de sociale dienst',
    'Crisisprotocol (SDD) of Traject Crisis (Avres), na een aanmelding door betrokkene zelf. De sociale dienst beslist.',
    'WA',
  ),
  schuldhulpverlening: geld(
    'Schuldhulpverlening',
    'De sociale dienst biedt het aan; betrokkene vraagt het zelf.',
    'st 3; SA 7 SD a',
  ),
  budgetbeheer: geld(
    'Budgetbeheer',
    'De sociale dienst beheert het budget, met betrokkene afgesproken.',
    'st 3; SA 7 SD b',
  ),
  inkomensbeheer: geld(
    'Inkomensbeheer',
    'De sociale dienst beheert het inkomen, met betrokkene afgesproken.',
    'st 3; SA 7 SD b',
  ),
  beschermingsbewind: geld(
    'Beschermingsbewind',
    'De kantonrechter beslist. Leg de bewindvoerder vast bij de persoon zodra die bekend is.',
    'st 3; SA 7 SD b',
    ['sociale_dienst', 'overig'],
  ),
  doorbetaling_huur: geld(
    'Doorbetaling van de huur',
    'De sociale dienst betaalt de lopende huur door. Stopt dat, dan hoort de corporatie het meteen.',
    'SA 7 SD b-d',
  ),
  budgetcursus: geld(
    'Budgetcursus',
    'Betrokkene volgt een cursus om met geld rond te komen.',
    'st 3',
    ['sociale_dienst', 'sociaal_team', 'overig'],
  ),
  lokaal_zorgnetwerk: zorg(
    'Lokaal zorgnetwerk',
    'Het zorgnetwerk in de gemeente bespreekt wat nodig is.',
    'SA 7 MZO c; SA Bijlage 3',
    ['sociaal_team', 'gemeente', 'zorgpartij'],
  ),
  bemoeizorg: zorg(
    'Bemoeizorg',
    'Het Meldpunt brengt bemoeizorg in gang, in overleg met het lokaal zorgnetwerk.',
    'SA 7 MZO c; SA Bijlage 4',
    ['zorgpartij', 'sociaal_team'],
  ),
  team_toeleiding: zorg(
    'Team Toeleiding en Bemoeizorg',
    'Als bemoeizorg in de gemeente niet toereikend is, vraagt het Meldpunt het regionale team.',
    'SA Bijlage 4',
    ['zorgpartij'],
  ),
  jeugdhulp: zorg(
    'Jeugdhulp',
    'Het Sociaal Team of Jeugdteam zet jeugdhulp in.',
    'WA noot 2; SA Bijlage 4',
    ['sociaal_team', 'zorgpartij'],
  ),
  nazorg: zorg(
    'Nazorg',
    'Afspraken voor na de afronding. Na zes maanden kijkt het Meldpunt of het huishouden er nog woont.',
    'SA Bijlage 4; domein §8',
    ['sociaal_team', 'zorgpartij'],
    NAZORG_MAANDEN,
  ),
  wvggz_melding: verplicht(
    'Melding en verkennend onderzoek Wvggz',
    'De gemeente laat onderzoeken of verplichte zorg nodig is. Het Meldpunt legt niets op.',
    'Wvggz 5:2',
    ['gemeente'],
    [
      ...(['geen_verzoekschrift', 'vrijwillige_zorg', 'verzoekschrift'] as const),
      ...(['zorgmachtiging', 'niet_verleend', 'niet_gestart', 'onbekend'] as const),
    ],
  ),
  crisismaatregel: verplicht(
    'Crisismaatregel',
    'De burgemeester beslist, hoogstens voor drie dagen. Daarna beslist de rechter over verlenging.',
    'Wvggz 7:1',
    ['gemeente', 'zorgpartij'],
    ['verleend', 'niet_verleend', 'onbekend'],
  ),
  meldcode: verplicht(
    'Meldcode huiselijk geweld en kindermishandeling',
    'Vijf stappen: signalen, overleg met een collega of Veilig Thuis, gesprek, wegen, beslissen.',
    'SA Bijlage 4; Besluit verplichte meldcode',
    ['veiligheid', 'zorgpartij'],
    ['melding_veilig_thuis', 'hulp_zonder_melding', 'geen_vermoeden', 'onbekend'],
  ),
};

/** Whether text is the code of a kind. @example isInzetsoort('nazorg') // true */
export function isInzetsoort(text: string): text is Inzetsoort {
  return INZETSOORTEN.some((soort) => soort === text);
}

/**
 * The Dutch name of a kind; crisis help is called as the sociale dienst of the gemeente calls it (WA).
 *
 * @example inzetNaam('bemoeizorg') // 'Bemoeizorg'
 * @example inzetNaam('crisis', 'Traject Crisis (Avres)') // 'Traject Crisis (Avres)'
 *
 * @param crisisnaam how crisis help is called there; left out or empty: the usual word
 */
export function inzetNaam(soort: Inzetsoort, crisisnaam = ''): string {
  if (soort === 'crisis' && crisisnaam !== '') return crisisnaam;
  return inzetregels[soort].naam;
}

/** Whether a kind is care, which is a special datum. @example isZorginzet('budgetbeheer') // false */
export function isZorginzet(soort: Inzetsoort): boolean {
  return inzetregels[soort].isZorg;
}

/** Who asked for it. */
export const INZETVRAGERS = [
  'betrokkene',
  'meldpunt',
  'sociaal_team',
  'verhuurder',
  'sociale_dienst',
  'gemeente',
  'ander',
  'onbekend',
] as const;

/** One of those. */
export type Inzetvrager = (typeof INZETVRAGERS)[number];

const VRAGERNAMEN: Readonly<Record<Inzetvrager, string>> = {
  betrokkene: 'Betrokkene zelf',
  meldpunt: 'Meldpunt',
  sociaal_team: 'Sociaal Team',
  verhuurder: 'Verhuurder',
  sociale_dienst: 'Sociale dienst',
  gemeente: 'Gemeente',
  ander: 'Iemand anders',
  onbekend: 'Onbekend',
};

/** The Dutch name of it. @example inzetvragerNaam('meldpunt') // 'Meldpunt' */
export function inzetvragerNaam(vrager: Inzetvrager): string {
  return VRAGERNAMEN[vrager];
}

/** Whether it began: nobody knows when is another thing than not begun. */
export const INZETSTANDEN = ['gevraagd', 'loopt', 'beeindigd'] as const;

/** One of those. */
export type Inzetstand = (typeof INZETSTANDEN)[number];

const STANDNAMEN: Readonly<Record<Inzetstand, string>> = {
  gevraagd: 'Gevraagd',
  loopt: 'Loopt',
  beeindigd: 'Beëindigd',
};

/** The Dutch name of it. @example inzetstandNaam('loopt') // 'Loopt' */
export function inzetstandNaam(stand: Inzetstand): string {
  return STANDNAMEN[stand];
}

/** Something that was set going, as rules look at it. */
export type Inzetfeiten = {
  readonly soort: Inzetsoort;
  readonly stand: Inzetstand;
};

/**
 * Whether help runs, without saying which: what a verhuurder may always hear ("hulp loopt: ja", domein
 * §3). What was only asked for does not run yet.
 *
 * @example loopHulp([{ soort: 'bemoeizorg', stand: 'loopt' }]) // true
 * @example loopHulp([{ soort: 'bemoeizorg', stand: 'gevraagd' }]) // false
 */
export function loopHulp(inzetten: readonly Inzetfeiten[]): boolean {
  return inzetten.some(({ soort, stand }) => stand === 'loopt' && soort !== 'meldcode');
}

const VAN_UITKOMST: Readonly<Partial<Record<UitkomstCode, Inzetsoort>>> = {
  lokaal_zorgnetwerk: 'lokaal_zorgnetwerk',
  bemoeizorg: 'bemoeizorg',
  team_toeleiding_bemoeizorg: 'team_toeleiding',
  verkennend_onderzoek: 'wvggz_melding',
};

/**
 * What the uitkomst of the screening proposes to set going and what is not there yet in this traject. A
 * person does it, or not. Source: SA 7 MZO c.
 *
 * @example voorgesteldeInzet(['bemoeizorg', 'advies_melder'], []) // ['bemoeizorg']
 * @example voorgesteldeInzet(['bemoeizorg'], ['bemoeizorg']) // []
 */
export function voorgesteldeInzet(
  uitkomsten: readonly UitkomstCode[],
  bestaand: readonly Inzetsoort[],
): readonly Inzetsoort[] {
  return uitkomsten
    .flatMap((uitkomst) => VAN_UITKOMST[uitkomst] ?? [])
    .filter((soort) => !bestaand.includes(soort));
}

/**
 * When the desk looks again at what was set going: on the day that somebody said, or else when its kind
 * asks for it; null: on no day.
 *
 * @example nakijkdag({ soort: 'nazorg', nakijkenOp: null, begonnenOp: toIsoDate('2026-11-05'), gevraagdOp: null }) // '2027-05-05'
 */
export function nakijkdag({
  soort,
  nakijkenOp,
  begonnenOp,
  gevraagdOp,
}: {
  readonly soort: Inzetsoort;
  readonly nakijkenOp: IsoDate | null;
  readonly begonnenOp: IsoDate | null;
  readonly gevraagdOp: IsoDate | null;
}): IsoDate | null {
  const since = begonnenOp ?? gevraagdOp;
  const { nakijkenNa } = inzetregels[soort];
  if (nakijkenOp !== null || nakijkenNa === undefined || since === null) return nakijkenOp;
  return addMonths(since, nakijkenNa);
}
