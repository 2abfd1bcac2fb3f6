import { velden } from '#domain/velden/veld.ts';

/** An account, apart from its roles and whether it may sign in. Of a password nothing is kept. */
export const accountVelden = velden({
  naam: {
    soort: 'regel',
    label: 'Naam',
    genoemd: 'de naam',
    kolom: 'naam',
    hoogstens: 100,
    verplicht: true,
    houdt: { medewerker: 'weten wie iets deed' },
  },
  accountnaam: {
    soort: 'regel',
    label: 'Accountnaam',
    genoemd: 'de accountnaam',
    kolom: 'accountnaam',
    hoogstens: 40,
    verplicht: true,
    houdt: { medewerker: 'aanmelden' },
  },
});
