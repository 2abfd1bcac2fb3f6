import type { Grendels, VensterOpslag } from '#renderer/concepten/venster.ts';

/** What one window keeps for itself; a reload takes it along, a duplicated tab a copy of it. */
export function leegGeheugen(van: ReadonlyMap<string, string> = new Map()) {
  const waarden = new Map(van);
  const opslag: VensterOpslag = {
    getItem: (name) => waarden.get(name) ?? null,
    setItem: (name, value) => void waarden.set(name, value),
    removeItem: (name) => void waarden.delete(name),
  };
  return { opslag, kopie: () => leegGeheugen(waarden) };
}
export type Geheugen = ReturnType<typeof leegGeheugen>;

/** The locks of one browser, which its windows share. */
export function browser() {
  const held = new Map<string, string>();
  const waiting = new Set<() => void>();
  const forWindow = (venster: string): Grendels => ({
    request: (async (name: string, { signal }: LockOptions, held_: () => Promise<unknown>) => {
      while (held.has(name)) {
        await new Promise<void>((resolve, reject) => {
          waiting.add(resolve);
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
      }
      held.set(name, venster);
      await held_();
    }) as Grendels['request'],
    query: async () => ({ held: [...held.keys()].map((name) => ({ name })), pending: [] }),
  });
  const sluit = (venster: string) => {
    for (const [name, of] of held) if (of === venster) held.delete(name);
    for (const wake of waiting) wake();
    waiting.clear();
  };
  return { forWindow, sluit };
}
export type Browser = ReturnType<typeof browser>;
