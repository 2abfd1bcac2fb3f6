import { type PartnerSoort, partnerSoortNaam } from '#areas/partners/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** Why an organisation has to do with a traject, the most important first. */
export const BELANGEN = [
  'casusregisseur',
  'verhuurder',
  'melder',
  'ook_gemeld',
  'betrokken',
] as const;

/** One of those. */
export type Belang = (typeof BELANGEN)[number];

const NAMEN: Readonly<Record<Belang, string>> = {
  casusregisseur: 'Casusregisseur',
  verhuurder: 'Verhuurder',
  melder: 'Melder',
  ook_gemeld: 'Kreeg de melding ook',
  betrokken: 'Betrokken',
};

/** The Dutch name of such a reason. @example belangNaam('ook_gemeld') // 'Kreeg de melding ook' */
export function belangNaam(belang: Belang): string {
  return NAMEN[belang];
}

/** An organisation as it is judged here. */
export type Organisatie = {
  readonly id: string;
  readonly naam: string;
  readonly soort: PartnerSoort;
  /** Whether it signed the agreement that this traject goes by. */
  readonly ondertekenaar: boolean;
};

/** That an organisation takes part in a traject, and since when; null: that is not known. */
export type Deelname = {
  readonly partnerId: string;
  readonly belang: Belang;
  readonly sinds: IsoDate | null;
};

/** An organisation that is told of what happens in a traject. */
export type Belanghebbende = Organisatie & {
  readonly belangen: readonly Belang[];
  readonly sinds: IsoDate | null;
  /** Whether it is told although it did not sign: there is a legal duty (PP 12.1). */
  readonly wegensPlicht: boolean;
};

/** An organisation that is on record and is not told, with why in Dutch. */
export type NietIngelicht = {
  readonly id: string;
  readonly naam: string;
  readonly zin: string;
};

/** Who is told of what happens in a traject, and who of those on record is not. */
export type Kring = {
  readonly wie: readonly Belanghebbende[];
  readonly niet: readonly NietIngelicht[];
};

/**
 * Who is told of what happens in a traject. A corporatie only as verhuurder in one of its procedures
 * or as melder; the Sociaal Team when the melding went to it too, when it has casusregie or took part;
 * another signatory when it is involved. Who did not sign only by a legal duty that was recorded.
 *
 * So nobody may be left, as with a self-referral or a private let: that is an outcome, and never
 * "everybody was told".
 *
 * Source: SA preambule, SA 6.3, PP st 7 to 9, PP 12.1; domein §3 (wie is ingelicht).
 *
 * @param plichten the organisations for which a legal duty to tell was recorded in this dossier
 *
 * @example
 * belanghebbendenVan(
 *   [{ partnerId: 'd', belang: 'melder', sinds: null }],
 *   [{ id: 'd', naam: 'Deurwaarder Voorbeeld', soort: 'deurwaarder', ondertekenaar: false }],
 *   new Set(),
 * ).wie // []
 */
export function belanghebbendenVan(
  deelnames: readonly Deelname[],
  organisaties: readonly Organisatie[],
  plichten: ReadonlySet<string>,
): Kring {
  const wie: Belanghebbende[] = [];
  const niet: NietIngelicht[] = [];
  for (const id of new Set(deelnames.map(({ partnerId }) => partnerId))) {
    const organisatie = organisaties.find((one) => one.id === id);
    if (organisatie === undefined) continue;
    const own = deelnames.filter(({ partnerId }) => partnerId === id);
    const belangen = BELANGEN.filter((belang) => own.some((one) => one.belang === belang));
    const isParty = organisatie.ondertekenaar && !NOOIT_PARTIJ.has(organisatie.soort);
    const reden = isParty ? redenNiet(organisatie.soort, belangen) : buitenPartij(organisatie);
    const wegensPlicht = !isParty && plichten.has(id);
    if (reden === null || wegensPlicht)
      wie.push({ ...organisatie, belangen, sinds: firstDay(own), wegensPlicht });
    else niet.push({ id, naam: organisatie.naam, zin: reden });
  }
  return { wie: wie.sort(byBelang), niet };
}

// Whatever somebody ticked at the partner: these are no party to the agreement (SA 7 WoCo d, PP 12).
const NOOIT_PARTIJ: ReadonlySet<PartnerSoort> = new Set<PartnerSoort>([
  'deurwaarder',
  'particuliere_verhuurder',
]);

function redenNiet(soort: PartnerSoort, belangen: readonly Belang[]): string | null {
  if (soort !== 'woningcorporatie') return null;
  if (belangen.includes('verhuurder') || belangen.includes('melder')) return null;
  return 'Deze corporatie verhuurt in dit traject geen woning en deed geen melding. Verhuurt zij de woning wel, vul dat dan in bij de procedure.';
}

function buitenPartij({ soort }: Organisatie): string {
  const wat = NOOIT_PARTIJ.has(soort)
    ? `Een ${partnerSoortNaam(soort).toLowerCase()} is geen partij bij de afspraken.`
    : 'Deze organisatie heeft de afspraken niet ondertekend.';
  return `${wat} Vertel haar alleen iets als de wet dat eist; de manager legt dat vast.`;
}

/** The earliest day; not known when one of them is not. */
function firstDay(own: readonly Deelname[]): IsoDate | null {
  const days = own.map(({ sinds }) => sinds);
  return days.reduce((first, day) =>
    first === null || day === null ? null : day < first ? day : first,
  );
}

function byBelang(one: Belanghebbende, other: Belanghebbende): number {
  const rank = ({ belangen: [first = 'betrokken'] }: Belanghebbende) => BELANGEN.indexOf(first);
  return rank(one) - rank(other) || (one.naam < other.naam ? -1 : 1);
}
