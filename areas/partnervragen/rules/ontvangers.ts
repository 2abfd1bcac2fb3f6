import type { PartnerSoort } from '#areas/partners/rules.ts';

/** In which role somebody hears something of a case; B3 gives what that role needs and no more. */
export const ONTVANGERROLLEN = [
  'corporatie_verhuurder',
  'corporatie_melder',
  'corporatie_casusregie',
  'sociaal_team_casusregie',
  'sociaal_team',
  'sociale_dienst',
  'gemeente',
  'zorgnetwerk',
  'jeugdteam',
  'andere_ondertekenaar',
  'veilig_thuis',
  'acuut_gevaar',
  'bemoeizorgteam',
  'zorg_en_veiligheidshuis',
  'deurwaarder',
  'particuliere_verhuurder',
  'derde',
  'particuliere_melder',
] as const;

/** One of the roles. */
export type Ontvangerrol = (typeof ONTVANGERROLLEN)[number];

const ROLNAMEN: Readonly<Record<Ontvangerrol, string>> = {
  corporatie_verhuurder: 'Corporatie als verhuurder',
  corporatie_melder: 'Corporatie die alleen meldde',
  corporatie_casusregie: 'Corporatie met de casusregie',
  sociaal_team_casusregie: 'Sociaal Team met de casusregie',
  sociaal_team: 'Sociaal Team',
  sociale_dienst: 'Sociale dienst',
  gemeente: 'Gemeente',
  zorgnetwerk: 'Lokaal zorgnetwerk of zorgpartij',
  jeugdteam: 'Jeugdteam',
  andere_ondertekenaar: 'Ondertekenaar die niet betrokken is',
  veilig_thuis: 'Veilig Thuis',
  acuut_gevaar: 'Acuut gevaar: 112, politie, crisisdienst',
  bemoeizorgteam: 'Team Toeleiding en Bemoeizorg',
  zorg_en_veiligheidshuis: 'Zorg- en Veiligheidshuis',
  deurwaarder: 'Deurwaarder',
  particuliere_verhuurder: 'Particuliere verhuurder',
  derde: 'Ieder ander die geen partij is',
  particuliere_melder: 'Particuliere melder',
};

/** The Dutch name of a role. @example ontvangerrolNaam('jeugdteam') // 'Jeugdteam' */
export function ontvangerrolNaam(rol: Ontvangerrol): string {
  return ROLNAMEN[rol];
}

/** Non-parties: they hear only what a law obliges us to tell, recorded by the manager (PP 12.1). */
export const BUITEN_DE_PARTIJEN = [
  'deurwaarder',
  'particuliere_verhuurder',
  'derde',
] as const satisfies readonly Ontvangerrol[];

/** Whether a role is a corporatie. @example isCorporatierol('corporatie_melder') // true */
export function isCorporatierol(rol: Ontvangerrol): boolean {
  return (
    rol === 'corporatie_verhuurder' ||
    rol === 'corporatie_melder' ||
    rol === 'corporatie_casusregie'
  );
}

/** Who would hear it, and what it is to this traject. */
export type Weetontvanger = {
  /** Null: a person that reported privately. */
  readonly soort: PartnerSoort | null;
  readonly ondertekenaar: boolean;
  /** Verhuurder in a procedure of this traject. */
  readonly verhuurder?: boolean | undefined;
  /** Melder of a melding that counts in this traject. */
  readonly melder?: boolean | undefined;
  readonly casusregisseur?: boolean | undefined;
  /** Takes part otherwise, or works for the gemeente of the woning. */
  readonly betrokken?: boolean | undefined;
};

/**
 * In which roles somebody hears something. A corporatie may be verhuurder and have the casusregie:
 * then what either role needs may be told. Who did not sign is a non-party (PP 12), whatever else it
 * is to the case; a corporatie is no verhuurder of this tenant because another one of its tenants is.
 *
 * @example rollenVan({ soort: 'woningcorporatie', ondertekenaar: true, melder: true }) // ['corporatie_melder']
 * @example rollenVan({ soort: 'woningcorporatie', ondertekenaar: true }) // ['andere_ondertekenaar']
 */
export function rollenVan(ontvanger: Weetontvanger): readonly Ontvangerrol[] {
  const { soort, ondertekenaar, casusregisseur, verhuurder, melder } = ontvanger;
  if (soort === null) return ['particuliere_melder'];
  const vast = VAST[soort];
  if (vast !== undefined) return [vast];
  if (!ondertekenaar) return ['derde'];
  if (soort === 'woningcorporatie') {
    const rollen: Ontvangerrol[] = [];
    if (casusregisseur) rollen.push('corporatie_casusregie');
    if (verhuurder) rollen.push('corporatie_verhuurder');
    if (melder && !verhuurder) rollen.push('corporatie_melder');
    return rollen.length > 0 ? rollen : ['andere_ondertekenaar'];
  }
  if (soort === 'sociaal_team' && casusregisseur) return ['sociaal_team_casusregie'];
  const known = casusregisseur || melder || ontvanger.betrokken;
  return [(known ? KETENROLLEN[soort] : undefined) ?? 'andere_ondertekenaar'];
}

/** Kinds of which it makes no difference whether they signed or what they are to this traject. */
const VAST: Partial<Record<PartnerSoort, Ontvangerrol>> = {
  deurwaarder: 'deurwaarder',
  particuliere_verhuurder: 'particuliere_verhuurder',
  veilig_thuis: 'veilig_thuis',
  spoeddienst: 'acuut_gevaar',
  bemoeizorgteam: 'bemoeizorgteam',
  zorg_en_veiligheidshuis: 'zorg_en_veiligheidshuis',
};

const KETENROLLEN: Partial<Record<PartnerSoort, Ontvangerrol>> = {
  sociaal_team: 'sociaal_team',
  sociale_dienst: 'sociale_dienst',
  gemeente: 'gemeente',
  zorgpartij: 'zorgnetwerk',
  jeugdteam: 'jeugdteam',
};
