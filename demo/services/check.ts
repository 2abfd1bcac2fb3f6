import type { CheckVraag } from '#areas/bekendheid/contract.ts';
import { isAnderRegime } from '#areas/bekendheid/rules/check.ts';
import { readVrager, searchCheck } from '#areas/bekendheid/service/check.ts';
import { answerCheck, refuseCheck } from '#areas/bekendheid/service/check-antwoord.ts';
import type { WriteContext } from '#areas/context.ts';
import type { Stap } from '../stappen.ts';
import { type DemoStand, partnerVan } from './stand.ts';

const KANAAL = 'beveiligde_mail';

/** A partner asks whether somebody is known, and hears it when it can be said. */
export async function vraagNa(
  context: WriteContext,
  stap: Extract<Stap, { soort: 'check' }>,
  stand: DemoStand,
): Promise<void> {
  const partnerId = partnerVan(stand, stap.vrager);
  const { kenmerk, doel, toelichting, persoon: gegevens } = stap;
  const vraag: CheckVraag = {
    ...{ partnerId, kenmerk, doel, toelichting, dossiernummer: '', contactpersoonId: null },
    ...{ rol: 'medewerker', namens: 'Medewerker huurincasso', kanaal: KANAAL },
    naContact: 'onbekend',
  };
  const { ondertekenaar } = await readVrager(context, vraag);
  if (!ondertekenaar || isAnderRegime(doel))
    return void (await refuseCheck(context, { vraag, antwoordKanaal: KANAAL }));
  const first = await searchCheck(context, { check: null, vraag, gegevens, besluiten: {} });
  const known = new Set(stand.dossiers.get(stap.verhaal)?.personen);
  const besluiten = Object.fromEntries(
    first.kandidaten
      .filter(({ oordeel }) => oordeel === 'mogelijk_bekend')
      .map(({ id }) => [id, known.has(id) ? ('dezelfde' as const) : ('ander' as const)]),
  );
  const asked = { check: first.check, vraag, gegevens, besluiten };
  const decided =
    first.stand === 'te_beslissen' ? await searchCheck(context, asked) : { ...first, besluiten };
  // Where there is still doubt nothing is told: the check stays open.
  if (decided.stand !== 'bekend' && decided.stand !== 'niet_bekend') return;
  const { check } = decided;
  await answerCheck(context, {
    ...asked,
    check,
    vertel: [],
    zorgsleutel: null,
    antwoordKanaal: KANAAL,
  });
}
