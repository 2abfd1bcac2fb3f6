import {
  formatLeeftijden,
  ZORGEN,
  type Zorg,
  type Zorgwaarde,
  zorgNaam,
  zorgwaardeNaam,
} from '#areas/dossiers/rules-huishouden.ts';
import { type JaNeeOnbekend, jaNeeOnbekendNaam } from '#domain/keuzes.ts';

/** The five steps of the meldcode huiselijk geweld en kindermishandeling, in their order. */
export const MELDCODESTAPPEN = [
  'signalen',
  'consultatie',
  'gesprek',
  'wegen',
  'beslissen',
] as const;

/** One of the steps. */
export type Meldcodestap = (typeof MELDCODESTAPPEN)[number];

const MELDCODE_NAMEN: Readonly<Record<Meldcodestap, string>> = {
  signalen: 'Stap 1: signalen in kaart',
  consultatie: 'Stap 2: collega of Veilig Thuis raadplegen',
  gesprek: 'Stap 3: gesprek voeren',
  wegen: 'Stap 4: wegen',
  beslissen: 'Stap 5: beslissen',
};

/** The Dutch name of a step. @example meldcodestapNaam('wegen') // 'Stap 4: wegen' */
export function meldcodestapNaam(stap: Meldcodestap): string {
  return MELDCODE_NAMEN[stap];
}

/** The groups that an afsprakenset can put first; which ones it does stands in the set. */
export const PRIORITEITSGROEPEN = ['gezin_met_kinderen', 'senior', 'oggz_doelgroep'] as const;

/** One of the groups. */
export type Prioriteitsgroep = (typeof PRIORITEITSGROEPEN)[number];

const GROEP_NAMEN: Readonly<Record<Prioriteitsgroep, string>> = {
  gezin_met_kinderen: 'Gezin met kinderen',
  senior: 'Senior',
  oggz_doelgroep: 'OGGZ-doelgroep',
};

/** The Dutch name of a group. @example prioriteitsgroepNaam('senior') // 'Senior' */
export function prioriteitsgroepNaam(groep: Prioriteitsgroep): string {
  return GROEP_NAMEN[groep];
}

/** The kinds of ernstig nadeel, in the order of Wvggz 1:1 lid 2. */
export const NADEELCATEGORIEEN = [
  'levensgevaar',
  'lichamelijk_letsel',
  'ernstige_schade',
  'verwaarlozing',
  'maatschappelijke_teloorgang',
  'verstoorde_ontwikkeling',
  'bedreigde_veiligheid',
  'agressie_oproepen',
  'algemene_veiligheid',
] as const;

/** One of the kinds of ernstig nadeel. */
export type Nadeelcategorie = (typeof NADEELCATEGORIEEN)[number];

const CATEGORIE_NAMEN: Readonly<Record<Nadeelcategorie, string>> = {
  levensgevaar: 'Levensgevaar',
  lichamelijk_letsel: 'Ernstig lichamelijk letsel',
  ernstige_schade: 'Ernstige psychische, materiële, immateriële of financiële schade',
  verwaarlozing: 'Ernstige verwaarlozing',
  maatschappelijke_teloorgang: 'Maatschappelijke teloorgang',
  verstoorde_ontwikkeling: 'Ernstig verstoorde ontwikkeling',
  bedreigde_veiligheid: 'Bedreigde veiligheid',
  agressie_oproepen: 'Agressie van anderen oproepen',
  algemene_veiligheid: 'Gevaar voor de algemene veiligheid',
};

/** The Dutch name of a kind. @example nadeelcategorieNaam('levensgevaar') // 'Levensgevaar' */
export function nadeelcategorieNaam(categorie: Nadeelcategorie): string {
  return CATEGORIE_NAMEN[categorie];
}

/** How likely a kind of ernstig nadeel is, as a person judged it. */
export const NADEELWAARDEN = ['nee', 'vermoeden', 'aannemelijk', 'onbekend'] as const;

/** One of the judgements. */
export type Nadeelwaarde = (typeof NADEELWAARDEN)[number];

const WAARDE_NAMEN: Readonly<Record<Nadeelwaarde, string>> = {
  nee: 'Nee',
  vermoeden: 'Vermoeden',
  aannemelijk: 'Aannemelijk',
  onbekend: 'Onbekend',
};

/** The Dutch name of a judgement. @example nadeelwaardeNaam('vermoeden') // 'Vermoeden' */
export function nadeelwaardeNaam(waarde: Nadeelwaarde): string {
  return WAARDE_NAMEN[waarde];
}

/** Whom the nadeel would hit; it can be both. */
export const VOOR_WIE = ['zelf', 'anderen'] as const;

/** One of the two. */
export type VoorWie = (typeof VOOR_WIE)[number];

const VOOR_WIE_NAMEN: Readonly<Record<VoorWie, string>> = {
  zelf: 'Voor betrokkene zelf',
  anderen: 'Voor anderen',
};

/** The Dutch name of whom it would hit. @example voorWieNaam('anderen') // 'Voor anderen' */
export function voorWieNaam(wie: VoorWie): string {
  return VOOR_WIE_NAMEN[wie];
}

/** The questions about earlier and running care. */
export const ZORGHISTORIE = [
  'bekend_bij_mzo',
  'oggz_lopend',
  'oggz_eerder',
  'verplichte_zorg_lopend',
  'zorgaanbieders_betrokken',
] as const;

/** One of the questions. */
export type ZorghistorieItem = (typeof ZORGHISTORIE)[number];

const ZORGHISTORIE_NAMEN: Readonly<Record<ZorghistorieItem, string>> = {
  bekend_bij_mzo: 'Bekend bij het Meldpunt',
  oggz_lopend: 'OGGZ of bemoeizorg loopt',
  oggz_eerder: 'Eerder OGGZ of bemoeizorg',
  verplichte_zorg_lopend: 'Verplichte zorg loopt',
  zorgaanbieders_betrokken: 'Zorgaanbieders betrokken',
};

/** The Dutch name of a question. @example zorghistorieNaam('oggz_lopend') // 'OGGZ of bemoeizorg loopt' */
export function zorghistorieNaam(item: ZorghistorieItem): string {
  return ZORGHISTORIE_NAMEN[item];
}

/** The judgement of one kind of ernstig nadeel, and whom it would hit. */
export type NadeelAntwoord = {
  readonly waarde?: Nadeelwaarde | undefined;
  readonly voorWie?: readonly VoorWie[] | undefined;
};

/** What is known of children. No names: they are not on B3. */
export type KinderenAntwoord = {
  readonly aanwezig?: JaNeeOnbekend | undefined;
  readonly leeftijden?: readonly number[] | undefined;
  readonly ondersteuningsvraag?: JaNeeOnbekend | undefined;
  readonly kindcheckGedaan?: boolean | undefined;
  /** The steps of the meldcode that were considered; an empty list says that none was. */
  readonly meldcode?: readonly Meldcodestap[] | undefined;
  readonly jeugdprofessionalGeinformeerd?: boolean | undefined;
};

/**
 * The answers of a screening. Everything may be missing, so that a half-done form is a draft; an
 * answer "onbekend" is something else than no answer.
 *
 * Source: SA 7 MZO b (what is screened), Wvggz 1:1 lid 2, B3 (zorgen, zorgaanbieders, kinderen).
 */
export type ScreeningAntwoorden = {
  readonly nadeel?:
    | { readonly [categorie in Nadeelcategorie]?: NadeelAntwoord | undefined }
    | undefined;
  readonly zorghistorie?:
    | { readonly [item in ZorghistorieItem]?: JaNeeOnbekend | undefined }
    | undefined;
  /** The names of the zorgaanbieders, as text. */
  readonly zorgaanbieders?: string | undefined;
  readonly zorgen?: { readonly [zorg in Zorg]?: Zorgwaarde | undefined } | undefined;
  readonly kinderen?: KinderenAntwoord | undefined;
  /** The groups that betrokkene belongs to; an empty list says none. */
  readonly prioriteit?: readonly Prioriteitsgroep[] | undefined;
  /** Whether the screener doubts if or how to step in (st 5). */
  readonly twijfel?: boolean | undefined;
};

/** The parts of the form, in the order of the screen. */
export type Formuliergroep =
  | 'nadeel'
  | 'zorghistorie'
  | 'zorgen'
  | 'kinderen'
  | 'prioriteit'
  | 'twijfel';

/** One question of the form, whatever its kind. */
export type Screeningvraag = {
  /** The path of the answer, such as 'nadeel.levensgevaar'. */
  readonly veld: string;
  readonly naam: string;
  readonly groep: Formuliergroep;
  /** The answer in Dutch; undefined when there is none. */
  readonly antwoord: string | undefined;
  /** Whether the form asks it, given the other answers. */
  readonly gevraagd: boolean;
};

const jaNee = (antwoord: boolean | undefined) =>
  antwoord === undefined ? undefined : antwoord ? 'Ja' : 'Nee';
// In the order of the form, so that ticking in another order is no difference.
const lijst = <Code extends string>(
  all: readonly Code[],
  chosen: readonly Code[] | undefined,
  naam: (code: Code) => string,
) => {
  if (chosen === undefined || chosen.length === 0) return chosen && 'Geen';
  return all
    .filter((code) => chosen.includes(code))
    .map(naam)
    .join(', ');
};
const gekozen = <Code extends string, Naam>(code: Code | undefined, naam: (code: Code) => Naam) =>
  code === undefined ? undefined : naam(code);

/**
 * Every question of the form with its answer in Dutch: what a screening that was kept is read
 * by, and what two screeningen are compared by.
 *
 * @example screeningvragen({ twijfel: true }).at(-1)?.antwoord // 'Ja'
 */
export function screeningvragen(antwoorden: ScreeningAntwoorden): readonly Screeningvraag[] {
  return [
    ...NADEELCATEGORIEEN.flatMap((categorie) =>
      nadeelvragen(categorie, antwoorden.nadeel?.[categorie] ?? {}),
    ),
    ...ZORGHISTORIE.map((item) =>
      vraag(
        `zorghistorie.${item}`,
        zorghistorieNaam(item),
        gekozen(antwoorden.zorghistorie?.[item], jaNeeOnbekendNaam),
      ),
    ),
    {
      ...vraag(
        'zorghistorie.zorgaanbieders',
        'Namen van de zorgaanbieders',
        antwoorden.zorgaanbieders?.trim() || undefined,
      ),
      gevraagd: antwoorden.zorghistorie?.zorgaanbieders_betrokken === 'ja',
    },
    ...ZORGEN.map((zorg) =>
      vraag(`zorgen.${zorg}`, zorgNaam(zorg), gekozen(antwoorden.zorgen?.[zorg], zorgwaardeNaam)),
    ),
    ...kinderenvragen(antwoorden.kinderen ?? {}),
    vraag(
      'prioriteit',
      'Prioriteit',
      lijst(PRIORITEITSGROEPEN, antwoorden.prioriteit, prioriteitsgroepNaam),
    ),
    vraag('twijfel', 'Twijfel of en hoe u moet ingrijpen', jaNee(antwoorden.twijfel)),
  ];
}

function vraag(veld: string, naam: string, antwoord: string | undefined): Screeningvraag {
  const groep = veld.split('.')[0] as Formuliergroep;
  return { veld, naam, groep, antwoord, gevraagd: true };
}

function nadeelvragen(categorie: Nadeelcategorie, { waarde, voorWie }: NadeelAntwoord) {
  const veld = `nadeel.${categorie}`;
  const naam = nadeelcategorieNaam(categorie);
  const wie = voorWie?.length ? lijst(VOOR_WIE, voorWie, voorWieNaam) : undefined;
  const gevraagd = waarde === 'vermoeden' || waarde === 'aannemelijk';
  return [
    vraag(veld, naam, gekozen(waarde, nadeelwaardeNaam)),
    { ...vraag(`${veld}.voorWie`, `${naam}: voor wie`, wie), gevraagd },
  ];
}

function kinderenvragen(kinderen: KinderenAntwoord): readonly Screeningvraag[] {
  const { aanwezig, leeftijden, meldcode } = kinderen;
  const ages = leeftijden && leeftijden.length > 0 ? formatLeeftijden(leeftijden) : undefined;
  const asked = (gevraagd: boolean, veld: string, naam: string, antwoord: string | undefined) => ({
    ...vraag(`kinderen.${veld}`, naam, antwoord),
    gevraagd,
  });
  const ja = aanwezig === 'ja';
  const vraagNaar = gekozen(kinderen.ondersteuningsvraag, jaNeeOnbekendNaam);
  const ingelicht = jaNee(kinderen.jeugdprofessionalGeinformeerd);
  return [
    asked(true, 'aanwezig', 'Kinderen aanwezig', gekozen(aanwezig, jaNeeOnbekendNaam)),
    // Ages may stay unknown: a report seldom names them all.
    asked(false, 'leeftijden', 'Leeftijden van de kinderen', ages),
    asked(ja, 'ondersteuningsvraag', 'Ondersteuningsvraag van de kinderen', vraagNaar),
    asked(
      ja || aanwezig === 'onbekend',
      'kindcheckGedaan',
      'Kindcheck gedaan',
      jaNee(kinderen.kindcheckGedaan),
    ),
    asked(
      ja,
      'meldcode',
      'Stappen van de meldcode overwogen',
      lijst(MELDCODESTAPPEN, meldcode, meldcodestapNaam),
    ),
    asked(ja, 'jeugdprofessionalGeinformeerd', 'Jeugdprofessional geïnformeerd', ingelicht),
  ];
}

/** How far a form is filled in, and what is still open, in the order of the form. */
export type Volledigheid = {
  readonly compleet: boolean;
  readonly beantwoord: number;
  readonly totaal: number;
  readonly open: readonly Pick<Screeningvraag, 'veld' | 'naam' | 'groep'>[];
};

/**
 * What is still open in a form. A question that other answers make needless is not counted:
 * without children nobody asks for the kindcheck.
 *
 * Source: SA 7 MZO b.
 *
 * @example completeness({}).open[0] // { veld: 'nadeel.levensgevaar', naam: 'Levensgevaar', groep: 'nadeel' }
 */
export function completeness(antwoorden: ScreeningAntwoorden): Volledigheid {
  const asked = screeningvragen(antwoorden).filter(({ gevraagd }) => gevraagd);
  const open = asked
    .filter(({ antwoord }) => antwoord === undefined)
    .map(({ veld, naam, groep }) => ({ veld, naam, groep }));
  const totaal = asked.length;
  return { compleet: open.length === 0, beantwoord: totaal - open.length, totaal, open };
}
