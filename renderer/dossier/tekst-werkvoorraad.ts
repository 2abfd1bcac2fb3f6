/** Words of the werkvoorraad. */
export const werkTekst = {
  titel: 'Werkvoorraad',
  vandaag: (datum: string) => `Het is vandaag ${datum}.`,
  nieuweMelding: 'Nieuwe melding',
  wiens: { mij: 'Mijn dossiers', niemand: 'Van niemand', iedereen: 'Van iedereen' },
  wiensLabel: 'Van wie',
  bakkenLabel: 'Wanneer',
  alles: 'Alles',
  lijst: 'Dossiers',
  dossiers: (aantal: number) => (aantal === 1 ? '1 dossier' : `${aantal} dossiers`),
  geenStap: 'Geen volgende stap: bepaal wat er moet gebeuren',
  openen: (zin: string, naam: string) => `${zin}. Dossier van ${naam} openen`,
  meldingen: (aantal: number) => (aantal === 1 ? '1 melding' : `${aantal} meldingen`),
  omstreeks: 'omstreeks',
  zitting: 'Zitting',
  ontruiming: 'Ontruiming',
  over: (dagen: number) =>
    dagen === 0 ? 'vandaag' : dagen === 1 ? 'morgen' : `over ${dagen} dagen`,
  aanZet: (wie: string) => `Aan zet: ${wie}`,
  meerTaken: (aantal: number) => (aantal === 1 ? 'nog 1 taak' : `nog ${aantal} taken`),
  adresOnbekend: 'Adres niet bekend',
  niemand: 'Niemand',
  u: 'U',
  neem: 'Neem',
  neemUitleg: (naam: string) => ` het dossier van ${naam} in behandeling`,
  schrijfBrief: 'Schrijf de brief',
  schrijfBriefUitleg: (naam: string) => ` in het dossier van ${naam}`,
  genomen: (nummer: string) => `U behandelt dossier ${nummer}`,
  alGenomen: (naam: string) =>
    `${naam} behandelt dit dossier al. Open het dossier als u het wilt overnemen.`,
  toetsen: 'op en neer door de lijst',
  toetsOpen: 'openen',
  toetsNeem: 'nemen',
  leeg: {
    mij: 'U hebt geen dossiers in behandeling. Neem een dossier dat nog van niemand is.',
    niemand: 'Elk open dossier heeft een dossierhouder. Er wacht niets op iemand.',
    iedereen: 'Er zijn geen open dossiers. Komt er een melding binnen, registreer die dan hier.',
  },
  leegBak: {
    te_laat: 'Niets is te laat.',
    vandaag: 'Er hoeft vandaag niets af.',
    deze_week: 'Er hoeft deze week verder niets af.',
    later: 'Er staat niets gepland na deze week.',
    zonder_volgende_stap: 'Elk dossier heeft een datum waarop er iets moet gebeuren.',
  },
  toonNiemand: (aantal: number) => `Bekijk wat van niemand is (${aantal})`,
  toonAlles: (aantal: number) => `Toon alles (${aantal})`,
};

/** Words under a long list. */
export const bladerTekst = {
  label: 'Bladeren',
  vorige: 'Vorige',
  volgende: 'Volgende',
  vanTot: (van: number, tot: number, totaal: number) => `${van} tot en met ${tot} van ${totaal}`,
  pagina: (pagina: number) => `Pagina ${pagina}`,
};
