import { expect, test } from 'vitest';
import { changeInstellingen } from '#areas/beheer/service-instellingen.ts';
import { addVrijeDag, listAfsprakensets, removeVrijeDag } from '#areas/beheer/service-sets.ts';
import { readInstelling } from '#areas/beheer/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from './reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;

const open = async (h: Huishouden) =>
  (await h.dossier()).termijnen
    .filter(({ voldaanOp }) => voldaanOp === null)
    .map(({ code, vervalt }) => `${code} ${vervalt}`)
    .sort();

test('a day that does not count moves what is due in the same act, and back when it is taken off', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', datums: {} });
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
  const set = (await h.d.lees(listAfsprakensets)).find(({ inGebruik }) => inGebruik);
  const dag = await h.d.doe((c) =>
    addVrijeDag(c, {
      ...{ setId: set?.id ?? '', datum: toIsoDate('2026-11-06'), naam: 'Brugdag' },
    }),
  );
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-10']);
  expect((await h.werk())?.vervalt).toBe('2026-11-10');
  await h.d.doe((c) => removeVrijeDag(c, { id: dag.id, versie: dag.versie }));
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
});

test('the letter term is a setting of the desk: changing it moves what is due', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', datums: {} });
  const { id: _, ...nu } = await h.d.lees((c) => readInstelling(c.unit));
  await h.d.doe((c) => changeInstellingen(c, { ...nu, briefWerkdagen: 4 }));
  expect(await h.brieven()).toEqual(['anna dagvaarding 2026-11-11']);
});

test('how long a closing can be undone is a setting: after that it is another traject', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', datums: {} });
  const { id: _, ...nu } = await h.d.lees((c) => readInstelling(c.unit));
  await h.d.doe((c) => changeInstellingen(c, { ...nu, ongedaanWerkdagen: 1 }));
  await h.sluit('oplossing');
  h.tot('2026-11-09');
  await h.heropen();
  expect(await h.brieven()).toEqual([]);
  expect((await h.dossier()).werkstatus).toBe('nieuw');
});

test.each([
  ['2026-11-13', ['anna dagvaarding 2026-11-09']],
  ['2026-11-14', []],
] as const)(
  'closed after midnight, the days to undo it count from the day on the clock: %s',
  async (dag, brieven) => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden', datums: {} });
    // Half past midnight on Friday the sixth in Dordrecht; in UTC it is still Thursday.
    h.d.later(14.5);
    await h.sluit('oplossing');
    h.tot(dag);
    await h.heropen();
    expect(await h.brieven()).toEqual(brieven);
  },
);

test('nothing of an earlier traject is late in the next one, but for what the law asks and that it was closed', async () => {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'zorgen', vraag: 'advies', vraagTekst: 'Wat nu?' });
  expect(await open(h)).toEqual(['advies 2026-11-10', 'informatieplicht 2026-12-05']);
  await h.sluit('verhuisd');
  h.tot('2026-12-01');
  await h.heropen();
  expect(await open(h)).toEqual(['informatieplicht 2026-12-05', 'informeren 2026-11-09']);
  const { termijnen, processtap, werkstatus } = await h.dossier();
  expect(termijnen.find(({ code }) => code === 'advies')).toMatchObject({
    einde: 'traject_dicht',
  });
  expect([processtap, werkstatus]).toEqual(['1', 'nieuw']);
});

test('from before there was a set a named day, a letter, a question and what the law asks run all the same', async () => {
  const h = await huishouden();
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', vraag: 'advies', vraagTekst: 'Wat nu?' },
    ...{ datums: { zitting: '2026-12-01' }, ontvangenOp: toIsoDate('2021-12-30') },
    aanvaard: ['ontvangenOp:lang_geleden', 'ontvangenOp:oud'],
  });
  expect(await open(h)).toEqual([
    ...['brief 2022-01-03', 'informatieplicht 2022-01-30'],
    // No agreement gives its term, so it has the one that the desk gives itself: 5 werkdagen.
    ...['vraag 2022-01-06', 'zitting 2026-12-01'],
  ]);
});

test('what is in the historie of a term says how it ended, and is not called met', async () => {
  const h = await huishouden();
  await h.meld('Trivire', {
    ...{ aanleiding: 'dagvaarding_verzonden', datums: { zitting: '2026-12-01' } },
  });
  await h.gebeurt('zitting_verplaatst', { dag: '2026-12-15' });
  const { termijnen } = await h.dossier();
  expect(termijnen.filter(({ code }) => code === 'zitting')).toMatchObject([
    { vervalt: '2026-12-01', einde: 'vervallen', voldaanMet: 'de zitting is verplaatst' },
    { vervalt: '2026-12-15', einde: null },
  ]);
});
