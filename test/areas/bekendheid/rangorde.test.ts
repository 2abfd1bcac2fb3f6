import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEKENDHEDEN, rankKandidaten } from '#areas/bekendheid/rules/vergelijk.ts';
import { toGeboortedatum } from '#domain/dates/geboortedatum.ts';
import { anyPersoon } from './bekendheid-support.ts';

const g = toGeboortedatum;
const birth = g('1968-05-12');
const anna = { voornaam: 'Anna', achternaam: 'Voorbeeld', geboortedatum: birth };
const address = { postcode: '3311AB', huisnummer: '12' };
const bsn = '111222333';

describe('rankKandidaten', () => {
  const vraag = { ...anna, ...address };

  it('gives the best first and leaves out who is nieuw', () => {
    const known = { id: 'known', ...anna };
    const housemate = { id: 'housemate', ...address };
    const namesake = { id: 'namesake', voornaam: 'Anna', achternaam: 'Voorbeeld' };
    const stranger = { id: 'stranger', voornaam: 'Bram', achternaam: 'Berg' };
    const ranked = rankKandidaten(vraag, [stranger, housemate, namesake, known]);
    expect(ranked.map(({ kandidaat }) => kandidaat.id)).toEqual(['known', 'namesake', 'housemate']);
    expect(ranked.map(({ oordeel }) => oordeel)).toEqual([
      'bekend',
      'mogelijk_bekend',
      'mogelijk_bekend',
    ]);
  });

  it('puts bekend first even when another scores higher', () => {
    const sure = { id: 'sure', bsn };
    const alike = { id: 'alike', ...anna, ...address, telefoon: '0612345678', bsn: '123456782' };
    const asked = { ...vraag, bsn, telefoon: '0612345678' };
    const ranked = rankKandidaten(asked, [alike, sure]);
    expect(ranked.map(({ kandidaat }) => kandidaat.id)).toEqual(['sure', 'alike']);
  });

  it('keeps the order of candidates that are as good', () => {
    const ranked = rankKandidaten(vraag, [
      { id: 1, ...anna },
      { id: 2, ...anna },
    ]);
    expect(ranked.map(({ kandidaat }) => kandidaat.id)).toEqual([1, 2]);
  });

  it('is ordered and free of nieuw for any candidates', () => {
    fc.assert(
      fc.property(anyPersoon, fc.array(anyPersoon, { maxLength: 8 }), (asked, candidates) => {
        const ranked = rankKandidaten(asked, candidates);
        expect(ranked.length).toBeLessThanOrEqual(candidates.length);
        for (const [index, { oordeel, score }] of ranked.entries()) {
          expect(oordeel).not.toBe('nieuw');
          const next = ranked[index + 1];
          if (next === undefined) continue;
          expect(BEKENDHEDEN.indexOf(oordeel)).toBeLessThanOrEqual(
            BEKENDHEDEN.indexOf(next.oordeel),
          );
          if (oordeel === next.oordeel) expect(score).toBeGreaterThanOrEqual(next.score);
        }
      }),
    );
  });
});
