import { STANDAARD_ONGEDAAN_WERKDAGEN } from '#areas/afsluiten/rules/afsluiting.ts';
import { SLEUTELVERSIE } from '#areas/bekendheid/rules/sleutels.ts';
import type { WriteContext } from '#areas/context.ts';
import { STANDAARD_BINNEN_DAGEN } from '#areas/meldingen/rules-zelfde-gebeurtenis.ts';
import { standaardPartners } from '#areas/partners/rules.ts';
import { insertPartner, setOndertekening } from '#areas/partners/store.ts';
import { STANDAARD_VRAAG_WERKDAGEN } from '#areas/partnervragen/rules/vraagtermijn.ts';
import { setSleutelversie } from '#areas/personen/store/betrokkenen.ts';
import { type AccountRow, insertAccount } from '#areas/toegang/store.ts';
import {
  STANDAARD_BRIEFTERMIJN,
  STANDAARD_CRISIS_DAGEN,
} from '#areas/trajecten/rules/afgeleide-termijn.ts';
import { toRij } from '#domain/velden/rij.ts';
import { bewaarVelden } from './fields.ts';
import { STANDAARD_BEWAREN } from './rules/bewaren.ts';
import { STANDAARD_KINDERBELEID } from './rules/kinderbeleid.ts';
import { meegeleverdeSets } from './rules/meegeleverde-sets.ts';
import { organisatieTermijnen } from './rules/organisatietermijnen.ts';
import { GEMEENTEN, SOCIALE_DIENSTEN } from './rules/regio.ts';
import { insertSetregels, termijnRijen } from './service-setregels.ts';
import { insertGemeenteregeling, insertInstelling, insertTermijnregels } from './store.ts';

/** Who answers for the data of a new register: the Meldpunt is part of it (SA; PP 1.1, 4.2 b). */
export const STANDAARD_ORGANISATIE = 'Dienst Gezondheid & Jeugd Zuid-Holland Zuid';

/** How the desk of a new register is called (SA 7). */
export const STANDAARD_MELDPUNT = 'Meldpunt Zorg en Overlast Zuid-Holland Zuid';

/** Minutes without a person's activity after which a new register locks itself. */
export const VERGRENDEL_NA_MINUTEN = 15;

/** Fills a new store: its first account, the settings, the sets that come along and the region's partners. */
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
    kinderbeleid: [...STANDAARD_KINDERBELEID],
    ...toRij(bewaarVelden, STANDAARD_BEWAREN),
    vraagWerkdagen: STANDAARD_VRAAG_WERKDAGEN,
  });
  const partners = new Map<string, string>();
  for (const { naam, soort, gemeenten } of standaardPartners) {
    const id = context.newId();
    await insertPartner(unit, {
      ...{ id, naam, soort },
      gemeenten: [...gemeenten],
      ...{ actief: true, versie: 1 },
    });
    partners.set(naam, id);
  }
  for (const { code, team, socialeDienst } of GEMEENTEN)
    await insertGemeenteregeling(unit, {
      ...{ code, sociaalTeamId: partners.get(team) ?? null },
      socialeDienstId: partners.get(SOCIALE_DIENSTEN[socialeDienst].partner) ?? null,
      crisisnaam: SOCIALE_DIENSTEN[socialeDienst].crisisnaam,
    });
  await insertTermijnregels(unit, termijnRijen(context, null, organisatieTermijnen));
  for (const set of meegeleverdeSets) {
    const setId = await insertSetregels(context, set);
    for (const naam of set.partijen) {
      const partnerId = partners.get(naam);
      if (partnerId !== undefined)
        await setOndertekening(unit, {
          id: context.newId(),
          setId,
          partnerId,
          ondertekenaar: true,
        });
    }
  }
}
