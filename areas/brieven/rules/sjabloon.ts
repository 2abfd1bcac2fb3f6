import { err, ok, type Result } from '#domain/result.ts';

/** What placeholders of letters and answers stand for, as they are named to the user. */
export const PLAATSHOUDERS = {
  advies: 'het advies',
  anderezin: 'welke andere zaak er loopt',
  bereikbaar: 'wanneer het Meldpunt bereikbaar is',
  bewaartermijn: 'hoe lang gegevens bewaard blijven',
  bezoekdatum: 'de datum van het huisbezoek, op of na de dag van de brief',
  bezoektijd: 'de tijd van het huisbezoek',
  bron: 'van wie het Meldpunt het hoorde',
  contactpersoon: 'de naam van de contactpersoon',
  crisiszin: 'wie betrokkene in een crisis kan bellen',
  delenMet: 'met wie het Meldpunt gegevens deelt',
  eerderzin: 'wat er van de eerdere ontruiming werd',
  fg: 'hoe de functionaris gegevensbescherming te bereiken is',
  grondslag: 'de wet waarop het Meldpunt zich baseert',
  melder: 'wie het heeft gemeld',
  ookBron: 'van wie het Meldpunt meer hoorde',
  meldpunt: 'de naam van het Meldpunt',
  nieuweDatum: 'de nieuwe datum (vandaag of later)',
  ondersteuning: 'de ondersteuning',
  onsKenmerk: 'ons kenmerk (dossiernummer)',
  ontruimingsdatum: 'de datum van de ontruiming',
  ontvanger: 'voor wie het antwoord is',
  opvang: 'waar betrokkene opvang kan vragen',
  organisatie: 'de organisatie waar het Meldpunt bij hoort',
  afgeslotenOp: 'de datum van het afsluitbesluit, niet na de dag van de brief',
  gestoptOp: 'de datum waarop de partner is gestopt',
  partner: 'de partner die is gestopt',
  rechtzetting: 'wat er niet klopte in een eerdere brief',
  reageerzin: 'hoe betrokkene kan reageren',
  telefoon: 'het telefoonnummer van het Meldpunt',
  titelzin: 'wat de rechter besliste',
  termijn: 'welke termijn niet is gehaald',
  vanDeBaanZin: 'welke ontruiming niet doorgaat',
  verhuurder: 'wie de woning verhuurt',
  verviel: 'wanneer de termijn afliep',
  vraagOp: 'de datum van de vraag',
  teLaatSinds: 'de dag waarop het antwoord er had moeten zijn',
  watWelZin: 'welke dag wel klopt',
  zaak: 'om welke zaak het gaat',
  zittingszin: 'de datum van de zitting',
} as const;

/** A placeholder. */
export type Plaatshouder = keyof typeof PLAATSHOUDERS;

/** The values of a text. One that is left out, empty or null is missing. */
export type Sjabloonwaarden = { readonly [naam in Plaatshouder]?: string | null | undefined };

/** What can be missing: a placeholder, a part of the address, the sender, or whether somebody is known. */
export type Ontbreekbaar =
  | Plaatshouder
  | ('achternaam' | 'straat' | 'huisnummer' | 'postcode' | 'plaats')
  | 'afzender'
  | 'bekend';

/** A value that is missing: its code and how it is named to the user. */
export type OntbrekendVeld = { readonly veld: Ontbreekbaar; readonly naam: string };

export type OntbrekendFout = {
  readonly kind: 'ontbrekend';
  readonly velden: readonly OntbrekendVeld[];
};

const PATTERN = /\{\{([^{}]*)\}\}/gu;

function isPlaatshouder(naam: string): naam is Plaatshouder {
  return Object.hasOwn(PLAATSHOUDERS, naam);
}

/**
 * The placeholders of a template, each once, in the order of the text.
 *
 * @example plaatshoudersVan('Bel {{telefoon}}') // ['telefoon']
 * @throws Error for a placeholder that nobody knows, or braces left over: a bug in the template.
 */
export function plaatshoudersVan(sjabloon: string): readonly Plaatshouder[] {
  const found = new Set<Plaatshouder>();
  const rest = sjabloon.replace(PATTERN, (_, naam: string) => {
    if (!isPlaatshouder(naam)) throw new Error(`Unknown placeholder in a template: ${naam}`);
    found.add(naam);
    return '';
  });
  if (/[{}]/u.test(rest)) throw new Error('A template has a brace too many or too few');
  return [...found];
}

/** Names what is missing for a template, each once. Throws as `plaatshoudersVan` does. */
export function ontbrekendeWaarden(
  sjabloon: string,
  waarden: Sjabloonwaarden,
): readonly OntbrekendVeld[] {
  return plaatshoudersVan(sjabloon)
    .filter((veld) => !waarden[veld]?.trim())
    .map((veld) => ({ veld, naam: PLAATSHOUDERS[veld] }));
}

/**
 * Fills the placeholders `{{naam}}` of a template. A missing value is an error that names it in
 * Dutch, never a gap in a letter. Braces inside a value are text: they are not filled in again.
 *
 * @example vulSjabloon('Bel {{telefoon}}.', { telefoon: '078 000 00 00' })
 *   // { ok: true, value: 'Bel 078 000 00 00.' }
 * @example vulSjabloon('Bel {{telefoon}}.', {})
 *   // { ok: false, error: { kind: 'ontbrekend', velden: [{ veld: 'telefoon', naam: 'het telefoonnummer van het Meldpunt' }] } }
 * @throws Error for a placeholder that nobody knows: a bug in the template.
 */
export function vulSjabloon(
  sjabloon: string,
  waarden: Sjabloonwaarden,
): Result<string, OntbrekendFout> {
  const velden = ontbrekendeWaarden(sjabloon, waarden);
  if (velden.length > 0) return err({ kind: 'ontbrekend', velden });
  const filled = sjabloon.replace(PATTERN, (_, naam: string) =>
    isPlaatshouder(naam) ? (waarden[naam] ?? '').trim() : '',
  );
  return ok(filled);
}

/**
 * A Dutch sentence that names what is missing and says what to do.
 *
 * @example ontbrekendZin({ velden: [{ veld: 'zittingszin', naam: 'de datum van de zitting' }] })
 *   // 'Vul eerst in: de datum van de zitting. Zonder dat is de tekst niet compleet.'
 */
export function ontbrekendZin({ velden }: OntbrekendFout): string {
  const namen = velden.map(({ naam }) => naam).join('; ');
  return `Vul eerst in: ${namen}. Zonder dat is de tekst niet compleet.`;
}
