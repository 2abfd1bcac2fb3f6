import type { Processtap } from '#areas/dossiers/rules.ts';
import { adresTekst, veldTekst } from '#areas/personen/rules/persoon.ts';
import { geboortedatumDelen, isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { foldNaam, volledigeNaam } from '#domain/identiteit/naam.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';

/**
 * What a partner may need the answer for. A purpose belongs to a step of the process: data that
 * were given for one step are not given again for another (PP 2.4).
 */
export const CHECKDOELEN = [
  'vroegsignalering',
  'casusregie',
  'afstemming',
  'dagvaarding',
  'ontruiming',
] as const;

/** One of the purposes. */
export type Checkdoel = (typeof CHECKDOELEN)[number];

const DOELEN: Readonly<Record<Checkdoel, { readonly naam: string; readonly stap: Processtap }>> = {
  vroegsignalering: { naam: 'Vroegsignalering', stap: '1' },
  casusregie: { naam: 'Casusregie', stap: '4' },
  afstemming: { naam: 'Afstemming over de aanpak', stap: '5' },
  dagvaarding: { naam: 'Dagvaarding', stap: '6' },
  ontruiming: { naam: 'Vordering ontruiming', stap: '7' },
};

/** The Dutch name of a purpose. @example checkdoelNaam('casusregie') // 'Casusregie' */
export function checkdoelNaam(doel: Checkdoel): string {
  return DOELEN[doel].naam;
}

/** The step of the process that a purpose belongs to. @example checkdoelStap('afstemming') // '5' */
export function checkdoelStap(doel: Checkdoel): Processtap {
  return DOELEN[doel].stap;
}

/** In what role somebody asks: B3 gives data where the recipient's own role needs them. */
export const VRAGERROLLEN = ['casusregisseur', 'hulpverlener', 'medewerker'] as const;

/** One of the roles. */
export type Vragerrol = (typeof VRAGERROLLEN)[number];

const ROLNAMEN: Readonly<Record<Vragerrol, string>> = {
  casusregisseur: 'Casusregisseur',
  hulpverlener: 'Hulpverlener of jeugdprofessional',
  medewerker: 'Andere medewerker',
};

/** The Dutch name of a role. @example vragerrolNaam('casusregisseur') // 'Casusregisseur' */
export function vragerrolNaam(rol: Vragerrol): string {
  return ROLNAMEN[rol];
}

/**
 * Whether a purpose is one that is never answered: vroegsignalering goes by the Wgs and between other
 * parties, so the Meldpunt only writes down that it was asked (SA Bijlage 2; M).
 *
 * @example isAnderRegime('vroegsignalering') // true
 */
export function isAnderRegime(doel: Checkdoel): boolean {
  return doel === 'vroegsignalering';
}

/**
 * What a casusregisseur who asks before there was (an attempt at) contact and lasting concern is asked
 * about; undefined when it is said that there was, or somebody else asks, who says why (st 4).
 *
 * @example vroegeVraag('casusregisseur', 'ja') // undefined
 */
export function vroegeVraag(rol: Vragerrol, naContact: JaNeeOnbekend): string | undefined {
  if (rol !== 'casusregisseur' || naContact === 'ja') return undefined;
  return 'De casusregisseur vraagt dit na een poging tot contact en bij blijvende zorgen (stap 4). Vraag dit na. U kunt doorgaan.';
}

/**
 * Whether so much is known of one person that the register may be asked about them: a BSN, or an
 * achternaam with a year of birth or an address. A name or an address alone would ask who lives
 * somewhere, and that is fishing.
 *
 * @example isGenoegOmTeZoeken({ achternaam: 'Voorbeeld', geboortedatum: '1968-05-03' }) // true
 * @example isGenoegOmTeZoeken({ postcode: '3311AB', huisnummer: '12' }) // false
 */
export function isGenoegOmTeZoeken(persoon: PersoonGegevens): boolean {
  const { bsn, achternaam, geboortedatum, postcode, straat, huisnummer } = persoon;
  if (bsn) return true;
  if (!achternaam) return false;
  const born = geboortedatum && isGeboortedatumTekst(geboortedatum);
  if (born && geboortedatumDelen(geboortedatum).jaar !== undefined) return true;
  return Boolean(huisnummer) && Boolean(postcode || straat);
}

/** What tells in a text who the check is about. */
export type Noemt = 'naam' | 'bsn' | 'contact';

/**
 * What text beside a check says of the person it is about. That text is kept when nobody was found,
 * and then nothing may be left by which the unknown person can be recognised. A kenmerk of nine
 * digits is only a BSN when it is theirs.
 *
 * @example noemtPersoon('Zaak van Voorbeeld', 'kenmerk', { achternaam: 'Voorbeeld' }) // 'naam'
 */
export function noemtPersoon(
  tekst: string,
  waar: 'kenmerk' | 'tekst',
  { achternaam, bsn }: PersoonGegevens,
): Noemt | undefined {
  if (bsn && tekst.replace(/[\s.-]/gu, '').includes(bsn)) return 'bsn';
  const naam = words(achternaam ?? '');
  if (naam.trim() !== '' && words(tekst).includes(naam)) return 'naam';
  if (waar === 'kenmerk') return undefined;
  const [vondst] = checkVrijeTekst(tekst).flatMap(({ soort }): Noemt[] =>
    soort === 'bsn' ? ['bsn'] : soort === 'email' || soort === 'telefoon' ? ['contact'] : [],
  );
  return vondst;
}

/** Folded whole words with a space around each, so that 'berg' is not found in 'gebergte'. */
function words(text: string): string {
  const folded = foldNaam(text)
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
  return folded === '' ? '' : ` ${folded} `;
}

const ZINNEN: Readonly<Record<Noemt, string>> = {
  naam: 'Haal de naam van de persoon hier weg: is de persoon niet bekend, dan mag niets van hem of haar bewaard blijven.',
  bsn: 'Haal het BSN hier weg: dit veld is niet afgeschermd en blijft bewaard.',
  contact: 'Haal het telefoonnummer of e-mailadres hier weg en zet het bij de persoon.',
};

/** A Dutch sentence that says what to take out of the text. */
export function noemtZin(noemt: Noemt): string {
  return ZINNEN[noemt];
}

/** What somebody decided about a candidate: the same person, or somebody else. */
export const BESLUITEN = ['dezelfde', 'ander'] as const;

/** One of the two. */
export type Besluit = (typeof BESLUITEN)[number];

/** The most candidates that are ever shown: enough to decide, too few to fish in. */
export const MEESTE_KANDIDATEN = 5;

/** Somebody who may be the person asked for, best first. */
export type TeBesluiten = {
  readonly id: string;
  readonly oordeel: 'bekend' | 'mogelijk_bekend';
};

/** How a check stands: only 'bekend' and 'niet_bekend' can be answered. */
export type Checkstand =
  | { readonly soort: 'bekend'; readonly id: string; readonly door: 'programma' | 'medewerker' }
  | { readonly soort: 'niet_bekend' }
  | { readonly soort: 'te_beslissen' }
  /** All that were shown are somebody else, and there are more: ask the asker for more data. */
  | { readonly soort: 'te_veel' };

/** What was decided, by candidate. */
export type Besluiten = Readonly<Record<string, Besluit>>;

/**
 * How a check stands. One candidate that is surely the person gives the answer; while the best is
 * only possibly the person, or two are surely the person, there is none until somebody has decided.
 * A person can always overrule what the program proposes (st 4).
 *
 * @example standVan([{ id: 'a', oordeel: 'mogelijk_bekend' }], {}) // { soort: 'te_beslissen' }
 * @example standVan([{ id: 'a', oordeel: 'mogelijk_bekend' }], { a: 'ander' }) // { soort: 'niet_bekend' }
 */
export function standVan(kandidaten: readonly TeBesluiten[], besluiten: Besluiten): Checkstand {
  const gezien = kandidaten.slice(0, MEESTE_KANDIDATEN);
  const gekozen = gezien.find(({ id }) => besluiten[id] === 'dezelfde');
  if (gekozen !== undefined) return { soort: 'bekend', id: gekozen.id, door: 'medewerker' };
  const rest = gezien.filter(({ id }) => besluiten[id] !== 'ander');
  const [zeker, tweede] = rest.filter(({ oordeel }) => oordeel === 'bekend');
  if (zeker !== undefined && tweede === undefined)
    return { soort: 'bekend', id: zeker.id, door: 'programma' };
  if (rest.length > 0) return { soort: 'te_beslissen' };
  return { soort: kandidaten.length > gezien.length ? 'te_veel' : 'niet_bekend' };
}

/**
 * The candidates that must be seen to decide, and no others: when the program is sure only that
 * one and who was put aside before it.
 */
export function teTonen<K extends TeBesluiten>(
  kandidaten: readonly K[],
  besluiten: Besluiten,
): readonly K[] {
  const stand = standVan(kandidaten, besluiten);
  const gezien = kandidaten.slice(0, MEESTE_KANDIDATEN);
  if (stand.soort !== 'bekend' || stand.door === 'medewerker') return gezien;
  return gezien.filter(({ id }) => id === stand.id || besluiten[id] === 'ander');
}

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
