/** Words of what a set holds, its decisions, its file, and what a change of it does. */
export const inhoudTekst = {
  bron: 'Bron',
  geldtVoor: 'Geldt voor',
  overal: 'Overal waar het Meldpunt werkt',
  vanElders: 'Van een andere regio',
  vanEldersUitleg:
    'Deze set is van een andere regio. Geen traject rekent ermee: u kunt hem lezen en kopiëren.',
  lopend: 'Lopende trajecten',
  partijen: 'Partijen volgens de tekst',
  geenPartijen: 'Niet genoemd',
  stappen: 'Wat partners volgens de afspraken doen',
  stappenUitleg:
    'Dit doen partners zelf. Het programma rekent hier geen termijn mee, maar u kunt in een dossier navragen hoe het staat.',
  geenStappen: 'Deze set noemt geen stappen van partners.',
  stap: 'Wat',
  wie: 'Wie',
  wanneer: 'Wanneer',
  binnen: 'Binnen',
  voorrang: 'Wie voorrang heeft',
  voorrangUitleg: 'De screening en de vlaggen van een dossier volgen de set van het traject.',
  geenVoorrang: 'Deze set noemt geen groepen met voorrang.',
  groep: 'Groep',
  senior: (leeftijd: number) => `Senior vanaf ${leeftijd} jaar`,
  seniorVanaf: 'Senior vanaf (jaar)',
  seniorUitleg: 'Leeg: leeftijd telt niet mee.',
  aanleidingen: 'Aanleidingen die de set kent',
  aanleidingenUitleg:
    'Andere meldingen neemt het Meldpunt ook aan; die vallen buiten deze afspraken.',
  teVertellen: 'Hiervan horen partners',
  geenTeVertellen: 'Deze set noemt geen gebeurtenissen.',
  gemeenten: 'Gemeenten',
  gemeentenUitleg: 'CBS-codes, met een komma ertussen. Leeg: overal waar het Meldpunt werkt.',
  bronVan: (groep: string) => `Bron: ${groep}`,
  stappenInBestand: (aantal: number) =>
    `De ${aantal} stappen van partners wijzigt u in het bestand van de set: bewaar het, pas het aan en lees het weer in.`,
};

export const gevolgenTekst = {
  titel: 'Wat dit verandert',
  geen: (lopend: number) =>
    `Geen enkele lopende termijn verschuift (${lopend} ${lopend === 1 ? 'termijn loopt' : 'termijnen lopen'}).`,
  aantal: (termijnen: number, dossiers: number, lopend: number) =>
    `${termijnen} van ${lopend} lopende termijnen ${termijnen === 1 ? 'verschuift' : 'verschuiven'}, in ${dossiers} ${dossiers === 1 ? 'dossier' : 'dossiers'}.`,
  uitleg: 'Er is nog niets opgeslagen. Klopt dit, sla dan op.',
  dossiers: 'Dossiers',
  hoeveel: 'Aantal',
  termijn: 'Termijn',
  van: 'Nu',
  naar: 'Straks',
  geenDag: '–',
};

export const looptijdTekst = {
  titel: 'Verlenging of vervanging vastleggen',
  knop: 'Besluit over de looptijd',
  uitleg:
    'Leg vast wat de partijen besloten (SA 2). Tot dan blijft de set in gebruik, met de mededeling dat de looptijd voorbij is.',
  opgeslagen: 'Het besluit is vastgelegd',
  besluiten: 'Besluiten over de looptijd',
  verlengd: (tot: string) => `Verlengd tot en met ${tot}`,
  vervangen: (naam: string) => `Vervangen door ${naam}`,
  regel: (wie: string, besloten: string, door: string, op: string) =>
    `Besloten door ${wie} op ${besloten}. Vastgelegd door ${door} op ${op}.`,
  kiesSet: 'Kies de set die deze vervangt',
  tot: 'Vul in tot en met welke dag.',
  wie: 'Vul in wie dit besloot.',
  concept: (naam: string) => `Looptijd van ${naam}`,
};

export const bestandTekst = {
  bewaren: 'Bewaren als bestand',
  bewaard: (naam: string) => `Bewaard als ${naam}`,
  inlezen: 'Set inlezen uit bestand',
  uitleg:
    'Kies een bestand dat met “Bewaren als bestand” is gemaakt, of plak de tekst. Er wordt niets ingelezen voordat u op de knop drukt.',
  kies: 'Bestand (.json)',
  nogGeen: 'Klik om een bestand te kiezen',
  tekst: 'Inhoud van het bestand',
  controleren: 'Controleren',
  klopt: (naam: string, termijnen: number, stappen: number) =>
    `Dit bestand klopt: “${naam}”, met ${termijnen} ${termijnen === 1 ? 'termijn' : 'termijnen'} en ${stappen} stappen van partners.`,
  fouten: (aantal: number) =>
    aantal === 1
      ? 'Er klopt iets niet in dit bestand'
      : `Er kloppen ${aantal} dingen niet in dit bestand`,
  foutenUitleg: 'Er is niets ingelezen. Verbeter dit en controleer opnieuw.',
  bestaat: (naam: string) =>
    `Er is al een set met deze code: “${naam}”. Inlezen vervangt de hele inhoud daarvan.`,
  vervang: 'Ja, vervang die set door dit bestand',
  knop: 'Inlezen',
  ingelezen: (naam: string) => `Afsprakenset “${naam}” ingelezen`,
  leegFout: 'Kies eerst een bestand, of plak de tekst.',
};

export const buitenTekst = {
  titel: 'Termijnen buiten elke afsprakenset',
  uitleg:
    'Wat de wet of een rechter bepaalt en hoe lang gegevens blijven, hangt niet af van afspraken tussen partners.',
  bewaren: 'Bewaren en vernietigen',
  bewarenUitleg:
    'Hoe lang staat bij de termijnen hierboven. FG en archivaris bevestigen lengte, begin, grondslag en categorie.',
  nog: (wie: string) => `Nog te bevestigen door ${wie}`,
  bevestigd: 'Bevestigd door FG en archivaris',
  wijzigen: 'Bewaren wijzigen',
  opgeslagen: 'De regels voor bewaren zijn opgeslagen',
  leeg: 'Niet ingevuld',
};
