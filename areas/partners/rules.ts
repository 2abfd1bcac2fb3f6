import { GEMEENTEN, type Gemeente, type SocialeDienst } from '#areas/beheer/rules/regio.ts';

/** The kinds of organisation the desk works with. */
export const PARTNERSOORTEN = [
  'woningcorporatie',
  'sociale_dienst',
  'gemeente',
  'sociaal_team',
  'zorgpartij',
  'jeugdteam',
  'bemoeizorgteam',
  'zorg_en_veiligheidshuis',
  'veilig_thuis',
  'spoeddienst',
  'veiligheid',
  'overig',
  'deurwaarder',
  'particuliere_verhuurder',
  'hypotheekverstrekker',
] as const;

/** One of the kinds of organisation. */
export type PartnerSoort = (typeof PARTNERSOORTEN)[number];

const SOORT_NAMEN: Readonly<Record<PartnerSoort, string>> = {
  woningcorporatie: 'Woningcorporatie',
  sociale_dienst: 'Sociale dienst',
  gemeente: 'Gemeente',
  sociaal_team: 'Sociaal team',
  zorgpartij: 'Zorgpartij',
  jeugdteam: 'Jeugdteam',
  bemoeizorgteam: 'Team Toeleiding en Bemoeizorg',
  zorg_en_veiligheidshuis: 'Zorg- en Veiligheidshuis',
  veilig_thuis: 'Veilig Thuis',
  spoeddienst: 'Spoed: 112, politie, crisisdienst',
  veiligheid: 'Andere partij voor veiligheid',
  overig: 'Overig',
  deurwaarder: 'Deurwaarder',
  particuliere_verhuurder: 'Particuliere verhuurder',
  hypotheekverstrekker: 'Hypotheekverstrekker',
};

/** The Dutch name of a kind of organisation. @example partnerSoortNaam('zorgpartij') // 'Zorgpartij' */
export function partnerSoortNaam(soort: PartnerSoort): string {
  return SOORT_NAMEN[soort];
}

/** A chain partner as a new register starts with it. */
export type Standaardpartner = {
  readonly code: string;
  readonly naam: string;
  readonly soort: PartnerSoort;
  /**
   * Whether it signed the agreement. A party that did not gets data only on a coded ground that
   * the FG approved, or under a legal duty (PP 12).
   */
  readonly ondertekenaar: boolean;
  /** CBS codes of the gemeenten it works for; empty where the agreements do not say. */
  readonly gemeenten: readonly string[];
};

function corporatie(
  code: string,
  naam: string,
  gemeenten: readonly string[] = [],
): Standaardpartner {
  return { code, naam, soort: 'woningcorporatie', ondertekenaar: true, gemeenten };
}

function codesOf(dienst: SocialeDienst): string[] {
  return GEMEENTEN.filter((gemeente) => gemeente.socialeDienst === dienst).map(({ code }) => code);
}

function gemeentePartner({ code, naam }: Gemeente): Standaardpartner {
  return {
    code: `gemeente_${code}`,
    naam: `Gemeente ${naam}`,
    soort: 'gemeente',
    ondertekenaar: true,
    gemeenten: [code],
  };
}

function teamPartner({ code, team }: Gemeente): Standaardpartner {
  return {
    code: `team_${code}`,
    naam: team,
    soort: 'sociaal_team',
    ondertekenaar: true,
    gemeenten: [code],
  };
}

/**
 * The partners a new register starts with: the parties named in SA and WA, and the fixed
 * recipients that did not sign (Team Toeleiding en Bemoeizorg, Zorg- en Veiligheidshuis, Veilig
 * Thuis, and who is called in acute danger). Stichting Jeugdteams and De Sociale Basis signed WA on behalf of the sociale teams.
 */
export const standaardPartners: readonly Standaardpartner[] = [
  corporatie('rhiant', 'Rhiant'),
  corporatie('tablis_wonen', 'Tablis Wonen'),
  corporatie('trivire', 'Trivire'),
  corporatie('woonbron', 'Woonbron, vestiging Dordrecht', ['0505']),
  corporatie('woonkracht10', 'Woonkracht10'),
  corporatie('woonzorg_nederland', 'Woonzorg Nederland'),
  corporatie('heerjansdam', 'Woningbouwvereniging Heerjansdam'),
  corporatie('fien_wonen', 'Fien Wonen'),
  corporatie('kleurrijkwonen', 'KleurrijkWonen'),
  corporatie('lek_en_waard_wonen', 'Lek en Waard Wonen'),
  corporatie('poort6', 'Poort6'),
  {
    code: 'sdd',
    naam: 'Sociale Dienst Drechtsteden',
    soort: 'sociale_dienst',
    ondertekenaar: true,
    gemeenten: codesOf('SDD'),
  },
  {
    code: 'avres',
    naam: 'Avres',
    soort: 'sociale_dienst',
    ondertekenaar: true,
    gemeenten: codesOf('Avres'),
  },
  ...GEMEENTEN.map(gemeentePartner),
  ...GEMEENTEN.map(teamPartner),
  {
    code: 'dgj_zhz',
    naam: 'Dienst Gezondheid & Jeugd Zuid-Holland Zuid (GGD)',
    soort: 'zorgpartij',
    ondertekenaar: true,
    gemeenten: [],
  },
  {
    code: 'jeugdteams_zhz',
    naam: 'Stichting Jeugdteams Zuid-Holland Zuid',
    soort: 'jeugdteam',
    ondertekenaar: true,
    gemeenten: [],
  },
  {
    code: 'sociale_basis',
    naam: 'Stichting De Sociale Basis',
    soort: 'zorgpartij',
    ondertekenaar: true,
    gemeenten: [],
  },
  {
    code: 'toeleiding_bemoeizorg',
    naam: 'Team Toeleiding en Bemoeizorg',
    soort: 'bemoeizorgteam',
    ondertekenaar: false,
    gemeenten: [],
  },
  {
    code: 'zorg_en_veiligheidshuis',
    naam: 'Zorg- en Veiligheidshuis',
    soort: 'zorg_en_veiligheidshuis',
    ondertekenaar: false,
    gemeenten: [],
  },
  {
    code: 'veilig_thuis',
    naam: 'Veilig Thuis',
    soort: 'veilig_thuis',
    ondertekenaar: false,
    gemeenten: [],
  },
  {
    code: 'politie',
    naam: '112 en politie',
    soort: 'spoeddienst',
    ondertekenaar: false,
    gemeenten: [],
  },
  {
    code: 'crisisdienst',
    naam: 'Crisisdienst GGZ',
    soort: 'spoeddienst',
    ondertekenaar: false,
    gemeenten: [],
  },
];
