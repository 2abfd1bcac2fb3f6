import { afhandelingTables, afhandelingVerklaringen } from '#areas/afsluiten/tables.ts';
import { afsprakenTables, afsprakenVerklaringen } from '#areas/beheer/tables.ts';
import { checkTables, checkVerklaringen } from '#areas/bekendheid/tables.ts';
import { dossierTables, dossierVerklaringen } from '#areas/dossiers/tables.ts';
import { meldingTables, meldingVerklaringen } from '#areas/meldingen/tables.ts';
import { ketenTables, ketenVerklaringen } from '#areas/partners/tables.ts';
import {
  personenTables,
  personenVerklaringen,
  samenvoegTables,
  samenvoegVerklaringen,
} from '#areas/personen/tables.ts';
import { toegangTables, toegangVerklaringen } from '#areas/toegang/tables.ts';
import { logTables, logVerklaringen } from '#areas/verantwoording/tables.ts';
import { type Kit, sqliteKit } from '#db/kit.ts';

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
