import type { $Type, NotNull } from 'drizzle-orm';
import type { Rijnaam, Rijwaarde } from '#domain/velden/rij.ts';
import { rijnaam } from '#domain/velden/rij.ts';
import type { Houdt, MagLeeg, Veld, Velddefinities } from '#domain/velden/veld.ts';
import type { Kit } from './kit.ts';
import {
  afspraak,
  MET_HET_DOSSIER,
  medewerker,
  persoon,
  techniek,
  type Verklaring,
} from './verklaring.ts';

type Tekst<V extends Veld> = $Type<ReturnType<Kit['text']>, NonNullable<Rijwaarde<V>>>;
type Kolom<V extends Veld> = V extends { soort: 'bedrag' }
  ? ReturnType<Kit['integer']>
  : MagLeeg<V> extends true
    ? Tekst<V>
    : NotNull<Tekst<V>>;
/** The columns of some fields, by their names in a row. */
export type Kolommen<V extends Velddefinities> = {
  [K in keyof V as Rijnaam<V[K]['kolom']>]: Kolom<V[K]>;
};

/** The columns of some fields, as parts of a table. */
export function kolommen<V extends Velddefinities>(kit: Kit, definities: V): Kolommen<V> {
  const made = Object.values(definities).map((veld) => {
    const column = veld.soort === 'bedrag' ? kit.integer(veld.kolom) : kit.text(veld.kolom);
    return [rijnaam(veld.kolom), mayBeNull(veld) ? column : column.notNull()];
  });
  return Object.fromEntries(made) as Kolommen<V>;
}

function mayBeNull(veld: Veld): boolean {
  switch (veld.soort) {
    case 'regel':
    case 'tekst':
    case 'keuze':
      return false;
    case 'datum':
    case 'verwijzing':
      return veld.verplicht === undefined;
    default:
      return true;
  }
}

/** What the columns of some fields hold, and how that is destroyed. */
export function verklaringenVan<V extends Velddefinities>(
  definities: V,
  verwijderpad = MET_HET_DOSSIER,
): { [K in keyof V as Rijnaam<V[K]['kolom']>]: Verklaring } {
  return Object.fromEntries(
    Object.values(definities).map(({ kolom, houdt }) => [
      rijnaam(kolom),
      verklaringVan(houdt, verwijderpad),
    ]),
  ) as { [K in keyof V as Rijnaam<V[K]['kolom']>]: Verklaring };
}

function verklaringVan(houdt: Houdt, verwijderpad: string): Verklaring {
  if (houdt === 'techniek') return techniek;
  if (houdt === 'afspraak') return afspraak;
  if ('medewerker' in houdt) return medewerker(houdt.medewerker);
  const { gegeven, stap, lijst = 'taak', doel = 'de taak van SA 7 MZO uitvoeren' } = houdt;
  return persoon({ gegeven, lijst, doel, stap, verwijderpad });
}
