import { describe, expect, it } from 'vitest';
import { DocumentFout, type DocumentFoutReden } from '#documents/document-fout.ts';

const redenen: readonly DocumentFoutReden[] = [
  { kind: 'ontbrekend_teken', teken: '漢', codepunt: 'U+6F22', waar: 'het adres' },
  { kind: 'adres_regels', aantal: 1 },
  { kind: 'adres_te_breed', regel: 2 },
  { kind: 'afzender_te_lang' },
  { kind: 'lettertype_onbruikbaar' },
  { kind: 'te_veel_rijen', hoogstens: 5 },
  { kind: 'cel_te_lang', kolom: 'Toelichting', hoogstens: 5 },
];

describe('a document that cannot be made', () => {
  it.each(redenen)('says what is wrong and what to do: $kind', (reden) => {
    const fout = new DocumentFout(reden);
    expect(fout).toBeInstanceOf(Error);
    expect(fout.reden).toBe(reden);
    expect(fout.message).toMatch(
      /^[A-Z].{20,}\. (?:Vervang|Vul|Verdeel|Maak|Installeer|Kies|Exporteer) ?.*\.$/,
    );
    for (const value of Object.values(reden).slice(1)) expect(fout.message).toContain(`${value}`);
  });

  it('speaks of one line when there is one', () => {
    expect(new DocumentFout({ kind: 'adres_regels', aantal: 1 }).message).toContain('1 regel;');
  });
});
