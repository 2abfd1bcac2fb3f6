import type { Willekeur } from '../../../demo/willekeur.ts';
import { kiesAchternaam } from './achternamen.ts';
import { type Adres, maakAdres } from './adressen.ts';
import { geborenTussen, type Mens, maakMens, maakNieuwkomer } from './mens.ts';
import { kiesAndere, kiesLijkend, kiesVoornaam } from './voornamen.ts';

/** The kinds of household, with how often each comes. */
export const HUISHOUDENS = [
  ['alleen', 34],
  ['paar', 18],
  ['gezin', 22],
  ['eenouder', 8],
  ['medehuurders', 5],
  ['tweeling', 4],
  ['vader_zoon', 3],
  ['nieuwkomers', 6],
] as const;
export type Huishoudsoort = (typeof HUISHOUDENS)[number][0];
export type Testhuishouden = { readonly soort: Huishoudsoort; readonly mensen: readonly Mens[] };

/** Most people in one household: a household has this many numbers of its own. */
const MOST_MEMBERS = 8;

/** Makes one household up, of which everybody has the same address. */
export function maakHuishouden(w: Willekeur, nummer: number, straten: number): Testhuishouden {
  const soort = w.weeg(HUISHOUDENS);
  const adres = maakAdres(w, nummer, straten);
  let next = nummer * MOST_MEMBERS;
  const number = () => {
    next += 1;
    return next - 1;
  };
  return { soort, mensen: MAKERS[soort](w, adres, number) };
}

type Maker = (w: Willekeur, adres: Adres, number: () => number) => readonly Mens[];

const MAKERS: Readonly<Record<Huishoudsoort, Maker>> = {
  alleen: (w, adres, number) => [maakMens(w, number(), { adres })],
  paar: (w, adres, number) => couple(w, adres, number, geborenTussen(w, 1935, 1998)),
  gezin: (w, adres, number) => {
    const parents = couple(w, adres, number, geborenTussen(w, 1958, 1985));
    return [...parents, ...children(w, adres, number, parents[0])];
  },
  eenouder: (w, adres, number) => {
    const parent = maakMens(w, number(), { adres, geboren: geborenTussen(w, 1958, 1985) });
    return [parent, ...children(w, adres, number, parent)];
  },
  medehuurders: (w, adres, number) =>
    Array.from({ length: w.geheel(2, 3) }, () =>
      maakMens(w, number(), { adres, geboren: geborenTussen(w, 1975, 2005) }),
    ),
  tweeling: (w, adres, number) => {
    const achternaam = kiesAchternaam(w);
    const geboren = geborenTussen(w, 1955, 2006);
    const geslacht = w.kies(['M', 'V'] as const);
    const other = w.kans(0.7) ? geslacht : geslacht === 'M' ? 'V' : 'M';
    const first = kiesVoornaam(w, geslacht);
    const [one, two] =
      geslacht === other && w.kans(0.25)
        ? kiesLijkend(w, geslacht)
        : [first, kiesAndere(w, other, first)];
    return [
      maakMens(w, number(), { adres, achternaam, geboren, geslacht, voornaam: one }),
      maakMens(w, number(), { adres, achternaam, geboren, geslacht: other, voornaam: two }),
    ];
  },
  vader_zoon: (w, adres, number) => {
    const vader = maakMens(w, number(), {
      adres,
      geslacht: 'M',
      geboren: geborenTussen(w, 1940, 1975),
    });
    return [vader, zoonVan(w, vader, number())];
  },
  nieuwkomers: (w, adres, number) => {
    const first = maakNieuwkomer(w, number(), { adres, geboren: geborenTussen(w, 1955, 2002) });
    const more = Array.from({ length: w.geheel(0, 3) }, () =>
      maakNieuwkomer(w, number(), { adres, achternaam: first.achternaam }),
    );
    return [first, ...more];
  },
};

/** A son who is called after his father. */
export function zoonVan(w: Willekeur, vader: Mens, nummer: number): Mens {
  const jaar = Number(vader.geboren.slice(0, 4)) + w.geheel(20, 38);
  return maakMens(w, nummer, {
    adres: vader.adres,
    geslacht: vader.geslacht,
    voornaam: vader.voornaam,
    achternaam: vader.achternaam,
    geboren: geborenTussen(w, jaar, jaar),
  });
}

/** Two partners; of one of them half of the married ones use both names. */
function couple(w: Willekeur, adres: Adres, number: () => number, geboren: string): [Mens, Mens] {
  const year = Number(geboren.slice(0, 4));
  const one = maakMens(w, number(), { adres, geslacht: 'M', geboren });
  const two = maakMens(w, number(), {
    adres,
    geslacht: w.kans(0.95) ? 'V' : 'M',
    geboren: geborenTussen(w, year - 5, year + 6),
    partnernaam: w.kans(0.6) ? one.achternaam : undefined,
  });
  return [one, two];
}

function children(w: Willekeur, adres: Adres, number: () => number, parent: Mens): Mens[] {
  const year = Number(parent.geboren.slice(0, 4));
  return Array.from({ length: w.geheel(1, 3) }, () =>
    maakMens(w, number(), {
      adres,
      achternaam: parent.achternaam,
      geboren: geborenTussen(w, year + 20, year + 22 + w.geheel(0, 14)),
    }),
  );
}
