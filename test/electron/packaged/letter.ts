import type { BriefVraag } from '#areas/brieven/contract.ts';
import type { Client } from '#areas/contract.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';

/**
 * A letter that can be written now, of the dossiers that are under way.
 *
 * @param client signed in as who writes letters
 * @throws Error when there is none
 */
export async function firstLetter(client: Client, datum: IsoDate): Promise<BriefVraag> {
  const { dossiers } = await client.werk.listWerk({
    ...{ wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 },
  });
  for (const { id: dossierId } of dossiers) {
    const { teSchrijven } = await client.brieven.listWaarover({ dossierId });
    for (const { soort, procedureId, betrokkeneId, aan } of teSchrijven) {
      const rest = { aan, meldingId: null, datum, bezoek: null };
      const vraag: BriefVraag = { dossierId, betrokkeneId, soort, procedureId, ...rest };
      if ((await client.brieven.composeBrief(vraag)).bezwaar === null) return vraag;
    }
  }
  throw new Error('no letter can be written');
}
