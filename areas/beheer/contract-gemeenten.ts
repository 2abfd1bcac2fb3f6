import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { gemeenteVelden } from './fields.ts';
import { GEMEENTEN } from './rules/regio.ts';

const code = z
  .string()
  .refine((text) => GEMEENTEN.some((one) => one.code === text), { error: 'Onbekende gemeente.' });

/** What is set for a gemeente; versie 0: nothing was set yet. */
export const gemeenteregeling = z.object({
  code,
  ...uitvoerVorm(gemeenteVelden),
  /** How both are called now; '' without one. */
  teamNaam: z.string(),
  dienstNaam: z.string(),
  versie: z.number().int(),
});
export type Gemeenteregeling = z.output<typeof gemeenteregeling>;

export const gemeentenOperaties = {
  listGemeenten: operatie({
    roles: 'aangemeld',
    action: 'inzien',
    object: 'instelling',
    purpose: 'taakuitvoering',
    unit: 'lezen',
  }).output(z.array(gemeenteregeling)),
  changeGemeente: operatie({
    roles: ['beheerder', 'manager'],
    action: 'wijzigen',
    object: 'instelling',
    purpose: 'beheer',
    unit: 'schrijven',
    // Who is told, what a letter names and whom a task names follow from it.
    changes: ['beheer.listGemeenten', 'brieven', 'afsluiten', 'dossiers', 'trajecten', 'werk'],
  })
    .input(z.object({ code, versie: z.number().int().min(0), ...invoerVorm(gemeenteVelden) }))
    .output(gemeenteregeling),
};
