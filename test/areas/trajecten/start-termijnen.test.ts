import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standaardTermijnen } from '#areas/beheer/rules/afsprakenset.ts';
import {
  AANLEIDINGEN,
  type Aanleiding,
  aanleidingen,
  type MeldingDatums,
} from '#areas/meldingen/rules.ts';
import { type StartVraag, startTermijnen } from '#areas/trajecten/rules/start-termijnen.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { VRAGEN, type Vraag } from '#domain/keuzes.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const termijnen = standaardTermijnen.map(({ code, naam, looptijd, bron }) => ({
  code,
  naam,
  ...looptijd,
  bron,
}));

const zorgen: StartVraag = {
  aanleiding: 'zorgen',
  vraag: 'geen',
  ontvangen: d('2026-11-05'),
  datums: {},
  termijnen,
  kalender: standaardKalender,
};

/** Each started term with its due date, such as 'advies 2026-11-10'. */
function started(vraag: Partial<StartVraag>): string[] {
  return startTermijnen({ ...zorgen, ...vraag }).map(({ code, vervalt }) => `${code} ${vervalt}`);
}

/** A date for every kind of date that the aanleiding can name. */
function namedDates(aanleiding: Aanleiding): MeldingDatums {
  const dates = {
    dagvaarding: d('2026-11-04'),
    zitting: d('2026-11-24'),
    ontruiming: d('2026-12-01'),
    huisuitzetting: d('2026-11-05'),
  };
  const soorten = aanleidingen.find(({ code }) => code === aanleiding)?.datums ?? [];
  return Object.fromEntries(soorten.map((soort) => [soort, dates[soort]]));
}

const ADVIES = 'advies 2026-11-10';
const ONDERSTEUNING = 'ondersteuning 2026-11-12';
const ZITTING = 'zitting 2026-11-24';
const ONTRUIMING = 'ontruiming 2026-12-01';
const INFORMEREN = 'informatieplicht 2026-12-05';

describe('the terms that every aanleiding starts, received on 5 November 2026', () => {
  it.each<[Aanleiding, Vraag, readonly string[]]>([
    ['probleemsituatie', 'geen', [INFORMEREN]],
    ['probleemsituatie', 'advies', [ADVIES, INFORMEREN]],
    ['probleemsituatie', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['achterstand_na_vroegsignalering', 'geen', [INFORMEREN]],
    ['achterstand_na_vroegsignalering', 'advies', [ADVIES, INFORMEREN]],
    ['achterstand_na_vroegsignalering', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['betalingsregeling_verbroken', 'geen', [INFORMEREN]],
    ['betalingsregeling_verbroken', 'advies', [ADVIES, INFORMEREN]],
    ['betalingsregeling_verbroken', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['recidive', 'geen', [INFORMEREN]],
    ['recidive', 'advies', [ADVIES, INFORMEREN]],
    ['recidive', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['zorgen', 'geen', [INFORMEREN]],
    ['zorgen', 'advies', [ADVIES, INFORMEREN]],
    ['zorgen', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['ris_niet_opgepakt', 'geen', [INFORMEREN]],
    ['ris_niet_opgepakt', 'advies', [ADVIES, INFORMEREN]],
    ['ris_niet_opgepakt', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['dagvaarding_aangezegd', 'geen', [ZITTING, INFORMEREN]],
    ['dagvaarding_aangezegd', 'advies', [ADVIES, ZITTING, INFORMEREN]],
    ['dagvaarding_aangezegd', 'ondersteuning', [ONDERSTEUNING, ZITTING, INFORMEREN]],
    ['dagvaarding_verzonden', 'geen', [ZITTING, INFORMEREN]],
    ['dagvaarding_verzonden', 'advies', [ADVIES, ZITTING, INFORMEREN]],
    ['dagvaarding_verzonden', 'ondersteuning', [ONDERSTEUNING, ZITTING, INFORMEREN]],
    ['vordering_ontbinding', 'geen', [ZITTING, INFORMEREN]],
    ['vordering_ontbinding', 'advies', [ADVIES, ZITTING, INFORMEREN]],
    ['vordering_ontbinding', 'ondersteuning', [ONDERSTEUNING, ZITTING, INFORMEREN]],
    ['ontruiming_aangezegd', 'geen', [ONTRUIMING, INFORMEREN]],
    ['ontruiming_aangezegd', 'advies', [ADVIES, ONTRUIMING, INFORMEREN]],
    ['ontruiming_aangezegd', 'ondersteuning', [ONDERSTEUNING, ONTRUIMING, INFORMEREN]],
    ['huisuitzetting', 'geen', [INFORMEREN]],
    ['huisuitzetting', 'advies', [ADVIES, INFORMEREN]],
    ['huisuitzetting', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['woonoverlast', 'geen', [INFORMEREN]],
    ['woonoverlast', 'advies', [ADVIES, INFORMEREN]],
    ['woonoverlast', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
    ['onbegrepen_gedrag', 'geen', [INFORMEREN]],
    ['onbegrepen_gedrag', 'advies', [ADVIES, INFORMEREN]],
    ['onbegrepen_gedrag', 'ondersteuning', [ONDERSTEUNING, INFORMEREN]],
  ])('%s with question %s and all its dates starts %j', (aanleiding, vraag, expected) => {
    expect(started({ aanleiding, vraag, datums: namedDates(aanleiding) })).toEqual(expected);
  });

  it.each(AANLEIDINGEN)(
    '%s without a date or question starts only the informatieplicht',
    (code) => {
      expect(started({ aanleiding: code })).toEqual([INFORMEREN]);
      const datums = { zitting: null, ontruiming: undefined };
      expect(started({ aanleiding: code, datums })).toEqual([INFORMEREN]);
    },
  );
});

describe('a named date', () => {
  it('counts also when the aanleiding has no field for it', () => {
    const datums = { zitting: d('2026-11-24'), ontruiming: d('2026-12-01') };
    expect(started({ datums })).toEqual([ZITTING, ONTRUIMING, INFORMEREN]);
  });

  it('in the past is kept as it is: it was missed, and that must be seen', () => {
    const datums = { zitting: d('2026-11-02') };
    expect(started({ datums })[0]).toBe('zitting 2026-11-02');
  });

  it('of the dagvaarding or the huisuitzetting starts no term', () => {
    const datums = { dagvaarding: d('2026-11-04'), huisuitzetting: d('2026-11-05') };
    expect(started({ datums })).toEqual([INFORMEREN]);
  });

  it('is what it is, whatever length the set gives it', () => {
    const wrong = termijnen.map((termijn) => ({
      ...termijn,
      eenheid: 'dagen' as const,
      aantal: 9,
    }));
    const datums = { zitting: d('2026-11-24') };
    expect(started({ datums, termijnen: wrong })[0]).toBe(ZITTING);
  });
});

describe('a started term', () => {
  it('says where it comes from and how it was counted', () => {
    expect(startTermijnen({ ...zorgen, vraag: 'advies' })[0]).toEqual({
      code: 'advies',
      naam: 'Advies aan melder',
      begin: '2026-11-05',
      vervalt: '2026-11-10',
      looptijd: { eenheid: 'werkdagen', aantal: 3 },
      bron: 'SA 7 MZO a',
      uitleg: [
        'do 5 nov: dag van ontvangst (dag 0)',
        'vr 6 nov: dag 1',
        'za 7 nov: zaterdag, telt niet mee',
        'zo 8 nov: zondag, telt niet mee',
        'ma 9 nov: dag 2',
        'di 10 nov: dag 3',
      ],
    });
  });

  it('says which melding named the date', () => {
    const aanleiding = 'dagvaarding_verzonden';
    const datums = { zitting: d('2026-11-24') };
    expect(startTermijnen({ ...zorgen, aanleiding, datums })[0]).toEqual({
      code: 'zitting',
      naam: 'Zitting',
      begin: '2026-11-05',
      vervalt: '2026-11-24',
      looptijd: { eenheid: 'harde_datum', aantal: 0 },
      bron: 'st 6',
      uitleg: [
        'di 24 nov 2026: de genoemde datum',
        'genoemd in de melding "Dagvaarding verzonden"',
      ],
    });
  });

  it('follows the set in force: another length, another day', () => {
    const shorter = termijnen.map((termijn) => ({ ...termijn, aantal: 1 }));
    expect(started({ vraag: 'ondersteuning', termijnen: shorter })).toEqual([
      'ondersteuning 2026-11-06',
      INFORMEREN,
    ]);
  });

  it('skips the closed days of the set', () => {
    const extraVrij = [{ datum: d('2026-11-06'), naam: 'gesloten' }];
    const kalender = { goedeVrijdagVrij: false, extraVrij };
    expect(started({ vraag: 'advies', kalender })[0]).toBe('advies 2026-11-11');
  });

  it('that the set does not know has no clock', () => {
    const none = termijnen.filter(({ code }) => code !== 'advies' && code !== 'informatieplicht');
    expect(started({ vraag: 'advies', termijnen: none })).toEqual([]);
    expect(started({ vraag: 'advies', termijnen: [] })).toEqual([]);
  });

  it.each([
    { eenheid: 'uren', aantal: 24 },
    { eenheid: 'harde_datum', aantal: 0 },
    { eenheid: 'werkdagen', aantal: -1 },
    { eenheid: 'weken', aantal: 6000 },
  ] as const)('with %j, which gives no day, takes the standard length and says so', (wrong) => {
    const broken = termijnen.map((termijn) => ({ ...termijn, ...wrong }));
    const found = startTermijnen({ ...zorgen, vraag: 'advies', termijnen: broken });
    expect(found.map(({ code, vervalt }) => `${code} ${vervalt}`)).toEqual([
      'advies 2026-11-10',
      INFORMEREN,
    ]);
    expect(found.map(({ looptijd }) => looptijd)).toEqual([
      { eenheid: 'werkdagen', aantal: 3 },
      { eenheid: 'maanden', aantal: 1 },
    ]);
    for (const { naam, uitleg } of found)
      expect(uitleg[0]).toMatch(
        new RegExp(`^In de afsprakenset staat bij “${naam}” .* Instellingen\\.$`),
      );
  });
});

describe('every melding', () => {
  it('starts the informatieplicht, each term once, all from the day of receipt', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...AANLEIDINGEN),
        fc.constantFrom(...VRAGEN),
        anyDate,
        fc.option(anyDate, { nil: undefined }),
        fc.option(anyDate, { nil: null }),
        (aanleiding, vraag, ontvangen, zitting, ontruiming) => {
          const datums = { zitting, ontruiming };
          const found = startTermijnen({ ...zorgen, aanleiding, vraag, ontvangen, datums });
          const codes = found.map(({ code }) => code);
          expect(codes).toContain('informatieplicht');
          expect(new Set(codes).size).toBe(codes.length);
          expect(codes.includes('zitting')).toBe(zitting !== undefined);
          expect(codes.includes('ontruiming')).toBe(ontruiming !== null);
          expect(found.every(({ begin }) => begin === ontvangen)).toBe(true);
          expect(found.every(({ uitleg }) => uitleg.length > 0)).toBe(true);
        },
      ),
    );
  });
});
