import { expect, test } from 'vitest';
import { aanvallen } from '#tools/fout/aanvallen.ts';
import { isGehaald } from '#tools/fout/uitslag.ts';

/** Little of each attack that runs within this process: enough to meet each thing that it does once. */
const KLEIN = { bits: 10, oud: 17, log: 15, fuzz: 100 } as const;

test.each(Object.entries(KLEIN))(
  'a little of the attack %s finds nothing, and meets its goals',
  async (naam, aantal) => {
    const uitslag = await aanvallen[naam]?.voer({ aantal, zaad: 11, meld: () => undefined });
    expect(uitslag?.bijzonderheden).toEqual([]);
    expect(uitslag?.doelen.length).toBeGreaterThan(1);
    expect(uitslag?.doelen.filter((doel) => !isGehaald(doel))).toEqual([]);
  },
  120_000,
);
