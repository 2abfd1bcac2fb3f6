import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { ZORGEN, type Zorg, type Zorgwaarde } from '#areas/dossiers/rules-huishouden.ts';
import type { Geslacht } from '#areas/personen/rules/persoon.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import type { JaNeeOnbekend, Kanaal, Vraag } from '#domain/keuzes.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import {
  type GeboortedatumWaarde,
  LEGE_GEBOORTEDATUM,
} from '#renderer/components/geboortedatum-veld.tsx';
import type { Aanleiding, Datumsoort } from '../rules.ts';

// Everything here is plain JSON, because all of it is kept as a draft. Nothing chosen is '' and
// never null: a draft is laid over these values kind by kind.

/** A known person that was linked, and which empty fields that filled. */
export type Herkenning = {
  readonly kandidaat: Kandidaat;
  readonly ingevuld: readonly (PersoonTekstveld | 'geboortedatum' | 'geslacht')[];
};

/** The fields of a person that are one line of text. */
export type PersoonTekstveld =
  | 'achternaam'
  | 'voornaam'
  | 'voorletters'
  | 'bsn'
  | 'postcode'
  | 'huisnummer'
  | 'straat'
  | 'plaats'
  | 'telefoon'
  | 'email';

/**
 * One person as typed. The tussenvoegsel is typed in front of the achternaam, the letter and
 * toevoeging behind the house number: one field each is quicker, and both come apart by rule.
 */
export type PersoonWaarden = Readonly<Record<PersoonTekstveld, string>> & {
  /** Stays with this person when another one is taken away; never saved. */
  readonly sleutel: string;
  readonly geboortedatum: GeboortedatumWaarde;
  readonly geslacht: Geslacht | '';
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
export type MeldingWaarden = {
  partnerId: string;
  contactpersoonId: string;
  /** Who lets the dwelling, asked only when the melder does not; '' when not known yet. */
  verhuurderId: string;
  nieuwContact: NieuwContact;
  nieuwePartner: { readonly open: boolean; readonly naam: string; readonly soort: string };
  aanleiding: Aanleiding | '';
  datums: Readonly<Record<Datumsoort, DatumWaarde>>;
  achterstand: string;
  ontvangenOp: DatumWaarde;
  verzondenOp: DatumWaarde;
  kanaal: Kanaal;
  huurderGeinformeerd: JaNeeOnbekend;
  huurderGeinformeerdOp: DatumWaarde;
  vraag: Vraag;
  vraagTekst: string;
  toelichting: string;
  personen: readonly PersoonWaarden[];
  huishouden: {
    readonly kinderen: JaNeeOnbekend;
    readonly leeftijden: string;
    readonly ondersteuningsvraag: string;
    readonly samenstelling: string;
  };
  zorgen: Readonly<Record<Zorg, Zorgwaarde>>;
  dossierId: string;
  zelfdeAls: string;
  aanvaard: readonly Aanvaarding[];
};

/** The most people that one melding can be about; the contract has the same number. */
export const MEESTE_PERSONEN = 10;

/** A person of whom nothing is typed yet. */
export function legePersoon(sleutel: string): PersoonWaarden {
  return {
    sleutel,
    achternaam: '',
    voornaam: '',
    voorletters: '',
    geboortedatum: LEGE_GEBOORTEDATUM,
    geslacht: '',
    bsn: '',
    postcode: '',
    huisnummer: '',
    straat: '',
    plaats: '',
    telefoon: '',
    email: '',
    herkenning: null,
  };
}

/** What the form begins with: received today, by secure mail, and everything else not known. */
export function legeMelding(vandaag: IsoDate): MeldingWaarden {
  return {
    partnerId: '',
    contactpersoonId: '',
    verhuurderId: '',
    nieuwContact: { open: false, naam: '', telefoon: '', email: '' },
    nieuwePartner: { open: false, naam: '', soort: 'woningcorporatie' },
    aanleiding: '',
    datums: {
      dagvaarding: LEGE_DATUM,
      zitting: LEGE_DATUM,
      ontruiming: LEGE_DATUM,
      huisuitzetting: LEGE_DATUM,
    },
    achterstand: '',
    ontvangenOp: datumWaarde(vandaag),
    verzondenOp: LEGE_DATUM,
    kanaal: 'beveiligde_mail',
    huurderGeinformeerd: 'onbekend',
    huurderGeinformeerdOp: LEGE_DATUM,
    vraag: 'geen',
    vraagTekst: '',
    toelichting: '',
    personen: [legePersoon('p1')],
    huishouden: {
      kinderen: 'onbekend',
      leeftijden: '',
      ondersteuningsvraag: '',
      samenstelling: '',
    },
    zorgen: Object.fromEntries(ZORGEN.map((zorg) => [zorg, 'onbekend'])) as Record<
      Zorg,
      Zorgwaarde
    >,
    dossierId: '',
    zelfdeAls: '',
    aanvaard: [],
  };
}

/** Where on the form a field of a person stands. */
export function persoonPad(sleutel: string, veld: Persoonveld): string {
  if (veld === 'tussenvoegsel') return `${sleutel}.achternaam`;
  if (veld === 'huisletter' || veld === 'toevoeging') return `${sleutel}.huisnummer`;
  return `${sleutel}.${veld}`;
}
