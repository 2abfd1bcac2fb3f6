import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { invoerVorm, uitvoerVorm } from '#domain/contract/veld-vormen.ts';
import { gedaan, id, idAnders, regel, tijdstip, versie } from '#domain/contract/velden.ts';
import { ROLLEN } from '#domain/rollen.ts';
import { herstelOperaties } from './contract-herstel.ts';
import { accountVelden } from './fields.ts';

/** Who is signed in, as the screens need to know it. */
export const aangemeldAccount = z.object({
  id: idAnders,
  ...uitvoerVorm(accountVelden),
  rollen: z.array(z.enum(ROLLEN)),
});
export type AangemeldAccount = z.output<typeof aangemeldAccount>;

/** An account of a demo, with the password that its sign-in screen shows. */
export const demoAccount = aangemeldAccount.omit({ id: true }).extend({ wachtwoord: z.string() });
export type DemoAccount = z.output<typeof demoAccount>;

/**
 * `nieuw`: no store yet. `gesloten`: nobody signed in on this session. `vergrendeld`: somebody was.
 * `sleutels_onleesbaar`: the key file cannot be read, and a former one stands ready.
 */
export const toegangsstatus = z.object({
  toestand: z.enum(['nieuw', 'gesloten', 'vergrendeld', 'aangemeld', 'sleutels_onleesbaar']),
  /** When the former keys were written. */
  vorigeSleutelsVan: tijdstip.optional(),
  account: aangemeldAccount.optional(),
  vergrendeldeAccountnaam: z.string().optional(),
  herstelcodeBevestigd: z.boolean(),
  vergrendelNaMinuten: z.number().int(),
  versie: z.string(),
  /** Only ever there for a demo, which has nothing but made-up data. */
  demo: z.literal(true).optional(),
  /** There is a way back: a back-up may take the place of what is there, or of nothing. */
  herstelKan: z.literal(true).optional(),
  demoAccounts: z.array(demoAccount).optional(),
});
export type Toegangsstatus = z.output<typeof toegangsstatus>;

// Whoever is outside reads of an own name: the same limits, in other words.
const eigenNaam = regel('uw naam', accountVelden.naam.hoogstens);
const accountnaam = regel('uw accountnaam', accountVelden.accountnaam.hoogstens);
const wachtwoord = z
  .string()
  .min(1, { error: 'Vul uw wachtwoord in.' })
  .max(1024, { error: 'Dit wachtwoord is te lang.' });
const herstelcode = z
  .string()
  .min(1, { error: 'Vul de herstelcode in.' })
  .max(120, { error: 'Deze herstelcode is te lang; het zijn 32 tekens.' });

/** What the engine tells an open window by itself. */
export const levensteken = z.object({ soort: z.enum(['welkom', 'vergrendeld', 'stopt']) });
export type Levensteken = z.output<typeof levensteken>;

const zonderLog = { object: 'sessie', purpose: 'toegang', action: 'geen' } as const;
const toegang = { object: 'account', purpose: 'toegang', unit: 'sessie' } as const;

const toegangOperaties = {
  readStatus: operatie({
    ...zonderLog,
    roles: 'buiten',
    unit: 'sessie',
    reasonNotLogged: 'says only which screen comes first',
  }).output(toegangsstatus),
  setUp: operatie({ ...toegang, roles: 'buiten', action: 'aanmaken' })
    .input(z.object({ naam: eigenNaam, accountnaam, wachtwoord }))
    .output(z.object({ account: aangemeldAccount, herstelcode: z.string() })),
  signIn: operatie({ ...toegang, roles: 'buiten', action: 'aanmelden' })
    .input(z.object({ accountnaam, wachtwoord }))
    .output(z.object({ account: aangemeldAccount, herstelcodeBevestigd: z.boolean() })),
  recover: operatie({ ...toegang, roles: 'buiten', action: 'herstellen' })
    .input(
      z.object({
        ...{ accountnaam, herstelcode, wachtwoord },
        /** Opens the register also where it is not as the program left it. */
        zoalsHetIs: z.boolean().default(false),
      }),
    )
    .output(z.object({ account: aangemeldAccount, herstelcode: z.string() })),
  /** Only where the keys cannot be read: puts the former ones in their place. */
  takeVorigeSleutels: operatie({ ...toegang, roles: 'buiten', action: 'herstellen' }).output(
    gedaan,
  ),
  lock: operatie({ ...toegang, roles: 'aangemeld', action: 'vergrendelen' }).output(gedaan),
  signOut: operatie({ ...toegang, roles: 'aangemeld', action: 'afmelden' }).output(gedaan),
  changeWachtwoord: operatie({ ...toegang, unit: 'eigen', roles: 'aangemeld', action: 'wijzigen' })
    .input(z.object({ huidig: wachtwoord, nieuw: wachtwoord }))
    .output(gedaan),
  renewHerstelcode: operatie({ ...toegang, roles: ['beheerder'], action: 'aanmaken' }).output(
    z.object({ herstelcode: z.string() }),
  ),
  confirmHerstelcode: operatie({
    ...{ ...toegang, unit: 'eigen', roles: ['beheerder'], action: 'wijzigen' },
  })
    .input(z.object({ herstelcode }))
    .output(gedaan),
  noteActiviteit: operatie({
    ...zonderLog,
    roles: 'aangemeld',
    unit: 'sessie',
    reasonNotLogged: 'only says that a person is at the keyboard',
  }).output(gedaan),
  watchSessie: operatie({
    ...zonderLog,
    roles: 'buiten',
    unit: 'stroom',
    reasonNotLogged: 'only keeps an eye on whether a window is open',
  }).output(eventIterator(levensteken)),
};

/** An account as the beheerder sees it; never a password or key. */
export const account = z.object({
  id: idAnders,
  ...uitvoerVorm(accountVelden),
  rollen: z.array(z.enum(ROLLEN)),
  actief: z.boolean(),
  heeftWachtwoord: z.boolean(),
  gemaaktOp: tijdstip,
  versie,
});
export type Account = z.output<typeof account>;

const accountVorm = invoerVorm(accountVelden);
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
const beheer = {
  roles: ['beheerder'],
  object: 'account',
  purpose: 'beheer',
  changes: ['toegang.listAccounts', 'dossiers.listCollegas'],
} as const;

const accountsOperaties = {
  listAccounts: operatie({ ...beheer, changes: [], action: 'inzien', unit: 'lezen' }).output(
    z.array(account),
  ),
  createAccount: operatie({ ...beheer, action: 'aanmaken', unit: 'eigen' })
    .input(
      z.object({
        ...accountVorm,
        rollen,
        wachtwoord: nieuwWachtwoord,
      }),
    )
    .output(account),
  changeAccount: operatie({ ...beheer, action: 'wijzigen', unit: 'eigen' })
    .input(z.object({ id, versie, naam: accountVorm.naam, rollen, actief: z.boolean() }))
    .output(account),
  setWachtwoord: operatie({ ...beheer, action: 'wijzigen', unit: 'eigen' })
    .input(z.object({ id, versie, wachtwoord: nieuwWachtwoord }))
    .output(account),
  removeAccount: operatie({ ...beheer, action: 'verwijderen', unit: 'eigen' })
    .input(z.object({ id, versie, sleutelVernieuwen: z.boolean() }))
    .output(gedaan),
};

export const toegangContract = {
  ...toegangOperaties,
  ...accountsOperaties,
  ...herstelOperaties(wachtwoord, herstelcode),
};
