import { expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { register, registered } from '#test/support/dossiers.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';
import { portTransport } from '#test/support/transports.ts';

test('two meldingen of one event, linked afterwards, count as one wherever meldingen are counted', async () => {
  const { client, partnerId } = await register(portTransport);
  const { dossier } = await registered(client, invoer(partnerId));
  const betrokkeneId = dossier.personen[0]?.id ?? null;
  const second = await client.meldingen.registerMelding(
    invoer(partnerId, {
      personen: [{ betrokkeneId, gegevens: ANNA }],
      dossierId: dossier.id,
      kanaal: 'telefoon',
    }),
  );
  const jaar = { van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') };
  const counts = async () => {
    const [werk] = (await client.werk.listWerk({ wiens: 'iedereen', bak: null, pagina: 1 }))
      .dossiers;
    const [gezocht] = (await client.zoeken.search({ tekst: 'voorbeeld' })).dossiers;
    const { aantal } = await client.verantwoording.listAchterCijfer({
      ...jaar,
      figuur: 'meldingen',
      gemeente: null,
      maand: null,
    });
    return [werk?.meldingen, gezocht?.meldingen, aantal];
  };
  expect(await counts()).toEqual([2, 2, 2]);
  await client.meldingen.linkMelding({
    id: second.meldingId,
    versie: 1,
    zelfdeAls: dossier.meldingen[0]?.id ?? '',
  });
  expect(await counts()).toEqual([1, 1, 1]);
});
