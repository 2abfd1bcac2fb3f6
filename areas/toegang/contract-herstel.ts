import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { datum, regel, tijdstip, vrijeRegel } from '#domain/contract/velden.ts';

/** A file that may be a back-up; without a moment when it cannot be read. */
export const gevondenBackup = z.object({
  bestand: z.string(),
  bytes: z.number().int(),
  gemaaktOp: tijdstip.optional(),
  programma: z.string().optional(),
  /** It is of another register than this folder's. */
  anders: z.literal(true).optional(),
});
export type GevondenBackupregel = z.output<typeof gevondenBackup>;

/** What is in a back-up, and what restoring it would lose. */
export const backupproef = z.object({
  gemaaktOp: tijdstip,
  programma: z.string(),
  dossiers: z.number().int(),
  meldingen: z.number().int(),
  /** Day of the newest melding; null without meldingen. */
  laatste: datum.nullable(),
  /** There is no register yet, so nothing is lost. */
  leeg: z.literal(true).optional(),
  /** Left out where the register as it is now cannot be read. */
  verlies: z
    .object({
      dossiers: z.number().int(),
      meldingen: z.number().int(),
      wijzigingen: z.number().int(),
    })
    .optional(),
});
export type BackupproefAntwoord = z.output<typeof backupproef>;

/** What was put back. */
export const hersteld = z.object({
  gemaaktOp: tijdstip,
  /** There was no register before. */
  leeg: z.literal(true).optional(),
  /** The folder with what was there before. */
  opzij: z.string(),
  vernietigd: z.number().int(),
  afgekeurd: z.number().int(),
  /** Account names of beheerders, for who has a recovery code and perhaps no account name. */
  beheerders: z.array(z.string()).optional(),
});
export type HersteldAntwoord = z.output<typeof hersteld>;

/**
 * The way back from a damaged register, before anybody can sign in: it asks for a secret of the
 * back-up itself.
 */
export function herstelOperaties(wachtwoord: z.ZodString, herstelcode: z.ZodString) {
  const backupvraag = z.object({
    bestand: regel('het pad van een back-up', 1000),
    geheim: z.union([
      z.object({
        accountnaam: regel('uw accountnaam', 200),
        wachtwoord,
      }),
      z.object({ herstelcode }),
    ]),
  });
  const buiten = {
    roles: 'buiten',
    object: 'account',
    purpose: 'toegang',
    unit: 'sessie',
  } as const;
  return {
    listBackups: operatie({
      ...buiten,
      action: 'geen',
      reasonNotLogged: 'names files of a folder, and nothing that is in them',
    })
      .input(
        z
          .object({
            /** Where else to look: a folder, or one back-up. Left out: where this register keeps them. */
            map: vrijeRegel('de map', 1000).optional(),
          })
          .default({}),
      )
      .output(z.object({ map: z.string(), backups: z.array(gevondenBackup) })),
    tryBackup: operatie({ ...buiten, action: 'herstellen' })
      .input(backupvraag)
      .output(backupproef),
    restoreBackup: operatie({ ...buiten, action: 'herstellen' })
      .input(backupvraag)
      .output(hersteld),
  };
}
