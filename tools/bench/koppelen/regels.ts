import { inKolommen } from '../kolommen.ts';
import type { FebrlUitslag } from './febrl.ts';
import type { Gelijkeuitslag } from './houd-tegen.ts';
import type { Maten } from './maten.ts';
import type { Spreiding } from './spreiding.ts';

/** A line of the one table: what, how much, and against which target. */
export type Verslagregel = {
  readonly naam: string;
  readonly waarde: string;
  readonly doel?: string;
  readonly gehaald?: boolean;
  readonly bij?: string;
};

/** What was measured on a register of one size. */
export type Maat = {
  readonly personen: number;
  readonly gevuld: { readonly seconden: number; readonly megabytes: number };
  readonly maten: Maten;
  readonly controle: Spreiding;
  readonly vloer: Spreiding;
  readonly geheugen: { readonly heap: number; readonly rss: number };
  readonly gelijken: readonly Gelijkeuitslag[];
};

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const deel = (value: number) => value.toFixed(4);

/**
 * Precision, recall and F1 of FEBRL. The targets are for duplicates asked of originals; all asked
 * of all compares two damaged records as well, and only informs.
 */
export function febrlRegels(uitslagen: readonly FebrlUitslag[]): Verslagregel[] {
  return uitslagen.map(({ set, wijze, metBsn, precisie, recall, f1, paren }) => {
    const doel = metBsn ? 0.999 : 0.998;
    const how = wijze === 'koppelen' ? 'duplicates → originals' : 'all → all';
    return {
      naam: `${set} ${how}, ${metBsn ? 'with' : 'without'} BSN: F1`,
      waarde: deel(f1),
      ...(wijze === 'koppelen' && { doel: `≥ ${doel}`, gehaald: f1 >= doel }),
      bij: `precision ${deel(precisie)}, recall ${deel(recall)}, ${paren} pairs`,
    };
  });
}

/** The lines of one size of register. */
export function maatRegels(maat: Maat): Verslagregel[] {
  const { personen, gevuld, maten, controle, vloer, geheugen, gelijken } = maat;
  const at = `${personen.toLocaleString('en-US')} persons`;
  const { aantallen } = maten;
  const least = (naam: string, value: number, doel: number, bij?: string): Verslagregel => ({
    naam: `${at}: ${naam}`,
    waarde: deel(value),
    doel: `≥ ${doel}`,
    gehaald: value >= doel,
    ...(bij !== undefined && { bij }),
  });
  return [
    line(
      `${at}: filled in`,
      `${gevuld.seconden.toFixed(0)} s`,
      `${gevuld.megabytes} MB, encrypted`,
    ),
    least('“bekend” is right', maten.precisieBekend, 0.995, `${aantallen.vragen} questions`),
    least('true one in first 5', maten.eersteVijf, 0.99, `${aantallen.bekenden} questions`),
    {
      naam: `${at}: twin wrongly “bekend”`,
      waarde: deel(maten.tweelingFout),
      doel: '≤ 0.01',
      gehaald: maten.tweelingFout <= 0.01,
      bij: `${aantallen.tweelingen} questions about a twin`,
    },
    line(
      `${at}: who is in it`,
      `${deel(maten.bekendenBekend)} bekend`,
      `${deel(maten.bekendenMogelijk)} mogelijk, ${deel(maten.bekendenNieuw)} nieuw`,
    ),
    line(
      `${at}: who is not`,
      `${deel(maten.vreemdenMogelijk)} mogelijk`,
      `${deel(maten.vreemdenBekend)} bekend`,
    ),
    {
      naam: `${at}: one check, p50`,
      waarde: ms(controle.p50),
      doel: '≤ 2 × floor',
      gehaald: controle.p50 <= 2 * vloer.p50,
      bij: `floor ${ms(vloer.p50)}, ratio ${(controle.p50 / vloer.p50).toFixed(2)}, ${controle.aantal} questions`,
    },
    {
      naam: `${at}: one check, p99`,
      waarde: ms(controle.p99),
      ...(personen >= 1_000_000 && { doel: '≤ 15 ms', gehaald: controle.p99 <= 15 }),
      bij: `floor ${ms(vloer.p99)}`,
    },
    line(
      `${at}: memory after 2,000 checks`,
      `heap ${signed(geheugen.heap)} MB`,
      `rss ${signed(geheugen.rss)} MB`,
    ),
    ...gelijken.map((gelijke) => gelijkeRegel(at, gelijke, maat)),
  ];
}

function line(naam: string, waarde: string, bij: string): Verslagregel {
  return { naam, waarde, bij };
}

function gelijkeRegel(
  at: string,
  { naam, uitslag, waarom }: Gelijkeuitslag,
  maat: Maat,
): Verslagregel {
  const label = `${at}: ${naam}, p50`;
  if (uitslag === undefined) return line(label, '—', waarom ?? '');
  const keer = uitslag.p50 / maat.controle.p50;
  const aimed = naam.startsWith('pg_trgm') && maat.personen >= 1_000_000;
  const found = uitslag.eersteVijf === null ? '' : `, first 5 ${deel(uitslag.eersteVijf)}`;
  return {
    naam: label,
    waarde: ms(uitslag.p50),
    ...(aimed && { doel: '≥ 50 × check', gehaald: keer >= 50 }),
    bij: `${keer.toFixed(1)} × the check, p99 ${ms(uitslag.p99)}, ${uitslag.aantal} questions${found}, filled in ${uitslag.gevuld.toFixed(0)} s, ${uitslag.megabytes} MB`,
  };
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
}

/** The lines as one table for people. */
export function verslag(regels: readonly Verslagregel[]): string {
  const verdict = ({ gehaald }: Verslagregel) =>
    gehaald === undefined ? '' : gehaald ? 'ok' : 'NOT MET';
  return inKolommen(
    regels.map((regel) => [
      regel.naam,
      regel.waarde,
      regel.doel ?? '',
      verdict(regel),
      regel.bij ?? '',
    ]),
  );
}
