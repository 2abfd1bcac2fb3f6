import { z } from 'zod';
import { operatie } from './operatie.ts';
import { regel, versie } from './velden.ts';

/** Settings of the desk itself; terms and days live in the afsprakenset. */
export const instellingen = z.object({
  organisatie: z.string(),
  vergrendelNaMinuten: z.number().int(),
  /** Within so many days two meldingen of one betrokkene may be about one event (M). */
  dubbelBinnenDagen: z.number().int(),
  versie,
});
export type Instellingen = z.output<typeof instellingen>;

export const instellingenContract = {
  haal: operatie({
    roles: 'aangemeld',
    action: 'inzien',
    object: 'instelling',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(instellingen),
  wijzig: operatie({
    roles: ['beheerder'],
    action: 'wijzigen',
    object: 'instelling',
    purpose: 'beheer',
    unit: 'schrijven',
  })
    .input(
      z.object({
        versie,
        organisatie: regel('de naam van de organisatie', 100),
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
      }),
    )
    .output(instellingen),
};
