import { join } from 'node:path';
import { machineklok } from '#host/engine/klok.ts';

/** What somebody asked for when starting the program. */
export type Startopties =
  | { readonly kind: 'register' }
  | { readonly kind: 'demo'; readonly opnieuw: boolean }
  | { readonly kind: 'zelftest' }
  | { readonly kind: 'onbekend'; readonly zin: string };

/**
 * Reads the options of the program: none, `--demo`, `--demo --opnieuw`, or `--zelftest`.
 */
export function leesStartopties(args: readonly string[]): Startopties {
  const strange = args.filter((arg) => !STARTOPTIES.has(arg));
  if (strange.length > 0)
    return {
      kind: 'onbekend',
      zin: `Onbekende optie: ${strange.join(' ')}. Start met npm start, of met npm start -- --demo voor een demo met verzonnen gegevens, of met npm start -- --zelftest om te proberen of het programma hier werkt.`,
    };
  if (args.includes('--zelftest'))
    return args.length === 1 ? { kind: 'zelftest' } : { kind: 'onbekend', zin: ALLEEN };
  const opnieuw = args.includes('--opnieuw');
  if (args.includes('--demo')) return { kind: 'demo', opnieuw };
  if (!opnieuw) return { kind: 'register' };
  return {
    kind: 'onbekend',
    zin: 'De optie --opnieuw werkt alleen bij de demo: npm start -- --demo --opnieuw. Er is niets gewijzigd.',
  };
}

/** The options there are. */
export const STARTOPTIES: ReadonlySet<string> = new Set(['--demo', '--opnieuw', '--zelftest']);

const ALLEEN =
  'De optie --zelftest gaat niet samen met een andere: zij maakt een eigen proefmap en laat uw register met rust. Start met npm start -- --zelftest.';

/** The folder of the demo: beside the files of the register, never among them. */
export function demoFolder(dataFolder: string): string {
  return join(dataFolder, 'demo');
}

/** What tells one request for a fresh demo from the next. */
export function newVerzoek(): string {
  return `${process.pid} ${new Date(machineklok.now()).toISOString()}`;
}
