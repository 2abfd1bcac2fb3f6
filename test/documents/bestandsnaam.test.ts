import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { veiligeBestandsnaam } from '#documents/bestandsnaam.ts';

describe('a file name', () => {
  it.each([
    ['Brief dagvaarding D-2026-0012', 'pdf', 'brief-dagvaarding-d-2026-0012.pdf'],
    ['Beëindiging: öüéàñç', 'CSV', 'beeindiging-oueanc.csv'],
    ['Wiśniewski Đặng Łukasz ĳ ß æ', 'pdf', 'wisniewski-dang-lukasz-ij-ss-ae.pdf'],
    ['Meldingen & dossiers', '.xlsx', 'meldingen-en-dossiers.xlsx'],
    ['../../etc/passwd', 'pdf', 'etc-passwd.pdf'],
    ['C:\\Windows\\a<b>|"?*', 'pdf', 'c-windows-a-b.pdf'],
    ['naam.pdf.exe\u0000', 'pdf', 'naam-pdf-exe.pdf'],
    ['omge\u202Edraaid', 'pdf', 'omge-draaid.pdf'],
    ['  --- ', 'pdf', 'bestand.pdf'],
    ['漢字', 'pdf', 'bestand.pdf'],
    ['CON', 'csv', 'bestand-con.csv'],
    ['lpt1', 'csv', 'bestand-lpt1.csv'],
    ['COM¹', 'csv', 'bestand-com1.csv'],
    ['console', 'csv', 'console.csv'],
  ])('made from %j with %s is %s', (naam, extensie, expected) => {
    expect(veiligeBestandsnaam(naam, extensie)).toBe(expected);
  });

  it('is not longer than eighty characters and ends in no hyphen', () => {
    expect(veiligeBestandsnaam('x'.repeat(300), 'pdf')).toBe(`${'x'.repeat(80)}.pdf`);
    expect(veiligeBestandsnaam(`${'x'.repeat(79)} y`, 'pdf')).toBe(`${'x'.repeat(79)}.pdf`);
  });

  it('is plain and safe whatever it is made from', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (naam) => {
        expect(veiligeBestandsnaam(naam, 'pdf')).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*\.pdf$/);
      }),
    );
  });

  it.each(['', 'p/f', 'tar.gz', 'negenlett', 'pdf '])(
    'is refused with the extension %j',
    (extensie) => {
      expect(() => veiligeBestandsnaam('naam', extensie)).toThrow(RangeError);
    },
  );
});
