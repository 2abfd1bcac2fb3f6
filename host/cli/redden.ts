import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Refusal, ruleViolated } from '#areas/refusal.ts';
import { normalizeAccountnaam } from '#areas/toegang/rules.ts';
import { StoreError } from '#db/errors.ts';
import { readMigrations } from '#db/migrations.ts';
import type { GereddeTabel } from '#db/redden.ts';
import { tryHerstelcode } from '../engine/herstel.ts';
import { machineklok } from '../engine/klok.ts';
import { type Gered, saveDamaged } from '../engine/kopie/redden.ts';
import { padenIn } from '../engine/paden.ts';
import { openPogingen } from '../engine/pogingen.ts';
import { readSleutelbestand, type Sleutelbestand } from '../engine/sleutels/sleutelbestand.ts';
import { openSlot, zoekwaarde } from '../engine/sleutels/sleutelring.ts';
import { type CliIo, type ExitCode, print, required, type Waarden } from './opdracht.ts';
import { CLI_MIGRATIONS, withFolder } from './register.ts';

/**
 * Saves what can still be read of the damaged register to a new data folder, and lists what is gone.
 * Asks for the password of `--account`, or without one for the recovery code.
 */
export async function redden(waarden: Waarden, io: CliIo): Promise<ExitCode> {
  const naar = resolve(required(waarden, 'naar', 'gered'));
  const typed = (await io.readInput()).replace(/\r?\n$/, '');
  const { account } = waarden;
  return withFolder(io, async (folder) => {
    const paden = padenIn(folder);
    const read = readSleutelbestand(paden.sleutels);
    if (read.kind !== 'gelezen' || !existsSync(paden.register))
      throw new Refusal({ code: 'locked', data: { reden: 'beschadigd' } });
    const hoofdsleutel = await openWith(
      read.bestand,
      paden.pogingen,
      typed,
      typeof account === 'string' ? account : undefined,
    );
    const vraag = { hoofdsleutel, naar };
    const migrations = readMigrations(CLI_MIGRATIONS);
    const gered = await attempt(() => saveDamaged(paden, vraag, { migrations, now: io.now }));
    print(io, waarden['json'] === true, gered, () => reddingRegels(gered, naar));
    return gered.tabellen.some(({ weg }) => weg.length > 0) ? 1 : 0;
  });
}

/** The master key, with the attempts counted as on the screens. */
async function openWith(
  file: Sleutelbestand,
  pogingenPath: string,
  typed: string,
  accountnaam: string | undefined,
): Promise<Buffer> {
  const pogingen = openPogingen(pogingenPath, machineklok);
  const naam = accountnaam === undefined ? undefined : normalizeAccountnaam(accountnaam);
  const zoek = naam?.ok === true ? zoekwaarde(file.zoekzout, naam.value) : undefined;
  const slot = file.slots.find((one) =>
    accountnaam === undefined ? one.soort === 'herstel' : one.zoek === zoek,
  );
  const wachtSeconden = pogingen.begin(slot?.id);
  if (wachtSeconden > 0)
    throw new Refusal({ code: 'unauthorised', data: { reden: 'te_vaak', wachtSeconden } });
  const found =
    accountnaam === undefined
      ? await tryHerstelcode(file, typed, ['herstel'])
      : slot && (await openSlot(file, slot, typed));
  if (found !== undefined) return found;
  if (accountnaam === undefined) throw ruleViolated('herstelcode_onjuist');
  throw new Refusal({ code: 'unauthorised', data: { reden: 'onjuist' } });
}

/** Where not even the first page can be read there is nothing to save. */
async function attempt(work: () => Promise<Gered>): Promise<Gered> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreError && ['schade', 'beschadigd'].includes(error.kind))
      throw new Refusal({ code: 'locked', data: { reden: 'beschadigd' } });
    throw error;
  }
}

function reddingRegels({ tabellen, verwijzingen }: Gered, naar: string): string[] {
  const gered = tabellen.reduce((sum, one) => sum + one.gered + one.uitIndex, 0);
  const weg = tabellen.filter((one) => one.weg.length > 0);
  return [
    `${gered} rijen gered naar ${naar}. Het beschadigde register is niet gewijzigd.`,
    ...(weg.length === 0 ? ['Er is niets verloren.'] : ['Wat weg is:']),
    ...weg.map(regelVan),
    ...(verwijzingen > 0 ? [`${verwijzingen} geredde rijen verwijzen naar iets wat weg is.`] : []),
    `Start het programma op de geredde map met MELDPUNT_DATA=${naar}, of vergelijk haar met een back-up.`,
  ];
}

function regelVan({ tabel, gered, weg }: GereddeTabel): string {
  const bereiken = weg.map(({ van, tot }) => (tot === null ? `vanaf ${van}` : `${van}-${tot}`));
  return `  ${tabel}: ${gered} gered, weg: rijnummers ${bereiken.join(', ')}`;
}
