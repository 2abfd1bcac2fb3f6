import type { NadeelOordeel } from '#domain/dossiers/vlaggen.ts';
import {
  completeness,
  NADEELCATEGORIEEN,
  type ScreeningAntwoorden,
  screeningvragen,
} from '#domain/screening/formulier.ts';
import { INZETTEN, type ScreeningFeiten, screeningregels } from '#domain/screening/regelset.ts';

/** The version of the rules, kept with each screening: other rules get another version. */
export const REGELVERSIE = '2026-1';

/** What can come out of a screening (domein §4), the lightest first; 'geen_inzet' stands apart. */
export const UITKOMSTEN = [...INZETTEN, 'geen_inzet'] as const;

/** One of them. */
export type UitkomstCode = (typeof UITKOMSTEN)[number];

const NAMEN: Readonly<Record<UitkomstCode, string>> = {
  advies_melder: 'Advies aan de melder',
  ondersteuning_casusregisseur: 'Ondersteuning van de casusregisseur',
  lokaal_zorgnetwerk: 'Lokaal zorgnetwerk',
  bemoeizorg: 'Bemoeizorg',
  team_toeleiding_bemoeizorg: 'Team Toeleiding en Bemoeizorg',
  verkennend_onderzoek: 'Verkennend onderzoek verplichte zorg',
  geen_inzet: 'Geen inzet',
};

/** The Dutch name of an uitkomst. @example uitkomstNaam('bemoeizorg') // 'Bemoeizorg' */
export function uitkomstNaam(code: UitkomstCode): string {
  return NAMEN[code];
}

const UITLEG: Readonly<Record<UitkomstCode, string>> = {
  advies_melder: 'Het Meldpunt beantwoordt de vraag van de melder.',
  ondersteuning_casusregisseur: 'Het Meldpunt helpt de casusregisseur van het Sociaal Team.',
  lokaal_zorgnetwerk: 'Het Meldpunt bespreekt de aanpak in het lokaal zorgnetwerk.',
  bemoeizorg: 'Het Meldpunt zet bemoeizorg in, samen met het lokaal zorgnetwerk.',
  team_toeleiding_bemoeizorg:
    'Het Meldpunt schakelt het regionale team in, omdat de zorg ter plaatse niet genoeg is.',
  verkennend_onderzoek: 'Het Meldpunt laat onderzoeken of verplichte zorg nodig is.',
  geen_inzet: 'Het Meldpunt doet nu niets; de melding is wel geregistreerd.',
};

/** What an uitkomst means, in one Dutch sentence. */
export function uitkomstUitleg(code: UitkomstCode): string {
  return UITLEG[code];
}

/** A rule that applied. */
export type VoorstelReden = {
  readonly regel: string;
  readonly bron: string;
  readonly reden: string;
  readonly uitkomst: UitkomstCode;
};

/** What the rules propose. A person decides. */
export type Voorstel = {
  readonly regelversie: string;
  /** The heaviest first, each with the reasons of its rules. */
  readonly uitkomsten: readonly {
    readonly code: UitkomstCode;
    readonly redenen: readonly string[];
  }[];
  /** Every rule that applied, with its source. */
  readonly redenen: readonly VoorstelReden[];
};

const GEEN_INZET: VoorstelReden = {
  regel: 'geen_regel',
  bron: 'SA Bijlage 3',
  reden: 'Niemand vraagt om ondersteuning en er is geen aanleiding om iets in te zetten.',
  uitkomst: 'geen_inzet',
};

/**
 * What the rules propose for the answers so far, the heaviest uitkomst first.
 *
 * "Geen inzet" is proposed only when no rule applies and the form is complete: a half-done form
 * proposes nothing rather than nothing to do.
 *
 * Source: SA 7 MZO b; the source of each rule stands with it.
 *
 * @example stelVoor({}, { vragen: ['advies'], aanleidingen: [] }).uitkomsten
 *   // [{ code: 'advies_melder', redenen: ['De melder vraagt om advies of consultatie.'] }]
 */
export function stelVoor(antwoorden: ScreeningAntwoorden, feiten: ScreeningFeiten): Voorstel {
  const applied: VoorstelReden[] = screeningregels
    .filter(({ als }) => als(antwoorden, feiten))
    .map(({ code, bron, reden, stelVoor: uitkomst }) => ({ regel: code, bron, reden, uitkomst }));
  if (applied.length === 0 && completeness(antwoorden).compleet) applied.push(GEEN_INZET);
  const redenen = [...UITKOMSTEN]
    .reverse()
    .flatMap((code) => applied.filter(({ uitkomst }) => uitkomst === code));
  const codes = [...new Set(redenen.map(({ uitkomst }) => uitkomst))];
  const uitkomsten = codes.map((code) => ({
    code,
    redenen: redenen.filter(({ uitkomst }) => uitkomst === code).map(({ reden }) => reden),
  }));
  return { regelversie: REGELVERSIE, uitkomsten, redenen };
}

/**
 * Whether what a person chose differs from what the rules propose, so that a motivation is
 * needed: something left out, or something added. The order does not matter.
 *
 * @example isAfwijking(voorstel, ['geen_inzet']) // true, unless that was the proposal
 */
export function isAfwijking(
  voorstel: Pick<Voorstel, 'uitkomsten'>,
  keuze: readonly UitkomstCode[],
): boolean {
  const proposed = new Set(voorstel.uitkomsten.map(({ code }) => code));
  return proposed.size !== new Set(keuze).size || keuze.some((code) => !proposed.has(code));
}

/**
 * How likely ernstig nadeel is over all its kinds: the worst answer counts. "Nee" only when
 * every kind is "nee"; undefined when nothing worse is known and answers are missing.
 *
 * @example nadeelOordeel({ nadeel: { levensgevaar: { waarde: 'vermoeden' } } }) // 'vermoeden'
 */
export function nadeelOordeel({ nadeel }: ScreeningAntwoorden): NadeelOordeel {
  const waarden = NADEELCATEGORIEEN.map((categorie) => nadeel?.[categorie]?.waarde);
  const worst = (['aannemelijk', 'vermoeden', 'onbekend'] as const).find((waarde) =>
    waarden.includes(waarde),
  );
  return worst ?? (waarden.includes(undefined) ? undefined : 'nee');
}

/** One answer that differs between two screeningen, in Dutch. */
export type Screeningverschil = {
  readonly veld: string;
  readonly van: string;
  readonly naar: string;
};

/**
 * What changed from an earlier screening to a later one, in the order of the form. An answer
 * that was not given reads "Niet ingevuld".
 *
 * @example verschilScreening({}, { twijfel: true })
 *   // [{ veld: 'Twijfel of en hoe u moet ingrijpen', van: 'Niet ingevuld', naar: 'Ja' }]
 */
export function verschilScreening(
  oud: ScreeningAntwoorden,
  nieuw: ScreeningAntwoorden,
): readonly Screeningverschil[] {
  const before = screeningvragen(oud);
  return screeningvragen(nieuw).flatMap(({ naam, antwoord }, index) => {
    const van = before[index]?.antwoord;
    if (van === antwoord) return [];
    return [{ veld: naam, van: van ?? 'Niet ingevuld', naar: antwoord ?? 'Niet ingevuld' }];
  });
}
