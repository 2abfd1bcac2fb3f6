import { describe, expect, it } from 'vitest';
import type { Brieftekst } from '#areas/brieven/rules/opstellen.ts';
import { makeDrukproef, renderBrief } from '#documents/brief-pdf.ts';
import { GelezenPdf, type Stuk } from './pdf-lezen.ts';
import { fonts, korteBrief, langeBrief } from './voorbeeld-brief.ts';

async function stukkenOf(inhoud: Brieftekst, venster: 'links' | 'rechts' = 'links') {
  return new GelezenPdf(await renderBrief(inhoud, { fonts, venster })).stukken;
}

const linesOf = (stukken: readonly Stuk[], regels: readonly string[]) =>
  regels.map((regel) => {
    const found = stukken.find(({ tekst }) => tekst === regel);
    if (found === undefined) throw new Error(`not on the page: ${regel}`);
    return found;
  });

/** Neither printed nor passed by the check before printing. */
async function expectRefused(inhoud: Brieftekst, fout: object): Promise<void> {
  await expect(stukkenOf(inhoud)).rejects.toMatchObject(fout);
  const proof = new Promise((resolve) => resolve(makeDrukproef(fonts)(inhoud)));
  await expect(proof).rejects.toMatchObject(fout);
}

describe('the window of the envelope', () => {
  it.each([
    ['links', 20],
    ['rechts', 110],
  ] as const)('on the side %s shows the whole address and nothing else', async (venster, begin) => {
    const stukken = await stukkenOf(langeBrief, venster);
    const adres = linesOf(stukken, langeBrief.adres);
    for (const { links, boven, pagina } of adres) {
      expect(pagina).toBe(1);
      expect(links).toBeGreaterThanOrEqual(begin + 4);
      expect(links).toBeLessThanOrEqual(begin + 6);
      expect(boven).toBeGreaterThan(51);
      expect(boven).toBeLessThan(85);
    }
    const inWindow = stukken.filter(
      ({ pagina, links, boven }) =>
        pagina === 1 && boven > 45 && boven < 95 && links > begin - 5 && links < begin + 90,
    );
    expect(inWindow).toEqual(adres);
  });

  it('keeps two spaces between postcode and place', async () => {
    expect(linesOf(await stukkenOf(korteBrief), ['3311 AB  DORDRECHT'])).toHaveLength(1);
  });

  it('sees date, reference and subject below the fold only', async () => {
    const { datum, onsKenmerk, betreft } = korteBrief;
    for (const { boven } of linesOf(await stukkenOf(korteBrief), [datum, onsKenmerk, betreft])) {
      expect(boven).toBeGreaterThan(102);
    }
  });

  it('takes a long line in smaller letters, the same for the whole address', async () => {
    const [lang, kort] = [langeBrief.adres, korteBrief.adres];
    const sizes = linesOf(await stukkenOf(langeBrief), lang).map(({ grootte }) => grootte);
    expect(new Set(sizes).size).toBe(1);
    expect(sizes[0]).toBeLessThan(11);
    expect(sizes[0]).toBeGreaterThanOrEqual(8);
    expect(linesOf(await stukkenOf(korteBrief), kort)[0]?.grootte).toBe(11);
  });

  it('refuses a line that would be too small to read, with its number', async () => {
    const adres = ['Anna Voorbeeld', `Stichting ${'Voorbeeld'.repeat(9)}`, '3311 AB  DORDRECHT'];
    await expectRefused(
      { ...korteBrief, adres },
      {
        reden: { kind: 'adres_te_breed', regel: 2 },
      },
    );
  });

  it.each([
    [2, ['Anna Voorbeeld', ' ', '3311 AB  DORDRECHT']],
    [7, ['1', '2', '3', '4', '5', '6', '7']],
  ])('refuses an address of %i lines', async (aantal, adres) => {
    await expectRefused(
      { ...korteBrief, adres },
      {
        reden: { kind: 'adres_regels', aantal },
        message: expect.stringContaining(`${aantal} regels`),
      },
    );
  });

  it('refuses a sender that would run into the letter', async () => {
    const regels = Array.from({ length: 30 }, (_, index) => `Regel ${index}`);
    await expectRefused(
      { ...korteBrief, afzender: { regels } },
      {
        reden: { kind: 'afzender_te_lang' },
      },
    );
  });
});

describe('the pages of a letter', () => {
  it('have no number when there is one', async () => {
    const stukken = await stukkenOf(korteBrief);
    expect(stukken.some(({ tekst }) => tekst.includes('pagina'))).toBe(false);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])(
    'with %i paragraphs end and begin well',
    async (count) => {
      const [alinea] = langeBrief.alineas.slice(-1);
      if (alinea === undefined) throw new Error('the example has no paragraphs');
      const alineas = Array.from({ length: count }, () => alinea);
      const stukken = await stukkenOf({ ...langeBrief, alineas });
      const said = stukken.filter(({ mcid }) => mcid !== undefined);
      const last = Math.max(...said.map(({ pagina }) => pagina));
      for (let pagina = 1; pagina <= last; pagina += 1) {
        const page = said.filter((stuk) => stuk.pagina === pagina);
        expect(page.at(-1)?.tag, `page ${pagina} ends`).not.toBe('H2');
        expect(page.at(-1)?.tekst).not.toBe(langeBrief.slot);
        expect(Math.max(...page.map(({ boven }) => boven))).toBeLessThan(280);
        expect(Math.max(...page.map(({ links }) => links))).toBeLessThan(190);
      }
      const closing = said.filter(({ pagina }) => pagina === last).map(({ tekst }) => tekst);
      expect(closing).toContain(langeBrief.slot);
      expect(closing.indexOf(langeBrief.slot)).toBeGreaterThan(0);
      expect(closing.slice(-3)).toEqual(langeBrief.ondertekening.split('\n'));
    },
  );

  it('are made in a moment', async () => {
    const start = performance.now();
    for (let index = 0; index < 10; index += 1) await stukkenOf(langeBrief);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
