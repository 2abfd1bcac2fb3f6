import { STANDAARD_BEWAARTERMIJN } from '#areas/afsluiten/rules/afsluiting.ts';
import { findLopendeAfsluiting } from '#areas/afsluiten/store.ts';
import { afsprakenOp } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { type DossierRow, listPersonen } from '#areas/dossiers/store.ts';
import { melderInBrief } from '#areas/meldingen/rules-melder.ts';
import { listMeldingen, type MeldingRow } from '#areas/meldingen/store.ts';
import { listPartnerKoppen, type PartnerKop } from '#areas/partners/store.ts';
import { toGegevens } from '#areas/personen/service/personen.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { notFound } from '#areas/refusal.ts';
import {
  isProcedurebrief,
  PROCEDUREBRIEVEN,
  type Procedurebrief,
} from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import { verteltOver } from '#areas/trajecten/rules/procedurebrieven.ts';
import { gebeurtenissenUit } from '#areas/trajecten/rules/uit-melding.ts';
import { type Afgeleid, readAfgeleid } from '#areas/trajecten/service/afleiden.ts';
import {
  inhoudVan,
  meldingenVan,
  verhuurdersVanProcedure,
} from '#areas/trajecten/service/beeld.ts';
import { listProcedureRows, listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type BriefInhoud, type BriefVraag, briefInhoud, type Waarover } from '../contract.ts';
import { briefPlekken, type Herstelplek } from '../rules/herstel.ts';
import { type BriefGegevens, briefFoutZin, opsomming, stelBriefOp } from '../rules/opstellen.ts';
import { readBriefinstelling } from '../store.ts';
import { isVan, naamInBrief, printable } from './printbaar.ts';

/** What letters of a dossier can be about: the procedures and meldingen of the traject that is open. */
export type Briefstand = {
  readonly procedures: readonly Afgeleid[];
  /** The meldingen of the traject and of the procedures that went along into it, newest first. */
  readonly meldingen: readonly MeldingRow[];
  readonly partners: ReadonlyMap<string, PartnerKop>;
  readonly isHeropend: boolean;
  /** Whether betrokkene is the only person in the dossier. */
  readonly isAlleen: boolean;
};

/** Reads what letters of a dossier can be about. */
export async function briefstand({ unit }: ReadContext, dossierId: string): Promise<Briefstand> {
  const trajecten = await listTrajecten(unit, dossierId);
  const last = trajecten.at(-1);
  const procedures = (await readAfgeleid({ unit }, dossierId)).filter(
    ({ row }) => row.trajectId === last?.id,
  );
  const lopend = new Set(procedures.map(({ row }) => row.id));
  return {
    procedures,
    meldingen: (await listMeldingen(unit, [dossierId])).filter(
      ({ trajectId, procedureId }) =>
        trajectId === (last?.id ?? null) || (procedureId !== null && lopend.has(procedureId)),
    ),
    partners: await listPartnerKoppen(unit),
    isHeropend: trajecten.length > 1,
    isAlleen: (await listPersonen(unit, [dossierId])).length === 1,
  };
}

/** The gebeurtenissen that a letter of this kind would tell this person of; none: there is no such letter. */
function teVertellen(one: Afgeleid, soort: Procedurebrief, wie: string | null) {
  const { stand } = one.afleiding;
  const whom = wie === null ? one.gedaagden : [wie];
  return whom.flatMap((id) => verteltOver(soort, one.gebeurtenissen, stand, id));
}

/** When the first letter of this kind is due that was not sent yet; undefined: none is. */
function wachtOp(one: Afgeleid, soort: Procedurebrief): string | undefined {
  return one.afleiding.termijnen
    .filter(({ brief, voldaan }) => brief === soort && voldaan === null)
    .map(({ vervalt }) => vervalt)
    .sort()[0];
}

/** The procedures that a kind of letter fits: whose letter is due first, then the newest. */
export function passend(
  { procedures }: Briefstand,
  soort: Procedurebrief,
  wie: string | null = null,
): readonly Afgeleid[] {
  const fits = procedures.filter((one) => teVertellen(one, soort, wie).length > 0);
  const turn = (one: Afgeleid) => wachtOp(one, soort) ?? '';
  const due = fits.filter((one) => turn(one) !== '');
  const rest = fits.filter((one) => turn(one) === '');
  return [
    ...due.sort((one, other) => (turn(one) < turn(other) ? -1 : turn(one) > turn(other) ? 1 : 0)),
    ...rest.reverse(),
  ];
}

/** The names of who lets the dwelling of a procedure: none, one, or a contradiction. */
function verhuurdersVan(stand: Briefstand, { row }: Afgeleid): string[] {
  return namesOf(stand.partners, verhuurdersVanProcedure(row, stand.meldingen, stand.partners));
}

/** Who is a source of a procedure, each once, who reported first in front. */
function meldersVan(stand: Briefstand, { row }: Afgeleid): string[] {
  return meldernamen(stand, meldingenVan(row, stand.meldingen));
}

/** How a letter names who reported, each once, who reported first in front: never a private melder. */
function meldernamen(stand: Briefstand, meldingen: readonly MeldingRow[]): string[] {
  const namen = [...meldingen].reverse().flatMap((melding) => naamInBrieven(stand, melding) ?? []);
  return [...new Set(namen)];
}

function naamInBrieven({ partners, isAlleen }: Briefstand, melding: MeldingRow) {
  return melderInBrief(melding, (id) => partners.get(id)?.naam, isAlleen);
}

/** The procedure that a letter is to be about; a sentence when there is none that it tells the truth of. */
async function kiesProcedure(
  context: ReadContext,
  stand: Briefstand,
  vraag: BriefVraag & { soort: Procedurebrief },
): Promise<Afgeleid | string> {
  const { soort, meldingId, procedureId, dossierId, betrokkeneId } = vraag;
  const fits = passend(stand, soort, betrokkeneId);
  if (meldingId === null && procedureId === null) return fits[0] ?? geenZin(stand, soort);
  const melding = (await listMeldingen(context.unit, [dossierId])).find(
    ({ id }) => id === meldingId,
  );
  if (procedureId === null && melding === undefined) throw notFound('melding');
  const asked = procedureId ?? melding?.procedureId ?? null;
  const found = fits.find(({ row }) => row.id === asked);
  if (found !== undefined) return found;
  const isLopend =
    stand.procedures.some(({ row }) => row.id === asked) ||
    stand.meldingen.some(({ id }) => id === meldingId);
  if (isLopend) return geenZin({ ...stand, isHeropend: false }, soort, true);
  const all = await listProcedureRows(context.unit, dossierId);
  if (melding === undefined && !all.some(({ id }) => id === asked)) throw notFound('procedure');
  return `Dit is van voordat het dossier werd heropend. Een brief daarover klopt nu niet meer. Is er een nieuwe ${WAT[soort]}? Leg die vast bij Procedure. Kies anders een andere brief.`;
}

/** What letters can be about now, and which one comes first. */
export async function listWaarover(
  context: ReadContext,
  { dossierId }: { dossierId: string },
): Promise<Waarover> {
  const dossier = await openDossier(context, dossierId, 'lezen');
  const stand = await briefstand(context, dossierId);
  const gebeurtenissen = PROCEDUREBRIEVEN.flatMap((soort) =>
    passend(stand, soort).flatMap((one) => {
      const told = teVertellen(one, soort, null);
      const last = told.at(-1);
      if (last === undefined) return [];
      const meldingen = meldingenVan(one.row, stand.meldingen);
      const verhuurders = verhuurdersVan(stand, one);
      return [
        {
          ...{ soort, procedureId: one.row.id, meldingen: meldingen.map(({ id }) => id) },
          ...{ gebeurtenis: last.soort, vernomenOp: last.vernomenOp },
          melder: meldersVan(stand, one).join(', '),
          verhuurder: verhuurders.length === 1 ? (verhuurders[0] ?? null) : null,
        },
      ];
    }),
  );
  return { gebeurtenissen, voorstel: voorstel(dossier, stand) };
}

/** The letter that is due first; a letter on closing for a closed dossier. */
function voorstel({ geslotenOp }: DossierRow, stand: Briefstand): Waarover['voorstel'] {
  if (geslotenOp !== null) return { soort: 'afsluiting', procedureId: null };
  const due = stand.procedures
    .flatMap(({ row, afleiding }) =>
      afleiding.termijnen.flatMap(({ brief, voldaan, vervalt }) =>
        brief === null || voldaan !== null ? [] : [{ soort: brief, procedureId: row.id, vervalt }],
      ),
    )
    .sort((one, other) => (one.vervalt < other.vervalt ? -1 : one.vervalt > other.vervalt ? 1 : 0));
  const [first] = due;
  if (first !== undefined) return { soort: first.soort, procedureId: first.procedureId };
  for (const soort of ['ontruiming', 'dagvaarding'] as const) {
    const [one] = passend(stand, soort);
    if (one !== undefined) return { soort, procedureId: one.row.id };
  }
  return { soort: 'huisbezoek', procedureId: null };
}

const WAT: Readonly<Record<Procedurebrief, string>> = {
  dagvaarding: 'dagvaarding',
  ontruiming: 'ontruiming',
  ontruiming_van_de_baan: 'ontruiming die niet doorgaat',
};

function geenZin(
  { isHeropend }: Pick<Briefstand, 'isHeropend'>,
  soort: Procedurebrief,
  thisOne = false,
): string {
  const wat = WAT[soort];
  const said = thisOne
    ? `Deze melding gaat niet over een ${wat}.`
    : isHeropend
      ? `Er is geen ${wat} gemeld sinds dit dossier werd heropend.`
      : `Er is in dit dossier geen ${wat} gemeld.`;
  return `${said} Een brief daarover klopt dan niet. Is er wel een ${wat}? Registreer die met een melding. Kies anders een andere brief.`;
}

function namesOf(partners: Briefstand['partners'], ids: readonly string[]): string[] {
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

/** What a letter is about: the procedure, what it tells of it, and every melding that is a source. */
export type Briefonderwerp = {
  readonly procedureId: string | null;
  readonly over: readonly string[];
  readonly meldingId: string | null;
  readonly bronnen: readonly string[];
};

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
  const plaats = personen.find(({ betrokkeneId }) => betrokkeneId === persoon.id);
  if (plaats?.overleden != null)
    return {
      ok: false,
      ...weigering(
        'Deze persoon is overleden. Op deze naam gaat geen brief uit. Blijft er iemand wonen, schrijf dan aan die persoon. Is dit een vergissing, herstel het dan bij de persoon in het dossier.',
        'persoon',
      ),
    };
  const about = await onderwerpVan(context, vraag);
  if (isWeigering(about)) return { ok: false, ...about };
  const afsluiting = await findLopendeAfsluiting(unit, dossier.id);
  const { afzender, telefoon, bereikbaar, fg, opvang, venster } = await readBriefinstelling(unit);
  const { organisatie } = await readInstelling(unit);
  const regel = (await afsprakenOp(unit, vraag.datum)).termijnen.find(
    ({ code }) => code === 'bewaartermijn',
  );
  const composed = stelBriefOp(vraag.soort, {
    afzender: {
      ...{ regels: afzender, telefoon, bereikbaar, fg, organisatie },
      delenMet: DELEN_MET,
      bewaartermijn: regel ?? STANDAARD_BEWAARTERMIJN,
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

/** What a letter says of its procedure; null for a letter about none, or why there is no letter. */
async function onderwerpVan(
  context: ReadContext,
  vraag: BriefVraag,
): Promise<
  { readonly over: Briefonderwerp; readonly feiten: Partial<BriefGegevens> } | Weigering | null
> {
  const { soort, dossierId, betrokkeneId, datum } = vraag;
  if (soort !== 'informatie' && !isProcedurebrief(soort)) return null;
  const stand = await briefstand(context, dossierId);
  if (soort === 'informatie') {
    const bronnen = stand.meldingen.map(({ id }) => id);
    return {
      over: { procedureId: null, over: [], meldingId: null, bronnen },
      feiten: { melder: opsomming(meldernamen(stand, stand.meldingen)) },
    };
  }
  const one = await kiesProcedure(context, stand, { ...vraag, soort });
  if (typeof one === 'string') return weigering(one, 'dossier');
  const verhuurders = verhuurdersVan(stand, one);
  if (verhuurders.length > 1) return weigering(tegenspraakZin(verhuurders), 'verhuurder');
  const told = verteltOver(soort, one.gebeurtenissen, one.afleiding.stand, betrokkeneId);
  const melderVan = ({ meldingId }: Gebeurtenis) => {
    const melding = stand.meldingen.find(({ id }) => id === meldingId);
    return melding && naamInBrieven(stand, melding);
  };
  // A melding of what was known already brings nothing new, and is a source all the same.
  const ookVan = (gebeurtenis: Gebeurtenis) =>
    meldingenVan(one.row, stand.meldingen)
      .filter((melding) => gebeurtenissenUit(inhoudVan(melding), []).some(isVan(gebeurtenis)))
      .flatMap((melding) => naamInBrieven(stand, melding) ?? [])
      .reverse();
  const bronVan = (gebeurtenis: Gebeurtenis) => {
    const { bron } = one.rows.find(({ id }) => id === gebeurtenis.id) ?? { bron: 'ander' as const };
    return melderVan(gebeurtenis) ?? naamInBrief(bron, one.gedaagden.length === 1);
  };
  const { voorbij, ...dagen } = printable(one.afleiding.stand, told, { van: bronVan, datum });
  const past = soort === 'dagvaarding' ? voorbij.zitting : voorbij.ontruiming;
  if (past !== null && soort !== 'ontruiming_van_de_baan')
    return weigering(voorbijZin(soort, past), 'dossier');
  const meldingen = meldingenVan(one.row, stand.meldingen);
  const bronnen = [...new Set(told.flatMap((each) => [bronVan(each), ...ookVan(each)]))];
  return {
    over: {
      procedureId: one.row.id,
      over: told.map(({ id }) => id),
      meldingId: meldingen[0]?.id ?? null,
      bronnen: meldingen.map(({ id }) => id),
    },
    feiten: {
      ...dagen,
      verhuurder: verhuurders[0],
      bron: opsomming(bronnen),
      melder: opsomming([...new Set([...meldersVan(stand, one), ...bronnen])]),
    },
  };
}

function voorbijZin(soort: Procedurebrief, op: IsoDate): string {
  const [wat, wijst, vraag] =
    soort === 'dagvaarding'
      ? ['zitting', 'nog naar de zitting wijst', 'wat de rechter besliste']
      : ['ontruiming', 'de ontruiming nog aankondigt', 'hoe het is afgelopen'];
  return `De ${wat} was al op ${formatDatum(op)}. Een brief die ${wijst} klopt dan niet. Is er een nieuwe dag? Leg die vast bij Procedure. Bel anders betrokkene en vraag ${vraag}.`;
}

function tegenspraakZin(verhuurders: readonly string[]): string {
  return `De meldingen noemen meer dan één verhuurder: ${opsomming(verhuurders)}. In de brief kan er maar één staan. Leg bij de meldingen vast wie de woning verhuurt, of maak ze los als het twee zaken zijn.`;
}
