/** Words of the settings for letters. */
export const briefInstelTekst = {
  titel: 'Brieven',
  pagina: 'Instellingen',
  uitleg: 'Wat in elke brief over het Meldpunt zelf staat.',
  concept: 'Instellingen voor brieven',
  opgeslagen: 'De instellingen voor brieven zijn opgeslagen',
  magNiet: (rollen: string) => `U kunt dit lezen. Wijzigen kan alleen een ${rollen}.`,
  of: ' of ',

  afzenderGroep: 'Afzender op de envelop',
  neutraalTitel: 'Kies een neutrale afzender',
  neutraal:
    'De afzender is door het venster van de envelop te lezen, ook voor huisgenoten en buren. Er mag niet uit blijken dat het om zorg, overlast of schulden gaat. Zet er dus niet “Meldpunt Zorg en Overlast”, maar bijvoorbeeld alleen een postbus en een plaats.',
  afzender: 'Afzender',
  afzenderUitleg: 'Zo komt het op de envelop. Hoogstens 5 regels van 60 tekens.',
  teVeel: 'Gebruik hoogstens 5 regels.',
  teLang: 'Gebruik hoogstens 60 tekens per regel.',
  nietNeutraal: (woorden: string) =>
    `Deze afzender noemt ${woorden}. Zo kan er geen brief worden gemaakt. Kies andere woorden.`,
  voorbeeld: 'Zo ziet de envelop eruit',
  geadresseerde: ['De heer A. Voorbeeld', 'Voorbeeldstraat 1', '1234 AB  VOORBEELDSTAD'],
  nogLeeg: 'Nog geen afzender. Vul die in, anders kan er geen brief worden gemaakt.',
  vensterUitleg: 'Zoals bij de enveloppen die u gebruikt.',

  bereikGroep: 'Hoe de lezer u bereikt',
  bereikbaarUitleg: 'Bijvoorbeeld: maandag tot en met vrijdag van 9 tot 17 uur.',
  fgUitleg: 'Hoe de lezer die bereikt, bijvoorbeeld een mailadres of telefoonnummer.',
  opvangUitleg:
    'Waar iemand terechtkan die geen dak meer heeft. Staat in brieven over een ontruiming.',
  grondslagUitleg: 'Staat in brieven na “Die taak staat in”.',
  crisislijnen: 'Crisislijnen',
  crisislijn: (dienst: string) => `Crisislijn van ${dienst}`,
  crisislijnUitleg:
    'Staat in brieven over een dagvaarding of ontruiming. Leeg: daar staat het nummer van het Meldpunt.',
  leeg: 'Niet ingevuld',
};
