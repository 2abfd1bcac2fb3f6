import { z } from 'zod';
import { operatie } from '#domain/contract/operatie.ts';
import { regel, tijdstip, vrijeRegel } from '#domain/contract/velden.ts';
import { OPSLAGREDENEN } from '#domain/opslagstoring.ts';

const backupregel = z.object({
  bestand: z.string(),
  bytes: z.number().int(),
  /** Left out of a file that cannot be read. */
  gemaaktOp: tijdstip.optional(),
  programma: z.string().optional(),
});

/** What the whole check found. */
const bevinding = {
  gebreken: z.number().int(),
  verwijzingen: z.number().int(),
  /** Where rows are not as the program left them. */
  veranderd: z.array(z.string()),
};

/** Where back-ups go, how long they stay, how the last went, and which there are. */
export const backupOverzicht = z.object({
  /** The folder in use. */
  map: z.string(),
  /** It was chosen; otherwise it is the one in the data folder. */
  eigenMap: z.boolean(),
  dagen: z.number().int(),
  weken: z.number().int(),
  maanden: z.number().int(),
  laatste: z.object({ op: tijdstip, bytes: z.number().int() }).nullable(),
  mislukt: z
    .object({ op: tijdstip, reden: z.enum([...OPSLAGREDENEN, 'beschadigd', 'onbekend']) })
    .nullable(),
  controle: z.object({ op: tijdstip, ...bevinding }).nullable(),
  /** There was none for days. */
  teOud: z.boolean(),
  /** The file with these settings could not be read: what is usual counts. */
  onleesbaar: z.boolean(),
  /** Undefined where the folder does not answer. */
  backups: z.array(backupregel).optional(),
});
export type BackupOverzicht = z.output<typeof backupOverzicht>;

const aantal = (naam: string, min: number, max: number) =>
  z
    .number({ error: `Vul een aantal ${naam} in.` })
    .int({ error: `Vul hele ${naam} in.` })
    .min(min, { error: `Kies ten minste ${min}.` })
    .max(max, { error: `Kies hoogstens ${max}.` });

const deed = {
  roles: ['beheerder'],
  object: 'opslag',
  purpose: 'beheer',
  unit: 'eigen',
  changes: ['beheer.readBackups'],
} as const;

export const backupOperaties = {
  readBackups: operatie({ ...deed, changes: [], action: 'inzien' }).output(backupOverzicht),
  makeBackup: operatie({ ...deed, action: 'exporteren' })
    .input(
      z.object({
        /** Absolute path of another folder, for this one back-up; then none in it makes place. */
        map: regel('de map', 1000).optional(),
      }),
    )
    .output(z.object({ bestand: z.string(), bytes: z.number().int() })),
  changeBackups: operatie({ ...deed, action: 'wijzigen' })
    .input(
      z.object({
        /** Absolute path; empty is the folder in the data folder. */
        map: vrijeRegel('de map', 1000),
        dagen: aantal('dagen', 1, 366),
        weken: aantal('weken', 0, 520),
        maanden: aantal('maanden', 0, 1200),
      }),
    )
    .output(z.object({ gedaan: z.literal(true) })),
  checkRegister: operatie({ ...deed, action: 'inzien' }).output(z.object(bevinding)),
};
