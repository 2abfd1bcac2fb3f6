import { diffDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';

/** How somebody was sought (domein §2; st 6). */
export const POGINGWEGEN = [
  'telefoon',
  'huisbezoek',
  'brief',
  'bericht',
  'gesprek',
  'via_ander',
] as const;

/** One of the ways. */
export type Pogingweg = (typeof POGINGWEGEN)[number];

const WEGNAMEN: Readonly<Record<Pogingweg, string>> = {
  telefoon: 'Telefoon',
  huisbezoek: 'Huisbezoek',
  brief: 'Brief of briefje',
  bericht: 'App of mail',
  gesprek: 'Gesprek elders',
  via_ander: 'Via iemand anders',
};

/** The Dutch name of a way. @example pogingwegNaam('huisbezoek') // 'Huisbezoek' */
export function pogingwegNaam(hoe: Pogingweg): string {
  return WEGNAMEN[hoe];
}

/** What came of it, as st 6 tells them apart. */
export const POGINGUITKOMSTEN = [
  'bereikt',
  'niet_bereikt',
  'briefje',
  'ander_sprak',
  'deur_geweigerd',
  'geen_contact',
  'onveilig',
] as const;

/** One of the results. */
export type Poginguitkomst = (typeof POGINGUITKOMSTEN)[number];

const UITKOMSTNAMEN: Readonly<Record<Poginguitkomst, string>> = {
  bereikt: 'Bereikt',
  niet_bereikt: 'Niet bereikt',
  briefje: 'Briefje achtergelaten',
  ander_sprak: 'Ander sprak',
  deur_geweigerd: 'Deur geweigerd',
  geen_contact: 'Wil geen contact',
  onveilig: 'Onveilig',
};

/** The Dutch name of a result. @example poginguitkomstNaam('geen_contact') // 'Wil geen contact' */
export function poginguitkomstNaam(uitkomst: Poginguitkomst): string {
  return UITKOMSTNAMEN[uitkomst];
}

/**
 * What can come of seeking somebody in a way: a door is only refused at a door, and what is only sent
 * reaches nobody yet.
 *
 * @example poginguitkomstenVoor('brief') // ['briefje']
 * @example poginguitkomstenVoor('telefoon').includes('deur_geweigerd') // false
 */
export function poginguitkomstenVoor(hoe: Pogingweg): readonly Poginguitkomst[] {
  if (hoe === 'huisbezoek') return POGINGUITKOMSTEN;
  if (hoe === 'brief') return ['briefje'];
  if (hoe === 'gesprek') return ['bereikt', 'niet_bereikt', 'geen_contact', 'onveilig'];
  return POGINGUITKOMSTEN.filter((one) => one !== 'deur_geweigerd');
}

/** Who sought them: the desk, or a partner who told us so. */
export const POGINGDOOR = ['meldpunt', 'partner'] as const;

/** One of those. */
export type Pogingdoor = (typeof POGINGDOOR)[number];

const DOORNAMEN: Readonly<Record<Pogingdoor, string>> = {
  meldpunt: 'Meldpunt',
  partner: 'Partner',
};

/** The Dutch name of it. @example pogingdoorNaam('meldpunt') // 'Meldpunt' */
export function pogingdoorNaam(door: Pogingdoor): string {
  return DOORNAMEN[door];
}

/** An attempt to reach somebody, as rules look at it. */
export type Poging = {
  readonly id: string;
  readonly betrokkeneId: string;
  readonly datum: IsoDate;
  readonly hoe: Pogingweg;
  readonly uitkomst: Poginguitkomst;
  readonly door: Pogingdoor;
  /** When it was entered: what is of one day has this order. */
  readonly op: string;
};

/** What was tried, added up. */
export type Pogingtelling = {
  readonly pogingen: number;
  readonly bereikt: number;
  readonly huisbezoeken: number;
  /** How often they said that they want no contact, or kept the door shut. */
  readonly geweigerd: number;
  readonly laatste: IsoDate | null;
  /** In which ways nobody tried yet, of those that everybody is sought in (st 6). */
  readonly nogNiet: readonly Pogingweg[];
};

/** In which ways somebody who cannot be reached is sought (st 6; SA Bijlage 3). */
const GEWONE_WEGEN: readonly Pogingweg[] = ['telefoon', 'huisbezoek', 'brief'];

/**
 * What was tried to reach somebody. A note that was left at a visit counts as a note too. Only what
 * is of this traject belongs in the list: what was tried in an earlier one is shown, never counted.
 * Who was sent a letter by the desk was sought by letter, also when nobody wrote that down as an attempt.
 *
 * Source: SA Bijlage 3 ("aantoonbaar alles aan hebben gedaan"), st 6.
 *
 * @example telPogingen([]).nogNiet // ['telefoon', 'huisbezoek', 'brief']
 */
export function telPogingen(
  pogingen: readonly Omit<Poging, 'id' | 'op'>[],
  isAangeschreven = false,
): Pogingtelling {
  const ways = new Set<Pogingweg>(pogingen.map(({ hoe }) => hoe));
  const isBriefje = pogingen.some(
    ({ hoe, uitkomst }) => hoe === 'huisbezoek' && uitkomst === 'briefje',
  );
  if (isBriefje || isAangeschreven) ways.add('brief');
  const bereikt = pogingen.filter(isBereikt).length;
  return {
    pogingen: pogingen.length,
    bereikt,
    huisbezoeken: pogingen.filter(({ hoe }) => hoe === 'huisbezoek').length,
    geweigerd: pogingen.filter(
      ({ uitkomst }) => uitkomst === 'geen_contact' || uitkomst === 'deur_geweigerd',
    ).length,
    laatste:
      pogingen
        .map(({ datum }) => datum)
        .sort()
        .at(-1) ?? null,
    nogNiet: bereikt > 0 ? [] : GEWONE_WEGEN.filter((weg) => !ways.has(weg)),
  };
}

/** Whether somebody was spoken to, who listened. Who said to want no contact was spoken to as well. */
function isBereikt({ uitkomst }: Pick<Poging, 'uitkomst'>): boolean {
  return uitkomst === 'bereikt';
}

/**
 * What was tried, as it is read.
 *
 * @example pogingenZin({ pogingen: 4, bereikt: 0, huisbezoeken: 2, geweigerd: 0 }) // '4 pogingen, 0 bereikt, 2 huisbezoeken'
 * @example pogingenZin({ pogingen: 1, bereikt: 1, huisbezoeken: 1, geweigerd: 0 }) // '1 poging, 1 bereikt, 1 huisbezoek'
 */
export function pogingenZin({
  pogingen,
  bereikt,
  huisbezoeken,
  geweigerd,
}: Omit<Pogingtelling, 'laatste' | 'nogNiet'>): string {
  if (pogingen === 0) return 'Nog geen pogingen';
  return [
    pogingen === 1 ? '1 poging' : `${pogingen} pogingen`,
    `${bereikt} bereikt`,
    huisbezoeken === 1 ? '1 huisbezoek' : `${huisbezoeken} huisbezoeken`,
    ...(geweigerd === 0 ? [] : [`${geweigerd} keer geweigerd`]),
  ].join(', ');
}

const GEBEURD: Readonly<Record<Poginguitkomst, string>> = {
  bereikt: 'gesproken',
  niet_bereikt: 'niet bereikt',
  briefje: 'briefje of bericht achtergelaten',
  ander_sprak: 'iemand anders gesproken',
  deur_geweigerd: 'deur geweigerd',
  geen_contact: 'wil geen contact',
  onveilig: 'onveilig',
};

/**
 * What happened when somebody was sought: never "telefoon met" over who did not answer.
 *
 * @example pogingTitel({ hoe: 'telefoon', uitkomst: 'niet_bereikt' }, 'Anna Jansen') // 'Anna Jansen gebeld: geen gehoor'
 * @example pogingTitel({ hoe: 'huisbezoek', uitkomst: 'ander_sprak' }, 'Anna Jansen') // 'Bij Anna Jansen langs geweest: iemand anders gesproken'
 */
export function pogingTitel(
  { hoe, uitkomst }: Pick<Poging, 'hoe' | 'uitkomst'>,
  naam: string,
): string {
  if (hoe === 'telefoon' && uitkomst === 'niet_bereikt') return `${naam} gebeld: geen gehoor`;
  if (hoe === 'brief') return `Brief of briefje voor ${naam} achtergelaten`;
  const deed: Readonly<Record<Exclude<Pogingweg, 'brief'>, string>> = {
    telefoon: `${naam} gebeld`,
    huisbezoek: `Bij ${naam} langs geweest`,
    bericht: `${naam} een app of mail gestuurd`,
    gesprek: `Afspraak met ${naam} buiten de woning`,
    via_ander: `${naam} gezocht via iemand anders`,
  };
  return `${deed[hoe]}: ${GEBEURD[uitkomst]}`;
}

// What was said or left to somebody; what another heard, or what nobody answered, is none of it.
const MEEGEDEELD: ReadonlySet<Poginguitkomst> = new Set<Poginguitkomst>([
  'bereikt',
  'briefje',
  'deur_geweigerd',
  'geen_contact',
]);

/**
 * The day of the first contact of the desk with somebody, by which they must have been told what is
 * held of them; undefined when there was none. Contact that a partner had is none of ours.
 *
 * Source: AVG 14.3 b (at the latest at the first communication to that person).
 *
 * @example eersteContactVan([{ datum: toIsoDate('2026-11-05'), uitkomst: 'ander_sprak', door: 'meldpunt' }]) // undefined
 */
export function eersteContactVan(
  pogingen: readonly Pick<Poging, 'datum' | 'uitkomst' | 'door'>[],
): IsoDate | undefined {
  return pogingen
    .filter(({ door, uitkomst }) => door === 'meldpunt' && MEEGEDEELD.has(uitkomst))
    .map(({ datum }) => datum)
    .sort()[0];
}

/** That somebody is to be sought again: when, in which way, and by whom of the desk. */
export type Vervolg = {
  readonly op: IsoDate;
  readonly hoe: Pogingweg;
  readonly wie: string | null;
};

/**
 * The attempt that did what was agreed with an earlier one: any that was made since, reached or not, on
 * the agreed day or another. Undefined: it is still to be made.
 */
export function isVervolgGedaan(
  poging: Pick<Poging, 'id' | 'betrokkeneId' | 'datum' | 'op'>,
  alle: readonly Poging[],
): Poging | undefined {
  return alle
    .filter((one) => one.betrokkeneId === poging.betrokkeneId && orderOf(one) > orderOf(poging))
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))[0];
}

/** By day, then by when it was entered. */
const orderOf = ({ datum, op, id }: Pick<Poging, 'datum' | 'op' | 'id'>) => `${datum} ${op} ${id}`;

/** An attempt as it is typed. */
export type GetyptePoging = {
  readonly datum: IsoDate;
  readonly hoe: Pogingweg;
  readonly uitkomst: Poginguitkomst;
  readonly tekst: string;
  readonly vervolg: Vervolg | null;
};

/** The fields that an objection can be about. */
export type Pogingveld = 'datum' | 'uitkomst' | 'vervolg' | 'tekst';

/** Something wrong with an attempt, or odd and kept once somebody accepts it. */
export type Pogingbezwaar = {
  readonly soort: 'fout' | 'waarschuwing';
  readonly veld: Pogingveld;
  readonly code: string;
  readonly zin: string;
};

/** After how many days a next try is more often a slip than a plan. */
const VER_WEG = 92;

/**
 * What is wrong or odd about an attempt. The form and the engine run this same function.
 *
 * @param mens what is known of who was sought
 */
export function checkPoging(
  { datum, hoe, uitkomst, tekst, vervolg }: GetyptePoging,
  mens: { readonly overleden: string | null; readonly nietAanHuis: boolean },
  today: IsoDate,
): readonly Pogingbezwaar[] {
  const found: Pogingbezwaar[] = [];
  const fout = (veld: Pogingveld, code: string, zin: string) =>
    found.push({ soort: 'fout', veld, code, zin });
  const vraag = (veld: Pogingveld, code: string, zin: string) =>
    found.push({ soort: 'waarschuwing', veld, code, zin });
  if (datum > today)
    fout('datum', 'in_toekomst', 'Een poging kan niet in de toekomst liggen. Verbeter de datum.');
  if (!poginguitkomstenVoor(hoe).includes(uitkomst))
    fout(
      'uitkomst',
      'past_niet',
      `“${UITKOMSTNAMEN[uitkomst]}” past niet bij “${WEGNAMEN[hoe]}”. Kies een andere uitkomst.`,
    );
  if (mens.overleden !== null && mens.overleden <= datum && uitkomst === 'bereikt')
    vraag(
      'uitkomst',
      'overleden',
      'Hier staat dat deze persoon is overleden. Klopt het dat u hem of haar sprak?',
    );
  if (vervolg !== null) {
    if (mens.overleden !== null)
      fout(
        'vervolg',
        'overleden',
        'Deze persoon is overleden. Plan geen nieuwe poging, of kies iemand anders.',
      );
    if (vervolg.op < datum)
      fout('vervolg', 'ervoor', 'De volgende poging ligt vóór deze. Verbeter de dag.');
    else if (vervolg.op < today)
      vraag('vervolg', 'voorbij', 'De dag van de volgende poging is al geweest. Klopt dat?');
    if (diffDays(today, vervolg.op) > VER_WEG)
      vraag('vervolg', 'ver', 'De volgende poging is meer dan drie maanden weg. Klopt die dag?');
    if (vervolg.hoe === 'huisbezoek' && mens.nietAanHuis)
      vraag(
        'vervolg',
        'niet_aan_huis',
        'Bij deze persoon staat “Niet aan huis”. Wilt u toch een huisbezoek plannen?',
      );
  }
  for (const { soort, zin } of checkVrijeTekst(tekst)) vraag('tekst', soort, zin);
  return found;
}

/** Since when the desk knows of a day on which a home can be lost, and of whom. */
export type Zoekplicht = { readonly betrokkeneId: string; readonly sinds: IsoDate };

/**
 * What is still to be tried with somebody before a zitting or ontruiming that is near: to call and to
 * go there, each done by an attempt, reached or not. Who was spoken to, or said to want no contact, is
 * not sought for it again, and nobody goes where it is not safe.
 *
 * Source: domein §2a (brief: with zitting or ontruiming within 5 werkdagen bellen + huisbezoek); st 6.
 *
 * @example teProberen({ betrokkeneId: 'a', sinds: toIsoDate('2026-11-05') }, []) // ['telefoon', 'huisbezoek']
 */
export function teProberen(
  { betrokkeneId, sinds }: Zoekplicht,
  pogingen: readonly Pick<Poging, 'betrokkeneId' | 'datum' | 'hoe' | 'uitkomst'>[],
): readonly ('telefoon' | 'huisbezoek')[] {
  const own = pogingen.filter((one) => one.betrokkeneId === betrokkeneId && one.datum >= sinds);
  const isSpoken = own.some(
    ({ uitkomst }) => uitkomst === 'bereikt' || uitkomst === 'geen_contact',
  );
  if (isSpoken) return [];
  const isOnveilig = own.some(({ uitkomst }) => uitkomst === 'onveilig');
  return (['telefoon', 'huisbezoek'] as const).filter(
    (weg) => !own.some(({ hoe }) => hoe === weg) && !(weg === 'huisbezoek' && isOnveilig),
  );
}
