import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { regel, versie } from '#domain/contract/velden.ts';
import { backupOperaties } from './contract-back-ups.ts';
import { beleidOperaties } from './contract-beleid.ts';
import { gemeentenOperaties } from './contract-gemeenten.ts';
import { afsprakenOperaties, gemeentecodes } from './contract-sets.ts';
import { bewaarVelden } from './fields.ts';

/** Settings of the desk itself; terms and days live in the afsprakenset. */
export const instellingen = z.object({
  /** Who answers for the data. */
  organisatie: z.string(),
  /** How the desk that is part of it is called. */
  meldpunt: z.string(),
  vergrendelNaMinuten: z.number().int(),
  /** Within so many days two meldingen of one betrokkene may be about one event (M). */
  dubbelBinnenDagen: z.number().int(),
  /** Within so many werkdagen a letter that a procedure asks for goes out (own rule). */
  briefWerkdagen: z.number().int(),
  /** Within so many werkdagen a closing can be undone; later is another traject (own rule). */
  ongedaanWerkdagen: z.number().int(),
  /** Within so many days steps are taken once a crisis was reported while an ontruiming is near (WA). */
  crisisDagen: z.number().int(),
  /** CBS codes of gemeenten that let no family with children be put on the street (AL). */
  kinderbeleid: z.array(z.string()),
  /** From when data are kept and by what, and whether FG and archivaris confirmed it. */
  bewaren: z.object(uitvoerVorm(bewaarVelden)),
  /** Within so many werkdagen a question is answered that the agreement sets no term for (own rule). */
  vraagWerkdagen: z.number().int(),
  versie,
});
export type Instellingen = z.output<typeof instellingen>;

/** A number of days within bounds. */
const dagen = (min: number, max: number) =>
  z
    .number({ error: 'Vul een aantal dagen in.' })
    .int({ error: 'Vul hele dagen in.' })
    .min(min, { error: `Kies ten minste ${min}.` })
    .max(max, { error: `Kies hoogstens ${max}.` });

const instellingenOperaties = {
  readInstellingen: operatie({
    roles: 'aangemeld',
    action: 'inzien',
    object: 'instelling',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(instellingen),
  changeInstellingen: operatie({
    roles: ['beheerder'],
    action: 'wijzigen',
    object: 'instelling',
    purpose: 'beheer',
    unit: 'schrijven',
    // Letters name both.
    changes: ['beheer.readInstellingen', 'brieven'],
    gives: 'beheer.readInstellingen',
  })
    .input(
      z.object({
        versie,
        organisatie: regel('de naam van de organisatie', 100),
        meldpunt: regel('de naam van het Meldpunt', 100),
        vergrendelNaMinuten: z
          .number({ error: 'Vul een aantal minuten in.' })
          .int({ error: 'Vul hele minuten in.' })
          .min(1, { error: 'Kies ten minste 1 minuut.' })
          .max(60, { error: 'Kies hoogstens 60 minuten.' }),
        dubbelBinnenDagen: z
          .number({ error: 'Vul een aantal dagen in.' })
          .int({ error: 'Vul hele dagen in.' })
          .min(1, { error: 'Kies ten minste 1 dag.' })
          .max(365, { error: 'Kies hoogstens 365 dagen.' }),
        briefWerkdagen: dagen(1, 10),
        ongedaanWerkdagen: dagen(0, 20),
        crisisDagen: dagen(1, 14),
        kinderbeleid: gemeentecodes,
        vraagWerkdagen: dagen(1, 20),
      }),
    )
    .output(instellingen),
  /** How long stands with the terms of the organisation; changing that asks for both again. */
  changeBewaren: operatie({
    roles: ['manager', 'fg', 'beheerder'],
    action: 'wijzigen',
    object: 'instelling',
    purpose: 'beheer',
    unit: 'schrijven',
    changes: ['beheer.readInstellingen'],
    gives: 'beheer.readInstellingen',
  })
    .input(z.object({ versie, ...invoerVorm(bewaarVelden) }))
    .output(instellingen),
};

export const beheerContract = {
  ...afsprakenOperaties,
  ...instellingenOperaties,
  ...gemeentenOperaties,
  ...backupOperaties,
  ...beleidOperaties,
};
