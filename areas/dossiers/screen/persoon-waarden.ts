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
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { namenVan } from '#domain/velden/veld.ts';
import type { ConflictRegel } from '#renderer/components/conflict.tsx';
import { type DatumWaarde, LEGE_DATUM } from '#renderer/components/datum-toestand.ts';
import {
  geboortedatumWaarde,
  LEGE_GEBOORTEDATUM,
} from '#renderer/components/geboortedatum-veld.tsx';
import type { Conceptinhoud } from '#renderer/concepten/concept-queue.ts';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';

/**
 * The fields of B3 that are plain text. The tussenvoegsel has a field of its own here, so that a
 * name that came apart wrongly can be put right; the house number is one field, as on every form.
 */
export type Tekstveld = Exclude<PersoonTekstveld, 'huisletter' | 'toevoeging'>;
const TEKSTVELDEN = namenVan(persoonVelden).filter(
  (veld): veld is Tekstveld =>
    !['geboortedatum', 'geslacht', 'huisletter', 'toevoeging'].includes(veld),
);

/** What the form of a person holds; `dossierId` lets a draft find its way back. */
export type Persoonformulier = {
  dossierId: string;
  gegevens: Omit<GetyptePersoon, 'huisletter' | 'toevoeging'> & { tussenvoegsel: string };
  bsnWeg: boolean;
  bron: string;
  /** Whether they moved or the address was wrong; '' while nobody said. */
  adresreden: '' | 'verbeterd' | 'verhuisd';
  verhuisdOp: DatumWaarde;
  versie: number;
};

/** A known person as the form shows it. */
export function persoonWaarden(persoon: Betrokkene, dossierId: string): Persoonformulier {
  const { postcode, telefoon, geboortedatum } = persoon;
  const known = TEKSTVELDEN.map((veld) => [veld, veld === 'bsn' ? '' : (persoon[veld] ?? '')]);
  return {
    dossierId,
    gegevens: {
      ...legeGetyptePersoon(),
      tussenvoegsel: '',
      ...Object.fromEntries(known),
      huisnummer: huisnummerVan(persoon),
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
    adresreden: '',
    verhuisdOp: LEGE_DATUM,
    versie: persoon.versie,
  };
}

/** Whether another address is typed than the one that was known; then it is asked why. */
export function isAnderAdres(
  { gegevens, dossierId }: Persoonformulier,
  bewaard: Betrokkene,
): boolean {
  const was = persoonWaarden(bewaard, dossierId).gegevens;
  const velden = ['straat', 'huisnummer', 'postcode', 'plaats'] as const;
  const isLeeg = velden.every((veld) => was[veld].trim() === '');
  if (isLeeg && !bewaard.afgeschermd) return false;
  return velden.some((veld) => was[veld].trim() !== gegevens[veld].trim());
}

function huisnummerVan({ huisnummer, huisletter, toevoeging }: Betrokkene): string {
  return huisnummer ? formatHuisnummer({ huisnummer, huisletter, toevoeging }) : '';
}

/**
 * What is sent. A BSN that was left empty is not sent at all: the engine then keeps the one it
 * has, because the form never holds it. An empty text takes it away. A house number that nobody
 * changed is sent in the parts in which it is stored.
 */
export function invoerVan(
  { gegevens, bsnWeg }: Persoonformulier,
  bewaard: Betrokkene,
): PersoonInvoer {
  const { huisnummer, huisletter, toevoeging } = bewaard;
  const isSame = gegevens.huisnummer === huisnummerVan(bewaard);
  const delen = {
    ...(huisnummer && { huisnummer }),
    ...(huisletter && { huisletter }),
    ...(toevoeging && { toevoeging }),
  };
  return {
    ...(bsnWeg && { bsn: '' }),
    ...toPersoonInvoer({ ...gegevens, ...(isSame && delen) }),
  };
}

/** A draft of before, in which the parts of a house number had fields of their own. */
export function salvagePersoon(inhoud: Conceptinhoud): Conceptinhoud {
  const bewaard = Object(inhoud['gegevens']) as Readonly<Record<string, unknown>>;
  const { huisletter, toevoeging, ...gegevens } = bewaard;
  if (typeof huisletter !== 'string' || typeof toevoeging !== 'string') return inhoud;
  const { huisnummer } = gegevens;
  const heel =
    typeof huisnummer === 'string' && huisnummer !== ''
      ? formatHuisnummer({ huisnummer, huisletter, toevoeging })
      : `${huisletter}${toevoeging}`;
  return { ...inhoud, gegevens: { ...gegevens, huisnummer: heel } };
}

/** The errors of all parts of a house number stand at its one field. */
export function naarPersoonveld(veld: string): string {
  return /^gegevens\.(huisletter|toevoeging)$/.test(veld) ? 'gegevens.huisnummer' : veld;
}

/** A warning as it is accepted, and what it says. */
export type OpenWaarschuwing = { readonly code: string; readonly zin: string };

/**
 * What must be repaired, by the name of the field in the form, and what is only odd. The same
 * check as the engine's, so that nobody has to wait for it.
 */
export function judgePersoon(
  waarden: Persoonformulier,
  bewaard: Betrokkene,
  vandaag: IsoDate,
): { fouten: Record<string, string>; waarschuwingen: OpenWaarschuwing[] } {
  const invoer = invoerVan(waarden, bewaard);
  const { fouten, waarschuwingen } = checkPersoon(invoer, vandaag);
  // A person of whom only the BSN is known is known: the form just does not hold it.
  const keepsBsn = bewaard.heeftBsn && invoer.bsn === undefined;
  const echte = fouten.filter(({ veld }) => !(keepsBsn && veld === 'achternaam'));
  return {
    fouten: Object.fromEntries(
      echte.map(({ veld, zin }) => [naarPersoonveld(`gegevens.${veld}`), zin]),
    ),
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
