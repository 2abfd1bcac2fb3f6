import { computeVervaldatum, isOverdue, type Looptijd } from '#areas/trajecten/rules/termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import type { Kanaal } from '#domain/keuzes.ts';

/** Why a party may stop early (SA 6 lid 1). All reasonable effort must have been made as well. */
export const GRONDEN = ['wil_niet_meer', 'betaalt_lopende_huur_niet', 'werkt_niet_mee'] as const;

/** One of the grounds. */
export type Grond = (typeof GRONDEN)[number];

const NAMEN: Readonly<Record<Grond, string>> = {
  wil_niet_meer: 'Betrokkene wil geen hulp meer',
  betaalt_lopende_huur_niet: 'Betrokkene betaalt de lopende huur niet meer',
  werkt_niet_mee: 'Betrokkene werkt in het geheel niet mee',
};

/** Says whether text is the code of a ground. @example isGrond('wil_niet_meer') // true */
export function isGrond(text: string): text is Grond {
  return GRONDEN.some((grond) => grond === text);
}

/** The Dutch name of a ground. @example grondNaam('werkt_niet_mee') // 'Betrokkene werkt in het geheel niet mee' */
export function grondNaam(grond: Grond): string {
  return NAMEN[grond];
}

/** A beëindiging as it is filled in; everything may still be missing. */
export type BeeindigingInvoer = {
  /** Who stopped. */
  readonly partnerId?: string | null | undefined;
  readonly datum?: IsoDate | null | undefined;
  readonly gronden?: readonly Grond[] | undefined;
  /** Whether all effort was made that may reasonably be asked (SA 6 lid 1). */
  readonly inspanningGeleverd?: boolean | undefined;
  /** What was tried. */
  readonly inspanning?: string | undefined;
};

/** A field that must be filled in or repaired, with what to do. */
export type BeeindigingFout = { readonly veld: keyof BeeindigingInvoer; readonly zin: string };

/**
 * What is wrong with a beëindiging, in the order of the form; empty when it may be registered.
 * Stopping asks for both: the effort that was made, and at least one ground.
 *
 * Source: SA 6 lid 1 (effort and grounds), lid 4 (what the Meldpunt registers).
 *
 * @example controleerBeeindiging({}, today).map(({ veld }) => veld)
 *   // ['partnerId', 'datum', 'inspanningGeleverd', 'inspanning', 'gronden']
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
  if (invoer.inspanningGeleverd !== true) {
    add(
      'inspanningGeleverd',
      'Stoppen mag pas als alles is gedaan wat redelijk is. Bevestig dat, of overleg met de partner.',
    );
  }
  if (!invoer.inspanning?.trim()) add('inspanning', 'Schrijf op wat er is geprobeerd.');
  if (!invoer.gronden?.length) add('gronden', 'Kies ten minste één reden om te stoppen.');
  return fouten;
}

/** A partner that is involved in a dossier. */
export type BetrokkenPartner = { readonly id: string; readonly naam: string };

/** That a partner was told, when and how. */
export type Informeerbericht = {
  readonly partnerId: string;
  readonly datum: IsoDate;
  readonly kanaal: Kanaal;
};

/**
 * The involved partners that were not told yet, in the order given. Leave out with `behalve` the
 * partner that stopped: it tells the others and need not tell itself.
 *
 * Source: SA 6 lid 3.
 *
 * @example nogTeInformeren([{ id: 'a', naam: 'Trivire' }], []) // [{ id: 'a', naam: 'Trivire' }]
 */
export function nogTeInformeren<Partner extends { readonly id: string }>(
  partners: readonly Partner[],
  berichten: readonly Pick<Informeerbericht, 'partnerId'>[],
  behalve?: string,
): readonly Partner[] {
  const told = new Set(berichten.map(({ partnerId }) => partnerId));
  return partners.filter(({ id }) => id !== behalve && !told.has(id));
}

/**
 * Whether the preventiecyclus has ended: only when all involved partners were told that one of
 * them stopped. One partner's ending is a registration and not the end of the dossier. Without
 * any other involved partner on record nobody can have been told, so the cycle has not ended.
 *
 * Source: SA 6 lid 2.
 *
 * @example cyclusBeeindigd([{ id: 'a', naam: 'Trivire' }], []) // false
 */
export function cyclusBeeindigd(
  partners: readonly { readonly id: string }[],
  berichten: readonly Pick<Informeerbericht, 'partnerId'>[],
  behalve?: string,
): boolean {
  const others = partners.filter(({ id }) => id !== behalve);
  return others.length > 0 && nogTeInformeren(others, berichten).length === 0;
}

/** Within which time partners are told, unless the set says otherwise (SA preambule). */
export const STANDAARD_INFORMEREN: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** Who must be told of what happened on a day. */
export type InformeerVraag = {
  /** The day of the afsluitbesluit, or on which a partner stopped. */
  readonly feitOp: IsoDate;
  readonly partners: readonly BetrokkenPartner[];
  readonly berichten: readonly Informeerbericht[];
  readonly kalender: Kalender;
  readonly today: IsoDate;
  readonly looptijd?: Looptijd;
  /** The partner that it comes from: it need not be told. */
  readonly behalve?: string;
};

/** One partner of the list: told when and how, or not yet. */
export type TeInformeren = {
  readonly partnerId: string;
  readonly naam: string;
  readonly verteldOp?: IsoDate;
  readonly kanaal?: Kanaal;
  /** Told after the last day, or not told although that day is past. */
  readonly teLaat: boolean;
};

/** The told-whom list. */
export type Informeerstand = {
  /** The last day to tell them; undefined when the length in the set gives no date. */
  readonly vervalt: IsoDate | undefined;
  readonly regels: readonly TeInformeren[];
  readonly nogTeInformeren: number;
};

/**
 * The told-whom list of an afsluiting or beëindiging: each involved partner with when and how it
 * was told, and the last day to do so.
 *
 * Source: SA preambule (2 werkdagen), PP st 8 and 9, SA 6 lid 3.
 *
 * @example informerenVoor({ feitOp: toIsoDate('2026-11-05'), partners: [], berichten: [], kalender: standaardKalender, today }).vervalt
 *   // '2026-11-09'
 */
export function informerenVoor(vraag: InformeerVraag): Informeerstand {
  const { feitOp, kalender, looptijd = STANDAARD_INFORMEREN, today, behalve } = vraag;
  const term = computeVervaldatum(feitOp, looptijd, kalender);
  const vervalt = term.ok ? term.value.vervalt : undefined;
  const regels = vraag.partners
    .filter(({ id }) => id !== behalve)
    .map(({ id, naam }): TeInformeren => {
      // The first time counts: telling a partner again does not make it late.
      const bericht = vraag.berichten
        .filter(({ partnerId }) => partnerId === id)
        .sort((a, b) => (a.datum < b.datum ? -1 : 1))[0];
      const teLaat = vervalt !== undefined && isOverdue(vervalt, bericht?.datum ?? today);
      const told = bericht && { verteldOp: bericht.datum, kanaal: bericht.kanaal };
      return { partnerId: id, naam, ...told, teLaat };
    });
  const missing = nogTeInformeren(vraag.partners, vraag.berichten, behalve);
  return { vervalt, regels, nogTeInformeren: missing.length };
}
