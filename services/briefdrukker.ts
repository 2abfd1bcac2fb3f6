import type { BriefInhoud } from '#contract/uitgaand.ts';
import type { Lettertypen } from '#documents/brief-opties.ts';
import { renderBrief } from '#documents/brief-pdf.ts';
import { DocumentFout } from '#documents/document-fout.ts';
import { LETTERTYPE_PAKKET, lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { ruleViolated } from './refusal.ts';

/** Makes a PDF of a letter, with the address where the window of the envelope is. */
export type Briefdrukker = (
  inhoud: BriefInhoud,
  venster: 'links' | 'rechts',
) => Promise<Uint8Array<ArrayBuffer>>;

/** The package with the fonts of letters, while the program runs from its source. */
export const FONTS_PACKAGE = LETTERTYPE_PAKKET;

/**
 * Makes PDFs of letters. The host reads the two font files, once, when the first letter is made;
 * a letter that cannot be printed is refused with the sentence that says what to change.
 */
export function makeBriefdrukker(readFont: (path: string) => Uint8Array): Briefdrukker {
  let fonts: Lettertypen | undefined;
  return async (inhoud, venster) => {
    fonts ??= {
      regular: readFont(lettertypeBestanden.regular),
      bold: readFont(lettertypeBestanden.bold),
    };
    try {
      const alineas = inhoud.alineas.map(withoutEmpty);
      return new Uint8Array(await renderBrief({ ...inhoud, alineas }, { fonts, venster }));
    } catch (error) {
      if (!(error instanceof DocumentFout)) throw error;
      throw ruleViolated('brief_onvolledig', { zin: error.message });
    }
  };
}

function withoutEmpty({ kop, tekst, punten }: BriefInhoud['alineas'][number]) {
  return {
    ...(kop === undefined ? {} : { kop }),
    ...(tekst === undefined ? {} : { tekst }),
    ...(punten === undefined ? {} : { punten }),
  };
}
