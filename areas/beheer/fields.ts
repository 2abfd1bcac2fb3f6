import { velden } from '#domain/velden/veld.ts';

/** An afsprakenset, apart from its terms, its days and the choice about Goede Vrijdag. */
export const setVelden = velden({
  naam: {
    soort: 'regel',
    label: 'Naam',
    genoemd: 'de naam van de afsprakenset',
    kolom: 'naam',
    hoogstens: 150,
    verplicht: true,
    houdt: 'afspraak',
  },
  geldigVan: {
    soort: 'datum',
    label: 'Geldig vanaf',
    kolom: 'geldig_van',
    verplicht: true,
    houdt: 'afspraak',
  },
  geldigTot: {
    soort: 'datum',
    label: 'Geldig tot en met',
    kolom: 'geldig_tot',
    houdt: 'afspraak',
  },
  verlengdTot: {
    soort: 'datum',
    label: 'Verlengd tot en met',
    kolom: 'verlengd_tot',
    houdt: 'afspraak',
  },
});

/** A day that does not count besides the public holidays. */
export const vrijeDagVelden = velden({
  datum: { soort: 'datum', label: 'Datum', kolom: 'datum', verplicht: true, houdt: 'afspraak' },
  naam: {
    soort: 'regel',
    label: 'Naam van de dag',
    genoemd: 'de naam van de dag',
    kolom: 'naam',
    hoogstens: 80,
    verplicht: true,
    houdt: 'afspraak',
  },
});
