import {
  type Adreslijnen,
  adreslijnenTekst,
  type Bereik,
  isVolledigAdres,
  LEEG_BEREIK,
  type Vertegenwoordiger,
} from '#areas/personen/rules/bereik.ts';
import { type GeboortedatumTekst, leeftijd } from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { formatPostcode, isPostcode } from '#domain/identiteit/postcode.ts';

/** To whom a letter about somebody goes: to them, or to the bewindvoerder beside them. */
export const BRIEFAAN = ['betrokkene', 'bewindvoerder'] as const;

/** One of those. */
export type Briefaan = (typeof BRIEFAAN)[number];

/** An address in its parts, of a person or a woning. */
export type Adresdelen = {
  readonly straat?: string | null | undefined;
  readonly huisnummer?: string | null | undefined;
  readonly huisletter?: string | null | undefined;
  readonly toevoeging?: string | null | undefined;
  readonly postcode?: string | null | undefined;
  readonly plaats?: string | null | undefined;
  /** What it is called where it has no number. */
  readonly aanduiding?: string | null | undefined;
};

/** Why there is no address to send a letter to. */
export type ZonderAdres = 'geen' | 'ontruimd' | 'vertrokken' | 'vertegenwoordiger';

/** Whose address a letter goes to: for post, of the person, of the woning, or of who acts for them. */
export const ADRESSOORTEN = ['post', 'verblijf', 'woning', 'vertegenwoordiger'] as const;

/** One of those. */
export type Adressoort = (typeof ADRESSOORTEN)[number];

/** Where a letter goes: the lines below the name, or why it has to be handed over. */
export type Bestemming =
  | {
      readonly soort: 'adres';
      readonly waar: Adressoort;
      readonly regels: readonly string[];
    }
  | { readonly soort: 'onvolledig' }
  | { readonly soort: 'overhandigen'; readonly reden: ZonderAdres };

/** What the way of a letter depends on. */
export type Bestemmingsfeiten = {
  /** Where they live, as far as is known. */
  readonly adres: Adresdelen;
  readonly bereik: Bereik | null;
  /** When they left the home, or 'onbekend'; null: they did not, as far as is known. */
  readonly vertrokken: string | null;
  /** The home that the letter is about. */
  readonly woning: Adresdelen | null;
  /** Homes that were cleared, and when. */
  readonly ontruimd: readonly { readonly woning: Adresdelen; readonly op: IsoDate }[];
};

/**
 * Where a letter to somebody goes: to the address for post when there is one, else where they live,
 * else to the home at stake. Never to a home that was cleared, unless they moved there since, nor to
 * one that they left. Without any of these it is handed over.
 *
 * @example bestemmingVan({ adres: {}, bereik: null, vertrokken: null, woning: null, ontruimd: [] }) // { soort: 'overhandigen', reden: 'geen' }
 */
export function bestemmingVan(feiten: Bestemmingsfeiten): Bestemming {
  const { adres, vertrokken, woning, ontruimd } = feiten;
  const { verblijf, verhuisdOp, post } = feiten.bereik ?? LEEG_BEREIK;
  if (post !== null && isVolledigAdres(post))
    return { soort: 'adres', waar: 'post', regels: adreslijnenTekst(post) };
  const isOntruimd = (where: Adresdelen) =>
    ontruimd.some(
      (gone) => isZelfdeAdres(gone.woning, where) && (verhuisdOp === null || verhuisdOp < gone.op),
    );
  const woontErgens = !ZONDER_ADRES.has(verblijf);
  const heeftVertrokken = (where: Adresdelen) =>
    vertrokken !== null && woning !== null && isZelfdeAdres(woning, where);
  if (woontErgens && isBezorgbaar(adres, verblijf === 'ligplaats')) {
    if (isOntruimd(adres)) return { soort: 'overhandigen', reden: 'ontruimd' };
    if (!heeftVertrokken(adres) || verhuisdOp !== null)
      return { soort: 'adres', waar: 'verblijf', regels: adresregelsVan(adres) };
    return { soort: 'overhandigen', reden: 'vertrokken' };
  }
  if (vertrokken !== null) return { soort: 'overhandigen', reden: 'vertrokken' };
  const blijftThuis = verblijf === 'adres' || verblijf === 'ligplaats' || verblijf === 'onbekend';
  if (blijftThuis && woning !== null && isBezorgbaar(woning, isZonderNummer(woning))) {
    if (isOntruimd(woning)) return { soort: 'overhandigen', reden: 'ontruimd' };
    if (!woontErgens || isLeeg(adres) || isDeelVan(adres, woning))
      return { soort: 'adres', waar: 'woning', regels: adresregelsVan(woning) };
  }
  if (woontErgens && !isLeeg(adres)) return { soort: 'onvolledig' };
  return { soort: 'overhandigen', reden: ontruimd.length > 0 ? 'ontruimd' : 'geen' };
}

const ZONDER_ADRES: ReadonlySet<Bereik['verblijf']> = new Set([
  'geen',
  'onbekend',
  'buitenland',
] as const);

const ZINNEN: Readonly<Record<ZonderAdres, string>> = {
  geen: 'Er is geen adres bekend waar deze brief naartoe kan.',
  ontruimd: 'De woning is ontruimd en er is nog geen nieuw adres bekend.',
  vertrokken: 'Deze persoon woont niet meer in de woning en er is geen nieuw adres bekend.',
  vertegenwoordiger: 'Er is geen adres bekend van wie deze persoon vertegenwoordigt.',
};

/**
 * Why a letter has to be handed over, and what else helps.
 *
 * @example overhandigZin('ontruimd') // 'De woning is ontruimd en er is nog geen nieuw adres bekend. Geef de brief persoonlijk af, of vul bij de persoon een postadres in.'
 */
export function overhandigZin(reden: ZonderAdres): string {
  return `${ZINNEN[reden]} Geef de brief persoonlijk af, of vul bij de persoon een postadres in.`;
}

/** Whether two addresses are one, as far as both say where they are. */
export function isZelfdeAdres(een: Adresdelen, ander: Adresdelen): boolean {
  const nummer = ({ huisnummer, huisletter, toevoeging }: Adresdelen) =>
    [huisnummer, huisletter, toevoeging].map((part) => fold(part)).join('|');
  if (isLeeg(een) || isLeeg(ander) || nummer(een) !== nummer(ander)) return false;
  const zonderNummer = fold(een.huisnummer) === '';
  const zelfdeStraat =
    fold(een.straat ?? een.aanduiding) === fold(ander.straat ?? ander.aanduiding) &&
    fold(een.plaats) === fold(ander.plaats);
  if (een.postcode && ander.postcode && !zonderNummer)
    return fold(een.postcode) === fold(ander.postcode);
  return zelfdeStraat;
}

/** Whether nothing is said that another address does not say too: half of an address, as it was heard. */
function isDeelVan(deel: Adresdelen, heel: Adresdelen): boolean {
  return DELEN.every((key) => fold(deel[key]) === '' || fold(deel[key]) === fold(heel[key]));
}

const DELEN = ['straat', 'huisnummer', 'huisletter', 'toevoeging', 'postcode', 'plaats'] as const;

function fold(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, '').toLowerCase();
}

function isLeeg({ straat, huisnummer, postcode, aanduiding }: Adresdelen): boolean {
  return [straat, huisnummer, postcode, aanduiding].every((part) => fold(part) === '');
}

function isZonderNummer({ huisnummer, aanduiding }: Adresdelen): boolean {
  return fold(huisnummer) === '' && fold(aanduiding) !== '';
}

function isBezorgbaar(adres: Adresdelen, zonderNummer: boolean): boolean {
  const { straat, huisnummer, postcode, plaats, aanduiding } = adres;
  const heeftPlek = zonderNummer
    ? fold(straat) !== '' || fold(aanduiding) !== ''
    : fold(straat) !== '' && fold(huisnummer) !== '';
  return heeftPlek && fold(postcode) !== '' && fold(plaats) !== '';
}

/** The lines of an address: two spaces after the postcode and the place in capitals. */
export function adresregelsVan(adres: Adresdelen): readonly string[] {
  const tidy = (text: string | null | undefined) => (text ?? '').replace(/\s+/gu, ' ').trim();
  const { huisletter, toevoeging } = adres;
  const huisnummer = tidy(adres.huisnummer);
  const nummer =
    huisnummer === ''
      ? ''
      : formatHuisnummer({
          huisnummer,
          huisletter: tidy(huisletter),
          toevoeging: tidy(toevoeging),
        });
  const compact = tidy(adres.postcode).replace(/\s/gu, '').toUpperCase();
  const postcode = isPostcode(compact) ? formatPostcode(compact) : tidy(adres.postcode);
  return [
    tidy(adres.aanduiding),
    [tidy(adres.straat), nummer].filter(Boolean).join(' '),
    `${postcode}  ${tidy(adres.plaats).toUpperCase()}`,
  ].filter((line) => line !== '');
}

/** Under what age somebody else answers for a person. */
const MEERDERJARIG = 18;

/**
 * Whether somebody is a minor; not said while the date of birth leaves it open.
 *
 * @example isMinderjarig('2012-05-03', toIsoDate('2026-11-05')) // true
 */
export function isMinderjarig(geboren: string | null | undefined, today: IsoDate): boolean {
  if (!geboren) return false;
  const jaren = leeftijd(geboren as GeboortedatumTekst, today);
  const oldest = typeof jaren === 'object' ? jaren.tussen[1] : jaren;
  return oldest !== undefined && oldest < MEERDERJARIG;
}

/** Somebody to whom a letter goes in the place of a betrokkene, or beside them. */
export type Plaatsvervanger = {
  readonly als: 'bewindvoerder' | 'curator' | 'wettelijk vertegenwoordiger';
  readonly naam: string;
  readonly organisatie: string;
  /** Null when nothing more is known of them than that there must be one. */
  readonly adres: Adreslijnen | null;
};

/**
 * To whom a letter goes that is not to betrokkene self; null: to betrokkene. A curator and who
 * represents a minor come in their place. A bewindvoerder gets a letter beside them: betrokkene
 * keeps an own letter. A mentor is about care alone and gets none.
 *
 * Source: domein §2 (bewind, curatele, mentor, minor).
 */
export function plaatsvervangerVan(
  bereik: Bereik | null,
  { aan, minderjarig }: { readonly aan: Briefaan; readonly minderjarig: boolean },
): Plaatsvervanger | null {
  const { vertegenwoordigers } = bereik ?? LEEG_BEREIK;
  const find = (soort: Vertegenwoordiger['soort']) =>
    vertegenwoordigers.find((one) => one.soort === soort);
  const as = (als: Plaatsvervanger['als'], { naam, organisatie, adres }: Vertegenwoordiger) => ({
    ...{ als, naam, organisatie, adres },
  });
  const curator = find('curatele');
  if (curator !== undefined) return as('curator', curator);
  const wettelijk = find('wettelijk');
  if (minderjarig)
    return wettelijk === undefined
      ? { als: 'wettelijk vertegenwoordiger', naam: '', organisatie: '', adres: null }
      : as('wettelijk vertegenwoordiger', wettelijk);
  const bewind = find('bewind');
  return aan === 'bewindvoerder' && bewind !== undefined ? as('bewindvoerder', bewind) : null;
}

/**
 * Whether a letter to a bewindvoerder is due beside the one to betrokkene.
 *
 * @example heeftBewind(null) // false
 */
export function heeftBewind(bereik: Bereik | null | undefined): boolean {
  const soorten = (bereik?.vertegenwoordigers ?? []).map(({ soort }) => soort);
  return soorten.includes('bewind') && !soorten.includes('curatele');
}
