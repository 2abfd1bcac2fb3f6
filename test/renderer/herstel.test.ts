import { describe, expect, it } from 'vitest';
import { conceptAdres } from '#renderer/concepten/concept-adres.ts';
import { herstel, isUnchanged, keptOf, touchedIn } from '#renderer/concepten/herstel.ts';

const begin = { naam: '', actief: true, rollen: ['x'], datum: { tekst: '', datum: null } };

describe('putting a draft back into a form', () => {
  it('takes over what the form knows', () => {
    const bewaard = {
      naam: 'Rhiant',
      actief: false,
      rollen: [],
      datum: { tekst: '-3', datum: 'd' },
    };
    expect(herstel(begin, bewaard)).toEqual(bewaard);
  });

  it('leaves out fields that the form does not have', () => {
    expect(herstel(begin, { wachtwoord: 'geheim' })).toEqual(begin);
  });

  it.each([
    { naam: 5 },
    { actief: 'ja' },
    { rollen: 'screener' },
    { datum: 'morgen' },
    { datum: { tekst: 'x' } },
    { naam: null },
  ])('keeps the value of the form where the draft has another kind: %j', (bewaard) => {
    expect(herstel(begin, bewaard)).toEqual(begin);
  });

  it('takes over a text in the place of another', () => {
    expect(herstel({ naam: 'Trivire' }, { naam: 'Rhiant' })).toEqual({ naam: 'Rhiant' });
  });

  it.each([
    [null, { id: 'x' }, true],
    [{ id: 'x' }, null, true],
    [null, 'x', false],
    [['x'], { 0: 'x' }, false],
  ])('knows of what may be nothing whether it is of the same kind: %j and %j', (een, ander, is) => {
    expect(herstel({ wie: een }, { wie: ander })).toEqual({ wie: is ? ander : een });
  });

  it('knows when a form holds what it began with', () => {
    expect(isUnchanged(begin, { ...begin })).toBe(true);
    expect(isUnchanged(begin, { ...begin, naam: 'x' })).toBe(false);
  });
});

describe('what is kept of a form', () => {
  const values = { versie: 3, dossierId: 'd', partnerId: 'p', kanaal: 'post', tekst: 'Half' };

  it('is what somebody changed, which record it is of, and what the text is about', () => {
    expect(keptOf(values, new Set(['tekst']))).toEqual({
      versie: 3,
      dossierId: 'd',
      tekst: 'Half',
    });
    const kept = keptOf(values, new Set(['tekst']), ['partnerId']);
    expect(kept).toEqual({ versie: 3, dossierId: 'd', partnerId: 'p', tekst: 'Half' });
    // What it is about was not changed by anybody, so it does not count as changed later.
    expect(touchedIn(values, kept, ['partnerId'])).toEqual(['tekst']);
  });

  it('is nothing when only the version of the record is another one', () => {
    expect(isUnchanged(values, { ...values, versie: 4 })).toBe(true);
    expect(isUnchanged(values, { ...values, kanaal: 'mail' })).toBe(false);
  });
});

describe('the way back from a draft to its form', () => {
  it.each([
    ['account:nieuw', '/accounts/nieuw'],
    ['partner:nieuw', '/partners/nieuw'],
    ['partner:abc', '/partners/abc/bewerken'],
    ['contactpersoon-nieuw:abc', '/partners/abc/contactpersonen/nieuw'],
    ['screening:abc', '/dossiers/abc/screening'],
    ['brief:abc', '/dossiers/abc/brief'],
    ['beeindiging:abc', '/dossiers/abc/beeindigen'],
    ['heropenen:abc', '/dossiers/abc/afsluiten'],
    ['briefinstellingen:vast', '/instellingen/brieven'],
    ['afsprakenset-kopie:abc', '/instellingen/afspraken/abc/kopie'],
  ])('%s leads to %s', (sleutel, adres) => {
    expect(conceptAdres(sleutel)).toBe(adres);
  });

  it('names the draft, also behind what else the address asks', () => {
    expect(conceptAdres('melding:nieuw', 'c')).toBe('/meldingen/nieuw?concept=c');
    expect(conceptAdres('contact:abc', 'c')).toBe('/dossiers/abc?open=contact&concept=c');
  });

  it('is unknown for a form that does not exist, also one named like a method', () => {
    expect(conceptAdres('iets:1')).toBeUndefined();
    expect(conceptAdres('constructor:1')).toBeUndefined();
  });
});
