import { createContext, use } from 'react';
import type { Contactpersoon } from '#areas/partners/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Veldwaarschuwing } from './bevinding.ts';
import type { Getoond } from './use-bevindingen.ts';
import type { MeldingWaarden, PersoonWaarden } from './waarden.ts';

/** What every part of the form works with. */
export type MeldingInForm = {
  readonly values: MeldingWaarden;
  readonly vandaag: IsoDate;
  /** Changes fields, by what they are at that moment. */
  readonly wijzig: (
    deel: Partial<MeldingWaarden> | ((values: MeldingWaarden) => Partial<MeldingWaarden>),
  ) => void;
  readonly wijzigPersoon: (sleutel: string, velden: Partial<PersoonWaarden>) => void;
  readonly getoond: (pad: string) => Getoond;
  readonly akkoord: (waarschuwing: Veldwaarschuwing) => void;
  /** Makes the contactpersoon that is typed on the spot; the same one never twice. */
  readonly maakContact: (values: MeldingWaarden) => Promise<Contactpersoon>;
};

export const MeldingContext = createContext<MeldingInForm | undefined>(undefined);

/**
 * The form around a part of it.
 *
 * @throws Error outside the form: that is a bug.
 */
export function useMelding(): MeldingInForm {
  const melding = use(MeldingContext);
  if (melding === undefined) throw new Error('No melding: this component is outside its form');
  return melding;
}
