import { toCsv } from '#documents/csv.ts';
import type { Celwaarde } from '#documents/tabel.ts';
import { toXlsx } from '#documents/xlsx.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { EXPORTS, type Exportsoort, exportNaam, kolommenVoor } from '#domain/export/kolommen.ts';
import type { OwnContext } from './context.ts';
import { exportRijen } from './export-rijen.ts';
import { requirePeriode } from './periode.ts';
import { ruleViolated } from './refusal.ts';

export type ExportVraag = {
  readonly soort: Exportsoort;
  readonly van: IsoDate;
  readonly tot: IsoDate;
  readonly formaat: 'csv' | 'xlsx';
  readonly metNamen: boolean;
  readonly doel: string;
};

const TYPES = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
/**
 * Registrations in a period as a file. Names only with a purpose; the log keeps that it was done,
 * and the file name says nothing about anybody.
 */
export async function makeExport(
  context: OwnContext,
  vraag: ExportVraag,
): Promise<{ bestand: Blob; naam: string; rijen: number }> {
  requirePeriode(vraag);
  if (vraag.metNamen && vraag.doel === '') throw ruleViolated('doel_ontbreekt');
  const kolommen = kolommenVoor(vraag.soort, vraag);
  const rows = await context.read((read) => exportRijen(read, vraag));
  const table = rows.map((row) => kolommen.map(({ code }): Celwaarde => row[code] ?? null));
  const bytes =
    vraag.formaat === 'csv'
      ? toCsv(kolommen, table)
      : await toXlsx(EXPORTS[vraag.soort].naam, kolommen, table);
  return {
    bestand: new Blob([new Uint8Array(bytes)], { type: TYPES[vraag.formaat] }),
    naam: `${exportNaam(vraag.soort, vraag.van, vraag.tot)}.${vraag.formaat}`,
    rijen: rows.length,
  };
}
