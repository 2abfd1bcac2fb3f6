import type { NadeelOordeel } from '#areas/dossiers/rules.ts';
import { ZORGEN } from '#areas/dossiers/rules-huishouden.ts';
import { type Aanleiding, findAanleiding } from '#areas/meldingen/rules.ts';
import type { Vraag } from '#domain/keuzes.ts';
import {
  completeness,
  NADEELCATEGORIEEN,
  type Nadeelwaarde,
  type Prioriteitsgroep,
  type ScreeningAntwoorden,
  screeningvragen,
} from './formulier.ts';

/** What rules can propose, the lightest first. "Geen inzet" is what is left without any of these. */
export const INZETTEN = [
  'advies_melder',
  'ondersteuning_casusregisseur',
  'lokaal_zorgnetwerk',
  'bemoeizorg',
  'team_toeleiding_bemoeizorg',
  'verkennend_onderzoek',
] as const;

/** One of these. */
export type Inzet = (typeof INZETTEN)[number];

/** What the dossier knows beside the answers. */
export type ScreeningFeiten = {
  /** The questions in the meldingen of this traject. */
  readonly vragen: readonly Vraag[];
  /** The reasons to report in this traject. */
  readonly aanleidingen: readonly Aanleiding[];
  /** The groups that the afsprakenset of the traject puts first. */
  readonly groepen: readonly Prioriteitsgroep[];
};

/** One rule: when its condition holds, it proposes an uitkomst and says why. */
export type ScreeningRegel = {
  readonly code: string;
  /** Where the rule comes from; 'eigen regel' is one that the desk made itself. */
  readonly bron: string;
  /** Why this uitkomst is proposed: one Dutch sentence. */
  readonly reden: string;
  readonly stelVoor: Inzet;
  readonly als: (antwoorden: ScreeningAntwoorden, feiten: ScreeningFeiten) => boolean;
};

const hasNadeel = ({ nadeel }: ScreeningAntwoorden, ...waarden: readonly Nadeelwaarde[]) =>
  NADEELCATEGORIEEN.some((categorie) =>
    waarden.some((waarde) => nadeel?.[categorie]?.waarde === waarde),
  );
const knowsNothing = ({ nadeel }: ScreeningAntwoorden) =>
  NADEELCATEGORIEEN.every((categorie) => nadeel?.[categorie]?.waarde === 'onbekend');
const countErnstig = ({ zorgen }: ScreeningAntwoorden) =>
  ZORGEN.filter((zorg) => zorgen?.[zorg] === 'ernstige_zorg').length;
const runsCare = ({ zorghistorie }: ScreeningAntwoorden) => zorghistorie?.oggz_lopend === 'ja';
const losesHome = (aanleidingen: readonly Aanleiding[]) =>
  aanleidingen.some(
    (code) => code !== 'huisuitzetting' && findAanleiding(code).groep === 'procedure',
  );

/**
 * The rules in force; within one uitkomst in the order in which their reasons are shown. Who
 * changes them gives `REGELVERSIE` another value. What the sources leave open is an "eigen regel", for the desk to judge.
 */
export const screeningregels: readonly ScreeningRegel[] = [
  {
    code: 'nadeel_aannemelijk',
    bron: 'SA 7 MZO b en c; Wvggz 5:2',
    reden: 'Ernstig nadeel is aannemelijk: laat onderzoeken of verplichte zorg nodig is.',
    stelVoor: 'verkennend_onderzoek',
    als: (antwoorden) => hasNadeel(antwoorden, 'aannemelijk'),
  },
  {
    code: 'nadeel_ondanks_oggz',
    bron: 'SA Bijlage 4; eigen regel',
    reden: 'Er loopt al OGGZ of bemoeizorg en toch is er een vermoeden van ernstig nadeel.',
    stelVoor: 'team_toeleiding_bemoeizorg',
    als: (antwoorden) => runsCare(antwoorden) && hasNadeel(antwoorden, 'vermoeden', 'aannemelijk'),
  },
  {
    code: 'ernstige_zorgen_na_oggz',
    bron: 'SA Bijlage 4; eigen regel',
    reden:
      'Er was eerder OGGZ of bemoeizorg en nu zijn er weer ernstige zorgen op twee of meer punten.',
    stelVoor: 'team_toeleiding_bemoeizorg',
    als: (antwoorden) =>
      antwoorden.zorghistorie?.oggz_eerder === 'ja' && countErnstig(antwoorden) >= 2,
  },
  {
    code: 'nadeel_vermoeden',
    bron: 'SA 7 MZO b en c',
    reden: 'Er is een vermoeden van ernstig nadeel en er loopt nog geen OGGZ of bemoeizorg.',
    stelVoor: 'bemoeizorg',
    als: (antwoorden) => hasNadeel(antwoorden, 'vermoeden') && !runsCare(antwoorden),
  },
  {
    code: 'ernstige_zorgen',
    bron: 'SA 7 MZO c; SA Bijlage 4',
    reden:
      'Er zijn ernstige zorgen op twee of meer van de vijf punten en er loopt nog geen OGGZ of bemoeizorg.',
    stelVoor: 'bemoeizorg',
    als: (antwoorden) => countErnstig(antwoorden) >= 2 && !runsCare(antwoorden),
  },
  {
    code: 'verplichte_zorg_loopt',
    bron: 'PP st 5',
    reden: 'Er loopt verplichte zorg: stem de aanpak af met wie die zorg geeft.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ zorghistorie }) => zorghistorie?.verplichte_zorg_lopend === 'ja',
  },
  {
    code: 'oggz_loopt',
    bron: 'PP st 5',
    reden: 'Er loopt al OGGZ of bemoeizorg: stem de aanpak daarmee af.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: runsCare,
  },
  {
    code: 'ernstige_zorg',
    bron: 'SA Bijlage 3',
    reden:
      'Er is een ernstige zorg: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (antwoorden) => countErnstig(antwoorden) >= 1,
  },
  {
    code: 'woning_in_gevaar',
    bron: 'SA Bijlage 3; PP st 6 en 7',
    reden:
      'Betrokkene kan de woning verliezen: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { aanleidingen }) => losesHome(aanleidingen),
  },
  {
    code: 'nazorg',
    bron: 'SA Bijlage 4',
    reden: 'Betrokkene is uit huis gezet: maak afspraken over opvang en nazorg.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { aanleidingen }) => aanleidingen.includes('huisuitzetting'),
  },
  {
    code: 'kinderen_ontwikkeling',
    bron: 'SA Bijlage 4 (meldcode)',
    reden:
      'Er zijn kinderen en de ontwikkeling van iemand kan ernstig verstoord raken: volg de meldcode.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ kinderen, nadeel }) => {
      const waarde = nadeel?.verstoorde_ontwikkeling?.waarde;
      return kinderen?.aanwezig === 'ja' && (waarde === 'vermoeden' || waarde === 'aannemelijk');
    },
  },
  {
    code: 'oggz_doelgroep',
    bron: 'HL',
    reden: 'Betrokkene hoort bij de OGGZ-doelgroep en heeft daarom voorrang.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ prioriteit }, { groepen }) =>
      groepen.includes('oggz_doelgroep') && (prioriteit?.includes('oggz_doelgroep') ?? false),
  },
  {
    code: 'nadeel_onbekend',
    bron: 'SA 7 MZO b; eigen regel',
    reden: 'Over ernstig nadeel is niets bekend: vraag het na bij het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: knowsNothing,
  },
  {
    code: 'ondersteuning_gevraagd',
    bron: 'SA 7 MZO d',
    reden: 'Er is om ondersteuning van de casusregisseur gevraagd.',
    stelVoor: 'ondersteuning_casusregisseur',
    als: (_, { vragen }) => vragen.includes('ondersteuning'),
  },
  {
    code: 'ondersteuning_zorgnetwerk',
    bron: 'SA Bijlage 3',
    reden:
      'Er is om ondersteuning gevraagd: dan hoort afstemming met het lokaal zorgnetwerk erbij.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { vragen }) => vragen.includes('ondersteuning'),
  },
  {
    code: 'kinderen_ondersteuning',
    bron: 'SA Bijlage 4',
    reden:
      'De kinderen hebben ondersteuning nodig: een jeugdprofessional kan de casusregisseur helpen.',
    stelVoor: 'ondersteuning_casusregisseur',
    als: ({ kinderen }) => kinderen?.aanwezig === 'ja' && kinderen.ondersteuningsvraag === 'ja',
  },
  {
    code: 'advies_gevraagd',
    bron: 'SA 7 MZO a',
    reden: 'De melder vraagt om advies of consultatie.',
    stelVoor: 'advies_melder',
    als: (_, { vragen }) => vragen.includes('advies'),
  },
];

/** The version of the rules, kept with each screening: other rules get another version. */
export const REGELVERSIE = '2026-2';

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
  bemoeizorg: 'Het Meldpunt brengt bemoeizorg in gang, samen met het lokaal zorgnetwerk.',
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
 * @example stelVoor({}, { vragen: ['advies'], aanleidingen: [], groepen: [] }).uitkomsten
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
 * @example isAfwijking({ uitkomsten: [{ code: 'bemoeizorg', redenen: [] }] }, ['geen_inzet']) // true
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
