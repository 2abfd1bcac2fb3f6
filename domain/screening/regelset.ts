import { ZORGEN } from '#domain/huishouden/zorgen.ts';
import { type Aanleiding, findAanleiding } from '#domain/meldingen/aanleidingen.ts';
import type { Vraag } from '#domain/meldingen/keuzes.ts';
import {
  NADEELCATEGORIEEN,
  type Nadeelwaarde,
  type ScreeningAntwoorden,
} from '#domain/screening/formulier.ts';

/** What rules can propose, the lightest first. "Geen inzet" is what is left without any of these. */
export const INZETTEN = [
  'advies_melder',
  'ondersteuning_casusregisseur',
  'lokaal_zorgnetwerk',
  'bemoeizorg',
  'team_toeleiding_bemoeizorg',
  'verkennend_onderzoek',
] as const;

/** One of these. */
export type Inzet = (typeof INZETTEN)[number];

/** What the dossier knows beside the answers. */
export type ScreeningFeiten = {
  /** The questions in the meldingen of this episode. */
  readonly vragen: readonly Vraag[];
  /** The reasons to report in this episode. */
  readonly aanleidingen: readonly Aanleiding[];
};

/** One rule: when its condition holds, it proposes an uitkomst and says why. */
export type ScreeningRegel = {
  readonly code: string;
  /** Where the rule comes from; 'eigen regel' is one that the desk made itself. */
  readonly bron: string;
  /** Why this uitkomst is proposed: one Dutch sentence. */
  readonly reden: string;
  readonly stelVoor: Inzet;
  readonly als: (antwoorden: ScreeningAntwoorden, feiten: ScreeningFeiten) => boolean;
};

const hasNadeel = ({ nadeel }: ScreeningAntwoorden, ...waarden: readonly Nadeelwaarde[]) =>
  NADEELCATEGORIEEN.some((categorie) =>
    waarden.some((waarde) => nadeel?.[categorie]?.waarde === waarde),
  );
const knowsNothing = ({ nadeel }: ScreeningAntwoorden) =>
  NADEELCATEGORIEEN.every((categorie) => nadeel?.[categorie]?.waarde === 'onbekend');
const countErnstig = ({ zorgen }: ScreeningAntwoorden) =>
  ZORGEN.filter((zorg) => zorgen?.[zorg] === 'ernstige_zorg').length;
const runsCare = ({ zorghistorie }: ScreeningAntwoorden) => zorghistorie?.oggz_lopend === 'ja';
const losesHome = (aanleidingen: readonly Aanleiding[]) =>
  aanleidingen.some(
    (code) => code !== 'huisuitzetting' && findAanleiding(code).groep === 'procedure',
  );

/**
 * The rules in force; within one uitkomst in the order in which their reasons are shown. Who
 * changes them gives `REGELVERSIE` another value. What the sources leave open is an "eigen regel", for the desk to judge.
 */
export const screeningregels: readonly ScreeningRegel[] = [
  {
    code: 'nadeel_aannemelijk',
    bron: 'SA 7 MZO b en c; Wvggz 5:2',
    reden: 'Ernstig nadeel is aannemelijk: laat onderzoeken of verplichte zorg nodig is.',
    stelVoor: 'verkennend_onderzoek',
    als: (antwoorden) => hasNadeel(antwoorden, 'aannemelijk'),
  },
  {
    code: 'nadeel_ondanks_oggz',
    bron: 'SA Bijlage 4; eigen regel',
    reden: 'Er loopt al OGGZ of bemoeizorg en toch is er een vermoeden van ernstig nadeel.',
    stelVoor: 'team_toeleiding_bemoeizorg',
    als: (antwoorden) => runsCare(antwoorden) && hasNadeel(antwoorden, 'vermoeden', 'aannemelijk'),
  },
  {
    code: 'ernstige_zorgen_na_oggz',
    bron: 'SA Bijlage 4; eigen regel',
    reden:
      'Er was eerder OGGZ of bemoeizorg en nu zijn er weer ernstige zorgen op twee of meer punten.',
    stelVoor: 'team_toeleiding_bemoeizorg',
    als: (antwoorden) =>
      antwoorden.zorghistorie?.oggz_eerder === 'ja' && countErnstig(antwoorden) >= 2,
  },
  {
    code: 'nadeel_vermoeden',
    bron: 'SA 7 MZO b en c',
    reden: 'Er is een vermoeden van ernstig nadeel en er loopt nog geen OGGZ of bemoeizorg.',
    stelVoor: 'bemoeizorg',
    als: (antwoorden) => hasNadeel(antwoorden, 'vermoeden') && !runsCare(antwoorden),
  },
  {
    code: 'ernstige_zorgen',
    bron: 'SA 7 MZO c; SA Bijlage 4',
    reden:
      'Er zijn ernstige zorgen op twee of meer van de vijf punten en er loopt nog geen OGGZ of bemoeizorg.',
    stelVoor: 'bemoeizorg',
    als: (antwoorden) => countErnstig(antwoorden) >= 2 && !runsCare(antwoorden),
  },
  {
    code: 'verplichte_zorg_loopt',
    bron: 'PP st 5',
    reden: 'Er loopt verplichte zorg: stem de aanpak af met wie die zorg geeft.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ zorghistorie }) => zorghistorie?.verplichte_zorg_lopend === 'ja',
  },
  {
    code: 'oggz_loopt',
    bron: 'PP st 5',
    reden: 'Er loopt al OGGZ of bemoeizorg: stem de aanpak daarmee af.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: runsCare,
  },
  {
    code: 'ernstige_zorg',
    bron: 'SA Bijlage 3',
    reden:
      'Er is een ernstige zorg: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (antwoorden) => countErnstig(antwoorden) >= 1,
  },
  {
    code: 'woning_in_gevaar',
    bron: 'SA Bijlage 3; PP st 6 en 7',
    reden:
      'Betrokkene kan de woning verliezen: dat is aanleiding om af te stemmen met het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { aanleidingen }) => losesHome(aanleidingen),
  },
  {
    code: 'nazorg',
    bron: 'SA Bijlage 4',
    reden: 'Betrokkene is uit huis gezet: maak afspraken over opvang en nazorg.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { aanleidingen }) => aanleidingen.includes('huisuitzetting'),
  },
  {
    code: 'kinderen_ontwikkeling',
    bron: 'SA Bijlage 4 (meldcode)',
    reden:
      'Er zijn kinderen en de ontwikkeling van iemand kan ernstig verstoord raken: volg de meldcode.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ kinderen, nadeel }) => {
      const waarde = nadeel?.verstoorde_ontwikkeling?.waarde;
      return kinderen?.aanwezig === 'ja' && (waarde === 'vermoeden' || waarde === 'aannemelijk');
    },
  },
  {
    code: 'oggz_doelgroep',
    bron: 'HL; AL',
    reden: 'Betrokkene hoort bij de OGGZ-doelgroep en heeft daarom voorrang.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: ({ prioriteit }) => prioriteit?.includes('oggz_doelgroep') ?? false,
  },
  {
    code: 'nadeel_onbekend',
    bron: 'SA 7 MZO b; eigen regel',
    reden: 'Over ernstig nadeel is niets bekend: vraag het na bij het lokaal zorgnetwerk.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: knowsNothing,
  },
  {
    code: 'ondersteuning_gevraagd',
    bron: 'SA 7 MZO d',
    reden: 'Er is om ondersteuning van de casusregisseur gevraagd.',
    stelVoor: 'ondersteuning_casusregisseur',
    als: (_, { vragen }) => vragen.includes('ondersteuning'),
  },
  {
    code: 'ondersteuning_zorgnetwerk',
    bron: 'SA Bijlage 3',
    reden:
      'Er is om ondersteuning gevraagd: dan hoort afstemming met het lokaal zorgnetwerk erbij.',
    stelVoor: 'lokaal_zorgnetwerk',
    als: (_, { vragen }) => vragen.includes('ondersteuning'),
  },
  {
    code: 'kinderen_ondersteuning',
    bron: 'SA Bijlage 4',
    reden:
      'De kinderen hebben ondersteuning nodig: een jeugdprofessional kan de casusregisseur helpen.',
    stelVoor: 'ondersteuning_casusregisseur',
    als: ({ kinderen }) => kinderen?.aanwezig === 'ja' && kinderen.ondersteuningsvraag === 'ja',
  },
  {
    code: 'advies_gevraagd',
    bron: 'SA 7 MZO a',
    reden: 'De melder vraagt om advies of consultatie.',
    stelVoor: 'advies_melder',
    als: (_, { vragen }) => vragen.includes('advies'),
  },
];
