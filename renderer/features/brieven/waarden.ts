import type { Dossier } from '#contract/dossiers.ts';
import type { Brief, BriefVraag } from '#contract/uitgaand.ts';
import { BRIEFSOORTEN, type Briefsoort } from '#domain/brieven/sjablonen.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';

/** What the form of a letter holds. */
export type BriefWaarden = {
  betrokkeneId: string;
  soort: Briefsoort;
  datum: DatumWaarde;
  bezoekDatum: DatumWaarde;
  bezoekTijd: string;
};

type Bron = Pick<Dossier, 'meldingen' | 'personen' | 'geslotenOp'>;
type Verzonden = Pick<Brief, 'betrokkeneId' | 'soort' | 'verzondenOp'>;

/** The letter that fits how things stand: the most pressing one that a melding tells of. */
export function soortVoor({ meldingen, geslotenOp }: Bron): Briefsoort {
  if (geslotenOp !== null) return 'afsluiting';
  const tells = (begin: string) => meldingen.some(({ aanleiding }) => aanleiding.startsWith(begin));
  if (tells('ontruiming') || meldingen.some(({ datums }) => datums.ontruiming !== null))
    return 'ontruiming';
  const summoned = meldingen.some(
    ({ datums }) => datums.dagvaarding !== null || datums.zitting !== null,
  );
  return summoned || tells('dagvaarding') ? 'dagvaarding' : 'huisbezoek';
}

/** When somebody was last sent this letter; undefined when never. */
export function verzondenAan(
  brieven: readonly Verzonden[],
  betrokkeneId: string,
  soort: Briefsoort,
): IsoDate | undefined {
  return brieven
    .filter((brief) => brief.betrokkeneId === betrokkeneId && brief.soort === soort)
    .map(({ verzondenOp }) => verzondenOp)
    .sort()
    .at(-1);
}

/** What the form begins with: whoever was asked for, or the first who has no such letter yet. */
export function beginVan(
  bron: Bron,
  brieven: readonly Verzonden[],
  persoon: string | undefined,
  vandaag: IsoDate,
): BriefWaarden {
  const soort = soortVoor(bron);
  const without = bron.personen.filter(({ id }) => verzondenAan(brieven, id, soort) === undefined);
  const asked = bron.personen.find(({ id }) => id === persoon);
  const whom =
    asked !== undefined && (without.length === 0 || without.includes(asked)) ? asked : without[0];
  return {
    betrokkeneId: (whom ?? bron.personen[0])?.id ?? '',
    soort,
    datum: datumWaarde(vandaag),
    bezoekDatum: LEGE_DATUM,
    bezoekTijd: '',
  };
}

/** What is asked of the engine; undefined while there is no date or nobody to write to. */
export function vraagVan(dossierId: string, waarden: BriefWaarden): BriefVraag | undefined {
  const { betrokkeneId, soort, datum, bezoekDatum, bezoekTijd } = waarden;
  if (datum.datum === null || betrokkeneId === '') return undefined;
  const visits = soort === 'huisbezoek' && bezoekDatum.datum !== null;
  return {
    ...{ dossierId, betrokkeneId, soort, datum: datum.datum },
    bezoek: visits ? { datum: bezoekDatum.datum, tijd: bezoekTijd.trim() } : null,
  };
}

/** Reads a kind of letter from a list. */
export function readSoort(value: string | null): Briefsoort | undefined {
  return BRIEFSOORTEN.find((soort) => soort === value);
}

/** Where what a letter lacks can be filled in. */
export type Herstelplek = 'persoon' | 'instellingen' | 'dossier';

const PLEKKEN: readonly (readonly [Herstelplek, RegExp])[] = [
  [
    'persoon',
    /straat|huisnummer|postcode|woonplaats|plaats(?!v)|adres|achternaam|de naam(?! van)/i,
  ],
  [
    'instellingen',
    /afzender|telefoonnummer van het Meldpunt|bereikbaar is|functionaris|opvang|organisatie/i,
  ],
  ['dossier', /verhuurder|wie het heeft gemeld|zitting|ontruiming|afsluitbesluit|uiterlijk weg/i],
];

/**
 * Where to go to fill in what the sentence names.
 *
 * @example plekkenVoor('Vul eerst in: de afzender.') // ['instellingen']
 */
export function plekkenVoor(bezwaar: string): readonly Herstelplek[] {
  return PLEKKEN.filter(([, names]) => names.test(bezwaar)).map(([plek]) => plek);
}
