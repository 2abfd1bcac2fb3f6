import type { Willekeur } from '../../../demo/willekeur.ts';
import { zipf } from './voornamen.ts';

/** A surname with what stands before it, and other ways in which it is written with our letters. */
export type Achternaam = {
  readonly tussenvoegsel: string;
  readonly naam: string;
  readonly anders: readonly string[];
};

const STAMMEN =
  `Bak Kuip Mole Schip Hoek Zand Water Broek Veld Berg Duin Linde Boom Dijk Rijn Wijn Haver Gras Stee Kamp
Wold Hors Vos Kraai Mees Spek Koper Zilver Goud IJzer Wagen Brug Poort Kerk Toren Muur Dorp Stad Land Akker
Weide Heide Bos Eik Beuk Wilg Roos Lelie Maan Zonne`.split(/\s+/);
const TWEEDE = [
  'en',
  'er',
  'el',
  'ling',
  'hof',
  'ster',
  'kamp',
  'man',
  'wijk',
  'beek',
  'horst',
  'burg',
  'dal',
  'zee',
  'ijs',
  'oud',
  'nieuw',
  'aard',
  'lin',
  'mar',
  'ter',
  'sel',
  'den',
  'gen',
  'ven',
  'lo',
  'ras',
  'tin',
  'bol',
  'kop',
  'lan',
  'mon',
  'per',
  'sta',
  'tor',
  'vin',
  'was',
  'zul',
  'dru',
  'fel',
];
const EINDEN =
  `man stra sma inga huis beek veld wijk dijk hof horst bos stein ma sen ers kens mans laar voort
ink ing drecht burg meer borg schot rade put hoven`.split(/\s+/);
const VOEGSELS = ['van', 'de', 'van der', 'van de', 'van den', 'ter', "van 't", 'den'] as const;

/** How many surnames there are; half of the people share the first thousand. */
const AANTAL = 60_000;

/** The surname of this rank; the lower the more people have it. */
export function achternaamVan(rang: number): Achternaam {
  const [stems, ends] = [STAMMEN.length, EINDEN.length];
  const stem = STAMMEN[rang % stems] ?? '';
  const einde = EINDEN[(Math.floor(rang / stems) + (rang % stems) * 7) % ends] ?? '';
  const middle = Math.floor(rang / (stems * ends));
  const naam = stem + (middle === 0 ? '' : TWEEDE[(middle - 1) % TWEEDE.length]) + einde;
  const tussenvoegsel = rang % 7 < 2 ? (VOEGSELS[(rang >> 2) % VOEGSELS.length] ?? '') : '';
  return { tussenvoegsel, naam, anders: [] };
}

/** A surname as often as its rank says. */
export function kiesAchternaam(w: Willekeur): Achternaam {
  return achternaamVan(zipf(w, AANTAL, 20));
}

/** Names that reach our letters in more than one way; the first is how their bearer writes them. */
const VAN_ELDERS = [
  'Yılmaz,Yilmaz',
  'Özdemir,Ozdemir,Oezdemir',
  'Şahin,Sahin,Shahin',
  'Çelik,Celik',
  'Öztürk,Ozturk,Oeztuerk',
  'Kaya',
  'Demir',
  'Arslan,Aslan',
  'El Amrani,Elamrani,Amrani',
  'Benali,Ben Ali',
  'El Idrissi,Elidrissi,El Idrisi',
  'Hussain,Hussein,Hoessein',
  'Al-Hassan,Alhassan,Al Hassan',
  'Ouali,Wali',
  'Nguyễn,Nguyen',
  'Kowalska,Kowalski',
  'Wójcik,Wojcik',
  'Ivanova,Iwanowa',
  'Abdi',
  'Warsame,Warsamé',
  'Tesfay,Tesfai',
  'Haile,Hayle',
  'Chaudhry,Choudhry,Chaudhary',
  'Rahman,Rehman',
  'García,Garcia',
  'González,Gonzalez',
  'Silva,da Silva',
  'Popescu',
  'Petrović,Petrovic',
  'Khalil,Chalil',
].map((line) => line.split(','));
const VOORNAMEN_ELDERS = {
  M: [
    'Mohamed,Mohammed,Muhammad,Mohammad',
    'Ahmed,Ahmad,Achmed',
    'Hüseyin,Huseyin,Hussein',
    'Yusuf,Youssef,Yousef,Joesoef',
    'Ibrahim,Brahim,Ebrahim',
    'Ömer,Omer,Omar',
    'Ali',
    'Abdullah,Abdallah,Abdoellah',
    'Sergei,Sergej,Sergey',
    'Hassan,Hasan',
    'Mustafa,Mostafa,Moustafa',
    'Khalid,Chalid',
    'Piotr,Pjotr',
    'João,Joao',
    'Tewelde,Tewolde',
  ],
  V: [
    'Fatima,Fatma,Fatimah',
    'Aïcha,Aicha,Aisha',
    'Khadija,Khadidja,Hadija',
    'Zeynep,Zainab,Zeinab',
    'Yulia,Julia,Iuliia',
    'Meryem,Mariam,Maryam',
    'Ayşe,Ayse',
    'Layla,Leila,Laila',
    'Natalia,Nataliya',
    'Hatice,Hatidje',
    'Samira',
    'Nadia,Nadya',
    'Małgorzata,Malgorzata',
    'Inês,Ines',
    'Selam,Salam',
  ],
} as const;

/** A surname from elsewhere. */
export function kiesAchternaamElders(w: Willekeur): Achternaam {
  const [naam = '', ...anders] = VAN_ELDERS[zipf(w, VAN_ELDERS.length, 6)] ?? [];
  return { tussenvoegsel: '', naam, anders };
}

/** A given name from elsewhere, with the other ways to write it. */
export function kiesVoornaamElders(w: Willekeur, geslacht: 'M' | 'V') {
  const lijst = VOORNAMEN_ELDERS[geslacht];
  const [officieel = '', ...anders] = (lijst[zipf(w, lijst.length, 3)] ?? lijst[0]).split(',');
  return { officieel, roep: [], anders };
}
