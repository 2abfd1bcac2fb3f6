import { expect, test } from 'vitest';
import { briefTekst } from '#areas/brieven/rules/opstellen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';
import { brief } from './brieven-support.ts';

// Each letter as whoever has it reads it, in the order in which one household gets them.
test('each letter to a household, whole', async () => {
  const h = await huishouden();
  await h.meld('Sterk Papendrecht');
  expect(await h.schrijf('anna', 'informatie')).toMatchInlineSnapshot(`
    "Wij willen u iets vertellen
    Geachte Anna van den Voorbeeld,
    Wij hoorden iets over uw woning of uw situatie. In deze brief leest u wat wij weten, van wie, en wat u daarmee kunt.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    Wij kregen bericht van Sterk Papendrecht. Wij denken graag met u mee, zodat u in uw huis kunt blijven wonen.
    Wat kunt u doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur. Lees of spreekt u moeilijk Nederlands? Bel ons ook dan.
    Hebt u zorgen over geld, uw huis of uw gezondheid? Vertel het ons gerust.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    U mag bezwaar maken
    Wilt u niet dat wij uw gegevens gebruiken? Dan mag u altijd bezwaar maken. Bel of schrijf ons en vertel waarom. Wij stoppen dan, behalve als een belangrijke reden zwaarder weegt. U hoort van ons wat wij doen.
    Welke gegevens hebben wij van u?
    Van Sterk Papendrecht kregen wij uw naam, uw adres en informatie over uw situatie. Dienst Gezondheid & Jeugd Zuid-Holland Zuid is verantwoordelijk voor uw gegevens (de verwerkingsverantwoordelijke). Dit kunnen wij over u hebben:
    Wie u bent: naam, adres, geboortedatum, geslacht, telefoonnummer, e-mailadres en burgerservicenummer.
    Wie er bij u wonen, en of er kinderen zijn.
    Wat er speelt rond uw woning en de huur.
    Welke hulp of zorg er is, en welke zorgen er zijn.
    Wat wij met u en met anderen bespraken.
    Waarom mogen wij dat?
    Wij gebruiken uw gegevens om u te helpen. Dat is een taak van algemeen belang. De privacywet (AVG, artikel 6, lid 1, letter e) staat dat toe. Die taak staat in de Wet maatschappelijke ondersteuning 2015 (artikel 1.2.1). Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw woningcorporatie (als u daarvan huurt) en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    Uw rechten
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Ontbreekt er iets? Dan mag u dat laten toevoegen (aanvulling).
    U mag vragen of wij uw gegevens een tijd niet gebruiken (beperking).
    U mag vragen of wij gegevens weghalen. Dat kan niet altijd.
    U mag bezwaar maken. Dat leest u hierboven.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2026-11-09');
  await h.meld('Trivire', { aanleiding: 'dagvaarding_aangezegd' });
  expect(await h.schrijf('anna', 'dagvaarding')).toMatchInlineSnapshot(`
    "Wij denken graag met u mee
    Geachte Anna van den Voorbeeld,
    Trivire wil u dagvaarden. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    Trivire wil u een dagvaarding sturen. Dat hoorden wij van Trivire. Wij weten niet of u die al hebt. Een dagvaarding is een officiële brief. Een deurwaarder brengt die bij u. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist dan of u in uw huis mag blijven.
    Wanneer is de zitting?
    Wij weten nog niet of er een zitting komt. Krijgt u een dagvaarding? Daarin staat wanneer de zitting is en hoe u kunt reageren. Reageer dan op tijd, op de zitting of schriftelijk. De rechter hoort dan ook uw verhaal.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Krijgt u een dagvaarding? Bewaar die goed. Dan lezen wij die samen met u.
    Praat met Trivire. Vaak zijn er nog afspraken mogelijk.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten hoe u kunt reageren.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    U mag bezwaar maken
    Wilt u niet dat wij uw gegevens gebruiken? Dan mag u altijd bezwaar maken. Bel of schrijf ons en vertel waarom. Wij stoppen dan, behalve als een belangrijke reden zwaarder weegt. U hoort van ons wat wij doen.
    Welke gegevens hebben wij van u?
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Dienst Gezondheid & Jeugd Zuid-Holland Zuid is verantwoordelijk voor uw gegevens (de verwerkingsverantwoordelijke). Dit kunnen wij over u hebben:
    Wie u bent: naam, adres, geboortedatum, geslacht, telefoonnummer, e-mailadres en burgerservicenummer.
    Wie er bij u wonen, en of er kinderen zijn.
    Wat er speelt rond uw woning en de huur.
    Welke hulp of zorg er is, en welke zorgen er zijn.
    Wat wij met u en met anderen bespraken.
    Waarom mogen wij dat?
    Wij gebruiken uw gegevens om u te helpen. Dat is een taak van algemeen belang. De privacywet (AVG, artikel 6, lid 1, letter e) staat dat toe. Die taak staat in de Wet maatschappelijke ondersteuning 2015 (artikel 1.2.1). Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    Uw rechten
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Ontbreekt er iets? Dan mag u dat laten toevoegen (aanvulling).
    U mag vragen of wij uw gegevens een tijd niet gebruiken (beperking).
    U mag vragen of wij gegevens weghalen. Dat kan niet altijd.
    U mag bezwaar maken. Dat leest u hierboven.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2026-11-16');
  await h.gebeurt('dagvaarding_verzonden');
  await h.gebeurt('zitting_bepaald', {
    ...{ bron: 'deurwaarder', dag: '2026-12-08', tijd: '10:00' },
    gegevens: { zittingsoort: 'rolzitting' },
  });
  expect(await h.schrijf('anna', 'dagvaarding')).toMatchInlineSnapshot(`
    "De zitting op dinsdag 8 december 2026
    Geachte Anna van den Voorbeeld,
    Er is een dagvaarding voor u verzonden. Hebt u die nog niet? Dan brengt de deurwaarder die bij u. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    De dagvaarding komt van Trivire. Dat hoorden wij van Trivire en de deurwaarder. Een dagvaarding is een officiële brief. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist of u in uw huis mag blijven.
    Wanneer is de zitting?
    De zitting is op dinsdag 8 december 2026 om 10:00 uur. Kom naar de zitting, of antwoord schriftelijk vóór die dag. Wie niets doet, verliest meestal. Als u reageert, hoort de rechter ook uw verhaal. In de dagvaarding staat hoe dat kan.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Hebt u de dagvaarding al? Bewaar die goed. Dan lezen wij die samen met u.
    Praat met Trivire. Vaak zijn er nog afspraken mogelijk.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten hoe u kunt reageren.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Van de deurwaarder kregen wij alleen informatie over de zaak. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2026-11-20');
  await h.gebeurt('dagvaarding_betekend', { bron: 'deurwaarder' });
  await h.gebeurt('zitting_verplaatst', {
    ...{ bron: 'rechtbank', dag: '2026-12-15', tijd: '' },
    gegevens: { van: toIsoDate('2026-12-08'), zittingsoort: 'mondelinge_behandeling' },
  });
  expect(await h.schrijf('anna', 'dagvaarding')).toMatchInlineSnapshot(`
    "De zitting op dinsdag 15 december 2026
    Geachte Anna van den Voorbeeld,
    Er is een dagvaarding voor u. Dat kan heel vervelend zijn. Wij helpen u graag, zodat u in uw huis kunt blijven wonen.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    De dagvaarding komt van Trivire. Dat hoorden wij van Trivire, de deurwaarder en de rechtbank. Een dagvaarding is een officiële brief. Daarin staat dat de rechter naar uw zaak kijkt. De rechter beslist of u in uw huis mag blijven.
    Wanneer is de zitting?
    De zitting is verplaatst naar dinsdag 15 december 2026. Vraag dit voor de zekerheid na bij de deurwaarder of de rechtbank. Kom naar de zitting. Daar vertelt u uw verhaal aan de rechter. Wie niet komt, verliest meestal. Als u reageert, hoort de rechter ook uw verhaal. In de dagvaarding staat hoe dat kan.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Leg de dagvaarding klaar. Dan lezen wij die samen met u.
    Praat met Trivire. Vaak zijn er nog afspraken mogelijk.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten hoe u kunt reageren.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Van de deurwaarder en de rechtbank kregen wij alleen informatie over de zaak. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2027-01-05');
  await h.gebeurt('vonnis', { gegevens: { toewijzing: 'toegewezen' } });
  h.tot('2027-01-12');
  await h.gebeurt('ontruiming_aangezegd', { bron: 'deurwaarder', dag: '2027-02-04' });
  expect(await h.schrijf('anna', 'ontruiming')).toMatchInlineSnapshot(`
    "Ontruiming van uw woning op donderdag 4 februari 2027
    Geachte Anna van den Voorbeeld,
    Er is een ontruiming van uw huis aangekondigd. Dat is heel ingrijpend. Wij helpen u graag, ook nu nog.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    Trivire wil dat u op donderdag 4 februari 2027 uit uw huis gaat. Dat is een ontruiming. Wij hoorden dit van de deurwaarder. De rechter heeft op dinsdag 5 januari 2027 over uw woning beslist.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Praat met Trivire. Soms is er nog een oplossing mogelijk.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Zoek belangrijke papieren en medicijnen bij elkaar. Leg die op een veilige plek.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    Hebt u straks geen plek om te slapen?
    Vraag dan op tijd om opvang. Dat kan bij de opvang in uw regio. Wij helpen u daarbij.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Van de deurwaarder kregen wij alleen informatie over de zaak. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2027-01-28');
  await h.gebeurt('ontruiming_uitgesteld', { bron: 'deurwaarder' });
  expect(await h.schrijf('anna', 'ontruiming_van_de_baan')).toMatchInlineSnapshot(`
    "Nieuws over uw woning
    Geachte Anna van den Voorbeeld,
    Wij hoorden op donderdag 28 januari 2027 van de deurwaarder dat de ontruiming van donderdag 4 februari 2027 is uitgesteld. Wij weten nog geen nieuwe dag. Vraag dit zelf schriftelijk na bij Trivire of bij de deurwaarder. Zij beslissen daarover, wij niet.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Is het nu voorbij?
    Dat weten wij niet. Trivire kan later misschien een nieuwe dag laten aanzeggen. Gebruik de tijd om tot een oplossing te komen. Wij helpen u daar graag bij.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Praat met Trivire. Vraag wat er nodig is, zodat u kunt blijven wonen.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Van de deurwaarder kregen wij alleen informatie over de zaak. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2027-02-08');
  await h.gebeurt('ontruiming_aangezegd', {
    ...{ bron: 'deurwaarder', dag: '2027-02-25', tijd: '09:30' },
  });
  expect(await h.schrijf('anna', 'ontruiming')).toMatchInlineSnapshot(`
    "Ontruiming van uw woning op donderdag 25 februari 2027
    Geachte Anna van den Voorbeeld,
    Er is een ontruiming van uw huis aangekondigd. Dat is heel ingrijpend. Wij helpen u graag, ook nu nog.
    Dit is een nieuwe dag
    De ontruiming van donderdag 4 februari 2027 is uitgesteld. De dag in deze brief is nieuw.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    Waarom krijgt u deze brief?
    Trivire wil dat u op donderdag 25 februari 2027 om 09:30 uur uit uw huis gaat. Dat is een ontruiming. Wij hoorden dit van de deurwaarder. De rechter heeft op dinsdag 5 januari 2027 over uw woning beslist.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Praat met Trivire. Soms is er nog een oplossing mogelijk.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Zoek belangrijke papieren en medicijnen bij elkaar. Leg die op een veilige plek.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    Hebt u straks geen plek om te slapen?
    Vraag dan op tijd om opvang. Dat kan bij de opvang in uw regio. Wij helpen u daarbij.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Van Trivire kregen wij uw naam, uw adres en informatie over uw situatie. Van de deurwaarder kregen wij alleen informatie over de zaak. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  h.tot('2027-02-09');
  const { procedures } = await h.dossier();
  const laatste = procedures[0]?.gebeurtenissen.findLast(({ dag }) => dag === '2027-02-25');
  await h.trekIn(laatste);
  expect(await h.schrijf('anna', 'herstel')).toMatchInlineSnapshot(`
    "Ons eerdere bericht klopte niet
    Geachte Anna van den Voorbeeld,
    Ons eerdere bericht klopte niet
    In onze brief van maandag 8 februari 2027 stond dat de ontruiming op donderdag 25 februari 2027 is. Dat klopt niet. Onze excuses. In deze brief leest u wat wij nu weten.
    Wat weten wij nu?
    Bij ons is nu geen dag bekend.
    Bewaar alle post van de rechtbank en de deurwaarder. Staat daarin een dag? Dan geldt die dag. Twijfelt u? Vraag het schriftelijk na bij uw verhuurder, de deurwaarder of de rechtbank.
    Wat kunt u vandaag doen?
    Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur.
    Vraag gratis hulp bij het Juridisch Loket. Of bij de sociaal raadslieden in uw gemeente. Zij weten wat u nog kunt doen.
    Hebt u met spoed hulp nodig? Bel het Meldpunt: 078 000 00 00.
    Lees of spreekt u moeilijk Nederlands?
    Bel ons op 078 000 00 00. Dan zoeken wij samen naar een oplossing.
    Do you find it hard to read or speak Dutch? Please call us on 078 000 00 00.
    Hollandaca okumakta veya konuşmakta zorlanıyor musunuz? Bizi arayın: 078 000 00 00.
    Trudno Państwu czytać lub mówić po niderlandzku? Prosimy o telefon: 078 000 00 00.
    Wie zijn wij?
    Wij zijn het Meldpunt Zorg en Overlast Zuid-Holland Zuid. Wij horen bij Dienst Gezondheid & Jeugd Zuid-Holland Zuid. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    Uw gegevens en uw rechten
    Wij hebben uw naam, uw adres en informatie over uw situatie. Wilt u weten van wie? Vraag het ons gerust. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Hebt u een vraag? Bel ons dan gerust. Vraag naar Sam Screener."
  `);

  await h.sluit('oplossing');
  expect(await h.schrijf('anna', 'afsluiting')).toMatchInlineSnapshot(`
    "Wij sluiten uw dossier bij ons af
    Geachte Anna van den Voorbeeld,
    Wij hadden een dossier over uw situatie. Op dinsdag 9 februari 2027 hebben wij dat afgesloten. Wij zijn er nu niet meer mee bezig. U hoeft voor ons niets te doen.
    Wat verandert er niet?
    Wat uw verhuurder of de rechter doet, staat los van ons. Kreeg u post van de rechtbank of de deurwaarder? Reageer daar wel op tijd op.
    Hebt u later weer hulp nodig?
    Dan kunt u ons weer bellen. Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur. Lees of spreekt u moeilijk Nederlands? Bel ons ook dan.
    Uw gegevens en uw rechten
    Wij hebben uw naam, uw adres en informatie over uw situatie. Wilt u weten van wie? Vraag het ons gerust. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team in uw gemeente, uw verhuurder en de sociale dienst. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: via het algemene telefoonnummer.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Wij wensen u het beste."
  `);
});

test('the invitation for a visit, whole', () => {
  expect(briefTekst(brief('huisbezoek'))).toMatchInlineSnapshot(`
    "Geachte mevrouw Van den Voorbeeld,
    Wij willen graag met u praten. Dan horen wij wat u nodig hebt. Daarom komen wij graag bij u langs.
    Wanneer komen wij?
    Wij komen op dinsdag 10 november 2026 om 14.00 uur. U spreekt dan met Testpersoon.
    Wilt u een andere dag of plek?
    Dat kan. Bel ons op 078 000 00 00. Wij zijn bereikbaar op werkdagen van 9 tot 17 uur. Lees of spreekt u moeilijk Nederlands? Bel ons ook dan.
    Wie zijn wij?
    Wij zijn het Meldpunt Voorbeeld. Wij horen bij Dienst Voorbeeld. Wij helpen mensen om in hun huis te blijven wonen. Wij werken niet voor uw verhuurder en niet voor de rechter.
    U kiest zelf
    Praten met ons is vrijwillig. Het kost u niets. U mag iemand meenemen die u vertrouwt.
    U mag bezwaar maken
    Wilt u niet dat wij uw gegevens gebruiken? Dan mag u altijd bezwaar maken. Bel of schrijf ons en vertel waarom. Wij stoppen dan, behalve als een belangrijke reden zwaarder weegt. U hoort van ons wat wij doen.
    Uw gegevens en uw rechten
    Wij hebben uw naam, uw adres en informatie over uw situatie. Wilt u weten van wie? Vraag het ons gerust. Wij gebruiken uw gegevens om u te helpen. Wij delen alleen wat nodig is. Dat doen wij met het Sociaal Team, de sociale dienst en uw verhuurder. Onze regel is: na het afsluiten bewaren wij uw gegevens nog hoogstens 1 jaar. Langer mag alleen als het nodig is, bijvoorbeeld voor een klacht die nog loopt.
    U mag uw gegevens bekijken (inzage).
    Klopt er iets niet? Dan mag u dat laten verbeteren (correctie).
    Wilt u niet dat wij uw gegevens gebruiken? Dan kunt u bezwaar maken.
    Vragen over privacy kunt u stellen aan onze functionaris gegevensbescherming: fg@voorbeeld.example.
    Bent u niet tevreden? Dan kunt u ons een klacht sturen. Daarvoor hebben wij een klachtregeling. Over privacy kan dat ook bij de Autoriteit Persoonsgegevens.
    Graag tot ziens."
  `);
});
