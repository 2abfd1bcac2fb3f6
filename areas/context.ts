import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** What every use case gets: who, when and fresh ids. Nothing below a host reads the clock. */
export type ServiceContext = {
  /** UTC instant, ISO text. */
  readonly now: string;
  /** Calendar day in Europe/Amsterdam. */
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly account: AangemeldAccount;
  /** Tells the log which record this was about, when the input's `id` does not. */
  readonly logObject: (id: string) => void;
};

export type ReadContext = ServiceContext & { readonly unit: ReadUnit };
export type WriteContext = ServiceContext & { readonly unit: WriteUnit };

/** For use cases that must work outside a unit first; `write` puts the log entry in the same unit. */
export type OwnContext = ServiceContext & {
  read<T>(work: (context: ReadContext) => Promise<T>): Promise<T>;
  write<T>(work: (context: WriteContext) => Promise<T>): Promise<T>;
};
