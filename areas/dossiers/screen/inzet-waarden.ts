import { MELDCODESTAPPEN, type Meldcodestap } from '#areas/screening/rules/formulier.ts';
import type { InzetBeeld } from '#areas/trajecten/contract-inzet.ts';
import { inzetVelden } from '#areas/trajecten/fields.ts';
import { type Inzetsoort, isInzetsoort } from '#areas/trajecten/rules/inzet.ts';
import type { Meldcodestappen } from '#areas/trajecten/rules/inzet-invoer.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import {
  beginwaarden,
  type Formulierwaarden,
  toGetypt,
  toInvoer,
} from '#domain/velden/formulier.ts';
import type { Invoer } from '#domain/velden/veld.ts';
import { type DatumWaarde, datumWaarde } from '#renderer/components/datum-toestand.ts';

/** What the form of an inzet holds. */
export type InzetWaarden = Formulierwaarden<typeof inzetVelden> & {
  /** '' for the household. */
  persoon: string;
  stappen: Record<Meldcodestap, DatumWaarde>;
};

/** What the form begins with: nothing chosen but what was asked for, or the inzet as it is. */
export function inzetBegin(vandaag: IsoDate, van?: InzetBeeld | Inzetsoort): InzetWaarden {
  const inzet = typeof van === 'object' ? van : undefined;
  const stap = (code: Meldcodestap) => datumWaarde(inzet?.stappen[code]);
  const stappen = {
    ...{ signalen: stap('signalen'), consultatie: stap('consultatie'), gesprek: stap('gesprek') },
    ...{ wegen: stap('wegen'), beslissen: stap('beslissen') },
  };
  if (inzet !== undefined)
    return { ...toGetypt(inzetVelden, inzet), persoon: inzet.persoon ?? '', stappen };
  const begin = { ...beginwaarden(inzetVelden, vandaag), persoon: '', stappen };
  return typeof van === 'string' ? { ...begin, ...usualOf(van) } : begin;
}

/** What is usual of a kind when somebody chooses it. */
export function usualOf(soort: Inzetsoort): Pick<InzetWaarden, 'soort' | 'vrager'> {
  return { soort, vrager: soort === 'crisis' ? 'betrokkene' : 'meldpunt' };
}

/** What is sent of what was typed; undefined while no kind is chosen. */
export function inzetInvoer(
  { persoon, stappen, ...waarden }: InzetWaarden,
  aanvaard: readonly string[],
):
  | (Invoer<typeof inzetVelden> & {
      persoon: string | null;
      stappen: Meldcodestappen;
      aanvaard: string[];
    })
  | undefined {
  if (!isInzetsoort(waarden.soort)) return undefined;
  const gezet = MELDCODESTAPPEN.flatMap((stap) => {
    const dag = stappen[stap].datum;
    return dag === null ? [] : [[stap, dag] as const];
  });
  return {
    ...toInvoer(inzetVelden, waarden),
    persoon: persoon || null,
    stappen: Object.fromEntries(gezet),
    aanvaard: [...aanvaard],
  };
}
