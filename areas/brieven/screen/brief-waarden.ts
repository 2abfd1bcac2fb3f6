import type { Dossier } from '#areas/dossiers/contract.ts';
import { isProcedurebrief } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import type { Conceptinhoud } from '#renderer/concepten/concept-queue.ts';
import type { Brief, BriefVraag, Waarover } from '../contract.ts';
import type { BriefAdres } from '../rules/adres.ts';
import { heeftBewind } from '../rules/bestemming.ts';
import { BRIEFSOORTEN, type Briefsoort } from '../rules/sjablonen.ts';

/** What the form of a letter holds. */
export type BriefWaarden = {
  /** To whom; for the bewindvoerder of somebody see `voorBewindvoerder`. */
  betrokkeneId: string;
  soort: Briefsoort;
  /** The procedure that the letter is about; '' when it is about none, or the engine chooses. */
  procedureId: string;
  datum: DatumWaarde;
  bezoekDatum: DatumWaarde;
  bezoekTijd: string;
};

type Verzonden = Pick<Brief, 'betrokkeneId' | 'soort' | 'procedureId' | 'verzondenOp'> &
  Partial<Pick<Brief, 'aan' | 'nietGeschreven' | 'ingetrokken'>>;

const BEWIND = ':bewindvoerder';

/** How the form names the bewindvoerder of somebody among those to whom a letter can go. */
export function voorBewindvoerder(betrokkeneId: string): string {
  return `${betrokkeneId}${BEWIND}`;
}

/** To whom a choice of the form is. @example geadresseerdVan('a').aan // 'betrokkene' */
export function geadresseerdVan(keuze: string) {
  return keuze.endsWith(BEWIND)
    ? { betrokkeneId: keuze.slice(0, -BEWIND.length), aan: 'bewindvoerder' as const }
    : { betrokkeneId: keuze, aan: 'betrokkene' as const };
}

/** How the form names whoever is to have a letter. */
export function keuzeVan({
  betrokkeneId,
  aan,
}: Pick<Waarover['teSchrijven'][number], 'betrokkeneId' | 'aan'>): string {
  return aan === 'bewindvoerder' ? voorBewindvoerder(betrokkeneId) : betrokkeneId;
}

/** Everybody in a dossier to whom a letter can go: each person, and the bewindvoerder beside them. */
export function geadresseerden(personen: Dossier['personen']): string[] {
  return personen.flatMap(({ id, bereik }) =>
    heeftBewind(bereik) ? [id, voorBewindvoerder(id)] : [id],
  );
}

/** Reads what stands behind the ? of the page; what is nonsense is left out. */
export function readBriefAdres(search: Readonly<Record<string, unknown>>): BriefAdres {
  const { soort, procedure, persoon, aan } = search;
  const read = typeof soort === 'string' ? readSoort(soort) : undefined;
  return {
    ...(read !== undefined && { soort: read }),
    ...(typeof procedure === 'string' && { procedure }),
    ...(typeof persoon === 'string' && { persoon }),
    ...(aan === 'bewindvoerder' && { aan }),
  };
}

/** The procedures that a letter of this kind can be about, the first to write first. */
export function gebeurtenissenVoor(
  { gebeurtenissen }: Waarover,
  soort: Briefsoort,
): Waarover['gebeurtenissen'] {
  return gebeurtenissen.filter((one) => one.soort === soort);
}

/**
 * The procedure that was asked for, or the first that such a letter can be about. One that it cannot
 * be about stays as it was asked: the engine then says why there is no letter about it.
 */
export function procedureVoor(waarover: Waarover, soort: Briefsoort, asked?: string): string {
  if (asked !== undefined && asked !== '') return asked;
  return gebeurtenissenVoor(waarover, soort)[0]?.procedureId ?? '';
}

/** Who is to have this letter, first due first. */
export function teSchrijvenVoor(
  { teSchrijven }: Pick<Waarover, 'teSchrijven'>,
  { soort, procedureId }: Pick<BriefWaarden, 'soort' | 'procedureId'>,
): Waarover['teSchrijven'] {
  return teSchrijven.filter(
    (one) => one.soort === soort && (one.procedureId ?? '') === procedureId,
  );
}

type Welke = Pick<BriefWaarden, 'soort' | 'procedureId'>;

/** What was registered of this letter to somebody, and stands. */
function staandeVan(
  brieven: readonly Verzonden[],
  keuze: string,
  { soort, procedureId }: Welke,
): readonly Verzonden[] {
  const { betrokkeneId, aan } = geadresseerdVan(keuze);
  return brieven
    .filter((brief) => (brief.aan ?? 'betrokkene') === aan)
    .filter(({ ingetrokken }) => ingetrokken === undefined || ingetrokken === null)
    .filter((brief) => brief.betrokkeneId === betrokkeneId && brief.soort === soort)
    .filter((brief) => brief.procedureId === null || brief.procedureId === procedureId);
}

/** Whether it was recorded that this is not written to somebody. */
export function isNietGeschreven(
  brieven: readonly Verzonden[],
  keuze: string,
  welke: Welke,
): boolean {
  return staandeVan(brieven, keuze, welke).some(({ nietGeschreven }) => nietGeschreven);
}

/**
 * When somebody was last sent this letter; undefined when never. One of which is not known what it
 * was about counts: it asks for a look, and holds nobody up.
 */
export function verzondenAan(
  brieven: readonly Verzonden[],
  keuze: string,
  welke: Welke,
): IsoDate | undefined {
  return staandeVan(brieven, keuze, welke)
    .filter(({ nietGeschreven }) => !nietGeschreven)
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
  const asking = adres.soort === undefined ? (voorstel.procedureId ?? undefined) : adres.procedure;
  const procedureId = isProcedurebrief(soort) ? procedureVoor(bron.waarover, soort, asking) : '';
  const welke = { soort, procedureId };
  const due = teSchrijvenVoor(bron.waarover, welke).map(keuzeVan);
  const all = geadresseerden(bron.personen.filter(({ overleden }) => !overleden));
  const none = all.filter(
    (id) => verzondenAan(brieven, id, welke) === undefined && !isNietGeschreven(brieven, id, welke),
  );
  // Whoever has an earlier one and is to have another goes before whoever is to have none.
  const waiting = all.filter((id) => due.includes(id));
  const without = waiting.length > 0 ? waiting : none;
  const wie = adres.persoon ?? '';
  const asked = all.find((id) => id === (adres.aan ? voorBewindvoerder(wie) : wie));
  const whom =
    asked !== undefined && (without.length === 0 || without.includes(asked)) ? asked : without[0];
  return {
    betrokkeneId: whom ?? bron.personen[0]?.id ?? '',
    soort,
    procedureId,
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
  { soort, procedure }: BriefAdres,
): Conceptinhoud {
  if (soort === undefined) return inhoud;
  const { procedureId, betrokkeneId, datum } = begin;
  const isOther =
    inhoud['soort'] !== soort || (procedure !== undefined && inhoud['procedureId'] !== procedureId);
  return isOther ? { ...inhoud, soort, procedureId, betrokkeneId, datum } : inhoud;
}

/** What is asked of the engine; undefined while there is no date or nobody to write to. */
export function briefvraagVan(dossierId: string, waarden: BriefWaarden): BriefVraag | undefined {
  const { soort, datum, bezoekDatum, bezoekTijd } = waarden;
  const { betrokkeneId, aan } = geadresseerdVan(waarden.betrokkeneId);
  if (datum.datum === null || betrokkeneId === '') return undefined;
  const visits = soort === 'huisbezoek' && bezoekDatum.datum !== null;
  return {
    ...{ dossierId, betrokkeneId, soort, datum: datum.datum },
    ...(aan === 'bewindvoerder' && { aan }),
    procedureId: isProcedurebrief(soort) ? waarden.procedureId || null : null,
    meldingId: null,
    bezoek: visits ? { datum: bezoekDatum.datum, tijd: bezoekTijd.trim() } : null,
  };
}

/** Reads a kind of letter from a list. */
export function readSoort(value: string | null): Briefsoort | undefined {
  return BRIEFSOORTEN.find((soort) => soort === value);
}
