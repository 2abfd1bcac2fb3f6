import { existsSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createRouterClient } from '@orpc/server';
import type { Client } from '#areas/contract.ts';
import { Refusal } from '#areas/refusal.ts';
import { type Fout, isFoutcode } from '#domain/contract/fouten.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { beleidBestand, readBeleid } from '../engine/beleid.ts';
import { createEngine, type EngineOptions } from '../engine/engine.ts';
import { bezetZin, claimFolder, onbruikbaarZin } from '../engine/houder.ts';
import { machineklok } from '../engine/klok.ts';
import { dataFolder, padenIn } from '../engine/paden.ts';
import { reportTo, VERSIE, werkplekNaam } from '../engine/program.ts';
import { type CliIo, type ExitCode, required, type Waarden } from './opdracht.ts';

/** The migrations of this program, while running from source. */
export const CLI_MIGRATIONS = join(
  fileURLToPath(new URL('../../', import.meta.url)),
  'db',
  'migrations',
);

/**
 * Runs work on the register as somebody: signs in with `--account` and the password on standard
 * input, so that roles and log apply as they do on the screens. Refused while the program runs.
 */
export async function withRegister(
  waarden: Waarden,
  io: CliIo,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  const accountnaam = required(waarden, 'account', 'a.voorbeeld');
  const folder = dataFolder({ env: io.env, platform: io.platform });
  if (!existsSync(padenIn(folder).sleutels))
    return refuse(
      io,
      'Hier is nog geen register. Start het programma eerst met npm start en maak het eerste account aan.',
    );
  const wachtwoord = (await io.readInput()).replace(/\r?\n$/, '');
  return withEngine(io, {}, async (client) => {
    await client.toegang.signIn({ accountnaam, wachtwoord });
    const code = await work(client);
    await client.toegang.signOut();
    return code;
  });
}

/** Runs work on the engine of the data folder, signed in as nobody. Refused while the program runs. */
export async function withEngine(
  io: CliIo,
  options: Pick<EngineOptions, 'herstelAltijd'>,
  work: (client: Client) => Promise<ExitCode>,
): Promise<ExitCode> {
  const beleid = readBeleid(beleidBestand(io));
  if ('zin' in beleid) return refuse(io, beleid.zin);
  return withFolder(io, async (folder) => {
    const engine = createEngine({
      folder,
      beleid,
      migrations: CLI_MIGRATIONS,
      klok: machineklok,
      werkplek: werkplekNaam(),
      versie: VERSIE,
      report: reportTo({ write: (text) => io.error(text) }),
      ...options,
    });
    try {
      const sessie = engine.openSessie();
      const client: Client = createRouterClient(engine.api, {
        context: { sessie },
        interceptors: [({ next }) => engine.guard(async () => next())],
      });
      return await work(client);
    } finally {
      await engine.stop();
    }
  });
}

/** Runs work on the data folder while nobody else can. An expected refusal becomes its sentence. */
export async function withFolder(
  io: CliIo,
  work: (folder: string) => Promise<ExitCode>,
): Promise<ExitCode> {
  const folder = dataFolder({ env: io.env, platform: io.platform });
  const claim = claimFolder(folder, {
    pid: process.pid,
    gebruiker: userInfo().username,
    sinds: io.now(),
  });
  if (claim.kind === 'bezet') return refuse(io, bezetZin(claim.houder));
  if (claim.kind === 'onbruikbaar') return refuse(io, onbruikbaarZin(folder, claim.reden));
  try {
    return await work(folder);
  } catch (error) {
    if (error instanceof Refusal) return refuse(io, zinVan(error.fout));
    const { code, data } = error as { code?: unknown; data?: unknown };
    if (!isFoutcode(code)) throw error;
    return refuse(io, zinVan({ code, data } as Fout));
  } finally {
    claim.release();
  }
}

function refuse(io: CliIo, zin: string): ExitCode {
  io.error(`${zin}\n`);
  return 1;
}
