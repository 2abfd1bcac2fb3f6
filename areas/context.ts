import type { Inspanningenblad } from '#areas/afsluiten/rules/inspanningen.ts';
import type { Beleid } from '#areas/beheer/contract-beleid.ts';
import type { BriefInhoud } from '#areas/brieven/contract.ts';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import type { AccountRow } from '#areas/toegang/store.ts';
import type { LogSet, Pseudoniemen } from '#areas/verantwoording/store-log.ts';
import type { Logbijzonderheden } from '#areas/verantwoording/tables.ts';
import type { ReadUnit, WriteUnit } from '#db/store.ts';
import type { GetoondeIds } from '#domain/contract/getoond.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Persoonssoort } from '#domain/persoonssoort.ts';

/** What accounts need of whoever keeps the keys. */
export type Sleutelbeheer = {
  /** Throws the refusal `wachtwoord_zwak` when the password is not good enough. */
  checkWachtwoord(wachtwoord: string, verboden: readonly string[]): void;
  hasSlot(accountId: string): boolean;
  /** Gives an account its password; of one that is switched off it is sealed away. */
  setSlot(
    accountId: string,
    accountnaam: string,
    wachtwoord: string,
    actief: boolean,
  ): Promise<void>;
  /** Seals the way in of an account away, or gives it back. */
  setActief(accountId: string, actief: boolean): void;
  removeSlot(accountId: string): void;
  rotateStoreKey(): Promise<void>;
  /** Ends or refreshes the sessions of an account; undefined: it may not sign in any more. */
  accountChanged(accountId: string, row: AccountRow | undefined): void;
};

/** What letters are printed with. */
export type Briefdrukker = {
  /** Makes a PDF of a letter, with the address where the window of the envelope is. */
  maak(inhoud: BriefInhoud, venster: 'links' | 'rechts'): Promise<Uint8Array<ArrayBuffer>>;
  /** Refuses what cannot be printed, without making pages: quick enough for a preview. */
  controleer(inhoud: BriefInhoud): void;
  /** Makes a PDF of a sheet without an address. */
  blad(inhoud: Inspanningenblad): Promise<Uint8Array<ArrayBuffer>>;
};

/** What the program that runs a use case does for it, besides the store. */
export type Middelen = {
  readonly sleutels: Sleutelbeheer;
  readonly drukker: Briefdrukker;
  /** What the organisation laid down for this computer. */
  readonly beleid: Beleid;
  /** What the log calls somebody; only who watches over the log asks. */
  readonly pseudoniemen: (soort: Persoonssoort, id: string) => Pseudoniemen;
};

/** What every use case gets: who, when and fresh ids. Nothing below a host reads the clock. */
export type ServiceContext = {
  /** UTC instant, ISO text. */
  readonly now: string;
  /** Calendar day in Europe/Amsterdam. */
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly account: AangemeldAccount;
  readonly middelen: Middelen;
  /** Tells the log which record this was about, when the input's `id` does not. */
  readonly logObject: (id: string) => void;
  /** Tells which record was made, when that is another one than the log names. */
  readonly registered: (id: string) => void;
};

export type ReadContext = ServiceContext & { readonly unit: ReadUnit };
export type WriteContext = ServiceContext & { readonly unit: WriteUnit };

/** What the log keeps of an export: what was in it, and about whom its rows are. */
export type Exportfeit = {
  readonly bijzonderheden: Logbijzonderheden;
  readonly getoond: LogSet | undefined;
};

/** What a function of `areas/apart.ts` read, with whom it is about. */
export type Apart<Antwoord> = { readonly antwoord: Antwoord; readonly getoond: GetoondeIds };

/** For use cases that must work outside a unit first; `write` puts the log entry in the same unit. */
export type OwnContext = ServiceContext & {
  /** Tells the log what an export holds: a file says nothing by itself. */
  readonly logExport: (feit: Exportfeit) => Promise<void>;
  /** Locks every session of an account but the one that asks: whoever has the old password is out. */
  readonly endOtherSessions: (accountId: string) => void;
  read<T>(work: (context: ReadContext) => Promise<T>): Promise<T>;
  /**
   * Reads what may take seconds, beside everybody else: `work` is a function of `areas/apart.ts`.
   *
   * @returns its answer, and whom it is about as the log keeps it
   */
  readApart<Vraag, Antwoord>(
    work: (context: ReadContext, vraag: Vraag) => Promise<Apart<Antwoord>>,
    vraag: Vraag,
  ): Promise<{ readonly antwoord: Antwoord; readonly getoond: LogSet | undefined }>;
  write<T>(work: (context: WriteContext) => Promise<T>): Promise<T>;
};
