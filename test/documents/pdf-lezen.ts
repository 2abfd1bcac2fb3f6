import { inflateSync } from 'node:zlib';

/** A piece of text on a page, with what it is marked as; places in millimetres from the top left. */
export interface Stuk {
  readonly pagina: number;
  readonly tag: string;
  readonly mcid: number | undefined;
  readonly font: string;
  readonly grootte: number;
  readonly links: number;
  readonly boven: number;
  readonly tekst: string;
  /** Numbers of the glyphs; 0 is the empty box that stands for a missing one. */
  readonly glyphs: readonly number[];
}

/** A part of the structure, with the text that belongs to it and the parts in it. */
export interface Onderdeel {
  readonly tag: string;
  readonly tekst: string;
  readonly paginas: readonly number[];
  readonly delen: readonly Onderdeel[];
}

const MM = 25.4 / 72;

/** Reads back what our letters are made of: enough of PDF for these files, and no more. */
export class GelezenPdf {
  readonly ruw: string;
  readonly #objects = new Map<number, { dict: string; stream: Buffer | undefined }>();

  constructor(bytes: Uint8Array) {
    this.ruw = Buffer.from(bytes).toString('latin1');
    for (const match of this.ruw.matchAll(/^(\d+) 0 obj\n([\s\S]*?)\nendobj$/gm)) {
      const [dict = '', body] = (match[2] ?? '').split(/\nstream\n/, 2);
      const raw = body?.replace(/\nendstream$/, '');
      const packed = raw === undefined ? undefined : Buffer.from(raw, 'latin1');
      const stream = packed && dict.includes('/FlateDecode') ? inflateSync(packed) : packed;
      this.#objects.set(Number(match[1]), { dict, stream });
    }
  }

  /** Everything but the packed streams: where metadata and names of files would be. */
  get leesbaar(): string {
    return [...this.#objects.values()]
      .map(({ dict, stream }) =>
        dict.includes('/FlateDecode') ? dict : `${dict}\n${stream?.toString('utf8') ?? ''}`,
      )
      .join('\n');
  }

  get stukken(): Stuk[] {
    return this.#pageIds().flatMap((id, index) => this.#stukkenOf(id, index + 1));
  }

  get aantalPaginas(): number {
    return this.#pageIds().length;
  }

  /** The structure as a reader meets it. */
  get structuur(): Onderdeel {
    const tree = this.#find('/Type /StructTreeRoot');
    const pages = this.#pageIds();
    return this.#onderdeel(refsIn(tree, 'K')[0] ?? 0, this.stukken, pages);
  }

  /** The sizes in bytes of the fonts that are in the file. */
  get fontMaten(): number[] {
    const files = [...this.ruw.matchAll(/\/FontFile2 (\d+) 0 R/g)];
    return files.map((match) => this.#objects.get(Number(match[1]))?.stream?.length ?? 0);
  }

  #onderdeel(id: number, stukken: readonly Stuk[], pages: readonly number[]): Onderdeel {
    const { dict } = this.#object(id);
    const kids = /\/K \[([\s\S]*)\]/.exec(dict)?.[1] ?? '';
    const own = /\/Pg (\d+) 0 R\n>>$/.exec(dict)?.[1];
    const delen = refsIn(dict, 'K').map((kid) => this.#onderdeel(kid, stukken, pages));
    const marks = [...kids.matchAll(/<<[\s\S]*?>>|(\d+) 0 R|(\d+)/g)].flatMap((match) => {
      if (match[1] !== undefined) return [];
      const page = /\/Pg (\d+) 0 R/.exec(match[0])?.[1] ?? own;
      const mcid = /\/MCID (\d+)/.exec(match[0])?.[1] ?? match[2];
      return [{ pagina: pages.indexOf(Number(page)) + 1, mcid: Number(mcid) }];
    });
    const found = marks.flatMap(({ pagina, mcid }) =>
      stukken.filter((stuk) => stuk.pagina === pagina && stuk.mcid === mcid),
    );
    return {
      tag: /\/S \/(\w+)/.exec(dict)?.[1] ?? '',
      tekst: found.map(({ tekst }) => tekst).join(''),
      paginas: [...new Set(marks.map(({ pagina }) => pagina))],
      delen,
    };
  }

  #stukkenOf(pageId: number, pagina: number): Stuk[] {
    const page = this.#object(pageId).dict;
    const content = this.#object(Number(/\/Contents (\d+)/.exec(page)?.[1])).stream;
    const stukken: Stuk[] = [];
    const open: { tag: string; mcid: number | undefined }[] = [];
    let state = { links: 0, boven: 0, font: '', grootte: 0 };
    const token =
      /\/(\w+) (?:BMC|<<([^>]*)>> BDC)|(EMC)|1 0 0 1 ([\d.]+) ([\d.]+) Tm|\/(F\d+) ([\d.]+) Tf|\[([^\]]*)\] TJ/g;
    for (const match of content?.toString('latin1').matchAll(token) ?? []) {
      if (match[1] !== undefined) {
        const mcid = /\/MCID (\d+)/.exec(match[2] ?? '')?.[1];
        open.push({ tag: match[1], mcid: mcid === undefined ? undefined : Number(mcid) });
      } else if (match[3] !== undefined) open.pop();
      else if (match[4] !== undefined) {
        state = { ...state, links: Number(match[4]) * MM, boven: 297 - Number(match[5]) * MM };
      } else if (match[6] !== undefined) {
        state = { ...state, font: this.#fontOf(page, match[6]), grootte: Number(match[7]) };
      } else {
        const hex = [...(match[8] ?? '').matchAll(/<([0-9a-f]+)>/g)]
          .map((part) => part[1])
          .join('');
        const glyphs = (hex.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
        const map = this.#unicodeOf(page, state.font);
        const tekst = glyphs.map((glyph) => map[glyph] ?? '').join('');
        stukken.push({ pagina, mcid: undefined, tag: '', ...open.at(-1), ...state, tekst, glyphs });
      }
    }
    return stukken;
  }

  #fontOf(page: string, alias: string): string {
    const font = this.#object(this.#fontRef(page, alias)).dict;
    return /\/BaseFont \/\w+\+([\w-]+)/.exec(font)?.[1] ?? '';
  }

  #unicodeOf(page: string, name: string): string[] {
    const aliases = [...this.#resources(page).matchAll(/\/(F\d+) /g)].map(
      (match) => match[1] ?? '',
    );
    const alias = aliases.find((each) => this.#fontOf(page, each) === name) ?? '';
    const font = this.#object(this.#fontRef(page, alias)).dict;
    const cmap = this.#object(Number(/\/ToUnicode (\d+)/.exec(font)?.[1])).stream?.toString(
      'latin1',
    );
    const entries = [...(cmap ?? '').matchAll(/\[(.*)\]/g)].flatMap(
      (match) => match[1]?.match(/<[^>]*>/g) ?? [],
    );
    return entries.map((entry) =>
      String.fromCharCode(
        ...(entry.match(/[0-9a-f]{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
      ),
    );
  }

  #fontRef(page: string, alias: string): number {
    return Number(new RegExp(`/${alias} (\\d+) 0 R`).exec(this.#resources(page))?.[1]);
  }

  #resources(page: string): string {
    return this.#object(Number(/\/Resources (\d+)/.exec(page)?.[1])).dict;
  }

  #pageIds(): number[] {
    return refsIn(this.#find('/Type /Pages'), 'Kids');
  }

  #find(part: string): string {
    const found = [...this.#objects.values()].find(({ dict }) => dict.includes(`${part}\n`));
    if (found === undefined) throw new Error(`No object with ${part}`);
    return found.dict;
  }

  #object(id: number): { dict: string; stream: Buffer | undefined } {
    const found = this.#objects.get(id);
    if (found === undefined) throw new Error(`No object ${id}`);
    return found;
  }
}

function refsIn(dict: string, key: string): number[] {
  const list = new RegExp(`/${key} \\[([\\s\\S]*?)\\]`).exec(dict)?.[1] ?? '';
  // A part with its page is no reference to another part.
  const bare = list.replace(/<<[\s\S]*?>>/g, '');
  return [...bare.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}
