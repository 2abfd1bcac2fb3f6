import { velden } from '#domain/velden/veld.ts';
import { BEWAARBEGINNEN, bewaarbeginNaam } from './rules/bewaren.ts';
import { LOOPTIJDBESLUITEN, looptijdbesluitNaam } from './rules/looptijd.ts';

/** An afsprakenset, apart from its terms, its days and the choice about Goede Vrijdag. */
export const setVelden = velden({
  naam: {
    soort: 'regel',
    label: 'Naam',
    genoemd: 'de naam van de afsprakenset',
    kolom: 'naam',
    hoogstens: 150,
    verplicht: true,
    houdt: 'afspraak',
  },
  geldigVan: {
    soort: 'datum',
    label: 'Geldig vanaf',
    kolom: 'geldig_van',
    verplicht: true,
    houdt: 'afspraak',
  },
  geldigTot: {
    soort: 'datum',
    label: 'Geldig tot en met',
    kolom: 'geldig_tot',
    houdt: 'afspraak',
  },
  verlengdTot: {
    soort: 'datum',
    label: 'Verlengd tot en met',
    kolom: 'verlengd_tot',
    houdt: 'afspraak',
  },
  bron: {
    soort: 'tekst',
    label: 'Waar de afspraken staan',
    genoemd: 'waar de afspraken staan',
    kolom: 'bron',
    hoogstens: 400,
    houdt: 'afspraak',
  },
  opmerking: {
    soort: 'tekst',
    label: 'Opmerking',
    genoemd: 'de opmerking',
    kolom: 'opmerking',
    hoogstens: 1000,
    houdt: 'afspraak',
  },
});

/** What the parties decided once the period of a set was over (SA 2), and who recorded it. */
export const looptijdVelden = velden({
  besluit: {
    soort: 'keuze',
    label: 'Wat is besloten?',
    kolom: 'besluit',
    keuzes: LOOPTIJDBESLUITEN,
    naam: looptijdbesluitNaam,
    begin: 'verlengd',
    houdt: 'afspraak',
  },
  besloten: {
    soort: 'datum',
    label: 'Besloten op',
    kolom: 'besloten',
    verplicht: true,
    begin: 'vandaag',
    houdt: 'afspraak',
  },
  wie: {
    soort: 'regel',
    label: 'Wie besloot dit',
    genoemd: 'wie dit besloot',
    kolom: 'wie',
    hoogstens: 150,
    verplicht: true,
    houdt: 'afspraak',
  },
  tot: {
    soort: 'datum',
    label: 'Verlengd tot en met',
    kolom: 'tot',
    alleenAls: { veld: 'besluit', is: ['verlengd'] },
    houdt: 'afspraak',
  },
  doorSet: {
    soort: 'verwijzing',
    label: 'Vervangen door',
    kolom: 'door_set',
    alleenAls: { veld: 'besluit', is: ['vervangen'] },
    houdt: 'afspraak',
  },
});

/** How long personal data are kept: what FG and archivaris confirm beside its length (domein §2a). */
export const bewaarVelden = velden({
  begin: {
    soort: 'keuze',
    label: 'De bewaartermijn begint',
    kolom: 'bewaar_begin',
    keuzes: BEWAARBEGINNEN,
    naam: bewaarbeginNaam,
    begin: 'afsluitbesluit',
    houdt: 'afspraak',
  },
  grondslag: {
    soort: 'regel',
    label: 'Grondslag',
    genoemd: 'de grondslag',
    kolom: 'bewaar_grondslag',
    hoogstens: 200,
    verplicht: true,
    houdt: 'afspraak',
  },
  categorie: {
    soort: 'regel',
    label: 'Categorie in de selectielijst',
    genoemd: 'de categorie',
    kolom: 'bewaar_categorie',
    hoogstens: 200,
    houdt: 'afspraak',
  },
  fgOp: {
    soort: 'datum',
    label: 'Bevestigd door de FG op',
    kolom: 'bewaar_fg_op',
    houdt: 'afspraak',
  },
  archivarisOp: {
    soort: 'datum',
    label: 'Bevestigd door de archivaris op',
    kolom: 'bewaar_archivaris_op',
    houdt: 'afspraak',
  },
});

/** A day that does not count besides the public holidays. */
export const vrijeDagVelden = velden({
  datum: { soort: 'datum', label: 'Datum', kolom: 'datum', verplicht: true, houdt: 'afspraak' },
  naam: {
    soort: 'regel',
    label: 'Naam van de dag',
    genoemd: 'de naam van de dag',
    kolom: 'naam',
    hoogstens: 80,
    verplicht: true,
    houdt: 'afspraak',
  },
});

/** Which Sociaal Team and sociale dienst a gemeente has, and how crisis help is called there (WA). */
export const gemeenteVelden = velden({
  sociaalTeam: {
    soort: 'verwijzing',
    label: 'Sociaal Team',
    kolom: 'sociaal_team_id',
    houdt: 'techniek',
  },
  socialeDienst: {
    soort: 'verwijzing',
    label: 'Sociale dienst',
    kolom: 'sociale_dienst_id',
    houdt: 'techniek',
  },
  crisisnaam: {
    soort: 'regel',
    label: 'Zo heet crisishulp hier',
    genoemd: 'hoe crisishulp hier heet',
    kolom: 'crisisnaam',
    hoogstens: 80,
    houdt: 'afspraak',
  },
});
