/** The letters to betrokkene. */
export const BRIEFSOORTEN = [
  'informatie',
  'dagvaarding',
  'ontruiming',
  'ontruiming_van_de_baan',
  'huisbezoek',
  'afsluiting',
] as const;

/** One of the letters. */
export type Briefsoort = (typeof BRIEFSOORTEN)[number];

const NAMEN: Readonly<Record<Briefsoort, string>> = {
  informatie: 'Informatiebrief na een melding',
  dagvaarding: 'Brief na dagvaarding',
  ontruiming: 'Brief na aanzegging ontruiming',
  ontruiming_van_de_baan: 'Brief: ontruiming uitgesteld of ingetrokken',
  huisbezoek: 'Uitnodiging huisbezoek',
  afsluiting: 'Brief bij afsluiting',
};

/** The Dutch name of a letter. @example briefsoortNaam('huisbezoek') // 'Uitnodiging huisbezoek' */
export function briefsoortNaam(soort: Briefsoort): string {
  return NAMEN[soort];
}

/** A part of a letter: a heading, running text, points; each may be left out. */
export type Alinea = {
  readonly kop?: string;
  readonly tekst?: string;
  readonly punten?: readonly string[];
};

/** A letter with placeholders. */
export type Briefsjabloon = {
  readonly betreft: string;
  readonly alineas: readonly Alinea[];
  readonly slot: string;
};

const WIE: Alinea = {
  kop: 'Wie zijn wij?',
  tekst:
    'Wij zijn het Meldpunt Zorg en Overlast. Wij horen bij {{organisatie}}. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.',
};

const VRIJWILLIG: Alinea = {
  kop: 'U kiest zelf',
  tekst: 'Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.',
};

const RECHTEN = [
  'U mag uw gegevens bekijken (inzage).',
  'Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).',
  'Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.',
  'Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: {{fg}}.',
  'Bent u niet tevreden? Dan kunt u een klacht sturen aan ons. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.',
] as const;

const GEBRUIK =
  'Wij gebruiken uw gegevens om u te helpen. Dat mag volgens de Wet maatschappelijke ondersteuning. Wij delen alleen wat nodig is. Dat doen wij met {{delenMet}}. Na het afsluiten bewaren wij uw gegevens nog hoogstens {{bewaartermijn}}.';

/** Where data came from, for a letter about a melding: it names every source. */
const GEGEVENS: Alinea = {
  kop: 'Uw gegevens en uw rechten',
  tekst: `Van {{melder}} kregen wij uw naam, uw adres en informatie over uw situatie. ${GEBRUIK}`,
  punten: RECHTEN,
};

/** For a letter about no melding: it names no source, and so says how to ask for it. */
const GEGEVENS_ZONDER_BRON: Alinea = {
  kop: 'Uw gegevens en uw rechten',
  tekst: `Wij hebben uw naam, uw adres en informatie over uw situatie. Wilt u weten van wie? Vraag het ons gerust. ${GEBRUIK}`,
  punten: RECHTEN,
};

const BEL =
  'Bel ons op {{telefoon}}. Wij zijn bereikbaar {{bereikbaar}}. Lees of spreekt u moeilijk Nederlands? Bel ons ook dan.';

const PRAAT = 'Praat met {{verhuurder}}. Vaak zijn er nog afspraken mogelijk.';
const HULP_BIJ_REAGEREN =
  'Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten hoe u kunt reageren.';
const HULP =
  'Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.';

/** Who summons, and when the zitting is: the same whether the dagvaarding was brought or is on its way. */
const ONDERWEG: readonly Alinea[] = [
  {
    kop: 'Waarom krijgt u deze brief?',
    tekst:
      '{{verhuurder}} stuurt u een dagvaarding. Dat hoorden wij van {{bron}}. Een dagvaarding is een officiële brief. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist of u in uw huis mag blijven.',
  },
  {
    kop: 'Wanneer is de zitting?',
    tekst:
      '{{zittingszin}} {{reageerzin}} In de dagvaarding staat hoe dat moet. De rechter hoort dan ook uw verhaal.',
  },
];

/**
 * The letters, in B1 Dutch: help before law, no threat and no blame (domein §7). Information and
 * no besluit, so without a bezwaarclausule.
 *
 * Source: PP st 6 (dagvaarding), SA Bijlage 4 (ontruiming, opvang), PP 11 and AVG 14 (rights).
 */
export const briefsjablonen: Readonly<Record<Briefsoort, Briefsjabloon>> = {
  informatie: {
    betreft: 'Wij willen u iets vertellen',
    alineas: [
      {
        tekst:
          'Wij hoorden iets over uw woning of uw situatie. In deze brief leest u wat wij weten, van wie, en wat u daarmee kunt.',
      },
      WIE,
      {
        kop: 'Waarom krijgt u deze brief?',
        tekst:
          'Wij kregen bericht van {{melder}}. Wij denken graag met u mee, zodat u in uw huis kunt blijven wonen.',
      },
      {
        kop: 'Wat kunt u doen?',
        punten: [BEL, 'Hebt u zorgen over geld, uw huis of uw gezondheid? Vertel het ons gerust.'],
      },
      VRIJWILLIG,
      GEGEVENS,
    ],
    slot: 'Hebt u een vraag? Bel ons dan gerust. Vraag naar {{contactpersoon}}.',
  },
  dagvaarding: {
    betreft: 'Wij denken graag met u mee',
    alineas: [
      {
        tekst:
          'Er is een dagvaarding voor u. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.',
      },
      WIE,
      ...ONDERWEG,
      {
        kop: 'Wat kunt u vandaag doen?',
        punten: [
          BEL,
          'Leg de dagvaarding klaar. Dan lezen wij die samen met u.',
          PRAAT,
          HULP_BIJ_REAGEREN,
        ],
      },
      VRIJWILLIG,
      GEGEVENS,
    ],
    slot: 'Hebt u een vraag? Bel ons dan gerust. Vraag naar {{contactpersoon}}.',
  },
  ontruiming: {
    betreft: 'Wij denken graag met u mee',
    alineas: [
      {
        tekst:
          'Er is een ontruiming van uw huis aangekondigd. Dat is heel ingrijpend. Wij helpen u graag, ook nu nog.',
      },
      WIE,
      {
        kop: 'Waarom krijgt u deze brief?',
        tekst:
          '{{verhuurder}} wil dat u {{ontruimingsdatum}} uit uw huis gaat. Dat is een ontruiming. Wij hoorden dit van {{bron}}.',
      },
      {
        kop: 'Wat kunt u vandaag doen?',
        punten: [
          BEL,
          'Praat met {{verhuurder}}. Soms is er nog een oplossing mogelijk.',
          HULP,
          'Zoek belangrijke papieren en medicijnen bij elkaar. Leg die op een veilige plek.',
        ],
      },
      {
        kop: 'Hebt u straks geen plek om te slapen?',
        tekst: 'Vraag dan op tijd om opvang. Dat kan bij {{opvang}}. Wij helpen u daarbij.',
      },
      VRIJWILLIG,
      GEGEVENS,
    ],
    slot: 'Hebt u een vraag? Bel ons dan gerust. Vraag naar {{contactpersoon}}.',
  },
  ontruiming_van_de_baan: {
    betreft: 'Nieuws over uw woning',
    alineas: [
      {
        tekst:
          '{{vanDeBaanZin}} Vraag dit zelf schriftelijk na bij {{verhuurder}} of bij de deurwaarder. Zij beslissen daarover, wij niet.',
      },
      WIE,
      {
        kop: 'Is het nu voorbij?',
        tekst:
          'Dat weten wij niet. {{verhuurder}} kan later een nieuwe dag laten aanzeggen. Gebruik de tijd om tot een oplossing te komen. Wij helpen u daar graag bij.',
      },
      {
        kop: 'Wat kunt u vandaag doen?',
        punten: [
          BEL,
          'Praat met {{verhuurder}}. Vraag wat er nodig is, zodat u kunt blijven wonen.',
          HULP,
        ],
      },
      VRIJWILLIG,
      GEGEVENS,
    ],
    slot: 'Hebt u een vraag? Bel ons dan gerust. Vraag naar {{contactpersoon}}.',
  },
  huisbezoek: {
    betreft: 'Wij komen graag bij u langs',
    alineas: [
      {
        tekst:
          'Wij willen graag met u praten. Dan horen wij wat u nodig hebt. Daarom komen wij graag bij u langs.',
      },
      {
        kop: 'Wanneer komen wij?',
        tekst:
          'Wij komen op {{bezoekdatum}} om {{bezoektijd}}. U spreekt dan met {{contactpersoon}}.',
      },
      {
        kop: 'Wilt u een andere dag of plek?',
        tekst: `Dat kan. ${BEL}`,
      },
      WIE,
      VRIJWILLIG,
      GEGEVENS_ZONDER_BRON,
    ],
    slot: 'Graag tot ziens.',
  },
  afsluiting: {
    betreft: 'Wij sluiten ons contact met u af',
    alineas: [
      {
        tekst:
          'Wij hadden contact over hulp voor u. Op {{afgeslotenOp}} hebben wij dat afgesloten. U hoeft voor ons niets te doen. Kreeg u post van de rechtbank of de deurwaarder? Reageer daar wel op tijd op.',
      },
      {
        kop: 'Hebt u later weer hulp nodig?',
        tekst: `Dan kunt u altijd terugkomen. ${BEL}`,
      },
      {
        kop: 'Wat gebeurt er met uw gegevens?',
        tekst:
          'Uiterlijk op {{vernietigenOp}} halen wij uw gegevens weg. Tot die dag bewaren wij ze.',
      },
      GEGEVENS_ZONDER_BRON,
    ],
    slot: 'Wij wensen u het beste.',
  },
};

/**
 * What differs in the letter about a dagvaarding that was only announced: there may be none yet, so
 * nothing in it says that there is.
 */
export const dagvaardingAangezegd: Briefsjabloon = {
  ...briefsjablonen.dagvaarding,
  alineas: [
    {
      tekst:
        '{{verhuurder}} wil u dagvaarden. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.',
    },
    WIE,
    {
      kop: 'Waarom krijgt u deze brief?',
      tekst:
        '{{verhuurder}} wil u een dagvaarding sturen. Dat hoorden wij van {{bron}}. Wij weten niet of u die al hebt. Een dagvaarding is een officiële brief. Een deurwaarder brengt die bij u. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist dan of u in uw huis mag blijven.',
    },
    {
      kop: 'Wanneer is de zitting?',
      tekst:
        '{{zittingszin}} Krijgt u een dagvaarding? Daarin staat wanneer de zitting is en hoe u kunt reageren. Reageer dan op tijd, op de zitting of schriftelijk. De rechter hoort dan ook uw verhaal.',
    },
    {
      kop: 'Wat kunt u vandaag doen?',
      punten: [
        BEL,
        'Krijgt u een dagvaarding? Bewaar die goed. Dan lezen wij die samen met u.',
        PRAAT,
        HULP_BIJ_REAGEREN,
      ],
    },
    VRIJWILLIG,
    GEGEVENS,
  ],
};

/**
 * What differs in the letter about a dagvaarding that went to the deurwaarder: whoever reads it may
 * not have it yet, so it says what comes.
 */
export const dagvaardingVerzonden: Briefsjabloon = {
  ...briefsjablonen.dagvaarding,
  alineas: [
    {
      tekst:
        'Er is een dagvaarding voor u verzonden. Hebt u die nog niet? Dan brengt de deurwaarder die bij u. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.',
    },
    WIE,
    ...ONDERWEG,
    {
      kop: 'Wat kunt u vandaag doen?',
      punten: [
        BEL,
        'Bewaar de dagvaarding goed. Dan lezen wij die samen met u.',
        PRAAT,
        HULP_BIJ_REAGEREN,
      ],
    },
    VRIJWILLIG,
    GEGEVENS,
  ],
};
