import { todayIn } from '#domain/dates/iso-date.ts';
import { machineklok } from '#host/engine/klok.ts';
import { VERSIE } from '#host/engine/program.ts';
import { prepareDemo } from './bereid-demo.ts';

/**
 * What a host does before it opens a demo: makes it when it is not there, or when a fresh one was
 * asked for. The caller holds the lock of the folder.
 *
 * @returns a Dutch sentence when it cannot be a demo; nothing was changed.
 */
export async function startDemo(parts: {
  folder: string;
  migrations: string;
  opnieuw?: string | undefined;
  stderr: { write(text: string): unknown };
}): Promise<string | undefined> {
  const { folder, migrations, opnieuw, stderr } = parts;
  return prepareDemo({
    folder,
    migrations,
    versie: VERSIE,
    vandaag: todayIn(new Date(machineklok.now()).toISOString()),
    ...(opnieuw !== undefined && { opnieuw }),
    say: (zin) => stderr.write(`${zin}\n`),
  });
}
