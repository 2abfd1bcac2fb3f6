import { standaardPartners } from '#areas/partners/rules.ts';
import { standaardWeetregels } from '#areas/partnervragen/rules/weetregels-standaard.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import type { Setregels, TermijnRegel } from './afsprakenset.ts';
import type { Partnerstap } from './partnerstap.ts';
import { GEMEENTEN } from './regio.ts';
import { TE_VERTELLEN } from './te-vertellen.ts';

/** The terms of the default set, each with its source. A richtlijn is no law: it only warns. */
export const standaardTermijnen: readonly TermijnRegel[] = [
  {
    code: 'advies',
    naam: 'Advies aan melder',
    begin: 'Vraag om advies of consultatie van de melder ontvangen',
    einde: 'Vraag beantwoord',
    looptijd: { eenheid: 'werkdagen', aantal: 3 },
    soort: 'richtlijn',
    bron: 'SA 7 MZO a',
  },
  {
    code: 'ondersteuning',
    naam: 'Ondersteuning casusregisseur',
    begin: 'Casusregisseur vraagt ondersteuning',
    einde: 'Ondersteuning gegeven',
    looptijd: { eenheid: 'werkdagen', aantal: 5 },
    soort: 'richtlijn',
    bron: 'SA 7 MZO d',
  },
  {
    code: 'gemist',
    naam: 'Bericht van gemiste termijn',
    begin: 'Een termijn voor advies of ondersteuning is niet gehaald',
    einde: 'Casusregisseur op de hoogte gebracht (is die er nog niet: de melder)',
    looptijd: { eenheid: 'dagen', aantal: 0 },
    soort: 'eigen_regel',
    bron: 'SA 7 MZO e',
    toelichting: 'Het programma zet het bericht klaar; u verstuurt het zelf.',
  },
  {
    code: 'informeren',
    naam: 'Partners informeren',
    begin: 'Een feit dat voor partners van belang is, is bekend',
    einde: 'Partners op de hoogte gebracht',
    looptijd: { eenheid: 'werkdagen', aantal: 2 },
    soort: 'richtlijn',
    bron: 'SA preambule',
  },
  {
    code: 'terugkoppeling_sociaal_team',
    naam: 'Terugkoppeling Sociaal Team',
    begin: 'Melding bij het Sociaal Team',
    einde: 'Eerste beoordeling teruggekoppeld aan de corporatie',
    looptijd: { eenheid: 'weken', aantal: 2 },
    soort: 'richtlijn',
    bron: 'SA 7 ST b, SA 7 WoCo b',
    toelichting: 'In deze weken begint de corporatie geen nieuwe incasso.',
  },
  {
    code: 'afstemming',
    naam: 'Reactie op verzoek om afstemming',
    begin: 'Afstemming gevraagd aan een partner',
    einde: 'Afgestemd, of vastgelegd dat er geen reactie kwam',
    looptijd: { eenheid: 'werkdagen', aantal: 10 },
    soort: 'eigen_regel',
    bron: 'st 5; eigen regel',
    toelichting: 'Daarna telt “gevraagd, geen reactie” voor “geen inzet” en voor het afsluiten.',
  },
];

const corporatie = { soort: 'woningcorporatie', partner: '' } as const;
const team = { soort: 'sociaal_team', partner: '' } as const;
const socialeDienst = { soort: 'sociale_dienst', partner: '' } as const;

const STAPPEN: readonly Partnerstap[] = [
  {
    ...corporatie,
    code: 'geen_nieuwe_incasso',
    wanneer: 'Na aanmelding bij het Sociaal Team',
    wat: 'De corporatie begint geen nieuwe incasso tot het Sociaal Team terugkoppelt.',
    binnen: { eenheid: 'weken', aantal: 2 },
    bron: 'SA 7 WoCo b',
  },
  {
    ...team,
    code: 'eerste_beoordeling',
    wanneer: 'Na de melding bij het Sociaal Team',
    wat: 'Het Sociaal Team vertelt de corporatie wat de eerste beoordeling opleverde.',
    binnen: { eenheid: 'weken', aantal: 2 },
    bron: 'SA 7 ST b',
  },
  {
    ...corporatie,
    code: 'besluit_voortzetting',
    wanneer: 'Na de eerste beoordeling',
    wat: 'De corporatie besluit of het ondersteuningstraject doorgaat.',
    binnen: null,
    bron: 'SA 7 ST d',
  },
  {
    ...team,
    code: 'plan_van_aanpak',
    wanneer: 'Na het besluit van de corporatie',
    wat: 'Het Sociaal Team maakt als casusregisseur een plan van aanpak.',
    binnen: null,
    bron: 'SA 7 ST d',
  },
  {
    ...team,
    code: 'termijn_niet_gehaald',
    wanneer: 'Als het Sociaal Team een termijn niet haalt',
    wat: 'Het Sociaal Team zegt dit op tijd tegen de corporatie.',
    binnen: null,
    bron: 'SA 7 ST e',
  },
  {
    ...corporatie,
    code: 'contactpersoon_blijft',
    wanneer: 'Als de deurwaarder is ingeschakeld',
    wat: 'De corporatie blijft contactpersoon voor de partners.',
    binnen: null,
    bron: 'SA 7 WoCo d',
  },
  {
    ...corporatie,
    code: 'meldt_dagvaarding',
    wanneer: 'Als de dagvaarding is verzonden, na 2 tot 3 maanden achterstand',
    wat: 'De corporatie meldt de huurder bij het Meldpunt.',
    binnen: null,
    bron: 'WA',
  },
  {
    ...socialeDienst,
    code: 'eerste_gesprek',
    wanneer: 'Als de sociale dienst is ingeschakeld',
    wat: 'De sociale dienst voert een eerste gesprek met de huurder.',
    binnen: null,
    bron: 'SA 7 SD a',
  },
  {
    ...socialeDienst,
    code: 'doorbetaling_gestopt',
    wanneer: 'Als de doorbetaling van de huur stopt',
    wat: 'De sociale dienst zegt dit meteen tegen de corporatie.',
    binnen: { eenheid: 'dagen', aantal: 0 },
    bron: 'SA 7 SD d',
  },
  {
    ...socialeDienst,
    code: 'gesprek_over_uitstel',
    wanneer: 'Als de huurder zich voor schuldhulp aanmeldde',
    wat: 'De sociale dienst en de corporatie praten over een oplossing op maat, zoals uitstel van de huisuitzetting.',
    binnen: null,
    bron: 'WA',
  },
  {
    ...socialeDienst,
    code: 'moratorium_aanvragen',
    wanneer: 'Als een ontruiming niet te voorkomen is en er geen overlast is',
    wat: 'De sociale dienst vraagt de rechtbank om een moratorium.',
    binnen: null,
    bron: 'WA',
  },
  {
    ...corporatie,
    code: 'afspraak_vastleggen',
    wanneer: 'Als de huurder alsnog afspraken maakt',
    wat: 'De corporatie legt de afspraken met de huurder vast.',
    binnen: null,
    bron: 'st 8',
  },
];

/**
 * The set a new register starts with. The agreement ran to 31 December 2025 and can be prolonged
 * by a year at a time (SA 2); whether that was done is not known here, so `verlengdTot` is left
 * for the desk to decide, and until then the program says that the set has lapsed.
 */
export const standaardset: Setregels = {
  code: 'drechtsteden_alblasserwaard_2022',
  naam: 'Drechtsteden en Alblasserwaard 2022-2025',
  gemeenten: GEMEENTEN.map(({ code }) => code),
  geldigVan: toIsoDate('2022-01-01'),
  geldigTot: toIsoDate('2025-12-31'),
  goedeVrijdagVrij: false,
  extraVrij: [],
  bron: 'Regionale Samenwerkingsafspraken preventie huisuitzettingen 2022-2025 (SA) en Werkafspraken 2022-2025 (WA)',
  opmerking:
    'De afspraken liepen tot en met 31 december 2025 en kunnen telkens met een jaar worden verlengd (SA 2). Is dat besloten, leg dan vast tot wanneer en wie dat besloot.',
  termijnen: standaardTermijnen,
  aanleidingen: [
    'probleemsituatie',
    'achterstand_na_vroegsignalering',
    'laatste_aanmaning',
    'betalingsregeling_verbroken',
    'recidive',
    'zorgen',
    'ris_niet_opgepakt',
    'zelfmelding',
    'dagvaarding_aangezegd',
    'dagvaarding_verzonden',
    'dagvaarding_betekend',
    'vordering_ontbinding',
    'ontruiming_aangezegd',
    'huisuitzetting',
  ],
  teVertellen: TE_VERTELLEN,
  // Neither SA nor WA names seniors or the OGGZ-doelgroep: those are of Haarlem.
  prioriteit: [{ groep: 'gezin_met_kinderen', bron: 'SA preambule (Kinderrechtenverdrag); st 5' }],
  seniorVanaf: null,
  stappen: STAPPEN,
  weetregels: standaardWeetregels,
  partijen: standaardPartners.flatMap(({ naam, ondertekenaar }) => (ondertekenaar ? [naam] : [])),
};
