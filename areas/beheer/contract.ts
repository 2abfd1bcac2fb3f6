import { z } from 'zod';
import { EENHEDEN } from '#areas/trajecten/rules/termijn.ts';
import { operatie, registratie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { gedaan, id, regel, sleutel, versie } from '#domain/contract/velden.ts';
import { setVelden, vrijeDagVelden } from './fields.ts';
import { TERMIJNSOORTEN } from './rules/afsprakenset.ts';

/** One term of a set, with its source in the agreements or the law. */
export const termijnregel = z.object({
  id,
  code: z.string(),
  naam: z.string(),
  begin: z.string(),
  einde: z.string(),
  eenheid: z.enum(EENHEDEN),
  aantal: z.number().int(),
  soort: z.enum(TERMIJNSOORTEN),
  bron: z.string(),
  verlenging: z.object({ eenheid: z.enum(EENHEDEN), aantal: z.number().int() }).nullable(),
  toelichting: z.string(),
  versie,
});
export type Termijnregel = z.output<typeof termijnregel>;

/** A day that does not count besides the public holidays (Atw 3 lid 2 and lid 3, closing days). */
export const vrijeDag = z.object({ id, ...uitvoerVorm(vrijeDagVelden), versie });
export type VrijeDag = z.output<typeof vrijeDag>;

/** An agreement with its validity; terms and days belong to it. */
export const afsprakenset = z.object({
  id,
  code: z.string(),
  ...uitvoerVorm(setVelden),
  goedeVrijdagVrij: z.boolean(),
  inGebruik: z.boolean(),
  verlopen: z.boolean(),
  termijnen: z.array(termijnregel),
  vrijeDagen: z.array(vrijeDag),
  versie,
});
export type Afsprakenset = z.output<typeof afsprakenset>;

const { geldigVan, ...wijzigbaar } = invoerVorm(setVelden);

const beheer = {
  roles: ['beheerder', 'manager'],
  object: 'afsprakenset',
  purpose: 'beheer',
  unit: 'schrijven',
  changes: ['beheer.listAfsprakensets'],
} as const;

const afsprakenOperaties = {
  listAfsprakensets: operatie({
    roles: 'aangemeld',
    action: 'inzien',
    object: 'afsprakenset',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(z.array(afsprakenset)),
  changeAfsprakenset: operatie({ ...beheer, action: 'wijzigen' })
    .input(
      z.object({
        id,
        versie,
        ...wijzigbaar,
        goedeVrijdagVrij: z.boolean(),
      }),
    )
    .output(afsprakenset),
  copyAfsprakenset: operatie({ ...beheer, action: 'aanmaken', once: true })
    .input(registratie(z.object({ id, naam: wijzigbaar.naam, geldigVan })))
    .output(afsprakenset),
  /** Which units and numbers a term may have depends on its code: `termijnlengtes.ts`. */
  changeTermijnregel: operatie({ ...beheer, action: 'wijzigen' })
    .input(
      z.object({
        id,
        versie,
        aantal: z
          .number({ error: 'Vul een heel getal in.' })
          .int({ error: 'Vul een heel getal in.' })
          .min(0, { error: 'Vul 0 of meer in.' })
          .max(250, { error: 'Vul hoogstens 250 in.' }),
        eenheid: z.enum(EENHEDEN),
      }),
    )
    .output(termijnregel),
  addVrijeDag: operatie({ ...beheer, action: 'aanmaken', once: true })
    .input(registratie(z.object({ setId: id, ...invoerVorm(vrijeDagVelden) })))
    .output(vrijeDag),
  removeVrijeDag: operatie({ ...beheer, action: 'verwijderen' })
    .input(sleutel)
    .output(gedaan),
};

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
        vraagWerkdagen: dagen(1, 20),
      }),
    )
    .output(instellingen),
};

export const beheerContract = { ...afsprakenOperaties, ...instellingenOperaties };
