import type { CheckGevonden, CheckZoek } from '#contract/bekendheidscheck.ts';
import {
  type CheckRow,
  deleteVerlopenChecks,
  findCheck,
  insertCheck,
  updateCheck,
} from '#db/repositories/bekendheidschecks.ts';
import { vernietigenUiterlijk } from '#domain/afsluiting/vernietigen.ts';
import { vergelijkingVan } from '#domain/bekendheidscheck/vergelijking.ts';
import type { PersoonGegevens } from '#domain/identiteit/persoon-gegevens.ts';
import { judgeCheck, type Kandidaat } from './bekendheidscheck-oordeel.ts';
import { readGevraagde, readVrager, type Vrager } from './bekendheidscheck-vraag.ts';
import type { ReadContext, WriteContext } from './context.ts';
import { conflict, notFound, ruleViolated } from './refusal.ts';

/**
 * Asks whether one person is known (PP st 4). That it was asked is kept at once, so that nobody can
 * look and leave; who it was about is not. A party that did not sign is not searched for (PP 12).
 */
export async function searchCheck(context: WriteContext, input: CheckZoek): Promise<CheckGevonden> {
  await deleteVerlopenChecks(context.unit, context.today);
  const vrager = await readVrager(context, input.vraag);
  if (!vrager.ondertekenaar)
    throw ruleViolated('partner_geen_ondertekenaar', { partner: vrager.partner.naam });
  const gegevens = readGevraagde(context, input.gegevens, input.vraag);
  const { stand, getoond, beperkt } = await judgeCheck(context, gegevens, input.besluiten);
  const besluiten = Object.values(input.besluiten);
  const row = await keepAsked(context, input.check, vrager, {
    uitkomst: stand.soort === 'niet_bekend' ? 'niet_bekend' : null,
    afgewezen: getoond.filter(({ id }) => input.besluiten[id] === 'ander').length,
    // A decision about who was found asks nothing new.
    searches: besluiten.length === 0 ? 1 : 0,
  });
  context.logObject(row.id);
  return {
    check: { id: row.id, versie: row.versie },
    stand: beperkt ? 'beperkt' : stand.soort,
    kandidaten: getoond.map((kandidaat) => view(kandidaat, gegevens)),
  };
}

/** The check that was begun, if it can still be answered by who began it. */
export async function requireOpenCheck(
  { unit, account }: Pick<ReadContext, 'unit' | 'account'>,
  { id, versie }: { id: string; versie: number },
): Promise<CheckRow> {
  const row = await findCheck(unit, id);
  if (row === undefined || row.door !== account.id) throw notFound('bekendheidscheck');
  if (row.beantwoordOp !== null) throw ruleViolated('check_al_beantwoord');
  if (row.versie !== versie) throw conflict('bekendheidscheck', { id, versie: row.versie });
  return row;
}

/** A check of which nothing is known yet but who asks. */
export function newCheck(
  { newId, now, today, account }: WriteContext,
  { kolommen }: Vrager,
): CheckRow {
  return {
    ...kolommen,
    id: newId(),
    uitkomst: null,
    besluit: null,
    gezocht: 0,
    afgewezen: 0,
    onderbouwing: '',
    dossierId: null,
    verteld: [],
    gevraagdOp: now,
    door: account.id,
    antwoordKanaal: null,
    beantwoordOp: null,
    vernietigenOp: vernietigenUiterlijk(today),
    versie: 1,
  };
}

type Asked = Pick<CheckRow, 'uitkomst' | 'afgewezen'> & { readonly searches: number };

async function keepAsked(
  context: WriteContext,
  key: CheckZoek['check'],
  vrager: Vrager,
  { searches, ...values }: Asked,
): Promise<CheckRow> {
  const begun = key === null ? undefined : await findCheck(context.unit, key.id);
  // One that was removed in the meantime, because its day had passed, simply begins again.
  if (key === null || begun === undefined) {
    const row: CheckRow = { ...newCheck(context, vrager), ...values, gezocht: 1 };
    await insertCheck(context.unit, row);
    return row;
  }
  const row = await requireOpenCheck(context, key);
  const gezocht = row.gezocht + searches;
  const changed = await updateCheck(context.unit, key, { ...vrager.kolommen, ...values, gezocht });
  if (changed === undefined) throw conflict('bekendheidscheck', { id: row.id, versie: row.versie });
  return changed;
}

function view({ id, oordeel, redenen, kandidaat }: Kandidaat, gegevens: PersoonGegevens) {
  return {
    ...{ id, oordeel },
    vergelijking: [...vergelijkingVan(gegevens, kandidaat)],
    redenen: redenen.map(({ zin, gewicht }) => ({ zin, gewicht })),
  };
}
