/** Where each form can be opened again, by the first part of its draft key. */
const ADRESSEN: Readonly<Record<string, (id: string) => string>> = {
  account: (id) => `/accounts/${id}`,
  partner: (id) => (id === 'nieuw' ? '/partners/nieuw' : `/partners/${id}/bewerken`),
  'contactpersoon-nieuw': (id) => `/partners/${id}/contactpersonen/nieuw`,
  contactpersoon: (id) => `/contactpersonen/${id}`,
  afsprakenset: (id) => `/instellingen/afspraken/${id}/bewerken`,
  'afsprakenset-kopie': (id) => `/instellingen/afspraken/${id}/kopie`,
  'vrije-dag': (id) => `/instellingen/afspraken/${id}`,
  termijnregel: (id) => `/instellingen/termijnen/${id}`,
  instellingen: () => '/instellingen/algemeen',
  termijn: () => '/',
};

/**
 * The address of the form that a draft belongs to; undefined for a form that no longer exists.
 *
 * @example conceptAdres('partner:nieuw') // '/partners/nieuw'
 */
export function conceptAdres(sleutel: string): string | undefined {
  const [formulier = '', id = ''] = sleutel.split(':');
  return Object.hasOwn(ADRESSEN, formulier) ? ADRESSEN[formulier]?.(id) : undefined;
}

/** The draft of the sum on the start page; it is not in the list, because it is right there. */
export const TERMIJN_SLEUTEL = 'termijn:nieuw';
