import { createRouterClient, ORPCError } from '@orpc/server';
import type { MeldingInvoer } from '../../areas/meldingen/contract.ts';
import { datumVelden, meldingVelden, partijVelden } from '../../areas/meldingen/fields.ts';
import type { Schema } from '../../areas/tables.ts';
import type { Connection } from '../../db/driver.ts';
import { makeWillekeur } from '../../demo/willekeur.ts';
import { addDays, type IsoDate } from '../../domain/dates/iso-date.ts';
import { legeInvoer } from '../../domain/velden/formulier.ts';
import type { Engine } from '../../host/engine/engine.ts';
import type { Sessie } from '../../host/engine/sessies.ts';
import { verzinInwoner } from './inwoners.ts';
import { duur, metingVan, type Uitslag, vergelijkMetingen } from './meten.ts';

const RONDEN = 30;
const PER_RONDE = 10;

/** The tables that a saved melding leaves rows in, in the order in which they refer to each other. */
const TABELLEN = [
  'betrokkene',
  'gegeven',
  'zoeksleutel',
  'dossier',
  'dossierpersoon',
  'traject',
  'procedure',
  'melding',
  'meldingcijfer',
  'gebeurtenis',
  'termijn',
  'historie',
  'log',
] as const satisfies readonly (keyof Schema)[];

type Rij = Record<string, string | number | null>;
type Rijen = readonly (readonly [tabel: string, rijen: readonly Rij[]])[];

/**
 * Saving a melding through the dispatcher, against inserts of the very rows that this left, into a
 * copy of the same store, one transaction for each melding with the same fsync. In turns, so that
 * both meet the same disk.
 */
export async function meetMelding(parts: {
  engine: Engine;
  sessie: Sessie;
  /** Reads what the engine wrote. */
  kijk: Connection;
  /** A copy of the store as it was. */
  raw: Connection;
  today: IsoDate;
  partnerId: string;
}): Promise<Uitslag[]> {
  const { engine, sessie, kijk, raw, today, partnerId } = parts;
  const client = createRouterClient(engine.api, { context: { sessie } });
  const save = (invoer: MeldingInvoer) =>
    engine.guard(() => client.meldingen.registerMelding(invoer));
  // Among this many made-up people some have the name and date of birth of another: those are
  // refused as known, leave nothing behind, and are drawn anew.
  const saveUnlessKnown = async (invoer: MeldingInvoer): Promise<string | undefined> => {
    try {
      return (await save(invoer)).dossierId;
    } catch (error) {
      if (isBekend(error)) return undefined;
      throw error;
    }
  };
  const schrijf = rawWriter(raw);
  const dispatcher: number[] = [];
  const floor: number[] = [];
  let rijen = 0;
  let nummer = 0;
  for (let ronde = -20; ronde < RONDEN; ronde += 1) {
    for (let gemeten = 0; gemeten < PER_RONDE; nummer += 1) {
      const invoer = gewoneMelding(nummer, today, partnerId);
      const voor = marks(kijk);
      let dossierId: string | undefined;
      const ms = await duur(async () => {
        dossierId = await saveUnlessKnown(invoer);
      });
      if (dossierId === undefined) continue;
      gemeten += 1;
      const nieuw = newRows(kijk, dossierId, voor);
      const rawMs = await duur(() => schrijf(nieuw));
      // The first round only warms up.
      if (ronde < 0) continue;
      dispatcher.push(ms);
      floor.push(rawMs);
      rijen += nieuw.reduce((sum, [, rows]) => sum + rows.length, 0);
    }
  }
  const perMelding = Math.round(rijen / dispatcher.length);
  const naam = `saving a melding (${perMelding} rows)`;
  return [vergelijkMetingen(naam, metingVan(dispatcher), metingVan(floor), 3)];
}

function isBekend(error: unknown): boolean {
  return error instanceof ORPCError && error.data?.regel === 'al_bekend';
}

/** What a corporatie reports on a usual day: a new tenant, arrears, a question. */
function gewoneMelding(nummer: number, today: IsoDate, partnerId: string): MeldingInvoer {
  const w = makeWillekeur(`melding/${nummer}`);
  const { bsn: _bsn, ...persoon } = verzinInwoner(w, nummer, today).persoon;
  return {
    ...legeInvoer(partijVelden),
    ...legeInvoer(meldingVelden),
    partnerId,
    aanleiding: 'dagvaarding_verzonden',
    ontvangenOp: today,
    verzondenOp: addDays(today, -1),
    kanaal: 'beveiligde_mail',
    huurderGeinformeerd: 'ja',
    huurderGeinformeerdOp: addDays(today, -2),
    vraag: 'advies',
    vraagTekst: 'Wat kunnen wij nog doen voor de zitting?',
    andereAanleidingen: [],
    ongeveer: [],
    woning: null,
    datums: {
      ...legeInvoer(datumVelden),
      dagvaarding: addDays(today, -2),
      zitting: addDays(today, 20),
    },
    toelichting: 'Huurder reageert niet op brieven en huisbezoek.',
    personen: [{ betrokkeneId: null, gegevens: persoon }],
    huishouden: { kinderen: 'ja', leeftijden: [3, 7], ondersteuningsvraag: '', samenstelling: '' },
    zorgen: { financiele_zelfredzaamheid: 'zorg' },
    dossierId: null,
    zelfdeAls: null,
    aanvaard: [],
  };
}

/** The last entry of the log, so that what comes after it is known as new. */
function marks(kijk: Connection): number {
  const row = kijk.prepare<[], { seq: number | null }>('SELECT max(seq) AS seq FROM log').get();
  return row?.seq ?? 0;
}

function newRows(kijk: Connection, dossierId: string, logTot: number): Rijen {
  const where: Record<(typeof TABELLEN)[number], string> = {
    betrokkene: 'id IN (SELECT betrokkene_id FROM dossierpersoon WHERE dossier_id = @dossierId)',
    gegeven:
      'betrokkene_id IN (SELECT betrokkene_id FROM dossierpersoon WHERE dossier_id = @dossierId)',
    zoeksleutel:
      'betrokkene_id IN (SELECT betrokkene_id FROM dossierpersoon WHERE dossier_id = @dossierId)',
    dossier: 'id = @dossierId',
    dossierpersoon: 'dossier_id = @dossierId',
    traject: 'dossier_id = @dossierId',
    procedure: 'dossier_id = @dossierId',
    melding: 'dossier_id = @dossierId',
    meldingcijfer: 'melding_id IN (SELECT id FROM melding WHERE dossier_id = @dossierId)',
    gebeurtenis: 'procedure_id IN (SELECT id FROM procedure WHERE dossier_id = @dossierId)',
    termijn: 'dossier_id = @dossierId',
    historie: 'dossier_id = @dossierId',
    log: 'seq > @logTot',
  };
  return TABELLEN.map((tabel) => {
    const binds = tabel === 'log' ? { logTot } : { dossierId };
    const sql = `SELECT * FROM ${tabel} WHERE ${where[tabel]}`;
    return [tabel, kijk.prepare<unknown[], Rij>(sql).all(binds)] as const;
  });
}

function rawWriter(raw: Connection): (rijen: Rijen) => void {
  const inserts = new Map(
    TABELLEN.map((tabel) => {
      const columns = (raw.pragma(`table_info(${tabel})`) as { name: string }[]).map(
        ({ name }) => name,
      );
      const holes = columns.map((name) => `@${name}`).join(', ');
      const sql = `INSERT INTO ${tabel} (${columns.join(', ')}) VALUES (${holes})`;
      return [tabel as string, raw.prepare(sql)];
    }),
  );
  return (rijen) => {
    raw.exec('BEGIN IMMEDIATE');
    for (const [tabel, rows] of rijen) for (const row of rows) inserts.get(tabel)?.run(row);
    raw.exec('COMMIT');
  };
}
