import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

/** Why a party stopped: the reasons of SA 6 lid 1 first, and what is none of these. */
export const GRONDEN = [
  'wil_niet_meer',
  'betaalt_lopende_huur_niet',
  'werkt_niet_mee',
  'andere_reden',
  'niet_bekend',
] as const;

/** One of the reasons. */
export type Grond = (typeof GRONDEN)[number];

const NAMEN: Readonly<Record<Grond, string>> = {
  wil_niet_meer: 'Betrokkene wil geen hulp meer',
  betaalt_lopende_huur_niet: 'Betrokkene betaalt de lopende huur niet meer',
  werkt_niet_mee: 'Betrokkene werkt in het geheel niet mee',
  andere_reden: 'Een andere reden',
  niet_bekend: 'De reden is niet bekend',
};

/** Says whether text is the code of a reason. @example isGrond('wil_niet_meer') // true */
export function isGrond(text: string): text is Grond {
  return GRONDEN.some((grond) => grond === text);
}

/** The Dutch name of a reason. @example grondNaam('werkt_niet_mee') // 'Betrokkene werkt in het geheel niet mee' */
export function grondNaam(grond: Grond): string {
  return NAMEN[grond];
}

/** A beëindiging as it is filled in; everything may still be missing. */
export type BeeindigingInvoer = {
  /** Who stopped. */
  readonly partnerId?: string | null | undefined;
  readonly datum?: IsoDate | null | undefined;
  readonly vernomenOp?: IsoDate | null | undefined;
  readonly gronden?: readonly Grond[] | undefined;
};

/** A field that must be filled in or repaired, with what to do. */
export type BeeindigingFout = { readonly veld: keyof BeeindigingInvoer; readonly zin: string };

/**
 * What is wrong with a beëindiging, in the order of the form; empty when it may be registered. SA 6.1
 * binds the party and not the Meldpunt: what did not go as it asks is registered as it happened.
 *
 * Source: SA 6 lid 4 (what the Meldpunt registers).
 *
 * @example controleerBeeindiging({}, today).map(({ veld }) => veld)
 *   // ['partnerId', 'datum', 'vernomenOp', 'gronden']
 */
export function controleerBeeindiging(
  invoer: BeeindigingInvoer,
  today: IsoDate,
): readonly BeeindigingFout[] {
  const fouten: BeeindigingFout[] = [];
  const add = (veld: BeeindigingFout['veld'], zin: string) => fouten.push({ veld, zin });
  if (!invoer.partnerId) add('partnerId', 'Kies welke partner is gestopt.');
  if (!invoer.datum) {
    add('datum', 'Vul in op welke datum de partner is gestopt.');
  } else if (invoer.datum > today) {
    add('datum', 'Deze datum ligt in de toekomst. Registreer een beëindiging als die er is.');
  }
  if (!invoer.vernomenOp) {
    add('vernomenOp', 'Vul in wanneer u hoorde dat de partner stopte.');
  } else if (invoer.vernomenOp > today) {
    add('vernomenOp', 'Deze datum ligt in de toekomst. Vul in wanneer u het hoorde.');
  }
  if (!invoer.gronden?.length)
    add(
      'gronden',
      'Kies ten minste één reden. Weet u die niet, kies dan “De reden is niet bekend”.',
    );
  return fouten;
}

/** What a beëindiging is judged by. */
export type Beeindigfeiten = {
  readonly voldoet: JaNeeOnbekend;
  readonly gronden: readonly Grond[];
  readonly inspanning: string;
};

const GRONDEN_VAN_SA: ReadonlySet<Grond> = new Set<Grond>([
  'wil_niet_meer',
  'betaalt_lopende_huur_niet',
  'werkt_niet_mee',
]);

/**
 * What to talk over with the party that stopped, in Dutch: SA 6.1 asks for all effort and one of its
 * three reasons. A signal and never a refusal; undefined where there is nothing to say.
 *
 * Source: SA 6 lid 1.
 *
 * @example signaalBij({ voldoet: 'ja', gronden: ['wil_niet_meer'], inspanning: 'Twee huisbezoeken.' }) // undefined
 */
export function signaalBij({ voldoet, gronden, inspanning }: Beeindigfeiten): string | undefined {
  if (voldoet === 'nee')
    return 'Dit voldoet niet aan artikel 6 lid 1. Bespreek het met de partner; het blijft zo geregistreerd.';
  if (voldoet === 'onbekend')
    return 'Het is niet bekend of dit aan artikel 6 lid 1 voldoet. Vraag na wat er is geprobeerd en waarom de partner stopte.';
  if (!gronden.some((grond) => GRONDEN_VAN_SA.has(grond)))
    return 'U koos dat dit aan artikel 6 lid 1 voldoet, maar geen van de drie redenen die daar staan. Klopt dat?';
  if (inspanning.trim() === '')
    return 'U koos dat dit aan artikel 6 lid 1 voldoet. Schrijf dan ook op wat er is geprobeerd.';
  return undefined;
}

/** An earlier ending of a partner in the same traject. */
export type EerdereBeeindiging = { readonly partnerId: string; readonly hervatOp: string | null };

/**
 * The ending by which a partner stands as stopped in this traject: the same stop is not registered
 * again. One that came back and stops anew is another one.
 *
 * Source: SA 6.4 (dossiers are counted, not registrations).
 *
 * @example gestoptAls('p', [{ partnerId: 'p', hervatOp: '2026-11-05' }]) // undefined
 */
export function gestoptAls<E extends EerdereBeeindiging>(
  partnerId: string,
  eerder: readonly E[],
): E | undefined {
  return eerder.find((one) => one.partnerId === partnerId && one.hervatOp === null);
}
