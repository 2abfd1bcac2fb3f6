import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ChainFinding, checkChain } from '../../db/chain/check-chain.ts';
import { reading, type Tabelsom } from '../../db/snapshot.ts';
import { padenIn } from '../../host/engine/paden.ts';
import {
  asInsider,
  cutLog,
  editLog,
  forgeLink,
  withoutTriggers,
} from '../../test/support/insider.ts';
import { gevolgVan, makeProefregister, type Proefregister } from './proefregister.ts';
import { openEnBekijk } from './register.ts';
import { inProefmap, putStaat } from './staat.ts';
import { makeTelling } from './tellen.ts';
import { makeToeval } from './toeval.ts';
import type { Aanval, Aanvalsopdracht, Aanvalsuitslag } from './uitslag.ts';

type Handen = Parameters<Parameters<typeof asInsider>[1]>[0];

/** Something that somebody with the key of the store does to its log or its chain. */
type Greep = {
  readonly wat: string;
  readonly doe: (connection: Handen, seq: number) => void;
  /** Whether the row of the log that was meddled with must be within what the check names first. */
  readonly noemt: boolean;
};

const GREPEN: readonly Greep[] = [
  {
    wat: 'regel gewijzigd',
    doe: (c, seq) => editLog(c, `seq = ${seq}`, "gebruiker = 'een-ander'"),
    noemt: true,
  },
  {
    wat: 'tijd van regel gewijzigd',
    doe: (c, seq) => editLog(c, `seq = ${seq}`, "tijd = '2020-01-01T00:00:00.000Z'"),
    noemt: true,
  },
  { wat: 'regel weg', doe: (c, seq) => cutLog(c, `seq = ${seq}`), noemt: true },
  { wat: 'alles vanaf regel weg', doe: (c, seq) => cutLog(c, `seq >= ${seq}`), noemt: true },
  { wat: 'alles tot en met regel weg', doe: (c, seq) => cutLog(c, `seq <= ${seq}`), noemt: false },
  { wat: 'twee regels verwisseld', doe: swapRows, noemt: true },
  { wat: 'regel erbij', doe: addRow, noemt: false },
  {
    wat: 'trekker van het log weg',
    doe: (c) => c.exec('DROP TRIGGER log_wordt_niet_gewist'),
    noemt: false,
  },
  {
    wat: 'trekker van het log die niets doet',
    doe: (c) => {
      c.exec('DROP TRIGGER log_wordt_niet_gewist');
      c.exec('CREATE TRIGGER log_wordt_niet_gewist BEFORE DELETE ON log BEGIN SELECT 1; END');
    },
    noemt: false,
  },
  {
    wat: 'schakels van het eind weg',
    doe: (c) =>
      c.exec(
        'DELETE FROM keten_eenheid WHERE nummer > (SELECT max(nummer) - 3 FROM keten_eenheid)',
      ),
    noemt: false,
  },
  {
    wat: 'schakel in het midden weg',
    doe: (c, seq) =>
      c.exec(
        `DELETE FROM keten_eenheid WHERE nummer = (SELECT min(nummer) FROM keten_eenheid WHERE log_tot >= ${seq})`,
      ),
    noemt: false,
  },
  { wat: 'schakel vervalst', doe: forgeLink, noemt: false },
  {
    wat: 'kop van schakel anders',
    doe: (c, seq) =>
      c.exec(
        `UPDATE keten_eenheid SET hoofd = randomblob(32) WHERE nummer = (SELECT min(nummer) FROM keten_eenheid WHERE log_tot >= ${seq})`,
      ),
    noemt: false,
  },
  {
    wat: 'som van het log bijgewerkt',
    doe: (c) => c.exec("UPDATE keten_som SET som = randomblob(32) WHERE tabel = 'log'"),
    noemt: false,
  },
  {
    wat: 'getoonde van een regel weg',
    doe: (c) =>
      withoutTriggers(
        c,
        'log_object',
        'DELETE FROM log_object WHERE pseudoniem = (SELECT min(pseudoniem) FROM log_object)',
      ),
    noemt: false,
  },
];

/**
 * Meddles with the log of a closed register as somebody who has the key of the store but not that of
 * the chain, and looks whether it is told, and whether the first bad row is within what is named.
 */
export const log: Aanval = {
  wat: 'logregels en schakels gewijzigd, weggehaald en bijgemaakt, met de sleutel van de opslag',
  aantal: 45,
  voer: (opdracht) => inProefmap((folder) => meddle(folder, opdracht)),
};

async function meddle(
  base: string,
  { aantal, zaad, meld }: Aanvalsopdracht,
): Promise<Aanvalsuitslag> {
  const toeval = makeToeval(zaad);
  const register = await makeProefregister(join(base, 'echt'));
  const folder = join(base, 'proef');
  const { before, rows } = await asItWas(folder, register);
  const telling = makeTelling();
  const bijzonderheden: string[] = [];
  for (let turn = 0; turn < aantal; turn += 1) {
    const greep = GREPEN[turn % GREPEN.length];
    if (greep === undefined) break;
    // Neither the first nor the last, which have cases of their own.
    const seq = 2 + toeval.tot(rows - 3);
    putStaat(folder, register.dicht);
    asInsider({ path: padenIn(folder).register, key: register.sleutels.key }, (connection) => {
      connection.pragma('foreign_keys = OFF');
      greep.doe(connection, seq);
    });
    const found = findings(folder, register);
    const gevolg = await gevolgVan(folder, register.sleutels, before);
    telling.tel(gevolg.kind);
    const where = `${greep.wat} (regel ${seq} van ${rows})`;
    if (gevolg.kind !== 'gezegd') bijzonderheden.push(`${where}: ${gevolg.kind}`);
    if (greep.noemt && !names(found, seq)) {
      telling.tel('niet genoemd');
      bijzonderheden.push(`${where}: genoemd werd ${JSON.stringify(found)}`);
    }
    if (turn % 100 === 99) meld(`${turn + 1} van ${aantal}`);
  }
  return {
    geprobeerd: [
      `${aantal} grepen in een log van ${rows} regels: ${GREPEN.map(({ wat }) => wat).join(', ')}`,
    ],
    bijzonderheden,
    doelen: [
      { naam: 'gezegd', gevonden: telling.van('gezegd'), tenminste: aantal },
      { naam: 'eerste regel niet genoemd', gevonden: telling.van('niet genoemd'), hoogstens: 0 },
    ],
  };
}

async function asItWas(
  folder: string,
  { sleutels, dicht }: Proefregister,
): Promise<{ readonly before: readonly Tabelsom[]; readonly rows: number }> {
  putStaat(folder, dicht);
  const found = await openEnBekijk(folder, sleutels);
  if (found.kind !== 'open' || found.gezegd !== undefined)
    throw new Error(`the register that is attacked is not whole: ${JSON.stringify(found)}`);
  const rows = reading(
    padenIn(folder).register,
    sleutels.key,
    (from) => from.prepare<[], number>('SELECT max(seq) FROM log').pluck().get() ?? 0,
  );
  return { before: found.sommen, rows };
}

function findings(folder: string, { sleutels }: Proefregister): readonly ChainFinding[] {
  return reading(
    padenIn(folder).register,
    sleutels.key,
    (from) => checkChain(from, sleutels.chain.key).findings,
  );
}

/** Whether the first link that does not fit is the one that added this row, or the one behind it. */
function names(found: readonly ChainFinding[], seq: number): boolean {
  const first = found.find(({ kind }) => kind === 'eenheid');
  return first?.kind === 'eenheid' && first.logFrom <= seq && seq <= first.logUpTo;
}

function swapRows(connection: Handen, seq: number): void {
  const rows = connection
    .prepare<[number, number], Record<string, unknown>>('SELECT * FROM log WHERE seq IN (?, ?)')
    .all(seq, seq + 1);
  const [one, other] = rows.map(({ seq: _, ...rest }) => rest);
  if (isDeepStrictEqual(one, other)) throw new Error('the rows that are swapped are the same');
  editLog(connection, `seq = ${seq}`, 'seq = -1');
  editLog(connection, `seq = ${seq + 1}`, `seq = ${seq}`);
  editLog(connection, 'seq = -1', `seq = ${seq + 1}`);
}

function addRow(connection: Handen): void {
  connection.exec(
    "INSERT INTO log (id, tijd, werkplek, actie, operatie, doel, object_soort, uitkomst, correlatie) VALUES ('vals', '2026-11-05T09:00:00.000Z', '', 'inzien', 'dossiers.readDossier', '', '', 'gelukt', '')",
  );
}
