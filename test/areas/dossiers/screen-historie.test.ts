import { describe, expect, it } from 'vitest';
import type { Historieregel } from '#areas/dossiers/contract.ts';
import {
  HISTORIEZINNEN,
  historiegroepVan,
  historieZin,
} from '#areas/dossiers/screen/historie-zin.ts';
import type { HistorieSoort } from '#areas/dossiers/service/historie.ts';

// Every kind that the services can note: one that is missing here does not compile.
const ZINNEN: Record<HistorieSoort, readonly [Record<string, string>, string]> = {
  navraag_gepland: [
    { bij: 'Trivire', wat: 'huisbezoek', op: '2026-11-09' },
    'Navragen bij Trivire op ma 9 nov 2026: huisbezoek.',
  ],
  noodzaak: [
    { stap: '8', behouden: 'bsn', verwijderd: 'zorgen, leeftijden' },
    'Beoordeeld welke gegevens stap 8 (Oplossing) nodig heeft. Nog nodig: BSN; verwijderd: de vijf zorgen, leeftijden van de kinderen.',
  ],
  geopend: [{ nummer: '2026-00012' }, 'Dossier 2026-00012 geopend.'],
  melding: [
    { aanleiding: 'recidive', partner: 'Trivire', ontvangen: '2026-11-05' },
    'Melding “Recidive” van Trivire geregistreerd, ontvangen op do 5 nov 2026.',
  ],
  melding_gekoppeld: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05' },
    'Melding “Zorgen” van do 5 nov 2026 gekoppeld aan een eerdere melding van dezelfde gebeurtenis: ze tellen samen één keer.',
  ],
  melding_losgemaakt: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05' },
    'Melding “Zorgen” van do 5 nov 2026 losgemaakt: ze telt weer apart.',
  ],
  melding_gewijzigd: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05', veld: 'vraagTekst' },
    'Bij melding “Zorgen” van do 5 nov 2026 is “Wat vraagt de melder?” gewijzigd.',
  ],
  melding_hersteld: [
    {
      ...{ aanleiding: 'zorgen', ontvangen: '2026-11-05', reden: 'verkeerd_ingevoerd' },
      ...{ velden: 'zitting, toelichting', was_zitting: '2026-12-01' },
    },
    'Melding “Zorgen” van do 5 nov 2026 hersteld (verkeerd ingevoerd): datum zitting (was di 1 dec 2026), toelichting.',
  ],
  melding_ingetrokken: [
    {
      ...{ aanleiding: 'zorgen', ontvangen: '2026-11-05', reden: 'melder_trok_in' },
      woorden: 'Alles is betaald.',
    },
    'Melding “Zorgen” van do 5 nov 2026 ingetrokken (de melder trok de melding in): Alles is betaald.',
  ],
  melding_verplaatst: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05', naar: '2026-00002', woorden: '' },
    'Melding “Zorgen” van do 5 nov 2026 verplaatst naar dossier 2026-00002.',
  ],
  melding_verplaatst_hierheen: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05', van: '2026-00001' },
    'Melding “Zorgen” van do 5 nov 2026 hierheen verplaatst uit dossier 2026-00001.',
  ],
  aantekening_hersteld: [
    { soort: 'contact', datum: '2026-11-05', reden: '' },
    'Contact van do 5 nov 2026 hersteld.',
  ],
  aantekening_ingetrokken: [
    { soort: 'notitie', datum: '2026-11-05', reden: 'dubbel' },
    'Notitie van do 5 nov 2026 ingetrokken (stond er dubbel in).',
  ],
  aantekening_verplaatst: [
    { soort: 'notitie', datum: '2026-11-05', naar: '2026-00002' },
    'Notitie van do 5 nov 2026 verplaatst naar dossier 2026-00002.',
  ],
  aantekening_verplaatst_hierheen: [
    { soort: 'notitie', datum: '2026-11-05', van: '2026-00001' },
    'Notitie van do 5 nov 2026 hierheen verplaatst uit dossier 2026-00001.',
  ],
  contactpoging: [
    {
      ...{ wie: 'x', naam: 'Anna Voorbeeld', datum: '2026-11-05', hoe: 'telefoon' },
      ...{ uitkomst: 'niet_bereikt', vervolg: '2026-11-06' },
    },
    'Contactpoging van do 5 nov 2026 vastgelegd: Anna Voorbeeld gebeld: geen gehoor. Volgende poging op vr 6 nov 2026.',
  ],
  contactpoging_hersteld: [
    {
      ...{ naam: 'Anna Voorbeeld', datum: '2026-11-05', hoe: 'telefoon', uitkomst: 'bereikt' },
      ...{ was: 'niet_bereikt', reden: 'verkeerd_ingevoerd' },
    },
    'Contactpoging van do 5 nov 2026 hersteld (verkeerd ingevoerd): Anna Voorbeeld gebeld: gesproken (was: niet bereikt).',
  ],
  contactpoging_ingetrokken: [
    {
      ...{ naam: 'Anna Voorbeeld', datum: '2026-11-05', hoe: 'huisbezoek' },
      ...{ uitkomst: 'deur_geweigerd', reden: '' },
    },
    'Contactpoging van do 5 nov 2026 ingetrokken: Bij Anna Voorbeeld langs geweest: deur geweigerd.',
  ],
  inzet: [
    { soort: 'bemoeizorg', stand: 'gevraagd', resultaat: 'open', nakijken: '2026-12-01' },
    'Inzet “Bemoeizorg” vastgelegd: gevraagd, nakijken op di 1 dec 2026.',
  ],
  inzet_gewijzigd: [
    {
      ...{ soort: 'wvggz_melding', stand: 'beeindigd', was: 'loopt', velden: 'stand, resultaat' },
      ...{ resultaat: 'geen_verzoekschrift', naam: 'Anna Voorbeeld' },
    },
    'Inzet “Melding en verkennend onderzoek Wvggz” voor Anna Voorbeeld: van loopt naar beëindigd. Resultaat: geen verzoekschrift.',
  ],
  inzet_ingetrokken: [
    { soort: 'budgetbeheer', stand: 'loopt', resultaat: 'open', reden: 'andere_zaak' },
    'Inzet “Budgetbeheer” ingetrokken (hoort bij een andere zaak).',
  ],
  screening_ingetrokken: [
    { uitkomsten: 'geen_inzet', reden: 'andere_zaak' },
    'Screening ingetrokken (hoort bij een andere zaak). Uitkomst was: Geen inzet.',
  ],
  afstemming_ingetrokken: [
    { datum: '2026-11-05', met: 'Sterk Papendrecht', reden: '' },
    'Afstemming met Sterk Papendrecht van do 5 nov 2026 ingetrokken.',
  ],
  beeindiging_ingetrokken: [
    { partner: 'Trivire', datum: '2026-11-05', reden: '' },
    'Beëindiging van Trivire ingetrokken.',
  ],
  vraag: [
    { soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05' },
    'Vraag vastgelegd: advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  vraag_hersteld: [
    {
      ...{ soort: 'uitstel', vrager: 'Trivire', ontvangen: '2026-11-05' },
      ...{ velden: 'soort, vraag', reden: '' },
    },
    'Vraag hersteld: verzoek om uitstel van Trivire, ontvangen op do 5 nov 2026. Gewijzigd: “Wat wordt gevraagd?”, “De vraag in het kort”.',
  ],
  vraag_ingetrokken: [
    { soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05', reden: 'dubbel' },
    'Vraag ingetrokken (stond er dubbel in): advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  vraag_beantwoord: [
    { soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05', op: '2026-11-06' },
    'Vraag beantwoord op vr 6 nov 2026: advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  vraag_heropend: [
    { soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05', reden: '' },
    'Vraag toch niet beantwoord, de termijn loopt weer: advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  gemist_verteld: [
    {
      ...{ soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05' },
      ...{ aan: 'J. Exempel (Sterk Papendrecht)', op: '2026-11-11' },
    },
    'Op wo 11 nov 2026 aan J. Exempel (Sterk Papendrecht) verteld dat de termijn is gemist (SA 7 MZO e): advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  gemist_niet_verteld: [
    { soort: 'advies', vrager: 'Trivire', ontvangen: '2026-11-05', reden: '' },
    'Toch niet verteld dat de termijn is gemist: advies of consultatie van Trivire, ontvangen op do 5 nov 2026.',
  ],
  antwoord_ingetrokken: [
    { soort: 'Advies', partner: 'Trivire', reden: '' },
    'Advies aan Trivire ingetrokken: het is niet gegeven.',
  ],
  verhuurder: [
    { aanleiding: 'zorgen', ontvangen: '2026-11-05', verhuurder: 'Trivire' },
    'Bij melding “Zorgen” van do 5 nov 2026 vastgelegd wie de woning verhuurt: Trivire.',
  ],
  procedure: [
    { gronden: 'huurachterstand, overlast', verhuurder: 'Trivire' },
    'Procedure gewijzigd: verhuurder Trivire; grond: huurachterstand, overlast.',
  ],
  gebeurtenis: [
    { soort: 'ontruiming_aangezegd', op: '2026-11-05', dag: '2026-12-01' },
    'Gebeurtenis “Ontruiming aangezegd” van do 5 nov 2026, dag di 1 dec 2026 vastgelegd.',
  ],
  gebeurtenis_hersteld: [
    { soort: 'vonnis', was: 'schikking', reden: 'verkeerd_ingevoerd' },
    'Gebeurtenis “Schikking op de zitting” hersteld: nu “Vonnis” (verkeerd ingevoerd).',
  ],
  gebeurtenis_ingetrokken: [
    { soort: 'zitting_bepaald', dag: '2026-12-01', reden: '' },
    'Gebeurtenis “Zitting bepaald”, dag di 1 dec 2026 ingetrokken.',
  ],
  medehuurder: [{}, 'Medehuurder aan het dossier toegevoegd.'],
  in_behandeling: [{}, 'Dossier in behandeling genomen.'],
  overgedragen: [{ aan: 'Sam Screener' }, 'Dossier overgedragen aan Sam Screener.'],
  vrijgegeven: [{}, 'Dossier vrijgegeven: niemand is dossierhouder.'],
  stand: [
    { werkstatus: 'screening', processtap: '6' },
    'Stand gewijzigd: werkstatus screening, processtap 6 (Dagvaarding).',
  ],
  huishouden: [{}, 'Huishouden en zorgen gewijzigd.'],
  betrokkene: [
    { velden: 'bsn, achternaam', bron: 'betrokkene zelf' },
    'Persoonsgegevens gewijzigd: BSN, achternaam. Bron: betrokkene zelf.',
  ],
  overleden: [
    { naam: 'Anna Test', op: '2026-11-05' },
    'Vastgelegd dat Anna Test is overleden op do 5 nov 2026.',
  ],
  niet_overleden: [{ naam: 'Anna Test' }, 'Hersteld: Anna Test is niet overleden.'],
  verhuisd: [
    { naam: 'Anna Test', op: '2026-11-05' },
    'Anna Test is verhuisd op do 5 nov 2026. Het oude adres is weg.',
  ],
  rol: [
    { naam: 'Anna Test', rol: 'partner', vertrokken: '2026-11-05', eerste: 'ja' },
    'Rol van Anna Test: partner (medehuurder door de wet); vertrokken op do 5 nov 2026; het dossier staat nu op deze naam.',
  ],
  persoon_weg: [{ naam: 'Anna Test' }, 'Anna Test uit dit dossier gehaald.'],
  persoon_terug: [{ naam: 'Anna Test' }, 'Anna Test teruggezet in dit dossier.'],
  bereik: [
    { naam: 'Anna Test', velden: 'post, afgeschermd' },
    'Bereikbaarheid van Anna Test gewijzigd: postadres, afscherming van het adres.',
  ],
  gemeente: [{ naam: 'Dordrecht' }, 'Gemeente vastgelegd: Dordrecht.'],
  afgesplitst: [
    { nummer: '2026-00002' },
    'Huishouden gesplitst: een deel gaat verder in dossier 2026-00002. Wat er daarna gebeurt, staat per dossier.',
  ],
  afsplitsing_van: [
    { nummer: '2026-00001' },
    'Afgesplitst van dossier 2026-00001. Wat er tot die dag gebeurde, staat in beide.',
  ],
  contact: [
    { datum: '2026-11-05', met: 'betrokkene' },
    'Contact met betrokkene vastgelegd, van do 5 nov 2026.',
  ],
  notitie: [{ datum: '2026-11-05', met: '' }, 'Notitie vastgelegd, van do 5 nov 2026.'],
  termijn_gehaald: [
    { termijn: 'Advies', op: '2026-11-05', met: 'Advies gegeven.' },
    'Termijn “Advies” afgehandeld op do 5 nov 2026: Advies gegeven.',
  ],
  termijn_opgeschort: [
    { termijn: 'Advies', van: '2026-11-05', reden: 'wacht op stukken' },
    'Termijn “Advies” opgeschort vanaf do 5 nov 2026: wacht op stukken.',
  ],
  termijn_hervat: [
    { termijn: 'Advies', tot: '2026-11-05', vervalt: '2026-11-12' },
    'Termijn “Advies” hervat; stond stil tot en met do 5 nov 2026 en vervalt nu op do 12 nov 2026.',
  ],
  taak_gelaten: [
    { vraag: 'Zijn er kinderen in huis?' },
    'Nagevraagd: “Zijn er kinderen in huis?”. Niemand weet het.',
  ],
  taak_hervat: [
    { vraag: 'Zijn er kinderen in huis?' },
    'Opnieuw na te vragen: “Zijn er kinderen in huis?”.',
  ],
  screening: [
    { uitkomsten: 'bemoeizorg, lokaal_zorgnetwerk' },
    'Screening vastgelegd. Uitkomst: Bemoeizorg, Lokaal zorgnetwerk.',
  ],
  afstemming: [
    { soort: 'afstemming', datum: '2026-11-05', met: 'Sociaal Team' },
    'Afstemming met Sociaal Team vastgelegd, van do 5 nov 2026.',
  ],
  partner: [
    { partner: 'Trivire', rol: 'casusregisseur' },
    'Trivire bij het dossier betrokken als casusregisseur.',
  ],
  casusregie: [
    { partner: 'Sterk Papendrecht', contact: 'Tim Testers', van: '2026-11-05' },
    'Tim Testers, Sterk Papendrecht heeft de casusregie vanaf do 5 nov 2026.',
  ],
  casusregie_beeindigd: [
    { partner: 'Sterk Papendrecht', contact: 'Tim Testers', tot: '2026-11-05' },
    'Tim Testers, Sterk Papendrecht heeft de casusregie niet meer sinds do 5 nov 2026.',
  ],
  casusregie_hersteld: [
    { partner: 'Sterk Papendrecht', contact: '', van: '2026-11-05', reden: 'verkeerd_ingevoerd' },
    'Casusregie hersteld (verkeerd ingevoerd): Sterk Papendrecht, vanaf do 5 nov 2026.',
  ],
  casusregie_ingetrokken: [
    { partner: '', contact: '', van: '2026-11-05', reden: '' },
    'Casusregie van een partner vanaf do 5 nov 2026 ingetrokken.',
  ],
  beeindiging: [
    { partner: 'Trivire', datum: '2026-11-05' },
    'Trivire is voortijdig gestopt op do 5 nov 2026; de beëindiging is geregistreerd.',
  ],
  niet_verteld: [
    { partner: 'Jeugdteam Voorbeeld', wat: 'de dagvaarding is verzonden' },
    'Vastgelegd dat Jeugdteam Voorbeeld dit niet mag weten en niet wordt ingelicht: de dagvaarding is verzonden.',
  ],
  verteld: [
    { partner: 'Trivire', datum: '2026-11-05', wat: 'Avres is gestopt', wie: 'partner' },
    'Trivire ingelicht op do 5 nov 2026 door de partij die stopte: Avres is gestopt.',
  ],
  verteld_ingetrokken: [
    { partner: 'Trivire', datum: '2026-11-05', reden: '' },
    'Ingetrokken dat Trivire is ingelicht op do 5 nov 2026.',
  ],
  inspanningen_gemaakt: [
    {},
    'Overzicht van de eigen inspanningen gemaakt als PDF (artikel 6 lid 2).',
  ],
  beeindiging_hervat: [
    { partner: 'Avres', datum: '2026-11-05' },
    'Avres doet weer mee sinds do 5 nov 2026.',
  ],
  antwoord: [{ soort: 'Advies', partner: 'Trivire' }, 'Advies gegeven aan Trivire.'],
  brief: [
    { soort: 'Afsluiting', stand: 'verzonden', op: '2026-11-05' },
    'Brief “Afsluiting” verzonden op do 5 nov 2026.',
  ],
  afgesloten: [
    { reden: 'oplossing', besluit: '2026-11-05', vernietigen: '2027-11-05' },
    'Dossier afgesloten: Oplossing. Besluit van do 5 nov 2026; de gegevens worden uiterlijk vr 5 nov 2027 vernietigd.',
  ],
  heropend: [{ reden: 'nieuwe melding' }, 'Dossier heropend: nieuwe melding.'],
  samengevoegd: [
    { dossiers: '2026-00031' },
    'Een persoon stond twee keer in het register en is samengevoegd; hoort ook bij dossier 2026-00031.',
  ],
  gesplitst: [
    { blijft: 'nee', dossiers: '2026-00012' },
    'Dit dossier bleek van iemand anders: de persoon is gesplitst; dossier 2026-00012 blijft bij de eerste.',
  ],
  samenvoegen_ongedaan: [{}, 'Samenvoegen van personen ongedaan gemaakt.'],
  splitsen_ongedaan: [{}, 'Splitsen van een persoon ongedaan gemaakt.'],
};

const event = (soort: string, gegevens: Record<string, string> = {}): Historieregel => ({
  ...{ id: soort, op: '2026-11-05T09:00:00.000Z', door: 'Sam Screener', soort, gegevens },
});

describe('the history of a dossier', () => {
  it.each(Object.entries(ZINNEN))('says what happened: %s', (soort, [gegevens, zin]) => {
    expect(historieZin(event(soort, gegevens))).toBe(zin);
  });

  it.each(Object.keys(ZINNEN))('stays one Dutch sentence without its facts: %s', (soort) => {
    const zin = historieZin(event(soort));
    expect(zin).toMatch(/^[A-ZË].*\.$/);
    expect(zin).not.toContain('undefined');
  });

  it('has a sentence for every kind, and none for a kind that does not exist', () => {
    expect(Object.keys(HISTORIEZINNEN).sort()).toEqual(Object.keys(ZINNEN).sort());
  });

  it('shows what a newer version noted by its code, and never an inherited property', () => {
    expect(historieZin(event('vernietigd'))).toBe('Aantekening in de historie: “vernietigd”.');
    expect(historieZin(event('constructor'))).toBe('Aantekening in de historie: “constructor”.');
  });

  it('says of every event what it is about, and of an unknown one nothing', () => {
    for (const soort of Object.keys(ZINNEN)) expect(historiegroepVan(event(soort))).toBeDefined();
    expect(historiegroepVan(event('brief'))).toBe('brieven');
    expect(historiegroepVan(event('vernietigd'))).toBeUndefined();
  });
});
