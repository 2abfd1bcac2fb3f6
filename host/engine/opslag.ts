import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '#db/errors.ts';
import type { Migration } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import type { Store, WriteUnit } from '#db/store.ts';
import { finishHerstel } from './kopie/terugzetten.ts';
import { packVoorMigratie, VOOR_MIGRATIE } from './kopie/voor-migratie.ts';
import { ANDERS_DAN_ACHTERGELATEN, isDamage, isKind, locked, toRefusal } from './opslag-fouten.ts';
import type { Paden } from './paden.ts';
import type { Report } from './report.ts';
import type { Sleutelbestand, Slot } from './sleutels/sleutelbestand.ts';
import { openSleutelkast } from './sleutels/sleutelkast.ts';
import {
  hasMerk,
  markBestand,
  newSleutelring,
  openRing,
  type Sleutelring,
  sealRing,
  wipe,
} from './sleutels/sleutelring.ts';
import { copyAside } from './unclean-stop.ts';
import { syncFolder } from './whole-file.ts';

export type OpslagOptions = {
  readonly paden: Paden;
  readonly migrations: readonly Migration[];
  /** UTC instant as ISO text. */
  readonly now: () => string;
  readonly report: Report;
  /** The version of the program, as back-ups name it. */
  readonly versie?: string;
};

/** While open, the key file is in memory too, so that a damaged one can be written anew. */
type Open = { readonly store: Store; ring: Sleutelring; bestand: Sleutelbestand };

/** How the register is opened. */
type Opening = {
  readonly wasInterrupted?: boolean;
  /** Somebody who may do so takes it as it stands, also where it is not as the program left it. */
  readonly beginAnew?: boolean;
};

/** The slots with which the file opens, and those that are sealed away. */
export type Slotdelen = { readonly slots: readonly Slot[]; readonly slapend: readonly Slot[] };

/** The store with its keys: closed, or open with the keys in memory. */
export type Opslag = ReturnType<typeof createOpslag>;

/** Keeps the store and its keys together; one for a data folder. */
export function createOpslag({ paden, migrations, now, report, versie = '' }: OpslagOptions) {
  let open: Open | undefined;
  let wasUnusable = false;
  const kast = openSleutelkast(paden);
  try {
    finishHerstel(paden);
  } catch {
    // Opening tries it again, and says what the disk says.
    report({ wat: 'herstel nog niet af' });
  }

  function bestand(): Sleutelbestand {
    const read = kast.read();
    if (read.kind === 'gelezen' && isOurs(read.bestand)) return read.bestand;
    if (open !== undefined) return rewrite(open.bestand);
    // Keys that are gone while the data are there is damage, never a first start.
    throw locked(isNieuw() ? 'niet_ingericht' : 'beschadigd');
  }

  /** What others put in its place while the register is open is not taken for what we wrote. */
  function isOurs(file: Sleutelbestand): boolean {
    if (open === undefined) return true;
    // On a full disk the file may be of version 1 still.
    return hasMerk(open.ring, file) || (file.versie === 1 && open.bestand.versie === 1);
  }

  /** While the register is open its keys are in memory: what became unreadable is written again. */
  function rewrite(bestand: Sleutelbestand): Sleutelbestand {
    try {
      kast.write(bestand);
      report({ wat: 'sleutelbestand opnieuw geschreven' });
    } catch {
      // The disk may be full for a while; the next look tries again.
      report({ wat: 'sleutelbestand onleesbaar en niet opnieuw te schrijven' });
    }
    return bestand;
  }

  /**
   * True when nothing at all of a register is there; anything else is damage, never a first start:
   * also copies or back-ups of a register that is gone itself.
   */
  function isNieuw(): boolean {
    if (kast.read().kind !== 'nieuw' || kast.hasVorige() || existsSync(paden.register))
      return false;
    const isLeft = (folder: string) => existsSync(folder) && readdirSync(folder).length > 0;
    return !isLeft(paden.kopieen) && !isLeft(paden.backups) && !existsSync(paden.herstelplan);
  }

  /** A file that is not there, or was cut to less than a page: to SQLite it would be a new store. */
  function isGone(): boolean {
    return !existsSync(paden.register) || statSync(paden.register).size < 512;
  }

  function current(): Open {
    if (open === undefined) throw locked('vergrendeld');
    return open;
  }

  function openWith(
    file: Sleutelbestand,
    path: string,
    mode: 'nieuw' | 'bestaand',
    keys: { readonly opslag: string; readonly log: string },
    how: Opening = {},
  ): Store {
    return openStore({
      path,
      key: Buffer.from(keys.opslag, 'hex'),
      chain: {
        key: Buffer.from(keys.log, 'hex'),
        anchorPath: paden.anker,
        onAnchorFailure: () => report({ wat: 'anker niet bijgewerkt' }),
        beginAnew: how.beginAnew ?? false,
      },
      storeId: file.opslagId,
      migrations,
      now,
      backupPath: (version) => {
        mkdirSync(paden.kopieen, { recursive: true, mode: 0o700 });
        return join(
          paden.kopieen,
          `${VOOR_MIGRATIE}vanaf-${version}-${now().replaceAll(/[:.]/g, '')}.db`,
        );
      },
      ...{ mode, wasInterrupted: how.wasInterrupted ?? false },
    });
  }

  function save(file: Sleutelbestand, ring = current().ring): void {
    const marked = markBestand(ring, file);
    kast.write(marked);
    if (open !== undefined) open.bestand = marked;
  }

  function saveRing(ring: Sleutelring): void {
    const file = bestand();
    save({ ...file, sleutelring: sealRing(ring, file.opslagId) }, ring);
  }

  /** A crash after the keys were written and before the store got its name is finished here. */
  function finishFirstStart(): void {
    if (existsSync(paden.register) || !existsSync(paden.registerNieuw)) return;
    renameSync(paden.registerNieuw, paden.register);
    syncFolder(paden.folder);
  }

  /** Opens with the store key; halfway through a key change the file has the old or the new one. */
  function openEither(ring: Sleutelring, file: Sleutelbestand, how: Opening): Store {
    const { opslagNieuw, log } = ring.inhoud;
    try {
      return openWith(file, paden.register, 'bestaand', ring.inhoud, how);
    } catch (error) {
      if (opslagNieuw === undefined || !isKind(error, 'verkeerde_sleutel')) throw error;
      const keys = { opslag: opslagNieuw, log };
      const store = openWith(file, paden.register, 'bestaand', keys, how);
      ring.inhoud.opslag = opslagNieuw;
      return store;
    }
  }

  /** Opens it, and where it is not as the program left it only for who takes it as it stands. */
  function openAsFound(
    ring: Sleutelring,
    file: Sleutelbestand,
    wasInterrupted: boolean,
    zoalsHetIs: boolean,
  ): Store {
    try {
      return openEither(ring, file, { wasInterrupted });
    } catch (error) {
      const isOther = ANDERS_DAN_ACHTERGELATEN.some((kind) => isKind(error, kind));
      if (!zoalsHetIs || !isOther) throw error;
      report({ wat: 'register geopend zoals het is' });
      return openEither(ring, file, { wasInterrupted, beginAnew: true });
    }
  }

  /** Finishes what a crash left of a change of the keys; a full disk leaves it for the next time. */
  function settle(ring: Sleutelring): void {
    try {
      if (ring.inhoud.opslagNieuw !== undefined || bestand().versie === 1) {
        delete ring.inhoud.opslagNieuw;
        saveRing(ring);
      }
      kast.tidyVorige(bestand());
    } catch {
      report({ wat: 'sleutelbestand niet bijgewerkt' });
    }
  }

  /** What was copied before a migration becomes a back-up like any other; that keeps nobody out. */
  function packCopies({ inhoud }: Sleutelring, sleutels: Sleutelbestand): void {
    const keys = {
      opslag: Buffer.from(inhoud.opslag, 'hex'),
      kopie: Buffer.from(inhoud.kopie, 'hex'),
    };
    try {
      if (packVoorMigratie(paden, keys, { sleutels, programma: versie }) === 0) return;
    } catch {
      // Told below: the copies are still there.
    }
    report({ wat: 'kopie van voor een migratie is nog geen back-up' });
  }

  return {
    bestand,
    /** The newest version of the schema that this program knows. */
    schema: migrations.length,
    isOpen: () => open !== undefined,
    /** True when nobody has set up this data folder yet. */
    isNieuw,
    /** True when the register is not to be opened as it is: keys or file are gone, or it was tried. */
    isUnusable: (): boolean =>
      open === undefined &&
      !isNieuw() &&
      (wasUnusable || kast.read().kind !== 'gelezen' || isGone()),
    /** What was damaged has made place for what was restored. */
    noteRestored: (): void => {
      wasUnusable = false;
    },
    /** The keys as they stand in the folder, where they can be read. */
    readSleutels: () => kast.read(),
    /**
     * When the former keys were written, where the keys cannot be read and the former ones can.
     */
    vorigeSleutelsVan: (): string | undefined =>
      open !== undefined || kast.read().kind === 'gelezen' ? undefined : kast.vorigeVan(),
    /** Puts the former keys in the place of keys that cannot be read; false when it may not. */
    restoreSleutels: (): boolean => open === undefined && kast.restore(),
    /** Looks whether the key file can still be read; while open, one that cannot is written anew. */
    checkSleutels: (): void => {
      if (open !== undefined) bestand();
    },
    store: () => current().store,
    ring: () => current().ring,

    /**
     * Sets up a new store: made and filled under a temporary name, then its keys are written, then
     * it gets its own name. Whatever moment a crash picks, it is all there or the first start
     * begins again.
     */
    async create(
      makeSlots: (
        ring: Sleutelring,
        file: Pick<Sleutelbestand, 'opslagId' | 'zoekzout'>,
      ) => Promise<Slot[]>,
      fill: (unit: WriteUnit) => Promise<void>,
    ): Promise<void> {
      for (const suffix of ['', '-wal', '-shm'])
        rmSync(paden.registerNieuw + suffix, { force: true });
      const ring = newSleutelring();
      const kop = { opslagId: randomUUID(), zoekzout: randomBytes(32).toString('hex') };
      const slots = await makeSlots(ring, kop);
      const sleutelring = sealRing(ring, kop.opslagId);
      const file = markBestand(ring, { versie: 2, ...kop, slots, sleutelring });
      const store = openWith(file, paden.registerNieuw, 'nieuw', ring.inhoud);
      try {
        await store.write(fill);
      } finally {
        await store.close();
      }
      save(file, ring);
      finishFirstStart();
      const opened = openWith(file, paden.register, 'bestaand', ring.inhoud);
      open = { store: opened, ring, bestand: file };
    },

    /**
     * Opens the store with the master key, which is then kept until `close`.
     *
     * @param zoalsHetIs somebody who may do so takes the register as it stands, where it is not as the
     *   program left it; what cannot be read stays closed.
     */
    open(hoofdsleutel: Buffer, zoalsHetIs = false): void {
      if (open !== undefined) return;
      const file = bestand();
      const ring = openRing(file, hoofdsleutel);
      if (ring === undefined) throw locked('beschadigd');
      try {
        finishHerstel(paden);
        finishFirstStart();
        if (isGone()) throw new StoreError('beschadigd', 'the store file is empty or missing');
        const aside = copyAside(paden, now());
        const store = openAsFound(ring, file, aside.wasInterrupted, zoalsHetIs);
        open = { store, ring, bestand: file };
        aside.prune();
        packCopies(ring, file);
        settle(ring);
      } catch (error) {
        wipe(ring);
        const refusal = toRefusal(error);
        if (isDamage(refusal)) wasUnusable = true;
        throw refusal;
      }
    },

    /** Replaces the slots in one step. */
    changeSlots(change: (slots: readonly Slot[]) => Slot[]): void {
      const file = bestand();
      save({ ...file, slots: change(file.slots) });
    },

    /** The slots of accounts that are switched off. */
    slapend: (): readonly Slot[] => current().ring.inhoud.slapend ?? [],

    /** Replaces both the slots and those that are sealed away, in one step. */
    moveSlots(change: (parts: Slotdelen) => Slotdelen): void {
      const file = bestand();
      const { ring } = current();
      const before = ring.inhoud.slapend;
      const { slots, slapend } = change({ slots: file.slots, slapend: before ?? [] });
      // Sealed anew the keyring is another: then the former keys may not stay.
      if (JSON.stringify(slapend) === JSON.stringify(before ?? [])) {
        save({ ...file, slots: [...slots] });
        return;
      }
      ring.inhoud.slapend = [...slapend];
      try {
        save({ ...file, slots: [...slots], sleutelring: sealRing(ring, file.opslagId) });
      } catch (error) {
        ring.inhoud.slapend = before;
        throw error;
      }
    },

    /** Encrypts the store under a fresh key; a crash at any moment leaves a store that opens. */
    async rotateStoreKey(): Promise<void> {
      const { store, ring } = current();
      const key = randomBytes(32).toString('hex');
      ring.inhoud.opslagNieuw = key;
      try {
        saveRing(ring);
      } catch (error) {
        delete ring.inhoud.opslagNieuw;
        throw error;
      }
      await store.rekey(Buffer.from(key, 'hex'));
      ring.inhoud.opslag = key;
      delete ring.inhoud.opslagNieuw;
      saveRing(ring);
    },

    /** Closes the store and forgets the keys, whatever the disk says. */
    async close(): Promise<void> {
      const closing = open;
      if (closing === undefined) return;
      bestand();
      open = undefined;
      try {
        await closing.store.close();
      } finally {
        wipe(closing.ring);
      }
    },
  };
}
