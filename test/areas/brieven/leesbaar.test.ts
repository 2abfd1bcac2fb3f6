import { describe, expect, it, test } from 'vitest';
import {
  gemiddeldeZinslengte,
  VENSTERWOORDEN,
  VERMEDEN_WOORDEN,
  vensterwoorden,
  vermedenWoorden,
  zinnenVan,
} from '#areas/brieven/rules/leesbaar.ts';
import { briefTekst } from '#areas/brieven/rules/opstellen.ts';
import { BRIEFSOORTEN } from '#areas/brieven/rules/sjablonen.ts';
import { brief, gegevens, ONJUIST } from './brieven-support.ts';

describe('the sentences of a text', () => {
  it.each([
    ['Bel ons. Wij helpen u.', ['Bel ons.', 'Wij helpen u.']],
    ['Wilt u hulp? Bel ons!', ['Wilt u hulp?', 'Bel ons!']],
    ['Een kop\nEen zin.', ['Een kop', 'Een zin.']],
    ['Vraag naar A. Voorbeeld.', ['Vraag naar A. Voorbeeld.']],
    ['Om 14.00 uur. Tot dan.', ['Om 14.00 uur.', 'Tot dan.']],
    ['Bekijken (inzage). Verbeteren.', ['Bekijken (inzage).', 'Verbeteren.']],
    ['', []],
    ['\n \n', []],
  ])('of %j are %j', (text, sentences) => {
    expect(zinnenVan(text)).toEqual(sentences);
  });
});

describe('the average sentence', () => {
  it.each([
    ['Bel ons. Wij helpen u graag.', 3],
    ['Bel 078 000 00 00.', 5],
    ['Dat is – denk ik – goed.', 5],
    ['', 0],
  ])('of %j has %d words', (text, words) => {
    expect(gemiddeldeZinslengte(text)).toBe(words);
  });
});

describe('avoided words', () => {
  it.each([
    ['U dient dit middels een brief te doen.', ['dient', 'middels']],
    ['Derhalve sturen wij een sommatiebrief.', ['derhalve', 'sommatie']],
    ['U moet betalen.', ['u moet']],
    ['U\nmoet betalen.', ['u moet']],
    ['Dit is uw eigen schuld.', ['eigen schuld']],
    ['De gemeente helpt u graag.', []],
    // "eis" is no part of "reis" and "reeds" no part of "breedsprakig".
    ['Een reis is breedsprakig.', []],
  ])('in %j are %j', (text, words) => {
    expect(vermedenWoorden(text)).toEqual(words);
  });

  it('are a list of their own, in small letters and in order', () => {
    expect([...VERMEDEN_WOORDEN].sort()).toEqual(VERMEDEN_WOORDEN);
    expect([...VENSTERWOORDEN].sort()).toEqual(VENSTERWOORDEN);
    expect(VERMEDEN_WOORDEN.every((word) => word === word.toLowerCase())).toBe(true);
  });
});

describe('words that tell on an envelope what a letter is about', () => {
  it.each([
    ['Schuldhulp Voorbeeldstad', ['schuld']],
    ['Meldpunt Zorg en Overlast', ['overlast']],
    ['Team Huurachterstanden', ['achterstand']],
    ['Dienst Voorbeeld\nPostbus 1', []],
  ])('in %j are %j', (text, words) => {
    expect(vensterwoorden(text)).toEqual(words);
  });
});

/** Letters about a case to a reader who lives elsewhere than in the woning. */
const ELDERS = [
  ...(['aangezegd', 'verzonden', 'betekend'] as const).map(
    (dagvaarding) =>
      [
        `dagvaarding, ${dagvaarding}, elsewhere`,
        brief('dagvaarding', { dagvaarding, isElders: true }),
      ] as const,
  ),
  ...(['ontruiming', 'ontruiming_van_de_baan'] as const).map(
    (soort) => [`${soort}, elsewhere`, brief(soort, { isElders: true })] as const,
  ),
];

const LETTERS = [
  ...ELDERS,
  ...BRIEFSOORTEN.map((soort) => [soort, brief(soort)] as const),
  ['dagvaarding, announced', brief('dagvaarding', { dagvaarding: 'aangezegd' })] as const,
  ['dagvaarding, sent', brief('dagvaarding', { dagvaarding: 'verzonden' })] as const,
  [
    'ontruiming, on another day',
    brief('ontruiming', {
      ...{ rechtzetting: ONJUIST, isEerste: false },
      titel: { soort: 'vonnis', op: gegevens.datum },
      eerdereOntruiming: { dag: gegevens.datum, isUitgesteld: true },
    }),
  ] as const,
];

test.each(ELDERS)('%s promises no home to who does not live there', (_, inhoud) => {
  const zaak = inhoud.alineas.flatMap(({ kop, tekst, punten = [] }) =>
    kop === 'Wie zijn wij?' ? [] : [tekst ?? '', ...punten],
  );
  expect(zaak.join('\n')).not.toMatch(/uw huis|blijven wonen|u straks|medicijnen|opvang/);
});

describe.each(LETTERS)('the letter %s', (_, inhoud) => {
  const running = inhoud.alineas
    .filter(({ taal }) => taal === undefined)
    .flatMap(({ tekst, punten = [] }) => [tekst ?? '', ...punten])
    .join('\n');

  it('has short sentences: 12 words at most on average, headings left out', () => {
    expect(gemiddeldeZinslengte(running)).toBeGreaterThan(4);
    expect(gemiddeldeZinslengte(running)).toBeLessThanOrEqual(12);
  });

  it('has no sentence of more than 20 words', () => {
    const long = zinnenVan(running).filter((sentence) => sentence.split(/\s+/).length > 20);
    expect(long).toEqual([]);
  });

  it('has no word that is hard, of the law, or threatening', () => {
    expect(vermedenWoorden(`${inhoud.betreft}\n${briefTekst(inhoud)}`)).toEqual([]);
  });

  it('says "u" and never "je" or "jij"', () => {
    expect(briefTekst(inhoud)).toMatch(/\bu\b/);
    expect(briefTekst(inhoud)).not.toMatch(/\b(je|jij|jou|jouw)\b/i);
  });
});
