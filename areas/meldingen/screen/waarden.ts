import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { partnerVelden } from '#areas/partners/fields.ts';
import {
  type GeheelTekstveld,
  type GetyptePersoon,
  legeGetyptePersoon,
} from '#areas/personen/rules/getypte-persoon.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type JaNee, KANALEN } from '#domain/keuzes.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';
import { geenZorgen, type ZorgenKeuze } from '#renderer/dossier/zorgen-keuze.ts';
import { datumVelden, meldingVelden, partijVelden } from '../fields.ts';
import type { Aanleiding, Datumsoort } from '../rules.ts';
import { MELDERSOORTEN } from '../rules-melder.ts';

// Everything here is plain JSON, because all of it is kept as a draft. Nothing chosen is '' and
// never null: a draft is laid over these values kind by kind.

/** A known person that was linked, and which empty fields that filled. */
export type Herkenning = {
  readonly kandidaat: Kandidaat;
  readonly ingevuld: readonly (GeheelTekstveld | 'geboortedatum' | 'geslacht')[];
};

/** One person on the form. */
export type PersoonWaarden = Readonly<GetyptePersoon> & {
  /** Stays with this person when another one is taken away; never saved. */
  readonly sleutel: string;
  readonly herkenning: Herkenning | null;
};

/** A warning that somebody accepted, for the value that it was about. */
export type Aanvaarding = { readonly sleutel: string; readonly waarde: string };

/** What is typed about a contactpersoon that does not exist yet. */
export type NieuwContact = {
  readonly open: boolean;
  readonly naam: string;
  readonly telefoon: string;
  readonly email: string;
};

/** What the form of a melding holds. */
export type MeldingWaarden = Formulierwaarden<typeof partijVelden> &
  Formulierwaarden<typeof meldingVelden> & {
    nieuwContact: NieuwContact;
    nieuwePartner: { readonly open: boolean; readonly naam: string; readonly soort: string };
    /** Besides the leading one; '' is a field that was opened and not chosen yet. */
    andereAanleidingen: readonly (Aanleiding | '')[];
    datums: Readonly<Formulierwaarden<typeof datumVelden>>;
    /** Which of these days are known only about. */
    ongeveer: readonly Datumsoort[];
    woning: GetypteWoning;
    /** Whether only what cannot wait is asked; '' is by the days that are typed. */
    spoed: '' | 'ja' | 'nee';
    personen: readonly PersoonWaarden[];
    huishouden: Readonly<Formulierwaarden<typeof huishoudenVelden> & { leeftijden: string }>;
    zorgen: ZorgenKeuze;
    dossierId: string;
    zelfdeAls: string;
    aanvaard: readonly Aanvaarding[];
  };

/** The address of the woning, when it is not that of betrokkene. */
export type GetypteWoning = {
  readonly open: boolean;
  readonly postcode: string;
  readonly huisnummer: string;
  readonly straat: string;
  readonly plaats: string;
};

/** A person of whom nothing is typed yet. */
export function legePersoon(sleutel: string): PersoonWaarden {
  return { ...legeGetyptePersoon(), sleutel, herkenning: null };
}

/** What the form begins with: received today, by secure mail, and nothing else chosen. */
export function legeMelding(vandaag: IsoDate): MeldingWaarden {
  return {
    ...beginwaarden(partijVelden),
    ...beginwaarden(meldingVelden, vandaag),
    andereAanleidingen: [],
    datums: beginwaarden(datumVelden),
    ongeveer: [],
    woning: { open: false, postcode: '', huisnummer: '', straat: '', plaats: '' },
    spoed: '',
    nieuwContact: { open: false, naam: '', telefoon: '', email: '' },
    nieuwePartner: { open: false, ...beginwaarden(partnerVelden) },
    personen: [legePersoon('p1')],
    huishouden: { ...beginwaarden(huishoudenVelden), leeftijden: '' },
    zorgen: geenZorgen(),
    dossierId: '',
    zelfdeAls: '',
    aanvaard: [],
  };
}

/** What stays from one melding of a pile to the next: who reported, and how it came in. */
export type Stapel = Pick<MeldingWaarden, 'meldersoort' | 'partnerId' | 'kanaal'>;

/** What stays, in the address of the next one. */
export function toStapel({ meldersoort, partnerId, kanaal }: Stapel): string {
  return [meldersoort, partnerId, kanaal].join('.');
}

/** What the form of the next melding of a pile begins with; the day of receipt is its own. */
export function legeVanStapel(vandaag: IsoDate, stapel: string): MeldingWaarden {
  const [soort, partnerId = '', kanaal] = stapel.split('.');
  const begin = legeMelding(vandaag);
  return {
    ...begin,
    meldersoort: MELDERSOORTEN.find((one) => one === soort) ?? begin.meldersoort,
    partnerId,
    kanaal: KANALEN.find((one) => one === kanaal) ?? begin.kanaal,
    ...achteraf('ja', begin, vandaag),
  };
}

/** Says that a melding is entered afterwards, or is not: then its own day is asked, or today is it. */
export function achteraf(
  achterafIngevoerd: JaNee,
  { ontvangenOp }: Pick<MeldingWaarden, 'ontvangenOp'>,
  vandaag: IsoDate,
): Pick<MeldingWaarden, 'achterafIngevoerd' | 'ontvangenOp'> {
  const isVandaag = ontvangenOp.datum === vandaag;
  if (achterafIngevoerd === 'ja')
    return { achterafIngevoerd, ontvangenOp: isVandaag ? datumWaarde(null) : ontvangenOp };
  const isLeeg = ontvangenOp.tekst === '';
  return { achterafIngevoerd, ontvangenOp: isLeeg ? datumWaarde(vandaag) : ontvangenOp };
}
