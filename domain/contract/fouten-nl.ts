import type { Opslagreden } from '../opslagstoring.ts';
import { rolNaam } from '../rollen.ts';
import type { Fout, Foutdata, Regelcode } from './fouten.ts';

type Details = Readonly<Record<string, string | number | boolean>>;

/** Why a back-up cannot be used. */
const BACKUPZINNEN: Readonly<Record<string, string>> = {
  niet_gevonden: 'Op deze plek staat geen back-up.',
  geen_backup: 'Dit bestand is geen back-up van het register.',
  nieuwer_formaat: 'Deze back-up is gemaakt met een nieuwere versie van het programma.',
  nieuwer_programma: 'Deze back-up is gemaakt met een nieuwere versie van het programma.',
  kop_beschadigd: 'Deze back-up is beschadigd en kan niet worden gelezen.',
  afgebroken: 'Deze back-up is niet compleet: het einde ontbreekt.',
  gewijzigd: 'Deze back-up is beschadigd of gewijzigd en wordt daarom niet gebruikt.',
  ander_register: 'Deze back-up is van een ander register.',
};

/** Where back-ups were looked for in vain; no back-up was chosen yet. */
const GEEN_PLEK =
  'Deze map of dit bestand is er niet of kan niet worden gelezen. Controleer of u het hele pad hebt ingevuld, en of de usb-stick of de netwerkschijf is aangesloten.';

const regelzinnen: Record<Regelcode, (details: Details) => string> = {
  laatste_beheerder: () =>
    'Er moet altijd ten minste één actieve beheerder zijn. Er is niets gewijzigd. Geef eerst iemand anders de rol beheerder.',
  eigen_account: () =>
    'U kunt uw eigen account niet uitzetten of verwijderen. Er is niets gewijzigd. Vraag een andere beheerder.',
  accountnaam_bezet: (details) =>
    `De accountnaam “${details['accountnaam'] ?? ''}” is al in gebruik. Uw invoer staat er nog. Kies een andere accountnaam.`,
  naam_bezet: (details) =>
    `Er is al een partner met de naam “${details['naam'] ?? ''}”. Uw invoer staat er nog. Gebruik die partner of kies een andere naam.`,
  wachtwoord_zwak: (details) => String(details['zin'] ?? 'Kies een sterker wachtwoord.'),
  herstelcode_onjuist: () =>
    'Deze herstelcode klopt niet. Er is niets gewijzigd. Kijk op de afdruk en typ alle 32 tekens opnieuw; streepjes en hoofdletters maken niet uit.',
  herstelcode_niet_aangevraagd: () =>
    'Er is geen nieuwe herstelcode om te bevestigen. Vraag eerst een nieuwe herstelcode aan.',
  al_ingericht: () => 'Dit register is al ingericht. Meld u aan met uw accountnaam en wachtwoord.',
  dag_bestaat_al: (details) =>
    `${details['datum'] ?? 'Deze dag'} staat al in de lijst. Er is niets toegevoegd.`,
  partner_in_gebruik: () =>
    'Deze partner wordt nog gebruikt. Zet de partner op niet actief; dan blijft wat er al staat bewaard.',
  dossier_beperkt: (details) =>
    `Dossier ${details['nummer'] ?? ''} is beperkt: het wordt alleen bewaard. Er is niets gewijzigd. Overleg met de functionaris gegevensbescherming.`,
  dossier_gesloten: (details) =>
    `Dossier ${details['nummer'] ?? ''} is afgesloten. Er is niets gewijzigd. Heropen het dossier of maak een nieuw dossier.`,
  dossier_van_ander: (details) =>
    `Dossier ${details['nummer'] ?? ''} is niet van deze betrokkene. Uw invoer staat er nog. Kies een ander dossier of maak een nieuw dossier.`,
  betrokkene_ontbreekt: () => 'Vul in om wie het gaat. Uw invoer staat er nog.',
  medehuurder_dubbel: () =>
    'Dezelfde persoon staat twee keer in deze melding. Uw invoer staat er nog. Haal een van de twee weg.',
  al_bekend: () =>
    'Deze persoon staat vrijwel zeker al in het register. Er is niets opgeslagen en uw invoer staat er nog. Kies bij “Bekend?” dezelfde persoon, of bevestig bij het opslaan dat het iemand anders is.',
  collega_zonder_rol: (details) =>
    `${details['naam'] ?? 'Deze collega'} behandelt geen dossiers. Er is niets gewijzigd. Kies een screener of coördinator.`,
  melding_zichzelf: () =>
    'Een melding kan niet aan zichzelf worden gekoppeld. Kies een andere melding.',
  heropenen_na_vernietiging: (details) =>
    `De gegevens van dossier ${details['nummer'] ?? ''} moesten uiterlijk ${details['op'] ?? 'eerder'} weg zijn. Het gaat daarom niet meer open en er is niets veranderd. Is er iets nieuws, registreer het dan als melding: dan begint een nieuw dossier met een nieuw traject.`,
  andere_verhuurder: () =>
    'De melding waar u deze aan koppelt, is van een andere verhuurder. Dat zijn twee zaken. Er is niets opgeslagen en uw invoer staat er nog. Kies bij “Bekend?” voor een nieuwe gebeurtenis. Is het toch dezelfde zaak, koppel de meldingen dan daarna in het dossier.',
  melding_is_origineel: () =>
    'Aan deze melding zijn al andere meldingen gekoppeld. Er is niets gewijzigd. Maak die eerst los.',
  melding_al_gekoppeld: () =>
    'De gekozen melding hoort zelf al bij een eerdere melding. Uw invoer staat er nog. Kies die eerdere melding.',
  partner_geen_verhuurder: (details) =>
    `${details['partner'] ?? 'Deze partner'} verhuurt geen woningen. Er is niets gewijzigd en uw invoer staat er nog. Kies een woningcorporatie, particuliere verhuurder of hypotheekverstrekker.`,
  termijn_al_gehaald: () =>
    'Deze termijn is al afgehandeld. Er is niets gewijzigd. Ververs het dossier.',
  informatieplicht_met_inhoud: () =>
    'Betrokkene moet horen wat u weet, van wie, en welke rechten er zijn. Er is niets veranderd. Registreer de informatiebrief, of leg bij die brief vast dat dit in persoon of door de melder is verteld.',
  informatieplicht_uitstelreden: () =>
    'Vertellen wat u weet kan alleen wachten om een reden uit de wet. Er is niets veranderd. Kies een van die redenen.',
  termijn_voor_begin: () =>
    'Deze dag ligt voor het begin van de termijn. Uw invoer staat er nog. Verbeter de datum.',
  termijn_al_opgeschort: () =>
    'Deze termijn staat al stil. Er is niets gewijzigd. Hervat de termijn eerst.',
  termijn_niet_opgeschort: () =>
    'Deze termijn staat niet stil. Er is niets gewijzigd. Ververs het dossier.',
  genoemde_dag_staat_vast: (details) =>
    `${details['termijn'] ?? 'Deze dag'} is een genoemde dag en kan niet stilstaan. Er is niets gewijzigd; de dag blijft op de werkvoorraad. Is hij verplaatst, uitgesteld of ingetrokken, leg dat dan vast bij Procedure.`,
  genoemde_dag_als_gebeurtenis: (details) =>
    `${details['termijn'] ?? 'Deze dag'} eindigt door wat er gebeurt. Er is niets gewijzigd en uw invoer staat er nog. Leg bij Procedure vast wat er gebeurde.`,
  opschorting_buiten_termijn: () =>
    'Deze dag ligt voor het begin van de termijn, na de laatste dag ervan of in de toekomst: wat te laat is, blijft te laat. Uw invoer staat er nog. Verbeter de datum.',
  brief_onvolledig: (details) =>
    `${details['zin'] ?? 'De brief is nog niet compleet.'} Er is niets geregistreerd.`,
  brief_zonder_adres: (details) =>
    `${details['zin'] ?? 'Er is geen adres.'} Er is niets geregistreerd. Is de brief afgegeven, kies dan bij “Hoe verzonden” voor Persoonlijk.`,
  eerste_blijft: () =>
    'Dit is de eerste persoon van het dossier. Er is niets gewijzigd. Maak eerst iemand anders de eerste persoon.',
  persoon_overleden: () =>
    'Deze persoon is overleden. Er is niets gewijzigd. Is dat een vergissing, herstel het dan bij de persoon.',
  splitsing_leeg: () =>
    'Kies wie er naar het nieuwe dossier gaat. Er is niets gewijzigd. In beide dossiers moet iemand staan.',
  brief_al_verzonden: (details) =>
    `Deze brief aan deze persoon is al geregistreerd als verzonden op ${details['op'] ?? 'deze dag'}. Er is niets geregistreerd. Ging er echt nog een brief uit? Registreer hem dan nog een keer.`,
  antwoord_onvolledig: (details) =>
    `${details['zin'] ?? 'De tekst is nog niet compleet.'} Er is niets geregistreerd.`,
  antwoord_voor_vraag: () =>
    'Het antwoord kan niet van voor de vraag zijn. Er is niets opgeslagen en uw invoer staat er nog. Verbeter een van de twee dagen.',
  antwoord_is_tekst: () =>
    'Deze vraag is beantwoord met een tekst. Er is niets gewijzigd. Trek die tekst in bij ‘Eerder gegeven’; dan staat de vraag weer open.',
  vraag_al_beantwoord: () =>
    'Deze vraag is al beantwoord. Er is niets gewijzigd. Ververs het dossier.',
  vraag_niet_beantwoord: () =>
    'Deze vraag staat nog open. Er is niets gewijzigd. Ververs het dossier.',
  vraag_van_melding: () =>
    'Deze vraag hoort bij een melding. Er is niets gewijzigd. Herstel de melding; de vraag gaat dan mee.',
  vraag_blijft_in_dossier: () =>
    'Een vraag blijft bij het dossier waarin zij staat. Er is niets gewijzigd en uw invoer staat er nog. Trek de vraag hier in en leg haar vast bij het andere dossier.',
  geen_bericht_nodig: () =>
    'Over deze termijn hoeft niemand meer bericht te krijgen. Er is niets gewijzigd. Ververs de pagina.',
  nieuwe_datum_voorbij: () =>
    'De dag waarop u het antwoord belooft is al voorbij. Er is niets vastgelegd. Kies een andere dag of laat hem leeg.',
  partner_geen_ondertekenaar: (details) =>
    `${details['partner'] ?? 'Deze partner'} heeft de afspraken niet ondertekend. Er is niets verstrekt. Overleg met de functionaris gegevensbescherming of de manager (privacyprotocol 12).`,
  doel_ontbreekt: () =>
    'Voor een export met namen is een doel nodig. Er is niets geëxporteerd. Schrijf op waarvoor u de namen nodig hebt.',
  door_beleid_vast: () =>
    'Uw organisatie heeft dit voor alle computers vastgelegd. Er is niets gewijzigd. Overleg met uw beheerder als het anders moet.',
  periode_onjuist: () =>
    'De einddatum ligt voor de begindatum. Er is niets gemaakt. Verbeter een van de twee datums.',
  periode_niet_vast: () =>
    'Met uw rol ziet u cijfers over een hele maand, een kwartaal, een halfjaar of een jaar dat voorbij is. Kies zo’n periode.',
  motivering_ontbreekt: () =>
    'Uw keuze wijkt af van het voorstel. Uw invoer staat er nog. Schrijf op waarom u afwijkt.',
  afstemming_ontbreekt: (details) =>
    `${details['zin'] ?? 'De afstemming met het Sociaal Team ontbreekt.'} Uw invoer staat er nog.`,
  afstemming_voor_begin: (details) =>
    `Dit traject begon op ${details['begin'] ?? ''}. Wat daarvoor is afgestemd, telt nu niet mee. Uw invoer staat er nog. Kies de dag waarop in dit traject is afgestemd.`,
  uitzondering_zegt_niets: () =>
    'Hier staat nog niet waarom afstemming niet nodig is. Uw invoer staat er nog. Leg dat uit in een paar woorden.',
  afstemming_zonder_partner: () =>
    'Hier staat nog niet aan welke partner de afstemming is gevraagd. Uw invoer staat er nog. Kies de partner.',
  afstemming_zonder_vraag: () =>
    'Deze vraag om afstemming staat niet (meer) in dit traject. Uw invoer staat er nog. Kies een vraag die er nog staat, of leg de afstemming vast zonder vraag.',
  afstemming_voor_vraag: (details) =>
    `De afstemming is pas gevraagd op ${details['op'] ?? 'een latere dag'}: wat eerder is besproken, is geen antwoord daarop. Uw invoer staat er nog. Leg het vast zonder vraag, of verbeter de dag.`,
  afstemming_wacht_nog: (details) =>
    details['tot']
      ? `De partner heeft nog tot en met ${details['tot']} om te reageren. Er is niets vastgelegd. Leg daarna vast dat er geen reactie kwam, of leg uit waarom afstemming niet nodig is.`
      : 'Het wachten op een reactie staat stil. Er is niets vastgelegd. Laat de termijn eerst weer lopen.',
  afstemming_al_beantwoord: () =>
    'Op deze vraag is al een antwoord vastgelegd. Er is niets dubbel vastgelegd. Trek dat eerst in als het niet klopt.',
  afstemming_met_inhoud: () =>
    'Een vraag om afstemming eindigt met wat eruit kwam. Er is niets gewijzigd. Leg dat vast bij de screening.',
  inlichten_met_inhoud: () =>
    'Deze taak eindigt als elke partij is ingelicht. Er is niets veranderd. Leg bij “Wie is ingelicht” vast wie het hoorde, wanneer en hoe.',
  partner_niet_actief: (details) =>
    `${details['partner'] ?? 'Deze partner'} is niet meer actief. Uw invoer staat er nog. Kies een andere partner.`,
  partner_opgegaan: (details) =>
    `${details['partner'] ?? 'Deze partner'} is opgegaan in een andere partner per ${details['op'] ?? 'een eerdere dag'}. Uw invoer staat er nog. Kies de partner van nu.`,
  partner_in_zichzelf: () =>
    'Een partner kan niet in zichzelf opgaan. Er is niets gewijzigd. Kies een andere partner.',
  opvolger_niet_actief: (details) =>
    `${details['partner'] ?? 'Deze partner'} is zelf niet meer actief. Er is niets gewijzigd. Kies de partner die er nu is.`,
  opvolger_andere_soort: (details) =>
    `${details['partner'] ?? 'Deze partner'} is een ander soort organisatie, die andere dingen mag weten. Er is niets gewijzigd. Verbeter eerst de soort als die niet klopt.`,
  naam_is_gelijk: () => 'Deze partner heet al zo. Er is niets gewijzigd. Vul de nieuwe naam in.',
  naam_voor_vorige: (details) =>
    `De vorige naam veranderde op ${details['op'] ?? 'een latere dag'}. Uw invoer staat er nog. Kies een dag daarna, of haal de eerdere naam weg als die niet klopt.`,
  gemeente_andere_soort: (details) =>
    `${details['partner'] ?? 'Deze partner'} is een ander soort organisatie. Er is niets gewijzigd en uw invoer staat er nog. Kies een Sociaal Team bij “Sociaal Team” en een sociale dienst bij “Sociale dienst”.`,
  casusregie_zonder_naam: () =>
    'Hier staat nog niet wie de casusregisseur is. Uw invoer staat er nog. Vul de naam in.',
  casusregie_andere_soort: (details) =>
    `${details['partner'] ?? 'Deze partner'} kan geen casusregie hebben: dat is een Sociaal Team of een corporatie, of een jeugdteam als jeugdhulp is gevraagd. Uw invoer staat er nog. Kies een andere partner.`,
  casusregie_zelfde_dag: (details) =>
    `Vanaf ${details['van'] ?? 'deze dag'} staat al een casusregisseur. Uw invoer staat er nog. Herstel die als die niet klopt, of kies een andere dag.`,
  casusregie_einde_voor_begin: () =>
    'De casusregie kan niet eindigen voordat die begon. Uw invoer staat er nog. Verbeter de dag.',
  geen_inzet_naast_inzet: () =>
    '“Geen inzet” past niet naast een andere uitkomst. Uw invoer staat er nog. Kies een van de twee.',
  partner_niet_betrokken: () =>
    'Deze partner is niet betrokken bij het dossier. Uw invoer staat er nog. Voeg de partner eerst toe aan het dossier.',
  partner_al_gestopt: (details) =>
    `${details['partner'] ?? 'Deze partner'} staat in dit dossier al als gestopt sinds ${details['op'] ?? 'een eerdere dag'}. Er is niets dubbel vastgelegd en uw invoer staat er nog. Doet de partner weer mee, leg dat dan eerst vast bij die beëindiging.`,
  partner_niet_gestopt: () =>
    'Deze beëindiging is ingetrokken of de partner doet al weer mee. Er is niets gewijzigd. Ververs het dossier.',
  mag_niet_weten: (details) =>
    `${details['partner'] ?? 'Deze partner'} mag dit niet weten. Er is niets vastgelegd. Kijk bij “Niet in de tekst” waarom.`,
  mag_wel_weten: (details) =>
    `${details['partner'] ?? 'Deze partner'} mag alles weten wat hier openstaat. Er is niets vastgelegd. Vertel het, of ververs het dossier.`,
  niets_te_vertellen: (details) =>
    `${details['partner'] ?? 'Deze partner'} is hierover al ingelicht. Er is niets dubbel vastgelegd. Ververs het dossier.`,
  mag_niet_afsluiten: (details) =>
    `Het dossier kan nog niet worden afgesloten. ${details['zin'] ?? ''} Uw invoer staat er nog.`,
  bewaartermijn_onjuist: (details) =>
    `Het dossier is niet afgesloten: met de bewaartermijn “${details['lengte'] ?? ''}” is er geen dag waarop de gegevens weg moeten. Uw invoer staat er nog. Vraag een manager of beheerder om bij Instellingen, Afsprakenset, de Bewaartermijn te verbeteren, en sluit daarna opnieuw af.`,
  dossier_niet_gesloten: (details) =>
    `Dossier ${details['nummer'] ?? ''} is niet afgesloten. Er is niets gewijzigd. Ververs het dossier.`,
  check_niet_beslist: (details) =>
    `Er is nog geen antwoord te geven. ${details['zin'] ?? ''} Er is niets verstrekt en uw invoer staat er nog.`,
  check_al_beantwoord: () =>
    'Deze check is al beantwoord. Er is niets gewijzigd. Begin een nieuwe check als de vrager opnieuw iets wil weten.',
  check_vroegsignalering: () =>
    'Voor vroegsignalering geeft het Meldpunt geen antwoord: die loopt via de gemeente en de sociale dienst (Wgs). Er is niet gezocht. Leg de weigering vast.',
  vertellen_mag_niet: (details) =>
    `‘${details['item'] ?? 'Dit'}’ mag niet naar deze ontvanger. Er is niets verstrekt en uw invoer staat er nog. ${details['zin'] ?? 'Haal het weg.'}`,
  plicht_al_vastgelegd: () =>
    'Deze wettelijke plicht is al vastgelegd. Er is niets gewijzigd. Ververs de lijst.',
  geen_spoedpartij: (details) =>
    `${details['partner'] ?? 'Deze partner'} is Veilig Thuis niet, en geen spoeddienst. Er is niets vastgelegd. Kies een andere ontvanger, of maak een gewoon antwoord.`,
  partner_is_ondertekenaar: (details) =>
    `${details['partner'] ?? 'Deze partner'} heeft de afspraken ondertekend. Er is niets vastgelegd. Zoek de persoon op en geef antwoord.`,
  zelfde_persoon: () =>
    'Dit is één en dezelfde registratie. Er is niets samengevoegd. Kies een andere persoon.',
  splitsen_kan_niet: (details) =>
    `${details['zin'] ?? 'Deze persoon kan zo niet worden gesplitst.'} Er is niets gewijzigd en uw keuzes staan er nog.`,
  niet_meer_ongedaan: () =>
    'Dit kan niet meer ongedaan worden gemaakt. Er is niets gewijzigd. Verbeter de gegevens bij de persoon zelf, of voeg samen of splits opnieuw.',
  later_samengevoegd: () =>
    'Met een van deze personen is daarna nog iets samengevoegd of gesplitst. Er is niets gewijzigd. Maak eerst het laatste ongedaan.',
  sleutels_leesbaar: () =>
    'De sleutels kunnen gewoon worden gelezen, of er zijn geen vorige sleutels. Er is niets gewijzigd. Meld u aan, of vraag uw beheerder.',
  register_is_open: () =>
    'Het register is nu geopend. Er is niets teruggezet. Meld u in alle vensters af en probeer het opnieuw.',
  register_is_heel: () =>
    'Het register is niet beschadigd. Er is niets teruggezet. Wilt u toch terug naar een eerdere back-up, vraag dan uw beheerder om dat op de opdrachtregel te doen.',
  backup_onleesbaar: ({ waarom }) =>
    waarom === 'geen_plek'
      ? GEEN_PLEK
      : `${BACKUPZINNEN[String(waarom)] ?? BACKUPZINNEN['gewijzigd']} Er is niets gewijzigd. Kies een andere back-up.`,
  backupmap_onbruikbaar: () =>
    'Deze map is er niet, of er mag niet in worden geschreven. Er is niets gewijzigd en uw invoer staat er nog. Controleer het pad en of de schijf of het netwerk er is.',
  herstelreden_ontbreekt: () =>
    'Anderen kunnen hier al van zijn uitgegaan. Er is niets gewijzigd en uw invoer staat er nog. Kies waarom u dit herstelt of intrekt.',
  intrekwoorden_ontbreken: () =>
    'Anderen kunnen al van deze melding zijn uitgegaan. Er is niets gewijzigd en uw invoer staat er nog. Schrijf in een paar woorden op waarom.',
  al_ingetrokken: () => 'Dit is al ingetrokken. Er is niets gewijzigd. Ververs het dossier.',
  melding_ingetrokken: () =>
    'Deze melding is al ingetrokken of verplaatst. Er is niets gewijzigd. Ververs het dossier.',
  staat_al_in_dossier: () =>
    'Dit staat al in dit dossier. Er is niets gewijzigd. Kies een ander dossier.',
  datum_in_toekomst: () =>
    'Deze datum ligt in de toekomst. Uw invoer staat er nog. Verbeter de datum.',
  verlenging_zonder_dag: (details) =>
    `Vul in tot en met welke dag de afspraken zijn verlengd${details['einde'] ? `, na ${details['einde']}` : ''}. Er is niets gewijzigd en uw invoer staat er nog.`,
  opvolger_onjuist: () =>
    'Kies de afsprakenset die deze vervangt: een die later begint. Er is niets gewijzigd en uw invoer staat er nog. Is die er nog niet? Maak hem dan eerst.',
  stap_dubbel: (details) =>
    `Twee stappen hebben dezelfde code “${details['code'] ?? ''}”. Er is niets gewijzigd en uw invoer staat er nog. Geef een van de twee een andere code.`,
  noodzaak_onvolledig: () =>
    'Over een van de gegevens is nog niets gekozen. Er is niets gewijzigd en uw invoer staat er nog. Kies bij elk gegeven of het nog nodig is.',
  noodzaak_veranderd: () =>
    'Wat hier te beoordelen is, is intussen veranderd. Er is niets gewijzigd. Sluit dit venster en open het opnieuw.',
  navraag_in_verleden: () =>
    'Deze dag is al geweest. Er is niets gewijzigd en uw invoer staat er nog. Kies vandaag of een latere dag.',
  setcode_bestaat: (details) =>
    `Er is al een afsprakenset met code “${details['code'] ?? ''}”: ${details['naam'] ?? ''}. Er is niets ingelezen. Kies of dit bestand die set vervangt, of geef de set in het bestand een andere code.`,
  bestand_onjuist: (details) =>
    `Dit bestand klopt niet: ${details['zin'] ?? ''} Er is niets ingelezen. Verbeter het bestand en kies het opnieuw.`,
  set_overlapt: () =>
    'De einddatum ligt voor de begindatum van de afsprakenset. Er is niets gewijzigd. Verbeter de datum.',
};

const aanmeldzinnen: Record<
  Foutdata<'unauthorised'>['reden'],
  (data: Foutdata<'unauthorised'>) => string
> = {
  niet_aangemeld: () =>
    'U bent niet aangemeld. Wat u typte is bewaard. Meld u aan om verder te gaan.',
  onjuist: () =>
    'De accountnaam of het wachtwoord klopt niet. Er is niets gewijzigd. Controleer Caps Lock en probeer het opnieuw.',
  huidig_onjuist: () =>
    'Uw huidige wachtwoord klopt niet. Er is niets gewijzigd. Controleer Caps Lock en probeer het opnieuw.',
  geen_beheerder: () =>
    'De herstelcode klopt, maar er is geen beheerder met deze accountnaam. Er is niets gewijzigd. Vul de accountnaam van een beheerder in.',
  te_vaak: (data) =>
    `Er is te vaak een verkeerd wachtwoord ingevuld. Wacht ${minuten(data.wachtSeconden ?? 3600)} en probeer het dan opnieuw, of vraag een beheerder om een nieuw wachtwoord.`,
  sessie_verlopen: () =>
    'Dit venster hoort niet meer bij een lopende sessie. Start het programma opnieuw; dan krijgt u een nieuwe link.',
};

const slotzinnen: Record<Foutdata<'locked'>['reden'], (data: Foutdata<'locked'>) => string> = {
  vergrendeld: () =>
    'Het programma is vergrendeld. Wat u typte is bewaard. Meld u aan om verder te gaan.',
  nieuwere_opslag: (data) =>
    `Dit register is gemaakt met een nieuwere versie van het programma (opslagversie ${data.versie ?? 'onbekend'}). Er is niets gewijzigd. Installeer de nieuwste versie en start opnieuw.`,
  oudere_opslag: () =>
    'Dit register is gemaakt met een proefversie van vóór 0.2.0, en die gegevens worden niet overgenomen. Er is niets gewijzigd. Bewaar de map van het register zolang u haar nodig heeft, en kies bij het starten een andere map of hernoem deze; het programma begint dan een nieuw register.',
  beschadigd: () =>
    'Het register kan niet worden gelezen: het bestand is beschadigd of hoort bij andere sleutels. Het programma laat het zoals het is. Zet een back-up terug; wat er nu staat, gaat daarbij opzij en wordt niet gewist.',
  schade: () =>
    'Een deel van het register is beschadigd en kan niet worden gelezen. Uw invoer staat er nog. Het programma schrijft vanaf nu niet meer over het beschadigde bestand heen. Meld u af; daarna kunt u een back-up terugzetten. Wat er nu staat, gaat daarbij opzij en wordt niet gewist.',
  achter: ({ aantal = 0 }) =>
    `Het register is ouder dan het hoort te zijn: ${aantal === 1 ? 'de laatste keer' : `de laatste ${aantal} keer`} dat het programma iets vastlegde, ontbreekt. Er is niets gewijzigd. Zet het nieuwste bestand of een back-up terug. Is er niets nieuwers, dan kan een beheerder het register met de herstelcode openen zoals het is.`,
  keten: () =>
    'Het register is buiten het programma om veranderd: het is niet zoals het programma het achterliet. Er is niets gewijzigd. Bewaar een kopie van de hele map, laat uitzoeken wat er gebeurde en zet een back-up terug. Een beheerder kan het register met de herstelcode openen zoals het is.',
  anker_weg: () =>
    'Het bestand waarmee het programma controleert of het register compleet is (anker.bin), is weg of onleesbaar. Er is niets gewijzigd. Zet dat bestand terug als u het nog heeft. Anders kan een beheerder het register met de herstelcode openen zoals het is.',
  geen_kopie: () =>
    'Het programma is de vorige keer niet netjes gestopt. Voordat het register opengaat, wordt eerst een kopie gemaakt, en dat lukte niet. Er is niets gewijzigd. Maak ruimte vrij op de schijf van het register en meld u opnieuw aan.',
  niet_ingericht: () => 'Dit register is nog niet ingericht. Maak eerst het eerste account aan.',
};

const opslagzinnen: Record<Opslagreden, string> = {
  vol: 'De schijf van het register is vol. Er is niets half opgeslagen en wat u typte staat er nog. Maak ruimte vrij op die schijf, of vraag dat uw beheerder, en doe het dan opnieuw.',
  alleen_lezen:
    'De schijf van het register kan nu alleen worden gelezen. Er is niets gewijzigd en wat u typte staat er nog. Maak de schijf beschrijfbaar, of vraag dat uw beheerder, en doe het dan opnieuw.',
  geen_recht:
    'Het programma mag niet schrijven in de map van het register. Er is niets gewijzigd en wat u typte staat er nog. Vraag uw beheerder om dat recht voor uw account van deze computer, en doe het dan opnieuw.',
  bezet:
    'Een ander programma houdt het register even vast, zoals een virusscanner of een back-up. Er is niets gewijzigd en wat u typte staat er nog. Wacht een minuut en doe het dan opnieuw.',
  onbereikbaar:
    'De schijf van het register reageert niet. Er is niets half opgeslagen en wat u typte staat er nog. Kijk of de schijf of het netwerk er nog is, en doe het dan opnieuw. Blijft het misgaan, sluit dan het programma niet en bel uw beheerder.',
};

const backupzinnen: Record<Opslagreden, string> = {
  vol: 'de schijf van de back-ups of van het register is vol. Maak ruimte vrij of kies een andere map.',
  alleen_lezen: 'de map kan alleen worden gelezen. Kies een andere map.',
  geen_recht:
    'het programma mag niet schrijven in de map. Kies een andere map of vraag om het recht.',
  bezet: 'een ander programma hield de map of het bestand vast. Probeer het opnieuw.',
  onbereikbaar:
    'de map is er niet of antwoordt niet. Kijk of de schijf of het netwerk er is, en maak dan een back-up.',
};

/** Why a back-up was not made, in Dutch, as the end of a sentence, and what to do. */
export function backupMisluktZin(reden: Opslagreden): string {
  return backupzinnen[reden];
}

/** Why the disk refused, in Dutch: what happened, what was kept, what to do. */
export function opslagZin(reden: Opslagreden): string {
  return opslagzinnen[reden];
}

const HET = new Set(['dossier', 'account']);

/** "Deze melding", but "dit dossier". */
function metDeze(wat: string, deze: string, dit: string): string {
  return `${HET.has(wat) ? dit : deze} ${wat}`;
}

/**
 * The Dutch sentence for a typed error: what happened, what was kept, what to do now. Screens and
 * the command line share it; a code, rule or reason without a sentence does not compile.
 *
 * @example zinVan({ code: 'not_found', data: { wat: 'dossier' } }) // 'Dit dossier bestaat niet (meer). Ga terug naar de lijst en ververs die.'
 * @example zinVan({ code: 'not_found', data: { wat: 'partner' } }) // 'Deze partner bestaat niet (meer). Ga terug naar de lijst en ververs die.'
 */
export function zinVan(fout: Fout): string {
  switch (fout.code) {
    case 'invalid_input':
      return veldzin(fout.data.velden);
    case 'not_found':
      return `${metDeze(fout.data.wat, 'Deze', 'Dit')} bestaat niet (meer). Ga terug naar de lijst en ververs die.`;
    case 'conflict':
      if (fout.data.wat === 'inzending')
        return 'Dit formulier is al opgeslagen; wat u daarna veranderde is nog niet opgeslagen. Uw invoer staat er nog. Bekijk eerst wat er is opgeslagen en verbeter het daar.';
      return `Iemand anders heeft ${metDeze(fout.data.wat, 'deze', 'dit')} intussen gewijzigd. Uw invoer staat er nog. Bekijk de nieuwe gegevens en sla daarna opnieuw op.`;
    case 'rule_violated':
      return regelzinnen[fout.data.regel](fout.data.details ?? {});
    case 'unauthorised':
      return aanmeldzinnen[fout.data.reden](fout.data);
    case 'forbidden':
      return `Dit mag met uw rol niet. Nodig is: ${fout.data.nodig.map(rolNaam).join(' of ')}. Vraag een beheerder als u dit wel moet kunnen.`;
    case 'locked':
      return slotzinnen[fout.data.reden](fout.data);
    case 'opslag':
      if (fout.data.plek === 'back-ups')
        return `De back-up is niet gemaakt: ${backupMisluktZin(fout.data.reden)} De eerdere back-ups en het register zijn niet gewijzigd.`;
      return opslagZin(fout.data.reden);
    case 'internal':
      return `Er ging iets mis in het programma. Uw invoer staat er nog. Probeer het opnieuw; blijft het misgaan, geef dan deze code door aan uw beheerder: ${fout.data.correlatie}.`;
  }
}

function veldzin(velden: Foutdata<'invalid_input'>['velden']): string {
  const eerste = velden[0];
  if (eerste === undefined)
    return 'De invoer klopt niet. Controleer de velden en probeer het opnieuw.';
  if (velden.length === 1) return eerste.zin;
  return `${eerste.zin} (en nog ${velden.length - 1} ${velden.length === 2 ? 'veld' : 'velden'})`;
}

function minuten(seconden: number): string {
  const aantal = Math.max(1, Math.ceil(seconden / 60));
  return aantal === 1 ? '1 minuut' : `${aantal} minuten`;
}
