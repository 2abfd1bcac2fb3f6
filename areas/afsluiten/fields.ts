import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import { KANALEN, kanaalNaam } from '#domain/keuzes.ts';
import { velden } from '#domain/velden/veld.ts';
import { AFSLUITREDENEN, afsluitredenNaam } from './rules/afsluiting.ts';

const ROLLEN = ['casusregisseur', 'betrokken'] as const;

/** What a partner that was added to a dossier is there. */
export type Betrokkenrol = (typeof ROLLEN)[number];

const ROLNAMEN: Readonly<Record<Betrokkenrol, string>> = {
  casusregisseur: 'Casusregisseur',
  betrokken: 'Betrokken',
};

/** What a partner is in a dossier. @example rolNaamVanPartner('melder') // 'melder' */
export function rolNaamVanPartner(rol: Betrokkenrol | 'melder'): string {
  return rol === 'melder' ? 'melder' : ROLNAMEN[rol].toLowerCase();
}

/** A partner that was added to a dossier. */
export const betrokkenVelden = velden({
  rol: {
    soort: 'keuze',
    label: 'Rol in dit dossier',
    kolom: 'rol',
    keuzes: ROLLEN,
    naam: (rol: Betrokkenrol) => ROLNAMEN[rol],
    begin: 'betrokken',
    houdt: { gegeven: 'welke partner betrokken is', stap: '2' },
  },
  contact: {
    soort: 'regel',
    label: 'Contactpersoon',
    genoemd: 'de contactpersoon',
    kolom: 'contact',
    hoogstens: 150,
    houdt: { medewerker: 'de casusregisseur kunnen bereiken' },
  },
});

/** That a partner stopped early (SA 6), apart from its grounds. */
export const beeindigVelden = velden({
  datum: {
    soort: 'datum',
    label: 'Gestopt op',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'datum van de beëindiging', stap: '8' },
  },
  inspanning: {
    soort: 'tekst',
    label: 'Wat is er geprobeerd?',
    genoemd: 'wat is geprobeerd',
    kolom: 'inspanning',
    hoogstens: TEKST_HOOGSTENS,
    verplicht: true,
    feit: 'Wat is geprobeerd',
    houdt: { gegeven: 'wat is geprobeerd (SA 6)', stap: '8' },
  },
});

/** The afsluitbesluit. */
export const afsluitVelden = velden({
  reden: {
    soort: 'keuze',
    label: 'Reden van afsluiting',
    kolom: 'reden',
    keuzes: AFSLUITREDENEN,
    naam: afsluitredenNaam,
    zin: 'Kies waarom het dossier wordt afgesloten.',
    houdt: { gegeven: 'reden van afsluiting', stap: '8' },
  },
  /** A partner, or whoever it is: a gemeente or region that has no row of its own. */
  naarWie: {
    soort: 'regel',
    label: 'Aan wie is het overgedragen?',
    genoemd: 'wie het overneemt',
    kolom: 'naar_wie',
    hoogstens: 150,
    alleenAls: { veld: 'reden', is: ['overgedragen', 'doorverwezen'] },
    feit: 'Overgedragen aan',
    houdt: { gegeven: 'aan wie het is overgedragen', stap: '8' },
  },
  besluitOp: {
    soort: 'datum',
    label: 'Datum van het afsluitbesluit',
    kolom: 'besluit_op',
    verplicht: true,
    begin: 'vandaag',
    feit: 'Besluit van',
    houdt: { gegeven: 'datum van het afsluitbesluit', stap: '8' },
  },
  toelichting: {
    soort: 'tekst',
    label: 'Toelichting',
    genoemd: 'de toelichting',
    kolom: 'toelichting',
    hoogstens: TEKST_HOOGSTENS,
    houdt: { gegeven: 'toelichting bij de afsluiting', stap: '8' },
  },
});

/** That a partner was told of a beëindiging or a closing. */
export const berichtVelden = velden({
  datum: {
    soort: 'datum',
    label: 'Ingelicht op',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'wanneer een partner het hoorde', stap: '8' },
  },
  kanaal: {
    soort: 'keuze',
    label: 'Hoe',
    kolom: 'kanaal',
    keuzes: KANALEN,
    naam: kanaalNaam,
    begin: 'beveiligde_mail',
    houdt: { gegeven: 'hoe een partner het hoorde', stap: '8' },
  },
});
