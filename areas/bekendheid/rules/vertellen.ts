import { type Processtap, processtapNaam } from '#areas/dossiers/rules.ts';
import { type Zorg, type Zorgwaarde, zorgNaam } from '#areas/dossiers/rules-huishouden.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { Weetveld } from '#areas/partnervragen/rules/weetvelden.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend } from '#domain/keuzes.ts';

/**
 * What the answer of a check can hold besides "bekend", one by one; whether this asker may hear it is
 * said by the rules of the afsprakenset. What a screening says of ernstig nadeel and what came of it
 * is for an afstemming (st 5), so it is not here.
 */
export const CHECKVELDEN = [
  'in_behandeling',
  'contactpersoon',
  'casusregie',
  'processtap',
  'datums',
  'partners',
  'kinderen',
  'ondersteuning_kinderen',
  'zorg_financieel',
  'zorg_administratief',
  'zorg_huishouden',
  'zorg_hygiene',
  'zorg_leefbaarheid',
  'zorgaanbieders',
  'oggz',
  'verplichte_zorg',
] as const satisfies readonly Weetveld[];

/** One of them. */
export type Checkveld = (typeof CHECKVELDEN)[number];

/** What the dossier knows of everything that can be told. */
export type Vertelfeiten = {
  readonly lopend: boolean;
  readonly dossierhouder: string | null;
  readonly telefoon: string;
  readonly casusregisseur: string | null;
  readonly processtap: Processtap;
  readonly datums: readonly { readonly naam: string; readonly datum: IsoDate }[];
  /** Who is involved, without the asker. */
  readonly partners: readonly { readonly naam: string; readonly soort: PartnerSoort }[];
  /** As the screening names them (B3). */
  readonly zorgaanbieders: string;
  readonly kinderen: JaNeeOnbekend;
  readonly leeftijden: readonly number[];
  readonly ondersteuningsvraag: string;
  readonly zorgen: { readonly [zorg in Zorg]?: Zorgwaarde | undefined };
  readonly oggz: { readonly lopend: boolean; readonly eerder: boolean };
  readonly verplichteZorg: boolean;
};

/** Kinds that may be named as partners: care, safety and who is no party are not. */
const GEWONE_PARTNERS: readonly PartnerSoort[] = [
  'woningcorporatie',
  'sociale_dienst',
  'gemeente',
  'sociaal_team',
  'overig',
];

/** A sentence of what was chosen, or nothing where the dossier holds nothing about it. */
type Zin = (feiten: Vertelfeiten) => string | undefined;

const CONCERNS: Readonly<Record<Extract<Checkveld, `zorg_${string}`>, Zorg>> = {
  zorg_financieel: 'financiele_zelfredzaamheid',
  zorg_administratief: 'administratieve_zelfredzaamheid',
  zorg_huishouden: 'zelfstandig_huishouden',
  zorg_hygiene: 'hygiene_vervuiling',
  zorg_leefbaarheid: 'leefbaarheid_overlast',
};

/**
 * What the answer says more than "bekend": a sentence for each field that was chosen and of which
 * something is known, in a fixed order. Of what is not known nothing is said, so that silence never
 * reads as "geen": who hears nothing of care cannot tell whether there is none (PP 9.3).
 *
 * @example aanvullingVan(['partners'], { partners: [] }) // []
 */
export function aanvullingVan(
  velden: readonly Checkveld[],
  feiten: Vertelfeiten,
): readonly string[] {
  return CHECKVELDEN.filter((veld) => velden.includes(veld)).flatMap(
    (veld) => ZINNEN[veld](feiten) ?? [],
  );
}

/**
 * Of which chosen fields something is told: what is kept as told is what the text says, no more.
 *
 * @example verteldeVelden(['partners'], { partners: [] }) // []
 */
export function verteldeVelden(
  velden: readonly Checkveld[],
  feiten: Vertelfeiten,
): readonly Checkveld[] {
  return velden.filter((veld) => ZINNEN[veld](feiten) !== undefined);
}

function concern(veld: keyof typeof CONCERNS): Zin {
  const zorg = CONCERNS[veld];
  return ({ zorgen }) => {
    const naam = zorgNaam(zorg).toLowerCase();
    if (zorgen[zorg] === 'zorg') return `Er zijn zorgen over ${naam}.`;
    return zorgen[zorg] === 'ernstige_zorg' ? `Er zijn ernstige zorgen over ${naam}.` : undefined;
  };
}

const ZINNEN: Readonly<Record<Checkveld, Zin>> = {
  in_behandeling: ({ lopend }) => (lopend ? 'Wij zijn ermee bezig.' : 'Het is bij ons afgesloten.'),
  contactpersoon: ({ dossierhouder, telefoon }) =>
    dossierhouder === null
      ? `Er is nog geen vaste contactpersoon; u bereikt ons op ${telefoon}.`
      : `Onze contactpersoon is ${dossierhouder}, telefoon ${telefoon}.`,
  casusregie: ({ casusregisseur }) =>
    casusregisseur === null ? undefined : `De casusregie heeft ${casusregisseur}.`,
  processtap: ({ processtap }) =>
    processtap === 'uitgesteld'
      ? `Stand van de zaak: ${processtapNaam(processtap).toLowerCase()}.`
      : `De zaak is in stap ${processtap} van het proces: ${processtapNaam(processtap)}.`,
  datums: ({ datums }) =>
    datums.length === 0
      ? undefined
      : `Bekende datums: ${datums.map(({ naam, datum }) => `${naam} ${formatDatum(datum)}`).join('; ')}.`,
  partners: ({ partners }) =>
    opsomming(
      'Betrokken partners',
      partners.filter(({ soort }) => GEWONE_PARTNERS.includes(soort)).map(({ naam }) => naam),
    ),
  kinderen: ({ kinderen, leeftijden }) => {
    if (kinderen === 'onbekend') return undefined;
    if (kinderen === 'nee') return 'Voor zover wij weten zijn er geen kinderen in het huishouden.';
    return leeftijden.length === 0
      ? 'Er zijn kinderen in het huishouden.'
      : `Er zijn kinderen in het huishouden (leeftijd ${leeftijden.join(', ')}).`;
  },
  ondersteuning_kinderen: ({ ondersteuningsvraag }) =>
    ondersteuningsvraag === ''
      ? undefined
      : `Ondersteuningsvraag van de kinderen: ${ondersteuningsvraag.replace(/\.$/u, '')}.`,
  zorg_financieel: concern('zorg_financieel'),
  zorg_administratief: concern('zorg_administratief'),
  zorg_huishouden: concern('zorg_huishouden'),
  zorg_hygiene: concern('zorg_hygiene'),
  zorg_leefbaarheid: concern('zorg_leefbaarheid'),
  zorgaanbieders: ({ partners, zorgaanbieders }) =>
    opsomming('Betrokken zorgaanbieders', [
      ...(zorgaanbieders === '' ? [] : [zorgaanbieders]),
      ...partners
        .filter(({ soort }) => soort === 'zorgpartij' || soort === 'bemoeizorgteam')
        .map(({ naam }) => naam),
    ]),
  oggz: ({ oggz }) =>
    oggz.lopend
      ? 'Er loopt OGGZ of bemoeizorg.'
      : oggz.eerder
        ? 'Er is eerder OGGZ of bemoeizorg geweest.'
        : undefined,
  verplichte_zorg: ({ verplichteZorg }) =>
    verplichteZorg ? 'Er loopt verplichte zorg.' : undefined,
};

function opsomming(kop: string, namen: readonly string[]): string | undefined {
  return namen.length === 0 ? undefined : `${kop}: ${namen.join('; ')}.`;
}
