/** How a melding came in or an answer went out (PP 12 asks for the channel of each verstrekking). */
export const KANALEN = ['beveiligde_mail', 'telefoon', 'persoonlijk', 'post', 'overleg'] as const;

/** One of the channels. */
export type Kanaal = (typeof KANALEN)[number];

const KANAAL_NAMEN: Readonly<Record<Kanaal, string>> = {
  beveiligde_mail: 'Beveiligde mail',
  telefoon: 'Telefoon',
  persoonlijk: 'Persoonlijk',
  post: 'Post',
  overleg: 'Overleg',
};

/** The Dutch name of a channel. @example kanaalNaam('beveiligde_mail') // 'Beveiligde mail' */
export function kanaalNaam(kanaal: Kanaal): string {
  return KANAAL_NAMEN[kanaal];
}

/** What the melder asks of the desk: nothing, advice (SA 7 MZO a) or support (SA 7 MZO d). */
export const VRAGEN = ['geen', 'advies', 'ondersteuning'] as const;

/** One of the questions. */
export type Vraag = (typeof VRAGEN)[number];

const VRAAG_NAMEN: Readonly<Record<Vraag, string>> = {
  geen: 'Geen vraag',
  advies: 'Advies of consultatie',
  ondersteuning: 'Ondersteuning casusregisseur',
};

/** The Dutch name of a question. @example vraagNaam('advies') // 'Advies of consultatie' */
export function vraagNaam(vraag: Vraag): string {
  return VRAAG_NAMEN[vraag];
}

/** An answer that may be unknown. "Onbekend" is an answer of its own, never a silent "nee". */
export const JA_NEE_ONBEKEND = ['ja', 'nee', 'onbekend'] as const;

/** One of the answers. */
export type JaNeeOnbekend = (typeof JA_NEE_ONBEKEND)[number];

const ANTWOORD_NAMEN: Readonly<Record<JaNeeOnbekend, string>> = {
  ja: 'Ja',
  nee: 'Nee',
  onbekend: 'Onbekend',
};

/** The Dutch name of an answer. @example jaNeeOnbekendNaam('onbekend') // 'Onbekend' */
export function jaNeeOnbekendNaam(antwoord: JaNeeOnbekend): string {
  return ANTWOORD_NAMEN[antwoord];
}

/** An answer that is always known: something was said, or it was not. */
export const JA_NEE = ['ja', 'nee'] as const;

/** One of the answers. */
export type JaNee = (typeof JA_NEE)[number];

/** The Dutch name of such an answer. @example jaNeeNaam('ja') // 'Ja' */
export function jaNeeNaam(antwoord: JaNee): string {
  return jaNeeOnbekendNaam(antwoord);
}
