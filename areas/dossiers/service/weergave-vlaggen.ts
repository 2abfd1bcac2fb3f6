import { kinderbeleidVoor } from '#areas/beheer/rules/kinderbeleid.ts';
import { GEEN_VOORRANG, type Voorrang } from '#areas/beheer/service.ts';
import { listSets, readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { toGegevens } from '#areas/personen/service/personen.ts';
import type { BetrokkeneRow } from '#areas/personen/store/betrokkenen.ts';
import type { ScreeningAntwoorden } from '#areas/screening/rules/formulier.ts';
import { nadeelOordeel } from '#areas/screening/rules/regels.ts';
import { staatNog } from '#areas/trajecten/rules/dagen.ts';
import { listLaatsteTrajecten } from '#areas/trajecten/store-procedures.ts';
import { leeftijd } from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { computeVlaggen, type Vlag } from '../rules.ts';
import type { DossierRow } from '../store.ts';
import { veiligheidVan } from './persoon-weergave.ts';
import type { Taakbron } from './weergave-taken.ts';

/** What the flags of a dossier need of agreements and of policy. */
export type Vlagafspraken = Voorrang & { readonly kinderbeleid: readonly string[] };

/** Reads whom the sets of the last trajecten of these dossiers put first; gives each by its dossier. */
export async function readVlagafspraken(
  { unit }: Pick<ReadContext, 'unit'>,
  ids: readonly string[],
): Promise<(dossierId: string) => Vlagafspraken> {
  const { kinderbeleid } = await readInstelling(unit);
  const sets = new Map((await listSets(unit)).map((set) => [set.id, set]));
  const trajecten = await listLaatsteTrajecten(unit, ids);
  return (dossierId) => {
    const set = sets.get(trajecten.get(dossierId)?.setId ?? '') ?? GEEN_VOORRANG;
    return { prioriteit: set.prioriteit, seniorVanaf: set.seniorVanaf, kinderbeleid };
  };
}

/** What the flags of a dossier follow from. */
export type Vlagbron = {
  readonly row: DossierRow;
  readonly betrokkene: BetrokkeneRow | undefined;
  /** Whether that person died: then no age counts any more. */
  readonly isOverleden: boolean;
  readonly today: IsoDate;
  /** Answers of the newest screening, when there is one. */
  readonly screening: ScreeningAntwoorden | undefined;
  /** Whom the set of the traject puts first, and the gemeenten with a policy of their own. */
  readonly afspraken: Vlagafspraken;
  /** Everybody in the dossier who lives. */
  readonly mensen: readonly BetrokkeneRow[];
  readonly bron: Taakbron;
};

/** The flags of a dossier, each with its sentence. */
export function vlaggenVan(feiten: Vlagbron): Vlag[] {
  const { row, betrokkene, isOverleden, today, screening, afspraken, bron } = feiten;
  const geboren =
    betrokkene === undefined || isOverleden ? undefined : toGegevens(betrokkene).geboortedatum;
  const { gemeente, kinderen } = row;
  const ontruimingStaat = bron.lopend.some(({ stand }) => stand.ontruimingen.some(staatNog));
  const beleid = kinderbeleidVoor({ gemeente, kinderen }, afspraken.kinderbeleid);
  return [
    ...computeVlaggen({
      werkstatus: row.werkstatus,
      beperkt: row.beperkt,
      kinderen,
      groepen: afspraken.prioriteit.map(({ groep }) => groep),
      seniorVanaf: afspraken.seniorVanaf,
      kinderbeleid: beleid === undefined || !ontruimingStaat ? undefined : `${beleid.zin}.`,
      oggz: screening?.prioriteit?.includes('oggz_doelgroep') ?? false,
      ernstigNadeel: screening && nadeelOordeel(screening),
      heeftDossierhouder: row.dossierhouderId !== null,
      veiligheid: veiligheidVan(feiten.mensen),
      ...(geboren ? { leeftijd: leeftijd(geboren, today) } : {}),
    }),
  ];
}
