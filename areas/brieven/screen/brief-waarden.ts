import type { Dossier } from '#areas/dossiers/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import type { Conceptinhoud } from '#renderer/concepten/concept-queue.ts';
import type { Brief, BriefVraag, Waarover } from '../contract.ts';
import { BRIEFSOORTEN, type Briefsoort } from '../rules/sjablonen.ts';
import { isMeldingsoort } from '../rules/waarover.ts';

/** What the form of a letter holds. */
export type BriefWaarden = {
  betrokkeneId: string;
  soort: Briefsoort;
  /** The melding that the letter is about; '' when it is about none, or the engine chooses. */
  meldingId: string;
  datum: DatumWaarde;
  bezoekDatum: DatumWaarde;
  bezoekTijd: string;
};

type Verzonden = Pick<Brief, 'betrokkeneId' | 'soort' | 'meldingId' | 'verzondenOp'>;

/** What was asked for in the address: which letter, about which melding, to whom. */
export type BriefAdres = {
  readonly soort?: Briefsoort;
  readonly melding?: string;
  readonly persoon?: string;
};

/** Reads what stands behind the ? of the page; what is nonsense is left out. */
export function readBriefAdres(search: Readonly<Record<string, unknown>>): BriefAdres {
  const { soort, melding, persoon } = search;
  const read = typeof soort === 'string' ? readSoort(soort) : undefined;
  return {
    ...(read !== undefined && { soort: read }),
    ...(typeof melding === 'string' && { melding }),
    ...(typeof persoon === 'string' && { persoon }),
  };
}

/** The events that a letter of this kind can be about, the first to write first. */
export function gebeurtenissenVoor(
  { gebeurtenissen }: Waarover,
  soort: Briefsoort,
): Waarover['gebeurtenissen'] {
  return gebeurtenissen.filter((one) => one.soort === soort);
}

/**
 * The melding that stands for what was asked in the list of events. One that is in no event any
 * more stays as it was asked: the engine then says why there is no letter about it.
 */
export function meldingVoor(waarover: Waarover, soort: Briefsoort, asked?: string): string {
  const events = gebeurtenissenVoor(waarover, soort);
  if (asked === undefined || asked === '') return events[0]?.meldingId ?? '';
  return events.find(({ meldingen }) => meldingen.includes(asked))?.meldingId ?? asked;
}

/** Which letter it is: its kind, and the event that it is about. */
export type Welke = { readonly soort: Briefsoort; readonly meldingen: readonly string[] };

/** The letter that the form is about, with every melding of its event. */
export function welkeVan(
  { gebeurtenissen }: Waarover,
  { soort, meldingId }: Pick<BriefWaarden, 'soort' | 'meldingId'>,
): Welke {
  const event = gebeurtenissen.find((one) => one.soort === soort && one.meldingId === meldingId);
  return { soort, meldingen: event?.meldingen ?? [meldingId] };
}

/**
 * When somebody was last sent this letter; undefined when never. One of which is not known what it
 * was about counts: it asks for a look, and holds nobody up.
 */
export function verzondenAan(
  brieven: readonly Verzonden[],
  betrokkeneId: string,
  { soort, meldingen }: Welke,
): IsoDate | undefined {
  return brieven
    .filter((brief) => brief.betrokkeneId === betrokkeneId && brief.soort === soort)
    .filter(({ meldingId }) => meldingId === null || meldingen.includes(meldingId))
    .map(({ verzondenOp }) => verzondenOp)
    .sort()
    .at(-1);
}

type Bron = Pick<Dossier, 'personen'>;

/**
 * What the form begins with: the letter that was asked for or that the engine puts first, to
 * whoever was asked for, or the first who has no such letter yet.
 */
export function briefbeginVan(
  bron: Bron & { readonly waarover: Waarover },
  brieven: readonly Verzonden[],
  adres: BriefAdres,
  vandaag: IsoDate,
): BriefWaarden {
  const { voorstel } = bron.waarover;
  const soort = adres.soort ?? voorstel.soort;
  const asking = adres.soort === undefined ? (voorstel.meldingId ?? undefined) : adres.melding;
  const meldingId = meldingVoor(bron.waarover, soort, asking);
  const welke = welkeVan(bron.waarover, { soort, meldingId });
  const without = bron.personen.filter(({ id }) => verzondenAan(brieven, id, welke) === undefined);
  const asked = bron.personen.find(({ id }) => id === adres.persoon);
  const whom =
    asked !== undefined && (without.length === 0 || without.includes(asked)) ? asked : without[0];
  return {
    betrokkeneId: (whom ?? bron.personen[0])?.id ?? '',
    soort,
    meldingId,
    datum: datumWaarde(vandaag),
    bezoekDatum: LEGE_DATUM,
    bezoekTijd: '',
  };
}

/**
 * A draft that is put back under what was asked for in the address. One of another letter gives up
 * which letter, to whom and its date; what was typed about a visit stays.
 */
export function conceptOnder(
  inhoud: Conceptinhoud,
  begin: BriefWaarden,
  { soort, melding }: BriefAdres,
): Conceptinhoud {
  if (soort === undefined) return inhoud;
  const { meldingId, betrokkeneId, datum } = begin;
  const isOther =
    inhoud['soort'] !== soort || (melding !== undefined && inhoud['meldingId'] !== meldingId);
  return isOther ? { ...inhoud, soort, meldingId, betrokkeneId, datum } : inhoud;
}

/** What is asked of the engine; undefined while there is no date or nobody to write to. */
export function briefvraagVan(dossierId: string, waarden: BriefWaarden): BriefVraag | undefined {
  const { betrokkeneId, soort, datum, bezoekDatum, bezoekTijd } = waarden;
  if (datum.datum === null || betrokkeneId === '') return undefined;
  const visits = soort === 'huisbezoek' && bezoekDatum.datum !== null;
  return {
    ...{ dossierId, betrokkeneId, soort, datum: datum.datum },
    meldingId: isMeldingsoort(soort) ? waarden.meldingId || null : null,
    bezoek: visits ? { datum: bezoekDatum.datum, tijd: bezoekTijd.trim() } : null,
  };
}

/** Reads a kind of letter from a list. */
export function readSoort(value: string | null): Briefsoort | undefined {
  return BRIEFSOORTEN.find((soort) => soort === value);
}
