import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { ruleViolated } from '#areas/refusal.ts';
import { beginChainOf } from '#db/chain/begin-chain.ts';
import { storeVersion } from '#db/migrate.ts';
import type { Migration } from '#db/migrations.ts';
import { openStore } from '#db/open.ts';
import { copyDamaged, type GereddeTabel, salvage } from '#db/redden.ts';
import { type Controle, checkStore, reading } from '#db/snapshot.ts';
import { type Paden, padenIn } from '../paden.ts';
import { sleuteltekst } from '../sleutels/sleutelbestand.ts';
import { openSleutelkast } from '../sleutels/sleutelkast.ts';
import { markBestand, openRing, sealRing, wipe } from '../sleutels/sleutelring.ts';
import { writeFileWhole } from '../whole-file.ts';
import { removeStore, temporary } from './maken.ts';

/** What was saved, per table, and whether what was saved refers to what is gone. */
export type Gered = { readonly tabellen: readonly GereddeTabel[] } & Controle;

/**
 * Saves what can still be read of a damaged register to a new data folder, with the same keys. The
 * damaged register is only copied; it stays as it is.
 *
 * @param hoofdsleutel the master key, wiped afterwards
 * @param naar a folder that is not there or empty
 * @throws Refusal `backupmap_onbruikbaar`, StoreError when not even the first page can be read, or
 *   the error of the disk
 */
export async function saveDamaged(
  paden: Paden,
  { hoofdsleutel, naar }: { hoofdsleutel: Buffer; naar: string },
  { migrations, now }: { migrations: readonly Migration[]; now: () => string },
): Promise<Gered> {
  const read = openSleutelkast(paden).read();
  const ring = read.kind === 'gelezen' ? openRing(read.bestand, hoofdsleutel) : undefined;
  if (read.kind !== 'gelezen' || ring === undefined) throw ruleViolated('herstelcode_onjuist');
  if (existsSync(naar) && readdirSync(naar).length > 0) throw ruleViolated('backupmap_onbruikbaar');
  mkdirSync(naar, { recursive: true, mode: 0o700 });
  const target = padenIn(naar);
  const copy = temporary(paden.tijdelijk);
  try {
    copyDamaged(paden.register, copy);
    const source = {
      path: copy,
      key: keyThatFits(copy, [ring.inhoud.opslag, ring.inhoud.opslagNieuw]),
    };
    const key = Buffer.from(ring.inhoud.opslag, 'hex');
    const chain = { key: Buffer.from(ring.inhoud.log, 'hex'), anchorPath: target.anker };
    const fresh = openStore({
      ...{ path: target.registerNieuw, key, storeId: read.bestand.opslagId, now, mode: 'nieuw' },
      migrations: migrations.slice(0, versionOf(source, migrations.length)),
      backupPath: () => `${target.registerNieuw}.kopie`,
      chain,
    });
    // The rows come in over a connection of their own.
    await fresh.close();
    const tabellen = salvage(source, { path: target.registerNieuw, key });
    beginChainOf(target.registerNieuw, key, chain);
    const controle = reading(target.registerNieuw, key, (from) => checkStore(from, 'whole'));
    delete ring.inhoud.opslagNieuw;
    const sleutels = markBestand(ring, {
      ...read.bestand,
      sleutelring: sealRing(ring, read.bestand.opslagId),
    });
    // Named by the first opening, as after a first start that a crash cut off.
    writeFileWhole(target.sleutels, sleuteltekst(sleutels));
    return { tabellen, ...controle };
  } catch (error) {
    removeStore(target.registerNieuw);
    throw error;
  } finally {
    removeStore(copy);
    rmSync(paden.tijdelijk, { recursive: true, force: true });
    wipe(ring);
  }
}

function keyThatFits(path: string, keys: readonly (string | undefined)[]): Buffer {
  const known = keys.flatMap((key) => (key === undefined ? [] : [Buffer.from(key, 'hex')]));
  const fits = known.find((key) => {
    try {
      return reading(path, key, () => true);
    } catch {
      return false;
    }
  });
  // With the first page gone nothing tells a wrong key from damage, and nothing can be read.
  return fits ?? known[0] ?? Buffer.alloc(32);
}

/** The version of the damaged store, so that its columns are those of the new one. */
function versionOf({ path, key }: { path: string; key: Buffer }, newest: number): number {
  try {
    return reading(path, key, storeVersion) || newest;
  } catch {
    return newest;
  }
}
