/** Words of what partners ask. */
export const vraagTekst = {
  titel: 'Vraag van een partner',
  herstelTitel: 'Vraag herstellen',
  uitleg: 'Iemand vraagt iets aan het Meldpunt. Dat is geen melding en telt ook niet als melding.',
  zonderDossier: 'Vraag zonder dossier',
  zonderUitleg:
    'Gaat de vraag over niemand in het bijzonder, of over iemand die wij niet kennen? Dan maakt het programma geen dossier. Schrijf geen naam, adres of ander gegeven van die persoon op. Na het antwoord blijft alleen een regel in het logboek over.',
  concept: (nummer: string) => `Vraag bij dossier ${nummer}`,
  conceptLos: 'Vraag zonder dossier',
  wie: 'Welke partner vraagt het?',
  wieLeeg: 'Kies welke organisatie het vraagt, of kies bij ‘Wie vraagt het?’ iets anders.',
  geenContact: 'Niet gekozen',
  contact: 'Contactpersoon',
  naamUitleg: 'Als deze persoon niet in de lijst staat.',
  vraagLeeg: 'Vul de vraag in.',
  casusUitleg: '‘Onbekend’: het programma kijkt wie nu casusregisseur is.',
  aangenomen: 'Wie nam de vraag aan?',
  ikZelf: 'Ik zelf',
  opslaan: 'Vraag vastleggen',
  opgeslagen: 'De vraag is vastgelegd.',
  hersteld: 'De vraag is hersteld.',
  waarom: 'Waarom herstelt u de vraag?',
  alOpen: (wat: string, dag: string) =>
    `Deze partner heeft al een open vraag: ${wat.toLowerCase()}, van ${dag}. Is dit dezelfde vraag, dan hoeft u haar niet nog een keer vast te leggen.`,
  pagina: 'Vragen',
  paginaUitleg:
    'Alles wat op een antwoord wacht, ook zonder dossier. Bovenaan staat wie nog moet horen dat een termijn is gemist.',
  geen: 'Er wacht nu geen vraag op een antwoord.',
  open: 'Open vragen',
  berichten: 'Nog te melden: gemiste termijnen',
  berichtenUitleg:
    'De casusregisseur hoort het als een termijn is gemist, of wie het vroeg als er nog geen casusregisseur is (samenwerkingsafspraken, artikel 7). Iedere persoon krijgt hoogstens één bericht per dag, met alles erin. Al gezegd? Dan is één klik genoeg.',
  berichtAan: (aan: string, aantal: number) =>
    `${aan}: ${aantal === 1 ? 'één gemiste termijn' : `${aantal} gemiste termijnen`}`,
  hadVandaag: 'Kreeg vandaag al een bericht; dit kan morgen mee.',
  alGezegd: 'Al gezegd',
  kopieer: 'Kopieer bericht en leg vast',
  nieuweDatum: 'Antwoord komt uiterlijk op (mag leeg)',
  toonBericht: 'Toon het bericht',
  gezegd: (aan: string) => `Vastgelegd: ${aan} weet dat de termijn is gemist.`,
  gekopieerd: 'Het bericht is vastgelegd en staat op het klembord.',
  nietGekopieerd:
    'Het bericht is vastgelegd. Kopiëren lukte niet; kopieer het bij ‘Eerder gegeven’.',
  nieuw: 'Nieuwe vraag zonder dossier',
};
