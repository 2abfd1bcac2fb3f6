import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import { type StartVraag, startTermijnen } from '#areas/trajecten/rules/start-termijnen.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { VRAGEN, type Vraag } from '#domain/keuzes.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const termijnen = bekendeTermijnen.map(({ code, naam, looptijd, bron }) => ({
  code,
  naam,
  ...looptijd,
  bron,
}));

const zorgen: StartVraag = {
  vraag: 'geen',
  ontvangen: d('2026-11-05'),
  termijnen,
  kalender: standaardKalender,
};

/** Each started term with its due date, such as 'advies 2026-11-10'. */
function started(vraag: Partial<StartVraag>): string[] {
  return startTermijnen({ ...zorgen, ...vraag }).map(({ code, vervalt }) => `${code} ${vervalt}`);
}

const ADVIES = 'advies 2026-11-10';
const ONDERSTEUNING = 'ondersteuning 2026-11-12';
const INFORMEREN = 'informatieplicht 2026-12-05';

describe('the terms that a melding starts, received on 5 November 2026', () => {
  it.each<[Vraag, readonly string[]]>([
    ['geen', [INFORMEREN]],
    ['advies', [ADVIES, INFORMEREN]],
    ['ondersteuning', [ONDERSTEUNING, INFORMEREN]],
  ])(
    'with question %s are %j: what follows from a procedure is derived from that',
    (vraag, all) => {
      expect(started({ vraag })).toEqual(all);
    },
  );
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

  it('that the set does not know has no clock, but for what the law asks (AVG 14)', () => {
    const none = termijnen.filter(({ code }) => code !== 'advies' && code !== 'informatieplicht');
    const wet = ['informatieplicht 2026-12-05'];
    expect(started({ vraag: 'advies', termijnen: none })).toEqual(wet);
    expect(started({ vraag: 'advies', termijnen: [] })).toEqual(wet);
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
      fc.property(fc.constantFrom(...VRAGEN), anyDate, (vraag, ontvangen) => {
        const found = startTermijnen({ ...zorgen, vraag, ontvangen });
        const codes = found.map(({ code }) => code);
        expect(codes).toContain('informatieplicht');
        expect(new Set(codes).size).toBe(codes.length);
        expect(found.every(({ begin }) => begin === ontvangen)).toBe(true);
        expect(found.every(({ uitleg }) => uitleg.length > 0)).toBe(true);
      }),
    );
  });
});
