import { findLopendeAfsluiting } from '#areas/afsluiten/store.ts';
import { STANDAARD_BEWAARTERMIJN } from '#areas/beheer/rules/bewaren.ts';
import { findGemeente } from '#areas/beheer/rules/regio.ts';
import { afsprakenOp } from '#areas/beheer/service.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import type { ReadContext } from '#areas/context.ts';
import { openDossier } from '#areas/dossiers/service/toegang.ts';
import { listPersonen } from '#areas/dossiers/store.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import { findBetrokkene } from '#areas/personen/store/betrokkenen.ts';
import { notFound } from '#areas/refusal.ts';
import { findAccount } from '#areas/toegang/store.ts';
import { isProcedurebrief, type Procedurebrief } from '#areas/trajecten/rules/afgeleide-termijn.ts';
import type { Gebeurtenis } from '#areas/trajecten/rules/gebeurtenis.ts';
import { verteltOver } from '#areas/trajecten/rules/procedurebrieven.ts';
import { gebeurtenissenUit } from '#areas/trajecten/rules/uit-melding.ts';
import { type Woning, woontElders } from '#areas/trajecten/rules/woning.ts';
import type { Afgeleid } from '#areas/trajecten/service/afleiden.ts';
import { inhoudVan } from '#areas/trajecten/service/beeld.ts';
import { meldingenVan } from '#areas/trajecten/service/verhuurders.ts';
import { listProcedureRows } from '#areas/trajecten/store-procedures.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { type BriefInhoud, type BriefVraag, briefInhoud } from '../contract.ts';
import { namensZin } from '../rules/adresblok.ts';
import { type Adressoort, heeftBewind, overhandigZin } from '../rules/bestemming.ts';
import { haastzinVan, type Naderendedag } from '../rules/bezorging.ts';
import { opsomming } from '../rules/briefzinnen.ts';
import { briefPlekken, type Herstelplek } from '../rules/herstel.ts';
import { type BriefGegevens, briefFoutZin, stelBriefOp } from '../rules/opstellen.ts';
import { listAangekomen, readBriefinstelling } from '../store.ts';
import { andereZaken, deelregelsVan } from './andere-zaken.ts';
import { geadresseerdeVan } from './bestemming.ts';
import {
  type Briefstand,
  briefstand,
  isHypotheekzaak,
  meldernamen,
  meldersVan,
  melderVan,
  passend,
  teVertellen,
  verhuurdersVan,
  wieVertelde,
} from './briefstand.ts';
import { crisislijnVan } from './crisislijn.ts';
import { Onvolledig } from './onvolledig.ts';
import { GEEN_GROND, isVan, naamInBrief, onderOntruiming, printable } from './printbaar.ts';
import { rechtzettingIn } from './rechtzetten.ts';

/** The procedure that a letter is to be about; a sentence when there is none that it tells the truth of. */
async function kiesProcedure(
  context: ReadContext,
  stand: Briefstand,
  vraag: Omit<BriefVraag, 'soort' | 'datum' | 'bezoek'> & { soort: Procedurebrief },
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

const WAT: Readonly<Record<Procedurebrief, string>> = {
  dagvaarding: 'dagvaarding',
  ontruiming: 'ontruiming',
  ontruiming_van_de_baan: 'ontruiming die niet doorgaat',
  herstel: 'eerder bericht dat niet klopte',
};

function geenZin(
  { isHeropend }: Pick<Briefstand, 'isHeropend'>,
  soort: Procedurebrief,
  thisOne = false,
): string {
  if (soort === 'herstel')
    return 'Wij schreven deze persoon niets dat daarna is hersteld. Kies een andere brief.';
  const wat = WAT[soort];
  const said = thisOne
    ? `Deze melding gaat niet over een ${wat}.`
    : isHeropend
      ? `Er is geen ${wat} gemeld sinds dit dossier werd heropend.`
      : `Er is in dit dossier geen ${wat} gemeld.`;
  return `${said} Een brief daarover klopt dan niet. Is er wel een ${wat}? Registreer die met een melding. Kies anders een andere brief.`;
}

/** A letter with what it is about, or the sentence that says why there is none. */
export type Opgesteld =
  | {
      readonly ok: true;
      readonly inhoud: BriefInhoud;
      readonly nummer: string;
      readonly venster: 'links' | 'rechts';
      readonly over: Briefonderwerp | null;
      /** Why it has to be handed over; null: there is an address. */
      readonly overhandigen: string | null;
      /** Why it is better handed over: post may come too late. */
      readonly haast: string | null;
      /** To whose address it goes; null: it is handed over. */
      readonly adressoort: Adressoort | null;
      /** What the letter says for want of something better, and where that is filled in. */
      readonly letOp: readonly { readonly zin: string; readonly plek: Herstelplek }[];
      /** Whether the address is kept from everybody else: then only the print shows it. */
      readonly isAfgeschermd: boolean;
    }
  | { readonly ok: false; readonly zin: string; readonly plekken: readonly Herstelplek[] };

/** What a letter is about: the procedure, what it tells of it, and every melding that is a source. */
export type Briefonderwerp = {
  readonly procedureId: string | null;
  readonly over: readonly string[];
  readonly meldingId: string | null;
  /** The meldingen of which the letter tells all that AVG 14 asks. */
  readonly bronnen: readonly string[];
  /** Of which gebeurtenissen it says that an earlier letter was wrong. */
  readonly hersteld: readonly string[];
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
  const plaats = personen.find(({ betrokkeneId }) => betrokkeneId === vraag.betrokkeneId);
  if (persoon === undefined || plaats === undefined) throw notFound('betrokkene');
  if (plaats.overleden !== null)
    return {
      ok: false,
      ...weigering(
        'Deze persoon is overleden. Op deze naam gaat geen brief uit. Blijft er iemand wonen, schrijf dan aan die persoon. Is dit een vergissing, herstel het dan bij de persoon in het dossier.',
        'persoon',
      ),
    };
  const stand = await briefstand(context, dossier.id);
  const about = await onderwerpVan(context, stand, vraag);
  if (isWeigering(about)) return { ok: false, ...about };
  if (vraag.aan === 'bewindvoerder' && !heeftBewind(persoon.bereik))
    return {
      ok: false,
      ...weigering(
        'Bij deze persoon staat geen bewindvoerder. Leg die eerst vast bij de persoon in het dossier, of schrijf aan de persoon zelf.',
        'persoon',
      ),
    };
  const geadresseerde = await geadresseerdeVan(context, persoon, plaats, {
    aan: vraag.aan ?? 'betrokkene',
    procedureId: about?.over.procedureId ?? null,
  });
  const afsluiting = await findLopendeAfsluiting(unit, dossier.id);
  const instelling = await readBriefinstelling(unit);
  const { afzender, telefoon, bereikbaar, fg, grondslag, opvang, venster } = instelling;
  const { organisatie, meldpunt } = await readInstelling(unit);
  const { termijnen, kalender } = await afsprakenOp(unit, vraag.datum);
  const regel = termijnen.find(({ code }) => code === 'bewaartermijn');
  const houder =
    dossier.dossierhouderId === null ? undefined : await findAccount(unit, dossier.dossierhouderId);
  const isEerste = await isNieuw(context, vraag, about?.over.bronnen ?? []);
  const crisislijn = await crisislijnVan(
    context,
    instelling.crisislijnen,
    about?.gemeente ?? dossier.gemeente,
  );
  const { delenMet, delen } = deelregelsVan(stand, null);
  const composed = stelBriefOp(vraag.soort, {
    afzender: {
      ...{ regels: afzender, telefoon, bereikbaar, fg, grondslag, organisatie, meldpunt },
      delenMet: about?.delenMet ?? delenMet,
      bewaartermijn: regel ?? STANDAARD_BEWAARTERMIJN,
    },
    geadresseerde,
    datum: vraag.datum,
    dossiernummer: dossier.nummer,
    // Betrokkene asks for whoever has the dossier; who writes signs.
    contactpersoon: (houder?.actief ? houder.naam : undefined) ?? account.naam,
    ondertekenaar: account.naam,
    delen,
    ...about?.feiten,
    isElders: about?.woning != null && woontElders(persoon, about.woning),
    isHypotheek: await isHypotheekzaak(context, vraag.dossierId, about?.over.procedureId ?? null),
    ...{ isEerste, crisislijn },
    opvang,
    bezoek: vraag.bezoek,
    afgeslotenOp: afsluiting ? toIsoDate(afsluiting.besluitOp) : null,
  });
  if (!composed.ok)
    return { ok: false, zin: briefFoutZin(composed.error), plekken: briefPlekken(composed.error) };
  const { bestemming, plaatsvervanger } = geadresseerde;
  const eerst = plaatsvervanger ? [{ tekst: namensZin(plaatsvervanger, geadresseerde) }] : [];
  const inhoud = briefInhoud.parse({
    ...composed.value,
    alineas: [...eerst, ...composed.value.alineas],
  });
  // What was told before is not told again: such a letter meets no duty to inform.
  const over = about && { ...about.over, bronnen: isEerste ? about.over.bronnen : [] };
  return {
    ...{ ok: true, inhoud, nummer: dossier.nummer, venster, over },
    overhandigen: bestemming?.soort === 'overhandigen' ? overhandigZin(bestemming.reden) : null,
    adressoort: bestemming?.soort === 'adres' ? bestemming.waar : null,
    haast: haastzinVan(dagenIn(vraag, about?.feiten), vraag.datum, kalender),
    letOp: crisislijn === null && isProcedurebrief(vraag.soort) ? [GEEN_CRISISLIJN] : [],
    isAfgeschermd: persoon.afgeschermd !== null,
  };
}

/** Whether a letter is the first to tell this person what the desk holds by these meldingen. */
async function isNieuw(
  { unit }: ReadContext,
  { dossierId, betrokkeneId, aan = 'betrokkene', soort }: BriefVraag,
  bronnen: readonly string[],
): Promise<boolean> {
  if (soort === 'informatie') return true;
  const letters = await listAangekomen(unit, dossierId);
  const told = letters.filter(
    (one) =>
      one.betrokkeneId === betrokkeneId &&
      (one.aan ?? 'betrokkene') === aan &&
      one.bronnen.length > 0,
  );
  if (told.length === 0) return true;
  return !bronnen.every((id) => told.some((one) => one.bronnen.includes(id)));
}

type Weigering = { readonly zin: string; readonly plekken: readonly Herstelplek[] };

function weigering(zin: string, plek: Herstelplek): Weigering {
  return { zin, plekken: [plek] };
}

function isWeigering(about: object | null): about is Weigering {
  return about !== null && 'plekken' in about;
}

/** Where no line of a sociale dienst is filled in, the letter names the desk, which is not there at night. */
const GEEN_CRISISLIJN = {
  zin: 'Van de sociale dienst in deze gemeente is geen crisislijn ingevuld. In de brief staat nu het nummer van het Meldpunt.',
  plek: 'instellingen',
} as const;

/** The days that a letter tells of, by which it must be there. */
function dagenIn({ soort, bezoek }: BriefVraag, feiten: Onderwerp['feiten'] = {}): Naderendedag[] {
  if (soort === 'huisbezoek') return bezoek === null ? [] : [{ wat: soort, dag: bezoek.datum }];
  const { zitting, ontruiming } = feiten;
  const isDag = zitting != null && zitting !== 'onbekend' && zitting !== 'verplaatst';
  return [
    ...(soort !== 'ontruiming' && isDag
      ? [{ wat: 'zitting' as const, dag: zitting, ongeveer: feiten.isZittingOngeveer }]
      : []),
    ...(soort !== 'dagvaarding' && ontruiming != null
      ? [{ wat: 'ontruiming' as const, dag: ontruiming, ongeveer: feiten.isOntruimingOngeveer }]
      : []),
    // A day that is off: who does not hear so in time waits for it.
    ...(feiten.vanDeBaan?.dagen ?? []).map((dag) => ({ wat: 'ontruiming' as const, dag })),
    ...(feiten.andereZaken ?? []).map(({ soort: wat, dag, ongeveer }) => ({ wat, dag, ongeveer })),
  ];
}

type Onderwerp = {
  /** With whom data are shared in this case. */
  readonly delenMet: readonly string[];
  readonly over: Briefonderwerp;
  readonly feiten: Partial<BriefGegevens>;
  /** The gemeente of the dwelling, where that is known. */
  readonly gemeente: string | null;
  /** The dwelling that it is about; null: none in particular. */
  readonly woning: Woning | null;
};

/** What a letter says of its procedure; null for a letter about none, or why there is no letter. */
async function onderwerpVan(
  context: ReadContext,
  stand: Briefstand,
  vraag: BriefVraag,
): Promise<Onderwerp | Weigering | null> {
  const { soort, betrokkeneId, datum } = vraag;
  if (soort !== 'informatie' && !isProcedurebrief(soort)) return null;
  if (soort === 'informatie') {
    return {
      delenMet: deelregelsVan(stand, null).delenMet,
      over: informatieOver(stand),
      feiten: { melder: opsomming(meldernamen(stand, stand.meldingen)) },
      ...{ gemeente: null, woning: null },
    };
  }
  const one = await kiesProcedure(context, stand, { ...vraag, soort });
  if (typeof one === 'string') return weigering(one, 'dossier');
  const verhuurders = verhuurdersVan(stand, one);
  if (verhuurders.length > 1 && soort !== 'herstel')
    return weigering(tegenspraakZin(verhuurders), 'verhuurder');
  const told = verteltOver(soort, one.gebeurtenissen, one.afleiding.stand, betrokkeneId);
  // A melding of what was known already brings nothing new, and is a source all the same.
  const ookVan = (gebeurtenis: Gebeurtenis) =>
    meldingenVan(one.row, stand.meldingen)
      .filter((melding) => gebeurtenissenUit(inhoudVan(melding), []).some(isVan(gebeurtenis)))
      .flatMap((melding) => melderVan(stand, melding) ?? [])
      .reverse();
  const bronVan = ({ id, meldingId }: Gebeurtenis) => {
    const { bron } = one.rows.find((row) => row.id === id) ?? { bron: 'ander' as const };
    const melding = stand.meldingen.find((each) => each.id === meldingId);
    const melder = melding && melderVan(stand, melding);
    if (melder !== undefined) return melder;
    // An organisation that is a source is named where it is known.
    return (bron === 'verhuurder' && verhuurders[0]) || naamInBrief(bron, stand.isAlleen);
  };
  const staat = soort === 'herstel' ? watStaat(one, betrokkeneId) : told;
  const { voorbij, ...dagen } = printable(one.afleiding.stand, staat, { van: bronVan, datum });
  const past = soort === 'dagvaarding' ? voorbij.zitting : voorbij.ontruiming;
  if (past !== null && (soort === 'dagvaarding' || soort === 'ontruiming'))
    return weigering(voorbijZin(soort, past), 'dossier');
  const grond = soort === 'ontruiming' ? onderOntruiming(one, betrokkeneId) : GEEN_GROND;
  const bronnen = [...new Set(told.flatMap((each) => [bronVan(each), ...ookVan(each)]))];
  const { rechtzetting, hersteld } = await rechtzettingIn(context, one, betrokkeneId);
  const andere = andereZaken(stand, one, { wie: betrokkeneId, datum });
  const { delenMet, delen } = deelregelsVan(stand, one);
  return {
    delenMet,
    over: {
      ...{ ...procedureOver(stand, one), hersteld },
      over: [...told.map(({ id }) => id), ...grond.over, ...andere.over],
    },
    feiten: {
      ...{ delen, andereZaken: andere.zaken },
      ...{ ...dagen, rechtzetting, titel: grond.titel, eerdereOntruiming: grond.eerder },
      verhuurder: verhuurders[0],
      bron: opsomming(bronnen),
      ...wieVertelde(bronnen, meldersVan(stand, one), meldernamen(stand, stand.meldingen)),
    },
    gemeente: findGemeente(one.row.woning.postcode ?? '')?.code ?? null,
    woning: one.row.woning,
  };
}

/** Every zitting and ontruiming that stands and is about somebody. */
function watStaat({ gebeurtenissen, afleiding: { stand } }: Afgeleid, wie: string) {
  const of = (soort: Procedurebrief) => verteltOver(soort, gebeurtenissen, stand, wie);
  return [...of('dagvaarding'), ...of('ontruiming')];
}

function informatieOver({ meldingen }: Briefstand): Briefonderwerp {
  const bronnen = meldingen.map(({ id }) => id);
  return { procedureId: null, over: [], meldingId: null, bronnen, hersteld: [] };
}

function procedureOver(stand: Briefstand, { row }: Afgeleid): Briefonderwerp {
  const bronnen = meldingenVan(row, stand.meldingen).map(({ id }) => id);
  const [meldingId = null] = bronnen;
  return { procedureId: row.id, over: [], meldingId, bronnen, hersteld: [] };
}

/** What a letter that is not written would have been about; refused when there is no such letter. */
export async function onderwerpZonderBrief(
  context: ReadContext,
  vraag: Pick<BriefVraag, 'dossierId' | 'betrokkeneId' | 'soort' | 'procedureId'>,
): Promise<Briefonderwerp> {
  const { dossierId, betrokkeneId, soort } = vraag;
  const aanwezig = await listPersonen(context.unit, [dossierId]);
  if (aanwezig.every((one) => one.betrokkeneId !== betrokkeneId)) throw notFound('betrokkene');
  const stand = await briefstand(context, dossierId);
  if (!isProcedurebrief(soort)) return informatieOver(stand);
  const one = await kiesProcedure(context, stand, { ...vraag, soort, meldingId: null });
  if (typeof one === 'string') throw new Onvolledig('brief_onvolledig', one, ['dossier']);
  const ids = teVertellen(one, soort, betrokkeneId).map(({ id }) => id);
  const over = procedureOver(stand, one);
  return soort === 'herstel' ? { ...over, hersteld: ids } : { ...over, over: ids };
}

function voorbijZin(soort: 'dagvaarding' | 'ontruiming', op: IsoDate): string {
  const [wat, wijst, vraag] =
    soort === 'dagvaarding'
      ? ['zitting', 'nog naar de zitting wijst', 'wat de rechter besliste']
      : ['ontruiming', 'de ontruiming nog aankondigt', 'hoe het is afgelopen'];
  return `De ${wat} was al op ${formatDatum(op)}. Een brief die ${wijst} klopt dan niet. Is er een nieuwe dag? Leg die vast bij Procedure. Bel anders betrokkene en vraag ${vraag}.`;
}

function tegenspraakZin(verhuurders: readonly string[]): string {
  return `De meldingen noemen meer dan één verhuurder: ${opsomming(verhuurders)}. In de brief kan er maar één staan. Leg bij de meldingen vast wie de woning verhuurt, of maak ze los als het twee zaken zijn.`;
}
