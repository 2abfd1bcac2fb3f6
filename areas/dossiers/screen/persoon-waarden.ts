import type { Betrokkene, PersoonInvoer } from '#areas/personen/contract.ts';
import { persoonVelden } from '#areas/personen/fields.ts';
import {
  type GetyptePersoon,
  legeGetyptePersoon,
  type PersoonTekstveld,
  toPersoonInvoer,
} from '#areas/personen/rules/getypte-persoon.ts';
import { checkPersoon } from '#areas/personen/rules/persoon-invoer.ts';
import { isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { namenVan } from '#domain/velden/veld.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import {
  geboortedatumWaarde,
  LEGE_GEBOORTEDATUM,
} from '#renderer/components/geboortedatum-veld.tsx';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';

/** The fields of B3 that are plain text; this form asks every part apart. */
export type Tekstveld = PersoonTekstveld;
const TEKSTVELDEN = namenVan(persoonVelden).filter(
  (veld) => veld !== 'geboortedatum' && veld !== 'geslacht',
);

/** What the form of a person holds; `dossierId` lets a draft find its way back. */
export type Persoonformulier = {
  dossierId: string;
  gegevens: Required<GetyptePersoon>;
  bsnWeg: boolean;
  bron: string;
  versie: number;
};

/** A known person as the form shows it. */
export function persoonWaarden(persoon: Betrokkene, dossierId: string): Persoonformulier {
  const { postcode, telefoon, geboortedatum } = persoon;
  const parts = { tussenvoegsel: '', huisletter: '', toevoeging: '' };
  const known = TEKSTVELDEN.map((veld) => [veld, veld === 'bsn' ? '' : (persoon[veld] ?? '')]);
  return {
    dossierId,
    gegevens: {
      ...legeGetyptePersoon(),
      ...parts,
      ...Object.fromEntries(known),
      postcode: postcode === null ? '' : formatPostcode(postcode),
      telefoon: telefoon === null ? '' : formatTelefoon(telefoon),
      geboortedatum:
        geboortedatum !== null && isGeboortedatumTekst(geboortedatum)
          ? geboortedatumWaarde(geboortedatum)
          : LEGE_GEBOORTEDATUM,
      geslacht: persoon.geslacht ?? '',
    },
    bsnWeg: false,
    bron: '',
    versie: persoon.versie,
  };
}

/**
 * What is sent. A BSN that was left empty is not sent at all: the engine then keeps the one it
 * has, because the form never holds it. An empty text takes it away.
 */
export function invoerVan({ gegevens, bsnWeg }: Persoonformulier): PersoonInvoer {
  return { ...(bsnWeg && { bsn: '' }), ...toPersoonInvoer(gegevens) };
}

/** A warning as it is accepted, and what it says. */
export type OpenWaarschuwing = { readonly code: string; readonly zin: string };

/**
 * What must be repaired, by the name of the field in the form, and what is only odd. The same
 * check as the engine's, so that nobody has to wait for it.
 */
export function judgePersoon(
  waarden: Persoonformulier,
  heeftBsn: boolean,
  vandaag: IsoDate,
): { fouten: Record<string, string>; waarschuwingen: OpenWaarschuwing[] } {
  const invoer = invoerVan(waarden);
  const { fouten, waarschuwingen } = checkPersoon(invoer, vandaag);
  // A person of whom only the BSN is known is known: the form just does not hold it.
  const keepsBsn = heeftBsn && invoer.bsn === undefined;
  const echte = fouten.filter(({ veld }) => !(keepsBsn && veld === 'achternaam'));
  return {
    fouten: Object.fromEntries(echte.map(({ veld, zin }) => [`gegevens.${veld}`, zin])),
    waarschuwingen: waarschuwingen.map(({ veld, code, zin }) => ({
      code: `gegevens.${veld}:${code}`,
      zin,
    })),
  };
}

/** What is stored beside what was typed, field by field. */
export function persoonConflict(nu: Persoonformulier, getypt: Persoonformulier): ConflictRegel[] {
  const { velden } = persoonTekst;
  const rows = TEKSTVELDEN.filter((veld) => veld !== 'bsn').map((veld) => ({
    veld: velden[veld],
    opgeslagen: nu.gegevens[veld],
    getypt: getypt.gegevens[veld],
  }));
  return [
    ...rows,
    {
      veld: velden.geboortedatum,
      opgeslagen: nu.gegevens.geboortedatum.tekst,
      getypt: getypt.gegevens.geboortedatum.tekst,
    },
    {
      veld: velden.geslacht,
      opgeslagen: nu.gegevens.geslacht,
      getypt: getypt.gegevens.geslacht,
    },
  ];
}
