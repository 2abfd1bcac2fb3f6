import { adresTekst, veldTekst } from '#domain/gegevens/persoon-tekst.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** One line of two people beside each other; empty text is not known. */
export type Vergelijkregel = {
  readonly naam: string;
  readonly gevraagd: string;
  readonly bekend: string;
};

/**
 * Who was asked for beside somebody who is known, with no more of the known one than is needed to
 * decide whether they are one: name and date of birth, and of the rest only what the asker gave.
 * Never the BSN: the reasons say whether it is the same.
 */
export function vergelijkingVan(
  gevraagd: PersoonGegevens,
  bekend: PersoonGegevens,
): readonly Vergelijkregel[] {
  return DELEN.flatMap(({ naam, altijd, toon }) => {
    const [asked, known] = [toon(gevraagd), toon(bekend)];
    return altijd || asked !== '' ? [{ naam, gevraagd: asked, bekend: known }] : [];
  });
}

type Deel = {
  readonly naam: string;
  readonly altijd: boolean;
  readonly toon: (persoon: PersoonGegevens) => string;
};

const DELEN: readonly Deel[] = [
  {
    naam: 'Naam',
    altijd: true,
    toon: ({ voornaam, voorletters, tussenvoegsel, achternaam }) =>
      volledigeNaam({ voornaam, voorletters, tussenvoegsel, achternaam: achternaam ?? '' }),
  },
  {
    naam: 'Geboren',
    altijd: true,
    toon: ({ geboortedatum }) => veldTekst('geboortedatum', geboortedatum),
  },
  { naam: 'Geslacht', altijd: false, toon: ({ geslacht }) => veldTekst('geslacht', geslacht) },
  { naam: 'Adres', altijd: false, toon: adresTekst },
  { naam: 'Telefoon', altijd: false, toon: ({ telefoon }) => veldTekst('telefoon', telefoon) },
  { naam: 'E-mail', altijd: false, toon: ({ email }) => email ?? '' },
];
