import type { Betrokkenrol } from '#areas/afsluiten/fields.ts';
import type { Afsluitreden } from '#areas/afsluiten/rules/afsluiting.ts';
import type { Grond } from '#areas/afsluiten/rules/beeindiging.ts';
import type { Checkdoel } from '#areas/bekendheid/rules/check.ts';
import type { Briefaan } from '#areas/brieven/rules/bestemming.ts';
import type { Briefsoort } from '#areas/brieven/rules/sjablonen.ts';
import type { Processtap, Werkstatus } from '#areas/dossiers/rules.ts';
import type { Poginguitkomst, Pogingweg } from '#areas/dossiers/rules-contact.ts';
import type { Zorg, Zorgwaarde } from '#areas/dossiers/rules-huishouden.ts';
import type { Persoonrol } from '#areas/dossiers/rules-rollen.ts';
import type { meldingVelden } from '#areas/meldingen/fields.ts';
import type { Aanleiding, Datumsoort, Meldingreden } from '#areas/meldingen/rules.ts';
import type { Meldersoort } from '#areas/meldingen/rules-melder.ts';
import type { Bereik } from '#areas/personen/rules/bereik.ts';
import type { Afstemmingsoort } from '#areas/screening/rules/afstemming.ts';
import type {
  Gebeurtenisbron,
  Gebeurtenisgegevens,
  Herstelreden,
  Proceduregrond,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import type { Gebeurtenissoort } from '#areas/trajecten/rules/gebeurtenissen.ts';
import type { Inzetsoort, Inzetvrager } from '#areas/trajecten/rules/inzet.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { JaNeeOnbekend, Kanaal } from '#domain/keuzes.ts';
import type { Rol } from '#domain/rollen.ts';
import type { Veldwaarden } from '#domain/velden/veld.ts';
import type { DemoPersoon } from './personen.ts';

/** A made-up household, in the fields of B3. */
export type DemoHuishouden = {
  readonly kinderen: JaNeeOnbekend;
  readonly leeftijden: number[];
  readonly ondersteuningsvraag: string;
  readonly samenstelling: string;
};

export type DemoZorgen = Partial<Record<Zorg, Zorgwaarde>>;
export type DemoDatums = { [soort in Datumsoort]: IsoDate | null };

/** A made-up melding. Whom it comes from is the name of a partner, unless it is somebody else. */
export type DemoMelding = Readonly<Veldwaarden<typeof meldingVelden>> & {
  readonly melder: string;
  /** Somebody who is in no list reported it. */
  readonly particulier?: {
    readonly meldersoort: Exclude<Meldersoort, 'partner'>;
    readonly melderNaam?: string;
    readonly melderTelefoon?: string;
  };
  /** What else was reported. */
  readonly ook?: readonly Aanleiding[];
  /** The name of who lets, when that is not the melder. */
  readonly verhuurder: string | null;
  readonly datums: DemoDatums;
  readonly personen: readonly DemoPersoon[];
  readonly huishouden: DemoHuishouden;
  readonly zorgen: DemoZorgen;
  /** The melding of the same event, counted from the first melding of this dossier. */
  readonly zelfdeAls: number | null;
};

/** What is typed of a gebeurtenis; people are those of the dossier, counted from the first. */
export type DemoGebeurtenis = {
  /** The day on which it happened; null when nobody knows. */
  readonly op: IsoDate | null;
  /** The day that it names: of the zitting, of the ontruiming, until when. */
  readonly genoemd?: IsoDate;
  /** That day is known only about. */
  readonly ongeveer?: true;
  readonly tijd?: string;
  readonly bron: Gebeurtenisbron;
  readonly gedaagden?: readonly number[];
  readonly gegevens?: Gebeurtenisgegevens;
  readonly toelichting?: string;
};

/** Which procedure: counted from the first of the dossier; left out: the newest of its traject. */
type InZaak = { readonly zaak?: number };

/** What somebody does, apart from when and who. */
export type Handeling =
  | { readonly soort: 'melding'; readonly melding: DemoMelding }
  | { readonly soort: 'neem' }
  | { readonly soort: 'draag_over'; readonly aan: Rol | null }
  | {
      readonly soort: 'stand';
      readonly werkstatus: Exclude<Werkstatus, 'afgesloten'>;
      /** Left out: the case stays where it is. */
      readonly processtap?: Processtap;
    }
  | {
      readonly soort: 'noteer';
      readonly als: 'contact' | 'notitie';
      readonly kanaal: Kanaal | null;
      readonly met: string;
      readonly tekst: string;
    }
  | {
      /** Somebody is sought; people are counted from the betrokkene. */
      readonly soort: 'poging';
      readonly aan: number;
      readonly hoe: Pogingweg;
      readonly uitkomst: Poginguitkomst;
      readonly tekst: string;
      readonly vervolg?: { readonly op: IsoDate; readonly hoe?: Pogingweg };
    }
  | {
      readonly soort: 'inzet';
      readonly wat: Inzetsoort;
      readonly stand: 'gevraagd' | 'loopt';
      readonly vrager: Inzetvrager;
      /** The name of the partner that does it. */
      readonly partner?: string;
      readonly nakijkenOp?: IsoDate;
      readonly toelichting?: string;
    }
  | {
      readonly soort: 'voldoe';
      readonly termijn: string;
      readonly op: IsoDate;
      readonly met: string;
    }
  /** Something that happened in a procedure of the dossier; the first begins one. */
  | ({ readonly soort: 'gebeurtenis'; readonly wat: Gebeurtenissoort } & DemoGebeurtenis & InZaak)
  /** What was entered last of this kind was not so: this is. */
  | ({
      readonly soort: 'herstel';
      readonly wat: Gebeurtenissoort;
      readonly reden: Herstelreden;
    } & DemoGebeurtenis)
  | {
      /** What was entered last of this kind does not belong there. */
      readonly soort: 'trek_in';
      readonly wat: Gebeurtenissoort;
      readonly reden: Herstelreden;
    }
  | {
      /** A melding counts as never reported; counted from the first of the dossier. */
      readonly soort: 'trek_melding_in';
      readonly melding: number;
      readonly reden: Meldingreden;
      readonly woorden: string;
    }
  /** Who lets the dwelling of a procedure, and why they want it back. */
  | ({
      readonly soort: 'zaak_van';
      readonly verhuurder: string;
      readonly gronden: readonly Proceduregrond[];
    } & InZaak)
  /** A letter to one of the people of the dossier. */
  | ({
      readonly soort: 'brief';
      readonly brief: Briefsoort;
      readonly aan: number;
      readonly kanaal: Kanaal;
      readonly bezoek?: { readonly datum: IsoDate; readonly tijd: string };
      /** To who acts for them; left out: to themselves. */
      readonly voor?: Briefaan;
      /** Only when it is due, and can be written. */
      readonly alsNodig?: true;
    } & InZaak)
  | {
      /** How somebody can be reached and seen, and whether the address is kept from others. */
      readonly soort: 'bereik';
      readonly wie: number;
      readonly bereik: Partial<Bereik>;
      readonly afgeschermd?: true;
    }
  | {
      readonly soort: 'rol';
      readonly wie: number;
      readonly rol: Persoonrol;
      /** When they left the home; left out: they are there. */
      readonly vertrokken?: IsoDate | 'onbekend';
    }
  /** The household goes on apart: a dossier of their own for these people. */
  | { readonly soort: 'splits'; readonly mee: readonly number[] }
  | {
      readonly soort: 'overleden';
      readonly wie: number;
      /** Null: it was a mistake. */
      readonly op: IsoDate | 'onbekend' | null;
    }
  | {
      /** Another partner helps, or has the casusregie. */
      readonly soort: 'betrek';
      readonly partner: string;
      readonly rol: Betrokkenrol;
      readonly contact: string;
    }
  | { readonly soort: 'schort_op'; readonly termijn: string; readonly reden: string }
  | { readonly soort: 'hervat'; readonly termijn: string; readonly tot: IsoDate }
  | {
      readonly soort: 'huishouden';
      readonly huishouden: DemoHuishouden;
      readonly zorgen: DemoZorgen;
    }
  | { readonly soort: 'screen'; readonly kinderen: JaNeeOnbekend; readonly zorgen: DemoZorgen }
  | {
      readonly soort: 'stem_af';
      /** Only asked for so far, or left out; left out here: it was talked over. */
      readonly als?: Afstemmingsoort;
      readonly met: string;
      readonly tekst: string;
    }
  | {
      /** A partner stops: who reported, unless another is named. */
      readonly soort: 'beeindig';
      readonly wie?: string;
      readonly grond: Grond;
      readonly geprobeerd: string;
      readonly verteld: boolean;
    }
  | {
      /** A partner asks whether somebody is known. */
      readonly soort: 'check';
      readonly vrager: string;
      readonly kenmerk: string;
      readonly doel: Checkdoel;
      readonly toelichting: string;
      readonly persoon: DemoPersoon;
    }
  /** The betrokkene is registered once more, as somebody new, in a dossier of their own. */
  | { readonly soort: 'dubbel'; readonly melding: DemoMelding }
  | {
      readonly soort: 'sluit';
      readonly reden: Afsluitreden;
      readonly toelichting?: string;
      /** One party could not be reached that day: telling it stays to be done after closing. */
      readonly mist?: boolean;
    }
  | { readonly soort: 'heropen'; readonly reden: string }
  | {
      readonly soort: 'verbeter';
      /** Whom of the people; left out: the betrokkene. */
      readonly wie?: number;
      readonly gegevens: DemoPersoon;
      readonly bron: string;
      /** They moved on that day; left out: what stood there was wrong, or not known. */
      readonly verhuisd?: IsoDate;
    };

/** One step of a scenario: what is done in a dossier, on which day, by which role. */
export type Stap = Handeling & {
  /** The dossier, as a number within this demo. */
  readonly verhaal: number;
  readonly dag: IsoDate;
  /** Minutes since the desk opened. */
  readonly minuut: number;
  readonly door: Rol;
};
