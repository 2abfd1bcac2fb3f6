import { createContext, use, useSyncExternalStore } from 'react';
import type { AangemeldAccount } from '#areas/toegang/contract.ts';
import type { Rol } from '#domain/rollen.ts';
import { toegang } from './toegang.ts';
import type { Toegang } from './toegang-store.ts';

/** What is known about access now; the component follows each change. */
export function useToegang(): Toegang {
  return useSyncExternalStore(toegang.subscribe, toegang.snapshot);
}

/** Carries the account to every page inside the shell. */
export const AccountContext = createContext<AangemeldAccount | undefined>(undefined);

/**
 * The account that is signed in.
 *
 * @throws Error outside the shell: that is a bug, such a page shows data of nobody.
 */
export function useAccount(): AangemeldAccount {
  const account = use(AccountContext);
  if (account === undefined) throw new Error('No account: this component is outside the shell');
  return account;
}

/** True when the account holds one of these roles. The engine decides; this only hides. */
export function useMag(rollen: readonly Rol[]): boolean {
  const account = useAccount();
  return rollen.some((rol) => account.rollen.includes(rol));
}
