import { type BriefInhoud, type BriefVraag, briefInhoud } from '#contract/uitgaand.ts';
import { findLopendeAfsluiting } from '#db/repositories/afhandeling.ts';
import { findBetrokkene } from '#db/repositories/betrokkenen.ts';
import { readBriefinstelling } from '#db/repositories/briefinstelling.ts';
import { listPersonen } from '#db/repositories/dossiers.ts';
import { readInstelling } from '#db/repositories/instellingen.ts';
import { STANDAARD_BEWAARTERMIJN } from '#domain/afsluiting/vernietigen.ts';
import { briefFoutZin, opsomming, stelBriefOp } from '#domain/brieven/stel-brief-op.ts';
import {
  dagVan,
  isAlleenAangezegd,
  isMeldingsoort,
  type Meldingsoort,
} from '#domain/brieven/waarover.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import {
  type Gebeurtenis,
  kiesGebeurtenis,
  type Meldingstand,
  meldersVan,
  meldingstand,
  meldingVan,
  verhuurdersVan,
} from './brief-waarover.ts';
import type { ReadContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { toGegevens } from './personen.ts';
import { notFound } from './refusal.ts';

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
  | { readonly ok: false; readonly zin: string };

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
  if (typeof about === 'string') return { ok: false, zin: about };
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
  if (!composed.ok) return { ok: false, zin: briefFoutZin(composed.error) };
  const inhoud = briefInhoud.parse(composed.value);
  return { ok: true, inhoud, nummer: dossier.nummer, venster, over: about?.over ?? null };
}

/** What a letter says of its event; null for a letter about no melding, a sentence for a refusal. */
async function onderwerpVan(context: ReadContext, vraag: BriefVraag) {
  const { soort, dossierId, meldingId, datum } = vraag;
  if (!isMeldingsoort(soort)) return null;
  const stand = await meldingstand(context, dossierId);
  const event = await kiesGebeurtenis(context, stand, { soort, dossierId, meldingId });
  if (typeof event === 'string') return event;
  const verhuurders = verhuurdersVan(stand, event);
  if (verhuurders.length > 1) return tegenspraakZin(verhuurders);
  const zitting = day(dagVan(event, 'zittingOp'));
  const ontruiming = day(dagVan(event, 'ontruimingOp'));
  const voorbij = soort === 'dagvaarding' ? zitting : ontruiming;
  if (voorbij !== null && voorbij < datum) return voorbijZin(soort, voorbij);
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
  event: Gebeurtenis,
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
