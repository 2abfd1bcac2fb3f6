import type { GebeurtenisInvoer, Procedure } from '#areas/trajecten/contract-procedures.ts';
import type {
  Afwijkreden,
  Gebeurtenisbron,
  Gebeurtenisgegevens,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import {
  type Gebeurtenissoort,
  gebeurtenisregels,
  isGebeurtenissoort,
} from '#areas/trajecten/rules/gebeurtenissen.ts';
import { type IsoDate, isIsoDate } from '#domain/dates/iso-date.ts';
import { readTijd } from '#domain/dates/tijd.ts';
import { type DatumWaarde, datumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';

/** What the form of a gebeurtenis holds. */
export type GebeurtenisWaarden = {
  dossierId: string;
  procedureId: string;
  soort: string;
  op: DatumWaarde;
  vernomenOp: DatumWaarde;
  dag: DatumWaarde;
  ongeveer: boolean;
  tijd: string;
  bron: Gebeurtenisbron | '';
  gedaagden: string[];
  van: string;
  zittingsoort: NonNullable<Gebeurtenisgegevens['zittingsoort']> | '';
  toewijzing: NonNullable<Gebeurtenisgegevens['toewijzing']> | '';
  vonnisInStand: NonNullable<Gebeurtenisgegevens['vonnisInStand']> | '';
  dekt: NonNullable<Gebeurtenisgegevens['dekt']> | '';
  opvang: NonNullable<Gebeurtenisgegevens['opvang']> | '';
  toelichting: string;
  afwijking: Afwijkreden | '';
};

/** What the form begins with: empty but for when the desk knew, or the gebeurtenis that is mended. */
export function gebeurtenisBegin(
  { id, personen }: { readonly id: string; readonly personen: readonly { readonly id: string }[] },
  procedureId: string,
  vandaag: IsoDate,
  gebeurtenis?: Procedure['gebeurtenissen'][number],
): GebeurtenisWaarden {
  const gegevens = gebeurtenis?.gegevens ?? {};
  return {
    dossierId: id,
    procedureId,
    soort: gebeurtenis?.soort ?? '',
    op: datumWaarde(gebeurtenis?.op) ?? LEGE_DATUM,
    vernomenOp: datumWaarde(gebeurtenis?.vernomenOp ?? vandaag),
    dag: datumWaarde(gebeurtenis?.dag),
    ongeveer: gebeurtenis?.ongeveer ?? false,
    tijd: gebeurtenis?.tijd ?? '',
    bron: gebeurtenis?.bron ?? '',
    gedaagden: [...(gebeurtenis?.gedaagden ?? personen.map((persoon) => persoon.id))],
    van: gegevens.van ?? '',
    zittingsoort: gegevens.zittingsoort ?? '',
    toewijzing: gegevens.toewijzing ?? '',
    vonnisInStand: gegevens.vonnisInStand ?? '',
    dekt: gegevens.dekt ?? '',
    opvang: gegevens.opvang ?? '',
    toelichting: gebeurtenis?.toelichting ?? '',
    afwijking: gegevens.afwijking ?? '',
  };
}

/** The kind that was chosen; undefined while none is. */
export function soortVan({ soort }: GebeurtenisWaarden): Gebeurtenissoort | undefined {
  return isGebeurtenissoort(soort) ? soort : undefined;
}

/** What is sent of what was typed; undefined while a kind, a day or a source is missing. */
export function gebeurtenisInvoer(
  values: GebeurtenisWaarden,
  personen: readonly { readonly id: string }[],
  aanvaard: readonly string[],
): GebeurtenisInvoer | undefined {
  const soort = soortVan(values);
  const vernomenOp = values.vernomenOp.datum;
  const tijd = readTijd(values.tijd);
  const { bron } = values;
  if (soort === undefined || vernomenOp === null || tijd === undefined || bron === '')
    return undefined;
  const asked = gebeurtenisregels[soort];
  const chosen = values.gedaagden.filter((id) => personen.some((persoon) => persoon.id === id));
  return {
    ...{ soort, vernomenOp, bron, aanvaard: [...aanvaard] },
    op: values.op.datum,
    dag: asked.dag === null ? null : values.dag.datum,
    ongeveer: values.ongeveer && (asked.dag === null ? values.op : values.dag).datum !== null,
    tijd: asked.tijd ? tijd : '',
    gedaagden: chosen.length === 0 || chosen.length === personen.length ? null : chosen,
    gegevens: gegevensVan(values, soort),
    toelichting: values.toelichting,
  };
}

function gegevensVan(values: GebeurtenisWaarden, soort: Gebeurtenissoort): Gebeurtenisgegevens {
  const { gegevens } = gebeurtenisregels[soort];
  const { van, zittingsoort, toewijzing, vonnisInStand, dekt, opvang } = values;
  const has = (naam: keyof Gebeurtenisgegevens) => gegevens.includes(naam);
  return {
    ...(has('van') && isIsoDate(van) && { van }),
    ...(has('zittingsoort') && zittingsoort !== '' && { zittingsoort }),
    ...(has('toewijzing') && toewijzing !== '' && { toewijzing }),
    ...(has('vonnisInStand') && vonnisInStand !== '' && { vonnisInStand }),
    ...(has('dekt') && dekt !== '' && { dekt }),
    ...(has('opvang') && opvang !== '' && { opvang }),
    ...(values.afwijking !== '' && { afwijking: values.afwijking }),
  };
}
