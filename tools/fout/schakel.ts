import { closeSync, openSync, readSync, writeFileSync, writeSync } from 'node:fs';

/** How much a call that is refused takes first: nothing, or half, as near a full disk. */
export type Weigering = { readonly vanaf: number; readonly half: boolean };

/** The switch of the library between a program and its disk (see `schijf.c`). */
export type Schakel = {
  /** Counts the calls that need room from now on. */
  tel(): void;
  /** Refuses them from a number on. */
  weiger(weigering: Weigering): void;
  /** There is room again. */
  ruimte(): void;
  /** How many calls that need room were seen since, and how many were refused. */
  stand(): { readonly gezien: number; readonly geweigerd: number };
  sluit(): void;
};

const NUMBERS = 5;

/** Makes the file of a switch, before a program is started with it. */
export function makeSchakelbestand(path: string): void {
  writeFileSync(path, Buffer.alloc(8 * NUMBERS));
}

/** Opens the switch from within the program itself; the file lies outside the folder that is watched. */
export function openSchakel(path: string): Schakel {
  const file = openSync(path, 'r+');
  const put = (numbers: readonly number[]) => {
    const bytes = Buffer.alloc(8 * numbers.length);
    numbers.forEach((number, index) => void bytes.writeBigInt64LE(BigInt(number), 8 * index));
    // What says whether it counts comes last, so that it never counts by numbers of before.
    writeSync(file, bytes, 8, bytes.length - 8, 8);
    writeSync(file, bytes, 0, 8, 0);
  };
  return {
    tel: () => put([1, 0, 0, 0, 0]),
    weiger: ({ vanaf, half }) => put([2, 0, vanaf, half ? 1 : 0, 0]),
    ruimte: () => void writeSync(file, Buffer.alloc(8), 0, 8, 0),
    stand: () => {
      const bytes = Buffer.alloc(8 * NUMBERS);
      readSync(file, bytes, 0, bytes.length, 0);
      const at = (index: number) => Number(bytes.readBigInt64LE(8 * index));
      return { gezien: at(1), geweigerd: at(4) };
    },
    sluit: () => closeSync(file),
  };
}
