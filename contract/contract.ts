import type { ContractRouterClient } from '@orpc/contract';
import { accountsContract } from './accounts.ts';
import { afhandelingContract } from './afhandeling.ts';
import { afsprakenContract } from './afspraken.ts';
import { bekendheidContract } from './bekendheid.ts';
import { bekendheidscheckContract } from './bekendheidscheck.ts';
import { conceptenContract } from './concepten.ts';
import {
  dossiersContract,
  termijnenContract,
  werkvoorraadContract,
  zoekenContract,
} from './dossiers.ts';
import { instellingenContract } from './instellingen.ts';
import { meldingenContract } from './meldingen.ts';
import { partnersContract } from './partners.ts';
import { samenvoegenContract } from './samenvoegen.ts';
import { toegangContract } from './toegang.ts';
import { antwoordenContract, brievenContract } from './uitgaand.ts';
import { cijfersContract, exportContract } from './verantwoording.ts';

/** The whole typed API, written once; hosts carry it and services implement it. */
export const contract = {
  toegang: toegangContract,
  concepten: conceptenContract,
  accounts: accountsContract,
  partners: partnersContract,
  afspraken: afsprakenContract,
  instellingen: instellingenContract,
  bekendheid: bekendheidContract,
  bekendheidscheck: bekendheidscheckContract,
  samenvoegen: samenvoegenContract,
  meldingen: meldingenContract,
  dossiers: dossiersContract,
  termijnen: termijnenContract,
  werkvoorraad: werkvoorraadContract,
  zoeken: zoekenContract,
  afhandeling: afhandelingContract,
  antwoorden: antwoordenContract,
  brieven: brievenContract,
  export: exportContract,
  cijfers: cijfersContract,
};
export type Contract = typeof contract;

/** A client of the contract, whatever carries it. */
export type Client = ContractRouterClient<Contract>;
