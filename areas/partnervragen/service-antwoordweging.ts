import { listBeeindigingRows } from '#areas/afsluiten/store.ts';
import type { ReadContext } from '#areas/context.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { findPartner, type PartnerRow } from '#areas/partners/store.ts';
import { notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import type { VerstrekkingRow } from '#areas/verantwoording/store.ts';
import type { AntwoordVraag } from './contract.ts';
import type { Weetbeeld } from './contract-weten.ts';
import { ANTWOORDVELDEN, SCHRIJFVELDEN } from './rules/antwoordvelden.ts';
import { type Weetveld, weetveldNaam } from './rules/weetvelden.ts';
import { magWeten, verdeelWeten, type Weetkeuze } from './rules/wie-mag-weten.ts';
import { toWeetbeeld, type Weegschaal, weegOntvanger, wegingKolommen } from './service-weten.ts';

/** How an answer to one partner was weighed: what may be told, and how it is written down. */
export type Antwoordweging = {
  readonly beeld: Weetbeeld;
  /** The recipient may not know under which number we have somebody. */
  readonly zonderKenmerk: boolean;
  /** The columns of the verstrekking; refuses what may not be told. */
  readonly kolommen: () => Pick<VerstrekkingRow, 'grond' | 'grondslag' | 'weging'>;
};

/**
 * Weighs an answer: what its fixed words tell, and what somebody says that the typed text tells besides.
 * Nothing is looked for in the text itself: who writes it knows what it says (st 5; PP 12).
 */
export async function weegAntwoord(
  context: ReadContext,
  dossier: DossierRow,
  partner: PartnerRow,
  { soort, vertelt = [], zorgsleutel = null, wettelijkePlicht = '' }: AntwoordVraag,
): Promise<Antwoordweging> {
  const schaal = await weegOntvanger(context, dossier, partner, {
    sleutel: zorgsleutel,
    wettelijkePlicht: wettelijkePlicht !== '',
  });
  const eigen =
    soort === 'beeindiging' ? await fieldOfEnding(context, dossier) : ANTWOORDVELDEN[soort];
  const oordeelOver = (veld: Weetkeuze['veld']) => magWeten(schaal.regels, { ...schaal, veld });
  return {
    beeld: toWeetbeeld(schaal, [eigen, ...SCHRIJFVELDEN.filter((veld) => veld !== eigen)]),
    zonderKenmerk: oordeelOver('kenmerk').stand === 'niet',
    kolommen: () => {
      const chosen = [...new Set([eigen, ...vertelt.map(({ veld }) => veld)])];
      requireToldRight(chosen.map(oordeelOver), vertelt);
      const { vertellen } = verdeelWeten(schaal.regels, schaal, chosen, vertelt);
      const weglaten = SCHRIJFVELDEN.filter((veld) => !chosen.includes(veld))
        .map(oordeelOver)
        .filter(({ stand }) => stand === 'niet' || stand === 'sleutel');
      const kolommen = wegingKolommen(schaal, { vertellen, weglaten }, vertelt);
      return wettelijkePlicht === '' ? kolommen : withPlicht(kolommen, schaal, wettelijkePlicht);
    },
  };
}

/** On which basis a partner hears that a term was missed; it says nothing of anybody (SA 7 MZO e). */
export async function weegGemist(
  context: ReadContext,
  dossier: DossierRow,
  partnerId: string,
): Promise<Pick<VerstrekkingRow, 'grond' | 'grondslag' | 'weging'>> {
  const partner = await findPartner(context.unit, partnerId);
  if (partner === undefined) throw notFound('partner');
  const schaal = await weegOntvanger(context, dossier, partner);
  const verdeling = verdeelWeten(schaal.regels, schaal, ['gemiste_termijn'], []);
  return wegingKolommen(schaal, verdeling, []);
}

/** That who gives care stopped says that there was care: that is another field. */
async function fieldOfEnding({ unit }: ReadContext, { id }: DossierRow): Promise<Weetveld> {
  const [last] = await listBeeindigingRows(unit, id);
  const partner = last && (await findPartner(unit, last.partnerId));
  return partner?.soort === 'zorgpartij' || partner?.soort === 'bemoeizorgteam'
    ? 'beeindiging_zorg'
    : 'beeindiging';
}

/** Refuses what may not be told, and what must be motivated and is not. */
function requireToldRight(
  oordelen: readonly ReturnType<typeof magWeten>[],
  vertelt: readonly Weetkeuze[],
): void {
  const velden: { veld: string; zin: string }[] = [];
  for (const { veld, stand, reden } of oordelen) {
    if (stand === 'niet' || stand === 'sleutel')
      throw ruleViolated('vertellen_mag_niet', { item: weetveldNaam(veld), zin: reden });
    const motivering = vertelt.find((one) => one.veld === veld)?.motivering ?? '';
    if (stand === 'kies' && motivering === '')
      velden.push({
        veld: `vertelt.${veld}`,
        zin: `Schrijf op waarom de ontvanger dit nodig heeft: ${weetveldNaam(veld).toLowerCase()}.`,
      });
  }
  if (velden.length > 0) throw new Refusal({ code: 'invalid_input', data: { velden } });
}

/** Names the law behind a legal duty, which the manager still has to record (PP 12.1). */
function withPlicht(
  kolommen: ReturnType<typeof wegingKolommen>,
  { grondslag }: Weegschaal,
  bepaling: string,
): ReturnType<typeof wegingKolommen> {
  if (grondslag !== 'wettelijke_plicht') return kolommen;
  return { ...kolommen, grond: `${kolommen.grond}: ${bepaling}` };
}
