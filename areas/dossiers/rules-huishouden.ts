import { err } from '#domain/result.ts';

export type LeeftijdenFout =
  | { readonly kind: 'onleesbaar'; readonly deel: string }
  | { readonly kind: 'buiten_bereik'; readonly leeftijd: number }
  | { readonly kind: 'te_veel'; readonly aantal: number };

/**
 * Read ages: a `Result` whose success may carry a warning, because somebody of 18 is no child and
 * is kept all the same: the person who types decides.
 */
export type GelezenLeeftijden =
  | { readonly ok: true; readonly value: number[]; readonly waarschuwing?: 'volwassen' }
  | { readonly ok: false; readonly error: LeeftijdenFout };

const MAX_KINDEREN = 20;
const MAX_LEEFTIJD = 99;
const BABY = new Set(['baby', 'pasgeboren']);

/**
 * Reads the ages of the children of a household, from young to old. Commas, spaces, "en" and
 * "jaar" do not matter; months, weeks and "baby" are age 0. Nothing typed gives no ages. Names
 * and dates of birth of children are not on B3, so ages are all there is.
 *
 * Refuses what is no age, an age over 99, and more than twenty children.
 *
 * @example parseLeeftijden('12, 3 en 7')      // { ok: true, value: [3, 7, 12] }
 * @example parseLeeftijden('4 jaar, 8 mnd')   // { ok: true, value: [0, 4] }
 * @example parseLeeftijden('17 en 19')        // { ok: true, value: [17, 19], waarschuwing: 'volwassen' }
 */
export function parseLeeftijden(text: string): GelezenLeeftijden {
  const value: number[] = [];
  for (const deel of splitParts(text)) {
    const leeftijd = readLeeftijd(deel);
    if (leeftijd === undefined) return err({ kind: 'onleesbaar', deel });
    if (leeftijd > MAX_LEEFTIJD) return err({ kind: 'buiten_bereik', leeftijd });
    value.push(leeftijd);
  }
  if (value.length > MAX_KINDEREN) return err({ kind: 'te_veel', aantal: value.length });
  value.sort((a, b) => a - b);
  return value.some((leeftijd) => leeftijd > 17)
    ? { ok: true, value, waarschuwing: 'volwassen' }
    : { ok: true, value };
}

/** "4 jaar, 8 mnd en 12" in pieces; a number keeps the unit behind it. */
function splitParts(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(\d) ?(jaar|jr|maanden|maand|mnd|weken|week|wk)\b\.?/gu, '$1$2')
    .split(/[ ,;&+]+/u)
    .map((deel) => deel.replace(/\.$/u, ''))
    .filter((deel) => deel !== '' && deel !== 'en' && deel !== 'jaar' && deel !== 'jr');
}

function readLeeftijd(deel: string): number | undefined {
  if (BABY.has(deel)) return 0;
  const match = /^(\d{1,4})(jaar|jr|maanden|maand|mnd|weken|week|wk)?$/u.exec(deel);
  if (match === null) return undefined;
  const aantal = Number(match[1]);
  const unit = match[2] ?? 'jaar';
  if (unit === 'jaar' || unit === 'jr') return aantal;
  // 18 months is an age of 1: whole years are all that is kept.
  return Math.floor(aantal / (unit.startsWith('w') ? 52 : 12));
}

/** Ages as read aloud. @example formatLeeftijden([3, 7, 12]) // '3, 7 en 12 jaar' */
export function formatLeeftijden(leeftijden: readonly number[]): string {
  const last = leeftijden.at(-1);
  if (last === undefined) return '';
  const others = leeftijden.slice(0, -1).join(', ');
  return others === '' ? `${last} jaar` : `${others} en ${last} jaar`;
}

/** A Dutch sentence that says what is wrong with typed ages and what to do. */
export function leeftijdenFoutZin(fout: LeeftijdenFout): string {
  switch (fout.kind) {
    case 'onleesbaar':
      return `"${fout.deel}" is niet als leeftijd te lezen. Typ alleen leeftijden, bijvoorbeeld 3, 7 en 12.`;
    case 'buiten_bereik':
      return `De leeftijd ${fout.leeftijd} kan niet. Typ leeftijden in jaren, bijvoorbeeld 3, 7 en 12.`;
    case 'te_veel':
      return `Dit zijn ${fout.aantal} leeftijden; er passen er ${MAX_KINDEREN}. Controleer wat u hebt getypt.`;
  }
}

/** The Dutch sentence for an age that is no child's. */
export const VOLWASSEN_ZIN =
  'Een van deze leeftijden is 18 jaar of ouder. Controleer de leeftijden; ze worden wel bewaard.';

/** The five concerns of B3, which is limitative: no sixth one may be kept. */
export const ZORGEN = [
  'financiele_zelfredzaamheid',
  'administratieve_zelfredzaamheid',
  'zelfstandig_huishouden',
  'hygiene_vervuiling',
  'leefbaarheid_overlast',
] as const;

/** One of the concerns. */
export type Zorg = (typeof ZORGEN)[number];

const ZORG_NAMEN: Readonly<Record<Zorg, string>> = {
  financiele_zelfredzaamheid: 'Financiële zelfredzaamheid',
  administratieve_zelfredzaamheid: 'Administratieve zelfredzaamheid',
  zelfstandig_huishouden: 'Zelfstandig huishouden voeren',
  hygiene_vervuiling: 'Hygiëne en vervuiling',
  leefbaarheid_overlast: 'Leefbaarheid en overlast',
};

/** The Dutch name of a concern. @example zorgNaam('hygiene_vervuiling') // 'Hygiëne en vervuiling' */
export function zorgNaam(zorg: Zorg): string {
  return ZORG_NAMEN[zorg];
}

/** How serious a concern is, as a person judged it. */
export const ZORGWAARDEN = ['geen_zorg', 'zorg', 'ernstige_zorg', 'onbekend'] as const;

/** One of the judgements. */
export type Zorgwaarde = (typeof ZORGWAARDEN)[number];

const WAARDE_NAMEN: Readonly<Record<Zorgwaarde, string>> = {
  geen_zorg: 'Geen zorg',
  zorg: 'Zorg',
  ernstige_zorg: 'Ernstige zorg',
  onbekend: 'Onbekend',
};

/** The Dutch name of a judgement. @example zorgwaardeNaam('ernstige_zorg') // 'Ernstige zorg' */
export function zorgwaardeNaam(waarde: Zorgwaarde): string {
  return WAARDE_NAMEN[waarde];
}
