import type { IsoDate } from '#domain/dates/iso-date.ts';

/** Somebody who is to be informed, and what the desk did with them since it has their data. */
export type Teinformeren = {
  /** When they had all of it; null: not yet. */
  readonly geinformeerdOp: IsoDate | null;
  /** The first day on which the desk spoke to them; null: it did not. */
  readonly eersteContact: IsoDate | null;
};

/** What a duty to inform follows from. */
export type Plichtfeiten = {
  /** When the data came in, and the last day of the month that follows. */
  readonly begin: IsoDate;
  readonly maand: IsoDate;
  readonly mensen: readonly Teinformeren[];
  /** The days on which something was given to another party. */
  readonly verstrekkingen: readonly IsoDate[];
};

/**
 * Until when people must have heard what the desk holds of them: within a month of getting the data,
 * and no later than the first time that the desk speaks to them or gives something of them to
 * another. What came after somebody was informed shortens nothing, nor does what was before the data
 * came in.
 *
 * Source: AVG 14.3 a, b and c; PP 11; domein §2a.
 *
 * @example laatsteInformatiedag({ begin: toIsoDate('2026-11-05'), maand: toIsoDate('2026-12-05'), mensen: [{ geinformeerdOp: null, eersteContact: toIsoDate('2026-11-12') }], verstrekkingen: [] }) // '2026-11-12'
 */
export function laatsteInformatiedag({
  begin,
  maand,
  mensen,
  verstrekkingen,
}: Plichtfeiten): IsoDate {
  const days = mensen.flatMap(({ geinformeerdOp, eersteContact }) =>
    [...verstrekkingen, ...(eersteContact === null ? [] : [eersteContact])].filter(
      (dag) => dag >= begin && (geinformeerdOp === null || dag < geinformeerdOp),
    ),
  );
  return days.reduce((first, dag) => (dag < first ? dag : first), maand);
}

/** Why telling somebody what the desk holds is put off. Nothing else may put it off. */
export const INFORMATIE_UITSTELREDENEN = [
  'doel_in_gevaar',
  'onmogelijk',
  'bescherming',
  'geheimhouding',
] as const;

/** One of those reasons. */
export type InformatieUitstelreden = (typeof INFORMATIE_UITSTELREDENEN)[number];

const UITSTELNAMEN: Readonly<Record<InformatieUitstelreden, string>> = {
  doel_in_gevaar: 'Vertellen brengt de hulp ernstig in gevaar (AVG 14 lid 5 onder b)',
  onmogelijk: 'Vertellen kan nu niet: niet te bereiken of geen adres (AVG 14 lid 5 onder b)',
  bescherming: 'Bescherming van betrokkene of van een ander (UAVG 41 lid 1 onder i)',
  geheimhouding: 'Beroepsgeheim of wettelijke geheimhouding (AVG 14 lid 5 onder d)',
};

/** The Dutch name of a reason, with the law. @example informatieUitstelNaam('bescherming') // 'Bescherming van betrokkene of van een ander (UAVG 41 lid 1 onder i)' */
export function informatieUitstelNaam(reden: InformatieUitstelreden): string {
  return UITSTELNAMEN[reden];
}

/** Whether a reason is one of those for which the law lets the desk wait. @example isInformatieUitstel('druk') // false */
export function isInformatieUitstel(reden: string): boolean {
  return INFORMATIE_UITSTELREDENEN.some((one) => UITSTELNAMEN[one] === reden);
}
