/** Words of the procedures on the page of a dossier. */
export const procedureTekst = {
  titel: 'Procedure',
  geen: 'Er is nog geen procedure bekend.',
  leeg: 'Alles in deze procedure is ingetrokken.',
  vastleggen: 'Vastleggen wat er gebeurde',
  aanZet: (wie: string) => `Aan zet: ${wie}.`,
  verhuurderOnbekend: 'Verhuurder nog niet bekend',
  procedureVan: (verhuurder: string) => `Procedure van ${verhuurder}`,
  procedureOnbekend: 'Procedure van een onbekende verhuurder',
  wijzigen: 'Woning, verhuurder en grond',
  woningOnbekend: 'Woning nog niet bekend',
  gedaagd: (namen: string) => (namen === '' ? 'Niemand is gedaagd.' : `Gedaagd: ${namen}.`),
  ingetrokken: (aantal: number) =>
    aantal === 1 ? '1 ingetrokken of hersteld' : `${aantal} ingetrokken of hersteld`,
  ingetrokkenOp: (op: string, reden: string) =>
    `Telt niet meer sinds ${op}${reden === '' ? '' : `: ${reden.toLowerCase()}`}.`,
  dag: (naam: string, dag: string, tijd: string) =>
    `${naam}: ${dag}${tijd === '' ? '' : ` om ${tijd} uur`}`,
  dagOnbekend: 'dag onbekend',
  gehoord: (op: string, van: string) => `Gehoord op ${op} van ${van}.`,
  alleenOver: (namen: string) => `Alleen over ${namen}.`,
  horenZeggen: (van: string) => `Van horen zeggen: ${van}`,
  verteld: 'Staat in een brief',
};

/** Words of the line of a procedure. */
export const lijnTekst = {
  titel: 'Wat er gebeurde',
  eerder: (aantal: number) => `Toon ${aantal} eerdere`,
  minder: 'Toon minder',
  horenZeggen: (van: string) => `(van horen zeggen: ${van})`,
  melding: (aanleiding: string, van: string) => `Melding: ${aanleiding.toLowerCase()}, ${van}`,
  zitting: 'Zitting',
  ontruiming: 'Ontruiming',
  dagOnbekend: 'dag onbekend',
  omstreeks: 'omstreeks ',
  om: (tijd: string) => ` · ${tijd}`,
  over: (dagen: number) => {
    if (dagen === 0) return 'vandaag';
    if (dagen === 1) return 'morgen';
    if (dagen > 0) return `over ${dagen} dagen`;
    return dagen === -1 ? 'gisteren' : `${-dagen} dagen geleden`;
  },
};

/** Words of the form of a gebeurtenis. */
export const gebeurtenisTekst = {
  concept: (nummer: string) => `Gebeurtenis in dossier ${nummer}`,
  titel: 'Wat is er gebeurd?',
  herstelTitel: 'Gebeurtenis herstellen',
  soort: 'Gebeurtenis',
  soortZin: 'Kies wat er gebeurde.',
  procedure: 'In welke procedure?',
  nieuwe: 'Een nieuwe procedure',
  op: 'Wanneer gebeurde dit?',
  opUitleg: 'Laat leeg als u het niet weet.',
  vernomen: 'Wanneer hoorde u het?',
  ongeveer: 'ongeveer',
  tijd: 'Tijd',
  tijdUitleg: 'Bijvoorbeeld 10:00.',
  tijdZin: 'Vul een tijd in, bijvoorbeeld 10:00.',
  bron: 'Van wie hoorde u het?',
  bronZin: 'Kies van wie u het hoorde.',
  bronUitleg: 'Alleen op het woord van verhuurder, deurwaarder of rechtbank vervalt een dag.',
  van: 'Om welke dag gaat het?',
  vanUitleg: 'De dag die niet doorgaat of verplaatst is.',
  zittingsoort: 'Soort zitting',
  toewijzing: 'Wat besliste de rechter?',
  vonnisInStand: 'Blijft het vonnis van kracht?',
  dekt: 'Houdt dit deze ontruiming tegen?',
  opvang: 'Is er opvang?',
  gedaagden: 'Over wie?',
  toelichting: 'Toelichting',
  opslaan: 'Vastleggen',
  toch: 'Klopt, vastleggen',
  vraagTitel: 'Klopt dit?',
  afwijking: 'Hoe weet u dat het klopt?',
  afwijkingZin: 'Kies hoe u weet dat het klopt, of verbeter de datum.',
  opgeslagen: (naam: string) => `${naam} vastgelegd`,
  hersteld: 'Hersteld. Wat eruit volgt is aangepast.',
  intrekBrief:
    'Dit staat in een brief die al verzonden is. Klopte de brief daardoor niet, dan komt er een taak bij om dit aan betrokkene te vertellen.',
  ingetrokken: 'Ingetrokken. Wat eruit volgde is vervallen.',
  procedureTitel: 'Woning, verhuurder en grond',
  woning: 'Om welke woning gaat het?',
  woningBlijft: 'De woning blijft bij de procedure, ook als iemand verhuist of na een ontruiming.',
  aanduidingVoorbeeld: 'Bijvoorbeeld: Ligplaats De Vier Winden',
  gemeente: 'Gemeente',
  gemeenteUitleg: 'Deze postcode zegt niet in welke gemeente de woning ligt.',
  gemeenteKies: 'Kies een gemeente',
  wieGedaagd: 'Wie zijn gedaagd?',
  wieGedaagdUitleg: 'Ieder van hen krijgt een eigen brief.',
  genoemd: 'staat bij een gebeurtenis',
  verhuurder: 'Wie verhuurt de woning?',
  hypotheekverstrekker: 'Wie is de hypotheekverstrekker?',
  hypotheekUitleg: 'In brieven heet deze partij de hypotheekverstrekker.',
  verhuurderUitleg: 'Alleen deze naam staat als verhuurder in brieven.',
  gronden: 'Waarom wil de verhuurder de woning terug?',
  procedureOpgeslagen: 'Procedure vastgelegd',
};

/** Words of a death. */
export const persoonMenuTekst = {
  overlijden: 'Overleden…',
  overleden: (op: string) => (op === '' ? 'Overleden' : `Overleden op ${op}`),
  titel: (naam: string) => `Overlijden van ${naam}`,
  uitleg:
    'Op deze naam gaat geen brief meer uit en wat nog geschreven moest worden vervalt, in elk dossier. De procedure kan doorgaan tegen wie er blijft wonen.',
  op: 'Dag van overlijden',
  opUitleg: 'Laat leeg als u de dag niet weet.',
  vastleggen: 'Overlijden vastleggen',
  vastgelegd: 'Overlijden vastgelegd',
  herstel: 'Niet overleden: herstellen',
  hersteld: 'Hersteld: niet overleden',
};
