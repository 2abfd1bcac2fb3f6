import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join } from 'node:path';
import { Refusal, ruleViolated } from '#areas/refusal.ts';
import { normalizeAccountnaam } from '#areas/toegang/rules.ts';
import { StoreError } from '#db/errors.ts';
import { opslagredenVan } from '#domain/opslagstoring.ts';
import { tryHerstelcode } from '../herstel.ts';
import type { Omgeving } from '../omgeving.ts';
import { deriveKey, newKdfParameters } from '../sleutels/kdf.ts';
import type { Sleutelbestand, Slot } from '../sleutels/sleutelbestand.ts';
import {
  markBestand,
  openRing,
  openSlot,
  type Sleutelring,
  sealRing,
  wipe,
  zoekwaarde,
} from '../sleutels/sleutelring.ts';
import { appendLineWhole } from '../whole-file.ts';
import { BackupError, type BackupKop } from './formaat.ts';
import { GRAFSTENEN, writeGrafstenen } from './grafstenen.ts';
import type { Verlies } from './taken.ts';
import { type Herstelstap, putInPlace } from './terugzetten.ts';

/** What opens a back-up: an account of it with its password, or the recovery code. */
export type Herstelgeheim =
  | { readonly accountnaam: string; readonly wachtwoord: string }
  | { readonly herstelcode: string };

export type Herstelvraag = {
  /** Absolute path of the back-up. */
  readonly bestand: string;
  readonly geheim: Herstelgeheim;
};

/** What is in a back-up, and what restoring it would lose. */
export type Backupproef = {
  readonly gemaaktOp: string;
  readonly programma: string;
  readonly dossiers: number;
  readonly meldingen: number;
  readonly laatste: string | null;
  /** There is no register yet. */
  readonly leeg?: true;
  /** Undefined where the register as it is now cannot be read. */
  readonly verlies?: Verlies;
};

/** What was restored. */
export type Hersteld = {
  readonly gemaaktOp: string;
  /** There was no register before. */
  readonly leeg?: true;
  /** The folder with what was there before. */
  readonly opzij: string;
  /** How many records were destroyed again. */
  readonly vernietigd: number;
  /** Lines of the list of what was destroyed that are not of this register; they were set aside. */
  readonly afgekeurd: number;
  /** Account names of beheerders, where a recovery code opened it. */
  readonly beheerders?: string[];
};

/** A back-up that was opened: with the keys as they stand in it, and those that will stand in the folder. */
type Geopend = {
  readonly kop: BackupKop;
  readonly ring: Sleutelring;
  readonly sleutels: Sleutelbestand;
  /** The ring of the register as it is now, where that opens. */
  readonly nu: Sleutelring | undefined;
  readonly accountId: string | undefined;
};

/**
 * Says what is in a back-up and what restoring it would lose. Nothing is changed.
 *
 * @throws Refusal for a wrong secret, a file that is no whole back-up, or one of another register
 */
export async function tryBackup(omgeving: Omgeving, vraag: Herstelvraag): Promise<Backupproef> {
  const { paden, werkers } = omgeving;
  const opened = await openBackup(omgeving, vraag, 'toegang.tryBackup');
  try {
    const { kopie } = opened.ring.inhoud;
    const { inhoud, verlies } = await refusing(() =>
      werkers.run(
        'proef',
        { bestand: vraag.bestand, tijdelijk: paden.tijdelijk, register: paden.register },
        {
          kopie: Buffer.from(kopie, 'hex'),
          ...(opened.nu && { opslagNu: Buffer.from(opened.nu.inhoud.opslag, 'hex') }),
        },
      ),
    );
    const { gemaaktOp, programma } = opened.kop;
    const { dossiers, meldingen, laatste } = inhoud;
    const leeg = omgeving.opslag.isNieuw() && { leeg: true as const };
    const found = { gemaaktOp, programma, dossiers, meldingen, laatste, ...leeg };
    return verlies === undefined ? found : { ...found, verlies };
  } finally {
    wipeAll(opened);
  }
}

/**
 * Puts a back-up in the place of the register. It is unpacked under another name, looked at page by
 * page and compared row by row; what was destroyed since is destroyed in it; only then does what was
 * there make place, into `kopieen/`. Ways in that were taken away since stay taken away, as far as
 * the keys of now can be read.
 *
 * @param step called between the steps of the last part, for tests
 * @throws Refusal as `tryBackup`; the register is then as it was
 */
export async function restoreBackup(
  omgeving: Omgeving,
  vraag: Herstelvraag,
  step?: (stap: Herstelstap) => void,
): Promise<Hersteld> {
  const { paden, werkers, opslag } = omgeving;
  const leeg = opslag.isNieuw() && { leeg: true as const };
  const opened = await openBackup(omgeving, vraag, 'toegang.restoreBackup');
  try {
    const { kopie, pseudoniem, log } = opened.ring.inhoud;
    const gehaald = await refusing(() =>
      werkers.run(
        'haal',
        {
          bestand: vraag.bestand,
          doel: paden.registerHersteld,
          anker: paden.ankerHersteld,
          grafstenen: [paden.grafstenen, join(omgeving.backups.map(), GRAFSTENEN)],
        },
        {
          kopie: Buffer.from(kopie, 'hex'),
          pseudoniem: Buffer.from(pseudoniem, 'hex'),
          log: Buffer.from(log, 'hex'),
        },
      ),
    );
    opened.ring.inhoud.opslag = gehaald.opgave.opslag;
    delete opened.ring.inhoud.opslagNieuw;
    for (const line of gehaald.afgekeurd) appendLineWhole(`${paden.grafstenen}.afgekeurd`, line);
    writeGrafstenen(paden.grafstenen, gehaald.stenen);
    const { opslagId } = opened.kop;
    const opzij = putInPlace(
      paden,
      {
        sleutels: markBestand(opened.ring, {
          ...opened.sleutels,
          sleutelring: sealRing(opened.ring, opslagId),
        }),
        logregel: omgeving.asWaiting({
          account: opened.accountId === undefined ? undefined : { id: opened.accountId },
          operatie: 'toegang.restoreBackup',
          actie: 'herstellen',
          doel: 'toegang',
          objectSoort: 'account',
          uitkomst: 'gelukt',
          correlatie: omgeving.newId(),
        }),
        op: omgeving.now(),
      },
      step,
    );
    opslag.noteRestored();
    omgeving.backups.noteRestored();
    if (gehaald.afgekeurd.length > 0)
      omgeving.report({ wat: `grafstenen afgekeurd: ${gehaald.afgekeurd.length}` });
    const { vernietigd, afgekeurd, beheerders } = gehaald;
    return {
      ...{ gemaaktOp: opened.kop.gemaaktOp, opzij, vernietigd, afgekeurd: afgekeurd.length },
      ...leeg,
      ...('herstelcode' in vraag.geheim && { beheerders: [...beheerders] }),
    };
  } finally {
    wipeAll(opened);
  }
}

async function openBackup(
  omgeving: Omgeving,
  { bestand, geheim }: Herstelvraag,
  operatie: string,
): Promise<Geopend> {
  const { opslag, werkers } = omgeving;
  if (opslag.isOpen()) throw ruleViolated('register_is_open');
  if (!isAbsolute(bestand) || !existsSync(dirname(bestand)))
    throw ruleViolated('backup_onleesbaar', { waarom: 'niet_gevonden' });
  const kop = await refusing(() => werkers.run('kop', { bestand }));
  const read = opslag.readSleutels();
  const nu = read.kind === 'gelezen' ? read.bestand : undefined;
  if (nu !== undefined && nu.opslagId !== kop.opslagId)
    throw ruleViolated('backup_onleesbaar', { waarom: 'ander_register' });
  if (kop.schema > opslag.schema)
    throw ruleViolated('backup_onleesbaar', { waarom: 'nieuwer_programma' });
  const tried = await tryGeheim(omgeving, { kop, nu, geheim, operatie });
  const ring = openRing(kop.sleutels, tried.hoofdsleutel);
  if (ring === undefined) throw ruleViolated('backup_onleesbaar', { waarom: 'gewijzigd' });
  // Each ring wipes its own copy of the master key.
  const current = nu && openRing(nu, Buffer.from(tried.hoofdsleutel));
  if (tried.slot !== undefined) omgeving.pogingen.clear(tried.slot.id);
  if (current !== undefined) {
    const { slapend } = current.inhoud;
    if (slapend === undefined) delete ring.inhoud.slapend;
    else ring.inhoud.slapend = slapend;
  }
  const sleutels = current && nu ? withSlot(nu, tried.slot) : kop.sleutels;
  const accountId = tried.slot?.soort === 'account' ? tried.slot.id : undefined;
  return { kop, ring, sleutels, nu: current, accountId };
}

type Poging = {
  readonly kop: BackupKop;
  readonly nu: Sleutelbestand | undefined;
  readonly geheim: Herstelgeheim;
  readonly operatie: string;
};

/**
 * A password counts as it is now, where the keys of now can be read: who has lost a way in since the
 * back-up has none here either. A recovery code on paper counts as it was then, too.
 */
async function tryGeheim(
  omgeving: Omgeving,
  { kop, nu, geheim, operatie }: Poging,
): Promise<{ hoofdsleutel: Buffer; slot: Slot | undefined }> {
  if ('herstelcode' in geheim) {
    const files = nu === undefined ? [kop.sleutels] : [nu, kop.sleutels];
    const isCode = ({ soort }: Slot) => soort !== 'account';
    await limit(omgeving, files.flatMap(({ slots }) => slots).find(isCode), operatie);
    for (const file of files)
      for (const slot of file.slots.filter(isCode)) {
        const only = { ...file, slots: [slot] };
        const found = await tryHerstelcode(only, geheim.herstelcode, [slot.soort]);
        if (found !== undefined) return { hoofdsleutel: found, slot };
      }
    await logRefused(omgeving, operatie, 'geweigerd_onjuist');
    throw ruleViolated('herstelcode_onjuist');
  }
  const file = nu ?? kop.sleutels;
  const naam = normalizeAccountnaam(geheim.accountnaam);
  const zoek = naam.ok ? zoekwaarde(file.zoekzout, naam.value) : undefined;
  const slot = file.slots.find((one) => one.soort === 'account' && one.zoek === zoek);
  await limit(omgeving, slot, operatie);
  // An unknown name costs as much time as a wrong password, so that the wait tells nothing.
  if (slot === undefined) await deriveKey(geheim.wachtwoord, newKdfParameters());
  const found = slot && (await openSlot(file, slot, geheim.wachtwoord));
  if (found !== undefined) return { hoofdsleutel: found, slot };
  await logRefused(omgeving, operatie, 'geweigerd_onjuist');
  throw new Refusal({ code: 'unauthorised', data: { reden: 'onjuist' } });
}

async function limit(omgeving: Omgeving, slot: Slot | undefined, operatie: string): Promise<void> {
  const wachtSeconden = omgeving.pogingen.begin(slot?.id);
  if (wachtSeconden === 0) return;
  await logRefused(omgeving, operatie, 'geweigerd_te_vaak');
  throw new Refusal({ code: 'unauthorised', data: { reden: 'te_vaak', wachtSeconden } });
}

/** A disk that takes no line of the log is no reason to keep anybody from a back-up. */
function logRefused(omgeving: Omgeving, operatie: string, uitkomst: string): Promise<void> {
  return omgeving.logAfter({
    ...{ account: undefined, operatie, actie: 'herstellen', doel: 'toegang' },
    ...{ objectSoort: 'account', uitkomst, correlatie: omgeving.newId() },
  });
}

/** The keys of now, with the slot that was just proved right where they do not have it any more. */
function withSlot(nu: Sleutelbestand, slot: Slot | undefined): Sleutelbestand {
  if (slot === undefined || nu.slots.some(({ id }) => id === slot.id)) return nu;
  return { ...nu, slots: [...nu.slots, slot] };
}

/** A back-up that cannot be used is no bug: whoever chose it is told why. */
async function refusing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BackupError)
      throw ruleViolated('backup_onleesbaar', { waarom: error.reden });
    if (error instanceof StoreError && error.kind === 'schade')
      throw ruleViolated('backup_onleesbaar', { waarom: 'gewijzigd' });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code))
      throw ruleViolated('backup_onleesbaar', { waarom: 'niet_gevonden' });
    const reden = opslagredenVan(error);
    if (reden !== undefined) throw new Refusal({ code: 'opslag', data: { reden } });
    throw error;
  }
}

function wipeAll({ ring, nu }: Geopend): void {
  wipe(ring);
  if (nu !== undefined) wipe(nu);
}
