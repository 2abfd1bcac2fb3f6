import { formatGeboortedatum, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { geslachtNaam, readGeslacht } from '#domain/gegevens/geslacht.ts';
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';

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
  { naam: 'Geboren', altijd: true, toon: geboren },
  { naam: 'Geslacht', altijd: false, toon: geslacht },
  { naam: 'Adres', altijd: false, toon: adres },
  {
    naam: 'Telefoon',
    altijd: false,
    toon: ({ telefoon }) => (telefoon ? formatTelefoon(telefoon) : ''),
  },
  { naam: 'E-mail', altijd: false, toon: ({ email }) => email ?? '' },
];

function geboren({ geboortedatum }: PersoonGegevens): string {
  return geboortedatum && isGeboortedatumTekst(geboortedatum)
    ? formatGeboortedatum(geboortedatum)
    : '';
}

function geslacht(persoon: PersoonGegevens): string {
  const read = readGeslacht(persoon.geslacht ?? '');
  return read === undefined ? '' : geslachtNaam(read);
}

function adres({ straat, huisnummer, huisletter, toevoeging, postcode, plaats }: PersoonGegevens) {
  const nummer = huisnummer
    ? formatHuisnummer({ huisnummer: Number(huisnummer), huisletter, toevoeging })
    : '';
  const delen = [
    [straat, nummer].filter(Boolean).join(' '),
    [postcode && formatPostcode(postcode), plaats].filter(Boolean).join(' '),
  ];
  return delen.filter(Boolean).join(', ');
}
