import { MELDCODESTAPPEN, type Meldcodestap } from '#areas/screening/rules/formulier.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';
import {
  type Inzetresultaat,
  type Inzetsoort,
  type Inzetstand,
  type Inzetvrager,
  inzetregels,
} from './inzet.ts';

/** When each step of the meldcode was taken; one that was not is left out. */
export type Meldcodestappen = { readonly [S in Meldcodestap]?: IsoDate | undefined };

/** What was set going, as it is typed. */
export type GetypteInzet = {
  readonly soort: Inzetsoort;
  readonly stand: Inzetstand;
  readonly vrager: Inzetvrager;
  readonly gevraagdOp: IsoDate | null;
  readonly begonnenOp: IsoDate | null;
  readonly nakijkenOp: IsoDate | null;
  readonly eindeOp: IsoDate | null;
  readonly resultaat: Inzetresultaat;
  readonly stappen: Meldcodestappen;
  readonly toelichting: string;
};

/** The fields that an objection can be about. */
export type Inzetveld =
  | 'soort'
  | 'stand'
  | 'vrager'
  | 'gevraagdOp'
  | 'begonnenOp'
  | 'nakijkenOp'
  | 'eindeOp'
  | 'resultaat'
  | 'stappen'
  | 'toelichting';

/** Something wrong, or odd and kept once somebody accepts it. */
export type Inzetbezwaar = {
  readonly soort: 'fout' | 'waarschuwing';
  readonly veld: Inzetveld;
  readonly code: string;
  readonly zin: string;
};

/** What else is known in the traject. */
export type Inzetcontext = {
  readonly today: IsoDate;
  /** Whether an ontruiming stands that was announced. */
  readonly isAangezegd: boolean;
  /** Of which kinds something else runs or was asked for already. */
  readonly lopend: readonly Inzetsoort[];
};

/** A crisismaatregel lasts so many days at most (Wvggz 7:4). */
const CRISISMAATREGEL_DAGEN = 3;

/**
 * What is wrong or odd about something that was set going. Refused is only what cannot be; what is odd
 * is asked about once. The form and the engine run this same function.
 *
 * Source: domein §2 (dates are asked about, rarely refused); WA (crisis); Wvggz 7:4.
 */
export function checkInzet(
  getypt: GetypteInzet,
  { today, isAangezegd, lopend }: Inzetcontext,
): readonly Inzetbezwaar[] {
  const { soort, stand, vrager, gevraagdOp, begonnenOp, nakijkenOp, eindeOp, resultaat } = getypt;
  const found: Inzetbezwaar[] = [];
  const fout = (veld: Inzetveld, code: string, zin: string) =>
    found.push({ soort: 'fout', veld, code, zin });
  const vraag = (veld: Inzetveld, code: string, zin: string) =>
    found.push({ soort: 'waarschuwing', veld, code, zin });
  for (const [veld, dag] of [
    ['gevraagdOp', gevraagdOp],
    ['begonnenOp', begonnenOp],
    ['eindeOp', eindeOp],
  ] as const)
    if (dag !== null && dag > today)
      fout(veld, 'in_toekomst', 'Dit kan niet in de toekomst gebeurd zijn. Verbeter de datum.');
  if (resultaat !== 'open' && !inzetregels[soort].resultaten.includes(resultaat))
    fout('resultaat', 'past_niet', 'Dit resultaat hoort niet bij deze inzet. Kies een ander.');
  if (stand === 'beeindigd' && resultaat === 'open')
    fout('resultaat', 'ontbreekt', 'Kies wat er van de inzet kwam, of “Niet bekend”.');
  if (stand === 'gevraagd' && begonnenOp !== null)
    fout('stand', 'al_begonnen', 'Er staat een begindatum. Kies dan “Loopt” of “Beëindigd”.');
  if (eindeOp !== null && begonnenOp !== null && eindeOp < begonnenOp)
    fout('eindeOp', 'voor_begin', 'Het einde ligt vóór het begin. Verbeter een van de datums.');
  if (gevraagdOp !== null && begonnenOp !== null && begonnenOp < gevraagdOp)
    vraag('begonnenOp', 'voor_vraag', 'Dit begon voordat het is gevraagd. Klopt dat?');
  if (stand !== 'beeindigd' && nakijkenOp !== null && nakijkenOp < today)
    vraag('nakijkenOp', 'voorbij', 'De dag om na te kijken is al geweest. Klopt dat?');
  checkKind();
  const gezet = MELDCODESTAPPEN.map((stap) => getypt.stappen[stap]);
  if (gezet.some((dag) => dag !== undefined && dag > today))
    fout('stappen', 'in_toekomst', 'Een stap kan niet in de toekomst gezet zijn.');
  const last = gezet.findLastIndex((dag) => dag !== undefined);
  if (gezet.slice(0, Math.max(0, last)).includes(undefined))
    vraag('stappen', 'overgeslagen', 'U slaat een stap van de meldcode over. Klopt dat?');
  for (const { soort: code, zin } of checkVrijeTekst(getypt.toelichting))
    vraag('toelichting', code, zin);
  return found;

  function checkKind(): void {
    if (stand !== 'beeindigd' && lopend.includes(soort))
      vraag(
        'soort',
        'loopt_al',
        `Er staat al “${inzetregels[soort].naam}” open. Werk die bij, of klopt het dat dit een tweede is?`,
      );
    if (soort === 'crisis' && !isAangezegd && stand !== 'beeindigd')
      vraag(
        'soort',
        'niet_aangezegd',
        'Er staat geen aangezegde ontruiming. De sociale dienst komt bij crisis in actie als een ontruiming is aangezegd. Klopt dit?',
      );
    if (soort === 'crisis' && vrager !== 'betrokkene' && vrager !== 'onbekend')
      vraag(
        'vrager',
        'niet_zelf',
        'Crisishulp begint met een aanmelding door betrokkene zelf. Tot die er is, start de termijn niet. Klopt dit?',
      );
    if (
      soort === 'crisismaatregel' &&
      stand === 'loopt' &&
      begonnenOp !== null &&
      addDays(begonnenOp, CRISISMAATREGEL_DAGEN) < today
    )
      vraag(
        'stand',
        'maatregel_lang',
        'Een crisismaatregel duurt hoogstens drie dagen. Is hij voortgezet, leg dat dan in de toelichting vast.',
      );
  }
}
