/** Words of exporting registrations. */
export const exportTekst = {
  titel: 'Exporteren',
  uitleg:
    'Maak een bestand van de registraties in een periode, om in Excel verder te rekenen. Elke export komt in het logboek.',
  formulier: 'Wat wilt u exporteren?',
  soort: 'Registratie',
  soortUitleg: {
    meldingen: 'Elke melding die in de periode is ontvangen.',
    dossiers: 'Elk dossier dat in de periode is geopend.',
    beeindigingen: 'Elke keer dat een partner in de periode is gestopt.',
  },
  formaat: 'Soort bestand',
  formaten: { xlsx: 'Excel (XLSX)', csv: 'CSV' },
  formaatUitleg: {
    xlsx: 'Met echte datums en getallen.',
    csv: 'Platte tekst met puntkomma’s; opent goed in een Nederlandse Excel.',
  },
  namen: 'Met namen en adressen',
  namenUitleg: 'Alleen als u ze echt nodig hebt. Zonder namen is bijna altijd genoeg.',
  namenTitel: 'Dit bestand krijgt persoonsgegevens',
  namenLetOp:
    'Bewaar het op een beveiligde plek, geef het aan niemand die het niet nodig heeft, en verwijder het zodra u klaar bent.',
  doel: 'Waarvoor hebt u de namen nodig?',
  doelUitleg: 'Dit doel is verplicht.',
  doelLeeg: 'Schrijf op waarvoor u de namen nodig hebt.',
  maak: 'Bestand maken',
  bezig: 'Het bestand wordt gemaakt. Dit kan even duren bij een lange periode.',
  klaarTitel: 'Het bestand is gemaakt',
  klaar: (rijen: number, naam: string) =>
    `${rijen === 1 ? '1 regel' : `${rijen} regels`} in ${naam}. Het staat bij uw downloads. De export is vastgelegd in het logboek.`,
  leegTitel: 'Er was niets in deze periode',
  leeg: (naam: string) =>
    `In ${naam} staan alleen de koppen. Kies een andere periode als u iets verwachtte. De export is vastgelegd in het logboek.`,
  nogEens: 'Nog eens bewaren',
};
