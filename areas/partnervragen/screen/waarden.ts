import type { Afhandeling } from '#areas/afsluiten/contract.ts';
import type { Dossier } from '#areas/dossiers/contract.ts';
import type { Termijn } from '#areas/meldingen/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Kanaal } from '#domain/keuzes.ts';
import { type DatumWaarde, datumWaarde } from '#renderer/components/datum-toestand.ts';
import type { Wetenkeuze } from '#renderer/components/weten-keuze.tsx';
import type { AntwoordVraag } from '../contract.ts';
import type { Partnervraag } from '../contract-vragen.ts';
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

type Bron = Pick<Dossier, 'meldingen' | 'termijnen'> & {
  /** What was asked about the dossier. */
  readonly vragen: readonly Vraagkop[];
};
type Vraagkop = Pick<Partnervraag, 'partnerId' | 'vrager' | 'contact' | 'soort'> & {
  readonly termijn: Pick<Partnervraag['termijn'], 'id'>;
};

/** Whom an answer can go to. */
export type Antwoordpartner = Pick<Afhandeling['partners'][number], 'id' | 'naam' | 'contact'> & {
  readonly rol: Afhandeling['partners'][number]['rol'] | 'vrager';
};
type Partners = readonly Antwoordpartner[];

/** The partners of a dossier, and who asked something without taking part in it. */
export function metVragers(
  partners: Afhandeling['partners'],
  vragen: readonly Vraagkop[],
): Antwoordpartner[] {
  const found = new Map<string, Antwoordpartner>(partners.map((one) => [one.id, one]));
  for (const { partnerId, vrager, contact } of vragen)
    if (partnerId !== null && !found.has(partnerId))
      found.set(partnerId, { id: partnerId, naam: vrager, contact, rol: 'vrager' });
  return [...found.values()];
}

/** The question that a term is to answer; undefined where the term is about something else. */
export function vraagBij<Vraag extends Vraagkop>(
  { vragen }: { readonly vragen: readonly Vraag[] },
  termijnId: string | undefined,
): Vraag | undefined {
  return vragen.find(({ termijn }) => termijn.id !== null && termijn.id === termijnId);
}

const GETYPT: ReadonlySet<Antwoordsoort> = new Set<Antwoordsoort>([
  ...(['advies', 'ondersteuning', 'afstemming', 'loopt_er_iets', 'uitstel'] as const),
]);

/** Whether somebody writes the heart of this answer; the others are composed whole. */
export function vraagtTekst(soort: Antwoordsoort): boolean {
  return GETYPT.has(soort);
}

/**
 * The open terms that this answer can be about: the question it answers or, for a notice of a
 * missed term, those that ended before today.
 */
export function termijnenVoor(
  bron: Pick<Bron, 'termijnen' | 'vragen'>,
  soort: Antwoordsoort,
  vandaag: IsoDate,
): readonly Termijn[] {
  return bron.termijnen.filter(({ id, code, vervalt, voldaanOp }) => {
    if (voldaanOp !== null) return false;
    // Only what the agreement sets a term for is told of when it is missed (SA 7 MZO e).
    if (soort === 'gemist')
      return (
        (code === 'advies' || code === 'ondersteuning') && vervalt !== null && vervalt < vandaag
      );
    return (vraagBij(bron, id)?.soort ?? code) === soort;
  });
}

/** How somebody at this partner is addressed, as far as the dossier knows. */
export function ontvangerVan(
  bron: Pick<Bron, 'meldingen' | 'vragen'>,
  partners: Partners,
  id: string,
): string {
  const contact = partners.find((partner) => partner.id === id)?.contact ?? '';
  if (contact !== '') return contact;
  const gevraagd = bron.vragen.find((one) => one.partnerId === id && one.contact !== '');
  if (gevraagd !== undefined) return gevraagd.contact;
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
  const terms = termijnenVoor(bron, soort, vandaag);
  // A missed term is told of to whoever must hear it; an answer goes to who asked.
  const own = terms.find(
    ({ id }) => soort === 'gemist' || vraagBij(bron, id)?.partnerId === partnerId,
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
  const open = bron.termijnen.find(
    ({ id, voldaanOp }) => voldaanOp === null && vraagBij(bron, id)?.partnerId != null,
  );
  const about = termijn ?? (adres.soort === undefined ? open : undefined);
  const vraag = vraagBij(bron, about?.id);
  const partnerId = vraag?.partnerId ?? partners[0]?.id ?? '';
  const soort = adres.soort ?? vraag?.soort ?? 'advies';
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
