import { describe, expect, test } from 'vitest';
import { nameVerhuurder } from '#areas/meldingen/service.ts';
import { vervaltOf } from '#areas/trajecten/rules/vervalt.ts';
import { deriveTermijnen } from '#areas/trajecten/service/afleiden.ts';
import { planNavraag } from '#areas/trajecten/service/navragen.ts';
import { suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { standaardKalender } from '#domain/dates/werkdagen.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { huishouden } from './reis-support.ts';

const DAG = toIsoDate('2026-11-05');

describe('a term that stands still', () => {
  const looptijd = { eenheid: 'dagen', aantal: 10 } as const;
  const dagen = { begin: DAG, looptijd, kalender: standaardKalender };
  const sinds = (dag: string) => [{ van: toIsoDate(dag), reden: 'x' }];

  test.each([
    ['from a day within it: it has no last day', sinds('2026-11-10'), undefined],
    ['from its last day: it has none either', sinds('2026-11-15'), undefined],
    ['from a day after it was due: late stays late', sinds('2026-11-16'), '2026-11-15'],
    [
      'from a day within it after it stood still before',
      [{ van: DAG, tot: toIsoDate('2026-11-06'), reden: 'x' }, ...sinds('2026-11-16')],
      undefined,
    ],
  ])('%s', (_what, opschortingen, last) => {
    expect(vervaltOf(dagen, opschortingen)).toBe(last);
  });

  async function open(code: string) {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    const { id: dossierId, termijnen, afspraken } = await h.dossier();
    if (code === 'navragen') {
      const opDag = toIsoDate('2026-11-20');
      const stap = afspraken?.stappen[0]?.code ?? '';
      await h.d.doe((c) => planNavraag(c, { dossierId, stap, opDag }));
    }
    const all = code === 'navragen' ? (await h.dossier()).termijnen : termijnen;
    const one = all.find((termijn) => termijn.code === code);
    if (one === undefined) throw new Error(`no ${code}`);
    const lees = async () => (await h.dossier()).termijnen.find(({ id }) => id === one.id);
    return { h, dossierId, one, lees };
  }

  test.each(['brief', 'navragen'])(
    'stays so when something else makes the terms anew: %s',
    async (code) => {
      const { h, dossierId, one, lees } = await open(code);
      const { id, versie } = one;
      await h.d.doe((c) => suspendTermijn(c, { id, versie, van: DAG, reden: 'Wacht op bericht.' }));
      expect(await lees()).toMatchObject({ vervalt: null, opgeschort: true });
      await h.d.doe((c) => deriveTermijnen(c, dossierId));
      expect(await lees()).toMatchObject({ vervalt: null, opgeschort: true });
    },
  );

  test('cannot be one that is late: it would be gone from the werkvoorraad', async () => {
    const { h, one, lees } = await open('brief');
    h.tot('2026-11-20');
    const van: IsoDate = toIsoDate('2026-11-20');
    const { id, versie } = one;
    expect(
      await geweigerd(h.d.doe((c) => suspendTermijn(c, { id, versie, van, reden: 'Te druk.' }))),
    ).toMatchObject({ data: { regel: 'opschorting_buiten_termijn' } });
    expect(await lees()).toMatchObject({ vervalt: one.vervalt, teLaat: true });
  });

  test('cannot be the last day of a moratorium, which a judge named', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await h.gebeurt('moratorium_verleend', { dag: '2027-03-01' });
    const { termijnen } = await h.dossier();
    const { id = '', versie = 0 } = termijnen.find(({ code }) => code === 'moratorium') ?? {};
    expect(
      await geweigerd(h.d.doe((c) => suspendTermijn(c, { id, versie, van: DAG, reden: 'x' }))),
    ).toMatchObject({ data: { regel: 'genoemde_dag_staat_vast' } });
  });
});

describe('the last day of a moratorium', () => {
  const moratoria = async (h: Awaited<ReturnType<typeof huishouden>>) =>
    (await h.dossier()).termijnen
      .filter(({ code, naam }) => code === 'moratorium' && naam === 'Moratorium loopt af')
      .map(({ vervalt, voldaanMet }) => `${vervalt} ${voldaanMet ?? 'open'}`)
      .sort();

  async function verleend() {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'dagvaarding_verzonden' });
    await h.gebeurt('moratorium_verleend', { dag: '2027-01-15' });
    h.tot('2026-11-12');
    return h;
  }

  test('ends with another one that takes its place, and is not gone', async () => {
    const h = await verleend();
    await h.gebeurt('moratorium_verleend', { dag: '2027-03-01' });
    expect(await moratoria(h)).toEqual(['2027-01-15 een later moratorium', '2027-03-01 open']);
  });

  test('stays when another one is granted until a day that nobody knows', async () => {
    const h = await verleend();
    await h.gebeurt('moratorium_verleend');
    expect(await moratoria(h)).toEqual(['2027-01-15 open']);
  });

  test('ends with a moratorium that ended early, the last one too', async () => {
    const h = await verleend();
    await h.gebeurt('moratorium_verleend', { dag: '2027-03-01' });
    h.tot('2026-11-20');
    await h.gebeurt('moratorium_beeindigd');
    expect(await moratoria(h)).toEqual([
      ...['2027-01-15 een later moratorium', '2027-03-01 eerder geëindigd'],
    ]);
  });
});

test('who lets is told, and the terms follow when that becomes known', async () => {
  const h = await huishouden();
  const id = await h.meld('Deurwaarder Voorbeeld', { aanleiding: 'dagvaarding_verzonden' });
  const namen = async () => (await h.dossier()).termijnen.map(({ naam }) => naam);
  await h.gebeurt('moratorium_verleend', { dag: '2027-03-01', bron: 'betrokkene' });
  expect((await namen()).filter((naam) => naam.includes('Trivire'))).toEqual([]);
  const verhuurderId = h.partner('Trivire');
  await h.d.doe((c) => nameVerhuurder(c, { id, versie: 1, verhuurderId }));
  expect((await namen()).filter((naam) => naam.startsWith('Vertel Trivire'))).not.toEqual([]);
});
