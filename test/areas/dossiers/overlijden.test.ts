import { expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { ANNA_EN_BERT, briefregister, dagen, VANDAAG } from '#test/support/brieven.ts';
import { ANNA, invoer } from '#test/support/invoer.ts';

const ZITTING = dagen({ zitting: '2026-12-01' });

test('who died gets no letter, and what was due to them falls while the other is still written', async () => {
  const { client, meld, mens, dossier, bezwaar, tekst, open } = await briefregister(ANNA_EN_BERT);
  await meld('Trivire', { datums: ZITTING });
  const codes = async () => (await open()).map(({ code }) => code).sort();
  expect(await codes()).toEqual(['brief', 'brief', 'informatieplicht', 'zitting']);
  const after = await client.dossiers.recordOverlijden({
    ...{ dossierId: (await dossier()).id, id: mens(0), overleden: toIsoDate('2026-11-04') },
  });
  expect(after.personen.map(({ overleden }) => overleden)).toEqual(['2026-11-04', null]);
  expect(await codes()).toEqual(['brief', 'informatieplicht', 'zitting']);
  expect((await dossier()).termijnen.find(({ code }) => code === 'brief')?.betrokkeneId).toBe(
    mens(1),
  );
  expect(await bezwaar({ betrokkeneId: mens(0) })).toContain('Deze persoon is overleden.');
  expect(await tekst({ betrokkeneId: mens(1) })).toContain('dagvaarding');
});

test('the letter to who stays meets the duty to inform: nobody waits for a letter to the dead', async () => {
  const { client, meld, mens, send, dossier, open } = await briefregister(ANNA_EN_BERT);
  await meld('Trivire');
  const dossierId = (await dossier()).id;
  await client.dossiers.recordOverlijden({ dossierId, id: mens(0), overleden: 'onbekend' });
  await send({ betrokkeneId: mens(1) });
  expect(await open()).toEqual([]);
});

test('it stands in the historie, and can be taken back', async () => {
  const { client, meld, mens, dossier, open } = await briefregister();
  await meld('Trivire');
  const dossierId = (await dossier()).id;
  await client.dossiers.recordOverlijden({ dossierId, id: mens(0), overleden: VANDAAG });
  expect((await open()).map(({ code }) => code)).not.toContain('brief');
  const { historie } = await client.dossiers.recordOverlijden({
    ...{ dossierId, id: mens(0), overleden: null },
  });
  expect((await open()).map(({ code }) => code)).toContain('brief');
  expect(historie.map(({ soort }) => soort)).toEqual(
    expect.arrayContaining(['overleden', 'niet_overleden']),
  );
});

test('who died in one dossier is dead in the others, and in one that is opened afterwards', async () => {
  const { client, meld, mens, partner, dossier } = await briefregister();
  await meld('Trivire');
  const another = (melder: string) =>
    client.meldingen.registerMelding(
      invoer(partner(melder), {
        ...{ aanleiding: 'dagvaarding_verzonden', dossierId: null },
        personen: [{ betrokkeneId: mens(0), gegevens: ANNA }],
      }),
    );
  const letters = async (id: string) =>
    (await client.dossiers.readDossier({ id })).termijnen.filter(
      ({ code, voldaanOp }) => code === 'brief' && voldaanOp === null,
    ).length;
  const second = await another('Woonkracht10');
  expect(await letters(second.dossierId)).toBe(1);
  await client.dossiers.recordOverlijden({
    ...{ dossierId: (await dossier()).id, id: mens(0), overleden: VANDAAG },
  });
  expect(await letters((await dossier()).id)).toBe(0);
  expect(await letters(second.dossierId)).toBe(0);
  const third = await another('Poort6');
  expect(await letters(third.dossierId)).toBe(0);
});

test('nobody died in the future, and nobody of another dossier', async () => {
  const { client, meld, mens, dossier } = await briefregister();
  await meld('Trivire');
  const dossierId = (await dossier()).id;
  const call = (id: string, overleden: string) =>
    refused(client.dossiers.recordOverlijden({ dossierId, id, overleden: toIsoDate(overleden) }));
  expect(await call(mens(0), '2026-11-06')).toMatchObject({ data: { regel: 'datum_in_toekomst' } });
  expect(await call(dossierId, '2026-11-04')).toMatchObject({ code: 'not_found' });
});
