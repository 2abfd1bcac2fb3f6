import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import type { Betrokkene } from '#areas/personen/contract.ts';
import type { GeheelTekstveld } from '#areas/personen/rules/getypte-persoon.ts';
import { isGeboortedatumTekst } from '#domain/dates/geboortedatum.ts';
import { formatHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { volledigeNaam } from '#domain/identiteit/naam.ts';
import { formatPostcode } from '#domain/identiteit/postcode.ts';
import {
  geboortedatumWaarde,
  LEGE_GEBOORTEDATUM,
} from '#renderer/components/geboortedatum-veld.tsx';
import { legePersoon, type MeldingWaarden, type PersoonWaarden } from './waarden.ts';

/** A dossier of a known person. */
export type GekozenDossier = Kandidaat['dossiers'][number];

/** What is known of a person in the fields of the form; the BSN is never given. */
export function bekendeVelden(mens: Betrokkene): Partial<Record<GeheelTekstveld, string>> {
  const { huisnummer, huisletter, toevoeging, tussenvoegsel, achternaam } = mens;
  return {
    achternaam: achternaam === null ? '' : volledigeNaam({ tussenvoegsel, achternaam }),
    voornaam: mens.voornaam ?? '',
    voorletters: mens.voorletters ?? '',
    postcode: formatPostcode(mens.postcode ?? ''),
    huisnummer: huisnummer === null ? '' : formatHuisnummer({ huisnummer, huisletter, toevoeging }),
    straat: mens.straat ?? '',
    plaats: mens.plaats ?? '',
    telefoon: mens.telefoon ?? '',
    email: mens.email ?? '',
  };
}

/**
 * Says that a typed person is a known one. Empty fields are filled with what is known; what was
 * typed stays as it is. With one open dossier the betrokkene's melding goes there.
 */
export function choosePersoon(
  values: MeldingWaarden,
  sleutel: string,
  kandidaat: Kandidaat,
): Partial<MeldingWaarden> {
  const personen = values.personen.map((persoon) =>
    persoon.sleutel === sleutel ? fill(unlink(persoon), kandidaat) : persoon,
  );
  if (values.personen[0]?.sleutel !== sleutel) return { personen };
  const open = kandidaat.dossiers.filter(isOpen);
  const only = open.length === 1 ? open[0] : undefined;
  return { personen, dossierId: only?.id ?? '', zelfdeAls: '' };
}

/** Takes a link away again, with everything that it filled in and nobody changed since. */
export function forgetPersoon(values: MeldingWaarden, sleutel: string): Partial<MeldingWaarden> {
  const personen = values.personen.map((persoon) =>
    persoon.sleutel === sleutel ? unlink(persoon) : persoon,
  );
  const isBetrokkene = values.personen[0]?.sleutel === sleutel;
  return isBetrokkene ? { personen, dossierId: '', zelfdeAls: '' } : { personen };
}

/** Chooses the dossier that the melding goes into; '' is a new one. */
export function kiesDossier(dossierId: string): Partial<MeldingWaarden> {
  return { dossierId, zelfdeAls: '' };
}

/** Whether a melding can be added: the dossier is open and not restricted. */
export function isOpen({ werkstatus, beperkt }: GekozenDossier): boolean {
  return werkstatus !== 'afgesloten' && !beperkt;
}

function fill(persoon: PersoonWaarden, kandidaat: Kandidaat): PersoonWaarden {
  const known = knownOf(kandidaat);
  const velden = (Object.keys(known) as (keyof Bekend)[]).filter(
    (veld) => isEmpty(persoon[veld]) && !isEmpty(known[veld]),
  );
  const added = Object.fromEntries(velden.map((veld) => [veld, known[veld]]));
  return { ...persoon, ...added, herkenning: { kandidaat, ingevuld: velden } };
}

function unlink(persoon: PersoonWaarden): PersoonWaarden {
  if (persoon.herkenning === null) return persoon;
  const { kandidaat, ingevuld } = persoon.herkenning;
  const known = knownOf(kandidaat);
  const empty = legePersoon(persoon.sleutel);
  const emptied = ingevuld.filter(
    (veld) => JSON.stringify(persoon[veld]) === JSON.stringify(known[veld]),
  );
  return {
    ...persoon,
    ...Object.fromEntries(emptied.map((veld) => [veld, empty[veld]])),
    herkenning: null,
  };
}

type Bekend = Partial<Pick<PersoonWaarden, GeheelTekstveld | 'geboortedatum' | 'geslacht'>>;

function knownOf({ betrokkene }: Kandidaat): Bekend {
  const { geboortedatum, geslacht } = betrokkene;
  return {
    ...bekendeVelden(betrokkene),
    geslacht: geslacht ?? '',
    geboortedatum:
      geboortedatum !== null && isGeboortedatumTekst(geboortedatum)
        ? geboortedatumWaarde(geboortedatum)
        : LEGE_GEBOORTEDATUM,
  };
}

function isEmpty(waarde: Bekend[keyof Bekend]): boolean {
  if (waarde === undefined) return true;
  return (typeof waarde === 'string' ? waarde : waarde.tekst).trim() === '';
}
