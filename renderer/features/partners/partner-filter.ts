import type { Partner } from '#contract/partners.ts';
import { gemeentenamen } from './gemeentenamen.ts';

export type PartnerFilter = {
  readonly zoek: string;
  readonly soort: string;
  readonly ondertekening: string;
  readonly status: string;
};

/** What the list starts with: everybody who is active. */
export const BEGINFILTER: PartnerFilter = {
  zoek: '',
  soort: '',
  ondertekening: '',
  status: 'actief',
};

// Accents do not matter when looking for a name.
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The partners that a filter leaves, by name in Dutch order. */
export function filterPartners(partners: readonly Partner[], filter: PartnerFilter): Partner[] {
  const words = fold(filter.zoek).split(/\s+/).filter(Boolean);
  return partners
    .filter((partner) => {
      const text = fold(`${partner.naam} ${gemeentenamen(partner.gemeenten)}`);
      if (!words.every((word) => text.includes(word))) return false;
      if (filter.soort !== '' && partner.soort !== filter.soort) return false;
      if (filter.ondertekening === 'ja' && !partner.ondertekenaar) return false;
      if (filter.ondertekening === 'nee' && partner.ondertekenaar) return false;
      if (filter.status === '') return true;
      return partner.actief === (filter.status === 'actief');
    })
    .sort((one, other) => one.naam.localeCompare(other.naam, 'nl'));
}
