import { join } from 'node:path';
import { machineklok } from '#host/engine/klok.ts';

/** What somebody asked for when starting the program. */
export type Startopties =
  | { readonly kind: 'register' }
  | { readonly kind: 'demo'; readonly opnieuw: boolean }
  | { readonly kind: 'onbekend'; readonly zin: string };

/**
 * Reads the options of the program: none, `--demo`, or `--demo --opnieuw`.
 */
export function leesStartopties(args: readonly string[]): Startopties {
  const strange = args.filter((arg) => arg !== '--demo' && arg !== '--opnieuw');
  if (strange.length > 0)
    return {
      kind: 'onbekend',
      zin: `Onbekende optie: ${strange.join(' ')}. Start met npm start, of met npm start -- --demo voor een demo met verzonnen gegevens.`,
    };
  const opnieuw = args.includes('--opnieuw');
  if (args.includes('--demo')) return { kind: 'demo', opnieuw };
  if (!opnieuw) return { kind: 'register' };
  return {
    kind: 'onbekend',
    zin: 'De optie --opnieuw werkt alleen bij de demo: npm start -- --demo --opnieuw. Er is niets gewijzigd.',
  };
}

/** The folder of the demo: beside the files of the register, never among them. */
export function demoFolder(dataFolder: string): string {
  return join(dataFolder, 'demo');
}

/** What tells one request for a fresh demo from the next. */
export function newVerzoek(): string {
  return `${process.pid} ${new Date(machineklok.now()).toISOString()}`;
}
