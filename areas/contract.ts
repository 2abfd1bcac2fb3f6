import type { ContractRouterClient } from '@orpc/contract';
import { afhandelingContract } from '#areas/afsluiten/contract.ts';
import { afsprakenContract, instellingenContract } from '#areas/beheer/contract.ts';
import { bekendheidContract, bekendheidscheckContract } from '#areas/bekendheid/contract.ts';
import { antwoordenContract, brievenContract } from '#areas/brieven/contract.ts';
import {
  dossiersContract,
  termijnenContract,
  werkvoorraadContract,
  zoekenContract,
} from '#areas/dossiers/contract.ts';
import { meldingenContract } from '#areas/meldingen/contract.ts';
import { partnersContract } from '#areas/partners/contract.ts';
import { samenvoegenContract } from '#areas/personen/contract-samenvoegen.ts';
import { accountsContract, toegangContract } from '#areas/toegang/contract.ts';
import { cijfersContract, exportContract } from '#areas/verantwoording/contract.ts';
import { conceptenContract } from '#areas/werk/contract.ts';

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
