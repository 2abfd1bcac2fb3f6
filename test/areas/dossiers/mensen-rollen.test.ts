import { describe, expect, test } from 'vitest';
import { recordOverlijden } from '#areas/dossiers/service/dossiers.ts';
import { removePersoon, restorePersoon } from '#areas/dossiers/service/mensen.ts';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import { mergePersonen } from '#areas/personen/service/samenvoegen.ts';
import { undoPersonen } from '#areas/personen/service/splitsen.ts';
import { changeProcedure } from '#areas/trajecten/service/procedure-wijzigen.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { volgHaarlem } from '#test/support/haarlem.ts';
import { mensenregister } from './mensen-support.ts';

async function gedagvaard() {
  const m = await mensenregister();
  await m.meld('Trivire', {
    wie: ['anna', 'bert'],
    aanleiding: 'dagvaarding_verzonden',
    datums: { zitting: '2026-12-22' },
  });
  return m;
}
type Register = Awaited<ReturnType<typeof gedagvaard>>;

const gedaagd = async (m: Register) => (await m.dossier()).procedures[0]?.gedaagden;
const sleutel = async (m: Register) => (await m.dossier()).id;
const overlijdt = async (m: Register, wie: 'anna' | 'bert', overleden: string | null) => {
  const dossierId = await sleutel(m);
  return m.d.doe((c) => recordOverlijden(c, { dossierId, id: m.mens(wie), overleden }));
};

describe('a role', () => {
  test('is that of a tenant for the first, and of a tenant by contract for who is summoned along', async () => {
    const m = await gedagvaard();
    const { personen } = await m.dossier();
    expect(personen.map(({ rol, eerste }) => [rol, eerste])).toEqual([
      ['huurder', true],
      ['medehuurder_contract', false],
    ]);
  });

  test('of who lives there without a contract asks for no letter, unless they are summoned', async () => {
    const m = await gedagvaard();
    expect(await m.brieven()).toHaveLength(2);
    await m.rol('bert', { rol: 'bewoner' });
    expect(await gedaagd(m)).toEqual([m.mens('anna')]);
    expect(await m.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
    await m.gebeurt('dagvaarding_betekend', { gedaagden: [m.mens('bert')] });
    expect(await gedaagd(m)).toEqual([m.mens('anna'), m.mens('bert')]);
    expect(await m.brieven()).toContain('bert dagvaarding 2026-11-09');
  });

  test('of a partner is that of a tenant by law: a letter of their own', async () => {
    const m = await gedagvaard();
    await m.rol('bert', { rol: 'partner' });
    expect(await m.brieven()).toHaveLength(2);
  });

  test('can be made that of the first, and the dossier is called after them', async () => {
    const m = await gedagvaard();
    const { personen, historie } = await m.rol('bert', { maakEerste: true });
    expect(personen.map(({ id, eerste }) => [id, eerste])).toEqual([
      [m.mens('bert'), true],
      [m.mens('anna'), false],
    ]);
    expect((await m.werk())?.naam).toContain('Bert');
    expect(historie[0]).toMatchObject({
      ...{ soort: 'rol', gegevens: { naam: 'Bert van den Voorbeeld', eerste: 'ja' } },
    });
  });

  test('of who left is kept with the day; a day that is still to come is refused', async () => {
    const m = await gedagvaard();
    await m.rol('bert', { vertrokken: '2026-10-01' });
    expect((await m.persoon('bert')).vertrokken).toBe('2026-10-01');
    expect(await geweigerd(m.rol('bert', { vertrokken: '2027-01-01' }))).toMatchObject({
      data: { regel: 'datum_in_toekomst' },
    });
  });
});

test('who is summoned can be chosen for a procedure, and falls back to the roles', async () => {
  const m = await gedagvaard();
  const kies = async (gedaagden: string[] | null) => {
    const [one] = (await m.dossier()).procedures;
    const { id = '', versie = 0 } = one ?? {};
    const rest = { id, versie, verhuurderId: null, gronden: [], aanvaard: [] };
    await m.d.doe((c) => changeProcedure(c, { ...rest, gedaagden }));
  };
  await kies([m.mens('bert')]);
  expect(await m.brieven()).toEqual(['bert dagvaarding 2026-11-09']);
  await kies(null);
  expect(await m.brieven()).toHaveLength(2);
});

test('a wrong person is taken out: no letter is due to them, and they can be put back', async () => {
  const m = await gedagvaard();
  const dossierId = await sleutel(m);
  const bert = { dossierId, id: m.mens('bert') };
  const zonder = await m.d.doe((c) => removePersoon(c, bert));
  expect(zonder.personen).toHaveLength(1);
  expect(zonder.weggehaald).toEqual([{ id: m.mens('bert'), naam: 'Bert van den Voorbeeld' }]);
  expect(zonder.historie[0]).toMatchObject({
    ...{ soort: 'persoon_weg', gegevens: { naam: 'Bert van den Voorbeeld' } },
  });
  expect(await m.brieven()).toEqual(['anna dagvaarding 2026-11-09']);
  await m.d.doe((c) => restorePersoon(c, bert));
  expect(await m.brieven()).toHaveLength(2);
  const eerste = m.d.doe((c) => removePersoon(c, { dossierId, id: m.mens('anna') }));
  expect(await geweigerd(eerste)).toMatchObject({ data: { regel: 'eerste_blijft' } });
});

describe('who died', () => {
  test('has no age any more: the flag of seniors falls, and the historie says who', async () => {
    const m = await mensenregister();
    await m.meld('Trivire', {
      aanleiding: 'dagvaarding_verzonden',
      datums: { zitting: '2026-12-22' },
    });
    await m.tot('2035-11-05');
    const { id: dossierId } = await m.dossier();
    await m.d.doe(({ unit }) => volgHaarlem(unit, dossierId));
    const codes = async () => (await m.dossier()).vlaggen.map(({ code }) => code);
    expect(await codes()).toContain('prioriteit');
    const { historie } = await overlijdt(m, 'anna', 'onbekend');
    expect(await codes()).not.toContain('prioriteit');
    expect((await m.werk())?.vlaggen.map(({ code }) => code)).not.toContain('prioriteit');
    expect(historie[0]?.gegevens['naam']).toBe('Anna van den Voorbeeld');
  });

  test('alone is informed by nobody: the duty falls, and runs again when it was a mistake', async () => {
    const m = await mensenregister();
    await m.meld('Trivire', {
      aanleiding: 'dagvaarding_verzonden',
      datums: { zitting: '2026-12-22' },
    });
    const plicht = async () =>
      (await m.dossier()).termijnen.find(({ code }) => code === 'informatieplicht');
    await overlijdt(m, 'anna', '2026-11-04');
    expect(await plicht()).toMatchObject({
      ...{ voldaanOp: '2026-11-05', voldaanMet: 'vervallen: er is niemand om te informeren' },
    });
    await overlijdt(m, 'anna', null);
    expect((await plicht())?.voldaanOp).toBeNull();
  });

  test('leaves the duty to who lives; it is met once they all have their letter', async () => {
    const m = await gedagvaard();
    const plicht = async () =>
      (await m.dossier()).termijnen.find(({ code }) => code === 'informatieplicht')?.voldaanOp;
    await m.schrijf('bert', 'dagvaarding');
    expect(await plicht()).toBeNull();
    await overlijdt(m, 'anna', '2026-11-04');
    expect(await plicht()).toBe('2026-11-05');
  });

  test('is dead whichever registration knew it, and lives again when those are parted', async () => {
    const m = await gedagvaard();
    await overlijdt(m, 'bert', '2026-11-02');
    const { id: dossierId, personen } = await m.dossier();
    const versie = (id: string) => personen.find((one) => one.id === id)?.versie ?? 0;
    const [anna, bert] = [m.mens('anna'), m.mens('bert')];
    const { id } = await m.d.doe((c) =>
      mergePersonen(c, {
        dossierId,
        blijft: { id: anna, versie: versie(anna) },
        weg: { id: bert, versie: versie(bert) },
        keuzes: ALLES_BLIJFT,
      }),
    );
    expect((await m.dossier()).personen).toMatchObject([
      { id: anna, eerste: true, overleden: '2026-11-02' },
    ]);
    expect(await m.brieven()).toEqual([]);
    await m.d.doe((c) => undoPersonen(c, { dossierId, id }));
    expect((await m.dossier()).personen.map(({ overleden }) => overleden)).toEqual([
      null,
      '2026-11-02',
    ]);
  });
});

const ALLES_BLIJFT = Object.fromEntries(
  KEUZEGROEPEN.map((groep) => [groep, 'blijft' as const]),
) as Keuzes;
