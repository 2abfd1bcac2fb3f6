import { makeBriefdrukker } from '#areas/brieven/service/brieven.ts';
import type { Middelen } from '#areas/context.ts';
import { fontReader } from './fonts.ts';
import { pseudonym, shortPseudonym } from './logboek.ts';
import type { Omgeving } from './omgeving.ts';
import { makeSleutelbeheer } from './sleutelbeheer.ts';

/** What use cases get besides the store: the keys of accounts, and a printer of letters. */
export function makeMiddelen(omgeving: Omgeving): Middelen {
  return {
    sleutels: makeSleutelbeheer(omgeving),
    drukker: makeBriefdrukker(fontReader(omgeving.fonts)),
    beleid: omgeving.beleid.beleid,
    pseudoniemen: (soort, id) => {
      const lang = pseudonym(omgeving.opslag.ring().inhoud.pseudoniem, soort, id);
      return { lang, kort: shortPseudonym(lang) };
    },
  };
}
