import { addMonths, type IsoDate } from '#domain/dates/iso-date.ts';
import { formatPostcode, parsePostcode } from '#domain/identiteit/postcode.ts';

/** Where somebody lives now: at the address that is known of them, or what is known instead. */
export const VERBLIJVEN = [
  'adres',
  'ligplaats',
  'familie',
  'elders',
  'buitenland',
  'geen',
  'onbekend',
] as const;

/** One of those. */
export type Verblijf = (typeof VERBLIJVEN)[number];

const VERBLIJFNAMEN: Readonly<Record<Verblijf, string>> = {
  adres: 'Op dit adres',
  ligplaats: 'Ligplaats of standplaats zonder huisnummer',
  familie: 'Bij familie of bekenden',
  elders: 'Ergens anders',
  buitenland: 'In het buitenland',
  geen: 'Geen vast adres',
  onbekend: 'Niet bekend waar',
};

/** The Dutch name of it. @example verblijfNaam('familie') // 'Bij familie of bekenden' */
export function verblijfNaam(verblijf: Verblijf): string {
  return VERBLIJFNAMEN[verblijf];
}

/** What kind of address post goes to that somebody does not live at. */
export const POSTSOORTEN = ['ander', 'briefadres', 'bewindvoerder'] as const;

/** One of the kinds. */
export type Postsoort = (typeof POSTSOORTEN)[number];

const POSTNAMEN: Readonly<Record<Postsoort, string>> = {
  ander: 'Ander adres of postbus',
  briefadres: 'Briefadres',
  bewindvoerder: 'Via de bewindvoerder of een ander',
};

/** The Dutch name of a kind. @example postsoortNaam('briefadres') // 'Briefadres' */
export function postsoortNaam(soort: Postsoort): string {
  return POSTNAMEN[soort];
}

/** An address that is only written to: street and number, or postbus, are one line. */
export type Adreslijnen = {
  /** 'p/a familie Voorbeeld'; '' when there is none. */
  readonly naamregel: string;
  readonly straat: string;
  /** What an address abroad needs besides. */
  readonly regel: string;
  readonly postcode: string;
  readonly plaats: string;
  /** '' for the Netherlands. */
  readonly land: string;
};

/** Where post for somebody goes when that is not where they live. */
export type Postadres = Adreslijnen & { readonly soort: Postsoort };

/** Who acts for somebody. */
export const VERTEGENWOORDIGINGEN = ['bewind', 'curatele', 'mentor', 'wettelijk'] as const;

/** One of those. */
export type Vertegenwoordiging = (typeof VERTEGENWOORDIGINGEN)[number];

const VERTEGENWOORDIGERNAMEN: Readonly<Record<Vertegenwoordiging, string>> = {
  bewind: 'Bewindvoerder',
  curatele: 'Curator',
  mentor: 'Mentor',
  wettelijk: 'Wettelijk vertegenwoordiger',
};

/** How who acts for somebody is called. @example vertegenwoordigerNaam('curatele') // 'Curator' */
export function vertegenwoordigerNaam(soort: Vertegenwoordiging): string {
  return VERTEGENWOORDIGERNAMEN[soort];
}

/** Somebody who acts for a betrokkene, with where they can be reached. */
export type Vertegenwoordiger = {
  readonly soort: Vertegenwoordiging;
  readonly naam: string;
  readonly organisatie: string;
  readonly telefoon: string;
  readonly adres: Adreslijnen;
};

/** What to mind when somebody is visited. No story: only what to do. */
export const VEILIGHEID = ['met_twee', 'eerst_bellen', 'niet_aan_huis'] as const;

/** One of those. */
export type Veiligheid = (typeof VEILIGHEID)[number];

const VEILIGHEIDNAMEN: Readonly<Record<Veiligheid, string>> = {
  met_twee: 'Met twee gaan',
  eerst_bellen: 'Eerst bellen',
  niet_aan_huis: 'Niet aan huis',
};

/** The Dutch name of it. @example veiligheidNaam('met_twee') // 'Met twee gaan' */
export function veiligheidNaam(code: Veiligheid): string {
  return VEILIGHEIDNAMEN[code];
}

/** Where somebody stays who cannot be at home. */
export const TOESTANDEN = ['opgenomen', 'gedetineerd'] as const;

/** One of those. */
export type Toestand = (typeof TOESTANDEN)[number];

const TOESTANDNAMEN: Readonly<Record<Toestand, string>> = {
  opgenomen: 'Opgenomen',
  gedetineerd: 'Gedetineerd',
};

/** The Dutch name of it. @example toestandNaam('opgenomen') // 'Opgenomen' */
export function toestandNaam(toestand: Toestand): string {
  return TOESTANDNAMEN[toestand];
}

/** How somebody can be reached and seen, besides the address at which they live. */
export type Bereik = {
  readonly verblijf: Verblijf;
  /** Since when they live where they live now; null: not since a move that is known. */
  readonly verhuisdOp: IsoDate | null;
  readonly post: Postadres | null;
  readonly toestand: { readonly soort: Toestand; readonly sinds: IsoDate | null } | null;
  readonly vertegenwoordigers: readonly Vertegenwoordiger[];
  readonly veiligheid: {
    readonly maatregelen: readonly Veiligheid[];
    readonly sinds: IsoDate;
  } | null;
};

/** Of whom nothing else is known than the address. */
export const LEEG_BEREIK: Bereik = {
  verblijf: 'adres',
  verhuisdOp: null,
  post: null,
  toestand: null,
  vertegenwoordigers: [],
  veiligheid: null,
};

/** After how many months the desk looks again whether visits still need care (domein §2). */
const NAKIJKEN_NA_MAANDEN = 6;

/**
 * When the desk looks again whether visits still need care.
 *
 * @example nakijkenOp(toIsoDate('2026-11-05')) // '2027-05-05'
 */
export function nakijkenOp(sinds: IsoDate): IsoDate {
  return addMonths(sinds, NAKIJKEN_NA_MAANDEN);
}

/** What is wrong with an address that is only written to, by field. */
export type Adresbezwaar = { readonly veld: keyof Adreslijnen; readonly zin: string };

/**
 * What an address lacks before anybody can deliver a letter there. Abroad a postcode is as it is
 * written there and may be missing.
 *
 * @example checkAdreslijnen({ naamregel: '', straat: 'Postbus 12', regel: '', postcode: '', plaats: 'PARIS', land: 'Frankrijk' }) // []
 */
export function checkAdreslijnen(adres: Adreslijnen): readonly Adresbezwaar[] {
  const found: Adresbezwaar[] = [];
  const { straat, postcode, plaats, land } = adres;
  if (straat === '')
    found.push({ veld: 'straat', zin: 'Vul de straat met het nummer in, of de postbus.' });
  if (plaats === '') found.push({ veld: 'plaats', zin: 'Vul de plaats in.' });
  if (land === '' && !parsePostcode(postcode).ok)
    found.push({
      veld: 'postcode',
      zin: 'Vul een postcode in, bijvoorbeeld 3311 AB. Ligt het adres in het buitenland, vul dan ook het land in.',
    });
  return found;
}

/**
 * The lines of an address below the name, as the post reads them: two spaces after the postcode,
 * place and land in capitals.
 *
 * @example adreslijnenTekst({ naamregel: 'p/a fam. Test', straat: 'Proefstraat 1', regel: '', postcode: '3311 ab', plaats: 'Dordrecht', land: '' })
 *   // ['p/a fam. Test', 'Proefstraat 1', '3311 AB  DORDRECHT']
 */
export function adreslijnenTekst(adres: Adreslijnen): readonly string[] {
  const { naamregel, straat, regel, postcode, plaats, land } = adres;
  const read = parsePostcode(postcode);
  const code = land === '' && read.ok ? formatPostcode(read.value) : postcode;
  const stad = [code, plaats.toUpperCase()].filter((part) => part !== '').join(land ? ' ' : '  ');
  return [naamregel, straat, regel, stad, land.toUpperCase()].filter((line) => line !== '');
}

/** Whether an address can be written to. */
export function isVolledigAdres(adres: Adreslijnen): boolean {
  return checkAdreslijnen(adres).length === 0;
}

/**
 * What becomes of this when two registrations are of one person: nothing that protects somebody is
 * lost, and for the rest what is known of the one that stays goes first.
 */
export function voegBereikSamen(
  blijft: Bereik | null | undefined,
  weg: Bereik | null | undefined,
): Bereik | null {
  if (blijft == null || weg == null) return blijft ?? weg ?? null;
  return {
    verblijf: blijft.verblijf === 'adres' ? weg.verblijf : blijft.verblijf,
    verhuisdOp: blijft.verhuisdOp ?? weg.verhuisdOp,
    post: blijft.post ?? weg.post,
    toestand: blijft.toestand ?? weg.toestand,
    vertegenwoordigers: [
      ...blijft.vertegenwoordigers,
      ...weg.vertegenwoordigers.filter(
        ({ soort }) => !blijft.vertegenwoordigers.some((one) => one.soort === soort),
      ),
    ],
    veiligheid:
      blijft.veiligheid === null || weg.veiligheid === null
        ? (blijft.veiligheid ?? weg.veiligheid)
        : {
            maatregelen: VEILIGHEID.filter((code) =>
              [
                ...(blijft.veiligheid?.maatregelen ?? []),
                ...(weg.veiligheid?.maatregelen ?? []),
              ].includes(code),
            ),
            sinds:
              blijft.veiligheid.sinds > weg.veiligheid.sinds
                ? blijft.veiligheid.sinds
                : weg.veiligheid.sinds,
          },
  };
}

/** What is kept as the contract gives it: lists that may be written to. */
export function toBereikInvoer(bereik: Bereik) {
  const { vertegenwoordigers, veiligheid } = bereik;
  return {
    ...bereik,
    vertegenwoordigers: [...vertegenwoordigers],
    veiligheid:
      veiligheid === null
        ? null
        : { sinds: veiligheid.sinds, maatregelen: [...veiligheid.maatregelen] },
  };
}
