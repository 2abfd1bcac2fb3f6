import type { BriefInhoud } from '#contract/uitgaand.ts';
import type { Lettertypen } from '#documents/brief-opties.ts';
import { makeDrukproef, renderBrief } from '#documents/brief-pdf.ts';
import { DocumentFout } from '#documents/document-fout.ts';
import { LETTERTYPE_PAKKET, lettertypeBestanden } from '#documents/lettertype-bestanden.ts';
import { ruleViolated } from './refusal.ts';

/** What letters are printed with. */
export type Briefdrukker = {
  /** Makes a PDF of a letter, with the address where the window of the envelope is. */
  maak(inhoud: BriefInhoud, venster: 'links' | 'rechts'): Promise<Uint8Array<ArrayBuffer>>;
  /** Refuses what cannot be printed, without making pages: quick enough for a preview. */
  controleer(inhoud: BriefInhoud): void;
};

/** The package with the fonts of letters, while the program runs from its source. */
export const FONTS_PACKAGE = LETTERTYPE_PAKKET;

/**
 * Makes PDFs of letters. The host reads the two font files, once, when the first letter is made;
 * a letter that cannot be printed is refused with the sentence that says what to change.
 */
export function makeBriefdrukker(readFont: (path: string) => Uint8Array): Briefdrukker {
  let fonts: Lettertypen | undefined;
  let proef: ReturnType<typeof makeDrukproef> | undefined;
  const read = () => {
    fonts ??= {
      regular: readFont(lettertypeBestanden.regular),
      bold: readFont(lettertypeBestanden.bold),
    };
    return fonts;
  };
  return {
    maak: async (inhoud, venster) => {
      try {
        const options = { fonts: read(), venster };
        return new Uint8Array(await renderBrief(printed(inhoud), options));
      } catch (error) {
        throw toRefusal(error);
      }
    },
    controleer: (inhoud) => {
      try {
        proef ??= makeDrukproef(read());
        proef(printed(inhoud));
      } catch (error) {
        throw toRefusal(error);
      }
    },
  };
}

function toRefusal(error: unknown): unknown {
  if (!(error instanceof DocumentFout)) return error;
  return ruleViolated('brief_onvolledig', { zin: error.message });
}

function printed(inhoud: BriefInhoud) {
  return { ...inhoud, alineas: inhoud.alineas.map(withoutEmpty) };
}

function withoutEmpty({ kop, tekst, punten }: BriefInhoud['alineas'][number]) {
  return {
    ...(kop === undefined ? {} : { kop }),
    ...(tekst === undefined ? {} : { tekst }),
    ...(punten === undefined ? {} : { punten }),
  };
}
