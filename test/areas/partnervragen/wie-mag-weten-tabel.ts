/**
 * Who may know what, written down from the sources and not from the rules: PP 2.4, 4.1, 4.2, 9.3, 12;
 * PP Bijlage 1 st 1-9; B3; SA 7, SA Bijlage 3 and 4; WA note 2; AVG 9, 10, 15; Wmo 5.2.6.
 *
 * A line holds the fields, how they may be told and in which steps ('u' is uitgesteld); what is not here
 * is not told.
 */
export type Tabelregel = readonly [
  velden: string,
  stand: 'mag' | 'kies' | 'sleutel',
  stappen: string,
];

/** A recipient: on which grondslagen it hears anything, and what. */
export type Tabelrij = {
  readonly grondslagen: readonly string[];
  readonly regels: readonly Tabelregel[];
  /** What must be so besides, of these fields. */
  readonly voorwaarde?: Readonly<Record<string, 'eigenProcedure'>>;
};

const ELKE = '123456789u';
const B3_ZORGEN =
  'zorg_financieel zorg_administratief zorg_huishouden zorg_hygiene zorg_leefbaarheid';
const PARTIJ = ['pp', 'convenant'] as const;
// What a corporatie as verhuurder may always hear, and so whoever works along with it.
const VERLOOP = 'kenmerk ontvangen in_behandeling contactpersoon afgesloten beeindiging';
const SAMEN = 'casusregie hulp_loopt verzoek_aanhouden';
const ZWAAR = 'inzet_zorg beeindiging_zorg ernstig_nadeel uitkomst oggz verplichte_zorg';
const PLICHT =
  'kenmerk ontvangen in_behandeling contactpersoon casusregie hulp_loopt verzoek_aanhouden ' +
  'gemiste_termijn afgesloten naam geboortedatum geslacht adres_woning verblijfadres telefoon email ' +
  'huishouden kinderen ondersteuning_kinderen huurachterstand bekendheid processtap datums inzet ' +
  `contactmomenten partners beeindiging afsluitreden ${B3_ZORGEN}`;
const PLICHT_ZORG = `zorgaanbieders ${ZWAAR}`;
const ALLES = `${PLICHT} ${PLICHT_ZORG} bsn nummer_corporatie`;

const team = (afsluitreden: 'mag' | 'kies'): Tabelrij => ({
  grondslagen: PARTIJ,
  regels: [
    [`${VERLOOP} ${SAMEN} gemiste_termijn`, 'mag', ELKE],
    ['naam adres_woning processtap datums inzet contactmomenten partners', 'mag', '23456789u'],
    ['bekendheid', 'mag', '4567u'],
    [
      'geboortedatum geslacht verblijfadres telefoon email huishouden kinderen ' +
        `ondersteuning_kinderen huurachterstand bsn zorgaanbieders ${B3_ZORGEN}`,
      'kies',
      '2345679u',
    ],
    [ZWAAR, 'sleutel', '567u'],
    ['afsluitreden', afsluitreden, '89'],
  ],
});

/** By recipient. */
export const TABEL: Readonly<Record<string, Tabelrij>> = {
  corporatie_verhuurder: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN} gemiste_termijn`, 'mag', ELKE],
      ['naam adres_woning', 'mag', '2345679u'],
      ['datums huurachterstand', 'mag', ELKE],
      ['bekendheid', 'kies', '4567u'],
    ],
    voorwaarde: { datums: 'eigenProcedure', huurachterstand: 'eigenProcedure' },
  },
  corporatie_melder: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} gemiste_termijn`, 'mag', ELKE],
      ['bekendheid', 'kies', '4567u'],
    ],
  },
  corporatie_casusregie: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN} gemiste_termijn`, 'mag', ELKE],
      ['naam adres_woning', 'mag', '2345679u'],
      ['bekendheid', 'mag', '4567u'],
      [`huishouden kinderen telefoon email huurachterstand ${B3_ZORGEN}`, 'kies', '4567u'],
      ['processtap datums inzet contactmomenten partners', 'kies', '2345679u'],
    ],
  },
  sociaal_team_casusregie: team('mag'),
  sociaal_team: team('kies'),
  sociale_dienst: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN}`, 'mag', ELKE],
      ['naam adres_woning processtap datums inzet', 'mag', '345679u'],
      [
        'geboortedatum geslacht verblijfadres telefoon email bsn huurachterstand zorg_financieel ' +
          'zorg_administratief huishouden kinderen contactmomenten partners',
        'kies',
        '345679u',
      ],
      ['bekendheid', 'kies', '4567u'],
      ['afsluitreden', 'kies', '89'],
    ],
  },
  gemeente: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN}`, 'mag', ELKE],
      ['naam adres_woning processtap datums', 'mag', '2345679u'],
      ['huishouden kinderen zorg_leefbaarheid verblijfadres partners', 'kies', '5679u'],
      ['bekendheid', 'kies', '4567u'],
      ['afsluitreden', 'kies', '89'],
    ],
  },
  zorgnetwerk: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN}`, 'mag', ELKE],
      ['naam adres_woning processtap datums contactmomenten partners', 'mag', '5679u'],
      [
        'geboortedatum geslacht verblijfadres telefoon email bsn huishouden kinderen ' +
          'ondersteuning_kinderen zorg_huishouden zorg_hygiene zorg_leefbaarheid zorgaanbieders',
        'kies',
        '5679u',
      ],
      [ZWAAR, 'sleutel', '567u'],
      ['bekendheid', 'kies', '4567u'],
    ],
  },
  jeugdteam: {
    grondslagen: PARTIJ,
    regels: [
      [`${VERLOOP} ${SAMEN}`, 'mag', ELKE],
      ['naam adres_woning datums', 'mag', '2345679u'],
      [
        'geboortedatum geslacht verblijfadres telefoon email huishouden kinderen ' +
          'ondersteuning_kinderen zorg_huishouden zorg_hygiene',
        'kies',
        '2345679u',
      ],
      ['bekendheid', 'kies', '4567u'],
    ],
  },
  andere_ondertekenaar: {
    grondslagen: PARTIJ,
    regels: [['bekendheid contactpersoon', 'kies', '4567u']],
  },
  veilig_thuis: { grondslagen: ['meldrecht'], regels: [[ALLES, 'mag', ELKE]] },
  acuut_gevaar: { grondslagen: ['acuut_gevaar'], regels: [[ALLES, 'mag', ELKE]] },
  bemoeizorgteam: {
    grondslagen: ['gecodeerd'],
    regels: [
      [
        'kenmerk ontvangen in_behandeling contactpersoon casusregie afgesloten naam adres_woning datums',
        'mag',
        '5679u',
      ],
      [
        'geboortedatum geslacht verblijfadres telefoon email bsn huishouden kinderen ' +
          'ondersteuning_kinderen zorg_huishouden zorg_hygiene zorg_leefbaarheid zorgaanbieders ' +
          'contactmomenten partners',
        'kies',
        '5679u',
      ],
      [ZWAAR, 'sleutel', '567u'],
    ],
  },
  zorg_en_veiligheidshuis: {
    grondslagen: ['gecodeerd'],
    regels: [
      [
        'kenmerk ontvangen in_behandeling contactpersoon casusregie afgesloten naam adres_woning datums',
        'mag',
        '5679u',
      ],
      ['geboortedatum verblijfadres kinderen zorg_leefbaarheid partners', 'kies', '5679u'],
      [ZWAAR, 'sleutel', '567u'],
    ],
  },
  deurwaarder: {
    grondslagen: ['wettelijke_plicht'],
    regels: [[PLICHT, 'kies', ELKE]],
  },
  particuliere_verhuurder: {
    grondslagen: ['wettelijke_plicht'],
    regels: [[PLICHT, 'kies', ELKE]],
  },
  derde: {
    grondslagen: ['wettelijke_plicht'],
    regels: [[`${PLICHT} ${PLICHT_ZORG}`, 'kies', ELKE]],
  },
  particuliere_melder: { grondslagen: [], regels: [] },
};

/** The teams that did not sign are non-parties too when a law obliges (PP 12.1). */
export const OOK_BIJ_PLICHT: Readonly<Record<string, string>> = {
  bemoeizorgteam: `${PLICHT} ${PLICHT_ZORG}`,
  zorg_en_veiligheidshuis: `${PLICHT} ${PLICHT_ZORG}`,
};
