import { ZORGEN, type Zorgwaarde } from '#areas/dossiers/rules-huishouden.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import type { DemoHuishouden, DemoZorgen } from './stappen.ts';
import { ONDERSTEUNINGSVRAGEN, SAMENSTELLINGEN } from './teksten.ts';
import type { Willekeur } from './willekeur.ts';

/** A made-up household and what the melder worries about. */
export function verzinHuishouden(w: Willekeur): {
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
  const samenstelling =
    kinderen === 'ja' ? w.kies(SAMENSTELLINGEN.slice(2, 4)) : w.kies(SAMENSTELLINGEN.slice(0, 2));
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
