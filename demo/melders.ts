import type { Gemeente } from '#areas/beheer/rules/regio.ts';
import { type Aanleiding, findAanleiding } from '#areas/meldingen/rules.ts';
import { standaardPartners } from '#areas/partners/rules.ts';
import type { Willekeur } from './willekeur.ts';

/** Melders that no agreement names; a demo has one of each kind, and both are made up. */
export const DEURWAARDER = 'Gerechtsdeurwaarderskantoor Voorbeeld & Proef';
export const VERHUURDER = 'Verhuurbedrijf Het Modelhuis';

// Which corporatie has homes in which gemeente; for a demo it only has to be likely.
const CORPORATIES: Readonly<Record<string, readonly string[]>> = {
  '0482': ['woonkracht10', 'woonzorg_nederland'],
  '0505': ['trivire', 'woonbron', 'woonzorg_nederland'],
  '0512': ['poort6', 'kleurrijkwonen'],
  '0523': ['fien_wonen', 'tablis_wonen'],
  '0531': ['rhiant'],
  '0590': ['woonkracht10'],
  '0610': ['tablis_wonen'],
  '0642': ['woonkracht10', 'heerjansdam'],
  '1978': ['lek_en_waard_wonen', 'kleurrijkwonen', 'fien_wonen'],
};

function nameOf(code: string): string {
  const partner = standaardPartners.find((candidate) => candidate.code === code);
  if (partner === undefined) throw new RangeError(`No partner ${code}`);
  return partner.naam;
}

/** The names of all corporaties that report in a demo. */
export const DEMO_CORPORATIES: readonly string[] = [
  ...new Set(Object.values(CORPORATIES).flat()),
].map(nameOf);

/** Who lets the dwelling: the melder when it lets homes, or else a corporatie of that gemeente. */
export function verzinVerhuurder(w: Willekeur, melder: string, gemeente: Gemeente): string {
  if (melder === VERHUURDER || DEMO_CORPORATIES.includes(melder)) return melder;
  return nameOf(w.kies(CORPORATIES[gemeente.code] ?? ['trivire']));
}

/** Who reports this in that gemeente. */
export function verzinMelder(w: Willekeur, aanleiding: Aanleiding, gemeente: Gemeente): string {
  const corporatie = nameOf(w.kies(CORPORATIES[gemeente.code] ?? ['trivire']));
  if (aanleiding === 'ris_niet_opgepakt')
    return nameOf(gemeente.socialeDienst === 'SDD' ? 'sdd' : 'avres');
  if (findAanleiding(aanleiding).groep === 'overig')
    return w.weeg([
      [corporatie, 35] as const,
      [`Gemeente ${gemeente.naam}`, 30] as const,
      [gemeente.team, 25] as const,
      [nameOf('zorg_en_veiligheidshuis'), 10] as const,
    ]);
  if (aanleiding === 'ontruiming_aangezegd' && w.kans(0.3)) return DEURWAARDER;
  if (w.kans(0.06)) return VERHUURDER;
  return corporatie;
}
