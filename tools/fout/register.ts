import { isHeelRegister } from '../../areas/beheer/rules/controle.ts';
import type { Client } from '../../areas/contract.ts';
import { Refusal } from '../../areas/refusal.ts';
import { StoreError } from '../../db/errors.ts';
import { readMigrations } from '../../db/migrations.ts';
import { differentTables, reading, sumTables, type Tabelsom } from '../../db/snapshot.ts';
import { toIsoDate } from '../../domain/dates/iso-date.ts';
import { opslagredenVan } from '../../domain/opslagstoring.ts';
import { createEngine, type Engine } from '../../host/engine/engine.ts';
import type { Klok } from '../../host/engine/klok.ts';
import { taken } from '../../host/engine/kopie/taken.ts';
import { createOpslag } from '../../host/engine/opslag.ts';
import { padenIn } from '../../host/engine/paden.ts';
import { invoer, overIemand } from '../../test/support/invoer.ts';
import { openPortWindow } from '../../test/support/port-window.ts';
import { keysOf } from '../../test/support/sleutels.ts';

/** Where the numbered SQL files are. */
export const PROEFMIGRATIES = 'db/migrations';

/** The day on which every attack happens, unless the real host says what time it is. */
export const PROEFDAG = '2026-11-05';

/** Who works in a register that is attacked; clearly nobody. */
export const PROEFBEHEERDER = {
  naam: 'Bea Beheerder',
  accountnaam: 'bea',
  wachtwoord: 'paarse fietsen zingen zacht',
};
/** A screener of it. */
export const PROEFSCREENER = {
  naam: 'Sam Screener',
  accountnaam: 'sam',
  rollen: ['screener' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};

/** A clock that stands still on that day, but for what is added. */
export function stilleKlok(): Klok & { verder(milliseconds: number): void } {
  let passed = 0;
  return {
    now: () => Date.parse(`${PROEFDAG}T09:00:00.000Z`) + passed,
    monotonic: () => passed,
    verder(milliseconds) {
      passed += milliseconds;
    },
  };
}

/** An engine in this process with windows on it, as in the desktop program. */
export type Proefengine = {
  readonly engine: Engine;
  open(): Promise<Client>;
  stop(): Promise<void>;
};

/** Starts one on a folder. */
export function startProefengine(
  folder: string,
  {
    klok = stilleKlok(),
    migrations = PROEFMIGRATIES,
    herstelAltijd = false,
  }: { klok?: Klok; migrations?: string; herstelAltijd?: boolean } = {},
): Proefengine {
  const engine = createEngine({
    ...{ folder, migrations, klok, herstelAltijd, werkplek: 'proef', versie: '0.0.0' },
    report: () => undefined,
  });
  const closers: (() => Promise<void>)[] = [];
  return {
    engine,
    async open() {
      const { client, close } = openPortWindow(engine);
      closers.push(close);
      return client;
    },
    async stop() {
      for (const close of closers) await close();
      await engine.stop();
    },
  };
}

/** The id of a partner that reports. */
export async function proefmelder(client: Client): Promise<string> {
  const found = (await client.partners.listPartners()).find(({ naam }) => naam === 'Trivire');
  if (found === undefined) throw new Error('the register has no Trivire');
  return found.id;
}

/** Registers a melding about somebody made up, by number, with a note on the dossier. */
export async function registerProefmelding(client: Client, partnerId: string, nummer: number) {
  const made = await client.meldingen.registerMelding(
    invoer(partnerId, { ...overNummer(nummer), aanvaard: [] }),
  );
  const { aantekeningen } = await client.dossiers.addAantekening({
    ...{ dossierId: made.dossierId, soort: 'notitie', kanaal: null, met: '' },
    ...{ datum: toIsoDate(PROEFDAG), tekst: `Proefaantekening ${nummer}` },
  });
  return { ...made, aantekeningId: aantekeningen[0]?.id ?? '' };
}

/** Somebody else for every number, however many there are. */
export function overNummer(nummer: number) {
  const { personen } = overIemand(nummer % 7);
  return {
    personen: personen.map((one) => ({
      ...one,
      gegevens: {
        ...one.gegevens,
        achternaam: `Proefpersoon ${letters(nummer)}`,
        geboortedatum: `${1 + (nummer % 28)}-${1 + (Math.floor(nummer / 28) % 12)}-${1930 + (Math.floor(nummer / 336) % 70)}`,
        huisnummer: String(1 + nummer),
      },
    })),
  };
}

function letters(nummer: number): string {
  const letter = (of: number) => String.fromCharCode(97 + (of % 26));
  return [nummer, Math.floor(nummer / 26), Math.floor(nummer / 676), nummer * 7]
    .map(letter)
    .join('');
}

/** What opens a register without its password being tried anew each time. */
export type Proefsleutels = Awaited<ReturnType<typeof keysOf>>;

/** The keys of a folder by the beheerder's password. */
export async function proefsleutels(folder: string): Promise<Proefsleutels> {
  return keysOf(folder, PROEFBEHEERDER.wachtwoord);
}

/** What became of opening a register and looking at all of it. */
export type Bevonden =
  | { readonly kind: 'geweigerd'; readonly reden: string }
  /** It opened; `sommen` is what every table holds, `gezegd` what reading or the whole check said. */
  | {
      readonly kind: 'open';
      readonly sommen: readonly Tabelsom[];
      readonly gezegd: string | undefined;
    };

const migrations = readMigrations(PROEFMIGRATIES);

/**
 * Opens a folder with the program's own opening (all of it but trying a password), reads every row,
 * has the whole check done, and closes it.
 *
 * @param also what else is to be read while it is open, where everything could be read
 */
export async function openEnBekijk(
  folder: string,
  { ring }: Proefsleutels,
  also: (opslagsleutel: Uint8Array) => void = () => undefined,
  migraties = migrations,
): Promise<Bevonden> {
  const paden = padenIn(folder);
  const opslag = createOpslag({
    ...{ paden, migrations: migraties, now: () => `${PROEFDAG}T10:00:00.000Z` },
    report: () => undefined,
  });
  try {
    opslag.open(Buffer.from(ring.hoofdsleutel));
  } catch (error) {
    return { kind: 'geweigerd', reden: weigerreden(error) };
  }
  const key = Buffer.from(opslag.ring().inhoud.opslag, 'hex');
  const log = Buffer.from(opslag.ring().inhoud.log, 'hex');
  try {
    const sommen = reading(paden.register, key, sumTables);
    const found = taken.controleer({ register: paden.register }, { opslag: key, log });
    also(key);
    return {
      ...{ kind: 'open', sommen },
      gezegd: isHeelRegister(found) ? undefined : JSON.stringify(found),
    };
  } catch (error) {
    return { kind: 'open', sommen: [], gezegd: weigerreden(error) };
  } finally {
    await opslag.close();
  }
}

/** The tables whose rows are other ones than before. */
export function andereTabellen(before: readonly Tabelsom[], now: readonly Tabelsom[]): string[] {
  return differentTables(before, now);
}

/** Why something was refused, in one word or two; what is no refusal of the program says so. */
export function weigerreden(error: unknown): string {
  if (error instanceof Refusal) {
    const { code, data } = error.fout;
    const said = data as { reden?: unknown; regel?: unknown; wat?: unknown };
    return `${code} ${said.reden ?? said.regel ?? said.wat ?? ''}`.trim();
  }
  if (error instanceof StoreError) return `opslag ${error.kind}`;
  const { code, data, defined } = error as { code?: unknown; data?: unknown; defined?: unknown };
  if (defined === true) {
    const said = data as { reden?: unknown; regel?: unknown; wat?: unknown };
    return `${code} ${said.reden ?? said.regel ?? said.wat ?? ''}`.trim();
  }
  const storing = opslagredenVan(error);
  if (storing !== undefined) return `opslag ${storing}`;
  return `onverwacht: ${error instanceof Error ? `${error.name} ${error.message}` : typeof error}`;
}

/** Where the WAL of a register is, by its name in a state. */
export const WAL = 'register.db-wal';
