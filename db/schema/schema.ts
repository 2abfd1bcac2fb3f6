import { type Kit, sqliteKit } from '../kit.ts';
import { afsprakenTables, afsprakenVerklaringen } from './afspraken.ts';
import { ketenTables, ketenVerklaringen } from './keten.ts';
import { logTables, logVerklaringen } from './log.ts';
import { toegangTables, toegangVerklaringen } from './toegang.ts';

/** All tables, made with the column builders of one engine. */
export function makeSchema(kit: Kit) {
  return {
    ...toegangTables(kit),
    ...ketenTables(kit),
    ...afsprakenTables(kit),
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
  ...logVerklaringen,
};
