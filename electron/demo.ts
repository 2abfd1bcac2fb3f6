/** What main tells the engine's process about a demo; in arguments, so as text. */
export type Demo = {
  /** Set when somebody asked for a fresh one: the same each time the engine starts again. */
  readonly opnieuw?: string;
};

const PREFIX = 'demo';

/** As an argument of the engine's process. */
export function writeDemo({ opnieuw }: Demo): string {
  return opnieuw === undefined ? PREFIX : `${PREFIX} ${opnieuw}`;
}

/** From an argument of the engine's process. */
export function readDemo(argument: string): Demo {
  const opnieuw = argument.slice(PREFIX.length).trim();
  return opnieuw === '' ? {} : { opnieuw };
}
