import {
  insertTermijnen,
  listTermijnen,
  type MeldingRow,
  type TermijnRow,
} from '#db/repositories/meldingen.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import type { Kalender } from '#domain/dates/werkdagen.ts';
import { needsBrief } from '#domain/meldingen/brief-nodig.ts';
import { isGenoemdeDag } from '#domain/termijnen/looptijd.ts';
import { startTermijnen } from '#domain/termijnen/start-termijnen.ts';
import type { WriteContext } from './context.ts';
import { afsprakenOp } from './kalender.ts';
import { refreshVervalt } from './termijnen.ts';

const date = (text: string | null): IsoDate | null => (text === null ? null : toIsoDate(text));

/**
 * Starts the terms of a melding by the set in force when it was received. A melding of an event
 * that was reported before starts only the terms that its own question or dates bring: the rest
 * already runs. After a dagvaarding the desk writes every summoned tenant at once (st 6).
 */
export async function startVoor(
  context: WriteContext,
  melding: MeldingRow,
  personen: number,
): Promise<TermijnRow[]> {
  const ontvangen = toIsoDate(melding.ontvangenOp);
  const { termijnen, kalender } = await afsprakenOp(context.unit, ontvangen);
  const gestart = startTermijnen({
    aanleiding: melding.aanleiding,
    vraag: melding.vraag,
    ontvangen,
    datums: {
      dagvaarding: date(melding.dagvaardingOp),
      zitting: date(melding.zittingOp),
      ontruiming: date(melding.ontruimingOp),
    },
    termijnen,
    kalender,
  });
  const isRepeat = melding.zelfdeAls !== null;
  const running = await listTermijnen(context.unit, [melding.dossierId]);
  // The same zitting named twice is one day to watch, not two.
  const isWatched = (code: string, vervalt: IsoDate | undefined) =>
    running.some((row) => row.code === code && row.vervalt === vervalt && row.voldaanOp === null);
  const rows = gestart
    .filter(({ code }) => !(isRepeat && code === 'informatieplicht'))
    .filter(({ code, vervalt }) => !(isGenoemdeDag({ code }) && isWatched(code, vervalt)))
    .map(({ code, naam, begin, vervalt, looptijd, bron }) =>
      makeRow(context, melding, {
        ...{ code, naam, bron, begin, looptijd, kalender },
        vervalt: vervalt ?? null,
      }),
    );
  if (needsBrief(melding.aanleiding, { isHerhaling: isRepeat }))
    rows.push(...letters(context, melding, personen, kalender));
  await insertTermijnen(context.unit, rows);
  await refreshVervalt(context, melding.dossierId);
  return rows;
}

function letters(
  context: WriteContext,
  melding: MeldingRow,
  personen: number,
  kalender: Kalender,
): TermijnRow[] {
  const begin = toIsoDate(melding.ontvangenOp);
  return Array.from({ length: personen }, (_, index) =>
    makeRow(context, melding, {
      code: 'brief',
      naam:
        personen === 1
          ? 'Brief aan betrokkene over de dagvaarding'
          : `Brief over de dagvaarding (${index + 1} van ${personen})`,
      bron: 'processtap 6',
      begin,
      vervalt: begin,
      looptijd: { eenheid: 'dagen', aantal: 0 },
      kalender,
    }),
  );
}

function makeRow(
  { newId }: WriteContext,
  melding: MeldingRow,
  parts: Pick<TermijnRow, 'code' | 'naam' | 'bron' | 'begin' | 'vervalt' | 'looptijd' | 'kalender'>,
): TermijnRow {
  return {
    ...parts,
    id: newId(),
    dossierId: melding.dossierId,
    meldingId: melding.id,
    opschortingen: [],
    voldaanOp: null,
    voldaanMet: null,
    versie: 1,
  };
}
