import { z } from 'zod';

/** Which demo the engine makes first, when its folder is that of a demo. */
const demo = z.object({ opnieuw: z.string().optional(), klein: z.boolean().optional() });

const begin = z.object({
  soort: z.literal('begin'),
  folder: z.string(),
  migrations: z.string(),
  screens: z.string(),
  /** `127.0.0.1:<port>`, the only Host that is answered. */
  host: z.string(),
  /** Hashes of the session secrets of windows that are open. */
  sessies: z.array(z.string()),
  demo: demo.optional(),
  /** The programs of the threads; left out while running from source. */
  draden: z.object({ kopie: z.string(), lezer: z.string() }).optional(),
});
/** What the engine's process is given to begin with. */
export type ChildBegin = z.output<typeof begin>;

const toChild = z.discriminatedUnion('soort', [
  begin,
  /** A connection to serve travels with it. */
  z.object({ soort: z.literal('verbinding') }),
  /** No connection follows any more. */
  z.object({ soort: z.literal('laatste') }),
  z.object({
    soort: z.literal('oordeel'),
    nummer: z.number(),
    oordeel: z.enum(['goed', 'gebruikt', 'verlopen', 'onbekend']),
  }),
  z.object({ soort: z.literal('hoeveel-vensters') }),
  z.object({ soort: z.literal('stop') }),
]);
/** What the keeper tells the engine's process. */
export type ToChild = z.output<typeof toChild>;

const toKeeper = z.discriminatedUnion('soort', [
  z.object({ soort: z.literal('gereed') }),
  /** It cannot begin; the sentence says why. */
  z.object({ soort: z.literal('geweigerd'), zin: z.string() }),
  /** Nobody is signed in any more: it ends once what came in is answered. */
  z.object({ soort: z.literal('vergrendeld') }),
  z.object({ soort: z.literal('sessies'), hashes: z.array(z.string()) }),
  z.object({ soort: z.literal('besteed'), nummer: z.number(), token: z.string() }),
  z.object({ soort: z.literal('vensters'), aantal: z.number() }),
]);
/** What the engine's process tells the keeper: no key, no name, nothing of a call. */
export type ToKeeper = z.output<typeof toKeeper>;

/** Reads a message of the keeper; undefined for anything else. */
export function readToChild(data: unknown): ToChild | undefined {
  return toChild.safeParse(data).data;
}

/** Reads a message of the engine's process; undefined for anything else. */
export function readToKeeper(data: unknown): ToKeeper | undefined {
  return toKeeper.safeParse(data).data;
}
