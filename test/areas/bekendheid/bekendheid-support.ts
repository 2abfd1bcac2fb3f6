import fc from 'fast-check';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** Somebody out of a small world, so that two of them often have something in common. */
export const anyPersoon: fc.Arbitrary<PersoonGegevens> = fc.record(
  {
    bsn: fc.constantFrom('111222333', '123456782', '010008579', ''),
    voornaam: fc.constantFrom('Anna', 'Bram', 'anna maria', 'Voorbeeld', ''),
    voorletters: fc.constantFrom('A.', 'B.C.', ''),
    tussenvoegsel: fc.constantFrom('van den', null),
    achternaam: fc.constantFrom('Voorbeeld', 'Berg', 'Berg-Voorbeeld', 'Özdemir', 'Anna', ''),
    geboortedatum: fc.constantFrom(
      ...['1968-05-12', '1968-05-00', '1968-00-00', '0000-00-00', '1970-01-01'].map(
        toGeboortedatum,
      ),
    ),
    geslacht: fc.constantFrom('M', 'V', 'O'),
    straat: fc.constantFrom('Dorpsstraat', 'Kade', null),
    huisnummer: fc.constantFrom('12', '14', ''),
    postcode: fc.constantFrom('3311AB', '4213AB', ''),
    plaats: fc.constantFrom('Dordrecht', 'Dalem'),
    telefoon: fc.constantFrom('0612345678', ''),
    email: fc.constantFrom('anna@voorbeeld.nl', ''),
  },
  { requiredKeys: [] },
);
