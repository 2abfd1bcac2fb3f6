import type { PartnerSoort } from '#domain/afspraken/partners.ts';
import type { Vertelitem } from '#domain/bekendheidscheck/vertellen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type Processtap, processtapNaam } from '#domain/dossiers/processtap.ts';
import type { JaNeeOnbekend } from '#domain/meldingen/keuzes.ts';

/** What the dossier knows of everything that can be told. */
export type Vertelfeiten = {
  readonly lopend: boolean;
  readonly behandelaar: string | null;
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
 * @example aanvullingVan(['dossier_open'], feiten) // ['Er loopt bij ons een dossier.']
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
  behandelaar: ({ behandelaar, telefoon }) =>
    behandelaar === null
      ? `Er is nog geen vaste behandelaar; u bereikt ons op ${telefoon}.`
      : `De behandelaar is ${behandelaar}, telefoon ${telefoon}.`,
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
