import { join } from 'node:path';
import type { Tabelsom } from '../../db/snapshot.ts';
import { padenIn } from '../../host/engine/paden.ts';
import {
  andereTabellen,
  openEnBekijk,
  PROEFBEHEERDER,
  PROEFSCREENER,
  type Proefsleutels,
  proefmelder,
  proefsleutels,
  registerProefmelding,
  startProefengine,
} from './register.ts';
import { readStaat, type Staat } from './staat.ts';

/** A register in the states in which it can be met. */
export type Proefregister = {
  readonly sleutels: Proefsleutels;
  readonly herstelcode: string;
  /** Closed in order, with a back-up beside it. */
  readonly dicht: Staat;
  /** As a kill leaves it: what was kept since then stands in the WAL. */
  readonly gedood: Staat;
  /** Closed in order, earlier: before the last of what `dicht` and `gedood` hold. */
  readonly ouder: Staat;
  /** The name of the back-up in a state. */
  readonly backup: string;
};

/** Makes one in a folder: a beheerder, a screener, some meldingen with notes, drafts, a back-up. */
export async function makeProefregister(folder: string, meldingen = 6): Promise<Proefregister> {
  const paden = padenIn(folder);
  const first = startProefengine(folder);
  const beheerder = await first.open();
  const { herstelcode } = await beheerder.toegang.setUp(PROEFBEHEERDER);
  await beheerder.toegang.confirmHerstelcode({ herstelcode });
  await beheerder.toegang.createAccount(PROEFSCREENER);
  const sam = await first.open();
  await sam.toegang.signIn(PROEFSCREENER);
  const partnerId = await proefmelder(sam);
  for (let nummer = 0; nummer < meldingen; nummer += 1)
    await registerProefmelding(sam, partnerId, nummer);
  await first.stop();
  const ouder = readStaat(folder);

  const second = startProefengine(folder);
  const again = await second.open();
  await again.toegang.signIn(PROEFSCREENER);
  for (let nummer = meldingen; nummer < meldingen + 3; nummer += 1)
    await registerProefmelding(again, partnerId, nummer);
  const maker = await second.open();
  await maker.toegang.signIn(PROEFBEHEERDER);
  const { bestand } = await maker.beheer.makeBackup({});
  for (let nummer = meldingen + 3; nummer < meldingen + 6; nummer += 1) {
    await registerProefmelding(again, partnerId, nummer);
    await again.werk.keepConcept({
      ...{ id: crypto.randomUUID(), sleutel: `partner:proef-${nummer}`, venster: 'proef' },
      ...{ versie: null, titel: `Proef ${nummer}`, inhoud: { naam: `Proef ${nummer}` } },
    });
  }
  const gedood = readStaat(folder);
  await second.stop();
  return {
    ...{ sleutels: await proefsleutels(folder), herstelcode, ouder, gedood },
    ...{ dicht: readStaat(folder), backup: join(paden.backups, bestand).slice(folder.length + 1) },
  };
}

/** What came of putting down a state that somebody or something changed. */
export type Gevolg =
  /** It was refused, or reading or the whole check said so. */
  | { readonly kind: 'gezegd'; readonly hoe: string }
  /** Everything is there, and nothing was said. */
  | { readonly kind: 'ongedeerd' }
  /** Something is other than it was, and nothing was said. */
  | { readonly kind: 'stil'; readonly tabellen: readonly string[] };

/** Opens a folder and holds all that it gives against what it gave before. */
export async function gevolgVan(
  folder: string,
  sleutels: Proefsleutels,
  before: readonly Tabelsom[],
): Promise<Gevolg> {
  const found = await openEnBekijk(folder, sleutels);
  if (found.kind === 'geweigerd') return { kind: 'gezegd', hoe: found.reden };
  if (found.gezegd !== undefined) return { kind: 'gezegd', hoe: `bij nazien: ${found.gezegd}` };
  const tabellen = andereTabellen(before, found.sommen);
  return tabellen.length === 0 ? { kind: 'ongedeerd' } : { kind: 'stil', tabellen };
}
