/** A language other than Dutch in which a letter says something, for whoever has it read aloud. */
export type Brieftaal = 'en' | 'tr' | 'pl';

/** A part of a letter: a heading, running text, points; each may be left out. */
export type Alinea = {
  readonly kop?: string;
  readonly tekst?: string;
  readonly punten?: readonly string[];
  /** Left out: Dutch. */
  readonly taal?: Brieftaal;
};

export const WIE: Alinea = {
  kop: 'Wie zijn wij?',
  tekst:
    'Wij zijn het {{meldpunt}}. Wij horen bij {{organisatie}}. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.',
};

export const VRIJWILLIG: Alinea = {
  kop: 'U kiest zelf',
  tekst: 'Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.',
};

/** The line that whoever reads no Dutch can read, each time in full (domein §7). */
export const TALEN: readonly Alinea[] = [
  {
    kop: 'Lees of spreekt u moeilijk Nederlands?',
    tekst: 'Bel ons op {{telefoon}}. Dan zoeken wij samen naar een oplossing.',
  },
  {
    taal: 'en',
    tekst: 'Do you find it hard to read or speak Dutch? Please call us on {{telefoon}}.',
  },
  {
    taal: 'tr',
    tekst: 'Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: {{telefoon}}.',
  },
  {
    taal: 'pl',
    tekst: 'Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: {{telefoon}}.',
  },
];

const BEREIK = 'Bel ons op {{telefoon}}. Wij zijn bereikbaar {{bereikbaar}}.';

/** Where the letter has the line in other languages besides. */
export const BEL_KORT = BEREIK;
export const BEL = `${BEREIK} Lees of spreekt u moeilijk Nederlands? Bel ons ook dan.`;

export const PRAAT = 'Praat met {{verhuurder}}. Vaak zijn er nog afspraken mogelijk.';
export const HULP_BIJ_REAGEREN =
  'Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten hoe u kunt reageren.';
export const HULP =
  'Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.';
export const CRISIS = '{{crisiszin}}';

/** A day in another case of the same person: a letter on one case says nothing that hides it. */
export const ANDERE_ZAAK: Alinea = {
  kop: 'Er loopt nog een zaak',
  tekst: '{{anderezin}}',
};

/** What an earlier letter said that is not so (AVG 19). */
export const RECHTZETTING: Alinea = {
  kop: 'Ons eerdere bericht klopte niet',
  tekst: '{{rechtzetting}} Onze excuses. In deze brief leest u wat wij nu weten.',
};

/** By which agreements data are shared in a case, and with whom they are not. */
export type Deelregels = {
  /** Woonoverlast and zorg are shared by the Convenant MZO and not by the agreements on evictions. */
  readonly isConvenant: boolean;
  /** Who lets the dwelling did not sign any agreement: they get nothing (PP 12). */
  readonly isVerhuurderBuiten: boolean;
};

/** With whom data are shared and how long they are kept (PP 7.2, 12; domein §3). */
function delen({ isConvenant, isVerhuurderBuiten }: Deelregels): string {
  return [
    'Wij delen alleen wat nodig is. Dat doen wij met {{delenMet}}.',
    ...(isConvenant
      ? ['De regels daarvoor staan in het Convenant Meldpunt Zorg en Overlast.']
      : []),
    ...(isVerhuurderBuiten
      ? ['Met uw verhuurder delen wij niets over u, behalve als een wet dat eist.']
      : []),
    'Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens {{bewaartermijn}}. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.',
  ].join(' ');
}

const BRON = 'Van {{melder}} kregen wij uw naam, uw adres en informatie over uw situatie.';
/** Who told what happened in the case, and nothing of who somebody is or where they live. */
const ANDERE_BRON = 'Van {{ookBron}} kregen wij alleen informatie over de zaak.';

/** For a letter about no melding: it names no source, and so says how to ask for it. */
const ZONDER_BRON =
  'Wij hebben uw naam, uw adres en informatie over uw situatie. Wilt u weten van wie? Vraag het ons gerust.';

const INZAGE = 'U mag uw gegevens bekijken (inzage).';
const CORRECTIE = 'Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).';
const FG = 'Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: {{fg}}.';
const KLACHT =
  'Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.';

/** Apart and conspicuous in the first letter (AVG 21.4). */
const BEZWAAR: Alinea = {
  kop: 'U mag bezwaar maken',
  tekst:
    'Wilt u niet dat wij uw gegevens gebruiken? Dan mag u altijd bezwaar maken. Bel of schrijf ons en vertel waarom. Wij stoppen dan, behalve als een belangrijke reden zwaarder weegt. U hoort van ons wat wij doen.',
};

/**
 * All that AVG 14 asks, for whoever did not have it yet: whose data, which, from whom, why, on which
 * ground, with whom they are shared, how long, and every right. Only this meets the duty to inform.
 */
const gegevensVoluit = (bron: string, regels: Deelregels): readonly Alinea[] => [
  BEZWAAR,
  {
    kop: 'Welke gegevens hebben wij van u?',
    tekst: `${bron} {{organisatie}} is verantwoordelijk voor uw gegevens (de verwerkingsverantwoordelijke). Dit kunnen wij over u hebben:`,
    punten: [
      'Wie u bent: naam, adres, geboortedatum, geslacht, telefoonnummer, e-mailadres en burgerservicenummer.',
      'Wie er bij u wonen, en of er kinderen zijn.',
      'Wat er speelt rond uw woning en de huur.',
      'Welke hulp of zorg er is, en welke zorgen er zijn.',
      'Wat wij met u en met anderen bespraken.',
    ],
  },
  {
    kop: 'Waarom mogen wij dat?',
    tekst: `Wij gebruiken uw gegevens om u te helpen. Dat is een taak van algemeen belang. De privacywet (AVG, artikel 6, lid 1, letter e) staat dat toe. Die taak staat in {{grondslag}}. ${delen(regels)}`,
  },
  {
    kop: 'Uw rechten',
    punten: [
      INZAGE,
      CORRECTIE,
      'Ontbreekt er iets? Dan mag u dat laten toevoegen (aanvulling).',
      'U mag vragen of wij uw gegevens een tijd niet gebruiken (beperking).',
      'U mag vragen of wij gegevens weghalen. Dat kan niet altijd.',
      'U mag bezwaar maken. Dat leest u hierboven.',
      FG,
      KLACHT,
    ],
  },
];

/** For whoever had it all before: with whom data are shared, and the rights in short. */
const kort = (tekst: string, regels: Deelregels): Alinea => ({
  kop: 'Uw gegevens en uw rechten',
  tekst: `${tekst} Wij gebruiken uw gegevens om u te helpen. ${delen(regels)}`,
  punten: [
    INZAGE,
    CORRECTIE,
    'Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.',
    FG,
    KLACHT,
  ],
});

/**
 * What a letter says of data and rights: all of it in the first one that tells somebody from whom
 * the desk knows, in short after that. Bezwaar stands apart in whatever somebody gets first.
 *
 * @example gegevensdeel({ metBron: true, isEerste: false, isConvenant: false, isVerhuurderBuiten: false }).length // 1
 */
export function gegevensdeel({
  metBron,
  isEerste,
  metAndereBron = false,
  ...regels
}: Deelregels & {
  readonly metBron: boolean;
  readonly isEerste: boolean;
  /** Whether somebody else told of the case, who supplied nothing about the person (AVG 14.2 f). */
  readonly metAndereBron?: boolean;
}): readonly Alinea[] {
  const bron = metAndereBron ? `${BRON} ${ANDERE_BRON}` : BRON;
  if (metBron) return isEerste ? gegevensVoluit(bron, regels) : [kort(bron, regels)];
  return isEerste ? [BEZWAAR, kort(ZONDER_BRON, regels)] : [kort(ZONDER_BRON, regels)];
}
