import {
  type Bericht,
  type BetrokkenPartner,
  nogTeInformeren,
} from '#domain/beeindigingen/inlichten.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import type { Kanaal } from '#domain/meldingen/keuzes.ts';
import { isOverdue } from '#domain/termijnen/bereken-termijn.ts';
import type { Looptijd } from '#domain/termijnen/looptijd.ts';
import { computeVervaldatum } from '#domain/termijnen/vervaldatum.ts';

/** Within which time partners are told, unless the set says otherwise (SA preambule). */
export const STANDAARD_INFORMEREN: Looptijd = { eenheid: 'werkdagen', aantal: 2 };

/** Who must be told of what happened on a day. */
export type InformeerVraag = {
  /** The day of the afsluitbesluit, or on which a partner stopped. */
  readonly feitOp: IsoDate;
  readonly partners: readonly BetrokkenPartner[];
  readonly berichten: readonly Bericht[];
  readonly kalender: Kalender;
  readonly today: IsoDate;
  readonly looptijd?: Looptijd;
  /** The partner that it comes from: it need not be told. */
  readonly behalve?: string;
};

/** One partner of the list: told when and how, or not yet. */
export type InformeerRegel = {
  readonly partnerId: string;
  readonly naam: string;
  readonly verteldOp?: IsoDate;
  readonly kanaal?: Kanaal;
  /** Told after the last day, or not told although that day is past. */
  readonly teLaat: boolean;
};

/** The told-whom list. */
export type Informeerlijst = {
  /** The last day to tell them; undefined when the length in the set gives no date. */
  readonly vervalt: IsoDate | undefined;
  readonly regels: readonly InformeerRegel[];
  readonly nogTeInformeren: number;
};

/**
 * The told-whom list of an afsluiting or beëindiging: each involved partner with when and how it
 * was told, and the last day to do so.
 *
 * Source: SA preambule (2 werkdagen), PP st 8 and 9, SA 6 lid 3.
 *
 * @example informerenVoor({ feitOp: toIsoDate('2026-11-05'), … }).vervalt // '2026-11-09'
 */
export function informerenVoor(vraag: InformeerVraag): Informeerlijst {
  const { feitOp, kalender, looptijd = STANDAARD_INFORMEREN, today, behalve } = vraag;
  const term = computeVervaldatum(feitOp, looptijd, kalender);
  const vervalt = term.ok ? term.value.vervalt : undefined;
  const regels = vraag.partners
    .filter(({ id }) => id !== behalve)
    .map(({ id, naam }): InformeerRegel => {
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
