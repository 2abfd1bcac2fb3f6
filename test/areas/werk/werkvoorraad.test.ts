import { describe, expect, test } from 'vitest';
import { changeHuishouden, dropTaak, takeDossier } from '#areas/dossiers/service/dossiers.ts';
import type { MeldingInvoer } from '#areas/meldingen/contract.ts';
import { WERKGROEPEN, werkgrenzen, werkgroepVan } from '#areas/werk/rules.ts';
import { listWerk } from '#areas/werk/service.ts';
import { addDays, toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten, persoonVan } from '#test/support/diensten.ts';

const TODAY = toIsoDate('2026-11-05');
const GEEN = { dagvaarding: null, zitting: null, ontruiming: null, huisuitzetting: null };

/** A melding about somebody of whom there is no other. */
const over = (nummer: number, meer: Partial<MeldingInvoer>): Partial<MeldingInvoer> => ({
  personen: [{ betrokkeneId: null, gegevens: { achternaam: `Werk${'abcdefghijklmnop'[nummer]}` } }],
  ...meer,
});
const zonderVraag = { vraag: 'geen', vraagTekst: '' } as const;
const dag = (wat: 'zitting' | 'ontruiming', over: number) => ({
  ...zonderVraag,
  aanleiding: wat === 'zitting' ? 'dagvaarding_verzonden' : 'ontruiming_aangezegd',
  datums: { ...GEEN, [wat]: addDays(TODAY, over) },
});

async function vullen(d: Diensten) {
  const soorten: Partial<MeldingInvoer>[] = [
    { aanleiding: 'zorgen', ...zonderVraag },
    { aanleiding: 'zorgen' },
    dag('zitting', 40),
    dag('ontruiming', 10),
    dag('zitting', 14),
    dag('zitting', 15),
    { aanleiding: 'zorgen', vraag: 'ondersteuning', vraagTekst: 'Help.' },
    dag('ontruiming', 5),
    { aanleiding: 'zorgen', ...zonderVraag },
    { aanleiding: 'ontruiming_aangezegd', ...zonderVraag },
  ] as Partial<MeldingInvoer>[];
  for (const [nummer, meer] of soorten.entries()) await d.meld(over(nummer, meer));
}

const alles = { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 200 } as const;
const lijst = (d: Diensten, input: Parameters<typeof listWerk>[1] = alles) =>
  d.lees((c) => listWerk(c, input)).then(({ dossiers }) => dossiers);

describe('the werkvoorraad', () => {
  test('begins with the days that are near, then letters, questions, answers and what is later', async () => {
    const d = await diensten();
    await vullen(d);
    const rijen = await lijst(d);
    expect(rijen.map(({ groep }) => groep)).toEqual([
      ...['dag', 'dag', 'dag', 'brief', 'brief', 'vraag', 'antwoord', 'later', 'later', 'later'],
    ]);
    expect(rijen.slice(0, 3).map(({ dag }) => dag?.dag)).toEqual([
      ...['2026-11-10', '2026-11-15', '2026-11-19'],
    ]);
  });

  test.each([1, 3, 4, 50])(
    'gives the same rows in the same order by pages of %i',
    async (perPagina) => {
      const d = await diensten();
      await vullen(d);
      // Days go by: what was ahead is past, and asks how it ended.
      for (const later of [0, 12, 9, 30]) {
        d.later(later * 24);
        const ids = (await lijst(d)).map(({ id }) => id);
        const paged: string[] = [];
        for (let pagina = 1; paged.length < ids.length; pagina += 1) {
          const rijen = await lijst(d, { ...alles, pagina, perPagina });
          expect(rijen.length).toBeGreaterThan(0);
          paged.push(...rijen.map(({ id }) => id));
        }
        expect(paged).toEqual(ids);
      }
    },
  );

  test('groups each row as the rule does, on every day, and within a group by its day', async () => {
    const d = await diensten();
    await vullen(d);
    for (const later of [0, 1, 6, 7, 20, 60]) {
      d.later(later * 24);
      const { today } = await d.lees(async (c) => ({ today: c.today }));
      const rijen = await lijst(d);
      const orde = rijen.map(({ groep }) => WERKGROEPEN.indexOf(groep));
      expect(orde).toEqual([...orde].sort((a, b) => a - b));
      for (const groep of WERKGROEPEN) {
        const own = rijen.filter((one) => one.groep === groep);
        const days = own.map(({ dag, vervalt }) =>
          groep === 'dag' ? (dag?.dag ?? '') : (vervalt ?? '9999'),
        );
        expect(days).toEqual([...days].sort());
      }
      // No zitting or ontruiming that is near stands anywhere but on top.
      for (const { groep, dag } of rijen)
        expect(groep === 'dag').toBe(dag !== null && dag.dag <= werkgrenzen(today).dagTot);
    }
  });

  test('says what is next, to whom, who is to move, what comes and how much more there is', async () => {
    const d = await diensten();
    const { id } = await d.meld(over(0, dag('zitting', 10) as Partial<MeldingInvoer>));
    const [rij] = await lijst(d);
    expect(rij).toMatchObject({
      ...{ id, groep: 'dag', dag: { wat: 'zitting', dag: '2026-11-15', tijd: '' } },
      volgendeStap: { kort: 'Brief aan Werka over de dagvaarding' },
      aanZet: { wie: 'rechter' },
    });
    const { termijnen, taken } = await d.dossier(id);
    const open = termijnen.filter(({ voldaanOp }) => voldaanOp === null).length;
    expect(rij?.meerTaken).toBe(open - 1);
    expect(rij?.meerVragen).toBe(taken.length);
  });
});

describe('the group of a dossier', () => {
  const grenzen = werkgrenzen(TODAY);
  test.each([
    ['dag', { dag: addDays(TODAY, 14), vervalt: addDays(TODAY, -9), werksoort: 'brief' }],
    ['brief', { dag: addDays(TODAY, 15), vervalt: addDays(TODAY, -9), werksoort: 'brief' }],
    ['vraag', { dag: undefined, vervalt: TODAY, werksoort: 'vraag' }],
    ['antwoord', { dag: undefined, vervalt: addDays(TODAY, 7), werksoort: 'antwoord' }],
    ['later', { dag: undefined, vervalt: addDays(TODAY, 8), werksoort: 'antwoord' }],
    ['later', { dag: undefined, vervalt: null, werksoort: null }],
  ] as const)('is %s', (groep, feiten) => {
    expect(werkgroepVan(feiten, grenzen)).toBe(groep);
  });
});

describe('what the intake left open', () => {
  const KAAL = over(0, {
    ...{ aanleiding: 'zorgen', ...zonderVraag },
    huishouden: {
      kinderen: 'onbekend',
      leeftijden: [],
      ondersteuningsvraag: '',
      samenstelling: '',
    },
  } as Partial<MeldingInvoer>);
  const open = ({ taken }: Awaited<ReturnType<Diensten['dossier']>>) =>
    taken.filter(({ gelatenOp }) => gelatenOp === null).map(({ soort }) => soort);

  test('is asked until it is filled in', async () => {
    const d = await diensten();
    const dossier = await d.meld(KAAL);
    expect(open(dossier)).toEqual([
      'adres',
      'telefoon',
      'kinderen',
      'sociaal_team',
      'samenstelling',
    ]);
    const { id, versie, zorgen, huishouden } = dossier;
    await d.doe((c) =>
      changeHuishouden(c, { id, versie, zorgen, huishouden: { ...huishouden, kinderen: 'ja' } }),
    );
    expect(open(await d.dossier(id))).toEqual([
      'adres',
      'telefoon',
      'sociaal_team',
      'samenstelling',
    ]);
  });

  test('is let go of when nobody knows, said in the historie, and asked again when wanted', async () => {
    const d = await diensten();
    const { id: dossierId, taken } = await d.meld(KAAL);
    const { sleutel = '' } = taken.find(({ soort }) => soort === 'telefoon') ?? {};
    const gelaten = await d.doe((c) => dropTaak(c, { dossierId, sleutel, reden: 'weet_niemand' }));
    expect(open(gelaten)).not.toContain('telefoon');
    expect(gelaten.taken.find((one) => one.sleutel === sleutel)?.gelatenOp).toBe(TODAY);
    expect(gelaten.historie[0]).toMatchObject({
      ...{ soort: 'taak_gelaten', door: 'Sam Screener' },
      gegevens: { vraag: 'Op welk nummer is betrokkene te bellen?' },
    });
    // Twice is once.
    await d.doe((c) => dropTaak(c, { dossierId, sleutel, reden: 'weet_niemand' }));
    const weer = await d.doe((c) => dropTaak(c, { dossierId, sleutel, reden: null }));
    expect(open(weer)).toContain('telefoon');
  });

  test('is only what is a question of this dossier', async () => {
    const d = await diensten();
    const { id: dossierId, taken } = await d.meld(KAAL);
    const ander = await d.meld(over(1, { aanleiding: 'zorgen' } as Partial<MeldingInvoer>));
    const [{ sleutel = '' } = {}] = taken;
    await expect(
      d.doe((c) => dropTaak(c, { dossierId: ander.id, sleutel, reden: 'weet_niemand' })),
    ).rejects.toThrow();
    expect(open(await d.dossier(dossierId))).toHaveLength(5);
  });

  test('is the next step once nothing else is, in the dossier and in the list', async () => {
    const d = await diensten();
    const { id } = await d.meld(KAAL);
    const { versie } = await d.dossier(id);
    await d.doe((c) => takeDossier(c, { id, versie }));
    const dossier = await d.dossier(id);
    expect(persoonVan(dossier).telefoon).toBeNull();
    const [rij] = await lijst(d);
    expect(rij?.volgendeStap).toEqual(dossier.volgendeStap);
    expect(rij?.groep).toBe('later');
  });
});
