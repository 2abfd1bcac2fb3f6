import { PROCESSTAPPEN, type Processtap } from '#areas/dossiers/rules.ts';
import { GRONDSLAGEN, type Grondslag } from './grondslag.ts';
import { BUITEN_DE_PARTIJEN, ONTVANGERROLLEN, type Ontvangerrol } from './ontvangers.ts';
import type { Weetregel } from './weetregel.ts';
import { WEETVELDEN, type Weetveld, weetveldLijst, ZORGVELDEN } from './weetvelden.ts';

const TUSSEN_PARTIJEN: readonly Grondslag[] = ['pp', 'convenant'];
const ELKE_STAP: readonly Processtap[] = PROCESSTAPPEN;
/** From the check (st 4) until the case ends. */
const AANPAK: readonly Processtap[] = ['4', '5', '6', '7', 'uitgesteld'];
/** From the afstemming (st 5): bemoeizorg and verplichte zorg are for then. */
const AFSTEMMING: readonly Processtap[] = ['5', '6', '7', 'uitgesteld'];
/** From the report at the Sociaal Team (st 2) until the case ends, and at a huisuitzetting. */
const VANAF_TEAM: readonly Processtap[] = ['2', '3', '4', '5', '6', '7', 'uitgesteld', '9'];
/** From when the sociale dienst is called in (st 3). */
const VANAF_DIENST: readonly Processtap[] = VANAF_TEAM.slice(1);
/** Afstemming and huisuitzetting: where children are, and what care must stay. */
const AFSTEMMING_EN_UITZETTING: readonly Processtap[] = [...AFSTEMMING, '9'];

const CORPORATIES: readonly Ontvangerrol[] = [
  'corporatie_verhuurder',
  'corporatie_melder',
  'corporatie_casusregie',
];
const TEAM: readonly Ontvangerrol[] = ['sociaal_team_casusregie', 'sociaal_team'];
const KETEN: readonly Ontvangerrol[] = [
  ...TEAM,
  'sociale_dienst',
  'gemeente',
  'zorgnetwerk',
  'jeugdteam',
];
const GECODEERD: readonly Ontvangerrol[] = ['bemoeizorgteam', 'zorg_en_veiligheidshuis'];

const VERLOOP: readonly Weetveld[] = ['kenmerk', 'ontvangen', 'in_behandeling', 'contactpersoon'];
/** What somebody needs who helps to find and reach a person, besides name and dwelling. */
const BEREIKEN: readonly Weetveld[] = [
  'geboortedatum',
  'geslacht',
  'verblijfadres',
  'telefoon',
  'email',
];
const KINDEREN: readonly Weetveld[] = ['huishouden', 'kinderen', 'ondersteuning_kinderen'];
const ZORG_EN_OGGZ: readonly Weetveld[] = [
  'inzet_zorg',
  'beeindiging_zorg',
  'ernstig_nadeel',
  'uitkomst',
  'oggz',
  'verplichte_zorg',
];

/** What can be told at all; what is never told is in no rule. */
const ALLES = WEETVELDEN.filter((veld) => weetveldLijst(veld) !== 'nooit');

/** What a law may oblige us to tell somebody who is no party; the record names what. */
const BIJ_PLICHT = ALLES.filter(
  (veld) => veld !== 'bsn' && weetveldLijst(veld) !== 'zonder_gegevens',
);

/**
 * Who may know what by the standard set. The seeds name the fields (B3) and the steps (PP Bijlage 1)
 * but not which recipient needs which; where `bron` says "eigen regel" it is the desk's own choice,
 * which the FG can change in the set.
 */
export const standaardWeetregels: readonly Weetregel[] = [
  {
    rollen: ONTVANGERROLLEN,
    velden: ['advies'],
    stappen: ELKE_STAP,
    grondslagen: GRONDSLAGEN,
    stand: 'mag',
    bron: 'SA 7 MZO a; SA Bijlage 4',
  },
  {
    rollen: ['deurwaarder'],
    velden: ['nummer_corporatie'],
    stappen: ELKE_STAP,
    grondslagen: ['geen', 'wettelijke_plicht'],
    stand: 'mag',
    bron: 'SA 7 WoCo d; SA Bijlage 4',
  },
  {
    rollen: [...CORPORATIES, ...KETEN],
    velden: [...VERLOOP, 'afgesloten'],
    stappen: ELKE_STAP,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'SA 7; st 8, 9',
  },
  {
    rollen: ['corporatie_verhuurder', 'corporatie_casusregie', ...KETEN],
    velden: ['casusregie', 'hulp_loopt', 'verzoek_aanhouden'],
    stappen: ELKE_STAP,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'SA 7 WoCo e; st 2; WA',
  },
  {
    rollen: [...CORPORATIES, ...TEAM],
    velden: ['gemiste_termijn'],
    stappen: ELKE_STAP,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'SA 7 MZO e',
  },
  {
    rollen: [...CORPORATIES, ...KETEN],
    velden: ['beeindiging'],
    stappen: ELKE_STAP,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'SA 6.2, 6.3',
  },
  {
    rollen: ['corporatie_verhuurder', 'corporatie_casusregie'],
    velden: ['naam', 'adres_woning'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'B3; PP 4.2 d',
  },
  {
    rollen: ['corporatie_verhuurder'],
    velden: ['datums', 'huurachterstand'],
    stappen: ELKE_STAP,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    voorwaarde: 'eigen_procedure',
    bron: 'B3; st 6, 7; eigen regel: niet van een andere verhuurder',
  },
  {
    rollen: ['corporatie_casusregie'],
    velden: ['bekendheid'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'st 4; B3',
  },
  {
    rollen: ['corporatie_casusregie'],
    velden: ['huishouden', 'kinderen', ...ZORGVELDEN, 'telefoon', 'email', 'huurachterstand'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'B3; st 4',
  },
  {
    rollen: ['corporatie_casusregie'],
    velden: ['processtap', 'datums', 'inzet', 'contactmomenten', 'partners'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'SA 7; st 4, 6',
  },
  {
    rollen: ['corporatie_verhuurder', 'corporatie_melder', 'andere_ondertekenaar'],
    velden: ['bekendheid'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'st 4; eigen regel: een andere ondertekenaar motiveert',
  },
  {
    rollen: ['andere_ondertekenaar'],
    velden: ['contactpersoon'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'st 4',
  },
  {
    rollen: TEAM,
    velden: [
      'naam',
      'adres_woning',
      'processtap',
      'datums',
      'inzet',
      'contactmomenten',
      'partners',
    ],
    stappen: [...VANAF_TEAM, '8'],
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'B3; SA 7 MZO d; st 5, 6, 7',
  },
  {
    rollen: TEAM,
    velden: ['bekendheid'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'st 4, 5; B3',
  },
  {
    rollen: TEAM,
    velden: [...BEREIKEN, ...KINDEREN, ...ZORGVELDEN, 'huurachterstand', 'bsn', 'zorgaanbieders'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'B3; st 2, 4, 5',
  },
  {
    rollen: TEAM,
    velden: ZORG_EN_OGGZ,
    stappen: AFSTEMMING,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'sleutel',
    bron: 'st 5; SA 7 MZO c; PP 9.3',
  },
  {
    rollen: ['sociaal_team_casusregie'],
    velden: ['afsluitreden'],
    stappen: ['8', '9'],
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'st 8, 9',
  },
  {
    rollen: ['sociaal_team', 'sociale_dienst', 'gemeente'],
    velden: ['afsluitreden'],
    stappen: ['8', '9'],
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'st 8, 9; eigen regel: alleen waar de rol het nodig heeft',
  },
  {
    rollen: ['sociale_dienst'],
    velden: ['naam', 'adres_woning', 'processtap', 'datums', 'inzet'],
    stappen: VANAF_DIENST,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'B3; st 3; SA 7 SD',
  },
  {
    rollen: ['sociale_dienst'],
    velden: [
      ...BEREIKEN,
      'bsn',
      'huurachterstand',
      'zorg_financieel',
      'zorg_administratief',
      'huishouden',
      'kinderen',
      'contactmomenten',
      'partners',
    ],
    stappen: VANAF_DIENST,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'B3; st 3',
  },
  {
    rollen: ['sociale_dienst', 'gemeente', 'zorgnetwerk', 'jeugdteam'],
    velden: ['bekendheid'],
    stappen: AANPAK,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'st 4; eigen regel: een andere ondertekenaar motiveert',
  },
  {
    rollen: ['gemeente'],
    velden: ['naam', 'adres_woning', 'processtap', 'datums'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'PP 4.2 a; st 6, 7',
  },
  {
    rollen: ['gemeente'],
    velden: ['huishouden', 'kinderen', 'zorg_leefbaarheid', 'verblijfadres', 'partners'],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'B3; PP 4.2 a; AL',
  },
  {
    rollen: ['zorgnetwerk'],
    velden: ['naam', 'adres_woning', 'processtap', 'datums', 'contactmomenten', 'partners'],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    bron: 'SA Bijlage 3, 4; SA 7 MZO c',
  },
  {
    rollen: ['zorgnetwerk'],
    velden: [
      ...BEREIKEN,
      'bsn',
      ...KINDEREN,
      'zorg_huishouden',
      'zorg_hygiene',
      'zorg_leefbaarheid',
      'zorgaanbieders',
    ],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    bron: 'B3; SA Bijlage 4',
  },
  {
    rollen: ['zorgnetwerk'],
    velden: ZORG_EN_OGGZ,
    stappen: AFSTEMMING,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'sleutel',
    bron: 'SA 7 MZO c; SA Bijlage 4; PP 9.3',
  },
  {
    rollen: ['jeugdteam'],
    velden: ['naam', 'adres_woning', 'datums'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'mag',
    voorwaarde: 'jeugdhulp_gevraagd',
    bron: 'WA noot 2; SA Bijlage 4',
  },
  {
    rollen: ['jeugdteam'],
    velden: [...BEREIKEN, ...KINDEREN, 'zorg_huishouden', 'zorg_hygiene'],
    stappen: VANAF_TEAM,
    grondslagen: TUSSEN_PARTIJEN,
    stand: 'kies',
    voorwaarde: 'jeugdhulp_gevraagd',
    bron: 'B3; WA noot 2; SA Bijlage 4',
  },
  {
    rollen: GECODEERD,
    velden: [...VERLOOP, 'casusregie', 'afgesloten', 'naam', 'adres_woning', 'datums'],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: ['gecodeerd'],
    stand: 'mag',
    bron: 'SA Bijlage 4; WA; grondslag van de FG',
  },
  {
    rollen: ['bemoeizorgteam'],
    velden: [
      ...BEREIKEN,
      'bsn',
      ...KINDEREN,
      'zorg_huishouden',
      'zorg_hygiene',
      'zorg_leefbaarheid',
      'zorgaanbieders',
      'contactmomenten',
      'partners',
    ],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: ['gecodeerd'],
    stand: 'kies',
    bron: 'SA Bijlage 4; grondslag van de FG',
  },
  {
    rollen: ['zorg_en_veiligheidshuis'],
    velden: ['geboortedatum', 'verblijfadres', 'kinderen', 'zorg_leefbaarheid', 'partners'],
    stappen: AFSTEMMING_EN_UITZETTING,
    grondslagen: ['gecodeerd'],
    stand: 'kies',
    bron: 'WA; grondslag van de FG',
  },
  {
    rollen: GECODEERD,
    velden: ZORG_EN_OGGZ,
    stappen: AFSTEMMING,
    grondslagen: ['gecodeerd'],
    stand: 'sleutel',
    bron: 'SA 7 MZO c; PP 9.3; grondslag van de FG',
  },
  {
    rollen: ['veilig_thuis'],
    velden: ALLES,
    stappen: ELKE_STAP,
    grondslagen: ['meldrecht'],
    stand: 'mag',
    bron: 'Wmo 2015 art. 5.2.6; meldcode',
  },
  {
    rollen: ['acuut_gevaar'],
    velden: ALLES,
    stappen: ELKE_STAP,
    grondslagen: ['acuut_gevaar'],
    stand: 'mag',
    bron: 'AVG 6 lid 1 d; AVG 9 lid 2 c',
  },
  {
    rollen: [...BUITEN_DE_PARTIJEN, ...GECODEERD],
    velden: BIJ_PLICHT,
    stappen: ELKE_STAP,
    grondslagen: ['wettelijke_plicht'],
    stand: 'kies',
    bron: 'PP 12.1',
  },
];
