import { type Herstelplek, plekkenVoor } from '#areas/brieven/rules/herstel.ts';
import {
  type OntbrekendFout,
  ontbrekendeWaarden,
  ontbrekendZin,
  type Sjabloonwaarden,
  vulSjabloon,
} from '#areas/brieven/rules/sjabloon.ts';
import { formatDatumLang } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { err, ok, type Result } from '#domain/result.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';
import { NEEM_CONTACT_OP } from './rules/grondslag.ts';

/** The answers and notices to a partner, as text for secure mail. */
export const ANTWOORDSOORTEN = [
  'advies',
  'ondersteuning',
  'afstemming',
  'loopt_er_iets',
  'uitstel',
  'bekendheid',
  'gemist',
  'afsluiting',
  'beeindiging',
] as const;

/** One of them. */
export type Antwoordsoort = (typeof ANTWOORDSOORTEN)[number];

const NAMEN: Readonly<Record<Antwoordsoort, string>> = {
  advies: 'Advies',
  ondersteuning: 'Ondersteuning',
  afstemming: 'Antwoord op verzoek om afstemming',
  loopt_er_iets: 'Antwoord op vraag of er iets loopt',
  uitstel: 'Antwoord op verzoek om uitstel',
  bekendheid: 'Antwoord op bekendheidscheck',
  gemist: 'Bericht van gemiste termijn',
  afsluiting: 'Bericht van afsluiting',
  beeindiging: 'Bericht van beëindiging',
};

/** The Dutch name of an answer. @example antwoordsoortNaam('gemist') // 'Bericht van gemiste termijn' */
export function antwoordsoortNaam(soort: Antwoordsoort): string {
  return NAMEN[soort];
}

/** An answer with placeholders, a line for each part. */
export type Antwoordsjabloon = { readonly onderwerp: string; readonly regels: readonly string[] };

/**
 * The answers. They name the dossiernummer and nobody: who receives one knows whom it is about,
 * and a mail that goes astray tells nothing.
 *
 * Source: SA 7 MZO a, d and e; PP st 4, 8 and 9; SA 6 lid 2 and 3.
 */
export const antwoordsjablonen: Readonly<
  Record<Antwoordsoort | 'niet_bekend' | 'alleen_eigen', Antwoordsjabloon>
> = {
  advies: {
    onderwerp: 'Advies van het Meldpunt, ons kenmerk {{onsKenmerk}}',
    regels: [
      'Op {{vraagOp}} vroeg u ons om advies. Dit is ons antwoord:',
      '{{advies}}',
      'Past dit niet bij de situatie, of is er iets veranderd? Laat het ons weten.',
    ],
  },
  ondersteuning: {
    onderwerp: 'Ondersteuning van het Meldpunt, ons kenmerk {{onsKenmerk}}',
    regels: [
      'Op {{vraagOp}} vroeg u ons om ondersteuning. Wij doen het volgende:',
      '{{ondersteuning}}',
    ],
  },
  afstemming: {
    onderwerp: 'Afstemming met het Meldpunt, ons kenmerk {{onsKenmerk}}',
    regels: ['Op {{vraagOp}} vroeg u ons om af te stemmen. Dit is ons antwoord:', '{{advies}}'],
  },
  loopt_er_iets: {
    onderwerp: 'Antwoord op uw vraag, ons kenmerk {{onsKenmerk}}',
    regels: ['Op {{vraagOp}} vroeg u ons of er iets loopt. Dit is ons antwoord:', '{{advies}}'],
  },
  uitstel: {
    onderwerp: 'Antwoord op uw verzoek om uitstel, ons kenmerk {{onsKenmerk}}',
    regels: ['Op {{vraagOp}} vroeg u ons om uitstel. Dit is ons antwoord:', '{{advies}}'],
  },
  bekendheid: {
    onderwerp: 'Antwoord op uw vraag van {{vraagOp}}, ons kenmerk {{onsKenmerk}}',
    regels: [
      'Op {{vraagOp}} vroeg u of iemand bij ons bekend is.',
      'Deze persoon is bij ons bekend. Bel ons om de aanpak af te stemmen.',
    ],
  },
  // "Bekend" never rests on what the asker itself reported (st 4).
  alleen_eigen: {
    onderwerp: 'Antwoord op uw vraag van {{vraagOp}}',
    regels: [
      'Op {{vraagOp}} vroeg u of iemand bij ons bekend is.',
      'Wij hebben over deze persoon alleen uw eigen melding.',
    ],
  },
  niet_bekend: {
    onderwerp: 'Antwoord op uw vraag van {{vraagOp}}',
    regels: [
      'Op {{vraagOp}} vroeg u of iemand bij ons bekend is.',
      'Deze persoon is niet bij ons bekend.',
    ],
  },
  gemist: {
    onderwerp: 'Een termijn is niet gehaald, ons kenmerk {{onsKenmerk}}',
    regels: [
      'Wij hebben een termijn niet gehaald: {{termijn}}. Die liep af op {{verviel}}.',
      'U hoort van ons uiterlijk op {{nieuweDatum}}.',
    ],
  },
  afsluiting: {
    onderwerp: 'Dossier afgesloten, ons kenmerk {{onsKenmerk}}',
    regels: [
      'Het Meldpunt heeft dit dossier op {{afgeslotenOp}} afgesloten.',
      'Komt er een nieuwe reden voor zorg? Doe dan een nieuwe melding.',
    ],
  },
  beeindiging: {
    onderwerp: 'Een partner is gestopt, ons kenmerk {{onsKenmerk}}',
    regels: [
      '{{partner}} is op {{gestoptOp}} gestopt met de dienstverlening in dit dossier.',
      'Het Meldpunt heeft dat geregistreerd. Het dossier is daarmee niet afgesloten.',
    ],
  },
};

/** What a bekendheidscheck can end in: known or not, or nothing may be told (PP 12; Wgs). */
export const CHECKANTWOORDEN = [
  'check_bekend',
  'check_alleen_eigen',
  'check_niet_bekend',
  'check_geweigerd',
  'check_vroegsignalering',
] as const;

/** One of them. */
export type Checkantwoord = (typeof CHECKANTWOORDEN)[number];

/** Says whether an answer is one of a bekendheidscheck. */
export function isCheckantwoord(soort: string): soort is Checkantwoord {
  return CHECKANTWOORDEN.some((one) => one === soort);
}

const onderwerp = 'Antwoord op uw vraag van {{vraagOp}}, {{zaak}}';
const vraag = 'Op {{vraagOp}} vroeg u of iemand bij ons bekend is. Het gaat om {{zaak}}.';

/**
 * The answers of a bekendheidscheck (st 4). They name the case as the asker calls it and nobody:
 * our own dossiernummer would tell since when somebody is known.
 */
export const checksjablonen: Readonly<Record<Checkantwoord, Antwoordsjabloon>> = {
  check_bekend: { onderwerp, regels: [vraag, 'Deze persoon is bij ons bekend.'] },
  // "Bekend" never rests on what the asker itself reported (st 4).
  check_alleen_eigen: {
    onderwerp,
    regels: [vraag, 'Wij hebben over deze persoon alleen uw eigen melding.'],
  },
  check_vroegsignalering: {
    onderwerp,
    regels: [
      vraag,
      'Voor vroegsignalering geven wij geen antwoord: die loopt via de gemeente en de sociale dienst.',
    ],
  },
  check_niet_bekend: { onderwerp, regels: [vraag, 'Deze persoon is niet bij ons bekend.'] },
  check_geweigerd: {
    onderwerp,
    regels: [
      vraag,
      'Uw organisatie heeft de samenwerkingsafspraken niet ondertekend. Daarom mogen wij u niets vertellen, ook niet of iemand wel of niet bij ons bekend is.',
    ],
  },
};

/** What an answer is composed from; each kind uses its own part, and names what is missing. */
export type AntwoordGegevens = {
  /** Who receives it, as addressed: 'mevrouw Voorbeeld' or 'Trivire'. */
  readonly ontvanger?: string | null | undefined;
  /** Only the dossiernummer is named: no name, no BSN. */
  readonly dossiernummer?: string | null | undefined;
  readonly contactpersoon?: string | null | undefined;
  readonly telefoon?: string | null | undefined;
  /** When they asked; nothing when they did not. */
  readonly vraagOp?: IsoDate | null | undefined;
  /** Whether who receives it has casusregie of this household. */
  readonly isCasusregisseur?: boolean | undefined;
  /** Until when the answer was due, for who is to be told that it is late (SA 7 MZO e). */
  readonly teLaatSinds?: IsoDate | null | undefined;
  readonly advies?: string | null | undefined;
  readonly ondersteuning?: string | null | undefined;
  readonly bekend?: boolean | null | undefined;
  /** All that is known was reported by who asks. */
  readonly alleenEigen?: boolean | undefined;
  /** The name of the term that was missed, and when it ended. */
  readonly termijn?: string | null | undefined;
  readonly verviel?: IsoDate | null | undefined;
  /** When the answer will be there. */
  readonly nieuweDatum?: IsoDate | null | undefined;
  readonly afgeslotenOp?: IsoDate | null | undefined;
  /** Who stopped, and when. */
  readonly partner?: string | null | undefined;
  readonly gestoptOp?: IsoDate | null | undefined;
  /** The recipient hears nothing of anybody, so neither under which number we have them. */
  readonly zonderKenmerk?: boolean | undefined;
  /** How who receives it calls the case itself, by their melding; nothing when that is not known. */
  readonly uwKenmerk?: string | undefined;
  /** In a bekendheidscheck: which case the asker means, as "uw kenmerk HZ-12". */
  readonly zaak?: string | null | undefined;
  /** In a bekendheidscheck: what is told besides, each a sentence. */
  readonly aanvulling?: readonly string[] | undefined;
};

export type Antwoordgegevens = {
  readonly soort: Antwoordsoort | Checkantwoord;
  readonly gegevens: AntwoordGegevens;
};

/** Text for secure mail. The program never mails it. */
export type Antwoordtekst = { readonly onderwerp: string; readonly tekst: string };

export type AntwoordFout =
  | OntbrekendFout
  | { readonly kind: 'mag_niet_mee'; readonly gevonden: readonly string[] };

/**
 * Composes an answer or a notice to a partner, with the least that is needed. Refuses with the
 * name of everything that is missing, and when typed text holds a BSN. What a text may tell whom is
 * said by who may know what (`rules/wie-mag-weten.ts`), not by words that are looked for.
 *
 * Source: SA 7 MZO a, d and e (advice, support, missed terms), PP st 4 (bekendheid) and 8
 * (afsluiting), SA 6 lid 3 (beëindiging), domein §4 and §5 (what is never given).
 *
 * @example stelAntwoordOp({ soort: 'afsluiting', gegevens: {} }).error.kind // 'ontbrekend'
 */
export function stelAntwoordOp({
  soort,
  gegevens,
}: Antwoordgegevens): Result<Antwoordtekst, AntwoordFout> {
  const { onderwerp: kop, regels } = isCheckantwoord(soort)
    ? checksjablonen[soort]
    : antwoordsjablonen[templateOf(soort, gegevens)];
  // Who may not know our number may not know that there is one.
  const sjabloon = {
    regels,
    onderwerp: gegevens.zonderKenmerk ? kop.replace(', ons kenmerk {{onsKenmerk}}', '') : kop,
  };
  const tekst = [
    'Beste {{ontvanger}},',
    ...regelsVan(soort, sjabloon, gegevens),
    ...(soort === 'ondersteuning' && gegevens.isCasusregisseur === true
      ? ['U blijft als casusregisseur het eerste aanspreekpunt.']
      : []),
    ...(gegevens.teLaatSinds && soort !== 'gemist'
      ? ['Dit antwoord moest er uiterlijk {{teLaatSinds}} zijn. Dat is ons niet gelukt.']
      : []),
    ...(soort === 'check_bekend' || soort === 'check_alleen_eigen'
      ? [...sentences(gegevens.aanvulling), NEEM_CONTACT_OP]
      : []),
    'Hebt u vragen? Bel {{contactpersoon}}, telefoon {{telefoon}}.',
    'Met vriendelijke groet,\n{{contactpersoon}}\nMeldpunt Zorg en Overlast',
  ].join('\n\n');
  const waarden = waardenVan(gegevens);
  const velden = [...ontbrekendeWaarden(`${sjabloon.onderwerp}\n${tekst}`, waarden)];
  if (soort === 'bekendheid' && typeof gegevens.bekend !== 'boolean') {
    velden.push({ veld: 'bekend', naam: 'of de persoon bekend is' });
  }
  if (velden.length > 0) return err({ kind: 'ontbrekend', velden });
  const onderwerp = vulSjabloon(sjabloon.onderwerp, waarden);
  const filled = vulSjabloon(tekst, waarden);
  if (!onderwerp.ok || !filled.ok) throw new Error('An answer was filled in before it was checked');
  const gevonden = verboden(`${onderwerp.value}\n${filled.value}`);
  if (gevonden.length > 0) return err({ kind: 'mag_niet_mee', gevonden });
  return ok({ onderwerp: metUwKenmerk(onderwerp.value, gegevens), tekst: filled.value });
}

/** Their kenmerk comes before ours. A check names the case already, and nine digits of theirs are no BSN. */
function metUwKenmerk(onderwerp: string, { uwKenmerk = '', zaak }: AntwoordGegevens): string {
  if (uwKenmerk === '' || zaak) return onderwerp;
  const ons = ', ons kenmerk ';
  const at = onderwerp.lastIndexOf(ons);
  const [voor, na] = at < 0 ? [onderwerp, ''] : [onderwerp.slice(0, at), onderwerp.slice(at)];
  return `${voor}, uw kenmerk ${uwKenmerk}${na}`;
}

/** What is said to somebody who asked nothing: the text never says that they did. */
const UIT_EIGEN_BEWEGING: Readonly<Record<string, string>> = {
  advies: 'Over dit dossier geven wij u het volgende advies:',
  ondersteuning: 'Wij ondersteunen u in dit dossier. Wij doen het volgende:',
  afstemming: 'Wij stemmen met u af over dit dossier:',
};

/** The lines of an answer, or those of a text that nobody asked for. */
function regelsVan(
  soort: Antwoordsoort | Checkantwoord,
  { regels }: Antwoordsjabloon,
  { vraagOp }: AntwoordGegevens,
): readonly string[] {
  const eerst = UIT_EIGEN_BEWEGING[soort];
  return vraagOp || eerst === undefined ? regels : [eerst, ...regels.slice(1)];
}

/** What is told besides, as one paragraph; braces in a name are not placeholders. */
function sentences(aanvulling: readonly string[] = []): readonly string[] {
  const tekst = aanvulling.join('\n').replace(/[{}]/gu, '');
  return tekst === '' ? [] : [tekst];
}

function templateOf(soort: Antwoordsoort, { bekend, alleenEigen }: AntwoordGegevens) {
  if (soort !== 'bekendheid') return soort;
  if (alleenEigen) return 'alleen_eigen';
  return bekend === true ? soort : 'niet_bekend';
}

function waardenVan(gegevens: AntwoordGegevens): Sjabloonwaarden {
  const lang = (datum: IsoDate | null | undefined) => datum && formatDatumLang(datum);
  const { ontvanger, contactpersoon, telefoon, advies, ondersteuning, partner } = gegevens;
  return {
    ...{ ontvanger, contactpersoon, telefoon, advies, ondersteuning, partner },
    onsKenmerk: gegevens.dossiernummer,
    zaak: gegevens.zaak,
    termijn: gegevens.termijn,
    vraagOp: lang(gegevens.vraagOp),
    verviel: lang(gegevens.verviel),
    teLaatSinds: lang(gegevens.teLaatSinds),
    nieuweDatum: lang(gegevens.nieuweDatum),
    afgeslotenOp: lang(gegevens.afgeslotenOp),
    gestoptOp: lang(gegevens.gestoptOp),
  };
}

/** A BSN that was typed along, its last two digits alone: an error never holds one. */
function verboden(tekst: string): readonly string[] {
  const bsn = checkVrijeTekst(tekst).filter(({ soort }) => soort === 'bsn');
  return [...new Set(bsn.map(({ gevonden }) => `BSN ${gevonden}`))];
}

/** A Dutch sentence that says why there is no text and what to do. */
export function antwoordFoutZin(fout: AntwoordFout): string {
  if (fout.kind === 'ontbrekend') return ontbrekendZin(fout);
  const gevonden = fout.gevonden.join(', ');
  return `Dit mag niet naar een partner: ${gevonden}. Haal het weg uit uw tekst en schrijf alleen wat nodig is.`;
}

/** Where an answer that was refused can be mended; typed text is mended beside it. */
export function antwoordPlekken(fout: AntwoordFout): Herstelplek[] {
  return fout.kind === 'ontbrekend' ? plekkenVoor(fout.velden) : [];
}
