import { PERSOONVELDEN, type Persoonveld } from '../../domain/identiteit/persoon-gegevens.ts';
import { splitCellen } from './csv-cellen.ts';

/** Where each column that is known stands, and which ones are not used. */
export type Kopregel = {
  readonly scheiding: string;
  readonly breedte: number;
  /** Undefined when there is no such column: then the number of the line is the id. */
  readonly id: number | undefined;
  readonly velden: ReadonlyMap<Persoonveld, number>;
  readonly ongebruikt: readonly string[];
};

const SCHEIDINGEN = [';', ',', '\t'] as const;
const OOK: Readonly<Record<string, Persoonveld>> = { voornamen: 'voornaam', 'e-mail': 'email' };
const VELDEN: ReadonlySet<string> = new Set(PERSOONVELDEN);

/**
 * Reads the heads of the columns: in any order, with any of three separators, in small or large
 * letters. Gives a sentence when no person can be read under them.
 */
export function readKopregel(tekst: string): Kopregel | { readonly fout: string } {
  const known = (naam: string) => naam === 'id' || VELDEN.has(naam) || naam in OOK;
  const best = SCHEIDINGEN.map((scheiding) => ({ scheiding, namen: headsOf(tekst, scheiding) }))
    .map((kop) => ({ ...kop, bekend: kop.namen.filter(known).length }))
    .reduce((one, other) => (other.bekend > one.bekend ? other : one));
  const { scheiding, namen } = best;
  const dubbel = namen.find((naam, index) => known(naam) && namen.indexOf(naam) !== index);
  if (dubbel !== undefined)
    return { fout: `de kolom “${dubbel}” staat er twee keer; laat er een weg` };
  const velden = new Map<Persoonveld, number>();
  const ongebruikt: string[] = [];
  for (const [index, naam] of namen.entries()) {
    const veld = OOK[naam] ?? naam;
    const free = VELDEN.has(veld) && (veld === naam || !namen.includes(veld));
    if (free) velden.set(veld as Persoonveld, index);
    else if (naam !== 'id' && naam !== '') ongebruikt.push(naam);
  }
  if (velden.size === 0)
    return {
      fout: 'dit is geen kopregel met kolommen van personen, zoals id,voornaam,achternaam,geboortedatum',
    };
  const id = namen.indexOf('id');
  return { scheiding, breedte: namen.length, id: id < 0 ? undefined : id, velden, ongebruikt };
}

function headsOf(tekst: string, scheiding: string): readonly string[] {
  const cellen = splitCellen(tekst, scheiding);
  return typeof cellen === 'string' ? [] : cellen.map((cel) => cel.toLowerCase());
}
