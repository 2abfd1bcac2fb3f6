import type { Zittingsoort } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { formatDatumLang, formatOmstreeks } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/** A day that was named, with its time; '' when that is not known. */
export type Genoemd = {
  readonly dag: IsoDate;
  readonly tijd: string;
  /** Whether the day is known only about. */
  readonly ongeveer?: boolean | undefined;
};

/** What may lie beneath an ontruiming: a decision of the judge, or an agreement made before the judge. */
export type Titel = { readonly soort: 'vonnis' | 'schikking'; readonly op: IsoDate | null };

/** A day of the ontruiming that is off, and how that came. */
export type EerdereDag = { readonly dag: IsoDate | null; readonly isUitgesteld: boolean };

/** A day that lies ahead in another case of the same person, and who lets the dwelling of that one. */
export type AndereZaak = Genoemd & {
  readonly soort: 'zitting' | 'ontruiming';
  readonly verhuurder: string | null;
};

/** "a, b en c", as read aloud. @example opsomming(['a', 'b']) // 'a en b' */
export function opsomming(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}`;
}

function metTijd({ dag, tijd, ongeveer }: Genoemd): string {
  if (ongeveer === true) return `rond ${formatOmstreeks(dag)}`;
  return `${formatDatumLang(dag)}${tijd === '' ? '' : ` om ${tijd} uur`}`;
}

/** A day with the word before it; one that is known only about is never said as certain. */
function opDag(day: Genoemd): string {
  return day.ongeveer === true ? metTijd(day) : `op ${metTijd(day)}`;
}

type Zittingfeiten = {
  readonly zitting?: IsoDate | 'onbekend' | 'verplaatst' | null | undefined;
  readonly zittingTijd?: string | undefined;
  readonly isZittingOngeveer?: boolean | undefined;
  readonly dagvaarding?: 'aangezegd' | 'verzonden' | 'betekend' | undefined;
  readonly isVerplaatst?: boolean | undefined;
  readonly zittingenErna?: readonly Genoemd[] | undefined;
};

type Ontruimingfeiten = {
  readonly ontruiming?: IsoDate | null | undefined;
  readonly ontruimingTijd?: string | undefined;
  readonly isOntruimingOngeveer?: boolean | undefined;
  readonly ontruimingenErna?: readonly Genoemd[] | undefined;
};

/** The day of the ontruiming; each of them when more than one was announced and none taken back. */
export function ontruimingsdagen(feiten: Ontruimingfeiten): string | undefined {
  const { ontruiming, ontruimingTijd = '', ontruimingenErna = [] } = feiten;
  if (ontruiming == null) return undefined;
  const first = { dag: ontruiming, tijd: ontruimingTijd, ongeveer: feiten.isOntruimingOngeveer };
  const all = [first, ...ontruimingenErna];
  const vraag = all.some((one) => one.ongeveer === true)
    ? ' (vraag de precieze dag na bij uw verhuurder of de deurwaarder)'
    : '';
  return `${all.map(opDag).join(' of ')}${vraag}`;
}

// Who comes on the wrong day has lost: the desk only heard of it from others.
const VRAAG_NA = 'Vraag dit voor de zekerheid na bij de deurwaarder of de rechtbank.';

/** When the zitting is. "Onbekend" is something that is known; a date that somebody forgot is not. */
export function zittingszinVan(feiten: Zittingfeiten): string | undefined {
  const { zitting, dagvaarding } = feiten;
  if (zitting == null) return undefined;
  if (zitting === 'verplaatst')
    return `De zitting is verplaatst. De nieuwe dag weten wij nog niet. ${VRAAG_NA}`;
  if (zitting === 'onbekend')
    return dagvaarding === 'aangezegd'
      ? 'Wij weten nog niet of er een zitting komt.'
      : 'Wij weten nog niet wanneer de zitting is. Kijk daarvoor in de dagvaarding.';
  return zittingsdagen(zitting, feiten);
}

function zittingsdagen(
  zitting: IsoDate,
  { zittingTijd = '', isVerplaatst, isZittingOngeveer, zittingenErna = [] }: Zittingfeiten,
): string {
  const ongeveer = isZittingOngeveer;
  const eerste = { dag: zitting, tijd: zittingTijd, ongeveer };
  return [
    isVerplaatst
      ? `De zitting is verplaatst naar ${ongeveer === true ? 'een dag ' : ''}${metTijd(eerste)}. ${VRAAG_NA}`
      : `De zitting is ${opDag(eerste)}.`,
    ...zittingenErna.map((one) => `Er is ook een zitting ${opDag(one)}.`),
    ...([{ ongeveer }, ...zittingenErna].some((one) => one.ongeveer === true)
      ? ['De precieze dag weten wij niet. Vraag die na bij uw verhuurder of de rechtbank.']
      : []),
  ].join(' ');
}

/**
 * From whom, and when, the desk heard that the ontruiming is off, and of which days. Of days that
 * have been, as the letter is read, it is said as of what was.
 *
 * @example vanDeBaanZinVan({ dagen: [], vernomenOp: toIsoDate('2026-11-04'), bron: 'de deurwaarder' }, toIsoDate('2026-11-05'))
 *   // 'Wij hoorden op woensdag 4 november 2026 van de deurwaarder dat de ontruiming niet doorgaat.'
 */
export function vanDeBaanZinVan(
  { dagen, vernomenOp, bron, isUitgesteld }: VanDeBaan,
  datum: IsoDate,
): string {
  const van = dagen.length === 0 ? '' : ` van ${opsomming(dagen.map(formatDatumLang))}`;
  const isGeweest = dagen.length > 0 && dagen.every((dag) => dag < datum);
  const hoe = isUitgesteld
    ? 'is uitgesteld. Wij weten nog geen nieuwe dag.'
    : isGeweest
      ? 'niet is doorgegaan.'
      : 'niet doorgaat.';
  return `Wij hoorden op ${formatDatumLang(vernomenOp)} van ${bron} dat de ontruiming${van} ${hoe}`;
}

/** The days of an ontruiming that is off, and from whom the desk heard so, when. */
export type VanDeBaan = {
  readonly dagen: readonly IsoDate[];
  readonly vernomenOp: IsoDate;
  readonly bron: string;
  /** Put off by who executes it: another day may come. */
  readonly isUitgesteld?: boolean;
  /** Stopped by a judge, and so not by who lets the dwelling. */
  readonly isRechter?: boolean;
};

/**
 * What the judge decided, or what was agreed before the judge: no more than that it was so.
 *
 * @example titelzinVan({ soort: 'vonnis', op: null }) // 'De rechter heeft over uw woning beslist.'
 */
export function titelzinVan({ soort, op }: Titel): string {
  const wanneer = op === null ? '' : `op ${formatDatumLang(op)} `;
  return soort === 'vonnis'
    ? `De rechter heeft ${wanneer}over uw woning beslist.`
    : `Bij de rechter zijn ${wanneer}afspraken over uw woning gemaakt.`;
}

/**
 * What became of an earlier day of the ontruiming.
 *
 * @example eerderzinVan({ dag: null, isUitgesteld: true }, toIsoDate('2026-11-05')) // 'De eerdere ontruiming is uitgesteld. De dag in deze brief is nieuw.'
 */
export function eerderzinVan({ dag, isUitgesteld }: EerdereDag, datum: IsoDate): string {
  const welke = dag === null ? 'eerdere ontruiming' : `ontruiming van ${formatDatumLang(dag)}`;
  const af = dag !== null && dag >= datum ? 'gaat niet door' : 'is niet doorgegaan';
  return `De ${welke} ${isUitgesteld ? 'is uitgesteld' : af}. De dag in deze brief is nieuw.`;
}

/**
 * Which days lie ahead in other cases of the same person, each in a sentence of its own.
 *
 * @example anderezinVan([{ soort: 'zitting', dag: toIsoDate('2026-12-08'), tijd: '10:00', verhuurder: 'Trivire' }])
 *   // 'In een andere zaak, van Trivire, is de zitting op dinsdag 8 december 2026 om 10:00 uur. Let ook op die dag. Deze brief gaat over iets anders.'
 */
export function anderezinVan(zaken: readonly AndereZaak[]): string {
  const zinnen = zaken.map(
    ({ soort, verhuurder, ...dag }) =>
      `In een andere zaak${verhuurder === null ? '' : `, van ${verhuurder},`} is de ${soort} ${opDag(dag)}.`,
  );
  const welke = zaken.length === 1 ? 'die dag' : 'die dagen';
  return zaken.length === 0
    ? ''
    : `${zinnen.join(' ')} Let ook op ${welke}. Deze brief gaat over iets anders.`;
}

/**
 * How betrokkene can answer the court. Without a day nothing is said of "that day".
 *
 * @example reageerzinVan({ zittingsoort: 'rolzitting', zitting: 'onbekend' }) // 'Kom naar de zitting, of antwoord schriftelijk en op tijd. Wie niets doet, verliest meestal.'
 */
export function reageerzinVan({
  zittingsoort = 'onbekend',
  zitting,
}: Pick<Zittingfeiten, 'zitting'> & { readonly zittingsoort?: Zittingsoort | undefined }): string {
  if (zittingsoort === 'onbekend') return 'Reageer op tijd, op de zitting of schriftelijk.';
  if (zittingsoort === 'mondelinge_behandeling')
    return 'Kom naar de zitting. Daar vertelt u uw verhaal aan de rechter. Wie niet komt, verliest meestal.';
  const voor = isDag(zitting) ? 'vóór die dag' : 'en op tijd';
  return `Kom naar de zitting, of antwoord schriftelijk ${voor}. Wie niets doet, verliest meestal.`;
}

function isDag(zitting: Zittingfeiten['zitting']): zitting is IsoDate {
  return zitting != null && zitting !== 'onbekend' && zitting !== 'verplaatst';
}

/**
 * What a letter is about, above its text and below the fold: the day that counts, where there is
 * one. Undefined: the letter has a subject of its own without a day.
 *
 * @example betreftVan('ontruiming', { ontruiming: toIsoDate('2026-12-01') }) // 'Ontruiming van uw woning op dinsdag 1 december 2026'
 */
export function betreftVan(
  soort: string,
  feiten: Zittingfeiten & Ontruimingfeiten,
): string | undefined {
  const { zitting, isZittingOngeveer: ongeveer } = feiten;
  const opZitting = isDag(zitting) ? opDag({ dag: zitting, tijd: '', ongeveer }) : undefined;
  const { ontruiming } = feiten;
  const opOntruiming =
    ontruiming == null
      ? undefined
      : opDag({ dag: ontruiming, tijd: '', ongeveer: feiten.isOntruimingOngeveer });
  switch (soort) {
    case 'dagvaarding':
      return opZitting && `De zitting ${opZitting}`;
    case 'ontruiming':
      return opOntruiming && `Ontruiming van uw woning ${opOntruiming}`;
    case 'herstel': {
      const isOntruimingEerst =
        opOntruiming !== undefined &&
        (!isDag(zitting) || (ontruiming != null && ontruiming <= zitting));
      const dag = isOntruimingEerst
        ? `de ontruiming is ${opOntruiming}`
        : opZitting && `de zitting is ${opZitting}`;
      return dag && `Ons eerdere bericht klopte niet: ${dag}`;
    }
    default:
      return undefined;
  }
}

/** What stands of the days, when an earlier letter was wrong about one. */
export function watWelZinVan(feiten: Zittingfeiten & Ontruimingfeiten): string {
  const { zitting } = feiten;
  const dagen = ontruimingsdagen(feiten);
  const known = [
    ...(isDag(zitting) ? [zittingsdagen(zitting, { ...feiten, isVerplaatst: false })] : []),
    ...(dagen === undefined ? [] : [`De ontruiming is ${dagen}.`]),
  ];
  return known.length === 0 ? 'Bij ons is nu geen dag bekend.' : known.join(' ');
}

/**
 * Whom to call in a crisis: the sociale dienst, or the desk where no such line is known. Undefined
 * without any number.
 *
 * @example crisiszinVan({ naam: 'Avres', telefoon: '000' }, '111') // 'Hebt u met spoed hulp nodig? Bel de crisislijn van Avres: 000.'
 */
export function crisiszinVan(
  lijn: { readonly naam: string; readonly telefoon: string } | null | undefined,
  telefoon: string | null | undefined,
): string | undefined {
  const begin = 'Hebt u met spoed hulp nodig? Bel';
  if (lijn != null && lijn.telefoon !== '')
    return `${begin} de crisislijn van ${lijn.naam}: ${lijn.telefoon}.`;
  return telefoon?.trim() ? `${begin} het Meldpunt: ${telefoon.trim()}.` : undefined;
}
