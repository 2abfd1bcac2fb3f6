import { TEKST_HOOGSTENS } from '#domain/invoer.ts';
import {
  JA_NEE,
  JA_NEE_ONBEKEND,
  jaNeeNaam,
  jaNeeOnbekendNaam,
  KANALEN,
  kanaalNaam,
} from '#domain/keuzes.ts';
import { velden } from '#domain/velden/veld.ts';
import { AFSLUITREDENEN, afsluitredenNaam } from './rules/afsluiting.ts';
import { VERTELLERS, vertellerNaam } from './rules/ingelicht.ts';

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

/** Who has casusregie: a named person at a partner, from a day on (st 2). */
export const casusregieVelden = velden({
  partner: {
    soort: 'verwijzing',
    label: 'Partner',
    kolom: 'partner_id',
    verplicht: true,
    zin: 'Kies de partner.',
    houdt: 'techniek',
  },
  contactpersoon: {
    soort: 'verwijzing',
    label: 'Contactpersoon',
    kolom: 'contactpersoon_id',
    houdt: 'techniek',
  },
  contact: {
    soort: 'regel',
    label: 'Naam van de casusregisseur',
    genoemd: 'de naam van de casusregisseur',
    kolom: 'contact',
    hoogstens: 150,
    houdt: { medewerker: 'de casusregisseur kunnen bereiken' },
  },
  van: {
    soort: 'datum',
    label: 'Vanaf',
    kolom: 'van',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'sinds wanneer een partner casusregie heeft', stap: '2' },
  },
  tot: {
    soort: 'datum',
    label: 'Tot',
    kolom: 'tot',
    houdt: { gegeven: 'tot wanneer een partner casusregie had', stap: '2' },
  },
});

/** That a partner stopped early (SA 6), apart from its grounds: what happened, also where SA 6.1 was not met. */
export const beeindigVelden = velden({
  datum: {
    soort: 'datum',
    label: 'Gestopt op',
    kolom: 'datum',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'datum van de beëindiging', stap: '8' },
  },
  ongeveer: {
    soort: 'keuze',
    label: 'De dag is alleen ongeveer bekend',
    kolom: 'ongeveer',
    keuzes: JA_NEE,
    naam: jaNeeNaam,
    begin: 'nee',
    houdt: { gegeven: 'of de dag alleen ongeveer bekend is', stap: '8' },
  },
  vernomenOp: {
    soort: 'datum',
    label: 'Wanneer hoorde u het?',
    genoemd: 'wanneer u het hoorde',
    kolom: 'vernomen_op',
    verplicht: true,
    begin: 'vandaag',
    houdt: { gegeven: 'wanneer het Meldpunt van de beëindiging hoorde', stap: '8' },
  },
  voldoet: {
    soort: 'keuze',
    label: 'Voldoet dit aan artikel 6 lid 1?',
    kolom: 'voldoet',
    keuzes: JA_NEE_ONBEKEND,
    naam: jaNeeOnbekendNaam,
    begin: 'onbekend',
    feit: 'Voldoet aan artikel 6 lid 1',
    houdt: { gegeven: 'of de beëindiging aan SA 6 lid 1 voldoet', stap: '8' },
  },
  waarom: {
    soort: 'tekst',
    label: 'Toelichting bij de reden',
    genoemd: 'de toelichting bij de reden',
    kolom: 'waarom',
    hoogstens: TEKST_HOOGSTENS,
    feit: 'Toelichting',
    houdt: { gegeven: 'waarom een partner stopte (SA 6)', stap: '8' },
  },
  inspanning: {
    soort: 'tekst',
    label: 'Wat is er geprobeerd?',
    genoemd: 'wat is geprobeerd',
    kolom: 'inspanning',
    hoogstens: TEKST_HOOGSTENS,
    feit: 'Wat is geprobeerd',
    houdt: { gegeven: 'wat is geprobeerd (SA 6)', stap: '8' },
  },
});

/** That a partner that stopped takes part again. */
export const hervatVelden = velden({
  hervatOp: {
    soort: 'datum',
    label: 'Doet weer mee sinds',
    genoemd: 'sinds wanneer de partner weer meedoet',
    kolom: 'hervat_op',
    begin: 'vandaag',
    houdt: { gegeven: 'sinds wanneer een partner weer meedoet', stap: '8' },
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

/** That a partner was told of something: each is a mededeling. */
export const mededelingVelden = velden({
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
  verteller: {
    soort: 'keuze',
    label: 'Wie vertelde het?',
    kolom: 'verteller',
    keuzes: VERTELLERS,
    naam: vertellerNaam,
    begin: 'meldpunt',
    houdt: { gegeven: 'wie het een partner vertelde', stap: '8' },
  },
});
