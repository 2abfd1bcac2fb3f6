import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { huishoudenVelden } from '#areas/dossiers/fields.ts';
import { partnerVelden } from '#areas/partners/fields.ts';
import {
  type GeheelTekstveld,
  type GetyptePersoon,
  legeGetyptePersoon,
} from '#areas/personen/rules/getypte-persoon.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { beginwaarden, type Formulierwaarden } from '#domain/velden/formulier.ts';
import { geenZorgen, type ZorgenKeuze } from '#renderer/dossier/zorgen-keuze.ts';
import { datumVelden, meldingVelden, partijVelden } from '../fields.ts';

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
    datums: Readonly<Formulierwaarden<typeof datumVelden>>;
    personen: readonly PersoonWaarden[];
    huishouden: Readonly<Formulierwaarden<typeof huishoudenVelden> & { leeftijden: string }>;
    zorgen: ZorgenKeuze;
    dossierId: string;
    zelfdeAls: string;
    aanvaard: readonly Aanvaarding[];
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
    datums: beginwaarden(datumVelden),
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
