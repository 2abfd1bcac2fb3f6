import type { AangemeldAccount, Levensteken } from '#areas/toegang/contract.ts';

/** Told what a window should know; `einde` ends its stream, and it opens another one. */
type Luisteraar = (teken: Levensteken | 'einde') => void;

/** One window (or one command): signing in belongs to it, not to the process. */
export type Sessie = {
  readonly id: string;
  account: AangemeldAccount | undefined;
  /** Who was signed in when it locked, so that the lock screen can ask for the password only. */
  vergrendeldeAccountnaam: string | undefined;
  /** When a person last did something, in time that has passed for locking. */
  laatsteActiviteit: number;
  readonly luisteraars: Set<Luisteraar>;
  /** Whether a window was ever opened on it; a command has none. */
  hadVenster: boolean;
};

/** What an operation on the session is given; nobody need be signed in. */
export type SessieContext = { readonly sessie: Sessie; readonly signal: AbortSignal | undefined };

/** All sessions of the program. */
export type Sessies = ReturnType<typeof createSessies>;

/** Keeps the sessions; `running` is the time that has passed for locking, in milliseconds. */
export function createSessies(running: () => number, newId: () => string) {
  const all = new Map<string, Sessie>();
  let zonderVensterSinds: number | undefined = running();

  const windows = () =>
    [...all.values()].reduce((sum, { luisteraars }) => sum + luisteraars.size, 0);

  return {
    open(): Sessie {
      const sessie: Sessie = {
        id: newId(),
        account: undefined,
        vergrendeldeAccountnaam: undefined,
        laatsteActiviteit: running(),
        luisteraars: new Set(),
        hadVenster: false,
      };
      all.set(sessie.id, sessie);
      return sessie;
    },
    /** How many windows are open. */
    windows,
    find: (id: string): Sessie | undefined => all.get(id),
    end: (sessie: Sessie): boolean => all.delete(sessie.id),
    signIn(sessie: Sessie, account: AangemeldAccount): void {
      sessie.account = account;
      sessie.vergrendeldeAccountnaam = undefined;
      sessie.laatsteActiviteit = running();
    },
    lock,
    /** Locks every session of an account, but for one. */
    lockOthers(accountId: string, except: Sessie): void {
      for (const sessie of all.values())
        if (sessie !== except && sessie.account?.id === accountId) lock(sessie);
    },
    signOut(sessie: Sessie): void {
      sessie.account = undefined;
      sessie.vergrendeldeAccountnaam = undefined;
    },
    touch(sessie: Sessie): void {
      sessie.laatsteActiviteit = running();
    },
    /** Milliseconds since a person last did something. */
    stil: (sessie: Sessie): number => running() - sessie.laatsteActiviteit,
    signedIn: (): Sessie[] => [...all.values()].filter(({ account }) => account !== undefined),
    tellAll(soort: Levensteken['soort']): void {
      for (const sessie of all.values()) tell(sessie, soort);
    },
    /** Ends the streams of windows without a word, for an engine that goes on in another process. */
    hangUp(): void {
      for (const { luisteraars } of all.values())
        for (const luisteraar of luisteraars) luisteraar('einde');
    },
    /** A window opened on a session; the answer takes it away again. */
    addVenster(sessie: Sessie, luisteraar: Luisteraar): () => void {
      sessie.luisteraars.add(luisteraar);
      sessie.hadVenster = true;
      zonderVensterSinds = undefined;
      return () => {
        sessie.luisteraars.delete(luisteraar);
        if (windows() === 0) zonderVensterSinds = running();
      };
    },
    /** Milliseconds since the last window closed; 0 while one is open. */
    zonderVenster: (): number =>
      zonderVensterSinds === undefined ? 0 : running() - zonderVensterSinds,
  };
}

function lock(sessie: Sessie): void {
  if (sessie.account === undefined) return;
  sessie.vergrendeldeAccountnaam = sessie.account.accountnaam;
  sessie.account = undefined;
  tell(sessie, 'vergrendeld');
}

function tell(sessie: Sessie, soort: Levensteken['soort']): void {
  for (const luisteraar of sessie.luisteraars) luisteraar({ soort });
}
