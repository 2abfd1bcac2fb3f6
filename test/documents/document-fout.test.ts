import { describe, expect, it } from 'vitest';
import { type Briefplek, DocumentFout, type DocumentFoutReden } from '#documents/document-fout.ts';

const redenen: readonly DocumentFoutReden[] = [
  { kind: 'ontbrekend_teken', teken: '漢', codepunt: 'U+6F22', plek: { deel: 'adres' } },
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
      /^[A-Z].{20,}\. (?:Schrijf|Vul|Kort|Laat|Maak|Installeer|Kies|Exporteer) ?.*\.$/,
    );
    for (const value of Object.values(reden).slice(1))
      if (typeof value !== 'object') expect(fout.message).toContain(`${value}`);
  });

  it.each([
    [1, 'de naam', /voorletters/],
    [2, 'de straat met het huisnummer', /Kort de straat in/],
    [3, 'de postcode met de plaats', /Maak de plaats korter/],
  ])(
    'names the field of the person that makes line %i of the address shorter',
    (regel, wat, doe) => {
      const { message } = new DocumentFout({ kind: 'adres_te_breed', regel });
      expect(message).toContain(`Regel ${regel} van het adres (${wat})`);
      expect(message).toMatch(doe);
      expect(message).toContain('bij de gegevens van de persoon');
    },
  );

  const plekken: readonly (readonly [string, Briefplek, RegExp])[] = [
    ['de afzender', { deel: 'afzender' }, /instellingen voor brieven/],
    ['het adres', { deel: 'adres' }, /gegevens van de persoon/],
    ['de datum', { deel: 'datum' }, /de melding, de partner of de instellingen/],
    ['het kenmerk', { deel: 'kenmerk' }, /de melding, de partner of de instellingen/],
    ['het onderwerp', { deel: 'onderwerp' }, /de melding, de partner of de instellingen/],
    ['de aanhef', { deel: 'aanhef' }, /gegevens van de persoon/],
    ['alinea 3', { deel: 'alinea', nummer: 3 }, /de melding, de partner of de instellingen/],
    ['de slotzin', { deel: 'slotzin' }, /account/],
    ['de ondertekening', { deel: 'ondertekening' }, /account/],
    ['de voettekst', { deel: 'voettekst' }, /instellingen voor brieven/],
  ];
  it.each(plekken)('says where a character in %s can be written otherwise', (naam, plek, doe) => {
    const reden = { kind: 'ontbrekend_teken', teken: 'م', codepunt: 'U+0645', plek } as const;
    expect(new DocumentFout(reden).message).toContain(` in ${naam} kan niet`);
    expect(new DocumentFout(reden).message).toMatch(doe);
  });

  it('speaks of one line when there is one', () => {
    expect(new DocumentFout({ kind: 'adres_regels', aantal: 1 }).message).toContain('1 regel;');
  });
});
