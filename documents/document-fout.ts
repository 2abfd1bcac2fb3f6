/** The parts of a letter, and how each is named to who has to mend it. */
const BRIEFDELEN = {
  afzender: 'de afzender',
  adres: 'het adres',
  datum: 'de datum',
  kenmerk: 'het kenmerk',
  onderwerp: 'het onderwerp',
  aanhef: 'de aanhef',
  slotzin: 'de slotzin',
  ondertekening: 'de ondertekening',
  voettekst: 'de voettekst',
} as const;

/** A part of a letter; of its paragraphs with which one, counted from 1. */
export type Briefplek =
  | { readonly deel: keyof typeof BRIEFDELEN }
  | { readonly deel: 'alinea'; readonly nummer: number };

/** How a part is named: 'het adres', 'alinea 3'. */
function naamVanPlek(plek: Briefplek): string {
  return plek.deel === 'alinea' ? `alinea ${plek.nummer}` : BRIEFDELEN[plek.deel];
}

/** Why a document was not made. Only what names the place; never a whole name or address. */
export type DocumentFoutReden =
  /** A character has no picture in the letter's font, so it would print as an empty box. */
  | {
      readonly kind: 'ontbrekend_teken';
      readonly teken: string;
      readonly codepunt: string;
      readonly plek: Briefplek;
    }
  /** A postal address has three to six lines. */
  | { readonly kind: 'adres_regels'; readonly aantal: number }
  /** A line of the address does not fit the window, not even in small letters. */
  | { readonly kind: 'adres_te_breed'; readonly regel: number }
  /** The sender's lines would run into the text of the letter. */
  | { readonly kind: 'afzender_te_lang' }
  /** The font's file is not a TrueType font. */
  | { readonly kind: 'lettertype_onbruikbaar' }
  /** A spreadsheet holds no more than this many rows. */
  | { readonly kind: 'te_veel_rijen'; readonly hoogstens: number }
  /** A cell of a spreadsheet holds no more than this many characters. */
  | { readonly kind: 'cel_te_lang'; readonly kolom: string; readonly hoogstens: number };

type Adresregel = { readonly wat: string; readonly advies: string };

const LAATSTE_REGEL: Adresregel = {
  wat: 'de postcode met de plaats',
  advies: 'Maak de plaats korter bij de gegevens van de persoon.',
};

/** What stands on the lines of an address, and the field of the person that can be made shorter. */
const ADRESREGELS: readonly Adresregel[] = [
  {
    wat: 'de naam',
    advies:
      'Vul bij de gegevens van de persoon voorletters in; die komen dan in plaats van de voornaam. Of kort de achternaam in.',
  },
  {
    wat: 'de straat met het huisnummer',
    advies: 'Kort de straat in bij de gegevens van de persoon, zoals Burg. voor Burgemeester.',
  },
  LAATSTE_REGEL,
];

/** Whether this part of a letter says who betrokkene is and where they live. */
export function isVanPersoon({ deel }: Briefplek): boolean {
  return deel === 'adres' || deel === 'aanhef';
}

/** Whether this part of a letter says who sends it. */
export function isVanAfzender({ deel }: Briefplek): boolean {
  return deel === 'afzender' || deel === 'voettekst';
}

/** What can be done about a character, by where it stands: each text is filled in somewhere else. */
function wherever(plek: Briefplek): string {
  if (isVanPersoon(plek))
    return 'Schrijf de naam en het adres bij de gegevens van de persoon in gewone letters, zoals in het paspoort of op post van de gemeente.';
  if (isVanAfzender(plek))
    return 'Schrijf het anders bij de instellingen voor brieven, bij de afzender.';
  if (plek.deel === 'ondertekening' || plek.deel === 'slotzin')
    return 'Laat de beheerder uw naam in het account schrijven in gewone letters.';
  return 'Schrijf het in gewone letters waar u het hebt ingevuld: bij de melding, de partner of de instellingen.';
}

const sentences: {
  readonly [K in DocumentFoutReden['kind']]: (
    reden: Extract<DocumentFoutReden, { kind: K }>,
  ) => string;
} = {
  ontbrekend_teken: ({ teken, codepunt, plek }) =>
    `Het teken ${teken} (${codepunt}) in ${naamVanPlek(plek)} kan niet in de brief worden afgedrukt. ${wherever(plek)}`,
  adres_regels: ({ aantal }) =>
    `Het adres heeft ${aantal} ${aantal === 1 ? 'regel' : 'regels'}; dat moeten er 3 tot en met 6 zijn. Vul het adres aan of maak het korter.`,
  adres_te_breed: ({ regel }) => {
    const { wat, advies } = ADRESREGELS[regel - 1] ?? LAATSTE_REGEL;
    return `Regel ${regel} van het adres (${wat}) past niet in het venster van de envelop. ${advies}`;
  },
  afzender_te_lang: () =>
    'De gegevens van de afzender passen niet boven de brief. Maak ze korter bij de instellingen.',
  lettertype_onbruikbaar: () =>
    'Het lettertype van de brieven is beschadigd of ontbreekt. Installeer het programma opnieuw.',
  te_veel_rijen: ({ hoogstens }) =>
    `Een rekenblad heeft hoogstens ${hoogstens} rijen. Kies een kortere periode.`,
  cel_te_lang: ({ kolom, hoogstens }) =>
    `Een tekst in de kolom ${kolom} is langer dan ${hoogstens} tekens en past niet in een rekenblad. Exporteer als CSV.`,
};

/** The Dutch sentence for a reason: what is wrong and what to do. */
export function describeDocumentFout(reden: DocumentFoutReden): string {
  const describe = sentences[reden.kind] as (reden: DocumentFoutReden) => string;
  return describe(reden);
}

/**
 * A document that cannot be made from these values, with the reason as a value. Its message is the
 * Dutch sentence for the user.
 */
export class DocumentFout extends Error {
  readonly reden: DocumentFoutReden;

  constructor(reden: DocumentFoutReden) {
    super(describeDocumentFout(reden));
    this.name = 'DocumentFout';
    this.reden = reden;
  }
}
