import PDFDocument from 'pdfkit';
import { PAGINA } from './brief-maten.ts';
import type { Lettertypen } from './brief-opties.ts';
import type { BriefTekst } from './brief-tekst.ts';
import { DocumentFout } from './document-fout.ts';

/** A part of the structure that is read aloud, to which text can be added. */
export type Bladdeel = ReturnType<InstanceType<typeof PDFDocument>['struct']>;

/** A line of text with the place of its left edge and top, and the height that it takes. */
export interface Tekstplek {
  readonly x: number;
  readonly top: number;
  readonly hoogte: number;
  readonly grootte: number;
  readonly vet?: boolean;
  readonly grijs?: boolean;
}

/** What pdfkit knows of a font besides what its types tell. */
interface OpenFont {
  readonly _font: {
    readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
    /** Every word that was measured, with its form. */
    layoutCache: unknown;
  };
}

const TRUETYPE = [0x00010000, 0x74727565];

/** Half the height of a capital in these fonts, which is put in the middle of the line. */
const HALF_CAPITAL = 0.357;

/** A tagged PDF in the making: A4, Dutch, with its fonts in it. */
export class PdfBlad {
  readonly #pdf: InstanceType<typeof PDFDocument>;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #root: Bladdeel;

  /**
   * @param titel shown by readers in place of the file name; never personal
   * @param gemaakt written into the file; passed in, for equal letters must be equal files
   * @throws DocumentFout `lettertype_onbruikbaar` for bytes that are no TrueType font
   */
  constructor(fonts: Lettertypen, titel: string, gemaakt: Date) {
    this.#pdf = new PDFDocument({
      size: [PAGINA.breedte, PAGINA.hoogte],
      margin: 0,
      pdfVersion: '1.7',
      // Known to pdfkit, not yet to its types.
      subset: 'PDF/UA' as unknown as 'PDF/A-1a',
      tagged: true,
      lang: 'nl-NL',
      displayTitle: true,
      // Without this it loads one of the standard fonts, which are not embedded.
      font: null as unknown as string,
      info: { Title: titel, Creator: titel, Producer: 'PDFKit', CreationDate: gemaakt },
    });
    for (const [name, bytes] of [
      ['regular', fonts.regular],
      ['bold', fonts.bold],
    ] as const) {
      this.#register(name, bytes);
    }
    this.#pdf.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve, reject) => {
      this.#pdf.on('end', resolve).on('error', reject);
    });
    this.#root = this.#pdf.struct('Document');
    this.#pdf.addStructure(this.#root);
  }

  /** Other font files (woff, or half a file) break down far later, in the middle of a letter. */
  #register(name: string, bytes: Uint8Array): void {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.byteLength < 12 || !TRUETYPE.includes(view.getUint32(0))) {
      throw new DocumentFout({ kind: 'lettertype_onbruikbaar' });
    }
    try {
      this.#pdf.registerFont(name, bytes).font(name);
    } catch {
      throw new DocumentFout({ kind: 'lettertype_onbruikbaar' });
    }
  }

  /** The width of text in points. */
  meet(tekst: string, vet: boolean, grootte: number): number {
    return this.#font(vet, grootte).widthOfString(tekst);
  }

  /**
   * @throws DocumentFout `ontbrekend_teken` for the first character that has no glyph in one of
   *   the fonts, or that has no form of its own (control and direction marks)
   */
  checkTekens(teksten: readonly BriefTekst[]): void {
    for (const vet of [false, true]) {
      const { font } = (this.#font(vet, 1) as unknown as OpenFont)._font;
      for (const { plek, tekst } of teksten) {
        for (const teken of tekst.replaceAll('\n', '')) {
          const code = teken.codePointAt(0) ?? 0;
          if (font.hasGlyphForCodePoint(code) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(teken)) continue;
          const codepunt = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
          throw new DocumentFout({ kind: 'ontbrekend_teken', teken, codepunt, plek });
        }
      }
    }
  }

  /** Forgets the words that were measured: on a sheet that stays open they are names and addresses. */
  vergeet(): void {
    for (const vet of [false, true])
      (this.#font(vet, 1) as unknown as OpenFont)._font.layoutCache = Object.create(null);
  }

  /** A new part at the end of the document, or of another part; in Dutch unless a language is given. */
  addDeel(tag: string, parent: Bladdeel = this.#root, taal?: string): Bladdeel {
    const deel = this.#pdf.struct(tag, taal === undefined ? {} : { lang: taal });
    parent.add(deel);
    return deel;
  }

  /** What `draw` draws belongs to this part; may be done again on a following page. */
  teken(deel: Bladdeel, draw: () => void): void {
    deel.add(draw);
  }

  /** What `draw` draws is not read aloud: page numbers and marks. */
  tekenBijzaak(type: 'Pagination' | 'Layout', draw: () => void): void {
    this.#pdf.markContent('Artifact', { type });
    draw();
    this.#pdf.endMarkedContent();
  }

  /** Writes one line, which is not broken. */
  zet(tekst: string, { x, top, hoogte, grootte, vet = false, grijs = false }: Tekstplek): void {
    const baseline = top + hoogte / 2 + grootte * HALF_CAPITAL;
    this.#font(vet, grootte)
      .fillColor(grijs ? '#4a4a4a' : '#000000')
      .text(tekst, x, baseline, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** A thin line to the right. */
  streep(x: number, y: number, lengte: number): void {
    this.#pdf
      .lineWidth(0.5)
      .strokeColor('#808080')
      .moveTo(x, y)
      .lineTo(x + lengte, y)
      .stroke();
  }

  /** Goes on on a new page. */
  nieuwePagina(): void {
    this.#pdf.addPage();
  }

  /** Closes the document and gives its bytes. */
  async sluit(): Promise<Uint8Array> {
    this.#root.end();
    this.#pdf.end();
    await this.#done;
    return joinBytes(this.#chunks);
  }

  #font(vet: boolean, grootte: number): InstanceType<typeof PDFDocument> {
    return this.#pdf.font(vet ? 'bold' : 'regular').fontSize(grootte);
  }
}

function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.length;
  }
  return bytes;
}
