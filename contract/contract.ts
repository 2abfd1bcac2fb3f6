import type { ContractRouterClient } from '@orpc/contract';
import { accountsContract } from './accounts.ts';
import { afsprakenContract } from './afspraken.ts';
import { conceptenContract } from './concepten.ts';
import { instellingenContract } from './instellingen.ts';
import { partnersContract } from './partners.ts';
import { toegangContract } from './toegang.ts';

/** The whole typed API, written once; hosts carry it and services implement it. */
export const contract = {
  toegang: toegangContract,
  concepten: conceptenContract,
  accounts: accountsContract,
  partners: partnersContract,
  afspraken: afsprakenContract,
  instellingen: instellingenContract,
};
export type Contract = typeof contract;

/** A client of the contract, whatever carries it. */
export type Client = ContractRouterClient<Contract>;
