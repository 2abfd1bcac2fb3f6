import { type Processtap, processtapNaam } from '#areas/dossiers/rules.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';
import type { Checkdoel, Vragerrol } from './check.ts';

/**
 * What more than "bekend" may be told, one by one. Ernstig nadeel and uitkomst are not on this
 * list, so that nothing can offer them: they never go to a partner (domein §4).
 */
export const VERTELITEMS = [
  'dossier_open',
  'dossierhouder',
  'processtap',
  'datums',
  'partners',
  'zorgaanbieders',
  'kinderen',
] as const;

/** One of them. */
export type Vertelitem = (typeof VERTELITEMS)[number];

const NAMEN: Readonly<Record<Vertelitem, string>> = {
  dossier_open: 'Of er een dossier loopt',
  dossierhouder: 'Naam en telefoon van de dossierhouder',
  processtap: 'De processtap',
  datums: 'Datums van dagvaarding, zitting en ontruiming',
  partners: 'Betrokken partners, zonder zorgaanbieders',
  zorgaanbieders: 'Betrokken zorgaanbieders',
  kinderen: 'Of er kinderen in het huishouden zijn',
};

/** The Dutch name of what can be told. @example vertelitemNaam('processtap') // 'De processtap' */
export function vertelitemNaam(item: Vertelitem): string {
  return NAMEN[item];
}

/** The party that asks: what kind of organisation, in what role, for what. */
export type Vragende = {
  readonly soort: PartnerSoort;
  readonly rol: Vragerrol;
  readonly doel: Checkdoel;
};

/**
 * Whether it may be told: 'mag' when somebody chooses and motivates it, 'noodzaak' when it is closed
 * by default and only this role and purpose can need it, 'niet' when it is not given at all.
 */
export type Vertelstand = 'mag' | 'noodzaak' | 'niet';

type Vertelregel = {
  readonly items: readonly Vertelitem[];
  readonly soorten: readonly PartnerSoort[];
  readonly rollen: readonly Vragerrol[];
  readonly doelen: readonly Checkdoel[];
  readonly stand: Exclude<Vertelstand, 'niet'>;
};

const KETEN: readonly PartnerSoort[] = [
  'woningcorporatie',
  'sociale_dienst',
  'gemeente',
  'sociaal_team',
  'zorgpartij',
  'veiligheid',
  'overig',
];
const IEDEREEN: readonly Vragerrol[] = ['casusregisseur', 'hulpverlener', 'medewerker'];
const AANPAK: readonly Vragerrol[] = ['casusregisseur', 'hulpverlener'];
const ELK_DOEL: readonly Checkdoel[] = [
  'vroegsignalering',
  'casusregie',
  'afstemming',
  'dagvaarding',
  'ontruiming',
];
const NA_SIGNALERING = ELK_DOEL.slice(1);

/**
 * Who may be told what, for what. What no rule names is not given. Not here, so never: a deurwaarder
 * and a particuliere verhuurder, who are no party to the agreements (PP 12).
 *
 * Source: B3 ("where the recipient's own role needs them"), PP 2.4 (strict purpose per step), PP 12.
 * Zorgaanbieders and children are what a corporatie does not need to let a house: only a corporatie
 * that has the casusregie itself can need them (st 4), and then somebody says why.
 */
const REGELS: readonly Vertelregel[] = [
  {
    items: ['dossier_open', 'dossierhouder'],
    soorten: KETEN,
    rollen: IEDEREEN,
    doelen: ELK_DOEL,
    stand: 'mag',
  },
  {
    items: ['processtap', 'datums'],
    soorten: KETEN,
    rollen: IEDEREEN,
    doelen: NA_SIGNALERING,
    stand: 'mag',
  },
  { items: ['partners'], soorten: KETEN, rollen: AANPAK, doelen: NA_SIGNALERING, stand: 'mag' },
  {
    items: ['zorgaanbieders', 'kinderen'],
    soorten: ['sociaal_team'],
    rollen: AANPAK,
    doelen: NA_SIGNALERING,
    stand: 'mag',
  },
  {
    items: ['zorgaanbieders', 'kinderen'],
    soorten: ['zorgpartij'],
    rollen: AANPAK,
    doelen: ['casusregie', 'afstemming', 'ontruiming'],
    stand: 'mag',
  },
  {
    items: ['zorgaanbieders', 'kinderen'],
    soorten: ['gemeente', 'sociale_dienst'],
    rollen: AANPAK,
    doelen: ['casusregie', 'afstemming', 'ontruiming'],
    stand: 'noodzaak',
  },
  {
    items: ['zorgaanbieders'],
    soorten: ['woningcorporatie'],
    rollen: ['casusregisseur'],
    doelen: ['casusregie', 'afstemming'],
    stand: 'noodzaak',
  },
  {
    items: ['kinderen'],
    soorten: ['woningcorporatie'],
    rollen: ['casusregisseur'],
    doelen: ['casusregie', 'afstemming', 'ontruiming'],
    stand: 'noodzaak',
  },
];

/**
 * Whether this may be told to this party.
 *
 * @example vertelstand('kinderen', { soort: 'woningcorporatie', rol: 'medewerker', doel: 'casusregie' }) // 'niet'
 */
export function vertelstand(item: Vertelitem, { soort, rol, doel }: Vragende): Vertelstand {
  const regel = REGELS.find(
    (one) =>
      one.items.includes(item) &&
      one.soorten.includes(soort) &&
      one.rollen.includes(rol) &&
      one.doelen.includes(doel),
  );
  return regel?.stand ?? 'niet';
}

/** Why something is closed, as one Dutch sentence; undefined when it may simply be chosen. */
export function vertelUitleg(item: Vertelitem, vrager: Vragende): string | undefined {
  const stand = vertelstand(item, vrager);
  if (stand === 'mag') return undefined;
  if (stand === 'noodzaak')
    return 'Standaard niet. Alleen als deze vrager dit voor de eigen rol echt nodig heeft: schrijf op waarom.';
  const gevoelig = item === 'zorgaanbieders' || item === 'kinderen';
  if (gevoelig && vrager.soort === 'woningcorporatie')
    return 'Niet voor een corporatie, behalve als zij zelf de casusregie heeft en dit daarvoor nodig is.';
  if (vrager.doel === 'vroegsignalering')
    return 'Niet nodig voor vroegsignalering: bekend of niet bekend is genoeg.';
  return 'Niet nodig voor deze rol en dit doel.';
}

/** What the dossier knows of everything that can be told. */
export type Vertelfeiten = {
  readonly lopend: boolean;
  readonly dossierhouder: string | null;
  readonly telefoon: string;
  readonly processtap: Processtap;
  readonly datums: readonly { readonly naam: string; readonly datum: IsoDate }[];
  /** Who is involved, without the asker. */
  readonly partners: readonly { readonly naam: string; readonly soort: PartnerSoort }[];
  readonly kinderen: JaNeeOnbekend;
};

/** Kinds that may be named as partners; who is for safety or no party to the agreements is not. */
const GEWONE_PARTNERS: readonly PartnerSoort[] = [
  'woningcorporatie',
  'sociale_dienst',
  'gemeente',
  'sociaal_team',
  'overig',
];

/**
 * What the answer says more than "bekend": a sentence for each item that was chosen, in a fixed
 * order, and nothing of what was not chosen.
 *
 * @example aanvullingVan(['dossier_open'], { lopend: true, partners: [], datums: [] }) // ['Er loopt bij ons een dossier.']
 */
export function aanvullingVan(
  items: readonly Vertelitem[],
  feiten: Vertelfeiten,
): readonly string[] {
  return VOLGORDE.filter((item) => items.includes(item)).map((item) => ZINNEN[item](feiten));
}

const ZINNEN: Readonly<Record<Vertelitem, (feiten: Vertelfeiten) => string>> = {
  dossier_open: ({ lopend }) =>
    lopend ? 'Er loopt bij ons een dossier.' : 'Het dossier bij ons is afgesloten.',
  dossierhouder: ({ dossierhouder, telefoon }) =>
    dossierhouder === null
      ? `Er is nog geen vaste dossierhouder; u bereikt ons op ${telefoon}.`
      : `De dossierhouder is ${dossierhouder}, telefoon ${telefoon}.`,
  processtap: ({ processtap }) =>
    processtap === 'uitgesteld'
      ? `Stand van de zaak: ${processtapNaam(processtap).toLowerCase()}.`
      : `De zaak is in stap ${processtap} van het proces: ${processtapNaam(processtap)}.`,
  datums: ({ datums }) =>
    datums.length === 0
      ? 'Er zijn bij ons geen datums van dagvaarding, zitting of ontruiming bekend.'
      : `Bekende datums: ${datums.map(({ naam, datum }) => `${naam} ${formatDatum(datum)}`).join('; ')}.`,
  partners: ({ partners }) =>
    opsomming(
      partners.filter(({ soort }) => GEWONE_PARTNERS.includes(soort)),
      'Betrokken partners',
      'Er zijn bij ons geen andere partners betrokken.',
    ),
  zorgaanbieders: ({ partners }) =>
    opsomming(
      partners.filter(({ soort }) => soort === 'zorgpartij'),
      'Betrokken zorgaanbieders',
      'Er zijn bij ons geen zorgaanbieders betrokken.',
    ),
  kinderen: ({ kinderen }) =>
    kinderen === 'onbekend'
      ? 'Of er kinderen in het huishouden zijn, is bij ons niet bekend.'
      : kinderen === 'ja'
        ? 'Er zijn kinderen in het huishouden.'
        : 'Er zijn geen kinderen in het huishouden.',
};

const VOLGORDE = Object.keys(ZINNEN) as Vertelitem[];

function opsomming(partners: readonly { readonly naam: string }[], kop: string, geen: string) {
  if (partners.length === 0) return geen;
  return `${kop}: ${partners.map(({ naam }) => naam).join('; ')}.`;
}
