import type { Waarover } from '#contract/uitgaand.ts';
import { listAfsluitingen } from '#db/repositories/afhandeling.ts';
import type { DossierRow } from '#db/repositories/dossiers.ts';
import { listMeldingen, listTermijnen, type MeldingRow } from '#db/repositories/meldingen.ts';
import { listPartnerKoppen, type PartnerKop } from '#db/repositories/partners.ts';
import type { Briefsoort } from '#domain/brieven/sjablonen.ts';
import {
  type Briefgebeurtenis,
  gebeurtenissenVan,
  type Meldingsoort,
  tellsOf,
} from '#domain/brieven/waarover.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { verhuurderVan } from '#domain/meldingen/verhuurder.ts';
import { vanLopendeEpisode } from '#domain/screening/afstemming.ts';
import type { ReadContext } from './context.ts';
import { openDossier } from './dossier-toegang.ts';
import { notFound } from './refusal.ts';

/** An event that a letter is about. */
export type Gebeurtenis = Briefgebeurtenis<MeldingRow>;

/** What letters of a dossier can be about: what was reported since it was last reopened. */
export type Meldingstand = {
  readonly gebeurtenissen: readonly Gebeurtenis[];
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
): Gebeurtenis[] {
  const fits = gebeurtenissen.filter(({ meldingen }) =>
    meldingen.some((melding) => tellsOf(melding, soort)),
  );
  const turn = ({ meldingen }: Gebeurtenis) => {
    const index = teSchrijven.findIndex((id) => meldingen.some((melding) => melding.id === id));
    return index < 0 || soort !== 'dagvaarding' ? teSchrijven.length : index;
  };
  return fits.sort((one, other) => turn(one) - turn(other));
}

/** The melding that stands for an event: the one whose letter was not sent, or the newest that fits. */
export function meldingVan(
  { teSchrijven }: Meldingstand,
  { meldingen }: Gebeurtenis,
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
  { meldingen }: Gebeurtenis,
): string[] {
  const ids = meldingen.flatMap(
    (melding) => verhuurderVan(melding, (id) => partners.get(id)?.soort) ?? [],
  );
  return namesOf(partners, ids);
}

/** The organisations that are a source of an event, each once, who reported first in front. */
export function meldersVan(
  { partners }: Pick<Meldingstand, 'partners'>,
  { meldingen }: Gebeurtenis,
): string[] {
  return namesOf(partners, meldingen.map(({ partnerId }) => partnerId).reverse());
}

/** The event that a letter is to be about; a sentence when there is none that it tells the truth of. */
export async function kiesGebeurtenis(
  context: ReadContext,
  stand: Meldingstand,
  vraag: { dossierId: string; soort: Meldingsoort; meldingId: string | null },
): Promise<Gebeurtenis | string> {
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
