import { z } from 'zod';
import { BEDRAG_TE_HOOG } from '../geld.ts';
import { cleanLine } from '../invoer.ts';
import {
  elkVeld,
  genoemd,
  type Invoer,
  type Veld,
  type Velddefinities,
  type Waarde,
} from '../velden/veld.ts';
import { datum, id, idAnders, regel, tekst, vrijeRegel } from './velden.ts';

type Vorm<T> = z.ZodType<T, T>;
/** The shape of some fields as they are sent. */
export type InvoerVorm<V extends Velddefinities> = {
  [K in keyof V & keyof Invoer<V>]: undefined extends Invoer<V>[K]
    ? z.ZodOptional<Vorm<NonNullable<Invoer<V>[K]>>>
    : Vorm<Invoer<V>[K]>;
};
/** The shape of some fields as they are given. */
export type UitvoerVorm<V extends Velddefinities> = { [K in keyof V]: Vorm<Waarde<V[K]>> };

/** What may be sent of each field, with its limits, as the parts of a `z.object`. */
export function invoerVorm<V extends Velddefinities>(definities: V): InvoerVorm<V> {
  return elkVeld(definities, sentAs) as unknown as InvoerVorm<V>;
}

/** What is given of each field, as the parts of a `z.object`. */
export function uitvoerVorm<V extends Velddefinities>(definities: V): UitvoerVorm<V> {
  return elkVeld(definities, givenAs) as unknown as UitvoerVorm<V>;
}

function sentAs(veld: Veld): z.ZodType {
  switch (veld.soort) {
    case 'regel':
      return (veld.verplicht ? regel : vrijeRegel)(genoemd(veld), veld.hoogstens);
    case 'tekst':
      return tekst(genoemd(veld), veld.verplicht ? 1 : 0, veld.hoogstens);
    case 'datum':
      return veld.verplicht ? datum : datum.nullable();
    case 'keuze':
      return z.enum(veld.keuzes, veld.zin === undefined ? undefined : { error: veld.zin });
    case 'bedrag':
      return z
        .number({ error: 'Vul een bedrag in, bijvoorbeeld 1250,50.' })
        .int()
        .min(0, { error: `Een ${genoemd(veld)} is 0 euro of meer.` })
        .max(veld.hoogste, { error: BEDRAG_TE_HOOG })
        .nullable();
    case 'verwijzing':
      return veld.verplicht ? id : id.nullable();
    case 'gegevenskeuze':
      return z.enum(veld.keuzes).optional();
    default:
      return z
        .string()
        .overwrite(cleanLine)
        .max(veld.hoogstens, { error: `Gebruik hier hoogstens ${veld.hoogstens} tekens.` })
        .optional();
  }
}

function givenAs(veld: Veld): z.ZodType {
  switch (veld.soort) {
    case 'regel':
    case 'tekst':
      return z.string();
    case 'datum':
      return veld.verplicht ? datum : datum.nullable();
    case 'keuze':
      return z.enum(veld.keuzes);
    case 'bedrag':
      return z.number().int().nullable();
    case 'verwijzing':
      // A field never refers to a person: who an answer is about stands in its contract by name.
      return veld.verplicht ? idAnders : idAnders.nullable();
    case 'gegevenskeuze':
      return z.enum(veld.keuzes).nullable();
    default:
      return z.string().nullable();
  }
}
