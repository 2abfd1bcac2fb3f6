/** What is written short where the desk reads where a rule stands, and what each stands for. */
export const AFKORTINGEN: readonly (readonly [kort: string, lang: string])[] = [
  ['SA', 'Regionale Samenwerkingsafspraken preventie huisuitzettingen 2022-2025'],
  ['WA', 'Werkafspraken 2022-2025'],
  ['AL', 'Collegevoorstel van Alblasserdam over de samenwerkingsafspraken 2018-2021'],
  ['PP', 'Privacyprotocol bij de samenwerkingsafspraken'],
  ['B3', 'Bijlage 3 van het privacyprotocol: de gegevens die partijen mogen delen'],
  ['st', 'Processtap van het privacyprotocol: st 4 is stap 4'],
  ['MZO', 'Meldpunt Zorg en Overlast; SA 7 MZO a is onderdeel a van wat het Meldpunt doet'],
  ['WoCo', 'Woningcorporatie'],
  ['ST', 'Sociaal Team'],
  ['SD', 'Sociale dienst'],
  ['FG', 'Functionaris gegevensbescherming'],
  ['AVG', 'Algemene verordening gegevensbescherming'],
  ['Wmo', 'Wet maatschappelijke ondersteuning 2015'],
  ['OGGZ', 'Openbare geestelijke gezondheidszorg'],
  ['BSN', 'Burgerservicenummer'],
];

export const afkortingTekst = {
  titel: 'Afkortingen',
  uitklap: 'Wat de afkortingen betekenen',
  stappen: 'Stappen',
};
