import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type InformeerVraag,
  informerenVoor,
  STANDAARD_INFORMEREN,
} from '#areas/afsluiten/rules/beeindiging.ts';
import { countWerkdagen, standaardKalender } from '#domain/dates/werkdagen.ts';
import { anyDate, anyKalender, d } from '#test/domain/dates/support.ts';

const trivire = { id: 'p1', naam: 'Trivire' };
const team = { id: 'p2', naam: 'Sociaal Team Voorbeeld' };

// 5 November 2026 is a Thursday: two werkdagen later is Monday the 9th.
const vraag: InformeerVraag = {
  feitOp: d('2026-11-05'),
  partners: [trivire, team],
  berichten: [],
  kalender: standaardKalender,
  today: d('2026-11-05'),
};

describe('the term to tell partners', () => {
  it('is two werkdagen by default (SA preambule)', () => {
    expect(STANDAARD_INFORMEREN).toEqual({ eenheid: 'werkdagen', aantal: 2 });
    expect(informerenVoor(vraag).vervalt).toBe('2026-11-09');
  });

  it('skips holidays', () => {
    // Thursday 24 December: Friday and Saturday are Kerstdagen.
    expect(informerenVoor({ ...vraag, feitOp: d('2026-12-24') }).vervalt).toBe('2026-12-29');
  });

  it('follows the set', () => {
    const looptijd = { eenheid: 'dagen', aantal: 1 } as const;
    expect(informerenVoor({ ...vraag, looptijd }).vervalt).toBe('2026-11-06');
  });

  it('has no last day when the set gives none, and then nobody is late', () => {
    const looptijd = { eenheid: 'uren', aantal: 24 } as const;
    const lijst = informerenVoor({ ...vraag, looptijd, today: d('2030-01-01') });
    expect(lijst.vervalt).toBeUndefined();
    expect(lijst.regels.some(({ teLaat }) => teLaat)).toBe(false);
  });

  it('is two werkdagen in every calendar', () => {
    fc.assert(
      fc.property(anyDate, anyKalender, (feitOp, kalender) => {
        const { vervalt } = informerenVoor({ ...vraag, feitOp, kalender });
        expect(vervalt && countWerkdagen(feitOp, vervalt, kalender)).toBe(2);
      }),
    );
  });
});

describe('the told-whom list', () => {
  it('has every involved partner, told or not', () => {
    const berichten = [
      { partnerId: 'p1', datum: d('2026-11-06'), kanaal: 'beveiligde_mail' as const },
    ];
    const lijst = informerenVoor({ ...vraag, berichten });
    expect(lijst.regels).toEqual([
      {
        partnerId: 'p1',
        naam: 'Trivire',
        verteldOp: '2026-11-06',
        kanaal: 'beveiligde_mail',
        teLaat: false,
      },
      { partnerId: 'p2', naam: 'Sociaal Team Voorbeeld', teLaat: false },
    ]);
    expect(lijst.nogTeInformeren).toBe(1);
  });

  it.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('calls who is not told on %s late: %s', (today, late) => {
    const lijst = informerenVoor({ ...vraag, today: d(today) });
    expect(lijst.regels.map(({ teLaat }) => teLaat)).toEqual([late, late]);
  });

  it.each([
    ['2026-11-09', false],
    ['2026-11-10', true],
  ])('calls who was told on %s late: %s, whatever day it is now', (datum, late) => {
    const berichten = [{ partnerId: 'p1', datum: d(datum), kanaal: 'telefoon' as const }];
    const lijst = informerenVoor({ ...vraag, berichten, today: d('2027-01-01') });
    expect(lijst.regels[0]?.teLaat).toBe(late);
  });

  it('counts the first time that somebody was told', () => {
    const berichten = [
      { partnerId: 'p1', datum: d('2026-12-01'), kanaal: 'telefoon' as const },
      { partnerId: 'p1', datum: d('2026-11-06'), kanaal: 'overleg' as const },
    ];
    expect(informerenVoor({ ...vraag, berichten }).regels[0]).toMatchObject({
      verteldOp: '2026-11-06',
      kanaal: 'overleg',
      teLaat: false,
    });
  });

  it('leaves out the partner that it comes from', () => {
    const lijst = informerenVoor({ ...vraag, behalve: 'p1' });
    expect(lijst.regels.map(({ partnerId }) => partnerId)).toEqual(['p2']);
    expect(lijst.nogTeInformeren).toBe(1);
  });

  it('is empty without partners', () => {
    expect(informerenVoor({ ...vraag, partners: [] })).toMatchObject({
      regels: [],
      nogTeInformeren: 0,
    });
  });
});
