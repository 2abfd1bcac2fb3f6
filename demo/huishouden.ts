import { ZORGEN, type Zorgwaarde } from '#areas/dossiers/rules-huishouden.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import type { DemoHuishouden, DemoZorgen } from './stappen.ts';
import { ONDERSTEUNINGSVRAGEN, SAMENSTELLINGEN } from './teksten.ts';
import type { Willekeur } from './willekeur.ts';

/** A made-up household of so many adults, and what the melder worries about. */
export function verzinHuishouden(
  w: Willekeur,
  volwassenen: number,
): {
  huishouden: DemoHuishouden;
  zorgen: DemoZorgen;
} {
  const kinderen = w.weeg<JaNeeOnbekend>([
    ['ja', 34],
    ['nee', 44],
    ['onbekend', 22],
  ]);
  const aantal = kinderen === 'ja' ? w.geheel(1, 4) : 0;
  const leeftijden = Array.from({ length: aantal }, () => w.geheel(0, 17)).sort((a, b) => a - b);
  const samenstellingen = kinderen === 'ja' ? SAMENSTELLINGEN.metKinderen : SAMENSTELLINGEN.zonder;
  const known = samenstellingen[Math.min(volwassenen, samenstellingen.length) - 1] ?? '';
  const samenstelling = w.kans(0.8) ? known : '';
  const ondersteuningsvraag = kinderen === 'ja' ? w.kies(ONDERSTEUNINGSVRAGEN) : '';
  return {
    huishouden: { kinderen, leeftijden, samenstelling, ondersteuningsvraag },
    zorgen: verzinZorgen(w),
  };
}

function verzinZorgen(w: Willekeur): DemoZorgen {
  const waarde = () =>
    w.weeg<Zorgwaarde>([
      ['onbekend', 45],
      ['geen_zorg', 20],
      ['zorg', 25],
      ['ernstige_zorg', 10],
    ]);
  return Object.fromEntries(ZORGEN.map((zorg) => [zorg, waarde()]));
}
