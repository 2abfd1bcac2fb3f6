import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { Termijn } from '#areas/meldingen/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { type DatumWaarde, datumWaarde } from '#renderer/components/datum-toestand.ts';
import type { Wetenkeuze } from '#renderer/components/weten-keuze.tsx';
import type { AntwoordVraag } from '../contract.ts';
import type { Zorgsleutel } from '../rules/grondslag.ts';
import { WEETVELDEN, type Weetveld } from '../rules/weetvelden.ts';
import { ANTWOORDSOORTEN, type Antwoordsoort } from '../rules.ts';

/** What stands behind the ? of the page: the term to answer and the kind of answer. */
export type AntwoordAdres = { readonly termijn?: string; readonly soort?: Antwoordsoort };

/** Reads the address; nonsense is left out. */
export function readAntwoordAdres(search: Readonly<Record<string, unknown>>): AntwoordAdres {
  const soort = ANTWOORDSOORTEN.find((one) => one === search['soort']);
  const termijn = search['termijn'];
  return {
    ...(typeof termijn === 'string' && { termijn }),
    ...(soort !== undefined && { soort }),
  };
}

/** What the form holds; '' is not chosen. */
export type AntwoordWaarden = {
  partnerId: string;
  soort: Antwoordsoort;
  ontvanger: string;
  termijnId: string;
  /** When the answer will be there, in a notice of a missed term. */
  nieuweDatum: DatumWaarde;
  tekst: string;
  kanaal: Kanaal;
  /** What the text tells besides, as far as it was ticked. */
  vertelt: Partial<Record<Weetveld, Wetenkeuze>>;
  zorgsleutel: Zorgsleutel | '';
  wettelijkePlicht: string;
};

type Bron = Pick<Dossier, 'meldingen' | 'termijnen'>;
type Partners = Afhandeling['partners'];

/** Whether somebody writes the heart of this answer; the others are composed whole. */
export function vraagtTekst(soort: Antwoordsoort): boolean {
  return soort === 'advies' || soort === 'ondersteuning';
}

/**
 * The open terms that this answer can be about: the question it answers or, for a notice of a
 * missed term, those that ended before today.
 */
export function termijnenVoor(
  { termijnen }: Pick<Bron, 'termijnen'>,
  soort: Antwoordsoort,
  vandaag: IsoDate,
): readonly Termijn[] {
  return termijnen.filter(({ code, vervalt, voldaanOp }) => {
    if (voldaanOp !== null) return false;
    return soort === 'gemist' ? vervalt !== null && vervalt < vandaag : code === soort;
  });
}

/** How somebody at this partner is addressed, as far as the dossier knows. */
export function ontvangerVan(
  bron: Pick<Bron, 'meldingen'>,
  partners: Partners,
  id: string,
): string {
  const contact = partners.find((partner) => partner.id === id)?.contact ?? '';
  if (contact !== '') return contact;
  const melding = bron.meldingen.find(
    ({ partner, contactpersoon }) => partner?.id === id && contactpersoon !== null,
  );
  return melding?.contactpersoon?.naam ?? '';
}

/** The term that such an answer to this partner meets, or '' when there is none. */
export function termijnVan(
  bron: Bron,
  { partnerId, soort }: Pick<AntwoordWaarden, 'partnerId' | 'soort'>,
  vandaag: IsoDate,
): string {
  const asked = new Set(
    bron.meldingen.filter(({ partner }) => partner?.id === partnerId).map(({ id }) => id),
  );
  const own = termijnenVoor(bron, soort, vandaag).find(
    ({ meldingId }) => meldingId === null || asked.has(meldingId),
  );
  return own?.id ?? '';
}

/** What the form begins with: the term of the address, or else the first question that is open. */
export function antwoordbeginVan(
  bron: Bron,
  partners: Partners,
  adres: AntwoordAdres,
  vandaag: IsoDate,
): AntwoordWaarden {
  const termijn = bron.termijnen.find(({ id }) => id === adres.termijn);
  const codes = ['advies', 'ondersteuning'] as const;
  const open = bron.termijnen.find(
    ({ code, voldaanOp }) => voldaanOp === null && codes.some((one) => one === code),
  );
  const about = termijn ?? (adres.soort === undefined ? open : undefined);
  const melding = bron.meldingen.find(({ id }) => id === about?.meldingId);
  const partnerId = melding?.partner?.id ?? partners[0]?.id ?? '';
  const soort = adres.soort ?? codes.find((one) => one === about?.code) ?? 'advies';
  const known = partners.some(({ id }) => id === partnerId) ? partnerId : '';
  return {
    partnerId: known,
    soort,
    ontvanger: ontvangerVan(bron, partners, known),
    termijnId: termijn?.id ?? termijnVan(bron, { partnerId: known, soort }, vandaag),
    nieuweDatum: datumWaarde(null),
    tekst: '',
    kanaal: 'beveiligde_mail',
    ...{ vertelt: {}, zorgsleutel: '', wettelijkePlicht: '' },
  };
}

/** What is asked of the engine; undefined while no partner is chosen. */
export function antwoordvraagVan(
  dossierId: string,
  waarden: AntwoordWaarden,
): AntwoordVraag | undefined {
  const { partnerId, soort, ontvanger, termijnId, nieuweDatum, tekst } = waarden;
  if (partnerId === '') return undefined;
  return {
    ...{ dossierId, partnerId, soort, ontvanger: ontvanger.trim() },
    termijnId: termijnId === '' ? null : termijnId,
    nieuweDatum: soort === 'gemist' ? nieuweDatum.datum : null,
    tekst: vraagtTekst(soort) ? tekst.trim() : '',
    vertelt: WEETVELDEN.flatMap((veld) => {
      const keuze = waarden.vertelt[veld];
      return keuze?.gekozen ? [{ veld, motivering: keuze.motivering.trim() }] : [];
    }),
    zorgsleutel: waarden.zorgsleutel || null,
    wettelijkePlicht: waarden.wettelijkePlicht.trim(),
  };
}
