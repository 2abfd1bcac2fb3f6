import * as afspraken from '#areas/beheer/service.ts';
import * as instellingen from '#areas/beheer/service.ts';
import { makeBriefdrukker } from '#areas/brieven/service/brieven.ts';
import { contract } from '#areas/contract.ts';
import * as contactpersonen from '#areas/partners/service.ts';
import * as partners from '#areas/partners/service.ts';
import * as accounts from '#areas/toegang/service.ts';
import * as concepten from '#areas/werk/service.ts';
import { makeDossierApi } from './api-dossiers.ts';
import { assertDeclared } from './declaraties.ts';
import { fontReader } from './fonts.ts';
import { eigen, lezen, schrijven } from './handlers.ts';
import { implementDispatched } from './implement.ts';
import type { Omgeving } from './omgeving.ts';
import { makeSleutelbeheer } from './sleutelbeheer.ts';
import { makeToegangApi } from './toegang-api.ts';

/** The contract, implemented: every operation goes through the dispatcher. */
export type Api = ReturnType<typeof makeApi>;

/**
 * Wires the services to the contract. Refuses to start when an operation does not declare its
 * roles, action, object, purpose and unit.
 */
export function makeApi(omgeving: Omgeving) {
  assertDeclared(contract);
  const sleutels = makeSleutelbeheer(omgeving);
  const os = implementDispatched(omgeving);
  return os.router({
    toegang: makeToegangApi(os, omgeving),
    ...makeDossierApi(os, makeBriefdrukker(fontReader(omgeving.fonts))),
    concepten: {
      lijst: os.concepten.lijst.handler(lezen(concepten.listOwn)),
      haal: os.concepten.haal.handler(lezen(concepten.readOwn)),
      bewaar: os.concepten.bewaar.handler(schrijven(concepten.keep)),
      verwijder: os.concepten.verwijder.handler(schrijven(concepten.discard)),
    },
    accounts: {
      lijst: os.accounts.lijst.handler(lezen((c) => accounts.listAccounts(c, sleutels))),
      maak: os.accounts.maak.handler(
        eigen((c, input) => accounts.createAccount(c, sleutels, input)),
      ),
      wijzig: os.accounts.wijzig.handler(
        eigen((c, input) => accounts.changeAccount(c, sleutels, input)),
      ),
      stelWachtwoordIn: os.accounts.stelWachtwoordIn.handler(
        eigen((c, input) => accounts.setWachtwoord(c, sleutels, input)),
      ),
      verwijder: os.accounts.verwijder.handler(
        eigen((c, input) => accounts.removeAccount(c, sleutels, input)),
      ),
    },
    partners: {
      lijst: os.partners.lijst.handler(lezen(partners.listPartners)),
      haal: os.partners.haal.handler(lezen(partners.readPartner)),
      maak: os.partners.maak.handler(schrijven(partners.createPartner)),
      wijzig: os.partners.wijzig.handler(schrijven(partners.changePartner)),
      maakContactpersoon: os.partners.maakContactpersoon.handler(
        schrijven(contactpersonen.createContactpersoon),
      ),
      wijzigContactpersoon: os.partners.wijzigContactpersoon.handler(
        schrijven(contactpersonen.changeContactpersoon),
      ),
      verwijderContactpersoon: os.partners.verwijderContactpersoon.handler(
        schrijven(contactpersonen.removeContactpersoon),
      ),
    },
    afspraken: {
      lijst: os.afspraken.lijst.handler(lezen(afspraken.listAfsprakensets)),
      wijzigSet: os.afspraken.wijzigSet.handler(schrijven(afspraken.changeSet)),
      kopieerSet: os.afspraken.kopieerSet.handler(schrijven(afspraken.copySet)),
      wijzigTermijn: os.afspraken.wijzigTermijn.handler(schrijven(afspraken.changeTermijn)),
      maakVrijeDag: os.afspraken.maakVrijeDag.handler(schrijven(afspraken.addVrijeDag)),
      verwijderVrijeDag: os.afspraken.verwijderVrijeDag.handler(
        schrijven(afspraken.removeVrijeDag),
      ),
    },
    instellingen: {
      haal: os.instellingen.haal.handler(lezen(instellingen.readInstellingen)),
      wijzig: os.instellingen.wijzig.handler(schrijven(instellingen.changeInstellingen)),
    },
  });
}
