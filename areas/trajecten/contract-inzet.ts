import { z } from 'zod';
import { herstelreden, intrekking } from '#areas/contract-herstel.ts';
import { deskAdd, deskChange, operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import {
  aanvaard,
  datum,
  idAnders,
  idVan,
  sleutel,
  tijdstip,
  versie,
} from '#domain/contract/velden.ts';
import { inzetVelden } from './fields.ts';

const stappen = z.object({
  signalen: datum.optional(),
  consultatie: datum.optional(),
  gesprek: datum.optional(),
  wegen: datum.optional(),
  beslissen: datum.optional(),
});

/** What was set going, as the screen shows it. */
export const inzet = z.object({
  id: idAnders,
  /** The traject in which it was set going, and whether that is the open one. */
  traject: z.number().int(),
  isLopend: z.boolean(),
  /** For whom; null: for the household. */
  persoon: idVan('betrokkene').nullable(),
  naam: z.string(),
  ...uitvoerVorm(inzetVelden),
  stappen,
  titel: z.string(),
  partnernaam: z.string(),
  isZorg: z.boolean(),
  /** When the desk looks again: as somebody said, or as its kind asks. */
  nakijkdag: datum.nullable(),
  door: z.string(),
  op: tijdstip,
  ingetrokken: intrekking.nullable(),
  versie,
});
export type InzetBeeld = z.output<typeof inzet>;

const getypt = {
  persoon: idVan('betrokkene').nullable(),
  ...invoerVorm(inzetVelden),
  stappen,
  aanvaard,
};
const antwoord = z.object({ inzetten: z.array(inzet) });

export const inzetContract = {
  /** Records that something was set going for a household, or asked for. */
  addInzet: operatie({ ...deskAdd, once: true })
    .input(registratie(z.object({ dossierId: idVan('dossier'), ...getypt })))
    .output(antwoord),
  /** Says how it goes on: begun, looked at again, ended with its result; or what was wrong. */
  changeInzet: operatie(deskChange).input(sleutel.extend(getypt)).output(antwoord),
  /** Withdraws what was never set going: from now on it counts as never entered. */
  withdrawInzet: operatie(deskChange)
    .input(sleutel.extend({ reden: herstelreden }))
    .output(antwoord),
};
