import type { ReadContext } from '#areas/context.ts';
import type { DossierRow } from '#areas/dossiers/store.ts';
import { findPartner } from '#areas/partners/store.ts';
import { magWeten, verdeelWeten } from '#areas/partnervragen/rules/wie-mag-weten.ts';
import {
  type Weegschaal,
  weegOntvanger,
  wegingKolommen,
} from '#areas/partnervragen/service-weten.ts';
import { verhuurdersVanProcedure } from '#areas/trajecten/service/verhuurders.ts';
import type { VerstrekkingRow } from '#areas/verantwoording/store.ts';
import type { Over } from './rules/ingelicht.ts';
import {
  MEDEDELINGVELDEN,
  type Mededelingdeel,
  type Mededelingveld,
  mededelingOver,
} from './rules/mededeling.ts';
import type { Inlichtbron } from './service-onderwerpen.ts';
import { verwoord } from './service-verwoorden.ts';

/** What is told of one thing; nothing when the party may not know it. */
type Gewogendeel = Mededelingdeel & { readonly over: Over };

/** What one party is told, and on which basis that is given. */
export type Gewogen = {
  readonly delen: readonly Gewogendeel[];
  readonly kolommen: Pick<VerstrekkingRow, 'grond' | 'grondslag' | 'weging'>;
};

/**
 * What one party may be told of these things, by its role in each traject and procedure, the step and
 * the grondslag in force: what it may not know is left out (domein §3; PP 2.4, 12).
 */
export async function weegMededeling(
  context: ReadContext,
  dossier: DossierRow,
  partnerId: string,
  { over, bron }: { readonly over: readonly Over[]; readonly bron: Inlichtbron },
): Promise<Gewogen | undefined> {
  const partner = await findPartner(context.unit, partnerId);
  if (partner === undefined) return undefined;
  const delen: Gewogendeel[] = [];
  const schalen: Weegschaal[] = [];
  for (const one of over) {
    const wat = verwoord(one, bron);
    if (wat === undefined) continue;
    const onderwerp = bron.onderwerpen.find(
      ({ soort, id }) => soort === one.soort && id === one.id,
    );
    const procedureId = bron.rows.find(({ id }) => id === one.id)?.procedureId;
    const schaal = await weegOntvanger(context, dossier, partner, {
      trajectId: onderwerp?.trajectId,
      procedureId,
    });
    schalen.push(schaal);
    const procedure = bron.procedures.find(({ id }) => id === procedureId);
    const verhuurders =
      procedure === undefined
        ? []
        : verhuurdersVanProcedure(procedure, bron.meldingen, bron.partners);
    const feiten = { ...schaal.feiten, eigenProcedure: verhuurders.includes(partnerId) };
    delen.push({
      over: one,
      ...mededelingOver(wat, (veld) => waaromNiet(schaal, feiten, veld)),
    });
  }
  // One mail has one weighing: of the thing it tells most of, the last that happened.
  const told = delen.findLastIndex(({ zinnen }) => zinnen.length > 0);
  const schaal = schalen[told] ?? schalen.at(-1);
  if (schaal === undefined) return undefined;
  const verdeling = verdeelWeten(schaal.regels, schaal, MEDEDELINGVELDEN, []);
  return { delen, kolommen: wegingKolommen(schaal, verdeling, []) };
}

/** Why a field is left out, as the rules of the set say it; null: it may be told. */
function waaromNiet(
  { regels, rollen, stap, grondslag }: Weegschaal,
  feiten: Weegschaal['feiten'],
  veld: Mededelingveld,
): string | null {
  const { stand, reden } = magWeten(regels, { rollen, stap, grondslag, veld, feiten });
  return stand === 'mag' ? null : reden;
}
