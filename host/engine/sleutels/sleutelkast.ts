import { existsSync, rmSync, statSync } from 'node:fs';
import type { Paden } from '../paden.ts';
import { readIfThere, writeFileWhole } from '../whole-file.ts';
import {
  type GelezenSleutels,
  readSleutelbestand,
  type Sleutelbestand,
  sleuteltekst,
  takesAway,
} from './sleutelbestand.ts';

type Kastpaden = Pick<Paden, 'sleutels' | 'sleutelsVorige' | 'sleutelsOnleesbaar'>;

/**
 * The key file and the one before it. Without the key file nobody ever reads the register again, so
 * a former one stands beside it, which never holds a way in that was taken away.
 */
export type Sleutelkast = ReturnType<typeof openSleutelkast>;

/** Keeps the key files of one data folder. */
export function openSleutelkast(paden: Kastpaden) {
  const { sleutels, sleutelsVorige, sleutelsOnleesbaar } = paden;
  const readVorige = () => readSleutelbestand(sleutelsVorige);

  /** Where the former file cannot be written anew, it goes: it may not keep what was taken away. */
  function renewVorige(bestand: Sleutelbestand): void {
    try {
      writeFileWhole(sleutelsVorige, sleuteltekst(bestand));
    } catch {
      rmSync(sleutelsVorige, { force: true });
    }
  }

  return {
    read: (): GelezenSleutels => readSleutelbestand(sleutels),
    hasVorige: () => existsSync(sleutelsVorige),

    /** When the former keys were written (UTC instant); undefined when there are none to use. */
    vorigeVan(): string | undefined {
      if (readVorige().kind !== 'gelezen') return undefined;
      return statSync(sleutelsVorige).mtime.toISOString();
    },

    /**
     * Replaces the key file. What only adds leaves the former file beside it; what takes something
     * away (a removal, another password, another key) writes the former one anew too.
     *
     * @throws the error of the disk; the key file is then as it was.
     */
    write(bestand: Sleutelbestand): void {
      const former = readSleutelbestand(sleutels);
      const adds = former.kind === 'gelezen' && !takesAway(former.bestand, bestand);
      if (adds) writeFileWhole(sleutelsVorige, sleuteltekst(former.bestand));
      writeFileWhole(sleutels, sleuteltekst(bestand));
      if (!adds) renewVorige(bestand);
    },

    /** Puts the former file right after a crash between the two files, or when it is gone. */
    tidyVorige(bestand: Sleutelbestand): void {
      const vorige = readVorige();
      if (vorige.kind !== 'gelezen' || takesAway(vorige.bestand, bestand)) renewVorige(bestand);
    },

    /**
     * Puts the former keys in the place of keys that cannot be read; those are kept aside.
     *
     * @returns false when the keys can be read, or there are no former ones: nothing was changed.
     */
    restore(): boolean {
      const vorige = readVorige();
      if (readSleutelbestand(sleutels).kind === 'gelezen' || vorige.kind !== 'gelezen')
        return false;
      const onleesbaar = readIfThere(sleutels);
      if (onleesbaar !== undefined) writeFileWhole(sleutelsOnleesbaar, onleesbaar);
      writeFileWhole(sleutels, sleuteltekst(vorige.bestand));
      return true;
    },
  };
}
