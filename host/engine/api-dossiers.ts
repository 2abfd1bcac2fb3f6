import * as bekendheid from '#services/bekendheid.ts';
import * as dossiers from '#services/dossiers.ts';
import * as meldingen from '#services/meldingen.ts';
import * as termijnen from '#services/termijnen.ts';
import * as werkvoorraad from '#services/werkvoorraad.ts';
import * as zoeken from '#services/zoeken.ts';
import { lezen, schrijven } from './handlers.ts';
import type { Implementer } from './implement.ts';

/** The areas of the daily work: known or not, meldingen, dossiers, terms, werkvoorraad, search. */
export function makeDossierApi(os: Implementer) {
  return {
    bekendheid: {
      mogelijk: os.bekendheid.mogelijk.handler(lezen(bekendheid.findKandidaten)),
      adressen: os.bekendheid.adressen.handler(lezen(bekendheid.suggestAdressen)),
    },
    meldingen: {
      registreer: os.meldingen.registreer.handler(schrijven(meldingen.registerMelding)),
      controleer: os.meldingen.controleer.handler(lezen(meldingen.checkInvoer)),
      koppel: os.meldingen.koppel.handler(schrijven(meldingen.linkMelding)),
    },
    dossiers: {
      haal: os.dossiers.haal.handler(lezen(dossiers.readDossier)),
      neem: os.dossiers.neem.handler(schrijven(dossiers.take)),
      draagOver: os.dossiers.draagOver.handler(schrijven(dossiers.handOver)),
      wijzigStand: os.dossiers.wijzigStand.handler(schrijven(dossiers.changeStand)),
      wijzigHuishouden: os.dossiers.wijzigHuishouden.handler(schrijven(dossiers.changeHuishouden)),
      wijzigBetrokkene: os.dossiers.wijzigBetrokkene.handler(schrijven(dossiers.changeBetrokkene)),
      noteer: os.dossiers.noteer.handler(schrijven(dossiers.addAantekening)),
      collegas: os.dossiers.collegas.handler(lezen(dossiers.listCollegas)),
      toonBsn: os.dossiers.toonBsn.handler(lezen(dossiers.showBsn)),
    },
    termijnen: {
      voldoe: os.termijnen.voldoe.handler(schrijven(termijnen.meet)),
      schortOp: os.termijnen.schortOp.handler(schrijven(termijnen.suspend)),
      hervat: os.termijnen.hervat.handler(schrijven(termijnen.resume)),
      uitleg: os.termijnen.uitleg.handler(lezen(termijnen.explain)),
    },
    werkvoorraad: {
      tellingen: os.werkvoorraad.tellingen.handler(lezen(werkvoorraad.countWerk)),
      lijst: os.werkvoorraad.lijst.handler(lezen(werkvoorraad.listWerk)),
    },
    zoeken: { zoek: os.zoeken.zoek.handler(lezen(zoeken.search)) },
  };
}
