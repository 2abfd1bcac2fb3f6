import { compareStappen, type Processtap } from '#areas/dossiers/rules.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { HERSTELREDENEN, herstelredenNaam } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** The dates that a melding can name (st 6, 7, 9). */
export const DATUMSOORTEN = ['dagvaarding', 'zitting', 'ontruiming', 'huisuitzetting'] as const;

/** One of the kinds of named date. */
export type Datumsoort = (typeof DATUMSOORTEN)[number];

/** The dates that a melding names. A stored row has null for one that it does not name. */
export type MeldingDatums = { readonly [soort in Datumsoort]?: IsoDate | null | undefined };

const NAMEN: Readonly<Record<Datumsoort, string>> = {
  dagvaarding: 'Datum dagvaarding',
  zitting: 'Datum zitting',
  ontruiming: 'Datum ontruiming',
  huisuitzetting: 'Datum huisuitzetting',
};

/** The Dutch name of a kind of date. @example datumsoortNaam('zitting') // 'Datum zitting' */
export function datumsoortNaam(soort: Datumsoort): string {
  return NAMEN[soort];
}

/** Why somebody reports, in the order in which the form offers it. */
export const AANLEIDINGEN = [
  'probleemsituatie',
  'achterstand_na_vroegsignalering',
  'laatste_aanmaning',
  'betalingsregeling_verbroken',
  'recidive',
  'zorgen',
  'ris_niet_opgepakt',
  'zelfmelding',
  'dagvaarding_aangezegd',
  'dagvaarding_verzonden',
  'dagvaarding_betekend',
  'vordering_ontbinding',
  'ontruiming_aangezegd',
  'huisuitzetting',
  'woonoverlast',
  'onbegrepen_gedrag',
  'zorg_en_veiligheid',
] as const;

/** One of the reasons to report. */
export type Aanleiding = (typeof AANLEIDINGEN)[number];

/** Before the court comes in, on the way through the court, or a report of another kind. */
export type Aanleidinggroep = 'vooraf' | 'procedure' | 'overig';

/** What the desk knows about one reason to report. */
export type AanleidingRegel = {
  readonly code: Aanleiding;
  readonly naam: string;
  /** One Dutch sentence that says when this reason is the right one. */
  readonly uitleg: string;
  readonly bron: string;
  /** The step of the process that a case has reached when this is reported. */
  readonly stap: Processtap;
  /** The dates that such a report can name. */
  readonly datums: readonly Datumsoort[];
  /** Whether the arrears may be registered: only with recidive or a broken arrangement (B3). */
  readonly achterstand: boolean;
  /** Whether figures count it apart from the prevention of evictions (WA). */
  readonly apart: boolean;
  readonly groep: Aanleidinggroep;
};

/**
 * Every reason to report with its rules, in the order of `AANLEIDINGEN`.
 *
 * Sources: SA 7 WoCo a and c and st 1-9 (what a corporatie must always report), WA (a dagvaarding
 * that was sent, a RIS signal not taken up, woonoverlast and onbegrepen gedrag), B3 (arrears).
 */
export const aanleidingen: readonly AanleidingRegel[] = [
  {
    code: 'probleemsituatie',
    naam: 'Probleemsituatie',
    uitleg: 'De melder ziet problemen aankomen voordat er een procedure loopt.',
    bron: 'SA 7 WoCo c',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'achterstand_na_vroegsignalering',
    naam: 'Achterstand na vroegsignalering',
    uitleg: 'De huurachterstand blijft bestaan nadat vroegsignalering is geprobeerd.',
    bron: 'st 1',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'laatste_aanmaning',
    naam: 'Laatste aanmaning',
    uitleg: 'De huurder kreeg de laatste aanmaning voordat de zaak naar de rechter gaat.',
    bron: 'st 1; SA Bijlage 3',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'betalingsregeling_verbroken',
    naam: 'Betalingsregeling verbroken',
    uitleg: 'De huurder komt een afgesproken betalingsregeling niet na.',
    bron: 'SA 7 WoCo a; st 1',
    stap: '1',
    datums: [],
    achterstand: true,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'recidive',
    naam: 'Recidive',
    uitleg:
      'Er is een nieuwe achterstand tijdens een betalingsregeling, of opnieuw een achterstand erna.',
    bron: 'st 1',
    stap: '1',
    datums: [],
    achterstand: true,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'zorgen',
    naam: 'Zorgen',
    uitleg: 'De melder maakt zich zorgen over de huurder of het huishouden.',
    bron: 'SA 7 WoCo a; st 1',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'ris_niet_opgepakt',
    naam: 'RIS-signaal niet opgepakt',
    uitleg: 'Een signaal in het RIS is door niemand opgepakt.',
    bron: 'WA',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'zelfmelding',
    naam: 'Zelfmelding',
    uitleg: 'Betrokkene vraagt zelf om hulp.',
    bron: 'WA 3',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: false,
    groep: 'vooraf',
  },
  {
    code: 'dagvaarding_aangezegd',
    naam: 'Dagvaarding aangezegd',
    uitleg: 'De huurder heeft bericht gekregen dat er een dagvaarding komt.',
    bron: 'SA 7 WoCo c',
    stap: '6',
    datums: ['dagvaarding', 'zitting'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'dagvaarding_verzonden',
    naam: 'Dagvaarding verzonden',
    uitleg: 'De dagvaarding is naar de deurwaarder gestuurd en nog niet aan de deur gebracht.',
    bron: 'WA; st 6',
    stap: '6',
    datums: ['dagvaarding', 'zitting'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'dagvaarding_betekend',
    naam: 'Dagvaarding betekend',
    uitleg: 'De deurwaarder heeft de dagvaarding aan de huurder gebracht.',
    bron: 'st 6',
    stap: '6',
    datums: ['zitting'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'vordering_ontbinding',
    naam: 'Vordering ontbinding of ontruiming',
    uitleg: 'De verhuurder vraagt de rechter om ontbinding van de huur of om ontruiming.',
    bron: 'st 7',
    stap: '7',
    datums: ['dagvaarding', 'zitting'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'ontruiming_aangezegd',
    naam: 'Ontruiming aangezegd',
    uitleg: 'De deurwaarder heeft aangezegd wanneer de woning wordt ontruimd.',
    bron: 'SA 7 WoCo c; st 7',
    stap: '7',
    datums: ['ontruiming'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'huisuitzetting',
    naam: 'Huisuitzetting',
    uitleg: 'Het huishouden is uit de woning gezet.',
    bron: 'st 9',
    stap: '9',
    datums: ['huisuitzetting'],
    achterstand: false,
    apart: false,
    groep: 'procedure',
  },
  {
    code: 'woonoverlast',
    naam: 'Woonoverlast',
    uitleg: 'Omwonenden hebben overlast van de bewoner of van de woning.',
    bron: 'WA',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: true,
    groep: 'overig',
  },
  {
    code: 'onbegrepen_gedrag',
    naam: 'Onbegrepen gedrag',
    uitleg: 'De bewoner doet dingen die anderen niet begrijpen en die zorgen geven.',
    bron: 'WA',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: true,
    groep: 'overig',
  },
  {
    code: 'zorg_en_veiligheid',
    naam: 'Zorg en veiligheid',
    uitleg: 'Er is zorg over iemand of over de veiligheid, zonder dat de huur het probleem is.',
    bron: 'WA',
    stap: '1',
    datums: [],
    achterstand: false,
    apart: true,
    groep: 'overig',
  },
];

/** Says whether text is the code of a reason to report. @example isAanleiding('recidive') // true */
export function isAanleiding(text: string): text is Aanleiding {
  return AANLEIDINGEN.some((code) => code === text);
}

/**
 * The rules of a reason to report; undefined for a code that is not known.
 *
 * @example findAanleiding('dagvaarding_verzonden')?.datums // ['dagvaarding', 'zitting']
 */
export function findAanleiding(code: Aanleiding): AanleidingRegel;

export function findAanleiding(code: string): AanleidingRegel | undefined;

export function findAanleiding(code: string): AanleidingRegel | undefined {
  return aanleidingen.find((regel) => regel.code === code);
}

/**
 * The Dutch name of a reason to report. A code that is not known is shown as it is: a list must
 * not fail on one old row.
 *
 * @example aanleidingNaam('recidive') // 'Recidive'
 */
export function aanleidingNaam(code: string): string {
  return findAanleiding(code)?.naam ?? code;
}

/**
 * The aanleidingen of a melding with the leading one in front: the furthest step, and within the
 * procedure the furthest part of it. Of those that are equally far the one that was chosen first
 * leads. Each stands in it once.
 *
 * Source: domein §2 (a melding has one or more aanleidingen), st 1-9.
 *
 * @example orderAanleidingen(['zorgen', 'dagvaarding_betekend', 'zorgen']) // ['dagvaarding_betekend', 'zorgen']
 */
export function orderAanleidingen(gekozen: readonly Aanleiding[]): readonly Aanleiding[] {
  const [first, ...others] = new Set(gekozen);
  if (first === undefined) return [];
  const leading = others.reduce((lead, one) => (isFurther(one, lead) ? one : lead), first);
  return [leading, ...[first, ...others].filter((one) => one !== leading)];
}

function isFurther(one: Aanleiding, other: Aanleiding): boolean {
  const [regel, tegen] = [findAanleiding(one), findAanleiding(other)];
  const stap = compareStappen(regel.stap, tegen.stap);
  if (stap !== 0) return stap > 0;
  return regel.groep === 'procedure' && AANLEIDINGEN.indexOf(one) > AANLEIDINGEN.indexOf(other);
}

/**
 * Whether arrears may be kept with meldingen of a traject: once one of its aanleidingen is recidive
 * or a broken arrangement they may with all of them (B3; domein §3 st 1).
 *
 * @example magAchterstand(['zorgen', 'recidive']) // true
 */
export function magAchterstand(aanleidingenVanTraject: readonly Aanleiding[]): boolean {
  return aanleidingenVanTraject.some((code) => findAanleiding(code).achterstand);
}

const VERHUURDERS: ReadonlySet<PartnerSoort> = new Set<PartnerSoort>([
  'woningcorporatie',
  'particuliere_verhuurder',
  // Stands opposite an owner as a verhuurder does opposite a tenant (domein §2: hypotheekhouder).
  'hypotheekverstrekker',
]);

/**
 * Whether this kind of organisation lets homes, or holds the mortgage of one: who stands opposite the
 * household. A deurwaarder acts for who lets and never lets.
 *
 * @example isVerhuurder('deurwaarder') // false
 */
export function isVerhuurder(soort: PartnerSoort): boolean {
  return VERHUURDERS.has(soort);
}

/** What is recorded of who reported, and of who lets when that is somebody else. */
export type MeldingPartijen = {
  readonly partnerId: string | null;
  readonly verhuurderId: string | null;
};

/**
 * Who lets the dwelling that a melding is about: whoever was named, or else the melder when it lets
 * homes. Null when that is not known: a sociale dienst, a team or a deurwaarder may report (WA), and
 * none of them lets.
 *
 * @example verhuurderVan({ partnerId: 'trivire', verhuurderId: null }, () => 'woningcorporatie') // 'trivire'
 */
export function verhuurderVan(
  { partnerId, verhuurderId }: MeldingPartijen,
  soortVan: (partnerId: string) => PartnerSoort | undefined,
): string | null {
  const id = verhuurderId ?? partnerId;
  const soort = id === null ? undefined : soortVan(id);
  return soort !== undefined && isVerhuurder(soort) ? id : null;
}

/** Why a melding is withdrawn: as anything else is, or because the melder takes it back. */
export const MELDINGREDENEN = ['melder_trok_in', ...HERSTELREDENEN] as const;

/** One of the reasons. */
export type Meldingreden = (typeof MELDINGREDENEN)[number];

/** The Dutch name of a reason. @example meldingredenNaam('melder_trok_in') // 'De melder trok de melding in' */
export function meldingredenNaam(reden: Meldingreden): string {
  return reden === 'melder_trok_in' ? 'De melder trok de melding in' : herstelredenNaam(reden);
}

/** Says whether text is the code of such a reason. @example isMeldingreden('dubbel') // true */
export function isMeldingreden(text: string): text is Meldingreden {
  return MELDINGREDENEN.some((reden) => reden === text);
}
