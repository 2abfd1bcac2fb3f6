import {
  type Bewijs,
  compareAchternaam,
  compareAdres,
  compareBsn,
  compareContact,
  compareGeboortedatum,
  compareGeslacht,
  compareVoornaam,
  type Reden,
} from '#domain/bekendheid/bewijs.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';

/** The answers of a comparison, the most certain first. */
export const BEKENDHEDEN = ['bekend', 'mogelijk_bekend', 'nieuw'] as const;

/** One of the answers. */
export type Bekendheid = (typeof BEKENDHEDEN)[number];

/** How a person compares to somebody who is known, with the reasons for and against. */
export type Vergelijking = {
  readonly oordeel: Bekendheid;
  /** For ordering only: higher is more alike. */
  readonly score: number;
  /** The heaviest first. */
  readonly redenen: readonly Reden[];
};

const NAMEN: Readonly<Record<Bekendheid, string>> = {
  bekend: 'Bekend',
  mogelijk_bekend: 'Mogelijk bekend',
  nieuw: 'Nieuw',
};

/** The Dutch name of an answer. @example bekendheidNaam('mogelijk_bekend') // 'Mogelijk bekend' */
export function bekendheidNaam(bekendheid: Bekendheid): string {
  return NAMEN[bekendheid];
}

/** From this score a candidate is worth a look. A surname alone stays under it: too many share one. */
export const DREMPEL = 20;

/**
 * Compares a person with somebody who is known. The program proposes; a person decides whether
 * the two are one (st 4).
 *
 * 'bekend' needs evidence about the person and none against:
 * - the same BSN, with nothing contrary in date of birth, and another surname only when the
 *   complete date of birth agrees (a partner's name); or
 * - the same complete date of birth, (a part of) the surname, and voornaam or initial.
 *
 * What only tells a household (address, surname, or a date of birth alone) never makes 'bekend':
 * brothers share all three. The same BSN with another date of birth, and another BSN with all the
 * rest the same, are 'mogelijk_bekend': one of the two was typed wrong.
 *
 * @example vergelijk({ bsn: '111222333' }, { bsn: '111222333' }).oordeel // 'bekend'
 */
export function vergelijk(vraag: PersoonGegevens, kandidaat: PersoonGegevens): Vergelijking {
  const bsn = compareBsn(vraag, kandidaat);
  const geboortedatum = compareGeboortedatum(vraag, kandidaat);
  const achternaam = compareAchternaam(vraag, kandidaat);
  const voornaam = compareVoornaam(vraag, kandidaat);
  const geslacht = compareGeslacht(vraag, kandidaat);
  const all = [
    bsn,
    geboortedatum,
    achternaam,
    voornaam,
    geslacht,
    compareAdres(vraag, kandidaat),
    compareContact('telefoon', vraag, kandidaat),
    compareContact('email', vraag, kandidaat),
  ];
  const redenen = all
    .flatMap(({ reden }) => (reden === undefined ? [] : [reden]))
    .sort((a, b) => Math.abs(b.gewicht) - Math.abs(a.gewicht));
  const score = redenen.reduce((sum, { gewicht }) => sum + gewicht, 0);
  const sure =
    isSameByBsn(bsn, geboortedatum, achternaam) ||
    isSameByName({ bsn, geboortedatum, achternaam, voornaam, geslacht });
  const possible = score >= DREMPEL || bsn.oordeel === 'gelijk';
  return { oordeel: sure ? 'bekend' : possible ? 'mogelijk_bekend' : 'nieuw', score, redenen };
}

function isSameByBsn(bsn: Bewijs, geboortedatum: Bewijs, achternaam: Bewijs): boolean {
  if (bsn.oordeel !== 'gelijk' || geboortedatum.oordeel === 'strijdig') return false;
  return achternaam.oordeel !== 'strijdig' || geboortedatum.oordeel === 'gelijk';
}

type NaamBewijs = {
  readonly bsn: Bewijs;
  readonly geboortedatum: Bewijs;
  readonly achternaam: Bewijs;
  readonly voornaam: Bewijs;
  readonly geslacht: Bewijs;
};

function isSameByName({ bsn, geboortedatum, achternaam, voornaam, geslacht }: NaamBewijs): boolean {
  const agrees = ({ oordeel }: Bewijs) => oordeel === 'gelijk' || oordeel === 'deels';
  return (
    geboortedatum.oordeel === 'gelijk' &&
    agrees(achternaam) &&
    agrees(voornaam) &&
    bsn.oordeel !== 'strijdig' &&
    geslacht.oordeel !== 'strijdig'
  );
}

/** A candidate with how it compares. */
export type Rangorde<K> = Vergelijking & { readonly kandidaat: K };

/**
 * Compares with every candidate and gives the best first: 'bekend' before 'mogelijk_bekend', then
 * by score; candidates that are as good keep their order. Who is 'nieuw' is left out.
 *
 * @example rankKandidaten(vraag, kandidaten)[0]?.kandidaat // the most likely known person
 */
export function rankKandidaten<K extends PersoonGegevens>(
  vraag: PersoonGegevens,
  kandidaten: readonly K[],
): readonly Rangorde<K>[] {
  const rank = ({ oordeel }: Vergelijking) => BEKENDHEDEN.indexOf(oordeel);
  return kandidaten
    .map((kandidaat) => ({ kandidaat, ...vergelijk(vraag, kandidaat) }))
    .filter(({ oordeel }) => oordeel !== 'nieuw')
    .sort((a, b) => rank(a) - rank(b) || b.score - a.score);
}
