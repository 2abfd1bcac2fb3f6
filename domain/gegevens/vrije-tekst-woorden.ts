import { foldNaam } from '#domain/identiteit/naam.ts';

// Words that tell of a diagnosis or treatment, and of what else B3 leaves out, folded. A short
// list of our own: it has to warn for the usual, not to know every illness. Words that are at home
// in the work of the desk (verslag, beperkt, uitkering, bijstand) are not on it.
const MEDISCH = `
  adhd add aids alcoholisme alcoholist alcoholiste alcoholverslaafd alcoholverslaafde
  alcoholverslaving alzheimer angststoornis anorexia antidepressiva antipsychotica asperger autisme
  autist autistisch autistische bipolair bipolaire borderline boulimia burnout burn-out dement
  demente dementerend dementerende dementie depressie depressief depressieve depressies diabetes
  diagnose diagnoses drugsverslaafd drugsverslaafde drugsverslaving dwangstoornis eetstoornis
  epilepsie gediagnosticeerd gokverslaafd gokverslaafde gokverslaving hepatitis hersenletsel hiv
  kanker korsakov lithium manie manisch manische medicatie medicijn medicijnen methadon
  overdosis paranoia paranoïde parkinson persoonlijkheidsstoornis psychiatrisch psychiatrische
  psychose psychoses psychotisch psychotische ptss schizofreen schizofrene schizofrenie suïcidaal
  suïcidale suïcide suïcidepoging trauma verslaafd verslaafde verslaafden verslaving verslavingen
  waanstoornis waanbeeld waanbeelden zelfmoord zelfmoordpoging zwakbegaafd zwakbegaafde zwanger
  zwangere zwangerschap lvb
`;
const BUITEN_B3 = `
  afghaan afghaanse allochtoon allochtone analfabeet anderstalig anderstalige antilliaan antilliaanse
  asielzoeker bulgaar bulgaarse eritreeër eritrese gereformeerd gereformeerde geloofsovertuiging
  godsdienst hindoe hindoestaans hindoestaanse inkomen inkomsten irakees iraakse iraans iraanse
  islam islamitisch islamitische jehova jood joods joodse katholiek katholieke loonstrook
  maandinkomen marokkaan marokkaans marokkaanse moedertaal moslim moslima nationaliteit
  nettoloon netto-inkomen oekraïens oekraïense oekraïner pools poolse roemeen
  roemeense salaris somaliër somalisch somalische statushouder surinaams surinaamse surinamer
  syriër syrisch syrische taalachterstand turk turks turkse vluchteling wajong
`;

function index(list: string): ReadonlySet<string> {
  return new Set(
    list
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldNaam),
  );
}

const LISTS = [
  { soort: 'medisch', woorden: index(MEDISCH) },
  { soort: 'buiten_b3', woorden: index(BUITEN_B3) },
] as const;

/** A word from one of the lists, as it stands in the text. */
export type WoordVondst = {
  readonly soort: 'medisch' | 'buiten_b3';
  readonly woord: string;
  readonly index: number;
};

/**
 * Finds whole words of the lists; capitals and diacritics do not matter. A word with a dash is
 * looked up as a whole and in its parts ("alcohol-verslaving").
 *
 * @example findWoorden('Zegt een Depressie te hebben') // [{ soort: 'medisch', woord: 'Depressie', index: 9 }]
 */
export function findWoorden(text: string): readonly WoordVondst[] {
  const found: WoordVondst[] = [];
  for (const { 0: whole, index: start } of text.matchAll(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu)) {
    const soort = soortOf(whole);
    if (soort !== undefined) {
      found.push({ soort, woord: whole, index: start });
      continue;
    }
    if (!whole.includes('-')) continue;
    for (const { 0: woord, index: offset } of whole.matchAll(/[^-]+/gu)) {
      const soortOfPart = soortOf(woord);
      if (soortOfPart !== undefined) {
        found.push({ soort: soortOfPart, woord, index: start + offset });
      }
    }
  }
  return found;
}

function soortOf(woord: string): WoordVondst['soort'] | undefined {
  const folded = foldNaam(woord);
  return LISTS.find(({ woorden }) => woorden.has(folded))?.soort;
}
