import { z } from 'zod';
import { ROLLEN } from '#domain/toegang/rollen.ts';
import { operatie } from './operatie.ts';
import { gedaan, id, regel, tijdstip, versie } from './velden.ts';

/** An account as the beheerder sees it; never a password or key. */
export const account = z.object({
  id,
  naam: z.string(),
  accountnaam: z.string(),
  rollen: z.array(z.enum(ROLLEN)),
  actief: z.boolean(),
  heeftWachtwoord: z.boolean(),
  gemaaktOp: tijdstip,
  versie,
});
export type Account = z.output<typeof account>;

const naam = regel('de naam', 100);
const rollen = z
  .array(z.enum(ROLLEN))
  .min(1, { error: 'Kies ten minste één rol.' })
  .refine((lijst) => new Set(lijst).size === lijst.length, {
    error: 'Kies elke rol hoogstens één keer.',
  });
const nieuwWachtwoord = z
  .string()
  .min(1, { error: 'Vul een wachtwoord in.' })
  .max(1024, { error: 'Dit wachtwoord is te lang.' });
const beheer = { roles: ['beheerder'], object: 'account', purpose: 'beheer' } as const;

export const accountsContract = {
  lijst: operatie({ ...beheer, action: 'inzien', unit: 'lezen' }).output(z.array(account)),
  maak: operatie({ ...beheer, action: 'aanmaken', unit: 'eigen' })
    .input(z.object({ naam, accountnaam: regel('de accountnaam', 40), rollen, wachtwoord: nieuwWachtwoord }))
    .output(account),
  wijzig: operatie({ ...beheer, action: 'wijzigen', unit: 'eigen' })
    .input(z.object({ id, versie, naam, rollen, actief: z.boolean() }))
    .output(account),
  stelWachtwoordIn: operatie({ ...beheer, action: 'wijzigen', unit: 'eigen' })
    .input(z.object({ id, versie, wachtwoord: nieuwWachtwoord }))
    .output(account),
  verwijder: operatie({ ...beheer, action: 'verwijderen', unit: 'eigen' })
    .input(z.object({ id, versie, sleutelVernieuwen: z.boolean() }))
    .output(gedaan),
};
