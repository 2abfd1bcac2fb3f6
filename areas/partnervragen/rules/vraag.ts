import type { Meldersoort } from '#areas/meldingen/rules-melder.ts';
import type { PartnerSoort } from '#areas/partners/rules.ts';
import type { JaNeeOnbekend, Vraag } from '#domain/keuzes.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';

/**
 * What somebody can ask of the desk (domein §2, partnervraag): advice or support (SA 7 MZO a and d),
 * whether somebody is known (st 4), afstemming (st 5), whether anything runs, and time.
 */
export const PARTNERVRAAGSOORTEN = [
  'advies',
  'ondersteuning',
  'afstemming',
  'bekendheid',
  'loopt_er_iets',
  'uitstel',
] as const;

/** One of those kinds. */
export type Partnervraagsoort = (typeof PARTNERVRAAGSOORTEN)[number];

const NAMEN: Readonly<Record<Partnervraagsoort, { readonly naam: string; readonly taak: string }>> =
  {
    advies: { naam: 'Advies of consultatie', taak: 'Beantwoord de vraag om advies' },
    ondersteuning: { naam: 'Ondersteuning', taak: 'Geef de gevraagde ondersteuning' },
    afstemming: { naam: 'Verzoek om afstemming', taak: 'Beantwoord het verzoek om afstemming' },
    bekendheid: { naam: 'Is iemand bekend?', taak: 'Beantwoord of iemand bekend is' },
    loopt_er_iets: { naam: 'Loopt er iets?', taak: 'Beantwoord de vraag of er iets loopt' },
    uitstel: { naam: 'Verzoek om uitstel', taak: 'Beantwoord het verzoek om uitstel' },
  };

/** The Dutch name of a kind of question. @example partnervraagNaam('uitstel') // 'Verzoek om uitstel' */
export function partnervraagNaam(soort: Partnervraagsoort): string {
  return NAMEN[soort].naam;
}

/** What it asks the desk to do. @example partnervraagTaak('uitstel') // 'Beantwoord het verzoek om uitstel' */
export function partnervraagTaak(soort: Partnervraagsoort): string {
  return NAMEN[soort].taak;
}

/** Whether a code is one of the kinds. @example isPartnervraagsoort('gemist') // false */
export function isPartnervraagsoort(code: string): code is Partnervraagsoort {
  return PARTNERVRAAGSOORTEN.some((soort) => soort === code);
}

/**
 * About whom a question is: a household that has a dossier, nobody (a consult without a person), or
 * somebody whom the desk does not know. Of the last two no dossier is made: they stay nameless until
 * they are answered, and then only their line in the log is left (domein §2).
 */
export const VRAAGOVER = ['dossier', 'zonder_persoon', 'onbekende'] as const;

/** One of those. */
export type Vraagover = (typeof VRAAGOVER)[number];

const OVERNAMEN: Readonly<Record<Vraagover, string>> = {
  dossier: 'Een huishouden met een dossier',
  zonder_persoon: 'Niemand in het bijzonder',
  onbekende: 'Iemand die wij niet kennen',
};

/** The Dutch name of whom it is about. @example vraagoverNaam('zonder_persoon') // 'Niemand in het bijzonder' */
export function vraagoverNaam(over: Vraagover): string {
  return OVERNAMEN[over];
}

/** Who asks, as far as a term depends on it. */
export type Vrager = {
  readonly vragersoort: Meldersoort;
  /** What kind of organisation it is; undefined: it is none of the list. */
  readonly partnersoort: PartnerSoort | undefined;
  /** Whether they asked as the casusregisseur of this household. */
  readonly alsCasusregisseur: JaNeeOnbekend;
};

/** The terms of the agreement that a question can have; `vraag` is the desk's own. */
export type Vraagcode = 'advies' | 'ondersteuning' | 'vraag';

/**
 * The term under which a question falls. Advies holds for "de signalerende partij, de
 * woningcorporatie of het Sociaal Team", ondersteuning for "de casusregisseur van het Sociaal Team"
 * alone; whoever else asks, and whatever else is asked, has a term that the desk sets itself.
 *
 * Source: SA 7 MZO a and d; domein §2a.
 *
 * @example vraagcodeVan('advies', { vragersoort: 'partner', partnersoort: 'woningcorporatie', alsCasusregisseur: 'nee' }) // 'advies'
 * @example vraagcodeVan('ondersteuning', { vragersoort: 'partner', partnersoort: 'woningcorporatie', alsCasusregisseur: 'ja' }) // 'vraag'
 */
export function vraagcodeVan(
  soort: Partnervraagsoort,
  { vragersoort, partnersoort, alsCasusregisseur }: Vrager,
): Vraagcode {
  if (vragersoort !== 'partner') return 'vraag';
  const isTeam = partnersoort === 'sociaal_team';
  if (soort === 'advies' && (isTeam || partnersoort === 'woningcorporatie')) return 'advies';
  return soort === 'ondersteuning' && isTeam && alsCasusregisseur === 'ja'
    ? 'ondersteuning'
    : 'vraag';
}

/**
 * Whether somebody asks as casusregisseur, when nobody said so: who has casusregie asks as such, and
 * a Sociaal Team that asks for support does too, unless somebody else has it. What is kept is how it
 * was when they asked: casusregie that goes over to another later changes no term.
 *
 * @example casusregieBij({ soort: 'ondersteuning', partnersoort: 'sociaal_team', partnerId: 'p', casusregisseur: null }) // 'ja'
 */
export function casusregieBij({
  soort,
  partnersoort,
  partnerId,
  casusregisseur,
}: {
  readonly soort: Partnervraagsoort;
  readonly partnersoort: PartnerSoort | undefined;
  readonly partnerId: string | null;
  /** Which partner has casusregie; null: nobody yet. */
  readonly casusregisseur: string | null;
}): JaNeeOnbekend {
  if (partnerId === null) return 'nee';
  if (casusregisseur !== null) return casusregisseur === partnerId ? 'ja' : 'nee';
  return partnersoort === 'sociaal_team' && soort === 'ondersteuning' ? 'ja' : 'nee';
}

/** The question of a melder, as the kind that it is here; null: nothing is asked. */
export function soortVanMelding(vraag: Vraag): Partnervraagsoort | null {
  return vraag === 'geen' ? null : vraag;
}

/**
 * What in the text of a question without a dossier says who it is about, in Dutch. Nobody outside a
 * dossier is kept; a name cannot be told from another word, so the form asks for none.
 *
 * @example verraadtPersoon('Woont op 3311 AB 12') === undefined // false
 * @example verraadtPersoon('Hoe meld ik iemand aan?') // undefined
 */
export function verraadtPersoon(tekst: string): string | undefined {
  const found = checkVrijeTekst(tekst).some(({ soort }) => VERRADERS.has(soort));
  if (!found && !POSTCODE.test(tekst)) return undefined;
  return 'Haal het BSN, de postcode, het telefoonnummer of het e-mailadres hier weg: van iemand zonder dossier bewaart het Meldpunt niets. Schrijf ook geen naam of adres op.';
}

const VERRADERS: ReadonlySet<string> = new Set(['bsn', 'telefoon', 'email']);
const POSTCODE = /(?<![\p{L}\d])[1-9]\d{3} ?[A-Z]{2}(?![\p{L}\d])/u;
