import {
  type Alinea,
  ANDERE_ZAAK,
  BEL,
  BEL_KORT,
  CRISIS,
  type Deelregels,
  gegevensdeel,
  HULP,
  HULP_BIJ_REAGEREN,
  PRAAT,
  RECHTZETTING,
  TALEN,
  VRIJWILLIG,
  WIE,
} from './briefdelen.ts';

/** The letters to betrokkene. */
export const BRIEFSOORTEN = [
  'informatie',
  'dagvaarding',
  'ontruiming',
  'ontruiming_van_de_baan',
  'herstel',
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
  herstel: 'Brief: eerder bericht klopte niet',
  huisbezoek: 'Uitnodiging huisbezoek',
  afsluiting: 'Brief bij afsluiting',
};

/** The Dutch name of a letter. @example briefsoortNaam('huisbezoek') // 'Uitnodiging huisbezoek' */
export function briefsoortNaam(soort: Briefsoort): string {
  return NAMEN[soort];
}

/** A letter with placeholders. */
export type Briefsjabloon = {
  readonly betreft: string;
  readonly alineas: readonly Alinea[];
  readonly slot: string;
};

/** What differs between two letters of one kind. */
export type Briefvariant = {
  /** How far the dagvaarding is: only of one that was brought the letter says that there is one. */
  readonly dagvaarding: 'aangezegd' | 'verzonden' | 'betekend';
  /** Whether it is the first that tells somebody what the desk holds and their rights. */
  readonly isEerste: boolean;
  /** Whether it begins with what an earlier letter said wrongly. */
  readonly metRechtzetting: boolean;
  /** Whether it is known by what decision or agreement there may be an ontruiming. */
  readonly metTitel: boolean;
  /** Whether an earlier day of the ontruiming is off. */
  readonly metEerdereDag: boolean;
  /** Whether others than who reported told of the case. */
  readonly metAndereBron: boolean;
  /** Whether a judge stopped the ontruiming that is off, and not who executes it. */
  readonly isDoorRechter: boolean;
  /** Whether a day in another case of the same person lies ahead. */
  readonly metAndereZaak: boolean;
  /** Whether the reader lives elsewhere than in the woning, as a medehuurder may. */
  readonly isElders: boolean;
  /** By which agreements data are shared. */
  readonly delen: Deelregels;
};

type Deel = 'opening' | 'waarom' | 'zitting' | 'bewaar';
type Dagvaardingtekst = Readonly<Record<Deel, string>>;

const ZITTING =
  '{{zittingszin}} {{reageerzin}} Als u reageert, hoort de rechter ook uw verhaal. In de dagvaarding staat hoe dat kan.';
/** How the home is spoken of: to who lives there, and to who rents or rented it and lives elsewhere. */
const thuis = ({ isElders }: Pick<Briefvariant, 'isElders'>) =>
  isElders
    ? {
        ...{ toch: 'Wij helpen u graag.', huis: 'de woning die u huurt of huurde' },
        beslist: 'of u de woning mag blijven huren',
        wil: 'wil dat de woning {{ontruimingsdatum}} leeg is',
      }
    : {
        ...{ toch: 'Wij helpen u graag, zodat u in uw huis kunt blijven wonen.', huis: 'uw huis' },
        beslist: 'of u in uw huis mag blijven',
        wil: 'wil dat u {{ontruimingsdatum}} uit uw huis gaat',
      };

/** Who summons: the same whether the dagvaarding was brought or is on its way. */
const komtVan = (beslist: string) =>
  `De dagvaarding komt van {{verhuurder}}. Dat hoorden wij van {{bron}}. Een dagvaarding is een officiële brief. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist ${beslist}.`;

const dagvaardingteksten = ({
  toch,
  beslist,
}: ReturnType<typeof thuis>): Readonly<Record<Briefvariant['dagvaarding'], Dagvaardingtekst>> => ({
  // There may be none yet, so nothing in it says that there is.
  aangezegd: {
    opening: `{{verhuurder}} wil u dagvaarden. Dat kan heel vervelend zijn. ${toch}`,
    waarom: `{{verhuurder}} wil u een dagvaarding sturen. Dat hoorden wij van {{bron}}. Wij weten niet of u die al hebt. Een dagvaarding is een officiële brief. Een deurwaarder brengt die bij u. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist dan ${beslist}.`,
    zitting:
      '{{zittingszin}} Krijgt u een dagvaarding? Daarin staat wanneer de zitting is en hoe u kunt reageren. Reageer dan op tijd, op de zitting of schriftelijk. De rechter hoort dan ook uw verhaal.',
    bewaar: 'Krijgt u een dagvaarding? Bewaar die goed. Dan lezen wij die samen met u.',
  },
  // Whoever reads it may not have it yet, so it says what comes.
  verzonden: {
    opening: `Er is een dagvaarding voor u verzonden. Hebt u die nog niet? Dan brengt de deurwaarder die bij u. Dat kan heel vervelend zijn. ${toch}`,
    waarom: komtVan(beslist),
    zitting: ZITTING,
    bewaar: 'Hebt u de dagvaarding al? Bewaar die goed. Dan lezen wij die samen met u.',
  },
  betekend: {
    opening: `Er is een dagvaarding voor u. Dat kan heel vervelend zijn. ${toch}`,
    waarom: komtVan(beslist),
    zitting: ZITTING,
    bewaar: 'Leg de dagvaarding klaar. Dan lezen wij die samen met u.',
  },
});

const VRAAG = 'Hebt u een vraag? Bel ons dan gerust. Vraag naar {{contactpersoon}}.';

/** Whom to ask to have it in writing that an ontruiming is off, and who decides on that. */
const BESLISSEN_ZIJ =
  'Vraag dit zelf schriftelijk na bij {{verhuurder}} of bij de deurwaarder. Zij beslissen daarover, wij niet.';
const BESLIST_DE_RECHTER =
  'De rechter beslist daarover, wij niet. Vraag zelf schriftelijk na bij {{verhuurder}} of bij de deurwaarder wat dit voor u betekent.';

/** What is said of another case, where there is one. */
const andereZaak = (is: boolean): readonly Alinea[] => (is ? [ANDERE_ZAAK] : []);

const OPVANG: Alinea = {
  kop: 'Hebt u straks geen plek om te slapen?',
  tekst: 'Vraag dan op tijd om opvang. Dat kan bij {{opvang}}. Wij helpen u daarbij.',
};

type Lijf = Omit<Briefsjabloon, 'alineas'> & {
  readonly alineas: readonly Alinea[];
  readonly metBron: boolean;
};

const LIJVEN: Readonly<Record<Briefsoort, (variant: Briefvariant) => Lijf>> = {
  informatie: () => ({
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
    ],
    slot: VRAAG,
    metBron: true,
  }),
  dagvaarding: ({ dagvaarding, metAndereZaak, isElders }) => {
    const { opening, waarom, zitting, bewaar } = dagvaardingteksten(thuis({ isElders }))[
      dagvaarding
    ];
    return {
      betreft: 'Wij denken graag met u mee',
      alineas: [
        { tekst: opening },
        WIE,
        { kop: 'Waarom krijgt u deze brief?', tekst: waarom },
        { kop: 'Wanneer is de zitting?', tekst: zitting },
        ...andereZaak(metAndereZaak),
        {
          kop: 'Wat kunt u vandaag doen?',
          punten: [BEL_KORT, bewaar, PRAAT, HULP_BIJ_REAGEREN, CRISIS],
        },
        ...TALEN,
        VRIJWILLIG,
      ],
      slot: VRAAG,
      metBron: true,
    };
  },
  ontruiming: ({ metTitel, metEerdereDag, metAndereZaak, isElders }) => ({
    betreft: isElders ? 'Ontruiming van een woning' : 'Ontruiming van uw woning',
    alineas: [
      {
        tekst: `Er is een ontruiming van ${thuis({ isElders }).huis} aangekondigd. Dat is heel ingrijpend. Wij helpen u graag, ook nu nog.`,
      },
      ...(metEerdereDag ? [{ kop: 'Dit is een nieuwe dag', tekst: '{{eerderzin}}' }] : []),
      WIE,
      {
        kop: 'Waarom krijgt u deze brief?',
        tekst: `{{verhuurder}} ${thuis({ isElders }).wil}. Dat is een ontruiming. Wij hoorden dit van {{bron}}.${metTitel ? ' {{titelzin}}' : ''}`,
      },
      ...andereZaak(metAndereZaak),
      {
        kop: 'Wat kunt u vandaag doen?',
        punten: [
          BEL_KORT,
          'Praat met {{verhuurder}}. Soms is er nog een oplossing mogelijk.',
          HULP,
          CRISIS,
          isElders
            ? 'Liggen er nog papieren of spullen van u in de woning? Haal die op tijd op.'
            : 'Zoek belangrijke papieren en medicijnen bij elkaar. Leg die op een veilige plek.',
        ],
      },
      ...TALEN,
      // Who lives elsewhere keeps the place to sleep.
      ...(isElders ? [] : [OPVANG]),
      VRIJWILLIG,
    ],
    slot: VRAAG,
    metBron: true,
  }),
  ontruiming_van_de_baan: ({ metAndereZaak, isDoorRechter, isElders }) => ({
    betreft: isElders ? 'Nieuws over een woning' : 'Nieuws over uw woning',
    alineas: [
      {
        tekst: `{{vanDeBaanZin}} ${isDoorRechter ? BESLIST_DE_RECHTER : BESLISSEN_ZIJ}`,
      },
      ...andereZaak(metAndereZaak),
      WIE,
      {
        kop: 'Is het nu voorbij?',
        tekst:
          'Dat weten wij niet. {{verhuurder}} kan later misschien een nieuwe dag laten aanzeggen. Gebruik de tijd om tot een oplossing te komen. Wij helpen u daar graag bij.',
      },
      {
        kop: 'Wat kunt u vandaag doen?',
        punten: [
          BEL_KORT,
          isElders
            ? 'Praat met {{verhuurder}}. Vraag wat er nodig is om tot een oplossing te komen.'
            : 'Praat met {{verhuurder}}. Vraag wat er nodig is, zodat u kunt blijven wonen.',
          HULP,
          CRISIS,
        ],
      },
      ...TALEN,
      VRIJWILLIG,
    ],
    slot: VRAAG,
    metBron: true,
  }),
  herstel: ({ metAndereZaak }) => ({
    betreft: 'Ons eerdere bericht klopte niet',
    alineas: [
      {
        kop: 'Wat weten wij nu?',
        tekst:
          '{{watWelZin}}\nBewaar alle post van de rechtbank en de deurwaarder. Staat daarin een dag? Dan geldt die dag. Twijfelt u? Vraag het schriftelijk na bij uw verhuurder, de deurwaarder of de rechtbank.',
      },
      ...andereZaak(metAndereZaak),
      { kop: 'Wat kunt u vandaag doen?', punten: [BEL_KORT, HULP, CRISIS] },
      ...TALEN,
      WIE,
      VRIJWILLIG,
    ],
    slot: VRAAG,
    metBron: false,
  }),
  huisbezoek: () => ({
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
      { kop: 'Wilt u een andere dag of plek?', tekst: `Dat kan. ${BEL}` },
      WIE,
      VRIJWILLIG,
    ],
    slot: 'Graag tot ziens.',
    metBron: false,
  }),
  afsluiting: () => ({
    betreft: 'Wij sluiten uw dossier bij ons af',
    alineas: [
      {
        tekst:
          'Wij hadden een dossier over uw situatie. Op {{afgeslotenOp}} hebben wij dat afgesloten. Wij zijn er nu niet meer mee bezig. U hoeft voor ons niets te doen.',
      },
      {
        kop: 'Wat verandert er niet?',
        tekst:
          'Wat uw verhuurder of de rechter doet, staat los van ons. Kreeg u post van de rechtbank of de deurwaarder? Reageer daar wel op tijd op.',
      },
      { kop: 'Hebt u later weer hulp nodig?', tekst: `Dan kunt u ons weer bellen. ${BEL}` },
    ],
    slot: 'Wij wensen u het beste.',
    metBron: false,
  }),
};

/**
 * The letters, in B1 Dutch: help before law, no threat and no blame (domein §7). Information and no
 * besluit, so without a bezwaarclausule. One that corrects an earlier letter begins with that.
 *
 * Source: PP st 6 (dagvaarding), SA Bijlage 4 (ontruiming, opvang), PP 11 and AVG 14 (rights),
 * AVG 19 (what was wrong), AVG 21.4 (bezwaar apart).
 */
export function sjabloonVan(soort: Briefsoort, variant: Briefvariant): Briefsjabloon {
  const { betreft, alineas, slot, metBron } = LIJVEN[soort](variant);
  return {
    ...{ betreft, slot },
    alineas: [
      ...(variant.metRechtzetting || soort === 'herstel' ? [RECHTZETTING] : []),
      ...alineas,
      ...gegevensdeel({
        ...{ metBron, isEerste: variant.isEerste, metAndereBron: variant.metAndereBron },
        ...variant.delen,
      }),
    ],
  };
}
