/** Words about drafts: what a form keeps while somebody is still typing. */
export const conceptTekst = {
  hersteld: (tijd: string) => `Concept van ${tijd} teruggezet.`,
  elders: (wanneer: string) =>
    `In een ander venster staat hier ook een concept open, bewaard ${wanneer}. Dat blijft daar staan.`,
  bezet: (wanneer: string) =>
    `Dit concept staat open in een ander venster, bewaard ${wanneer}. Gaat u hier verder, dan wordt wat u daar nog typt apart bewaard.`,
  hierVerder: 'Hier verder',
  leegBeginnen: 'Leeg beginnen',
  gesplitst:
    'Dit concept is in een ander venster gewijzigd of weggegooid. Wat hier staat is apart bewaard; er is niets overschreven.',
  nietMeer:
    'Niet meer bewaard: dit concept is in een ander venster gewijzigd of weggegooid. Typ verder, dan wordt wat hier staat apart bewaard.',
  weggegooid: 'Concept weggegooid.',
  wegMetNaam: (naam: string) => `Concept weggegooid: ${naam}.`,
  ongedaan: 'Ongedaan maken',
  ongedaanUitleg: (naam: string) => `Weggooien ongedaan maken: ${naam}`,
  terugMislukt:
    'Het concept is nog niet teruggezet. Het staat nog in dit venster en wordt vanzelf opnieuw bewaard.',
  bewaardDan: (naam: string, tijd: string) => `${naam}, bewaard ${tijd}`,
  weggooien: 'Weggooien',
  weggooienUitleg: 'Concept weggooien en opnieuw beginnen',
  bewaard: (tijd: string) => `Concept bewaard ${tijd}`,
  voorlezenMislukt: (zin: string) => `Bewaren lukt nog niet. ${zin}`,
  voorlezenBewaard: 'Wat u typt wordt bewaard.',
  bewaren: 'Concept wordt bewaard…',
  nogNiet: (zin: string) => `Nog niet bewaard. ${zin}`,
  zonderTitel: 'Naamloos formulier',
};
