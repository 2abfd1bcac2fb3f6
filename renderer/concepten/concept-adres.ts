/** Where each form can be opened again, by the first part of its draft key. */
const ADRESSEN: Readonly<Record<string, (id: string, van: string) => string>> = {
  account: (id) => `/accounts/${id}`,
  partner: (id) => (id === 'nieuw' ? '/partners/nieuw' : `/partners/${id}/bewerken`),
  'contactpersoon-nieuw': (id) => `/partners/${id}/contactpersonen/nieuw`,
  contactpersoon: (id) => `/contactpersonen/${id}`,
  afsprakenset: (id) => `/instellingen/afspraken/${id}/bewerken`,
  'afsprakenset-kopie': (id) => `/instellingen/afspraken/${id}/kopie`,
  'afsprakenset-looptijd': (id) => `/instellingen/afspraken/${id}/looptijd`,
  bewaren: () => '/instellingen/bewaren',
  'vrije-dag': (id) => `/instellingen/afspraken/${id}`,
  termijnregel: (id) => `/instellingen/termijnen/${id}`,
  melding: (id) => (id === 'nieuw' ? '/meldingen/nieuw' : `/meldingen/nieuw?dossier=${id}`),
  briefinstellingen: () => '/instellingen/brieven',
  instellingen: () => '/instellingen/algemeen',
  termijn: () => '/termijn',
  bekendheidscheck: () => '/bekendheidscheck',
  contact: (id) => `/dossiers/${id}?open=contact`,
  poging: (id) => `/dossiers/${id}?open=contact`,
  'poging-herstel': (id, van) => `/dossiers/${id}?open=herstellen&van=${van}`,
  inzet: (id) => `/dossiers/${id}?open=inzet`,
  'inzet-bijwerken': (id, van) => `/dossiers/${id}?open=bijwerken&van=${van}`,
  notitie: (id) => `/dossiers/${id}?open=notitie`,
  gebeurtenis: (id) => `/dossiers/${id}?open=gebeurtenis`,
  herstel: (id) => `/dossiers/${id}`,
  'aantekening-herstel': (id, van) => `/dossiers/${id}?open=herstellen&van=${van}`,
  'melding-herstel': (id, van) => `/dossiers/${id}/meldingen/${van}`,
  huishouden: (id) => `/dossiers/${id}/huishouden`,
  screening: (id) => `/dossiers/${id}/screening`,
  afstemming: (id) => `/dossiers/${id}/screening`,
  antwoord: (id) => `/dossiers/${id}/antwoord`,
  vraag: (id, van) => `/dossiers/${id}/vraag${van === '' ? '' : `?van=${van}`}`,
  'vraag-los': (id) => (id === 'nieuw' ? '/vragen/nieuw' : `/vragen/nieuw?van=${id}`),
  'vraag-antwoord': () => '/vragen',
  brief: (id) => `/dossiers/${id}/brief`,
  beeindiging: (id) => `/dossiers/${id}/beeindigen`,
  afsluiten: (id) => `/dossiers/${id}/afsluiten`,
  heropenen: (id) => `/dossiers/${id}/afsluiten`,
  persoon: (id) => `/concepten/persoon/${id}`,
  'termijn-afhandelen': (id) => `/concepten/termijn-afhandelen/${id}`,
  'termijn-opschorten': (id) => `/concepten/termijn-opschorten/${id}`,
  'termijn-hervatten': (id) => `/concepten/termijn-hervatten/${id}`,
};

/**
 * The address of the form that a draft belongs to, with which draft it is; undefined for a form
 * that no longer exists.
 */
export function conceptAdres(sleutel: string, conceptId?: string): string | undefined {
  const [formulier = '', id = '', van = ''] = sleutel.split(':');
  const adres = Object.hasOwn(ADRESSEN, formulier) ? ADRESSEN[formulier]?.(id, van) : undefined;
  if (adres === undefined || conceptId === undefined) return adres;
  return `${adres}${adres.includes('?') ? '&' : '?'}concept=${conceptId}`;
}

/** The way to one draft, as the router takes it; to the start for a form that no longer exists. */
export function linkNaar({ sleutel, id }: { readonly sleutel: string; readonly id: string }): {
  readonly to: string;
  readonly search: Record<string, string>;
} {
  // The address of a draft is text; the router wants what is behind the ? apart.
  const [to = '/', achter = ''] = (conceptAdres(sleutel, id) ?? '/').split('?');
  return { to, search: Object.fromEntries(new URLSearchParams(achter)) };
}

/** The draft of the sum of werkdagen; it is not in the list of what was left open: it is no work. */
export const TERMIJN_SLEUTEL = 'termijn:nieuw';
