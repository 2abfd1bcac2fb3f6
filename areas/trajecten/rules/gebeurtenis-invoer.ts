import { formatDatum } from '#domain/dates/format.ts';
import { addDays, addMonths, diffDays, type IsoDate, weekdag } from '#domain/dates/iso-date.ts';
import { checkVrijeTekst } from '#domain/vrije-tekst.ts';
import type { Gebeurtenisgegevens, Proceduregrond } from './gebeurtenis-gegevens.ts';
import { type Gebeurtenissoort, gebeurtenisNaam, gebeurtenisregels } from './gebeurtenissen.ts';

/** A gebeurtenis as it is typed. */
export type GetypteGebeurtenis = {
  readonly soort: Gebeurtenissoort;
  readonly op: IsoDate | null;
  readonly vernomenOp: IsoDate;
  readonly dag: IsoDate | null;
  /** Whether its day is known only about. */
  readonly ongeveer?: boolean | undefined;
  readonly gegevens: Gebeurtenisgegevens;
  readonly toelichting: string;
};

/** The days of a procedure that are known, and which of them still stand. */
type BekendeDagen = {
  readonly [soort in 'zittingen' | 'ontruimingen']: readonly {
    readonly dag: IsoDate | null;
    readonly einde: object | null;
  }[];
} & {
  /** On what ground the home is wanted back. */
  readonly gronden?: readonly Proceduregrond[];
};

/** The fields that an objection can be about. */
export type Gebeurtenisveld = 'op' | 'vernomenOp' | 'dag' | 'toelichting';

/** Something wrong, or odd and kept once somebody accepts it. */
export type Gebeurtenisbezwaar = {
  readonly soort: 'fout' | 'waarschuwing';
  readonly veld: Gebeurtenisveld;
  readonly code: string;
  readonly zin: string;
};

/** Between aanzegging and ontruiming lie at least these days (Rv 555 lid 2). */
const AANZEGDAGEN = 3;
/** A day that lies further away is more often a slip of the year than a plan. */
const VER_WEG = 366;
/** A moratorium lasts so many months at most, from the uitspraak (Fw 287b lid 4). */
const MORATORIUM_MAANDEN = 6;
/** What happened longer ago than this is asked about once. */
const LANG_GELEDEN = 366;

/**
 * What is wrong or odd about a gebeurtenis. Refused is only what cannot be: something done in the
 * future, or a zitting without its day. Everything else is asked about once and kept as it is said,
 * because it may be so. The form and the engine run this same function.
 *
 * Source: domein §2 (dates are asked about, rarely refused), Rv 555 lid 2.
 */
export function checkGebeurtenis(
  getypt: GetypteGebeurtenis,
  stand: BekendeDagen | undefined,
  today: IsoDate,
): readonly Gebeurtenisbezwaar[] {
  const { soort, op, vernomenOp, dag, gegevens, toelichting } = getypt;
  const found: Gebeurtenisbezwaar[] = [];
  const fout = (veld: Gebeurtenisveld, code: string, zin: string) =>
    found.push({ soort: 'fout', veld, code, zin });
  const vraag = (veld: Gebeurtenisveld, code: string, zin: string) =>
    found.push({ soort: 'waarschuwing', veld, code, zin });

  if (op !== null && op > today)
    fout('op', 'in_toekomst', 'Dit kan niet in de toekomst gebeurd zijn. Verbeter de datum.');
  if (vernomenOp > today)
    fout(
      'vernomenOp',
      'in_toekomst',
      'U kunt dit niet in de toekomst gehoord hebben. Verbeter de datum.',
    );
  if (soort === 'zitting_bepaald' && dag === null)
    fout('dag', 'dag_ontbreekt', 'Vul in op welke dag de zitting is.');
  if (op !== null && op <= today && op > vernomenOp)
    vraag('op', 'na_vernomen', 'Dit gebeurde na de dag waarop u het hoorde. Klopt dat?');
  if (op !== null && diffDays(op, today) > LANG_GELEDEN)
    vraag(
      'op',
      'lang_geleden',
      `${formatDatum(op)} is meer dan een jaar geleden. Klopt het jaartal?`,
    );
  if (dag !== null) checkDay();
  checkOrder();
  for (const { soort: code, zin } of checkVrijeTekst(toelichting)) vraag('toelichting', code, zin);
  return found;

  function checkDay(): void {
    if (dag === null) return;
    const wat = (gebeurtenisregels[soort].dag ?? 'Deze dag').toLowerCase();
    const isPlan = soort !== 'moratorium_verleend';
    if (isPlan && dag < today)
      vraag('dag', 'dag_voorbij', `De ${wat} (${formatDatum(dag)}) is al geweest. Klopt dat?`);
    if (dag > addDays(today, VER_WEG))
      vraag('dag', 'dag_ver', `De ${wat} is meer dan een jaar weg. Klopt het jaartal?`);
    const day = weekdag(dag);
    const isWeekend = day === 0 || day === 6;
    if (isWeekend && (soort.startsWith('zitting') || soort.startsWith('ontruiming')))
      vraag('dag', 'weekend', `${formatDatum(dag)} is in het weekend. Klopt dat?`);
    if (
      soort === 'ontruiming_aangezegd' &&
      op !== null &&
      getypt.ongeveer !== true &&
      diffDays(op, dag) < AANZEGDAGEN
    )
      vraag(
        'dag',
        'te_kort',
        `Tussen aanzegging en ontruiming moeten ten minste ${AANZEGDAGEN} dagen liggen. Kijk in de aanzegging of dit klopt.`,
      );
    if (soort === 'moratorium_verleend' && dag > addMonths(op ?? vernomenOp, MORATORIUM_MAANDEN))
      vraag(
        'dag',
        'moratorium_lang',
        'Een moratorium duurt hoogstens zes maanden vanaf de uitspraak. Klopt de dag?',
      );
  }

  function checkOrder(): void {
    if (stand === undefined) return;
    const open = stand.ontruimingen.filter(({ einde }) => einde === null);
    if (soort.startsWith('moratorium_') && stand.gronden?.includes('overlast') === true)
      vraag(
        'op',
        'moratorium_overlast',
        'Een moratorium is er voor huurschuld, niet voor overlast. Klopt het dat het hier om gaat?',
      );
    const zitting = stand.zittingen.some(({ einde }) => einde === null);
    const nooit = (wat: string) =>
      vraag(
        'op',
        'niets_ervoor',
        `Er staat hier nog geen ${wat}. Klopt “${gebeurtenisNaam(soort).toLowerCase()}”?`,
      );
    if (soort === 'zitting_verplaatst' && !zitting) nooit('zitting');
    if (soort === 'zitting_gehouden' && stand.zittingen.length === 0) nooit('zitting');
    if (STOPT.has(soort) && open.length === 0) nooit('aangezegde ontruiming');
    if (soort === 'ontruiming_uitgevoerd' && stand.ontruimingen.length > 0 && open.length === 0)
      vraag(
        'op',
        'was_van_de_baan',
        'De ontruiming was hier van de baan. Is de woning toch ontruimd?',
      );
    if (soort === 'ontruiming_aangezegd' && dag !== null)
      for (const other of open)
        if (other.dag !== null && other.dag !== dag)
          vraag(
            'dag',
            'andere_dag',
            `Er staat al een ontruiming op ${formatDatum(other.dag)}. Die dag blijft staan tot u vastlegt dat hij is uitgesteld of ingetrokken. Klopt dat?`,
          );
    if (soort === 'moratorium_verleend' && open.length > 0 && gegevens.dekt !== 'ja')
      vraag(
        'dag',
        'dekt_niet',
        'U zegt niet dat het moratorium deze ontruiming tegenhoudt. De dag van de ontruiming blijft dan staan. Klopt dat?',
      );
  }
}

const STOPT: ReadonlySet<Gebeurtenissoort> = new Set<Gebeurtenissoort>([
  'ontruiming_gaat_door',
  'ontruiming_uitgesteld',
  'ontruiming_ingetrokken',
  'ontruiming_geschorst',
  'ontruiming_afgelast',
]);

/** How long whoever entered something can mend it without saying why, while nobody was told. */
export const STIL_HERSTEL_MINUTEN = 15;

/**
 * Whether something can be mended without a reason: within a quarter of an hour, by whoever entered
 * it, and while nobody was told of it.
 *
 * @example isStilHerstel({ door: 'a', geregistreerdOp: '2026-11-05T09:00:00.000Z', verteld: false }, { wie: 'a', now: '2026-11-05T09:14:00.000Z' }) // true
 */
export function isStilHerstel(
  ingevoerd: {
    readonly door: string;
    readonly geregistreerdOp: string;
    readonly verteld: boolean;
  },
  { wie, now }: { readonly wie: string; readonly now: string },
): boolean {
  const since = Date.parse(now) - Date.parse(ingevoerd.geregistreerdOp);
  const isFresh = since >= 0 && since <= STIL_HERSTEL_MINUTEN * 60_000;
  return isFresh && ingevoerd.door === wie && !ingevoerd.verteld;
}
