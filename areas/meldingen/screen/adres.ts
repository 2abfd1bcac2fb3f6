import { findPlaats } from '#areas/beheer/rules/regio.ts';
import type { Client } from '#areas/contract.ts';
import { formatHuisnummer, parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { formatPostcode, parsePostcode } from '#domain/identiteit/postcode.ts';
import type { PersoonWaarden } from './waarden.ts';

/** An address where somebody known lives, without saying who. */
export type BekendAdres = Awaited<ReturnType<Client['bekendheid']['suggestAdressen']>>[number];

/** What picking a suggestion fills in. */
export type AdresVoorstel = {
  readonly label: string;
  readonly velden: Pick<PersoonWaarden, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>;
};

type Adresvelden = Pick<PersoonWaarden, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>;

const LEAST = 3;

/** The place goes with the postcode, unless somebody typed another one. */
export function withPostcode(persoon: Adresvelden, postcode: string): Partial<PersoonWaarden> {
  const before = placeOf(persoon.postcode);
  const found = placeOf(postcode);
  const isOwn = persoon.plaats.trim() !== '' && persoon.plaats !== before;
  if (isOwn || found === undefined) return { postcode };
  return { postcode, plaats: found };
}

function placeOf(postcode: string): string | undefined {
  const read = parsePostcode(postcode);
  return read.ok ? findPlaats(read.value) : undefined;
}

/** What to look known addresses up by: the street as typed, or else a whole postcode. */
export function zoekAdres({ straat, postcode }: Adresvelden): string | undefined {
  const typed = straat.trim();
  if (typed.length >= LEAST) return typed.slice(0, 60);
  const read = parsePostcode(postcode);
  return typed === '' && read.ok ? read.value : undefined;
}

/**
 * Known addresses as suggestions for what is typed. Where the house number is typed already only
 * that one counts, or else the street alone: a postcode has one street.
 */
export function adresVoorstellen(
  getypt: Adresvelden,
  bekend: readonly BekendAdres[],
): readonly AdresVoorstel[] {
  const nummer = parseHuisnummer(getypt.huisnummer);
  const exact = bekend.filter(
    (adres) => nummer.ok && Number(adres.huisnummer) === nummer.value.huisnummer,
  );
  const found = nummer.ok
    ? [...exact.map(whole), ...bekend.map((adres) => streetOnly(adres, getypt))]
    : bekend.map(whole);
  const unique = new Map(found.map((voorstel) => [voorstel.label, voorstel]));
  return [...unique.values()].filter(({ velden }) => !isTyped(velden, getypt)).slice(0, 8);
}

function whole(adres: BekendAdres): AdresVoorstel {
  const { straat, plaats } = adres;
  const huisnummer = adres.huisnummer ? formatHuisnummer(adres) : '';
  const postcode = formatPostcode(adres.postcode);
  const rest = `${postcode} ${plaats}`.trim();
  const label = `${straat} ${huisnummer}`.trim() + (rest === '' ? '' : `, ${rest}`);
  return { label, velden: { straat, huisnummer, postcode, plaats } };
}

function streetOnly({ straat, plaats, postcode }: BekendAdres, getypt: Adresvelden): AdresVoorstel {
  const own = parsePostcode(getypt.postcode);
  const isSame = own.ok && own.value === postcode;
  return {
    label: straat,
    velden: {
      straat,
      huisnummer: getypt.huisnummer,
      postcode: getypt.postcode,
      plaats: isSame && plaats !== '' ? plaats : getypt.plaats,
    },
  };
}

function isTyped(velden: Adresvelden, getypt: Adresvelden): boolean {
  return (['straat', 'huisnummer', 'postcode', 'plaats'] as const).every(
    (veld) => velden[veld] === getypt[veld],
  );
}
