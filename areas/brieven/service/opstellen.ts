import { STANDAARD_BEWAARTERMIJN } from '#areas/afsluiten/rules/afsluiting.ts';
import { findLopendeAfsluiting, listAfsluitingen } from '#areas/afsluiten/store.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, listPersonen } from '#areas/dossiers/store.ts';
import { verhuurderVan } from '#areas/meldingen/rules.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import { toGegevens } from '#areas/personen/service/personen.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { notFound } from '#areas/refusal.ts';
import { vanLopendeEpisode } from '#areas/screening/rules/afstemming.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type BriefInhoud, type BriefVraag, briefInhoud, type Waarover } from '../contract.ts';
import { briefPlekken, type Herstelplek } from '../rules/herstel.ts';
import { briefFoutZin, opsomming, stelBriefOp } from '../rules/opstellen.ts';
import type { Briefsoort } from '../rules/sjablonen.ts';
import {
  type Briefgebeurtenis,
  dagVan,
  gebeurtenissenVan,
  isAlleenAangezegd,
  isMeldingsoort,
  type Meldingsoort,
  tellsOf,
} from '../rules/waarover.ts';
import { readBriefinstelling } from '../store.ts';

/** An event that a letter is about. */
export type BriefOver = Briefgebeurtenis<MeldingRow>;

/** What letters of a dossier can be about: what was reported since it was last reopened. */
export type Meldingstand = {
  readonly gebeurtenissen: readonly BriefOver[];
  readonly partners: ReadonlyMap<string, PartnerKop>;
  readonly isHeropend: boolean;
  /** The meldingen whose letter was not sent yet, the first to write first. */
  readonly teSchrijven: readonly string[];
};

/** Reads what letters of a dossier can be about. */
export async function meldingstand(
  { unit }: ReadContext,
  dossierId: string,
): Promise<Meldingstand> {
  const afsluitingen = await listAfsluitingen(unit, dossierId);
  const rows = (await listMeldingen(unit, [dossierId])).map((melding) => ({
    melding,
    op: melding.geregistreerdOp,
  }));
  const lopend = vanLopendeEpisode(rows, afsluitingen).map(({ melding }) => melding);
  const termijnen = await listTermijnen(unit, [dossierId]);
  return {
    gebeurtenissen: gebeurtenissenVan(lopend),
    partners: await listPartnerKoppen(unit),
    isHeropend: afsluitingen.some(({ heropendOp }) => heropendOp !== null),
    teSchrijven: termijnen
      .filter(({ code, voldaanOp }) => code === 'brief' && voldaanOp === null)
      .flatMap(({ meldingId }) => meldingId ?? []),
  };
}

/** The events that a kind of letter fits: whose letter was not sent first, then the newest. */
export function passend(
  { gebeurtenissen, teSchrijven }: Meldingstand,
  soort: Meldingsoort,
): BriefOver[] {
  const fits = gebeurtenissen.filter(({ meldingen }) =>
    meldingen.some((melding) => tellsOf(melding, soort)),
  );
  const turn = ({ meldingen }: BriefOver) => {
    const index = teSchrijven.findIndex((id) => meldingen.some((one) => one.id === id));
    return index < 0 || soort !== 'dagvaarding' ? teSchrijven.length : index;
  };
  return fits.sort((one, other) => turn(one) - turn(other));
}

/** The melding that stands for an event: the one whose letter was not sent, or the newest that fits. */
export function meldingVan(
  { teSchrijven }: Meldingstand,
  { meldingen }: BriefOver,
  soort: Meldingsoort,
): MeldingRow | undefined {
  return (
    meldingen.find(({ id }) => soort === 'dagvaarding' && teSchrijven.includes(id)) ??
    meldingen.find((melding) => tellsOf(melding, soort))
  );
}

/** The names of who lets the dwelling as the meldingen of an event know it: none, one, or a contradiction. */
export function verhuurdersVan(
  { partners }: Pick<Meldingstand, 'partners'>,
  { meldingen }: BriefOver,
): string[] {
  const ids = meldingen.flatMap(
    (melding) => verhuurderVan(melding, (id) => partners.get(id)?.soort) ?? [],
  );
  return namesOf(partners, ids);
}

/** The organisations that are a source of an event, each once, who reported first in front. */
export function meldersVan(
  { partners }: Pick<Meldingstand, 'partners'>,
  { meldingen }: BriefOver,
): string[] {
  return namesOf(partners, meldingen.map(({ partnerId }) => partnerId).reverse());
}

/** The event that a letter is to be about; a sentence when there is none that it tells the truth of. */
export async function kiesGebeurtenis(
  context: ReadContext,
  stand: Meldingstand,
  vraag: { dossierId: string; soort: Meldingsoort; meldingId: string | null },
): Promise<BriefOver | string> {
  const events = passend(stand, vraag.soort);
  const { meldingId, soort } = vraag;
  if (meldingId === null) return events[0] ?? geenZin(stand, soort);
  const asked = events.find(({ meldingen }) => meldingen.some(({ id }) => id === meldingId));
  if (asked !== undefined) return asked;
  const rows = await listMeldingen(context.unit, [vraag.dossierId]);
  const row = rows.find(({ id }) => id === meldingId);
  if (row === undefined) throw notFound('melding');
  const isCurrent = stand.gebeurtenissen.some(({ meldingen }) =>
    meldingen.some(({ id }) => id === meldingId),
  );
  if (isCurrent) return geenZin({ ...stand, isHeropend: false }, soort, true);
  return `De melding van ${formatDatum(toIsoDate(row.ontvangenOp))} is van voordat het dossier werd heropend. Een brief daarover klopt nu niet meer. Is er een nieuwe ${WAT[soort]}? Registreer die met een melding. Kies anders een andere brief.`;
}

/** What letters can be about now, and which one comes first. */
export async function listWaarover(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Waarover> {
  const dossier = await openDossier(context, dossierId, 'lezen');
  const stand = await meldingstand(context, dossierId);
  const gebeurtenissen = (['ontruiming', 'dagvaarding'] as const).flatMap((soort) =>
    passend(stand, soort).flatMap((event) => {
      const melding = meldingVan(stand, event, soort);
      if (melding === undefined) return [];
      const verhuurders = verhuurdersVan(stand, event);
      return [
        {
          soort,
          meldingId: melding.id,
          meldingen: event.meldingen.map(({ id }) => id),
          aanleiding: melding.aanleiding,
          ontvangenOp: toIsoDate(melding.ontvangenOp),
          melder: stand.partners.get(melding.partnerId)?.naam ?? '',
          verhuurder: verhuurders.length === 1 ? (verhuurders[0] ?? null) : null,
        },
      ];
    }),
  );
  return { gebeurtenissen, voorstel: voorstel(dossier, stand, gebeurtenissen) };
}

/** A letter that waits goes first; then the most pressing one that a melding asks for. */
function voorstel(
  { geslotenOp }: DossierRow,
  { teSchrijven }: Meldingstand,
  gebeurtenissen: Waarover['gebeurtenissen'],
): Waarover['voorstel'] {
  const of = (soort: Briefsoort, meldingId: string | null = null) => ({ soort, meldingId });
  if (geslotenOp !== null) return of('afsluiting');
  const waits = gebeurtenissen.find(
    ({ soort, meldingen }) =>
      soort === 'dagvaarding' && meldingen.some((id) => teSchrijven.includes(id)),
  );
  const first = waits ?? gebeurtenissen[0];
  return first === undefined ? of('huisbezoek') : of(first.soort, first.meldingId);
}

const WAT: Readonly<Record<Meldingsoort, string>> = {
  dagvaarding: 'dagvaarding',
  ontruiming: 'ontruiming',
};

function geenZin({ isHeropend }: Meldingstand, soort: Meldingsoort, thisOne = false): string {
  const wat = WAT[soort];
  const said = thisOne
    ? `Deze melding gaat niet over een ${wat}.`
    : isHeropend
      ? `Er is geen ${wat} gemeld sinds dit dossier werd heropend.`
      : `Er is in dit dossier geen ${wat} gemeld.`;
  return `${said} Een brief daarover klopt dan niet. Is er wel een ${wat}? Registreer die met een melding. Kies anders een andere brief.`;
}

function namesOf(partners: Meldingstand['partners'], ids: readonly string[]): string[] {
  return [...new Set(ids)].flatMap((id) => partners.get(id)?.naam ?? []);
}

/** Who a letter may be told that data are shared with (domein §7). */
const DELEN_MET = ['het Sociaal Team in uw gemeente', 'uw verhuurder', 'de sociale dienst'];

/** A letter with what it is about, or the sentence that says why there is none. */
export type Opgesteld =
  | {
      readonly ok: true;
      readonly inhoud: BriefInhoud;
      readonly nummer: string;
      readonly venster: 'links' | 'rechts';
      readonly over: Briefonderwerp | null;
    }
  | { readonly ok: false; readonly zin: string; readonly plekken: readonly Herstelplek[] };

/** The melding that a letter is about, and every melding of the same event: its sources. */
export type Briefonderwerp = { readonly meldingId: string; readonly bronnen: readonly string[] };

/**
 * Composes a letter from what the register knows. A letter on a dagvaarding or ontruiming is about
 * one event of the running period: its days, its verhuurder and its melders, and nothing of another.
 */
export async function compose(context: ReadContext, vraag: BriefVraag): Promise<Opgesteld> {
  const { unit, account } = context;
  const dossier = await openDossier(context, vraag.dossierId, 'verstrekken');
  const personen = await listPersonen(unit, [dossier.id]);
  const persoon = await findBetrokkene(unit, vraag.betrokkeneId);
  if (persoon === undefined || !personen.some(({ betrokkeneId }) => betrokkeneId === persoon.id))
    throw notFound('betrokkene');
  const about = await onderwerpVan(context, vraag);
  if (isWeigering(about)) return { ok: false, ...about };
  const afsluiting = await findLopendeAfsluiting(unit, dossier.id);
  const { afzender, telefoon, bereikbaar, fg, opvang, venster } = await readBriefinstelling(unit);
  const { organisatie } = await readInstelling(unit);
  const composed = stelBriefOp(vraag.soort, {
    afzender: {
      ...{ regels: afzender, telefoon, bereikbaar, fg, organisatie },
      delenMet: DELEN_MET,
      bewaartermijn: STANDAARD_BEWAARTERMIJN,
    },
    geadresseerde: toGegevens(persoon),
    datum: vraag.datum,
    dossiernummer: dossier.nummer,
    contactpersoon: account.naam,
    ...about?.feiten,
    opvang,
    bezoek: vraag.bezoek,
    afgeslotenOp: afsluiting ? toIsoDate(afsluiting.besluitOp) : null,
    vernietigenOp: afsluiting ? toIsoDate(afsluiting.vernietigenOp) : null,
  });
  if (!composed.ok)
    return { ok: false, zin: briefFoutZin(composed.error), plekken: briefPlekken(composed.error) };
  const inhoud = briefInhoud.parse(composed.value);
  return { ok: true, inhoud, nummer: dossier.nummer, venster, over: about?.over ?? null };
}

type Weigering = { readonly zin: string; readonly plekken: readonly Herstelplek[] };

function weigering(zin: string, plek: Herstelplek): Weigering {
  return { zin, plekken: [plek] };
}

function isWeigering(about: object | null): about is Weigering {
  return about !== null && 'plekken' in about;
}

/** What a letter says of its event; null for a letter about no melding, or why there is none. */
async function onderwerpVan(context: ReadContext, vraag: BriefVraag) {
  const { soort, dossierId, meldingId, datum } = vraag;
  if (!isMeldingsoort(soort)) return null;
  const stand = await meldingstand(context, dossierId);
  const event = await kiesGebeurtenis(context, stand, { soort, dossierId, meldingId });
  if (typeof event === 'string') return weigering(event, 'dossier');
  const verhuurders = verhuurdersVan(stand, event);
  if (verhuurders.length > 1) return weigering(tegenspraakZin(verhuurders), 'verhuurder');
  const zitting = day(dagVan(event, 'zittingOp'));
  const ontruiming = day(dagVan(event, 'ontruimingOp'));
  const voorbij = soort === 'dagvaarding' ? zitting : ontruiming;
  if (voorbij !== null && voorbij < datum) return weigering(voorbijZin(soort, voorbij), 'dossier');
  return {
    over: overVan(stand, event, soort, meldingId),
    feiten: {
      verhuurder: verhuurders[0],
      melder: opsomming(meldersVan(stand, event)),
      alleenAangezegd: isAlleenAangezegd(event),
      zitting: zitting ?? ('onbekend' as const),
      ontruiming,
    },
  };
}

function overVan(
  stand: Meldingstand,
  event: BriefOver,
  soort: Meldingsoort,
  asked: string | null,
): Briefonderwerp {
  const meldingId = asked ?? meldingVan(stand, event, soort)?.id ?? event.id;
  return { meldingId, bronnen: event.meldingen.map(({ id }) => id) };
}

function day(text: string | null): IsoDate | null {
  return text === null ? null : toIsoDate(text);
}

function voorbijZin(soort: Meldingsoort, op: IsoDate): string {
  const [wat, wijst, vraag] =
    soort === 'dagvaarding'
      ? ['zitting', 'nog naar de zitting wijst', 'wat de rechter besliste']
      : ['ontruiming', 'de ontruiming nog aankondigt', 'hoe het is afgelopen'];
  return `De ${wat} was al op ${formatDatum(op)}. Een brief die ${wijst} klopt dan niet. Is er een nieuwe dag? Registreer die met een melding. Bel anders betrokkene en vraag ${vraag}.`;
}

function tegenspraakZin(verhuurders: readonly string[]): string {
  return `De meldingen noemen meer dan één verhuurder: ${opsomming(verhuurders)}. In de brief kan er maar één staan. Leg bij de meldingen vast wie de woning verhuurt, of maak ze los als het twee zaken zijn.`;
}
