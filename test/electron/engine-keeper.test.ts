import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { keepEngine } from '#electron/engine-keeper.ts';
import { electronTekst } from '#electron/text.ts';

/** A keeper of which main is one build, with the one engine it started. */
function keep(bouw: string | undefined) {
  const child = Object.assign(new EventEmitter(), {
    ...{ stderr: null, pid: undefined as number | undefined },
    told: [] as unknown[],
    postMessage(message: unknown) {
      this.told.push(message);
    },
    kill: () => true,
  });
  const held: string[] = [];
  let ready = 0;
  const keeper = keepEngine(
    { utilityProcess: { fork: () => child } },
    {
      ...{ entry: 'engine.mjs', args: ['', '', ''], bouw },
      onReady: () => {
        ready += 1;
      },
      onHeld: (zin) => held.push(zin),
      onCrash: () => false,
      report: () => undefined,
      onSaid: () => undefined,
    },
  );
  return { keeper, child, held, timesReady: () => ready };
}

describe('an engine of another build', () => {
  it('is refused: the program was renewed while it ran', () => {
    const { child, held, timesReady } = keep('nieuw');
    child.emit('message', { soort: 'gereed', bouw: 'oud' });
    expect(held).toEqual([electronTekst.andereVersie]);
    expect(timesReady()).toBe(0);
  });

  it('is refused when it does not say which it is', () => {
    const { child, held } = keep('nieuw');
    child.emit('message', { soort: 'gereed' });
    expect(held).toEqual([electronTekst.andereVersie]);
  });

  it('is not looked for where it is the same, or where main runs from source', () => {
    for (const bouw of ['een', undefined]) {
      const { child, held, timesReady } = keep(bouw);
      child.emit('message', { soort: 'gereed', bouw: 'een' });
      expect(held).toEqual([]);
      expect(timesReady()).toBe(1);
    }
  });
});
