import { type Geldigheid, isGeldig } from '#areas/beheer/rules/geldigheid.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Ontvangerrol } from './ontvangers.ts';

/**
 * On which legal basis data are given. 'pp' and 'convenant' are those of exchange between the parties,
 * one of them in force at a time; the others belong to a recipient or to what is going on.
 */
export const GRONDSLAGEN = [
  'pp',
  'convenant',
  'gecodeerd',
  'meldrecht',
  'acuut_gevaar',
  'wettelijke_plicht',
  'geen',
] as const;

/** One of them. */
export type Grondslag = (typeof GRONDSLAGEN)[number];

const GRONDSLAGNAMEN: Readonly<Record<Grondslag, string>> = {
  pp: 'Privacyprotocol 4.1 en 4.2 (AVG 6 lid 1 e; Wmo 1.2.1 a)',
  convenant: 'Convenant Meldpunt Zorg en Overlast',
  gecodeerd: 'Vaste grondslag van de FG',
  meldrecht: 'Meldrecht Veilig Thuis (Wmo 2015 art. 5.2.6)',
  acuut_gevaar: 'Acuut gevaar (AVG 6 lid 1 d en 9 lid 2 c)',
  wettelijke_plicht: 'Wettelijke plicht, vastgelegd door de manager (PP 12.1)',
  geen: 'Geen grondslag',
};

/** The Dutch name of a grondslag. @example grondslagNaam('convenant') // 'Convenant Meldpunt Zorg en Overlast' */
export function grondslagNaam(grondslag: Grondslag): string {
  return GRONDSLAGNAMEN[grondslag];
}

/** What decides on which basis a recipient is told something. */
export type Grondslagfeiten = {
  readonly rollen: readonly Ontvangerrol[];
  readonly today: IsoDate;
  /** The set of the traject; null: none. The privacyprotocol holds as long as the set (PP 15.1). */
  readonly set: Geldigheid | null;
  /** Whether the case is one of rent arrears, which is all the privacyprotocol is for (PP 2.2, 4.2 d). */
  readonly binnenAfspraken: boolean;
  /** The recipients without signature whose grondslag the FG confirmed. */
  readonly bevestigd: readonly Ontvangerrol[];
  /** A law obliges us to tell; the manager records it in writing, before or afterwards (PP 12.1). */
  readonly wettelijkePlicht: boolean;
};

/**
 * The grondslag on which a recipient is told something today. The privacyprotocol lapses with its set
 * (PP 15.1): then the exchange between the parties rests on the Convenant MZO, as it does for
 * woonoverlast and zorg, which the agreements are not about.
 *
 * @example kiesGrondslag({ rollen: ['deurwaarder'], today, set: null, binnenAfspraken: true, bevestigd: [], wettelijkePlicht: false }) // 'geen'
 */
export function kiesGrondslag(feiten: Grondslagfeiten): Grondslag {
  const { rollen, today, set, binnenAfspraken, bevestigd, wettelijkePlicht } = feiten;
  const [rol = 'particuliere_melder'] = rollen;
  if (rol === 'veilig_thuis') return 'meldrecht';
  if (rol === 'acuut_gevaar') return 'acuut_gevaar';
  if (rol === 'particuliere_melder') return 'geen';
  if (rol === 'deurwaarder' || rol === 'particuliere_verhuurder' || rol === 'derde')
    return wettelijkePlicht ? 'wettelijke_plicht' : 'geen';
  if (rol === 'bemoeizorgteam' || rol === 'zorg_en_veiligheidshuis') {
    if (bevestigd.includes(rol)) return 'gecodeerd';
    return wettelijkePlicht ? 'wettelijke_plicht' : 'geen';
  }
  return binnenAfspraken && set !== null && isGeldig(set, today) ? 'pp' : 'convenant';
}

/**
 * With what somebody may be told of verplichte zorg, OGGZ and the like: one of these is chosen each
 * time, for the step alone is not enough (st 5; PP 9.3).
 */
export const ZORGSLEUTELS = [
  'toestemming',
  'wettelijke_bepaling',
  'conflict_van_plichten',
] as const;

/** One of them. */
export type Zorgsleutel = (typeof ZORGSLEUTELS)[number];

const SLEUTELNAMEN: Readonly<Record<Zorgsleutel, string>> = {
  toestemming: 'Toestemming van de betrokkene',
  wettelijke_bepaling: 'Wettelijke bepaling',
  conflict_van_plichten: 'Conflict van plichten, getoetst met een collega',
};

/** The Dutch name of a key. @example zorgsleutelNaam('toestemming') // 'Toestemming van de betrokkene' */
export function zorgsleutelNaam(sleutel: Zorgsleutel): string {
  return SLEUTELNAMEN[sleutel];
}

/** What stands in a text instead of what may not be told without a key (PP 9.3). */
export const NEEM_CONTACT_OP = 'Neem contact op met het Meldpunt om de aanpak af te stemmen.';

/** Legal bases that the FG sets and confirms, outside every afsprakenset. */
export const GRONDSLAGCODES = [
  'convenant',
  'bemoeizorgteam',
  'zorg_en_veiligheidshuis',
  'bijzondere_gegevens',
] as const;

/** One of them. */
export type Grondslagcode = (typeof GRONDSLAGCODES)[number];

const CODENAMEN: Readonly<Record<Grondslagcode, string>> = {
  convenant: 'Uitwisseling als het privacyprotocol niet geldt',
  bemoeizorgteam: 'Team Toeleiding en Bemoeizorg',
  zorg_en_veiligheidshuis: 'Zorg- en Veiligheidshuis',
  bijzondere_gegevens: 'Zorghistorie en verplichte zorg (AVG 9)',
};

/** The Dutch name of what the FG sets a basis for. */
export function grondslagcodeNaam(code: Grondslagcode): string {
  return CODENAMEN[code];
}

/** What a new register proposes; the FG confirms or changes it. */
export const VOORGESTELDE_GRONDSLAGEN: Readonly<Record<Grondslagcode, string>> = {
  convenant: 'Convenant Meldpunt Zorg en Overlast ZHZ (AVG 6 lid 1 e; Wmo 2015 art. 1.2.1)',
  bemoeizorgteam:
    'Uitvoering van de OGGZ-taak van de Dienst Gezondheid & Jeugd (AVG 6 lid 1 e; Wmo 2015 art. 1.2.1)',
  zorg_en_veiligheidshuis: 'Convenant van het Zorg- en Veiligheidshuis (AVG 6 lid 1 e)',
  bijzondere_gegevens: 'AVG 9 lid 2 h; UAVG 30 lid 3 a',
};

/** What stands behind a basis that the FG did not confirm yet. */
export const NOG_TE_BEVESTIGEN = 'nog te bevestigen door de FG';

/** What the FG set, by code; what is not there is as proposed and not confirmed. */
export type Grondslaginstellingen = Readonly<
  Partial<Record<Grondslagcode, { readonly omschrijving: string; readonly bevestigd: boolean }>>
>;

/**
 * How the basis of a verstrekking is written down, with the AVG 9 one when it holds special data.
 *
 * @example grondslagTekst('meldrecht', [], {}, false) // 'Meldrecht Veilig Thuis (Wmo 2015 art. 5.2.6)'
 */
export function grondslagTekst(
  grondslag: Grondslag,
  rollen: readonly Ontvangerrol[],
  instellingen: Grondslaginstellingen,
  metBijzondere: boolean,
): string {
  const own = (code: Grondslagcode) => {
    const { omschrijving, bevestigd } = instellingen[code] ?? {
      omschrijving: VOORGESTELDE_GRONDSLAGEN[code],
      bevestigd: false,
    };
    return bevestigd ? omschrijving : `${omschrijving} (${NOG_TE_BEVESTIGEN})`;
  };
  const fixed = rollen.find((rol) => rol === 'bemoeizorgteam' || rol === 'zorg_en_veiligheidshuis');
  const basis =
    grondslag === 'convenant'
      ? own('convenant')
      : grondslag === 'gecodeerd' && fixed !== undefined
        ? own(fixed)
        : grondslagNaam(grondslag);
  const withArt9 = metBijzondere && grondslag !== 'acuut_gevaar' && grondslag !== 'geen';
  return withArt9 ? `${basis}; ${own('bijzondere_gegevens')}` : basis;
}
