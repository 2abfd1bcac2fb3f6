import { setTimeout } from 'node:timers/promises';
import { bezetZin, readHouder } from '../engine/houder.ts';
import { padenIn } from '../engine/paden.ts';
import { askLink } from './poort.ts';

const DOOR_WITHIN = 10_000;

/**
 * A fresh link of the program that this same user runs. It may be starting still: then it holds the
 * folder but has no door yet.
 *
 * @param within how many milliseconds it gets to open one
 * @returns undefined when somebody else holds the folder, or nothing answers in time
 */
export async function linkOfRunning(
  folder: string,
  gebruiker: string,
  within = DOOR_WITHIN,
): Promise<string | undefined> {
  const until = performance.now() + within;
  do {
    const houder = readHouder(padenIn(folder).houder);
    if (houder !== undefined && houder.gebruiker !== gebruiker) return undefined;
    const link = await askLink(houder?.poort ?? '');
    if (link !== undefined) return link;
    await setTimeout(200);
  } while (performance.now() < until);
  return undefined;
}

/** For one's own program that does not answer, asking oneself to close it is no help. */
export function tweedeStartZin(folder: string, gebruiker: string): string {
  const houder = readHouder(padenIn(folder).houder);
  if (houder?.gebruiker !== gebruiker) return bezetZin(houder);
  return `Het programma draait al onder uw eigen naam (programma ${houder.pid}), maar antwoordt nog niet. Wacht even en start dan opnieuw; helpt dat niet, sluit dan dat programma of start de computer opnieuw.`;
}
