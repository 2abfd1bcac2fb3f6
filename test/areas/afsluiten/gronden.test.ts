import { describe, expect, it } from 'vitest';
import { GRONDEN, grondNaam, isGrond } from '#areas/afsluiten/rules/beeindiging.ts';

describe('the grounds to stop early (SA 6 lid 1)', () => {
  it('are the three of the agreement, another one, and that nobody knows', () => {
    expect(GRONDEN.map(grondNaam)).toEqual([
      'Betrokkene wil geen hulp meer',
      'Betrokkene betaalt de lopende huur niet meer',
      'Betrokkene werkt in het geheel niet mee',
      'Een andere reden',
      'De reden is niet bekend',
    ]);
  });

  it('are told from other text', () => {
    expect(isGrond('werkt_niet_mee')).toBe(true);
    expect(isGrond('overlast')).toBe(false);
  });
});
