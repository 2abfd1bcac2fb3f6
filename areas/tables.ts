import { afsluitenTables, afsluitenVerklaringen } from '#areas/afsluiten/tables.ts';
import { beheerTables, beheerVerklaringen } from '#areas/beheer/tables.ts';
import { bekendheidTables, bekendheidVerklaringen } from '#areas/bekendheid/tables.ts';
import { brievenTables, brievenVerklaringen } from '#areas/brieven/tables.ts';
import { dossiersTables, dossiersVerklaringen } from '#areas/dossiers/tables.ts';
import { meldingenTables, meldingenVerklaringen } from '#areas/meldingen/tables.ts';
import { partnersTables, partnersVerklaringen } from '#areas/partners/tables.ts';
import { partnervragenTables, partnervragenVerklaringen } from '#areas/partnervragen/tables.ts';
import {
  personenTables,
  personenVerklaringen,
  samenvoegTables,
  samenvoegVerklaringen,
} from '#areas/personen/tables.ts';
import { screeningTables, screeningVerklaringen } from '#areas/screening/tables.ts';
import { toegangTables, toegangVerklaringen } from '#areas/toegang/tables.ts';
import { trajectenTables, trajectenVerklaringen } from '#areas/trajecten/tables.ts';
import { verantwoordingTables, verantwoordingVerklaringen } from '#areas/verantwoording/tables.ts';
import { werkTables, werkVerklaringen } from '#areas/werk/tables.ts';
import { type Kit, sqliteKit } from '#db/kit.ts';

/** All tables, made with the column builders of one engine. */
export function makeSchema(kit: Kit) {
  return {
    ...toegangTables(kit),
    ...werkTables(kit),
    ...partnersTables(kit),
    ...beheerTables(kit),
    ...personenTables(kit),
    ...dossiersTables(kit),
    ...meldingenTables(kit),
    ...trajectenTables(kit),
    ...screeningTables(kit),
    ...brievenTables(kit),
    ...afsluitenTables(kit),
    ...bekendheidTables(kit),
    ...samenvoegTables(kit),
    ...verantwoordingTables(kit),
    ...partnervragenTables(kit),
  };
}

/** The tables as SQLite has them. */
export const schema = makeSchema(sqliteKit);
export type Schema = typeof schema;

/** What every column of every table holds. */
export const verklaringen = {
  ...toegangVerklaringen,
  ...werkVerklaringen,
  ...partnersVerklaringen,
  ...beheerVerklaringen,
  ...personenVerklaringen,
  ...dossiersVerklaringen,
  ...meldingenVerklaringen,
  ...trajectenVerklaringen,
  ...screeningVerklaringen,
  ...brievenVerklaringen,
  ...afsluitenVerklaringen,
  ...bekendheidVerklaringen,
  ...samenvoegVerklaringen,
  ...verantwoordingVerklaringen,
  ...partnervragenVerklaringen,
};
