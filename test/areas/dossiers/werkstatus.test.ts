import { describe, expect, it } from 'vitest';
import { isWerkstatus, WERKSTATUSSEN, werkstatusNaam } from '#areas/dossiers/rules.ts';

describe('the werkstatus', () => {
  it.each([
    ['nieuw', 'Nieuw'],
    ['screening', 'Screening'],
    ['afstemming', 'Afstemming en inzet'],
    ['afgesloten', 'Afgesloten'],
  ] as const)('%s reads %s', (status, naam) => {
    expect(werkstatusNaam(status)).toBe(naam);
  });

  it('is one of four, in the order of the work', () => {
    expect(WERKSTATUSSEN).toEqual(['nieuw', 'screening', 'afstemming', 'afgesloten']);
    expect(WERKSTATUSSEN.every(isWerkstatus)).toBe(true);
    expect(isWerkstatus('heropend')).toBe(false);
  });
});
