import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Setregels } from './afsprakenset.ts';
import type { Partnerstap } from './partnerstap.ts';

const MAAND_1 = 'Na 1 maand huurachterstand';
const MAAND_2 = 'Na 2 maanden huurachterstand';
const MAAND_3 = 'Na 3 maanden huurachterstand';
const schulddienst = { soort: 'sociale_dienst', partner: '' } as const;
const team = { soort: 'sociaal_team', partner: '' } as const;

/** What was agreed with Ymere (HL art. 2). */
const YMERE: readonly Partnerstap[] = [
  {
    ...ymere('contact_dag_8', MAAND_1),
    wat: 'Ymere zoekt op de 8e dag contact met huurders uit de doelgroep, per telefoon of huisbezoek, en noemt Schulddienstverlening en het Sociaal Wijkteam.',
    binnen: { eenheid: 'dagen', aantal: 8 },
  },
  {
    ...ymere('spreekuur', MAAND_2),
    wat: 'Ymere houdt iedere maand, in de 2e of 3e week, spreekuur en legt huisbezoeken af.',
    binnen: { eenheid: 'maanden', aantal: 1 },
  },
  {
    ...ymere('huisbezoek_afstemmen', MAAND_2),
    wat: 'Ymere stemt het huisbezoek af met het Sociaal Wijkteam: bekendheid, doel, rollen en werkwijze.',
    binnen: null,
  },
  {
    ...ymere('melding_schulddienst', MAAND_2),
    wat: 'Ymere meldt de huurder bij Schulddienstverlening, als de huurder dat wil.',
    binnen: null,
  },
  {
    ...ymere('plan_van_aanpak', MAAND_2),
    wat: 'Ymere, het Sociaal Wijkteam en Schulddienstverlening maken een plan van aanpak. Het wijkteam coördineert.',
    binnen: null,
  },
  {
    ...ymere('terugkoppeling_maand_3', MAAND_3),
    wat: 'Ymere en het Sociaal Wijkteam koppelen aan het begin van de 3e maand terug. Ymere weegt af of de zaak naar de deurwaarder gaat en zegt dat dan.',
    binnen: null,
  },
];

/** What was agreed with Pré Wonen and Elan Wonen, the same for both (HL art. 2). */
const PRE_EN_ELAN: readonly Partnerstap[] = ['Pré Wonen', 'Elan Wonen'].flatMap((partner) => {
  const stap = (code: string, wanneer: string) => ({
    code: `${partner === 'Pré Wonen' ? 'pre' : 'elan'}_${code}`,
    ...{ soort: 'woningcorporatie' as const, partner, wanneer, bron: 'HL art. 2' },
  });
  return [
    {
      ...stap('contact', MAAND_1),
      wat: `${partner} neemt contact op met de huurder en noemt Schulddienstverlening en het Sociaal Wijkteam.`,
      binnen: null,
    },
    {
      ...stap('huisbezoek', MAAND_2),
      wat: `${partner} gaat in de eerste 2 weken op huisbezoek, afgestemd met het Sociaal Wijkteam.`,
      binnen: { eenheid: 'weken' as const, aantal: 2 },
    },
    {
      ...stap('melding_schulddienst', MAAND_2),
      wat: `${partner} meldt de huurder bij Schulddienstverlening, afhankelijk van het huisbezoek of als er geen contact komt.`,
      binnen: null,
    },
    {
      ...stap('plan_van_aanpak', MAAND_2),
      wat: `${partner}, het Sociaal Wijkteam en Schulddienstverlening maken samen een plan van aanpak. Het wijkteam coördineert.`,
      binnen: null,
    },
    {
      ...stap('terugkoppeling_maand_3', MAAND_3),
      wat: `${partner} en het Sociaal Wijkteam koppelen aan het begin van de 3e maand terug en overleggen hoe het verder gaat.`,
      binnen: null,
    },
  ];
});

function ymere(code: string, wanneer: string) {
  return {
    code: `ymere_${code}`,
    ...{ soort: 'woningcorporatie' as const, partner: 'Ymere', wanneer, bron: 'HL art. 2' },
  };
}

/**
 * The agreement of Haarlem. It is of another region: it is in force nowhere here, and serves to read,
 * to compare and to copy. It gives the Meldpunt no terms, and names no age of seniors.
 *
 * Source: HL.
 */
export const haarlem2013: Setregels = {
  code: 'haarlem_2013',
  naam: 'Haarlem 2013-2016',
  gemeenten: ['0392'],
  geldigVan: toIsoDate('2013-03-01'),
  geldigTot: toIsoDate('2016-12-31'),
  goedeVrijdagVrij: false,
  extraVrij: [],
  bron: 'Werkafspraken Preventie Huisuitzettingen Haarlem 2013 t/m 2016, vastgesteld op 9 april 2015 (HL)',
  opmerking:
    'De afspraken noemen senioren zonder leeftijd: 65 jaar is een keuze van het programma. Elk half jaar was er een evaluatie (HL art. 4).',
  termijnen: [],
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
  teVertellen: [],
  prioriteit: [
    { groep: 'gezin_met_kinderen', bron: 'HL, uitgangspunten' },
    { groep: 'senior', bron: 'HL, uitgangspunten; leeftijd eigen regel' },
    { groep: 'oggz_doelgroep', bron: 'HL, uitgangspunten' },
  ],
  seniorVanaf: 65,
  stappen: [
    {
      ...{ soort: 'woningcorporatie', partner: '', code: 'overleg_voor_deurwaarder' },
      wanneer: 'Voordat de schuld naar de deurwaarder gaat',
      wat: 'De corporatie overlegt met het Sociaal Wijkteam, en er zijn huisbezoeken geweest.',
      binnen: null,
      bron: 'HL art. 2',
    },
    ...YMERE,
    ...PRE_EN_ELAN,
    {
      ...schulddienst,
      code: 'uitnodiging',
      wanneer: 'Na een melding bij Schulddienstverlening',
      wat: 'Schulddienstverlening stuurt een brief met informatie en een uitnodiging voor een afspraak.',
      binnen: { eenheid: 'weken', aantal: 1 },
      bron: 'HL art. 2',
    },
    {
      ...schulddienst,
      code: 'budgetbeheer',
      wanneer: 'Bij een schuldhulpverleningstraject',
      wat: 'Schulddienstverlening begint waar mogelijk meteen met budgetbeheer; de huurder betaalt de lopende huur.',
      binnen: null,
      bron: 'HL art. 2',
    },
    {
      ...team,
      code: 'coordinatie',
      wanneer: 'Tijdens het plan van aanpak',
      wat: 'Het Sociaal Wijkteam coördineert, of de coördinator preventie huisuitzettingen in plaats daarvan.',
      binnen: null,
      bron: 'HL art. 2',
    },
  ],
  // A reglement that is not known here says who may know what (HL art. 6).
  weetregels: [],
  partijen: [
    'Gemeente Haarlem',
    'Afdeling Schulddienstverlening',
    'Sociaal Wijkteam',
    'Ymere',
    'Pré Wonen',
    'Elan Wonen',
  ],
};
