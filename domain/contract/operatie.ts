import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { Rol } from '../rollen.ts';
import { foutmap } from './fouten.ts';

// zod's compiled parsers probe `new Function`, which a strict Content-Security-Policy reports as a
// violation. Every schema of the contract is made after this line, so all of them are interpreted.
z.config({ jitless: true });

/** What the log calls the deed (NEN 7513). `geen`: not logged, and `reasonNotLogged` says why. */
export type LogActie =
  | 'aanmelden'
  | 'afmelden'
  | 'vergrendelen'
  | 'herstellen'
  | 'aanmaken'
  | 'inzien'
  | 'zoeken'
  | 'wijzigen'
  | 'verwijderen'
  | 'samenvoegen'
  | 'splitsen'
  | 'afdrukken'
  | 'exporteren'
  | 'verstrekken'
  | 'geen';

/** What kind of thing the deed was done to. */
export type ObjectSoort =
  | 'opslag'
  | 'account'
  | 'sessie'
  | 'concept'
  | 'partner'
  | 'contactpersoon'
  | 'afsprakenset'
  | 'instelling'
  | 'betrokkene'
  | 'melding'
  | 'dossier'
  | 'termijn'
  | 'brief'
  | 'registratie'
  | 'bekendheidscheck'
  | 'verstrekking'
  | 'partnervraag'
  | 'cijfers'
  | 'log';

/** Purpose of use: why this operation may touch what it touches. */
export type Doel = 'toegang' | 'beheer' | 'taakuitvoering' | 'verantwoording';

/**
 * Who may call: `buiten` works before signing in (only area `toegang` may say so), `aangemeld` is
 * any signed-in account, a list is one of those roles.
 */
export type Toegelaten = 'buiten' | 'aangemeld' | readonly Rol[];

/**
 * How the dispatcher runs it, and so what its function is given: in one read unit, in a read unit of
 * a thread beside all others (`apart`: because it may read for seconds), in one write
 * unit (with its log entry inside), by the operation itself (`eigen`: because a password must be
 * derived or a letter printed outside a unit), on the session (`sessie`: it opens or closes the
 * store, or is asked before anybody signed in), or as a stream to an open window.
 */
export type Eenheid = 'lezen' | 'apart' | 'schrijven' | 'eigen' | 'sessie' | 'stroom';

/** What every operation declares. One that does not is refused when the engine starts. */
export type OperatieMeta<U extends Eenheid = Eenheid> = {
  readonly roles?: Toegelaten;
  readonly action?: LogActie;
  readonly object?: ObjectSoort;
  readonly purpose?: Doel;
  readonly unit?: U;
  readonly reasonNotLogged?: string;
  /**
   * The answers that may be other ones after this operation, each an area or `area.operation`:
   * screens that show one ask for it again.
   */
  readonly changes?: readonly string[];
  /**
   * Answers that may be other ones afterwards as well, but are not asked again by themselves, because
   * each asking is logged as a search for a person: what was kept of them is let go of.
   */
  readonly forgets?: readonly string[];
  /** The reading operation whose answer this one gives, so that it is not asked (and logged) again. */
  readonly gives?: string;
  /**
   * It registers something: sent twice with one `inzending` it is done once. Its input is made
   * with `registratie`, and its function with `once`.
   */
  readonly once?: boolean;
};

type Declared<U extends Eenheid> = Required<
  Pick<OperatieMeta<U>, 'roles' | 'action' | 'object' | 'purpose' | 'unit'>
> &
  Pick<OperatieMeta<U>, 'changes' | 'forgets' | 'gives' | 'once'>;
type Logged<U extends Eenheid> = Declared<U> & { readonly action: Exclude<LogActie, 'geen'> };
type Unlogged<U extends Eenheid> = Declared<U> & {
  readonly action: 'geen';
  readonly reasonNotLogged: string;
};

/**
 * Starts the contract of one operation with its declarations. Its type keeps the unit, so that the
 * function that does the operation must be one for that unit.
 *
 * @example operatie({ roles: ['beheerder'], action: 'inzien', object: 'account', purpose: 'beheer', unit: 'lezen' })['~orpc'].meta.action // 'inzien'
 */
export function operatie<const U extends Eenheid>(meta: Logged<U> | Unlogged<U>) {
  return oc.$meta<OperatieMeta<U>>(meta).errors(foutmap);
}

/**
 * The input of an operation that registers something: with the id that the form made for this one
 * inzending. A form keeps it with its draft and sends it with every attempt; whoever sends none
 * (a script, a test) is not protected against doing it twice.
 */
export function registratie<Shape extends z.ZodRawShape>(input: z.ZodObject<Shape>) {
  return input.extend({ inzending: z.uuid().optional() });
}

/** What shows an open dossier: after a change in it all of these may be other ones. */
export const DOSSIER = [
  ...['dossiers.readDossier', 'dossiers.readNoodzaak', 'werk.countWerk', 'werk.listWerk', 'zoeken'],
  ...['afsluiten', 'trajecten', 'brieven.listBrieven', 'brieven.listWaarover', 'partnervragen'],
  ...['verantwoording'],
] as const;

/** What most reading operations of the desk declare: screeners and coördinators, about a dossier. */
export const deskRead = {
  roles: ['screener', 'coordinator'],
  action: 'inzien',
  object: 'dossier',
  purpose: 'taakuitvoering',
  unit: 'lezen',
} as const;

/** Who is known, and in which dossiers: after each change in one this may be another matter. */
export const PERSONEN = ['bekendheid', 'personen'] as const;

/** What an operation declares that adds something to a dossier. */
export const deskAdd = {
  ...deskRead,
  action: 'aanmaken',
  unit: 'schrijven',
  changes: DOSSIER,
  forgets: PERSONEN,
} as const;

/** What an operation declares that changes something of a dossier. */
export const deskChange = { ...deskAdd, action: 'wijzigen' } as const;
