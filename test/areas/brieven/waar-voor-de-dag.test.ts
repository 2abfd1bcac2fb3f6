import { describe, expect, test } from 'vitest';
import { zinnenVan } from '#areas/brieven/rules/leesbaar.ts';
import { type BriefGegevens, briefTekst, stelBriefOp } from '#areas/brieven/rules/opstellen.ts';
import { BRIEFSOORTEN, type Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import { readDatum } from '#domain/dates/datum-lezen.ts';
import { makeIsoDate } from '#domain/dates/iso-date.ts';
import { d } from '#test/domain/dates/support.ts';
import { gegevens, ONJUIST } from './brieven-support.ts';

const VOOR = d('2026-11-02');
const OP = gegevens.datum;
const NA = d('2026-11-26');
const DAGEN = [VOOR, OP, NA];

/** Every value that a letter can say otherwise, each with the odd ones. */
const KEUZES: readonly (readonly Partial<BriefGegevens>[])[] = [
  (['aangezegd', 'verzonden', 'betekend'] as const).map((dagvaarding) => ({ dagvaarding })),
  // Of a day that has been there is no letter at all: the service refuses that.
  [OP, NA, 'onbekend' as const, 'verplaatst' as const].map((zitting) => ({ zitting })),
  [{}, { isVerplaatst: true }, { isZittingOngeveer: true, isOntruimingOngeveer: true }],
  (['rolzitting', 'mondelinge_behandeling', 'onbekend'] as const).map((zittingsoort) => ({
    zittingsoort,
  })),
  [
    ...DAGEN.flatMap((dag) =>
      [{}, { isUitgesteld: true }, { isRechter: true }].map((hoe) => ({
        vanDeBaan: { dagen: [dag], vernomenOp: VOOR, bron: 'de deurwaarder', ...hoe },
      })),
    ),
    { vanDeBaan: { dagen: [], vernomenOp: VOOR, bron: 'de deurwaarder' } },
  ],
  [
    {},
    ...DAGEN.flatMap((dag) =>
      [true, false].map((isUitgesteld) => ({ eerdereOntruiming: { dag, isUitgesteld } })),
    ),
    { titel: { soort: 'vonnis', op: VOOR } },
    { titel: { soort: 'schikking', op: VOOR } },
  ],
  [{}, { andereZaken: [{ soort: 'ontruiming', dag: NA, tijd: '', verhuurder: null }] }],
  [{}, { rechtzetting: ONJUIST }],
];

/** The letters of a kind, every value of each choice at least once beside every other of the next. */
function alle(soort: Briefsoort): readonly Partial<BriefGegevens>[] {
  const found: Partial<BriefGegevens>[] = [];
  const most = Math.max(...KEUZES.map(({ length }) => length));
  for (let een = 0; een < most; een += 1)
    for (let ander = 0; ander < most; ander += 1)
      found.push(
        Object.assign(
          soort === 'herstel' ? { rechtzetting: ONJUIST } : {},
          ...KEUZES.map((keuze, plek) => keuze[(plek % 2 === 0 ? een : ander) % keuze.length]),
        ),
      );
  return found;
}

const DATUM = /(?:\p{Ll}+dag )?\d{1,2} \p{Ll}+ \d{4}/gu;

/** What a letter says is still to come. */
const KOMT =
  /\b(?:is|zijn|komen|Kom|gaat|gaan|doorgaat|zitting op|woning op|verplaatst naar)\b(?! (?:uitgesteld|(?:niet )?doorgegaan|afgesloten))/u;

/** What an earlier letter said is repeated as it was. */
const isHerhaald = (zin: string) => /^(?:In onze brief van|Wij vertelden u op)/u.test(zin);

describe.each(BRIEFSOORTEN)('in every letter of the kind %s', (soort) => {
  const teksten = alle(soort).flatMap((change) => {
    const made = stelBriefOp(soort, { ...gegevens, ...change });
    return made.ok ? [{ change, tekst: `${made.value.betreft}\n${briefTekst(made.value)}` }] : [];
  });

  test('nothing that has been is said to come', () => {
    expect(teksten.length).toBeGreaterThan(20);
    for (const { tekst } of teksten)
      for (const zin of zinnenVan(tekst)) {
        if (isHerhaald(zin) || /gemaakt\.$/u.test(zin)) continue;
        const days = [...zin.matchAll(DATUM)].map(([text]) => {
          const { jaar, maand, dag } = readDatum(text.replace(/^\p{Ll}+dag /u, '')) ?? {};
          return makeIsoDate(jaar ?? 0, maand ?? 0, dag ?? 0) ?? OP;
        });
        // Only the day on which the desk heard it may lie behind in a sentence on what is to come.
        const heard = /^Wij hoorden op/u.test(zin) ? days.slice(1) : days;
        if (heard.some((day) => day < OP)) expect(zin).not.toMatch(KOMT);
      }
  });

  test('no document is spoken of as there that may not have come', () => {
    for (const { tekst, change } of teksten) {
      if (soort !== 'dagvaarding') continue;
      if (change.dagvaarding !== 'betekend')
        expect(tekst).not.toMatch(/Er is een dagvaarding voor u\.|Leg de dagvaarding klaar/);
      if (change.dagvaarding === 'aangezegd')
        expect(tekst).not.toMatch(
          /De dagvaarding komt van|Kijk daarvoor in de dagvaarding|Bewaar de/,
        );
      expect(tekst).not.toMatch(/stuurt u een dagvaarding/);
      expect(tekst).not.toMatch(/(?<!Krijgt u een dagvaarding\? |dagvaarding al\? )Bewaar d/u);
    }
  });

  test('"that day" is said only of a day that is named', () => {
    for (const { tekst } of teksten)
      for (const [index, zin] of zinnenVan(tekst).entries())
        if (/vóór die dag/u.test(zin))
          expect(zinnenVan(tekst).slice(0, index).join(' ')).toMatch(/zitting is .*\d{4}|rond /u);
  });
});

test('what has been is no visit to announce, and what is not decided yet is no closing', () => {
  const bezoek = { datum: VOOR, tijd: '10.00 uur' };
  expect(stelBriefOp('huisbezoek', { ...gegevens, bezoek })).toMatchObject({
    error: { velden: [{ veld: 'bezoekdatum' }] },
  });
  expect(stelBriefOp('afsluiting', { ...gegevens, afgeslotenOp: NA })).toMatchObject({
    error: { velden: [{ veld: 'afgeslotenOp' }] },
  });
});

test('above the text stands the day that counts, and nothing of it can be seen on the envelope', () => {
  const betreft = (soort: Briefsoort, change: Partial<BriefGegevens> = {}) => {
    const made = stelBriefOp(soort, { ...gegevens, ...change });
    return made.ok ? made.value.betreft : '';
  };
  expect(betreft('dagvaarding')).toBe('De zitting op donderdag 26 november 2026');
  expect(betreft('dagvaarding', { isZittingOngeveer: true })).toMatch(/^De zitting rond /u);
  for (const zitting of ['onbekend', 'verplaatst'] as const)
    expect(betreft('dagvaarding', { zitting })).toBe('Wij denken graag met u mee');
  expect(betreft('ontruiming')).toBe('Ontruiming van uw woning op dinsdag 1 december 2026');
  const herstel = { rechtzetting: ONJUIST };
  expect(betreft('herstel', herstel)).toBe(
    'Ons eerdere bericht klopte niet: de zitting is op donderdag 26 november 2026',
  );
  expect(betreft('herstel', { ...herstel, zitting: null })).toBe(
    'Ons eerdere bericht klopte niet: de ontruiming is op dinsdag 1 december 2026',
  );
  expect(betreft('herstel', { ...herstel, zitting: null, ontruiming: null })).toBe(
    'Ons eerdere bericht klopte niet',
  );
});
