import type { Willekeur } from '../../../demo/willekeur.ts';

/** A given name as it stands in the population register, with what its bearer may be called. */
export type Voornaam = { readonly officieel: string; readonly roep: readonly string[] };

const MANNEN = `Johannes:Jan,Hans,Johan Cornelis:Cees,Kees,Cor Wilhelmus:Wim,Willem Hendrik:Henk,Rik
Petrus:Piet,Peter Jacobus:Jaap,Koos Gerardus:Gerard,Geert Theodorus:Theo,Dorus Antonius:Ton,Toon
Adrianus:Ad,Arie Franciscus:Frans Nicolaas:Klaas,Nico Bernardus:Ben,Bernard Leonardus:Leo Dirk:Dick
Martinus:Martin,Tinus Josephus:Jos,Sjef Alexander:Sander,Alex Sebastiaan:Bas Matthijs:Thijs Augustinus:Guus
Lambertus:Bert,Lammert Albertus:Bert,Appie Gijsbertus:Gijs,Bert Rudolf:Ruud,Ruurd Frederik:Fred,Freek
Maarten Pieter Thomas:Tom Daniël:Daan Tim Sem Lars Ruben Niels Jeroen Mark Dennis Patrick:Pat Vincent
Robert:Rob Richard Ronald:Ron Michael:Maikel,Mike Stefan:Stef Wouter Joost Bart Erik Jurgen Edwin Marcel
Rik Sjoerd Hidde Jelle Wessel Gerrit Evert Harm Reinier Floris Koen Luuk Milan Noah Finn Levi`;

const VROUWEN = `Maria:Marie,Ria,Mieke Johanna:Jo,Annie,Hanneke Elisabeth:Bep,Els,Liesbeth,Betty
Anna:Anneke,Annie Wilhelmina:Mien,Willy Cornelia:Corrie,Nel Margaretha:Greet,Margriet Catharina:Trijn,Toos,Karin
Christina:Stien,Tineke Geertruida:Truus,Trudy Hendrika:Riek,Rika Jacoba:Coby Aleida:Alie Petronella:Nel,Ellie
Adriana:Jana,Sjaan Theodora:Thea,Doortje Antonia:Toni,Toos Francisca:Cisca,Fransje Helena:Leny,Heleen
Gerarda:Gerda Martina:Tineke Josephina:Josje,Fien Alexandra:Sandra Susanna:Suus,Sanne Magdalena:Leny,Lena
Hillegonda:Gonnie Dina:Dineke Grietje Trijntje Jantje Sanne Lisa Lotte Femke Iris Eva Emma Julia Sophie:Fie
Marloes Esther Monique Ingrid Petra Linda Mirjam Saskia Nicole Marieke Ellen Anouk Kim Roos Lieke Fleur
Tess Noor Isa Evi Liv Yvonne Judith Astrid Birgit Daniëlle Renée Chloë`;

const SYLLABLES = [
  'Mar',
  'Jor',
  'Lin',
  'Tam',
  'Ro',
  'Ke',
  'San',
  'El',
  'Da',
  'Mi',
  'Fe',
  'Be',
  'Sto',
  'Ha',
  'Ni',
];
const MIDDLES = ['', 'la', 'ri', 've', 'no', 'de', 'mi', 'lo', 'ra', 'ti'];
const ENDINGS = {
  M: ['n', 'rik', 'ko', 'ndo', 'no', 'ster'],
  V: ['na', 'lie', 'sje', 'nde', 'ra', 'sa'],
};

/** Given names of twins that differ by little. */
const LIJKEND: Readonly<Record<'M' | 'V', readonly (readonly [string, string])[]>> = {
  M: [
    ['Tim', 'Tom'],
    ['Sem', 'Sam'],
    ['Mark', 'Max'],
    ['Jan', 'Jos'],
    ['Daan', 'Dean'],
    ['Bram', 'Bas'],
    ['Niels', 'Nils'],
    ['Rick', 'Nick'],
  ],
  V: [
    ['Anna', 'Anne'],
    ['Lisa', 'Lise'],
    ['Eva', 'Evi'],
    ['Roos', 'Rosa'],
    ['Marit', 'Marith'],
    ['Lotte', 'Lotje'],
    ['Tessa', 'Tess'],
    ['Noor', 'Nora'],
  ],
};

const LIJST = { M: parse(MANNEN), V: parse(VROUWEN) };

function parse(text: string): readonly Voornaam[] {
  return text.split(/\s+/).map((part) => {
    const [officieel = '', roep = ''] = part.split(':');
    return { officieel, roep: roep === '' ? [] : roep.split(',') };
  });
}

/**
 * A rank with the skew of names: the first ones are common, the tail is long (Zipf-Mandelbrot).
 *
 * @param vlak the higher, the less the first ones stand out
 */
export function zipf(w: Willekeur, aantal: number, vlak: number): number {
  const rank = (vlak + 1) * ((aantal + vlak) / (vlak + 1)) ** w.getal() - vlak;
  return Math.min(aantal - 1, Math.floor(rank) - 1);
}

/** A given name as often as its rank says; one in four is a rare one. */
export function kiesVoornaam(w: Willekeur, geslacht: 'M' | 'V'): Voornaam {
  if (w.kans(0.25)) {
    const officieel = w.kies(SYLLABLES) + w.kies(MIDDLES) + w.kies(ENDINGS[geslacht]);
    return { officieel, roep: [] };
  }
  const lijst = LIJST[geslacht];
  return lijst[zipf(w, lijst.length, 8)] ?? w.kies(lijst);
}

/** Two given names of twins that look alike. */
export function kiesLijkend(w: Willekeur, geslacht: 'M' | 'V'): readonly [Voornaam, Voornaam] {
  const [one, other] = w.kies(LIJKEND[geslacht]);
  return [
    { officieel: one, roep: [] },
    { officieel: other, roep: [] },
  ];
}

/** A given name that is not this one. */
export function kiesAndere(w: Willekeur, geslacht: 'M' | 'V', dan: Voornaam): Voornaam {
  for (;;) {
    const naam = kiesVoornaam(w, geslacht);
    const shared = [naam.officieel, ...naam.roep].some((form) =>
      [dan.officieel, ...dan.roep].includes(form),
    );
    if (!shared) return naam;
  }
}
