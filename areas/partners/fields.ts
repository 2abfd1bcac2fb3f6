import { velden } from '#domain/velden/veld.ts';
import { PARTNERSOORTEN, partnerSoortNaam } from './rules.ts';

/** A chain partner, apart from where it works, whether it signed and whether it is active. */
export const partnerVelden = velden({
  naam: {
    soort: 'regel',
    label: 'Naam van de organisatie',
    genoemd: 'de naam van de organisatie',
    kolom: 'naam',
    hoogstens: 150,
    verplicht: true,
    houdt: 'afspraak',
  },
  soort: {
    soort: 'keuze',
    label: 'Soort',
    kolom: 'soort',
    keuzes: PARTNERSOORTEN,
    naam: partnerSoortNaam,
    begin: 'woningcorporatie',
    houdt: 'afspraak',
  },
});

const bereiken = { medewerker: 'de melder of partner kunnen bereiken' };

/** A named person at a partner, with the work address only. */
export const contactVelden = velden({
  naam: {
    soort: 'regel',
    label: 'Naam',
    genoemd: 'de naam',
    kolom: 'naam',
    hoogstens: 100,
    verplicht: true,
    houdt: bereiken,
  },
  functie: {
    soort: 'regel',
    label: 'Functie',
    genoemd: 'de functie',
    kolom: 'functie',
    hoogstens: 100,
    houdt: bereiken,
  },
  telefoon: {
    soort: 'regel',
    label: 'Telefoon',
    genoemd: 'het telefoonnummer',
    kolom: 'telefoon',
    hoogstens: 30,
    houdt: bereiken,
  },
  email: {
    soort: 'regel',
    label: 'E-mail',
    genoemd: 'het e-mailadres',
    kolom: 'email',
    hoogstens: 200,
    houdt: bereiken,
  },
});
