import { describe, expect, it } from 'vitest';
import { zinVoor } from '#renderer/systeemmelding/telling.ts';

describe('what the system says of terms', () => {
  it.each([
    [{ teLaat: 0, vandaag: 0 }, undefined, undefined],
    [{ teLaat: 1, vandaag: 0 }, undefined, '1 dossier is te laat.'],
    [{ teLaat: 0, vandaag: 3 }, undefined, '3 dossiers vragen vandaag iets.'],
    [
      { teLaat: 2, vandaag: 1 },
      undefined,
      '2 dossiers zijn te laat en 1 dossier vraagt vandaag iets.',
    ],
    // Said before.
    [{ teLaat: 2, vandaag: 1 }, { teLaat: 2, vandaag: 1 }, undefined],
    [{ teLaat: 1, vandaag: 1 }, { teLaat: 2, vandaag: 1 }, undefined],
    // One more since: what was due today is late tomorrow.
    [{ teLaat: 3, vandaag: 0 }, { teLaat: 2, vandaag: 1 }, '3 dossiers zijn te laat.'],
    [{ teLaat: 0, vandaag: 2 }, { teLaat: 0, vandaag: 1 }, '2 dossiers vragen vandaag iets.'],
    [{ teLaat: 0, vandaag: 0 }, { teLaat: 0, vandaag: 1 }, undefined],
  ])('of %o after %o is %s', (nu, gezien, zin) => {
    expect(zinVoor(nu, gezien)).toBe(zin);
  });
});
