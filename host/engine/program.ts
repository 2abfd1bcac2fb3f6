import { hostname } from 'node:os';
import type { Report } from './report.ts';

/** The version of the program; a test keeps it equal to package.json. */
export const VERSIE = '0.2.0';

/** The workstation as the log names it. */
export function werkplekNaam(): string {
  return hostname().slice(0, 64);
}

/** Writes the program log: kind of error, correlation id and place; never data. */
export function reportTo(stream: { write(text: string): unknown }): Report {
  return ({ wat, correlatie, waar }) => {
    stream.write(`fout ${wat} ${correlatie ?? ''} ${waar ?? ''}\n`);
  };
}

/**
 * Lets the program go on when whoever read what it writes has gone, such as the program that
 * started it: what it writes is lost, and that is no reason to stop.
 */
export function outliveReader(stream: { on(event: 'error', listener: () => void): unknown }): void {
  stream.on('error', () => undefined);
}
