import type { Client } from '#areas/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import type { Wereld, Willekeur } from './wereld.ts';

/** A year as it is played: the register, chance, and which dossiers there are. */
export type Spel = {
  readonly wereld: Wereld;
  readonly kans: Willekeur;
  /** Whoever is at work now. */
  readonly client: Client;
  /** The dossiers that were made, the first one first. */
  readonly dossiers: string[];
  /** How many households there are, so that the next one is another. */
  huishoudens: number;
};

/** What came of something that somebody wanted to do: the dossier it was about, or nothing to do. */
export type Gevolg = string | null;

/** One thing that somebody at the desk does. */
export type Daad = (spel: Spel) => Promise<Gevolg>;

/** One of the list; undefined when it is empty. */
export function een<T>({ kans }: Spel, lijst: readonly T[]): T | undefined {
  return lijst.length === 0 ? undefined : kans.kies(lijst);
}

/** A dossier as somebody sees it, one of the last few more often than an old one. */
export async function eenDossier(spel: Spel): Promise<Dossier | undefined> {
  const { kans, dossiers, client } = spel;
  const id = een(spel, kans.kans(0.6) ? dossiers.slice(-3) : dossiers);
  return id === undefined ? undefined : client.dossiers.readDossier({ id });
}

/** A day so many from now, or ago. */
export function dagOver({ wereld, kans }: Spel, van: number, tot: number): IsoDate {
  return addDays(wereld.vandaag(), kans.geheel(van, tot));
}

/** The id of a partner by its name. */
export function partnerId({ wereld }: Spel, naam: string): string {
  const id = wereld.partners.get(naam);
  if (id === undefined) throw new Error(`no partner ${naam}`);
  return id;
}

/** Who reports and asks, and who takes part. */
export const PARTIJEN = ['Trivire', 'Woonkracht10', 'Sterk Papendrecht', 'Rhiant'] as const;

/** A kind of act about one dossier, which is not done when there is none or nothing to do it to. */
export function bij(doe: (spel: Spel, dossier: Dossier) => Promise<unknown>): Daad {
  return async (spel) => {
    const dossier = await eenDossier(spel);
    if (dossier === undefined) return null;
    return (await doe(spel, dossier)) === NIETS ? null : dossier.id;
  };
}

/** There was nothing to do it to. */
export const NIETS = Symbol('niets');
