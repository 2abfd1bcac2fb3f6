import { isAbsolute } from 'node:path';
import type { BackupOverzicht } from '#areas/beheer/contract-back-ups.ts';
import { isBackupTeOud } from '#areas/beheer/rules/back-ups.ts';
import type { OwnContext } from '#areas/context.ts';
import { Refusal, ruleViolated } from '#areas/refusal.ts';
import type { GevondenBackupregel, HersteldAntwoord } from '#areas/toegang/contract-herstel.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import type { Omgeving } from '../omgeving.ts';
import { isStopped } from './dienst.ts';
import { type Herstelvraag, restoreBackup, tryBackup } from './herstellen.ts';
import type { GevondenBackup } from './taken.ts';

/** The operations of the area `beheer` that are about back-ups. */
export function makeBackupbeheer({ backups, beleid, now }: Omgeving) {
  const vasteMap = () => beleid.beleid.backupMap;
  return {
    readBackups: async (): Promise<BackupOverzicht> => {
      const { stand, onleesbaar } = backups.stand();
      const { laatste, mislukt, controle, plan } = stand;
      const found = await backups.find().catch(() => undefined);
      return {
        ...{ map: backups.map(), eigenMap: (vasteMap() ?? stand.map) !== null },
        ...{ onleesbaar, mislukt, controle },
        ...plan,
        laatste: laatste && { op: laatste.op, bytes: laatste.bytes },
        teOud: isBackupTeOud(laatste?.op, now()),
        ...(found && { backups: found.map(toRegel) }),
      };
    },
    makeBackup: async (_: OwnContext, { map }: { map?: string | undefined }) => {
      if (map !== undefined && vasteMap() !== undefined) throw ruleViolated('door_beleid_vast');
      if (map !== undefined && !(isAbsolute(map) && (await backups.isUsable(map))))
        throw ruleViolated('backupmap_onbruikbaar');
      const { bestand, bytes } = await unlessLocked(unlessRefused(backups.make(map)));
      return { bestand, bytes };
    },
    changeBackups: async (
      _: OwnContext,
      input: { map: string; dagen: number; weken: number; maanden: number },
    ) => {
      const { map, ...plan } = input;
      if (vasteMap() !== undefined && map !== vasteMap()) throw ruleViolated('door_beleid_vast');
      if (map !== '' && !isAbsolute(map)) throw ruleViolated('backupmap_onbruikbaar');
      const own = map === '' ? null : map;
      // What was chosen before the organisation laid one down holds again without it.
      if (!(await backups.change(vasteMap() === undefined ? own : undefined, plan)))
        throw ruleViolated('backupmap_onbruikbaar');
      return { gedaan: true } as const;
    },
    checkRegister: () => unlessLocked(backups.check()),
  };
}

/**
 * The operations of the area `toegang` with which a back-up takes the place of a register: only
 * where there is none, or none that can be used.
 */
export function makeHersteltoegang(omgeving: Omgeving) {
  const { inTurn, opslag, backups } = omgeving;
  const findAt = async (path: string) => {
    const found = isAbsolute(path) ? await backups.findAt(path) : undefined;
    if (found === undefined) throw ruleViolated('backup_onleesbaar', { waarom: 'geen_plek' });
    return found;
  };
  return {
    listBackups: async (_: unknown, { map }: { map?: string | undefined }) => {
      requireWay(omgeving);
      const read = opslag.readSleutels();
      const own = read.kind === 'gelezen' ? read.bestand.opslagId : undefined;
      const elsewhere = map === undefined || map === '' ? undefined : map;
      const found = await (elsewhere === undefined ? backups.find() : findAt(elsewhere));
      return {
        map: elsewhere ?? backups.map(),
        backups: found.map((one) => ({
          ...toRegel(one),
          ...(own !== undefined && one.kop && one.kop.opslagId !== own
            ? { anders: true as const }
            : {}),
        })),
      };
    },
    tryBackup: (_: unknown, vraag: Herstelvraag) =>
      inTurn(async () => {
        requireWay(omgeving);
        const proef = await tryBackup(omgeving, vraag);
        return { ...proef, laatste: proef.laatste as IsoDate | null };
      }),
    restoreBackup: (_: unknown, vraag: Herstelvraag): Promise<HersteldAntwoord> =>
      inTurn(() => {
        requireWay(omgeving);
        return restoreBackup(omgeving, vraag);
      }),
  };
}

/** Whether a back-up may take the place of what is there. */
export function mayRestore({ opslag, backups, herstelAltijd }: Omgeving): boolean {
  if (opslag.isOpen()) return false;
  if (herstelAltijd === true || opslag.isNieuw() || opslag.isUnusable()) return true;
  return backups.stand().stand.schade !== null;
}

function requireWay(omgeving: Omgeving): void {
  if (omgeving.opslag.isOpen()) throw ruleViolated('register_is_open');
  if (!mayRestore(omgeving)) throw ruleViolated('register_is_heel');
}

/** A disk that takes no back-up is told as that: it need not be the one of the register. */
async function unlessRefused<T>(job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    const reden = opslagredenVan(error);
    if (reden === undefined) throw error;
    throw new Refusal({ code: 'opslag', data: { reden, plek: 'back-ups' } });
  }
}

async function unlessLocked<T>(job: Promise<T>): Promise<T> {
  try {
    return await job;
  } catch (error) {
    if (isStopped(error)) throw new Refusal({ code: 'locked', data: { reden: 'vergrendeld' } });
    throw error;
  }
}

function toRegel({ bestand, bytes, kop }: GevondenBackup): GevondenBackupregel {
  return { bestand, bytes, ...(kop && { gemaaktOp: kop.gemaaktOp, programma: kop.programma }) };
}
