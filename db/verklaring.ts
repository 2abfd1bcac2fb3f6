/**
 * What a column holds and why it may be held. Every column declares it: the type makes an
 * undeclared one a compile error, and a test compares the declarations with the real tables.
 *
 * - `techniek`: ids, versions, instants; says nothing about a person.
 * - `afspraak`: content of agreements, settings and organisations.
 * - `medewerker`: data of the desk's or a partner's own staff.
 * - `persoon`: data of a betrokkene or huishouden, with its item on Bijlage 3 (or the second list
 *   of fields the task of SA 7 MZO needs), its purpose, the processtap, and how it is destroyed.
 */
export type Verklaring =
  | { readonly soort: 'techniek' }
  | { readonly soort: 'afspraak' }
  | { readonly soort: 'medewerker'; readonly doel: string }
  | {
      readonly soort: 'persoon';
      readonly gegeven: string;
      readonly lijst: 'B3' | 'taak';
      readonly doel: string;
      readonly stap: string;
      readonly verwijderpad: string;
    };

type HasColumns = { readonly _: { readonly columns: object } };

/** For every table every column: what it holds. */
export type Verklaringen<Tables extends Readonly<Record<string, HasColumns>>> = {
  readonly [T in keyof Tables]: {
    readonly [C in keyof Tables[T]['_']['columns']]: Verklaring;
  };
};

export const techniek: Verklaring = { soort: 'techniek' };
export const afspraak: Verklaring = { soort: 'afspraak' };

/** Declares a column with data of staff; `doel` says what the desk needs it for. */
export function medewerker(doel: string): Verklaring {
  return { soort: 'medewerker', doel };
}

/** Declares a column with data of a betrokkene or huishouden. */
export function persoon(
  declared: Omit<Extract<Verklaring, { soort: 'persoon' }>, 'soort'>,
): Verklaring {
  return { soort: 'persoon', ...declared };
}

/** How data of a dossier are destroyed: with the dossier. */
export const MET_HET_DOSSIER = 'dossier.id: bij vernietiging van het dossier';

/** Declares a column of the work on a dossier, with the processtap in which it is filled. */
export function taak(gegeven: string, stap: string): Verklaring {
  return persoon({
    gegeven,
    lijst: 'taak',
    doel: 'de taak van SA 7 MZO uitvoeren',
    stap,
    verwijderpad: MET_HET_DOSSIER,
  });
}

/** Who of the desk did something. */
export const wie = medewerker('weten wie iets deed');
/** Who of the desk did something, and when. */
export const wieWanneer = { door: wie, op: techniek };
