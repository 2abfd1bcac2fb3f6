import { STANDAARD_ONGEDAAN_WERKDAGEN } from '#areas/afsluiten/rules/afsluiting.ts';
import { SLEUTELVERSIE } from '#areas/bekendheid/rules/sleutels.ts';
import type { WriteContext } from '#areas/context.ts';
import { STANDAARD_BINNEN_DAGEN } from '#areas/meldingen/rules-zelfde-gebeurtenis.ts';
import { standaardPartners } from '#areas/partners/rules.ts';
import { insertPartner, setOndertekening } from '#areas/partners/store.ts';
import { STANDAARD_VRAAG_WERKDAGEN } from '#areas/partnervragen/rules/vraagtermijn.ts';
import { standaardWeetregels } from '#areas/partnervragen/rules/weetregels-standaard.ts';
import { setSleutelversie } from '#areas/personen/store/betrokkenen.ts';
import { type AccountRow, insertAccount } from '#areas/toegang/store.ts';
import {
  STANDAARD_BRIEFTERMIJN,
  STANDAARD_CRISIS_DAGEN,
} from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { standaardset } from './rules/afsprakenset.ts';
import { insertInstelling, insertSet, insertTermijnregels, insertVrijeDagen } from './store.ts';

/** Who answers for the data of a new register: the Meldpunt is part of it (SA; PP 1.1, 4.2 b). */
export const STANDAARD_ORGANISATIE = 'Dienst Gezondheid & Jeugd Zuid-Holland Zuid';

/** How the desk of a new register is called (SA 7). */
export const STANDAARD_MELDPUNT = 'Meldpunt Zorg en Overlast Zuid-Holland Zuid';

/** Minutes without a person's activity after which a new register locks itself. */
export const VERGRENDEL_NA_MINUTEN = 15;

/** Fills a new store: its first account, the settings, the default set and the region's partners. */
export async function fillNewStore(
  context: Omit<WriteContext, 'account' | 'middelen' | 'registered'>,
  eersteAccount: AccountRow,
): Promise<void> {
  const { unit } = context;
  await insertAccount(unit, eersteAccount);
  await setSleutelversie(unit, SLEUTELVERSIE);
  await insertInstelling(unit, {
    organisatie: STANDAARD_ORGANISATIE,
    meldpunt: STANDAARD_MELDPUNT,
    vergrendelNaMinuten: VERGRENDEL_NA_MINUTEN,
    dubbelBinnenDagen: STANDAARD_BINNEN_DAGEN,
    briefWerkdagen: STANDAARD_BRIEFTERMIJN.aantal,
    ongedaanWerkdagen: STANDAARD_ONGEDAAN_WERKDAGEN,
    crisisDagen: STANDAARD_CRISIS_DAGEN,
    vraagWerkdagen: STANDAARD_VRAAG_WERKDAGEN,
  });
  const setId = await insertStandaardset(context);
  for (const { naam, soort, gemeenten, ondertekenaar } of standaardPartners) {
    const partnerId = context.newId();
    await insertPartner(unit, {
      id: partnerId,
      naam,
      soort,
      gemeenten: [...gemeenten],
      actief: true,
      versie: 1,
    });
    await setOndertekening(unit, { id: context.newId(), setId, partnerId, ondertekenaar });
  }
}

async function insertStandaardset(
  context: Omit<WriteContext, 'account' | 'middelen' | 'registered'>,
): Promise<string> {
  const { unit, newId } = context;
  const setId = newId();
  const { code, naam, geldigVan, goedeVrijdagVrij } = standaardset;
  await insertSet(unit, {
    id: setId,
    code,
    naam,
    geldigVan,
    geldigTot: standaardset.geldigTot ?? null,
    verlengdTot: standaardset.verlengdTot ?? null,
    goedeVrijdagVrij,
    weetregels: standaardWeetregels,
    versie: 1,
  });
  const termijnen = standaardset.termijnen.map(
    ({ looptijd, verlenging, toelichting, ...regel }, index) => ({
      ...regel,
      id: newId(),
      setId,
      volgorde: index + 1,
      eenheid: looptijd.eenheid,
      aantal: looptijd.aantal,
      verlenging: verlenging ?? null,
      toelichting: toelichting ?? '',
      versie: 1,
    }),
  );
  await insertTermijnregels(unit, termijnen);
  const dagen = standaardset.extraVrij.map((dag) => ({ id: newId(), setId, ...dag, versie: 1 }));
  await insertVrijeDagen(unit, dagen);
  return setId;
}
