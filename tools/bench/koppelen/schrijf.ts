import type { GetypteGegevens } from '../../../areas/personen/rules/persoon-invoer.ts';
import type { Willekeur } from '../../../demo/willekeur.ts';
import type { Achternaam } from './achternamen.ts';
import type { Adres } from './adressen.ts';
import { cijferfout, datumfout, typefout } from './fouten.ts';
import type { Mens } from './mens.ts';

type Velden = { -readonly [veld in keyof GetypteGegevens]: string };

/**
 * A person as the desk registered them: mostly from official papers, so with few mistakes, but
 * with the fields that a melder happened to know.
 */
export function schrijfRegister(w: Willekeur, mens: Mens): GetypteGegevens {
  const velden: Velden = {
    ...givenName(w, mens, { officieel: 62, roep: 20, alle: 12, letters: 5, geen: 1 }),
    ...surname(w, mens, 0.15),
    geboortedatum: w.kans(0.01) ? datumfout(w, mens.geboren, 'onvolledig') : mens.geboren,
    ...address(mens.adres, w.kans(0.03)),
    geslacht: w.kans(0.95) ? mens.geslacht : '',
    telefoon: w.kans(0.7) ? mens.telefoon : '',
    email: w.kans(0.4) ? mens.email : '',
    bsn: w.kans(0.7) ? mens.bsn : '',
  };
  if (w.kans(0.01)) velden.geboortedatum = '';
  if (w.kans(0.04)) makeMistake(w, velden);
  return velden;
}

/** What a question may lack or have wrong, so that a bench can tell what was hard. */
export type Vraagvorm = { readonly fouten: number; readonly verhuisd: boolean };

/**
 * A person as a melder gives them: called by another name, moved since, with fields missing and
 * with typing errors. The BSN is known in three of ten.
 *
 * @param elders where somebody who moved has gone, or came from
 */
export function schrijfVraag(
  w: Willekeur,
  mens: Mens,
  elders: Adres,
): { invoer: GetypteGegevens; vorm: Vraagvorm } {
  const zonderDatum = w.kans(0.03);
  const verhuisd = !zonderDatum && w.kans(0.12);
  const letters = zonderDatum ? 0 : 9;
  const velden: Velden = {
    ...givenName(w, mens, { officieel: 56, roep: 27, alle: 5, letters, geen: zonderDatum ? 0 : 3 }),
    ...surname(w, mens, 0.35),
    geboortedatum: zonderDatum ? '' : mens.geboren,
    ...address(verhuisd ? elders : mens.adres, !zonderDatum && w.kans(0.08)),
    geslacht: w.kans(0.8) ? mens.geslacht : '',
    telefoon: w.kans(0.4) ? mens.telefoon : '',
    email: w.kans(0.2) ? mens.email : '',
    bsn: w.kans(0.3) ? mens.bsn : '',
  };
  if (!zonderDatum && w.kans(0.02)) velden.geboortedatum = datumfout(w, mens.geboren, 'onvolledig');
  const fouten = w.weeg([
    [0, 52],
    [1, 36],
    [2, 12],
  ] as const);
  for (let fout = 0; fout < fouten; fout += 1) makeMistake(w, velden);
  return { invoer: velden, vorm: { fouten, verhuisd } };
}

type Gewichten = Readonly<Record<'officieel' | 'roep' | 'alle' | 'letters' | 'geen', number>>;

function givenName(w: Willekeur, mens: Mens, gewichten: Gewichten): Velden {
  const { officieel, roep } = mens.voornaam;
  const names = [officieel, mens.tweedeNaam].filter((naam) => naam !== '');
  const voorletters = names.map((naam) => `${naam.charAt(0)}.`).join('');
  const known = w.kans(0.6) ? voorletters : '';
  const vorm = w.weeg(Object.entries(gewichten).map(([naam, gewicht]) => [naam, gewicht] as const));
  switch (vorm) {
    case 'geen':
      return { voornaam: '', voorletters: '' };
    case 'letters':
      return { voornaam: '', voorletters };
    case 'alle':
      return { voornaam: names.join(' '), voorletters: known };
    case 'roep':
      return { voornaam: roep.length > 0 ? w.kies(roep) : written(w, mens), voorletters: known };
    default:
      return { voornaam: written(w, mens), voorletters: known };
  }
}

/** A name from elsewhere in one of the ways to write it; others as they are. */
function written(w: Willekeur, { voornaam, voornaamAnders }: Mens): string {
  if (voornaamAnders.length > 0 && w.kans(0.4)) return w.kies(voornaamAnders);
  return voornaam.officieel;
}

/** The surname with or without that of the partner, in either order. @param vrij how often otherwise than on paper */
function surname(w: Willekeur, { achternaam, partnernaam }: Mens, vrij: number): Velden {
  const own = writeSurname(w, achternaam, vrij);
  if (partnernaam === undefined || !w.kans(0.7)) return own;
  const other = writeSurname(w, partnernaam, vrij);
  if (w.kans(0.35)) return other;
  const [one, two] = w.kans(0.65) ? [other, own] : [own, other];
  const second = [two.tussenvoegsel, two.achternaam].filter(Boolean).join(' ');
  const dash = w.kans(0.9) ? '-' : ' - ';
  return { ...one, achternaam: `${one.achternaam}${dash}${second}` };
}

function writeSurname(w: Willekeur, achternaam: Achternaam, vrij: number) {
  const { tussenvoegsel, anders } = achternaam;
  let naam = anders.length > 0 && w.kans(0.45) ? w.kies(anders) : achternaam.naam;
  if (naam.includes('ij') && w.kans(vrij * 0.5)) naam = naam.replace('ij', 'y');
  if (tussenvoegsel === '' || !w.kans(vrij)) return { tussenvoegsel, achternaam: naam };
  const short = tussenvoegsel
    .replace('van', 'v.')
    .replace('der', 'd.')
    .replace('den', 'd.')
    .replace(' de', ' d.')
    .replace(' ', '');
  return w.kies([
    { tussenvoegsel: '', achternaam: naam },
    { tussenvoegsel: '', achternaam: glue(`${tussenvoegsel} ${naam}`) },
    { tussenvoegsel: '', achternaam: `${tussenvoegsel} ${naam}` },
    { tussenvoegsel: '', achternaam: `${naam} ${short}` },
    { tussenvoegsel: short, achternaam: naam },
    { tussenvoegsel: '', achternaam: `${naam}, ${tussenvoegsel}` },
  ]);
}

/** As abroad: 'van den Berg' is 'Vandenberg'. */
function glue(tekst: string): string {
  const letters = tekst.replace(/[\s']/gu, '').toLowerCase();
  return letters.charAt(0).toUpperCase() + letters.slice(1);
}

function address(adres: Adres, ontbreekt: boolean): Velden {
  const { straat, huisnummer, toevoeging, postcode, plaats } = adres;
  if (ontbreekt) return { straat: '', huisnummer: '', toevoeging: '', postcode: '', plaats: '' };
  return { straat, huisnummer, toevoeging, postcode, plaats };
}

const LETTERVELDEN = ['voornaam', 'achternaam', 'straat'] as const;
const CIJFERVELDEN = ['huisnummer', 'telefoon', 'bsn'] as const;

/** One mistake in one field that is filled. */
function makeMistake(w: Willekeur, velden: Velden): void {
  const veld = w.weeg([
    ['achternaam', 34],
    ['voornaam', 24],
    ['geboortedatum', 18],
    ['straat', 8],
    ['huisnummer', 6],
    ['postcode', 4],
    ['telefoon', 3],
    ['bsn', 3],
  ] as const);
  const waarde = velden[veld] ?? '';
  if (waarde === '') return;
  if (LETTERVELDEN.some((naam) => naam === veld)) velden[veld] = typefout(w, waarde);
  else if (CIJFERVELDEN.some((naam) => naam === veld)) velden[veld] = cijferfout(w, waarde);
  else if (veld === 'postcode')
    velden.postcode = `${cijferfout(w, waarde.slice(0, 4))}${waarde.slice(4)}`;
  else if (!waarde.endsWith('00')) velden.geboortedatum = datumfout(w, waarde);
}
