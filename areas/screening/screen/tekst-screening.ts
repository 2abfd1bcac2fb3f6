/** Words of the screening form, the proposal beside it and the afstemming. */
export const screeningTekst = {
  titel: 'Screening',
  uitleg:
    'Vul in wat u weet. De regels stellen een uitkomst voor; u beslist. Kies met de muis, de pijltjes of de onderstreepte letter. Enter gaat naar de volgende vraag.',
  concept: (nummer: string) => `Screening dossier ${nummer}`,
  opslaan: 'Screening vastleggen',
  vastgelegd: 'Screening vastgelegd',
  kanNietTitel: 'Dit dossier kan niet worden gescreend',
  kanNiet:
    'Het dossier is beperkt of afgesloten. U kunt eerdere screeningen lezen. Heropen het dossier als er iets nieuws is.',
  nadeel: 'Ernstig nadeel',
  nadeelUitleg: 'Per soort: is er een vermoeden, of is het aannemelijk? (Wvggz 1:1)',
  voorWie: (soort: string) => `Voor wie: ${soort}`,
  voorWieKort: 'Voor wie?',
  zelf: 'Betrokkene zelf',
  anderen: 'Anderen',
  zorghistorie: 'Zorg die loopt of er was',
  zorgaanbieders: 'Welke zorgaanbieders?',
  zorgaanbiedersUitleg: 'Alleen de namen van organisaties.',
  zorgen: 'De vijf zorgen',
  kinderen: 'Kinderen',
  leeftijdTeHoog: (oudste: number) =>
    `Een leeftijd boven de ${oudste} jaar hoort hier niet. Typ alleen de leeftijden van kinderen.`,
  ondersteuningsvraag: 'De kinderen hebben ondersteuning nodig',
  kindcheck: 'Kindcheck gedaan',
  meldcode: 'Stappen van de meldcode overwogen',
  jeugdprofessional: 'Jeugdprofessional geïnformeerd',
  prioriteit: 'Prioriteit en twijfel',
  groepen: 'Hoort bij een groep met voorrang',
  seniorVanaf: (leeftijd: number) => `Senior (vanaf ${leeftijd} jaar)`,
  volgensSet: (set: string, bronnen: string) => `Volgens ${set}: ${bronnen}`,
  geenGroepen: 'De afspraken van dit traject noemen geen groepen met voorrang.',
  bekend: (antwoord: string) => `${antwoord}, volgens het register`,
  geen: 'Geen van deze',
  twijfel: 'Twijfelt u of en hoe u moet ingrijpen?',
  uitkomst: 'Uitkomst',
  uitkomstUitleg:
    'Het voorstel is aangevinkt. Kiest u iets anders, dan legt u uit waarom. U kunt meer dan één uitkomst kiezen.',
  voorgesteld: 'voorstel',
  afwijkingUitleg: 'Deze uitleg wordt bij de screening bewaard.',
  motiveringOntbreekt: 'U wijkt af van het voorstel. Leg in een paar zinnen uit waarom.',
  uitkomstOntbreekt: 'Kies ten minste één uitkomst.',
  volgVoorstel: 'Voorstel weer volgen',
  geenInzetWacht: 'Geen inzet kan nog niet',
  openOpOnbekend: 'Wat open is op Onbekend',
  openOpOnbekendUitleg: (deel: string) => `Wat open is op Onbekend: ${deel}`,
};

export const voorstelTekst = {
  titel: 'Voorstel',
  versie: (versie: string) => `Regels ${versie}`,
  geenTitel: 'Nog geen voorstel',
  geen: 'Er is nog geen regel die past, en het formulier is nog niet compleet.',
  bron: (bron: string) => `Bron: ${bron}`,
  compleet: 'Alle vragen zijn beantwoord',
  beantwoord: (aantal: number, totaal: number) => `${aantal} van ${totaal} vragen beantwoord`,
  openVragen: (aantal: number) => (aantal === 1 ? 'Nog 1 open vraag' : `Nog ${aantal} open vragen`),
  openUitleg: 'U kunt ook vastleggen als nog niet alles bekend is.',
};

export const bronTekst = {
  screening: (datum: string) => `Uit de screening van ${datum}`,
  dossier: 'Uit het dossier',
  vraag: (tekst: string) => `Uit het dossier: ${tekst}`,
  kinderen: 'Uit het dossier: er zijn kinderen',
};

export const afstemmingTekst = {
  afstemming: 'Afstemming',
  titel: 'Afstemming Sociaal Team',
  nietNodig: 'Niet nodig',
  voorgesteld: 'Voorgesteld',
  nodig: 'Nodig',
  gedaan: 'Vastgelegd',
  gedaanZin: 'De afstemming is vastgelegd. Geen inzet mag nu ook.',
  wacht: 'Tot die tijd kunt u alles vastleggen, behalve de uitkomst Geen inzet.',
  vastleggen: 'Afstemming vastleggen',
  nogEen: 'Nog een vastleggen',
  concept: (nummer: string) => `Afstemming dossier ${nummer}`,
  metUitleg: 'Naam en functie van wie u sprak of vroeg.',
  metOntbreekt: 'Kies de partner, of vul in met wie.',
  partnerOntbreekt: 'Kies de partner aan wie u het vroeg.',
  geenTeam:
    'Voor de gemeente van dit dossier is geen Sociaal Team ingesteld. Kies een andere partner, of laat het team invullen bij Instellingen, Algemeen.',
  gevraagdOp: 'Gevraagd op',
  vraagAan: (partner: string, dag: string) => `${partner || 'Partner'}, gevraagd op ${dag}`,
  vraagUitleg: 'Was er al gesproken voordat u het vroeg, kies dan “Geen antwoord op een vraag”.',
  geenReactieUitleg:
    '‘Gevraagd, geen reactie’ kan pas als hier staat dat om afstemming is gevraagd.',
  geenVraag: 'Geen antwoord op een vraag',
  vraagOntbreekt: 'Kies de vraag waarop geen reactie kwam.',
  wachtOp: (vraag: string, tot: string | undefined) =>
    tot === undefined
      ? `Wacht op een reactie: ${vraag}. De termijn staat stil.`
      : `Wacht op een reactie: ${vraag}, tot en met ${tot}.`,
  geprobeerd: 'Wat hebt u gedaan om een reactie te krijgen',
  geprobeerdOntbreekt: 'Vul in wat u hebt gedaan om een reactie te krijgen.',
  reden: 'Waarom is afstemming niet nodig of niet mogelijk',
  gevraagd: 'Wat hebt u gevraagd',
  tekstOntbreekt: 'Vul in wat is afgesproken.',
  gevraagdOntbreekt: 'Vul in wat u hebt gevraagd.',
  redenOntbreekt: 'Leg in een paar woorden uit waarom.',
  eerderTraject: 'Uit een eerder traject: telt nu niet mee',
  vastgelegd: 'Afstemming vastgelegd',
  regel: (soort: string, datum: string, door: string) => `${soort}, ${datum}, door ${door}`,
  metWie: (met: string) => `Met ${met}`,
};

export const eerderTekst = {
  screening: 'Screening',
  intrekUitleg: 'Wat zij over kinderen en zorgen invulde, blijft bij het huishouden staan.',
  titel: 'Eerdere screeningen',
  geen: 'Dit dossier is nog niet eerder gescreend.',
  regel: (datum: string, door: string) => `${datum} door ${door}`,
  laatste: 'laatste',
  antwoorden: 'Antwoorden',
  voorstel: (versie: string) => `Voorstel van de regels ${versie}`,
  geenVoorstel: 'De regels stelden toen niets voor.',
  verschil: 'Veranderd sinds de screening ervoor',
  geenVerschil: 'De antwoorden zijn hetzelfde als de keer ervoor.',
  eerste: 'Dit is de eerste screening van dit dossier.',
  nuAnders: (datum: string) => `Anders dan op ${datum}`,
  werd: 'werd',
  bekijk: (aantal: number) =>
    aantal === 1 ? 'Lees de eerdere screening' : `Lees de ${aantal} eerdere screeningen`,
};
