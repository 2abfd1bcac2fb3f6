/** What kind of melder it is: an organisation of the list, or somebody who is not in it (WA 3). */
export const MELDERSOORTEN = [
  'partner',
  'betrokkene',
  'familie',
  'omwonende',
  'anoniem',
  'professional',
] as const;

/** One of the kinds. */
export type Meldersoort = (typeof MELDERSOORTEN)[number];

const NAMEN: Readonly<Record<Meldersoort, string>> = {
  partner: 'Organisatie',
  betrokkene: 'Betrokkene zelf',
  familie: 'Familie',
  omwonende: 'Buurtgenoot of omwonende',
  anoniem: 'Anoniem',
  professional: 'Andere professional',
};

/** The Dutch name of a kind of melder. @example meldersoortNaam('familie') // 'Familie' */
export function meldersoortNaam(soort: Meldersoort): string {
  return NAMEN[soort];
}

/** The kinds of which a name and a telephone number can be kept, for the desk alone. */
export const MET_NAAM: readonly Meldersoort[] = ['familie', 'omwonende', 'professional'];

/** Who reported, as far as a melding tells. */
export type Melder = { readonly meldersoort: Meldersoort; readonly partnerId: string | null };

/**
 * The kind of melder of what was sent, with only what belongs to it: who is not in the list has no
 * contactpersoon there, and who wants to stay unknown has no name here.
 *
 * @example alleenEigen({ meldersoort: 'anoniem', partnerId: 'p', contactpersoonId: null, melderNaam: 'Jan', melderTelefoon: '' }).melderNaam // ''
 */
export function alleenEigen<
  M extends Melder & {
    readonly contactpersoonId: string | null;
    readonly melderNaam: string;
    readonly melderTelefoon: string;
  },
>(melder: M): M {
  const { meldersoort } = melder;
  return {
    ...melder,
    ...(meldersoort === 'partner' ? {} : { partnerId: null, contactpersoonId: null }),
    ...(MET_NAAM.includes(meldersoort) ? {} : { melderNaam: '', melderTelefoon: '' }),
  };
}

/**
 * How the desk itself calls a melder, in lists and in the historie: an organisation by its name,
 * anybody else by what they are.
 *
 * @example melderBinnen({ meldersoort: 'familie', partnerId: null }, () => undefined) // 'Familie'
 */
export function melderBinnen(
  { meldersoort, partnerId }: Melder,
  naamVan: (partnerId: string) => string | undefined,
): string {
  if (partnerId !== null) return naamVan(partnerId) ?? '';
  return meldersoortNaam(meldersoort);
}

/**
 * How a melder is called outside the desk, in an export or as the source of a value: an organisation
 * by its name. A private melder is never named and cannot be recognised, so family, a neighbour and
 * somebody anonymous are called the same.
 *
 * Source: domein §2 (melder), AVG 15.4.
 *
 * @example melderBuiten({ meldersoort: 'omwonende', partnerId: null }, () => undefined) // 'Iemand uit de omgeving'
 */
export function melderBuiten(
  { meldersoort, partnerId }: Melder,
  naamVan: (partnerId: string) => string | undefined,
): string {
  if (partnerId !== null) return naamVan(partnerId) ?? '';
  if (meldersoort === 'betrokkene') return 'Betrokkene zelf';
  return meldersoort === 'professional' ? 'Een professional' : 'Iemand uit de omgeving';
}

/**
 * How a melder is called in a letter to betrokkene. Who it was is not said where more people are in
 * the dossier: then it may have been another of them.
 *
 * Source: domein §2 (melder) and §7, AVG 15.4.
 *
 * @example melderInBrief({ meldersoort: 'anoniem', partnerId: null }, () => undefined, true) // 'iemand uit uw omgeving'
 */
export function melderInBrief(
  { meldersoort, partnerId }: Melder,
  naamVan: (partnerId: string) => string | undefined,
  isAlleen: boolean,
): string | undefined {
  if (partnerId !== null) return naamVan(partnerId);
  if (meldersoort === 'betrokkene') return isAlleen ? 'u zelf' : 'u zelf of iemand uit uw omgeving';
  return meldersoort === 'professional' ? 'een professional' : 'iemand uit uw omgeving';
}

/**
 * Under which kenmerk a partner knows the case itself: that of the melding with which it asked, or else
 * of its newest one that has any. Of no other partner: a kenmerk says who reported. '' when not known.
 *
 * Source: PP 2.4 (no more than who reads it needs); domein §2 (melding: their kenmerk).
 *
 * @example kenmerkVoor([{ id: 'm', partnerId: 'p', kenmerk: 'TV-77' }], 'p') // 'TV-77'
 */
export function kenmerkVoor(
  meldingen: readonly {
    readonly id: string;
    readonly partnerId: string | null;
    readonly kenmerk: string;
  }[],
  partnerId: string,
  meldingId: string | null = null,
): string {
  const own = meldingen.filter((one) => one.partnerId === partnerId && one.kenmerk !== '');
  return (own.find(({ id }) => id === meldingId) ?? own[0])?.kenmerk ?? '';
}
