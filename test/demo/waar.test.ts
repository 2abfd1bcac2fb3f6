import { describe, expect, test } from 'vitest';
import { isHuisuitzetting } from '#areas/afsluiten/rules/afsluiting.ts';
import { makeScenario } from '#demo/scenario.ts';
import type { Stap } from '#demo/stappen.ts';
import { VERHALEN, vertelAlles } from '#demo/verhalen/verhalen.ts';
import { addDays, diffDays, type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { isWerkdag, standaardKalender } from '#domain/dates/werkdagen.ts';

const EERSTE = toIsoDate('2026-11-05');
const JAAR = 366;
const werkt = (dag: IsoDate) => isWerkdag(dag, standaardKalender);

/** The days of a zitting or an ontruiming that a step names. */
function genoemd(stap: Stap): IsoDate[] {
  if (stap.soort === 'melding')
    return [stap.melding.datums.zitting, stap.melding.datums.ontruiming].filter(
      (dag) => dag !== null,
    );
  if (stap.soort !== 'gebeurtenis' && stap.soort !== 'herstel') return [];
  return /^(?:zitting|ontruiming|uitspraak)/.test(stap.wat) && stap.genoemd ? [stap.genoemd] : [];
}

/** What in these steps cannot be so, each as a line that says where. */
function onwaar(stappen: readonly Stap[], vandaag: IsoDate): string[] {
  const found: string[] = [];
  const dicht = new Map<number, IsoDate>();
  const ontruimd = new Set<number>();
  const overleden = new Set<string>();
  for (const stap of stappen) {
    const { verhaal, dag, soort } = stap;
    const fout = (wat: string) =>
      found.push(`${vandaag} dossier ${verhaal}: ${wat} (${soort} ${dag})`);
    if (dag > vandaag) fout('done after today');
    if (!werkt(dag)) fout('done while the desk is closed');
    for (const day of genoemd(stap)) if (!werkt(day)) fout(`nobody works on ${day}`);
    if (dicht.has(verhaal) && !['brief', 'heropen', 'check', 'dubbel'].includes(soort))
      fout('done after it was closed');
    if (soort === 'heropen') dicht.delete(verhaal);
    if (soort === 'gebeurtenis' || soort === 'herstel') {
      const { op, wat, genoemd: day } = stap;
      if (op !== null && (op > dag || !werkt(op))) fout(`cannot have happened on ${op}`);
      const since = day === undefined ? 0 : diffDays(op ?? dag, day);
      if (wat === 'ontruiming_aangezegd' && since < 3) fout('announced too late (Rv 555)');
      if (wat === 'moratorium_verleend' && since > 184)
        fout('a moratorium of more than six months');
      if (wat === 'ontruiming_uitgevoerd') ontruimd.add(verhaal);
    }
    if (soort === 'melding') {
      const { aanleiding, datums, ontvangenOp, verzondenOp } = stap.melding;
      if (aanleiding === 'huisuitzetting') ontruimd.add(verhaal);
      if (datums.ontruiming !== null && diffDays(ontvangenOp, datums.ontruiming) < 1)
        fout('an ontruiming that was over when it was announced');
      for (const day of [verzondenOp, datums.dagvaarding, datums.huisuitzetting])
        if (day !== null && !werkt(day)) fout(`nobody works on ${day}`);
    }
    if (soort === 'overleden') overleden.add(`${verhaal} ${stap.wie}`);
    if (soort === 'brief' && overleden.has(`${verhaal} ${stap.aan}`) && !stap.alsNodig)
      fout('a letter to who died');
    if (soort !== 'sluit') continue;
    dicht.set(verhaal, dag);
    if (ontruimd.has(verhaal) !== isHuisuitzetting(stap.reden))
      fout(`closed as ${stap.reden}, evicted: ${ontruimd.has(verhaal)}`);
  }
  return found;
}

describe('a demo holds nothing that cannot be so', () => {
  test('in its stories, on every day of a year', () => {
    for (let n = 0; n < JAAR; n += 1) {
      const vandaag = addDays(EERSTE, n);
      const stappen = [...vertelAlles(0, vandaag)].sort((a, b) =>
        a.dag < b.dag ? -1 : a.dag > b.dag ? 1 : 0,
      );
      expect(onwaar(stappen, vandaag)).toEqual([]);
    }
  });

  test('nor in its dossiers by chance', () => {
    for (let n = 0; n < JAAR; n += 13) {
      const vandaag = addDays(EERSTE, n);
      const scenario = makeScenario({ zaad: `dag ${n}`, vandaag, aantal: 40, verhalen: false });
      expect(onwaar(scenario.stappen, vandaag)).toEqual([]);
    }
  });
});

describe('the stories', () => {
  test('are of everybody: each gemeente, each corporatie, with and without children', () => {
    const gemeenten = new Set(VERHALEN.map(({ gemeente }) => gemeente));
    expect(gemeenten.size).toBe(9);
    expect(new Set(VERHALEN.map(({ verhuurder }) => verhuurder)).size).toBeGreaterThanOrEqual(12);
    expect(new Set(VERHALEN.map(({ huishouden }) => huishouden.kinderen))).toEqual(
      new Set(['ja', 'nee']),
    );
    expect(new Set(VERHALEN.map(({ code }) => code)).size).toBe(VERHALEN.length);
  });

  test('close nothing longer ago than its data may be kept', () => {
    for (let n = 0; n < JAAR; n += 1) {
      const vandaag = addDays(EERSTE, n);
      for (const { soort, dag } of vertelAlles(0, vandaag))
        if (soort === 'sluit') expect(diffDays(dag, vandaag)).toBeLessThan(365);
    }
  });
});
