/** Words about drafts: what a form keeps while somebody is still typing. */
export const conceptTekst = {
  hersteld: (tijd: string) => `Concept van ${tijd} teruggezet.`,
  weggooien: 'Weggooien',
  weggooienUitleg: 'Concept weggooien en opnieuw beginnen',
  bewaard: (tijd: string) => `Concept bewaard ${tijd}`,
  voorlezenMislukt: (zin: string) => `Bewaren lukt nog niet. ${zin}`,
  voorlezenBewaard: 'Wat u typt wordt bewaard.',
  bewaren: 'Concept wordt bewaard…',
  nogNiet: (zin: string) => `Nog niet bewaard. ${zin}`,
  zonderTitel: 'Naamloos formulier',
};
