import type { Bekendheid } from '../../../areas/bekendheid/rules/vergelijk.ts';
import type { Vraagsoort } from './generator.ts';

/** What was said of a question: the candidates in order. */
export type Antwoord = readonly { readonly id: string; readonly oordeel: Bekendheid }[];
/** A question's true answer with what was said. */
export type Beoordeeld = {
  readonly soort: Vraagsoort;
  readonly waar: string | undefined;
  readonly antwoord: Antwoord;
};

/** Parts of one, each of the questions that it is about. */
export type Maten = {
  /** Of all that is called 'bekend', the part that is. */
  readonly precisieBekend: number;
  /** Of the people in the register, the part that stands among the first five. */
  readonly eersteVijf: number;
  /** Of the questions about a twin, the part where the other of the two is called 'bekend'. */
  readonly tweelingFout: number;
  readonly bekendenBekend: number;
  readonly bekendenMogelijk: number;
  readonly bekendenNieuw: number;
  readonly vreemdenBekend: number;
  readonly vreemdenMogelijk: number;
  readonly aantallen: {
    readonly vragen: number;
    readonly bekenden: number;
    readonly tweelingen: number;
  };
};

/**
 * Measures what was said against what is true.
 *
 * @example meet([{ soort: 'bekende', waar: 'a', antwoord: [{ id: 'a', oordeel: 'bekend' }] }]).eersteVijf // 1
 */
export function meet(vragen: readonly Beoordeeld[]): Maten {
  const bekenden = vragen.filter(({ waar }) => waar !== undefined);
  const vreemden = vragen.filter(({ waar }) => waar === undefined);
  const tweelingen = vragen.filter(({ soort }) => soort.endsWith('tweeling'));
  const said = vragen.flatMap(({ waar, antwoord }) =>
    antwoord.filter(({ oordeel }) => oordeel === 'bekend').map(({ id }) => id === waar),
  );
  const isTrue = (oordeel: Bekendheid) => (vraag: Beoordeeld) => oordeelOver(vraag) === oordeel;
  return {
    precisieBekend: part(said, (right) => right),
    eersteVijf: part(bekenden, ({ waar, antwoord }) =>
      antwoord.slice(0, 5).some(({ id }) => id === waar),
    ),
    tweelingFout: part(tweelingen, ({ waar, antwoord }) =>
      antwoord.some(({ id, oordeel }) => oordeel === 'bekend' && id !== waar),
    ),
    bekendenBekend: part(bekenden, isTrue('bekend')),
    bekendenMogelijk: part(bekenden, isTrue('mogelijk_bekend')),
    bekendenNieuw: part(bekenden, isTrue('nieuw')),
    vreemdenBekend: part(vreemden, ({ antwoord }) => antwoord[0]?.oordeel === 'bekend'),
    vreemdenMogelijk: part(vreemden, ({ antwoord }) => antwoord[0]?.oordeel === 'mogelijk_bekend'),
    aantallen: {
      vragen: vragen.length,
      bekenden: bekenden.length,
      tweelingen: tweelingen.length,
    },
  };
}

/** What was said of the true one: 'nieuw' when it was not found. */
function oordeelOver({ waar, antwoord }: Beoordeeld): Bekendheid {
  return antwoord.find(({ id }) => id === waar)?.oordeel ?? 'nieuw';
}

/** The part of a list for which something holds; of nothing it is 1 (there is no mistake in it). */
function part<T>(list: readonly T[], holds: (item: T) => boolean): number {
  return list.length === 0 ? 1 : list.filter(holds).length / list.length;
}

/** Pairs of records that are said to be one, against those that are. */
export type Paarmaten = {
  readonly precisie: number;
  readonly recall: number;
  readonly f1: number;
  readonly paren: number;
};

/**
 * Precision, recall and F1 of pairs, each given as one text.
 *
 * @example meetParen(new Set(['a|b']), new Set(['a|b', 'c|d'])) // { precisie: 1, recall: 0.5, f1: 0.667, paren: 2 }
 */
export function meetParen(gezegd: ReadonlySet<string>, waar: ReadonlySet<string>): Paarmaten {
  const right = [...gezegd].filter((paar) => waar.has(paar)).length;
  const precisie = gezegd.size === 0 ? 1 : right / gezegd.size;
  const recall = waar.size === 0 ? 1 : right / waar.size;
  const f1 = right === 0 ? 0 : (2 * precisie * recall) / (precisie + recall);
  return { precisie, recall, f1, paren: waar.size };
}
