import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bekendeTermijnen } from '#areas/beheer/rules/meegeleverde-sets.ts';
import {
  type StartVraag,
  startTermijn,
  startTermijnen,
} from '#areas/trajecten/rules/start-termijnen.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { anyDate, d } from '#test/domain/dates/support.ts';

const termijnen = bekendeTermijnen.map(({ code, naam, looptijd, bron }) => ({
  code,
  naam,
  ...looptijd,
  bron,
}));

const zorgen: StartVraag = {
  ontvangen: d('2026-11-05'),
  termijnen,
  kalender: standaardKalender,
};

/** Each started term with its due date, such as 'advies 2026-11-10'. */
function started(vraag: Partial<StartVraag>): string[] {
  return startTermijnen({ ...zorgen, ...vraag }).map(({ code, vervalt }) => `${code} ${vervalt}`);
}

const INFORMEREN = 'informatieplicht 2026-12-05';

describe('the terms that a melding starts, received on 5 November 2026', () => {
  it('are to inform whom it is about: what follows from a procedure or a question is derived from that', () => {
    expect(started({})).toEqual([INFORMEREN]);
  });

  it('are none when betrokkene reports and tells of nobody else (AVG 13)', () => {
    expect(started({ isVanBetrokkene: true })).toEqual([]);
  });
});

describe('a started term', () => {
  const advies = (change: Partial<StartVraag> = {}) => {
    const { termijnen: all, ontvangen, kalender } = { ...zorgen, ...change };
    const regel = all.find(({ code }) => code === 'advies');
    if (regel === undefined) throw new Error('no such term');
    return startTermijn(regel, ontvangen, kalender);
  };

  it('says where it comes from and how it was counted', () => {
    expect(advies()).toEqual({
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
    expect(advies({ termijnen: shorter }).vervalt).toBe('2026-11-06');
  });

  it('skips the closed days of the set', () => {
    const extraVrij = [{ datum: d('2026-11-06'), naam: 'gesloten' }];
    const kalender = { goedeVrijdagVrij: false, extraVrij };
    expect(advies({ kalender }).vervalt).toBe('2026-11-11');
  });

  it('that the set does not know has no clock, but for what the law asks (AVG 14)', () => {
    const none = termijnen.filter(({ code }) => code !== 'advies' && code !== 'informatieplicht');
    const wet = ['informatieplicht 2026-12-05'];
    expect(started({ termijnen: none })).toEqual(wet);
    expect(started({ termijnen: [] })).toEqual(wet);
  });

  it.each([
    { eenheid: 'uren', aantal: 24 },
    { eenheid: 'harde_datum', aantal: 0 },
    { eenheid: 'werkdagen', aantal: -1 },
    { eenheid: 'weken', aantal: 6000 },
  ] as const)('with %j, which gives no day, takes the standard length and says so', (wrong) => {
    const broken = termijnen.map((termijn) => ({ ...termijn, ...wrong }));
    const found = [
      advies({ termijnen: broken }),
      ...startTermijnen({ ...zorgen, termijnen: broken }),
    ];
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
      fc.property(anyDate, (ontvangen) => {
        const found = startTermijnen({ ...zorgen, ontvangen });
        const codes = found.map(({ code }) => code);
        expect(codes).toContain('informatieplicht');
        expect(new Set(codes).size).toBe(codes.length);
        expect(found.every(({ begin }) => begin === ontvangen)).toBe(true);
        expect(found.every(({ uitleg }) => uitleg.length > 0)).toBe(true);
      }),
    );
  });
});
