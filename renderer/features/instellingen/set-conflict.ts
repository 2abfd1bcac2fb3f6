import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { setTekst } from '#renderer/text/nl/instellingen.ts';
import type { SetWaarden } from './set-formulier.tsx';

const VELDEN: readonly (readonly [string, (waarden: SetWaarden) => string])[] = [
  [setTekst.naam, ({ naam }) => naam],
  [setTekst.geldigTot, ({ geldigTot }) => geldigTot.tekst],
  [setTekst.verlengdTot, ({ verlengdTot }) => verlengdTot.tekst],
  [
    setTekst.goedeVrijdagKort,
    ({ goedeVrijdagVrij }) =>
      goedeVrijdagVrij ? setTekst.goedeVrijdagAan : setTekst.goedeVrijdagUit,
  ],
];

/** A stored set beside a typed one, field by field in words. */
export function setConflict(huidig: SetWaarden, getypt: SetWaarden): readonly ConflictRegel[] {
  return VELDEN.map(([veld, read]) => ({ veld, opgeslagen: read(huidig), getypt: read(getypt) }));
}
