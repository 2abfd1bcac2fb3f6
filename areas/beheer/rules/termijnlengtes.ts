import { EENHEDEN, type Looptijd, type Tijdseenheid } from '#areas/trajecten/rules/termijn.ts';
import { bekendeTermijnen } from './meegeleverde-sets.ts';

/** The least and the most that may be filled in; the register holds no more than 250. */
export type Grens = { readonly min: number; readonly max: number };

/** In which units a term may be set, each with its bounds, and why no others, in Dutch. */
export type Lengteregel = {
  readonly eenheden: Readonly<Partial<Record<Tijdseenheid, Grens>>>;
  readonly uitleg?: string;
};

const van = (min: number, max: number): Grens => ({ min, max });
const VRAAG: Lengteregel = {
  eenheden: { werkdagen: van(1, 60), dagen: van(1, 90), weken: van(1, 12) },
};
const GENOEMD: Lengteregel = {
  eenheden: { harde_datum: van(0, 0) },
  uitleg: 'De dagvaarding of het exploot noemt de dag; hier valt niets te kiezen.',
};
/** Never longer than the month of the law, also not in February. */
const MAAND: Lengteregel = {
  eenheden: { dagen: van(1, 28), weken: van(1, 4), maanden: van(1, 1) },
  uitleg: 'De AVG geeft hoogstens één maand; korter mag.',
};
const DATALEK: Lengteregel = {
  eenheden: { uren: van(1, 72) },
  uitleg: 'Een datalek telt in uren vanaf het tijdstip zelf; de AVG geeft er hoogstens 72.',
};

/**
 * In which units each term of a set may be set. A term that gives no day (in hours) is on no list,
 * and only a named day has no length of its own, so a wrong unit loses a term without a word.
 *
 * Source: SA 7 MZO a, d, e; SA 6.3; st 6, 7; AVG 12 lid 3, 14 lid 3, 33; PP 7.2, 10.3.
 */
const REGELS: Readonly<Record<string, Lengteregel>> = {
  advies: VRAAG,
  ondersteuning: VRAAG,
  gemist: {
    eenheden: { werkdagen: van(0, 10), dagen: van(0, 14) },
    uitleg: '0 betekent direct, op de dag zelf.',
  },
  informeren: {
    eenheden: { werkdagen: van(0, 20), dagen: van(0, 28), weken: van(1, 4) },
    uitleg: '0 betekent direct, op de dag zelf.',
  },
  terugkoppeling_sociaal_team: {
    eenheden: {
      werkdagen: van(1, 60),
      dagen: van(1, 90),
      weken: van(1, 12),
      maanden: van(1, 3),
    },
  },
  afstemming: {
    eenheden: { werkdagen: van(1, 60), dagen: van(1, 90), weken: van(1, 12) },
    uitleg: 'Na de laatste dag kunt u vastleggen dat er geen reactie kwam.',
  },
  zitting: GENOEMD,
  ontruiming: GENOEMD,
  informatieplicht: MAAND,
  avg_verzoek: MAAND,
  datalek_intern: DATALEK,
  datalek_ap: DATALEK,
  bewaartermijn: {
    eenheden: {
      dagen: van(1, 250),
      weken: van(1, 250),
      maanden: van(1, 250),
      jaren: van(1, 30),
    },
    uitleg: 'Op de laatste dag moeten de persoonsgegevens weg zijn; daarom is een dag nodig.',
  },
};

/** A term that a set brings besides: any length that ends on a day. */
const OVERIG: Lengteregel = {
  eenheden: {
    werkdagen: van(0, 250),
    dagen: van(0, 250),
    weken: van(0, 250),
    maanden: van(0, 250),
    jaren: van(0, 30),
  },
};

/** The rule for the length of a term. @example Object.keys(lengteregelVoor('zitting').eenheden) // ['harde_datum'] */
export function lengteregelVoor(code: string): Lengteregel {
  return (Object.hasOwn(REGELS, code) ? REGELS[code] : undefined) ?? OVERIG;
}

/** The units in which a term may be set, in the usual order. @example eenhedenVoor('datalek_ap') // ['uren'] */
export function eenhedenVoor(code: string): readonly Tijdseenheid[] {
  const { eenheden } = lengteregelVoor(code);
  return EENHEDEN.filter((eenheid) => eenheden[eenheid] !== undefined);
}

/** Whether a length of this unit gives the term what it needs; bounds are another matter. */
export function isEenheidVoor(code: string, eenheid: Tijdseenheid): boolean {
  return lengteregelVoor(code).eenheden[eenheid] !== undefined;
}

/** What is wrong with a length, and in which field. */
export type LengteFout = { readonly veld: 'eenheid' | 'aantal'; readonly zin: string };

/**
 * What is wrong with a length for a term; undefined when it may be set.
 *
 * @example controleerLengte('bewaartermijn', { eenheid: 'uren', aantal: 24 })?.veld // 'eenheid'
 */
export function controleerLengte(
  code: string,
  { eenheid, aantal }: Looptijd,
): LengteFout | undefined {
  const { eenheden, uitleg } = lengteregelVoor(code);
  const why = uitleg === undefined ? '' : ` ${uitleg}`;
  const grens = eenheden[eenheid];
  if (grens === undefined)
    return {
      veld: 'eenheid',
      zin: `Deze eenheid past niet bij deze termijn. Er is niets gewijzigd en uw invoer staat er nog. Kies ${opsomming(eenhedenVoor(code).map((one) => NAMEN[one]))}.${why}`,
    };
  if (Number.isInteger(aantal) && aantal >= grens.min && aantal <= grens.max) return undefined;
  return {
    veld: 'aantal',
    zin: `Dit aantal past niet bij deze termijn. Er is niets gewijzigd en uw invoer staat er nog. Vul ${grensZin(grens)} in.${why}`,
  };
}

/** The bounds in words. @example grensZin({ min: 1, max: 12 }) // '1 tot en met 12' */
export function grensZin({ min, max }: Grens): string {
  return min === max ? `${min}` : `${min} tot en met ${max}`;
}

/** The length that the standard set gives a term; undefined for a term that it does not know. */
export function standaardLengte(code: string): Looptijd | undefined {
  return bekendeTermijnen.find((termijn) => termijn.code === code)?.looptijd;
}

const NAMEN: Readonly<Record<Tijdseenheid, string>> = {
  werkdagen: 'werkdagen',
  dagen: 'dagen',
  weken: 'weken',
  maanden: 'maanden',
  uren: 'uren',
  jaren: 'jaren',
  harde_datum: 'de genoemde datum',
};

function opsomming(namen: readonly string[]): string {
  const last = namen.at(-1) ?? '';
  return namen.length < 2 ? last : `${namen.slice(0, -1).join(', ')} of ${last}`;
}
