import { todayIn } from '#domain/dates/iso-date.ts';
import { machineklok } from '#host/engine/klok.ts';
import { VERSIE } from '#host/engine/program.ts';
import { prepareDemo } from './bereid-demo.ts';

/** How many dossiers a small demo has. */
const KLEIN = 16;

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
  /** A small one, for who only tries out the program. */
  klein?: boolean | undefined;
  stderr: { write(text: string): unknown };
}): Promise<string | undefined> {
  const { folder, migrations, opnieuw, klein, stderr } = parts;
  return prepareDemo({
    folder,
    migrations,
    versie: VERSIE,
    vandaag: todayIn(new Date(machineklok.now()).toISOString()),
    ...(opnieuw !== undefined && { opnieuw }),
    ...(klein === true && { aantal: KLEIN, verhalen: false }),
    say: (zin) => stderr.write(`${zin}\n`),
  });
}
