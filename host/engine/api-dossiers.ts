import * as afhandeling from '#areas/afsluiten/service.ts';
import * as afsluiten from '#areas/afsluiten/service-afsluiten.ts';
import * as beeindigingen from '#areas/afsluiten/service-beeindigingen.ts';
import * as bekendheidscheck from '#areas/bekendheid/service/check.ts';
import * as checkLijst from '#areas/bekendheid/service/check.ts';
import * as checkAntwoord from '#areas/bekendheid/service/check-antwoord.ts';
import * as bekendheid from '#areas/bekendheid/service/herkenning.ts';
import * as zelfdeAdres from '#areas/bekendheid/service/herkenning.ts';
import type { Briefdrukker } from '#areas/brieven/service/brieven.ts';
import * as brieven from '#areas/brieven/service/brieven.ts';
import * as waarover from '#areas/brieven/service/opstellen.ts';
import * as dossiers from '#areas/dossiers/service/dossiers.ts';
import * as verhuurder from '#areas/meldingen/service.ts';
import * as meldingen from '#areas/meldingen/service.ts';
import * as antwoorden from '#areas/partnervragen/service.ts';
import * as samenvoegen from '#areas/personen/service/samenvoegen.ts';
import * as dubbel from '#areas/personen/service/samenvoegen.ts';
import * as ongedaan from '#areas/personen/service/splitsen.ts';
import * as splitsen from '#areas/personen/service/splitsen.ts';
import * as screenings from '#areas/screening/service.ts';
import * as termijnen from '#areas/trajecten/service.ts';
import * as cijfers from '#areas/verantwoording/service/cijfers.ts';
import * as exporteren from '#areas/verantwoording/service/export.ts';
import * as werkvoorraad from '#areas/werk/service.ts';
import * as zoeken from '#areas/zoeken/service.ts';
import { eigen, lezen, schrijven } from './handlers.ts';
import type { Implementer } from './implement.ts';

/** The areas of the daily work: known or not, meldingen, dossiers, terms, werkvoorraad, search. */
export function makeDossierApi(os: Implementer, drukker: Briefdrukker) {
  return {
    bekendheid: {
      mogelijk: os.bekendheid.mogelijk.handler(lezen(bekendheid.findKandidaten)),
      zelfdeAdres: os.bekendheid.zelfdeAdres.handler(lezen(zelfdeAdres.listOpAdres)),
      adressen: os.bekendheid.adressen.handler(lezen(bekendheid.suggestAdressen)),
    },
    bekendheidscheck: {
      zoek: os.bekendheidscheck.zoek.handler(schrijven(bekendheidscheck.searchCheck)),
      stelOp: os.bekendheidscheck.stelOp.handler(lezen(checkAntwoord.composeCheck)),
      registreer: os.bekendheidscheck.registreer.handler(schrijven(checkAntwoord.answerCheck)),
      weiger: os.bekendheidscheck.weiger.handler(schrijven(checkAntwoord.refuseCheck)),
      lijst: os.bekendheidscheck.lijst.handler(lezen(checkLijst.listRegister)),
    },
    samenvoegen: {
      kandidaten: os.samenvoegen.kandidaten.handler(lezen(samenvoegen.listKandidaten)),
      dubbel: os.samenvoegen.dubbel.handler(lezen(dubbel.listDubbel)),
      vergelijk: os.samenvoegen.vergelijk.handler(lezen(samenvoegen.compareTwo)),
      voegSamen: os.samenvoegen.voegSamen.handler(schrijven(samenvoegen.mergeTwo)),
      bekijk: os.samenvoegen.bekijk.handler(lezen(splitsen.viewSplit)),
      splits: os.samenvoegen.splits.handler(schrijven(splitsen.splitPerson)),
      ongedaanbaar: os.samenvoegen.ongedaanbaar.handler(lezen(ongedaan.listUndoable)),
      maakOngedaan: os.samenvoegen.maakOngedaan.handler(schrijven(ongedaan.undo)),
    },
    meldingen: {
      registreer: os.meldingen.registreer.handler(schrijven(meldingen.registerMelding)),
      controleer: os.meldingen.controleer.handler(lezen(meldingen.checkInvoer)),
      koppel: os.meldingen.koppel.handler(schrijven(meldingen.linkMelding)),
      noemVerhuurder: os.meldingen.noemVerhuurder.handler(schrijven(verhuurder.nameVerhuurder)),
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
    afhandeling: {
      haal: os.afhandeling.haal.handler(lezen(afhandeling.readAfhandeling)),
      screen: os.afhandeling.screen.handler(schrijven(screenings.screen)),
      stemAf: os.afhandeling.stemAf.handler(schrijven(screenings.recordAfstemming)),
      voegPartnerToe: os.afhandeling.voegPartnerToe.handler(schrijven(beeindigingen.addPartner)),
      beeindig: os.afhandeling.beeindig.handler(schrijven(beeindigingen.recordBeeindiging)),
      sluit: os.afhandeling.sluit.handler(schrijven(afsluiten.closeDossier)),
      heropen: os.afhandeling.heropen.handler(schrijven(afsluiten.reopenDossier)),
      meldVerteld: os.afhandeling.meldVerteld.handler(schrijven(beeindigingen.recordVerteld)),
      beeindigingen: os.afhandeling.beeindigingen.handler(lezen(beeindigingen.listRegister)),
    },
    antwoorden: {
      lijst: os.antwoorden.lijst.handler(lezen(antwoorden.listVerstrekt)),
      stelOp: os.antwoorden.stelOp.handler(lezen(antwoorden.composeAnswer)),
      registreer: os.antwoorden.registreer.handler(schrijven(antwoorden.registerAnswer)),
    },
    brieven: {
      lijst: os.brieven.lijst.handler(lezen(brieven.listLetters)),
      waarover: os.brieven.waarover.handler(lezen(waarover.listWaarover)),
      stelOp: os.brieven.stelOp.handler(
        eigen((c, input) => brieven.composeLetter(c, drukker, input)),
      ),
      pdf: os.brieven.pdf.handler(eigen((c, input) => brieven.printLetter(c, drukker, input))),
      registreer: os.brieven.registreer.handler(
        eigen((c, input) => brieven.registerLetter(c, drukker, input)),
      ),
      instellingen: os.brieven.instellingen.handler(lezen(brieven.readBriefinstellingen)),
      wijzigInstellingen: os.brieven.wijzigInstellingen.handler(
        schrijven(brieven.changeBriefinstellingen),
      ),
    },
    export: { maak: os.export.maak.handler(eigen(exporteren.makeExport)) },
    cijfers: {
      overzicht: os.cijfers.overzicht.handler(lezen(cijfers.overview)),
      lijst: os.cijfers.lijst.handler(lezen(cijfers.listBehind)),
    },
    zoeken: { zoek: os.zoeken.zoek.handler(lezen(zoeken.search)) },
  };
}
