/** What main tells the engine's process. A port for a window travels with `venster`. */
export type ToEngine =
  | { readonly soort: 'venster'; readonly id: number }
  | { readonly soort: 'sluit'; readonly id: number }
  | { readonly soort: 'vergrendel' }
  | { readonly soort: 'stop' };

/**
 * What the engine's process tells main: that it is ready and of which build it is, that another program holds the data
 * folder, or that it ends because nobody is signed in any more.
 */
export type ToMain =
  | { readonly soort: 'gereed'; readonly bouw?: string | undefined }
  | { readonly soort: 'bezet'; readonly zin: string }
  | { readonly soort: 'vergrendeld' };

/** Reads a message from main; undefined for anything else. */
export function readToEngine(data: unknown): ToEngine | undefined {
  const { soort, id } = fields(data);
  if (soort === 'vergrendel' || soort === 'stop') return { soort };
  if ((soort === 'venster' || soort === 'sluit') && typeof id === 'number') return { soort, id };
  return undefined;
}

/** Reads a message from the engine's process; undefined for anything else. */
export function readToMain(data: unknown): ToMain | undefined {
  const { soort, zin, bouw } = fields(data);
  if (soort === 'vergrendeld') return { soort };
  if (soort === 'gereed') return { soort, ...(typeof bouw === 'string' && { bouw }) };
  if (soort === 'bezet' && typeof zin === 'string') return { soort, zin };
  return undefined;
}

function fields(data: unknown): {
  soort?: unknown;
  id?: unknown;
  zin?: unknown;
  bouw?: unknown;
} {
  return typeof data === 'object' && data !== null ? data : {};
}
