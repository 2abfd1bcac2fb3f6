import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreError } from '#db/errors.ts';
import type { Migration } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import type { Store, WriteUnit } from '#db/store.ts';
import { Refusal } from '#services/refusal.ts';
import { syncFolder } from './atomic-file.ts';
import type { Paden } from './paden.ts';
import {
  readSleutelbestand,
  type Sleutelbestand,
  type Slot,
  writeSleutelbestand,
} from './sleutels/sleutelbestand.ts';
import {
  newSleutelring,
  openRing,
  type Sleutelring,
  sealRing,
  wipe,
} from './sleutels/sleutelring.ts';

export type OpslagOptions = {
  readonly paden: Paden;
  readonly migrations: readonly Migration[];
  /** UTC instant as ISO text. */
  readonly now: () => string;
};

type Open = { readonly store: Store; ring: Sleutelring };

/** The store with its keys: closed, or open with the keys in memory. */
export type Opslag = ReturnType<typeof createOpslag>;

/** Keeps the store and its keys together; one for a data folder. */
export function createOpslag({ paden, migrations, now }: OpslagOptions) {
  let open: Open | undefined;

  function bestand(): Sleutelbestand {
    const read = readSleutelbestand(paden.sleutels);
    if (read.kind === 'gelezen') return read.bestand;
    // Keys that are gone while the data are there is damage, never a first start.
    const lost = read.kind === 'beschadigd' || existsSync(paden.register);
    throw locked(lost ? 'beschadigd' : 'niet_ingericht');
  }

  function current(): Open {
    if (open === undefined) throw locked('vergrendeld');
    return open;
  }

  function openWith(
    file: Sleutelbestand,
    path: string,
    mode: 'nieuw' | 'bestaand',
    key: string,
  ): Store {
    return openStore({
      path,
      key: Buffer.from(key, 'hex'),
      storeId: file.opslagId,
      migrations,
      now,
      backupPath: (version) => {
        mkdirSync(paden.kopieen, { recursive: true, mode: 0o700 });
        return join(
          paden.kopieen,
          `voor-migratie-vanaf-${version}-${now().replaceAll(/[:.]/g, '')}.db`,
        );
      },
      mode,
    });
  }

  function saveRing(ring: Sleutelring): void {
    const file = bestand();
    writeSleutelbestand(paden.sleutels, { ...file, sleutelring: sealRing(ring, file.opslagId) });
  }

  /** A crash after the keys were written and before the store got its name is finished here. */
  function finishFirstStart(): void {
    if (existsSync(paden.register) || !existsSync(paden.registerNieuw)) return;
    renameSync(paden.registerNieuw, paden.register);
    syncFolder(paden.folder);
  }

  /** Opens with the store key; halfway through a key change the file has the old or the new one. */
  function openEither(ring: Sleutelring, file: Sleutelbestand): Store {
    const { opslag, opslagNieuw } = ring.inhoud;
    try {
      return openWith(file, paden.register, 'bestaand', opslag);
    } catch (error) {
      if (opslagNieuw === undefined || !isKind(error, 'verkeerde_sleutel')) throw error;
      const store = openWith(file, paden.register, 'bestaand', opslagNieuw);
      ring.inhoud.opslag = opslagNieuw;
      return store;
    }
  }

  return {
    bestand,
    isOpen: () => open !== undefined,
    /** True when nobody has set up this data folder yet. */
    isNieuw: () =>
      readSleutelbestand(paden.sleutels).kind === 'nieuw' && !existsSync(paden.register),
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
      const file: Sleutelbestand = {
        versie: 1,
        ...kop,
        slots,
        sleutelring: sealRing(ring, kop.opslagId),
      };
      const store = openWith(file, paden.registerNieuw, 'nieuw', ring.inhoud.opslag);
      await store.write(fill);
      await store.close();
      writeSleutelbestand(paden.sleutels, file);
      finishFirstStart();
      open = { store: openWith(file, paden.register, 'bestaand', ring.inhoud.opslag), ring };
    },

    /** Opens the store with the master key, which is then kept until `close`. */
    open(hoofdsleutel: Buffer): void {
      if (open !== undefined) return;
      const file = bestand();
      const ring = openRing(file, hoofdsleutel);
      if (ring === undefined) throw locked('beschadigd');
      try {
        finishFirstStart();
        const store = openEither(ring, file);
        if (ring.inhoud.opslagNieuw !== undefined) {
          delete ring.inhoud.opslagNieuw;
          saveRing(ring);
        }
        open = { store, ring };
      } catch (error) {
        wipe(ring);
        throw toRefusal(error);
      }
    },

    /** Replaces the slots in one step. */
    changeSlots(change: (slots: readonly Slot[]) => Slot[]): void {
      const file = bestand();
      writeSleutelbestand(paden.sleutels, { ...file, slots: change(file.slots) });
    },

    /** Encrypts the store under a fresh key; a crash at any moment leaves a store that opens. */
    async rotateStoreKey(): Promise<void> {
      const { store, ring } = current();
      const key = randomBytes(32).toString('hex');
      ring.inhoud.opslagNieuw = key;
      saveRing(ring);
      await store.rekey(Buffer.from(key, 'hex'));
      ring.inhoud.opslag = key;
      delete ring.inhoud.opslagNieuw;
      saveRing(ring);
    },

    /** Flushes and closes the store and forgets the keys. */
    async close(): Promise<void> {
      const closing = open;
      if (closing === undefined) return;
      open = undefined;
      await closing.store.close();
      wipe(closing.ring);
    },
  };
}

function locked(reden: 'vergrendeld' | 'beschadigd' | 'niet_ingericht'): Refusal {
  return new Refusal({ code: 'locked', data: { reden } });
}

function isKind(error: unknown, kind: StoreError['kind']): boolean {
  return error instanceof StoreError && error.kind === kind;
}

function toRefusal(error: unknown): unknown {
  if (!(error instanceof StoreError)) return error;
  if (error.kind !== 'nieuwere_opslag') return locked('beschadigd');
  const versie = error.version === undefined ? {} : { versie: error.version };
  return new Refusal({ code: 'locked', data: { reden: 'nieuwere_opslag', ...versie } });
}
