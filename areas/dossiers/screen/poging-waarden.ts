import { computeVervaldatum } from '#areas/trajecten/rules/termijn.ts';
import { addDays, type IsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import {
  beginwaarden,
  type Formulierwaarden,
  toGetypt,
  toInvoer,
} from '#domain/velden/formulier.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import type { Dossier } from '../contract.ts';
import type { Contactpoging } from '../contract-contact.ts';
import { pogingVelden } from '../fields.ts';
import { POGINGWEGEN, type Pogingweg, type Vervolg } from '../rules-contact.ts';

/** When the next try is: the usual days by one key, or another. */
export const VERVOLGKEUZES = ['geen', 'vandaag', 'werkdag', 'week', 'ander'] as const;
export type Vervolgkeuze = (typeof VERVOLGKEUZES)[number];

/** What the form of an attempt holds. */
export type PogingWaarden = Formulierwaarden<typeof pogingVelden> & {
  betrokkeneId: string;
  /** '' until somebody chose: then it follows from what came of it. */
  vervolg: Vervolgkeuze | '';
  vervolgOp: DatumWaarde;
  vervolgHoe: string;
  vervolgWie: string;
};

/** What the form begins with: whom the dossier is called after, or somebody who is alive. */
export function pogingBegin(
  { personen }: Pick<Dossier, 'personen'>,
  vandaag: IsoDate,
  poging?: Contactpoging,
): PogingWaarden {
  const levend = personen.filter(({ overleden }) => overleden === null);
  const eerste = levend.find((one) => one.eerste) ?? levend[0] ?? personen[0];
  if (poging === undefined)
    return {
      ...beginwaarden(pogingVelden, vandaag),
      ...{ betrokkeneId: eerste?.id ?? '', vervolg: '', vervolgOp: LEGE_DATUM },
      ...{ vervolgHoe: '', vervolgWie: '' },
    };
  const { vervolg } = poging;
  return {
    ...toGetypt(pogingVelden, poging),
    betrokkeneId: poging.persoon,
    vervolg: vervolg === null ? 'geen' : 'ander',
    vervolgOp: vervolg === null ? LEGE_DATUM : datumWaarde(vervolg.op),
    vervolgHoe: vervolg?.hoe ?? '',
    vervolgWie: vervolg?.wie?.id ?? '',
  };
}

// Nobody is sought again by itself who was reached, wants no contact, or is not safe to visit.
const NOG_EENS: ReadonlySet<string> = new Set(['niet_bereikt', 'briefje', 'ander_sprak']);

/** The choice about the next try: what was chosen, or else what is usual after what came of it. */
export function vervolgkeuzeVan({
  vervolg,
  uitkomst,
}: Pick<PogingWaarden, 'vervolg' | 'uitkomst'>): Vervolgkeuze {
  if (vervolg !== '') return vervolg;
  return NOG_EENS.has(uitkomst) ? 'werkdag' : 'geen';
}

/** The day of the next try; null when there is none, or no day yet. */
export function vervolgdag(waarden: PogingWaarden, vandaag: IsoDate): IsoDate | null {
  switch (vervolgkeuzeVan(waarden)) {
    case 'geen':
      return null;
    case 'vandaag':
      return vandaag;
    case 'werkdag': {
      const next = computeVervaldatum(
        vandaag,
        { eenheid: 'werkdagen', aantal: 1 },
        standaardKalender,
      );
      return next.ok ? (next.value.vervalt ?? null) : null;
    }
    case 'week':
      return addDays(vandaag, 7);
    case 'ander':
      return waarden.vervolgOp.datum;
  }
}

/** In which way the next try is: as was chosen, or as this one. */
export function vervolgHoeVan({ vervolgHoe, hoe }: PogingWaarden): Pogingweg {
  return POGINGWEGEN.find((one) => one === vervolgHoe) ?? hoe;
}

/** The next try as it is sent; null when there is none. */
export function vervolgVan(waarden: PogingWaarden, vandaag: IsoDate): Vervolg | null {
  const op = vervolgdag(waarden, vandaag);
  if (op === null) return null;
  return { op, hoe: vervolgHoeVan(waarden), wie: waarden.vervolgWie || null };
}

/** What is sent of what was typed; undefined while a date or what came of it is missing. */
export function pogingInvoer(
  waarden: PogingWaarden,
  vandaag: IsoDate,
  aanvaard: readonly string[],
):
  | (Invoer<typeof pogingVelden> & {
      betrokkeneId: string;
      vervolg: Vervolg | null;
      aanvaard: string[];
    })
  | undefined {
  if (waarden.datum.datum === null || waarden.uitkomst === '' || waarden.betrokkeneId === '')
    return undefined;
  const { betrokkeneId } = waarden;
  return {
    ...toInvoer(pogingVelden, waarden),
    ...{ betrokkeneId, vervolg: vervolgVan(waarden, vandaag), aanvaard: [...aanvaard] },
  };
}
