import { datumVelden, meldingVelden, partijVelden } from '#areas/meldingen/fields.ts';
import { isMeldingreden, meldingredenNaam } from '#areas/meldingen/rules.ts';
import { partnervraagVelden } from '#areas/partnervragen/fields.ts';
import { UITKOMSTEN, uitkomstNaam } from '#areas/screening/rules/regels.ts';
import { inzetVelden } from '#areas/trajecten/fields.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { isIsoDate } from '#domain/dates/iso-date.ts';
import { labelsVan } from '#domain/velden/veld.ts';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import type { Historieregel } from '../contract.ts';
import { isProcesstap, isWerkstatus, processtapNaam, werkstatusNaam } from '../rules.ts';
import { isNoodzaakveld, noodzaakveldNaam } from '../rules-noodzaak.ts';
import { PERSOONROLLEN, persoonrolNaam } from '../rules-rollen.ts';

type Gegevens = Historieregel['gegevens'];
export type Historiegroep = 'meldingen' | 'contact' | 'brieven' | 'termijnen' | 'wijzigingen';

/** How one kind of event reads, and under which filter it stands. */
export type Historiezin = {
  readonly groep: Historiegroep;
  readonly zin: (gegevens: Gegevens) => string;
};

/** Why something was mended, where a code says so. */
export function herstelredenZin({ reden = '' }: Gegevens): string {
  return isMeldingreden(reden) ? ` (${meldingredenNaam(reden).toLowerCase()})` : '';
}

/** A day of the historie as it is read; what is none stands as it was kept. */
export function historiedag(text: string | undefined): string {
  return text !== undefined && isIsoDate(text) ? formatDatum(text) : (text ?? '');
}

export function statusOf(code: string): string {
  return isWerkstatus(code) ? werkstatusNaam(code).toLowerCase() : code;
}

export function stapOf(code: string): string {
  if (!isProcesstap(code)) return code;
  return code === 'uitgesteld' ? processtapNaam(code) : `${code} (${processtapNaam(code)})`;
}

export function meldingveld(veld = ''): string {
  const label = labelsVan(meldingVelden)[veld] ?? veld;
  return label === '' ? 'een gegeven' : `“${label}”`;
}

/** The fields of a melding that were corrected, with the days as they were. */
export function veldenMetWas(velden: string, gegevens: Gegevens): string {
  const namen = labelsVan({ ...partijVelden, ...meldingVelden, ...datumVelden });
  return velden
    .split(', ')
    .map((veld) => {
      const was = gegevens[`was_${veld}`];
      return `${(namen[veld] ?? veld).toLowerCase()}${was ? ` (was ${historiedag(was)})` : ''}`;
    })
    .join(', ');
}

export function persoonveldnamen(velden: string): string {
  const namen: Readonly<Record<string, string>> = persoonTekst.velden;
  return velden
    .split(', ')
    .map((veld) => namen[veld] ?? veld)
    .map((naam) => (naam === 'BSN' ? naam : naam.toLowerCase()))
    .join(', ');
}

/** Codes with commas between them, as the names that the screening shows. */
export function uitkomstNamen(codes: string): string {
  return codes
    .split(', ')
    .map((code) => {
      const known = UITKOMSTEN.find((uitkomst) => uitkomst === code);
      return known === undefined ? code : uitkomstNaam(known);
    })
    .join(', ');
}

export function rolVan(rol: string | undefined): string {
  const found = PERSOONROLLEN.find((one) => one === rol);
  return found === undefined ? 'onbekend' : persoonrolNaam(found).toLowerCase();
}

const BEREIKDELEN: Readonly<Record<string, string>> = {
  verblijf: 'verblijf',
  post: 'postadres',
  toestand: 'opgenomen of gedetineerd',
  vertegenwoordigers: 'wie vertegenwoordigt',
  veiligheid: 'veiligheid bij bezoek',
  afgeschermd: 'afscherming van het adres',
};

export function bereikdelen(velden: string): string {
  const namen = velden.split(', ').flatMap((deel) => BEREIKDELEN[deel] ?? []);
  return namen.length === 0 ? '' : `: ${namen.join(', ')}`;
}

/** The fields of an inzet that were changed, as they are read. */
export function inzetveldnamen(velden: string): string {
  const namen: Readonly<Record<string, string>> = {
    ...labelsVan(inzetVelden),
    ...{ persoon: 'voor wie', stappen: 'stappen van de meldcode' },
  };
  return velden
    .split(', ')
    .map((veld) => (namen[veld] ?? veld).toLowerCase())
    .join(', ');
}

/** The fields of a question that were corrected. */
export function vraagveldnamen(velden = ''): string {
  const namen = labelsVan(partnervraagVelden);
  return velden
    .split(', ')
    .map((veld) => `“${namen[veld] ?? veld}”`)
    .join(', ');
}

/** What became of a letter. */
export function briefgang({
  soort = '',
  stand,
  op,
  reden = '',
  naam = '',
  bewind = '',
}: Readonly<Record<string, string>>): string {
  const aan = naam === '' ? '' : ` aan ${bewind === 'ja' ? 'de bewindvoerder van ' : ''}${naam}`;
  if (stand === 'verzonden') return `Brief “${soort}”${aan} verzonden op ${historiedag(op)}.`;
  if (stand === 'niet_geschreven')
    return `Brief “${soort}”${aan} niet geschreven (${historiedag(op)}): ${reden.toLowerCase()}.`;
  if (stand === 'ingetrokken')
    return `Brief “${soort}”${aan} van ${historiedag(op)} telt niet meer mee${reden === '' ? '' : `: ${reden.toLowerCase()}`}.`;
  if (stand === 'oud_adres')
    return `Brief “${soort}” van ${historiedag(op)} ging naar een oud adres en telt niet mee.`;
  if (stand === 'goed_adres')
    return `Brief “${soort}” van ${historiedag(op)} ging toch naar het goede adres en telt weer mee.`;
  return `Brief “${soort}” gemaakt.`;
}

/** Fields that were judged on whether they are still needed. */
function noodzaakvelden(velden: string): string {
  return velden
    .split(', ')
    .map((veld) => (isNoodzaakveld(veld) ? noodzaakveldNaam(veld) : veld))
    .map((naam) => (naam === 'BSN' ? naam : naam.toLowerCase()))
    .join(', ');
}

/** What was kept and what was removed when a step was judged. */
export function noodzaakZin({ stap = '', behouden = '', verwijderd = '' }: Gegevens): string {
  const delen = [
    ...(behouden === '' ? [] : [`nog nodig: ${noodzaakvelden(behouden)}`]),
    ...(verwijderd === '' ? [] : [`verwijderd: ${noodzaakvelden(verwijderd)}`]),
  ];
  return `Beoordeeld welke gegevens stap ${stapOf(stap)} nodig heeft. ${capital(delen.join('; '))}.`;
}

const capital = (zin: string) => `${zin.charAt(0).toUpperCase()}${zin.slice(1)}`;

/** How a taak went: done, answered with no, or nobody knows. */
export function taakGelaten({ vraag = '', reden }: Readonly<Record<string, string>>): string {
  const wat = vraag === '' ? '' : `: “${vraag}”`;
  if (reden === 'gedaan') return `Gedaan${wat}.`;
  return `Nagevraagd${wat}. ${reden === 'nee' ? 'Het antwoord is nee.' : 'Niemand weet het.'}`;
}
