import type { Gemeente } from '#areas/beheer/rules/regio.ts';
import type { Aanleiding } from '#areas/meldingen/rules.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Vraag } from '#domain/keuzes.ts';
import type { Rol } from '#domain/rollen.ts';
import type { Dossierafloop } from '../aflopen.ts';
import type { DemoPersoon } from '../personen.ts';
import type { DemoDatums, DemoHuishouden, DemoZorgen, Handeling, Stap } from '../stappen.ts';
import type { Willekeur } from '../willekeur.ts';

/** What a made-up dossier is about, before anything is done in it. */
export type Kenmerken = {
  /** The day on which the first melding is received, always a werkdag. */
  readonly begin: IsoDate;
  readonly aanleiding: Aanleiding;
  readonly vraag: Vraag;
  readonly datums: DemoDatums;
  readonly gemeente: Gemeente;
  readonly melder: string;
  /** Who lets the dwelling; often the melder. */
  readonly verhuurder: string;
  readonly personen: readonly DemoPersoon[];
  readonly huishouden: DemoHuishouden;
  readonly zorgen: DemoZorgen;
  /** How it ends, so that nothing before it says otherwise. */
  readonly afloop: Dossierafloop;
  /** Codes of the terms that nobody meets, so that the dossier stands in the bak it was made for. */
  readonly blijftOpen: readonly string[];
  /** Nobody takes it. */
  readonly vanNiemand: boolean;
  /** What must happen, whatever chance says. */
  readonly moet: readonly ('overdracht' | 'opschorting' | 'zelfde_gebeurtenis')[];
};

/** A made-up dossier that is being written. */
export type Verhaal = Kenmerken & {
  readonly nummer: number;
  readonly vandaag: IsoDate;
  readonly stappen: Stap[];
  /** When its procedure is over, which may be after today; the part about it says so. */
  over: IsoDate;
  /** Since when it waits to be closed. */
  afgerond?: IsoDate;
};

/**
 * One part of the work on a dossier. A part writes the steps that belong to it, for every dossier
 * that they fit; it gets chance of its own, so a new part changes nothing in the others. What would
 * happen after today is left out, so recent dossiers are still under way.
 */
export type Verhaaldeel = {
  readonly naam: string;
  schrijf(verhaal: Verhaal, w: Willekeur): void;
};

const DAY_LENGTH = 400;

/** Adds a step on a day; on one day steps stay in the order in which they were added. */
export function doe(
  verhaal: Pick<Verhaal, 'nummer' | 'stappen' | 'vandaag'>,
  dag: IsoDate,
  door: Rol,
  handeling: Handeling,
): void {
  const { nummer, stappen, vandaag } = verhaal;
  if (dag > vandaag) return;
  // The morning of today: nothing has happened yet at a moment that is still to come.
  const spread = dag === vandaag ? 20 : DAY_LENGTH - 60;
  const minuut = ((nummer * 37 + Number(dag.slice(8)) * 53) % spread) + stappen.length;
  stappen.push({ ...handeling, verhaal: nummer, dag, minuut, door });
}
