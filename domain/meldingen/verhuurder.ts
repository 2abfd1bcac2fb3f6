import type { PartnerSoort } from '#domain/afspraken/partners.ts';

const VERHUURDERS: ReadonlySet<PartnerSoort> = new Set<PartnerSoort>([
  'woningcorporatie',
  'particuliere_verhuurder',
]);

/**
 * Whether this kind of organisation lets homes. A deurwaarder acts for who lets and never lets.
 *
 * @example isVerhuurder('deurwaarder') // false
 */
export function isVerhuurder(soort: PartnerSoort): boolean {
  return VERHUURDERS.has(soort);
}

/** What is recorded of who reported, and of who lets when that is somebody else. */
export type MeldingPartijen = {
  readonly partnerId: string;
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
  const soort = soortVan(id);
  return soort !== undefined && isVerhuurder(soort) ? id : null;
}
