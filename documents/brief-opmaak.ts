import { LETTERS, MATEN, WIT } from './brief-maten.ts';
import type { NetteAlinea, NetteBrief } from './brief-tekst.ts';
import type { Zetregel } from './paginas.ts';
import { breakRegels } from './regels.ts';

/** What a part of the text is to somebody who has it read aloud: a tag of the PDF. */
export type Opmaakrol = 'H2' | 'P' | 'LI';

/** A paragraph, heading or point. Points of one list carry the number of that list. */
export interface Blok {
  readonly rol: Opmaakrol;
  readonly lijst: number;
  /** In which language it is read aloud; left out: Dutch. */
  readonly taal?: string;
}

/** A line of the running text, ready to be drawn. */
export interface Briefregel extends Zetregel {
  readonly blok: Blok;
  readonly tekst: string;
  readonly vet: boolean;
  readonly grootte: number;
  readonly inspring: number;
}

/** The width of text in the regular or bold letter. */
export type Meet = (tekst: string, vet: boolean, grootte: number) => number;

/** A block before it is broken into lines. */
interface Bouwblok {
  readonly blok: Blok;
  readonly tekst: string;
  readonly wit: number;
  /** Stays on one page with the end of the block before it. */
  readonly vast?: boolean;
  /** Is never divided over two pages. */
  readonly heel?: boolean;
}

/** The fewest lines of a paragraph that stand together on a page. */
const TOGETHER = 2;

/**
 * Breaks the running text of a letter, from aanhef to ondertekening, into lines, each with whether
 * a page may begin with it: never after a heading, between a closing and what it closes, or where
 * one line of a paragraph would stand alone.
 */
export function setRegels(inhoud: NetteBrief, meet: Meet): Briefregel[] {
  const blokken = [
    paragraph(inhoud.aanhef, 0),
    ...inhoud.alineas.flatMap((alinea, index) => blocksOf(alinea, index + 1)),
    ...closingOf(inhoud),
  ].filter(({ tekst }) => tekst !== '');
  return blokken.flatMap((blok, index) => {
    const afterKop = blokken[index - 1]?.blok.rol === 'H2';
    return setBlok(afterKop ? { ...blok, wit: WIT.naKop, vast: true } : blok, meet);
  });
}

function paragraph(tekst: string, wit: number, taal?: string): Bouwblok {
  return { blok: { rol: 'P', lijst: 0, ...(taal !== undefined && { taal }) }, tekst, wit };
}

/**
 * The last sentence, the greeting and who signs, on one page. Under the greeting (a first line that
 * ends in a comma) there is room for a signature.
 */
function closingOf({ slot, ondertekening }: NetteBrief): Bouwblok[] {
  const groetend = ondertekening[0]?.endsWith(',') ? 1 : 0;
  const parts = [
    paragraph(slot, WIT.alinea),
    paragraph(ondertekening.slice(0, groetend).join('\n'), WIT.slot),
    paragraph(ondertekening.slice(groetend).join('\n'), WIT.handtekening),
  ];
  return parts.map((part) => ({ ...part, vast: true, heel: true }));
}

function blocksOf({ kop, tekst, punten, taal }: NetteAlinea, lijst: number): Bouwblok[] {
  return [
    { blok: { rol: 'H2', lijst: 0 }, tekst: kop, wit: WIT.kop, heel: true },
    // A line in another language belongs to the Dutch one above it.
    taal === undefined
      ? paragraph(tekst, WIT.alinea)
      : { ...paragraph(tekst, WIT.punt, taal), vast: true, heel: true },
    ...punten.map((punt, index) => ({
      blok: { rol: 'LI' as const, lijst },
      tekst: punt,
      wit: index === 0 && tekst === '' ? WIT.alinea : WIT.punt,
      // The sentence that announces the points stays with the first of them.
      vast: index === 0 && tekst !== '',
    })),
  ];
}

function setBlok({ blok, tekst, wit, vast, heel }: Bouwblok, meet: Meet): Briefregel[] {
  const vet = blok.rol === 'H2';
  const { grootte, hoogte } = vet ? LETTERS.kop : LETTERS.tekst;
  const inspring = blok.rol === 'LI' ? WIT.inspring : 0;
  const width = (part: string) => meet(part, vet, grootte);
  const lines = breakRegels(withWholeNumbers(tekst), MATEN.tekstBreedte - inspring, width);
  return lines.map((line, index) => {
    const mayDivide = !heel && index >= TOGETHER && lines.length - index >= TOGETHER;
    return {
      blok,
      tekst: line,
      vet,
      grootte,
      hoogte,
      inspring,
      wit: index === 0 ? wit : 0,
      magBeginnen: index === 0 ? !vast : mayDivide,
    };
  });
}

/** A number to call stays in one piece: it is read out and dialled at once. */
function withWholeNumbers(tekst: string): string {
  return tekst.replace(/\b0\d[\d ]{7,}\d\b/gu, (nummer) => nummer.replaceAll(' ', '\u00A0'));
}
