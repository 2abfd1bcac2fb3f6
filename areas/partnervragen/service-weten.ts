import { listDossierpartners } from '#areas/afsluiten/store.ts';
import { currentSet } from '#areas/beheer/service.ts';
import type { ReadContext } from '#areas/context.ts';
import { isProcesstap, type Processtap } from '#areas/dossiers/rules.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { findAanleiding, magAchterstand, verhuurderVan } from '#areas/meldingen/rules.ts';
import { listMeldingen } from '#areas/meldingen/store.ts';
import {
  listPartnerKoppen,
  type PartnerRow,
  readOpvolgers,
  signatories,
} from '#areas/partners/store.ts';
import { listScreeningen } from '#areas/screening/store.ts';
import { listProcedureRows, listTrajecten } from '#areas/trajecten/store-procedures.ts';
import type { VerstrekkingRow } from '#areas/verantwoording/store.ts';
import { findOpenPlicht, listGrondslaginstellingen } from '#areas/verantwoording/store-weten.ts';
import type { Weetbeeld } from './contract-weten.ts';
import {
  type Grondslag,
  type Grondslaginstellingen,
  grondslagTekst,
  kiesGrondslag,
  type Zorgsleutel,
} from './rules/grondslag.ts';
import { type Ontvangerrol, ontvangerrolNaam, rollenVan } from './rules/ontvangers.ts';
import type { Weetregel } from './rules/weetregel.ts';
import { isBijzonder, type Weetveld } from './rules/weetvelden.ts';
import {
  magWeten,
  type Weetfeiten,
  type Weetkeuze,
  type Weetverdeling,
} from './rules/wie-mag-weten.ts';

/** Everything that decides what one recipient may know of one traject, looked up once. */
export type Weegschaal = {
  readonly regels: readonly Weetregel[];
  readonly rollen: readonly Ontvangerrol[];
  readonly stap: Processtap;
  readonly grondslag: Grondslag;
  readonly feiten: Weetfeiten;
  readonly instellingen: Grondslaginstellingen;
};

/** What is known besides the register of who will be told, and for what. */
export type Weegvraag = {
  /** The traject that is told about; the last one unless it is said. */
  readonly trajectId?: string | undefined;
  /** The step whose purpose the telling serves; the one the dossier has reached unless it is said. */
  readonly stap?: Processtap | undefined;
  /** The asker is the casusregisseur, though the register does not say so yet (st 4). */
  readonly alsCasusregisseur?: boolean | undefined;
  /** The procedure that is told about. */
  readonly procedureId?: string | undefined;
  readonly sleutel?: Zorgsleutel | null | undefined;
  /** Somebody says that a law obliges us to tell; the manager records it afterwards (PP 12.1). */
  readonly wettelijkePlicht?: boolean | undefined;
};

/**
 * Looks up by what a partner's knowledge of a dossier is weighed: its roles in the traject, the step,
 * the grondslag in force today and the rules of the set in force. Feed the answer to `verdeelWeten`.
 *
 * The set is the one of today, not of the traject: on which basis data may be given now does not
 * depend on when a case began.
 */
export async function weegOntvanger(
  context: ReadContext,
  dossier: DossierRow,
  partner: PartnerRow,
  vraag: Weegvraag = {},
): Promise<Weegschaal> {
  const { unit, today } = context;
  const set = await currentSet(unit, today);
  const signed = await signatories(unit, set?.row.id);
  const traject = vraag.trajectId ?? (await listTrajecten(unit, dossier.id)).at(-1)?.id;
  const isVan = ({ trajectId }: { trajectId: string | null }) =>
    traject === undefined || (trajectId ?? traject) === traject;
  const procedures = (await listProcedureRows(unit, dossier.id)).filter(isVan);
  const meldingen = (await listMeldingen(unit, [dossier.id])).filter(isVan);
  const koppen = await listPartnerKoppen(unit);
  const soortVan = (id: string) => koppen.get(id)?.soort;
  // What a partner was that went on in this one, this one is now.
  const isSelf = (id: string | null) =>
    id !== null && (koppen.get(id)?.opvolger ?? id) === partner.id;
  const involved = (await listDossierpartners(unit, dossier.id)).filter(
    (row) => isVan(row) && isSelf(row.partnerId),
  );
  const verhuurders = [
    ...procedures.map(({ verhuurderId }) => verhuurderId),
    ...meldingen.map((melding) => verhuurderVan(melding, soortVan)),
  ];
  const rollen = rollenVan({
    soort: partner.soort,
    ondertekenaar: signed.has(partner.id),
    verhuurder: verhuurders.some(isSelf),
    melder: meldingen.some(({ partnerId }) => isSelf(partnerId)),
    casusregisseur: vraag.alsCasusregisseur || involved.some(({ rol }) => rol === 'casusregisseur'),
    betrokken:
      involved.length > 0 ||
      (dossier.gemeente !== null && partner.gemeenten.includes(dossier.gemeente)),
  });
  const aanleidingen = meldingen.flatMap(({ aanleiding, andereAanleidingen }) => [
    aanleiding,
    ...andereAanleidingen,
  ]);
  const eigen = procedures.filter(
    ({ id }) => vraag.procedureId === undefined || id === vraag.procedureId,
  );
  const instellingen = await readGrondslaginstellingen(context);
  return {
    rollen,
    regels: set?.row.weetregels ?? [],
    stap: vraag.stap ?? (isProcesstap(dossier.processtap) ? dossier.processtap : '1'),
    grondslag: kiesGrondslag({
      ...{ rollen, today, set: set ?? null },
      binnenAfspraken: valtOnderAfspraken(
        procedures.flatMap(({ gronden }) => gronden),
        aanleidingen.map((code) => findAanleiding(code).apart),
        verhuurders.flatMap((id) => (id === null ? [] : [soortVan(id)])),
      ),
      bevestigd: (['bemoeizorgteam', 'zorg_en_veiligheidshuis'] as const).filter(
        (code) => instellingen[code]?.bevestigd === true,
      ),
      wettelijkePlicht:
        vraag.wettelijkePlicht === true ||
        (await findOpenPlicht(unit, { dossierId: dossier.id, partnerId: partner.id })) !==
          undefined,
    }),
    feiten: {
      achterstandMag: magAchterstand(aanleidingen),
      jeugdhulpGevraagd:
        dossier.ondersteuningsvraag !== '' ||
        (await isJeugdhulpGevraagd(context, dossier.id, traject)),
      eigenProcedure: eigen.length > 0 && eigen.every(({ verhuurderId }) => isSelf(verhuurderId)),
      sleutel: vraag.sleutel ?? null,
    },
    instellingen,
  };
}

/**
 * Whether the privacyprotocol is about this traject: rent arrears of a tenant of a corporatie (PP 2.2,
 * 4.2 d). Woonoverlast, zorg and private let rest on the Convenant MZO (WA; SA Bijlage 4).
 */
function valtOnderAfspraken(
  gronden: readonly string[],
  apart: readonly boolean[],
  verhuurdersoorten: readonly (string | undefined)[],
): boolean {
  const known = verhuurdersoorten.filter((soort) => soort !== undefined);
  if (known.length > 0 && !known.includes('woningcorporatie')) return false;
  if (gronden.length > 0) return gronden.includes('huurachterstand');
  return apart.some((one) => !one);
}

/** Whether children need help according to the last screening of the traject (WA note 2). */
async function isJeugdhulpGevraagd(
  { unit }: ReadContext,
  dossierId: string,
  trajectId: string | undefined,
): Promise<boolean> {
  const [last] = (await listScreeningen(unit, dossierId)).filter(
    (row) => trajectId === undefined || (row.trajectId ?? trajectId) === trajectId,
  );
  return last?.antwoorden.kinderen?.ondersteuningsvraag === 'ja';
}

/**
 * Whether all that these dossiers hold came from the asker: then "bekend" would be told of nothing but
 * its own melding (st 4). Who takes part besides, or was reported by another, is known otherwise.
 */
export async function isAlleenGemeldDoor(
  { unit }: Pick<ReadContext, 'unit'>,
  dossierIds: readonly string[],
  askerId: string,
): Promise<boolean> {
  const meldingen = await listMeldingen(unit, dossierIds);
  const nu = await readOpvolgers(unit);
  const isOther = ({ partnerId }: { partnerId: string | null }) =>
    partnerId === null || nu(partnerId) !== nu(askerId);
  if (meldingen.length === 0 || meldingen.some(isOther)) return false;
  for (const id of dossierIds)
    if ((await listDossierpartners(unit, id)).some(isOther)) return false;
  return true;
}

/** The legal bases as the FG set them, by code. */
export async function readGrondslaginstellingen({
  unit,
}: Pick<ReadContext, 'unit'>): Promise<Grondslaginstellingen> {
  const rows = await listGrondslaginstellingen(unit);
  return Object.fromEntries(
    rows.map(({ code, omschrijving, bevestigdOp }) => [
      code,
      { omschrijving, bevestigd: bevestigdOp !== null },
    ]),
  );
}

/** What a recipient may hear of these fields, as it is shown before anything is told. */
export function toWeetbeeld(schaal: Weegschaal, velden: readonly Weetveld[]): Weetbeeld {
  const { rollen, stap, grondslag, instellingen, regels, feiten } = schaal;
  return {
    ...{ stap, grondslag },
    ontvanger: rollen.map((rol) => ontvangerrolNaam(rol)).join(', '),
    grond: grondslagTekst(grondslag, rollen, instellingen, false),
    oordelen: velden.map((veld) => magWeten(regels, { rollen, stap, grondslag, veld, feiten })),
  };
}

/** The columns of a verstrekking that say on which basis it was given, and what was left out. */
export function wegingKolommen(
  schaal: Weegschaal,
  verdeling: Weetverdeling,
  keuzes: readonly Weetkeuze[],
): Pick<VerstrekkingRow, 'grond' | 'grondslag' | 'weging'> {
  const { rollen, stap, grondslag, feiten, instellingen } = schaal;
  const veldenVan = (oordelen: Weetverdeling['vertellen']): Weetveld[] =>
    oordelen.map(({ veld }) => veld);
  const verteld = veldenVan(verdeling.vertellen);
  return {
    grondslag,
    grond: grondslagTekst(grondslag, rollen, instellingen, verteld.some(isBijzonder)),
    weging: {
      ...{ rollen, stap, verteld },
      weggelaten: veldenVan(verdeling.weglaten),
      keuzes: keuzes.filter(({ veld }) => verteld.includes(veld)),
      sleutel: feiten.sleutel ?? null,
    },
  };
}
