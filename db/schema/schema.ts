import { type Kit, sqliteKit } from '../kit.ts';
import { afhandelingTables, afhandelingVerklaringen } from './afhandeling.ts';
import { afsprakenTables, afsprakenVerklaringen } from './afspraken.ts';
import { checkTables, checkVerklaringen } from './bekendheidscheck.ts';
import { dossierTables, dossierVerklaringen } from './dossiers.ts';
import { ketenTables, ketenVerklaringen } from './keten.ts';
import { logTables, logVerklaringen } from './log.ts';
import { meldingTables, meldingVerklaringen } from './meldingen.ts';
import { personenTables, personenVerklaringen } from './personen.ts';
import { samenvoegTables, samenvoegVerklaringen } from './samenvoegen.ts';
import { toegangTables, toegangVerklaringen } from './toegang.ts';

/** All tables, made with the column builders of one engine. */
export function makeSchema(kit: Kit) {
  return {
    ...toegangTables(kit),
    ...ketenTables(kit),
    ...afsprakenTables(kit),
    ...personenTables(kit),
    ...dossierTables(kit),
    ...meldingTables(kit),
    ...afhandelingTables(kit),
    ...checkTables(kit),
    ...samenvoegTables(kit),
    ...logTables(kit),
  };
}

/** The tables as SQLite has them. */
export const schema = makeSchema(sqliteKit);
export type Schema = typeof schema;

/** What every column of every table holds. */
export const verklaringen = {
  ...toegangVerklaringen,
  ...ketenVerklaringen,
  ...afsprakenVerklaringen,
  ...personenVerklaringen,
  ...dossierVerklaringen,
  ...meldingVerklaringen,
  ...afhandelingVerklaringen,
  ...checkVerklaringen,
  ...samenvoegVerklaringen,
  ...logVerklaringen,
};
