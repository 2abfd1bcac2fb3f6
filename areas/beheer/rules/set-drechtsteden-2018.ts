import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Setregels } from './afsprakenset.ts';

/** Alblasserdam, Dordrecht, Hendrik-Ido-Ambacht, Papendrecht, Sliedrecht, Zwijndrecht. */
const ZES_GEMEENTEN = ['0482', '0505', '0531', '0590', '0610', '0642'] as const;

/**
 * The agreement before the present one, as far as the proposal to the college of Alblasserdam tells
 * it. It was made for six gemeenten of the Drechtsteden, which it does not name; the Alblasserwaard
 * came in 2022 (SA Bijlage 2). It gives the Meldpunt no terms.
 *
 * Source: AL.
 */
export const drechtsteden2018: Setregels = {
  code: 'drechtsteden_2018',
  naam: 'Drechtsteden 2018-2021',
  gemeenten: ZES_GEMEENTEN,
  geldigVan: toIsoDate('2018-01-01'),
  geldigTot: toIsoDate('2021-12-31'),
  goedeVrijdagVrij: false,
  extraVrij: [],
  bron: 'Samenwerkingsafspraken Preventie Huisuitzettingen Drechtsteden 2018-2021, zoals het collegevoorstel van Alblasserdam ze weergeeft (AL)',
  opmerking:
    'Welke zes gemeenten en welke corporaties tekenden, staat niet in het voorstel: controleer dit. De afspraken vervielen toen die van 2022-2025 zijn getekend (SA 9).',
  termijnen: [
    {
      code: 'terugkoppeling_sociaal_team',
      naam: 'Terugkoppeling Sociaal Team',
      begin: 'Melding bij het Sociaal Team',
      einde: 'Analyse teruggekoppeld aan de corporatie',
      looptijd: { eenheid: 'weken', aantal: 2 },
      soort: 'richtlijn',
      bron: 'AL',
    },
  ],
  aanleidingen: [
    'achterstand_na_vroegsignalering',
    'laatste_aanmaning',
    'betalingsregeling_verbroken',
    'recidive',
    'zorgen',
    'zelfmelding',
    'dagvaarding_aangezegd',
    'dagvaarding_verzonden',
    'dagvaarding_betekend',
    'vordering_ontbinding',
    'ontruiming_aangezegd',
    'huisuitzetting',
  ],
  // It says nothing of telling partners what happens in a procedure.
  teVertellen: [],
  prioriteit: [{ groep: 'gezin_met_kinderen', bron: 'AL 1.1' }],
  seniorVanaf: null,
  stappen: [
    {
      code: 'meldt_achterstand',
      soort: 'woningcorporatie',
      partner: '',
      wanneer: 'Na een maand huurachterstand',
      wat: 'De corporatie benadert de huurder en meldt hem bij het Sociaal Team.',
      binnen: { eenheid: 'weken', aantal: 6 },
      bron: 'AL',
    },
    {
      code: 'analyse',
      soort: 'sociaal_team',
      partner: '',
      wanneer: 'Na de melding bij het Sociaal Team',
      wat: 'Het Sociaal Team brengt de problemen in kaart en koppelt een analyse terug aan de corporatie.',
      binnen: { eenheid: 'weken', aantal: 2 },
      bron: 'AL',
    },
    {
      code: 'regie',
      soort: 'sociaal_team',
      partner: '',
      wanneer: 'Als tot een zorgtraject is besloten',
      wat: 'Het Sociaal Team voert de regie en schakelt anderen in, zoals de sociale dienst of Veilig Thuis.',
      binnen: null,
      bron: 'AL',
    },
    {
      code: 'lopende_huur',
      soort: 'woningcorporatie',
      partner: '',
      wanneer: 'Tijdens een zorgtraject',
      wat: 'De corporatie gaat na of de lopende huur wordt betaald: dat is haar voorwaarde.',
      binnen: null,
      bron: 'AL',
    },
  ],
  // AL does not say who may know what; what is told today goes by the set of today.
  weetregels: [],
  partijen: [
    'Dienst Gezondheid & Jeugd Zuid-Holland Zuid (GGD)',
    'Sociale Dienst Drechtsteden',
    'De woningcorporaties in de Drechtsteden',
    'De gemeenten, ook voor de sociale (wijk)teams',
  ],
};
