import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROLLEN } from '#domain/rollen.ts';
import { type Sleutelbestand, slot } from '#host/engine/sleutels/sleutelbestand.ts';
import { openRing, openSlot, wipe, zoekwaarde } from '#host/engine/sleutels/sleutelring.ts';
import { writeFileWhole } from '#host/engine/whole-file.ts';
import { DEMO_ACCOUNTS } from '../accounts.ts';

const kenmerk = z.object({
  versie: z.literal(1),
  opslagId: z.uuid(),
  /** The day that the demo was made on. */
  dag: z.string(),
  /** Which start of the program asked for it, so that one request makes one demo. */
  verzoek: z.string(),
  /** The slots of the fixed accounts as they were made. */
  slots: z.array(slot),
});

/** What marks a data folder as that of a demo; written when the demo is made. */
export type Kenmerk = z.output<typeof kenmerk>;

/** The file that marks a demo. */
export function kenmerkPath(folder: string): string {
  return join(folder, 'demo.json');
}

/** Marks a folder as that of a demo. */
export function writeKenmerk(folder: string, content: Kenmerk): void {
  writeFileWhole(kenmerkPath(folder), `${JSON.stringify(content, null, 2)}\n`);
}

/** The mark of a folder, or undefined when it has none that can be read. */
export function readKenmerk(folder: string): Kenmerk | undefined {
  const path = kenmerkPath(folder);
  if (!existsSync(path)) return undefined;
  try {
    const parsed = kenmerk.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Whether this register really is a demo: its own master key must lie behind a password that is
 * published in the source. A file that somebody puts beside a real register can never prove that.
 */
export async function isDemo(mark: Kenmerk, bestand: Sleutelbestand): Promise<boolean> {
  if (mark.opslagId !== bestand.opslagId) return false;
  const [first] = DEMO_ACCOUNTS;
  const own = slotOf(mark.slots, bestand.zoekzout, first.accountnaam);
  const hoofdsleutel = own && (await openSlot(bestand, own, first.wachtwoord));
  const ring = hoofdsleutel && openRing(bestand, hoofdsleutel);
  if (ring === undefined) return false;
  wipe(ring);
  return true;
}

/** The fixed accounts whose password is still the published one, in the order of the roles. */
export function accountsWithPublishedPassword(mark: Kenmerk, bestand: Sleutelbestand) {
  const inOrder = [...DEMO_ACCOUNTS].sort((a, b) => ROLLEN.indexOf(a.rol) - ROLLEN.indexOf(b.rol));
  const unchanged = inOrder.filter(({ accountnaam }) => {
    const made = slotOf(mark.slots, bestand.zoekzout, accountnaam);
    const now = slotOf(bestand.slots, bestand.zoekzout, accountnaam);
    return made !== undefined && JSON.stringify(made) === JSON.stringify(now);
  });
  return unchanged.map(({ rol, ...account }) => ({ ...account, rollen: [rol] }));
}

function slotOf(slots: Kenmerk['slots'], zoekzout: string, accountnaam: string) {
  const zoek = zoekwaarde(zoekzout, accountnaam);
  return slots.find((one) => one.soort === 'account' && one.zoek === zoek);
}
