import type { Levensteken, Toegangsstatus } from '#areas/toegang/contract.ts';
import { hasLostSession, needsSignIn, type Storing, toStoring } from '#renderer/api/fouten.ts';
import type { GeenSessieReden } from '#renderer/api/session.ts';
import type { Herladen } from './herladen.ts';

/** Which of the big screens is shown. */
export type Beeld =
  | { readonly soort: 'laden' }
  | { readonly soort: 'geen-sessie'; readonly reden: GeenSessieReden }
  | { readonly soort: 'gestopt' }
  | { readonly soort: 'onbruikbaar'; readonly storing: Storing }
  | { readonly soort: 'open'; readonly status: Toegangsstatus };

/** What the screens know about access at one moment. */
export type Toegang = {
  readonly beeld: Beeld;
  /** False while the program does not answer; what is on the screen stays. */
  readonly bereikbaar: boolean;
  /** A recovery code that still has to be printed and typed back; only ever in memory. */
  readonly herstelcode: Herstelcode | undefined;
};

/** A new recovery code, and whether it is the last step of the first start. */
export type Herstelcode = { readonly code: string; readonly eersteStart: boolean };

/** What the store needs from outside. */
export type ToegangOptions = {
  readonly status: () => Promise<Toegangsstatus>;
  readonly vergrendel: () => Promise<unknown>;
  readonly afmelden: () => Promise<unknown>;
  /** Saves all drafts; false when some could not be saved. */
  readonly flush: () => Promise<boolean>;
  /** Whose drafts are saved from now on; undefined for nobody. */
  readonly setOwner: (accountId: string | undefined) => void;
  /** Forgets everything that was fetched. */
  readonly forget: () => void;
  /** How the page begins anew at a lock; left out where it does not. */
  readonly herladen?: Herladen | undefined;
  /** Whether something typed is in this page only. */
  readonly heeftOnbewaard: () => boolean;
};

/** Knows who is signed in and which screen that gives; the only place that decides it. */
export class ToegangStore {
  readonly #options: ToegangOptions;
  readonly #listeners = new Set<() => void>();
  /** Who locked: a fresh engine answers after locking, which knows nobody. */
  #lockedName: string | undefined;
  /** The page is about to begin anew; until then it shows nothing. */
  #isReloading = false;
  #toegang: Toegang = { beeld: { soort: 'laden' }, bereikbaar: true, herstelcode: undefined };

  constructor(options: ToegangOptions) {
    this.#options = options;
    this.#lockedName = options.herladen?.naam;
  }

  readonly snapshot = (): Toegang => this.#toegang;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks the engine how it stands, and shows the screen that belongs to it. */
  async refresh(): Promise<void> {
    try {
      const status = await this.#options.status();
      // An engine that crashed while no call was under way told nobody: a fresh one knows nobody.
      if (status.toestand === 'gesloten' && isSignedIn(this.#toegang.beeld)) await this.#locked();
      else this.#show(status);
    } catch (error) {
      this.#showStoring(toStoring(error));
    }
  }

  /** There is no session, so nothing can be asked. */
  noSession(reden: GeenSessieReden): void {
    this.#set({ beeld: { soort: 'geen-sessie', reden } });
  }

  /** Keeps a new recovery code until it has been typed back. */
  setHerstelcode(herstelcode: Herstelcode | undefined): void {
    this.#set({ herstelcode });
  }

  /** Saves what is being typed, then locks. Locks in any case. */
  async lock(): Promise<void> {
    await this.#options.flush().catch(() => false);
    await this.#options.vergrendel().catch(() => undefined);
    await this.#locked();
  }

  /** Saves what is being typed, then signs out, so that somebody else can sign in. */
  async signOut(): Promise<void> {
    await this.#options.flush().catch(() => false);
    await this.#options.afmelden().catch(() => undefined);
    this.#set({ herstelcode: undefined });
    await this.#locked(false);
  }

  /** The engine told something by itself. */
  async onLevensteken({ soort }: Levensteken): Promise<void> {
    if (soort === 'stopt') this.#set({ beeld: { soort: 'gestopt' } });
    if (soort === 'vergrendeld') await this.#locked();
    if (soort === 'welkom' && !this.#toegang.bereikbaar) {
      this.#set({ bereikbaar: true });
      await this.refresh();
    }
  }

  /** A call failed, whoever made it: what that means for the screen as a whole. */
  onStoring(storing: Storing): void {
    const { beeld } = this.#toegang;
    if (beeld.soort === 'gestopt' || this.#isReloading) return;
    if (hasLostSession(storing)) this.noSession('onbekend');
    if (storing.code === 'onbereikbaar') this.#set({ bereikbaar: false });
    if (needsSignIn(storing) && isSignedIn(beeld)) void this.#locked();
  }

  async #locked(keepName = true): Promise<void> {
    if (this.#isReloading) return;
    const { beeld } = this.#toegang;
    if (isSignedIn(beeld)) {
      const { account, ...rest } = beeld.status;
      this.#lockedName = keepName ? account?.accountnaam : undefined;
      if (await this.#beginAnew()) return;
      this.#show({ ...rest, toestand: 'gesloten' });
    }
    await this.refresh();
  }

  /**
   * Begins the page anew; false where it goes on: while something is in this page only (a draft that
   * could not be saved, a recovery code that was not typed back), and when the program that the page
   * comes from does not answer, for then there would be no page at all.
   */
  async #beginAnew(): Promise<boolean> {
    const { herladen, setOwner, forget, status, heeftOnbewaard } = this.#options;
    if (herladen === undefined) return false;
    if (heeftOnbewaard() || this.#toegang.herstelcode !== undefined) return false;
    this.#isReloading = true;
    setOwner(undefined);
    forget();
    herladen.onthoud(this.#lockedName);
    this.#set({ beeld: { soort: 'laden' } });
    try {
      if (herladen.komtVanMotor) await status();
      herladen.herlaad();
      return true;
    } catch {
      this.#isReloading = false;
      return false;
    }
  }

  #show(answered: Toegangsstatus): void {
    const status = this.#withName(answered);
    const account = status.toestand === 'aangemeld' ? status.account : undefined;
    this.#options.setOwner(account?.id);
    if (account === undefined) this.#options.forget();
    this.#set({ beeld: { soort: 'open', status }, bereikbaar: true });
  }

  #withName(status: Toegangsstatus): Toegangsstatus {
    if (status.toestand === 'aangemeld') {
      this.#lockedName = undefined;
      this.#options.herladen?.onthoud(undefined);
    }
    if (status.toestand !== 'gesloten' || this.#lockedName === undefined) return status;
    return { ...status, toestand: 'vergrendeld', vergrendeldeAccountnaam: this.#lockedName };
  }

  #showStoring(storing: Storing): void {
    if (needsSignIn(storing) || hasLostSession(storing)) return;
    // The failure listener has already marked an unreachable program; what is shown stays.
    if (storing.code === 'onbereikbaar' && this.#toegang.beeld.soort !== 'laden') return;
    this.#set({ beeld: { soort: 'onbruikbaar', storing } });
  }

  #set(change: Partial<Toegang>): void {
    this.#toegang = { ...this.#toegang, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function isSignedIn(beeld: Beeld): beeld is Extract<Beeld, { soort: 'open' }> {
  return beeld.soort === 'open' && beeld.status.toestand === 'aangemeld';
}
