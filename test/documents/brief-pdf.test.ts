import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import { makeDrukproef, renderBrief } from '#documents/brief-pdf.ts';
import { type Briefplek, DocumentFout } from '#documents/document-fout.ts';
import { GelezenPdf, type Onderdeel } from './pdf-lezen.ts';
import { fonts, korteBrief, langeBrief } from './voorbeeld-brief.ts';

const webFont = readFileSync(
  'node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);

async function render(inhoud: Brieftekst, venster: 'links' | 'rechts' = 'links') {
  return new GelezenPdf(await renderBrief(inhoud, { fonts, venster }));
}

function flatten(onderdeel: Onderdeel): Onderdeel[] {
  return [onderdeel, ...onderdeel.delen.flatMap(flatten)];
}

const shape = (onderdeel: Onderdeel): unknown =>
  onderdeel.delen.length === 0 ? onderdeel.tag : [onderdeel.tag, ...onderdeel.delen.map(shape)];

/** What the check before printing throws. */
function proofOf(inhoud: Brieftekst): unknown {
  try {
    makeDrukproef(fonts)(inhoud);
  } catch (error) {
    return error;
  }
  return undefined;
}

describe('a letter as a file', () => {
  it('is a tagged PDF 1.7 in Dutch that says so in its metadata', async () => {
    const { ruw } = await render(korteBrief);
    expect(ruw.startsWith('%PDF-1.7')).toBe(true);
    for (const mark of [
      '/StructTreeRoot',
      '/Lang (nl-NL)',
      '/MarkInfo',
      '/Marked true',
      '/DisplayDocTitle true',
      '<pdfuaid:part>1</pdfuaid:part>',
    ]) {
      expect(ruw).toContain(mark);
    }
  });

  it('carries its fonts, each with only the letters that are used', async () => {
    const { fontMaten, ruw } = await render(korteBrief);
    expect(fontMaten).toHaveLength(2);
    for (const size of fontMaten) {
      expect(size).toBeGreaterThan(1_000);
      expect(size).toBeLessThan(fonts.regular.length / 20);
    }
    expect(ruw).not.toMatch(/\/Helvetica|\/Times|\/Courier/);
  });

  it('is the same to the byte when the letter is the same', async () => {
    const options = { fonts, venster: 'links' } as const;
    const first = await renderBrief(langeBrief, options);
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.from(await renderBrief(langeBrief, options)).equals(first)).toBe(true);
  });

  it('has the date of the letter as its own, and a fixed one when that cannot be read', async () => {
    expect((await render(korteBrief)).ruw).toContain('(D:20261105120000Z)');
    const vaag = await render({ ...korteBrief, datum: 'begin november' });
    expect(vaag.ruw).toContain('(D:20000101120000Z)');
    const onmogelijk = await render({ ...korteBrief, datum: '31-02-2026' });
    expect(onmogelijk.ruw).toContain('(D:20000101120000Z)');
  });

  it('names nobody and nothing of the case outside its pages', async () => {
    const { leesbaar } = await render(korteBrief);
    expect(leesbaar).toContain('(Brief van het Meldpunt Zorg en Overlast)');
    for (const part of ['Anna', 'Voorbeeld', '3311', '2026-000123', 'rechtbank', 'Testpersoon']) {
      expect(leesbaar).not.toContain(part);
    }
  });

  it('takes fonts as plain bytes, also from the middle of a larger buffer', async () => {
    const shifted = new Uint8Array(fonts.regular.length + 7);
    shifted.set(fonts.regular, 7);
    const plain = { regular: shifted.subarray(7), bold: new Uint8Array(fonts.bold) };
    const bytes = await renderBrief(korteBrief, { fonts: plain, venster: 'links' });
    expect(
      Buffer.from(bytes).equals(await renderBrief(korteBrief, { fonts, venster: 'links' })),
    ).toBe(true);
  });
});

describe('a letter that is read aloud', () => {
  it('has a heading for its subject, headings for its parts, and lists of points', async () => {
    const { structuur } = await render(korteBrief);
    const punt = ['LI', 'Lbl', 'LBody'];
    expect(shape(structuur)).toEqual([
      'Document',
      'P',
      'P',
      'P',
      'P',
      'H1',
      'P',
      'P',
      'H2',
      'P',
      ['L', punt, punt],
      'P',
      'P',
      'P',
    ]);
  });

  it('says everything, in order, with words apart', async () => {
    const { structuur } = await render(korteBrief);
    const said = flatten(structuur).map(({ tekst }) => tekst);
    expect(said).toContain('Ons kenmerk: 2026-000123');
    expect(said).toContain('Betreft: Hulp bij een bericht van de rechtbank');
    expect(said).toContain(korteBrief.alineas[0]?.tekst);
    expect(said).toContain(korteBrief.alineas[1]?.punten?.[0]);
    expect(said).toContain('TestpersoonCoördinator Meldpunt Zorg en Overlast');
  });

  it('says in which language a line is that is not Dutch', async () => {
    const alineas = [
      { kop: 'Bel ons', tekst: 'Dat kan op 078 000 00 00.' },
      { taal: 'tr' as const, tekst: 'Bizi arayın: 078 000 00 00.' },
      { taal: 'pl' as const, tekst: 'Trudno Państwu czytać?' },
    ];
    const { ruw, stukken } = await render({ ...korteBrief, alineas });
    expect(ruw.match(/\/Lang \((\w+)\)/g)).toEqual(['/Lang (tr)', '/Lang (pl)']);
    // A number to call is never broken, and every letter has its form.
    expect(stukken.map(({ tekst }) => tekst)).toContain(
      'Bizi arayın: 078\u00A0000\u00A000\u00A000.',
    );
    expect(stukken.flatMap(({ glyphs }) => glyphs)).not.toContain(0);
  });

  it('leaves out the foot and marks on paper, and nothing else', async () => {
    const { stukken } = await render(langeBrief);
    const said = stukken.filter(({ mcid }) => mcid !== undefined);
    const unsaid = stukken.filter(({ mcid }) => mcid === undefined);
    expect(said.length).toBeGreaterThan(50);
    expect(new Set(unsaid.map(({ tag }) => tag))).toEqual(new Set(['Artifact']));
    expect(unsaid.map(({ tekst }) => tekst)).toEqual([
      langeBrief.voettekst,
      'pagina 1 van 2',
      langeBrief.voettekst,
      '2026-000123 · pagina 2 van 2',
    ]);
  });

  it('keeps a list and a paragraph whole when they go on on the next page', async () => {
    const long = Array.from({ length: 60 }, (_, index) => `woord ${index} van een lange zin`);
    const pdf = await render({
      ...korteBrief,
      alineas: [{ tekst: 'Lees dit:', punten: Array.from({ length: 9 }, () => long.join(' ')) }],
    });
    const delen = flatten(pdf.structuur);
    expect(delen.filter(({ tag }) => tag === 'L')).toHaveLength(1);
    const bodies = delen.filter(({ tag }) => tag === 'LBody');
    expect(bodies.map(({ tekst }) => tekst)).toEqual(bodies.map(() => long.join(' ')));
    expect(bodies.some(({ paginas }) => paginas.length === 2)).toBe(true);
  });
});

describe('the letters on the page', () => {
  it('are all there, with their marks', async () => {
    const pdf = await render(langeBrief);
    expect(pdf.stukken.flatMap(({ glyphs }) => glyphs)).not.toContain(0);
    const all = pdf.stukken.map(({ tekst }) => tekst).join('');
    for (const name of ['Wiśniewski-Đặng', 'Özdemir', 'Ŷvonne', 'Nguyễn', 'Ĳsvogel', 'ĳsbrand']) {
      expect(all).toContain(name);
    }
    expect(all).toContain('€ 1.250,00');
  });

  it('are put together from loose marks, without what cannot be seen', async () => {
    const pdf = await render({
      ...korteBrief,
      aanhef: 'Beste O\u0308zdemir,',
      slot: 'Met\u00AD vrien\u200Bdelijke\tgroet,\uFEFF',
    });
    const said = flatten(pdf.structuur).map(({ tekst }) => tekst);
    expect(said).toContain('Beste Özdemir,');
    expect(said).toContain('Met vriendelijke groet,');
  });

  const geweigerd: readonly (readonly [Briefplek, string, string, Partial<Brieftekst>])[] = [
    [{ deel: 'adres' }, '漢', 'U+6F22', { adres: ['A. 漢', 'Teststraat 1', '3311 AB  DORDRECHT'] }],
    [{ deel: 'aanhef' }, '😀', 'U+1F600', { aanhef: 'Hallo 😀,' }],
    [
      { deel: 'alinea', nummer: 1 },
      'ש',
      'U+05E9',
      { alineas: [{ kop: 'Kop', punten: ['een', 'ש'] }] },
    ],
    [
      { deel: 'alinea', nummer: 2 },
      '\u0007',
      'U+0007',
      { alineas: [{ tekst: 'een' }, { tekst: 'bel\u0007' }] },
    ],
    [{ deel: 'slotzin' }, '\u202E', 'U+202E', { slot: 'Groet\u202E,' }],
    [{ deel: 'ondertekening' }, '\uE000', 'U+E000', { ondertekening: 'Groet,\nT. \uE000' }],
    [{ deel: 'voettekst' }, '☎', 'U+260E', { voettekst: '☎ 078' }],
    [{ deel: 'afzender' }, '➜', 'U+279C', { afzender: { regels: ['M', '➜'] } }],
  ];
  it.each(geweigerd)('are refused in %o when the font has no %s', async (...one) => {
    const [plek, teken, codepunt, change] = one;
    const fout = {
      name: 'DocumentFout',
      message: expect.stringContaining(codepunt),
      reden: { kind: 'ontbrekend_teken', teken, codepunt, plek },
    };
    await expect(render({ ...korteBrief, ...change })).rejects.toMatchObject(fout);
    expect(proofOf({ ...korteBrief, ...change })).toMatchObject(fout);
  });

  it('pass the check before printing when nothing is wrong, also after one that did not', () => {
    const proef = makeDrukproef(fonts);
    expect(() => proef({ ...korteBrief, aanhef: 'Hallo 😀,' })).toThrow(DocumentFout);
    expect(() => proef(korteBrief)).not.toThrow();
    expect(() => proef(langeBrief)).not.toThrow();
  });

  it.each([
    ['a web font', webFont],
    ['nothing', new Uint8Array(0)],
    ['half a file', fonts.regular.subarray(0, 5_000)],
  ])('are refused altogether when the font is %s', async (_, regular) => {
    await expect(
      renderBrief(korteBrief, { fonts: { ...fonts, regular }, venster: 'links' }),
    ).rejects.toMatchObject({ reden: { kind: 'lettertype_onbruikbaar' } });
  });
});
