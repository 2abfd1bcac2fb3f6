import type { ContractRouterClient } from '@orpc/contract';
import { afsluitenContract } from '#areas/afsluiten/contract.ts';
import { beheerContract } from '#areas/beheer/contract.ts';
import { bekendheidContract } from '#areas/bekendheid/contract.ts';
import { brievenContract } from '#areas/brieven/contract.ts';
import { dossiersContract } from '#areas/dossiers/contract.ts';
import { meldingenContract } from '#areas/meldingen/contract.ts';
import { partnersContract } from '#areas/partners/contract.ts';
import { partnervragenContract } from '#areas/partnervragen/contract.ts';
import { personenContract } from '#areas/personen/contract-samenvoegen.ts';
import { screeningContract } from '#areas/screening/contract-operaties.ts';
import { toegangContract } from '#areas/toegang/contract.ts';
import { trajectenContract } from '#areas/trajecten/contract.ts';
import { verantwoordingContract } from '#areas/verantwoording/contract.ts';
import { werkContract } from '#areas/werk/contract.ts';
import { zoekenContract } from '#areas/zoeken/contract.ts';

/**
 * The whole typed API, written once: one entry an area, and in it each operation under the name of
 * the service function that does it. Hosts carry it, services implement it, screens call it.
 */
export const contract = {
  toegang: toegangContract,
  beheer: beheerContract,
  partners: partnersContract,
  personen: personenContract,
  bekendheid: bekendheidContract,
  dossiers: dossiersContract,
  trajecten: trajectenContract,
  meldingen: meldingenContract,
  partnervragen: partnervragenContract,
  screening: screeningContract,
  brieven: brievenContract,
  afsluiten: afsluitenContract,
  werk: werkContract,
  zoeken: zoekenContract,
  verantwoording: verantwoordingContract,
};
export type Contract = typeof contract;

/** A client of the contract, whatever carries it. */
export type Client = ContractRouterClient<Contract>;
