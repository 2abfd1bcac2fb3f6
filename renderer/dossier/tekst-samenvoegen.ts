import type { SamenvoegVoorstel } from '#areas/personen/contract-samenvoegen.ts';

type Verhouding = SamenvoegVoorstel['groepen'][number]['verhouding'];

/** Numbers with a comma between them, as they are named in a sentence. */
const metEn = (nummers: string) => nummers.replace(/, ([^,]*)$/, ' en $1');
/** */
const dossierWoord = (nummers: string) =>
  `${nummers.includes(',') ? 'dossiers' : 'dossier'} ${metEn(nummers)}`;

/** Words of making one person of two registrations, two of one, and undoing that. */
export const samenvoegTekst = {
  meer: (naam: string) => `Meer voor ${naam}`,
  menuSamenvoegen: 'Samenvoegen…',
  menuSplitsen: 'Splitsen…',
  dubbel: (naam: string, nummers: string) =>
    `${naam} staat vrijwel zeker nog een keer in het register${nummers === '' ? '' : `: ${dossierWoord(nummers)}`}.`,
  dubbelKnop: 'Vergelijk en voeg samen',
  titel: (naam: string) => `${naam} samenvoegen`,
  venster: 'Samenvoegen',
  uitleg:
    'Staat iemand twee keer in het register? Maak er één persoon van. De dossiers, meldingen en brieven van beide horen dan bij die ene persoon. Het blijven aparte dossiers.',
  metWie: 'Met wie?',
  metWieUitleg: 'Hier staat wie op deze persoon lijkt. Vergelijk voordat u iets samenvoegt.',
  niemand:
    'Niemand in het register lijkt op deze persoon. Weet u bij welk dossier de andere registratie hoort? Zoek dan op dossiernummer.',
  niemandInDossier: 'In dit dossier staat alleen deze persoon zelf. Kies een ander dossier.',
  nummer: 'Of zoek op dossiernummer',
  nummerUitleg: 'Bijvoorbeeld 2026-00012.',
  zoek: 'Zoek',
  vergelijk: 'Vergelijk',
  vergelijkMet: (naam: string) => `Vergelijk met ${naam}`,
  geboren: 'Geboren',
  adres: 'Adres',
  dossiers: 'Dossiers',
  geenDossier: 'Geen',
  andere: 'Kies iemand anders',
  naast: 'Wat blijft staan',
  naastUitleg:
    'Kies per gegeven wat klopt. Wat u niet kiest, blijft in de herkomst bewaard als eerdere waarde.',
  gegeven: 'Gegeven',
  deze: 'Deze registratie',
  ander: 'De andere registratie',
  leeg: 'Niet bekend',
  bron: (bron: string, op: string) => (bron === '' ? op : `${bron}, ${op}`),
  kies: (groep: string) => `${groep}: welke klopt?`,
  verhouding: {
    leeg: '',
    gelijk: 'Gelijk',
    aangevuld: '',
    anders: 'Verschilt',
  } satisfies Record<Verhouding, string>,
  gelijkKop: 'Gelijk bij beide',
  waarom: 'Zijn zij dezelfde persoon?',
  oordeel: {
    bekend: 'Vrijwel zeker dezelfde persoon',
    mogelijk_bekend: 'Mogelijk dezelfde persoon',
    nieuw: 'Lijken niet op elkaar',
  } satisfies Record<SamenvoegVoorstel['oordeel'], string>,
  letOpTitel: 'Let op',
  nieuwLetOp:
    'Er is weinig dat erop wijst dat dit dezelfde persoon is. Voeg alleen samen als u het zeker weet.',
  bsnLetOp:
    'Beide hebben een BSN, en die zijn verschillend. Dat zijn vrijwel altijd twee personen, of een typefout. Zoek dat eerst uit.',
  samenLetOp: (nummers: string) =>
    `Beide staan in ${dossierWoord(nummers)}, als betrokkene en als medehuurder. Dat zijn meestal twee personen. Na het samenvoegen staat er nog één.`,
  beperktTitel: 'Dit kan nu niet',
  beperkt: (nummers: string) =>
    `Beperkt, dus alleen bewaren en niets wijzigen: ${dossierWoord(nummers)}. Overleg met de functionaris gegevensbescherming.`,
  gevolg: 'Wat er gebeurt',
  dossier: (nummer: string) => `Dossier ${nummer}`,
  gesloten: 'afgesloten',
  medehuurder: 'medehuurder',
  aantal: (n: number) => (n === 1 ? '1 melding' : `${n} meldingen`),
  laatste: (n: number, aanleiding: string, partner: string) =>
    n === 1
      ? `1 melding: ${aanleiding} (${partner})`
      : `${n} meldingen, de laatste: ${aanleiding} (${partner})`,
  ditDossier: (dossier: string) => `${dossier} (dit dossier)`,
  bijElkaar: 'Deze dossiers horen daarna bij één persoon. Het blijven aparte dossiers.',
  knop: 'Samenvoegen…',
  zekerTitel: 'Samenvoegen tot één persoon?',
  zeker: (deze: string, ander: string) =>
    `${deze} en ${ander} zijn daarna één persoon in het register.`,
  zekerDossiers: (nummers: string) =>
    `Bij die persoon ${nummers.includes(',') ? 'horen' : 'hoort'} ${dossierWoord(nummers)}.`,
  zekerKeuzes: (keuzes: string) => `Hier verschillen ze. Dit blijft staan: ${keuzes}.`,
  keuzeBsn: (deze: boolean) => `BSN van ${deze ? 'deze' : 'de andere'} registratie`,
  zekerTot: (dag: string) =>
    `U kunt dit tot en met ${dag} ongedaan maken. Daarna weten we alleen nog dat het is gebeurd.`,
  zekerJa: 'Ja, samenvoegen',
  gedaan: 'Samengevoegd tot één persoon',
  splitsTitel: (naam: string) => `${naam} splitsen`,
  splitsVenster: 'Splitsen',
  splitsUitleg:
    'Staan twee mensen onder één naam in het register? Maak er twee personen van. Kies welke dossiers en welke gegevens van de tweede zijn.',
  splitsKanNiet: 'Deze persoon heeft maar één dossier',
  splitsKanNietUitleg:
    'Splitsen verdeelt de dossiers over twee personen. Met één dossier valt er niets te verdelen. Staat er een tweede huurder in dit dossier? Registreer die bij een nieuwe melding als medehuurder.',
  dossierKeuze: 'Welke dossiers zijn van de tweede persoon?',
  dossierKeuzeUitleg: 'Een dossier gaat in zijn geheel mee, met meldingen, brieven en termijnen.',
  geopend: (dag: string) => `geopend ${dag}`,
  veldKeuze: 'Welke gegevens horen bij wie?',
  veldKeuzeUitleg:
    'Ook eerdere waarden staan in de lijst, met van wie we ze hebben. Een gegeven dat alleen naar de tweede gaat, verdwijnt bij de eerste.',
  eerste: 'Eerste persoon (blijft)',
  tweede: 'Tweede persoon (nieuw)',
  eersteVan: (veld: string) => `${veld} van de eerste persoon`,
  tweedeVan: (veld: string) => `${veld} van de tweede persoon`,
  geenWaarde: 'Leeg laten',
  waarde: (tekst: string, bron: string, op: string) =>
    `${tekst} · ${[bron, op].filter(Boolean).join(', ')}`,
  splitsKnop: 'Splitsen…',
  splitsZekerTitel: 'Splitsen in twee personen?',
  splitsZeker: (eerste: string, tweede: string) =>
    `Naar een nieuwe, tweede persoon: ${dossierWoord(tweede)}. Bij de eerste: ${dossierWoord(eerste)}.`,
  splitsGeen: 'Kies eerst ten minste één dossier dat van de tweede persoon is.',
  splitsAlle: 'Laat ten minste één dossier bij de eerste persoon.',
  splitsZekerJa: 'Ja, splitsen',
  gesplitst: 'Gesplitst in twee personen',
  ongedaanKnop: 'Ongedaan maken…',
  isSamengevoegd: (op: string, door: string) =>
    `Op ${op} door ${door} samengevoegd met een tweede registratie.`,
  isGesplitst: (op: string, door: string) => `Op ${op} door ${door} gesplitst in twee personen.`,
  ongedaanTot: (dag: string) => `Ongedaan maken kan tot en met ${dag}.`,
  eerstLater: 'Maak eerst ongedaan wat er daarna is samengevoegd of gesplitst.',
  ongedaanTitel: {
    samenvoegen: 'Samenvoegen ongedaan maken?',
    splitsen: 'Splitsen ongedaan maken?',
  },
  ongedaanUitleg: {
    samenvoegen: (nummers: string) =>
      `Er zijn daarna weer twee personen, zoals vóór het samenvoegen. Naar de tweede ${nummers.includes(',') ? 'gaan' : 'gaat'} ${dossierWoord(nummers)} terug.`,
    splitsen: (nummers: string) =>
      `Er is daarna weer één persoon, zoals vóór het splitsen. Naar die persoon ${nummers.includes(',') ? 'gaan' : 'gaat'} ${dossierWoord(nummers)} terug.`,
  },
  sinds: 'Wat er sindsdien bij kwam, blijft bij de persoon die overblijft:',
  sindsVelden: (velden: string) => `gewijzigd: ${velden}`,
  sindsDossiers: (nummers: string) => `nieuw: ${dossierWoord(nummers)}`,
  sindsDossier: 'Meldingen, brieven en aantekeningen blijven bij het dossier waarin ze staan.',
  ongedaanJa: 'Ja, ongedaan maken',
  ongedaan: 'Ongedaan gemaakt',
  intussenTitel: 'Iemand anders heeft deze persoon gewijzigd',
  intussen:
    'Er is niets opgeslagen. De nieuwste gegevens staan hieronder. Kijk ze na en kies opnieuw.',
};
