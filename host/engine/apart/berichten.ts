import type { ReadContext } from '#areas/context.ts';
import type { LogSet } from '#areas/verantwoording/store-log.ts';
import type { StoreError } from '#db/errors.ts';
import type { Fout } from '#domain/contract/fouten.ts';

/** What a reading thread is started with; the keys are moved into it. */
export type LezerBegin = {
  /** Path of the register. */
  readonly register: string;
  /** The store key, 32 bytes. */
  readonly sleutel: Uint8Array;
  /** The key of the pseudonyms of the log, hexadecimal. */
  readonly pseudoniem: string;
};

/** Who asks, and when. */
export type Leeskader = Pick<ReadContext, 'now' | 'today' | 'account'>;

/** A question to a reading thread. */
export type Leesvraag = {
  readonly nummer: number;
  /** The function, by its name in `areas/apart.ts`. */
  readonly naam: string;
  readonly kader: Leeskader;
  readonly vraag: unknown;
  /** The function gives an `Apart`: whom it is about comes back as the log keeps it. */
  readonly metGetoond: boolean;
};

/** Its answer. */
export type Leesantwoord = { readonly nummer: number } & (
  | { readonly soort: 'klaar'; readonly antwoord: unknown; readonly getoond: LogSet | undefined }
  | { readonly soort: 'weigering'; readonly fout: Fout }
  | { readonly soort: 'opslag'; readonly kind: StoreError['kind']; readonly zegt: string }
  | {
      readonly soort: 'fout';
      readonly naam: string;
      readonly code: string | undefined;
      /** The frames of the stack, without its message, which may hold personal data. */
      readonly waar: string;
    }
);
