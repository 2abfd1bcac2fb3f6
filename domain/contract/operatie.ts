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
  | 'cijfers';

/** Purpose of use: why this operation may touch what it touches. */
export type Doel = 'toegang' | 'beheer' | 'taakuitvoering' | 'verantwoording';

/**
 * Who may call: `buiten` works before signing in (only area `toegang` may say so), `aangemeld` is
 * any signed-in account, a list is one of those roles.
 */
export type Toegelaten = 'buiten' | 'aangemeld' | readonly Rol[];

/**
 * How the dispatcher runs it: in one read unit, in one write unit (with its log entry inside), by
 * the operation itself (`eigen`: because a password must be derived outside a unit), or as a stream.
 */
export type Eenheid = 'lezen' | 'schrijven' | 'eigen' | 'stroom';

/** What every operation declares. One that does not is refused when the engine starts. */
export type OperatieMeta = {
  readonly roles?: Toegelaten;
  readonly action?: LogActie;
  readonly object?: ObjectSoort;
  readonly purpose?: Doel;
  readonly unit?: Eenheid;
  readonly reasonNotLogged?: string;
};

type LoggedMeta = Required<Omit<OperatieMeta, 'reasonNotLogged'>>;
type UnloggedMeta = LoggedMeta & { readonly action: 'geen'; readonly reasonNotLogged: string };

const base = oc.$meta<OperatieMeta>({}).errors(foutmap);

/**
 * Starts the contract of one operation with its declarations.
 *
 * @example operatie({ roles: ['beheerder'], action: 'inzien', object: 'account', purpose: 'beheer', unit: 'lezen' })['~orpc'].meta.action // 'inzien'
 */
export function operatie(
  meta: (LoggedMeta & { readonly action: Exclude<LogActie, 'geen'> }) | UnloggedMeta,
) {
  return base.meta(meta);
}
