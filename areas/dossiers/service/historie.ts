import type { WriteContext } from '#areas/context.ts';
import { insertHistorie } from '../store.ts';

/** What can happen to a dossier; the screens have one sentence for each. */
export type HistorieSoort =
  | 'geopend'
  | 'melding'
  | 'melding_gekoppeld'
  | 'melding_losgemaakt'
  | 'melding_gewijzigd'
  | 'melding_hersteld'
  | 'melding_ingetrokken'
  | 'melding_verplaatst'
  | 'melding_verplaatst_hierheen'
  | 'verhuurder'
  | 'medehuurder'
  | 'in_behandeling'
  | 'overgedragen'
  | 'vrijgegeven'
  | 'stand'
  | 'huishouden'
  | 'betrokkene'
  | 'overleden'
  | 'niet_overleden'
  | 'verhuisd'
  | 'rol'
  | 'persoon_weg'
  | 'persoon_terug'
  | 'bereik'
  | 'gemeente'
  | 'afgesplitst'
  | 'afsplitsing_van'
  | 'contact'
  | 'notitie'
  | 'aantekening_hersteld'
  | 'aantekening_ingetrokken'
  | 'aantekening_verplaatst'
  | 'aantekening_verplaatst_hierheen'
  | 'contactpoging'
  | 'contactpoging_hersteld'
  | 'contactpoging_ingetrokken'
  | 'inzet'
  | 'inzet_gewijzigd'
  | 'inzet_ingetrokken'
  | 'procedure'
  | 'gebeurtenis'
  | 'gebeurtenis_hersteld'
  | 'gebeurtenis_ingetrokken'
  | 'termijn_gehaald'
  | 'termijn_opgeschort'
  | 'termijn_hervat'
  | 'navraag_gepland'
  | 'taak_gelaten'
  | 'taak_hervat'
  | 'noodzaak'
  | 'screening'
  | 'screening_ingetrokken'
  | 'afstemming'
  | 'afstemming_ingetrokken'
  | 'partner'
  | 'casusregie'
  | 'casusregie_beeindigd'
  | 'casusregie_hersteld'
  | 'casusregie_ingetrokken'
  | 'beeindiging'
  | 'beeindiging_ingetrokken'
  | 'verteld'
  | 'niet_verteld'
  | 'verteld_ingetrokken'
  | 'beeindiging_hervat'
  | 'inspanningen_gemaakt'
  | 'antwoord'
  | 'antwoord_ingetrokken'
  | 'vraag'
  | 'vraag_hersteld'
  | 'vraag_ingetrokken'
  | 'vraag_beantwoord'
  | 'vraag_heropend'
  | 'gemist_verteld'
  | 'gemist_niet_verteld'
  | 'brief'
  | 'afgesloten'
  | 'heropend'
  | 'samengevoegd'
  | 'gesplitst'
  | 'samenvoegen_ongedaan'
  | 'splitsen_ongedaan';

/** Adds to the one history of a dossier. Short coded facts; the full text stands where it belongs. */
export async function note(
  context: WriteContext,
  dossierId: string,
  soort: HistorieSoort,
  gegevens: Readonly<Record<string, string>> = {},
): Promise<void> {
  const { newId, now, account } = context;
  await insertHistorie(context.unit, {
    id: newId(),
    dossierId,
    op: now,
    door: account.id,
    soort,
    gegevens: { ...gegevens },
  });
}
