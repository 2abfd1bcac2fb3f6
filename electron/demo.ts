/** What main tells the engine's process about a demo; in arguments, so as text. */
export type Demo = {
  /** Set when somebody asked for a fresh one: the same each time the engine starts again. */
  readonly opnieuw?: string;
  /** A small one, for who only tries out the program. */
  readonly klein?: boolean;
};

const PREFIX = 'demo';
const KLEIN = 'demo-klein';

/** As an argument of the engine's process. */
export function writeDemo({ opnieuw, klein }: Demo): string {
  if (klein === true) return KLEIN;
  return opnieuw === undefined ? PREFIX : `${PREFIX} ${opnieuw}`;
}

/** From an argument of the engine's process. */
export function readDemo(argument: string): Demo {
  if (argument === KLEIN) return { klein: true };
  const opnieuw = argument.slice(PREFIX.length).trim();
  return opnieuw === '' ? {} : { opnieuw };
}
