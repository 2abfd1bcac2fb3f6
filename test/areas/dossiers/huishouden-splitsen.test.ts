import { describe, expect, test } from 'vitest';
import { compose } from '#areas/brieven/service/opstellen.ts';
import { splitHuishouden } from '#areas/dossiers/service/huishouden-splitsen.ts';
import { addGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { getypt, openstaand, zaken } from '#test/areas/trajecten/procedures-support.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { mensenregister } from './mensen-support.ts';

async function samen() {
  const m = await mensenregister();
  await m.meld('Trivire', {
    wie: ['anna', 'bert'],
    aanleiding: 'dagvaarding_verzonden',
    datums: { zitting: '2026-12-22' },
  });
  const splits = async (over: { mee?: string[]; ook?: string[]; zonder?: boolean } = {}) => {
    const { id: dossierId, procedures } = await m.dossier();
    return m.d.doe((c) =>
      splitHuishouden(c, {
        ...{ dossierId, mee: over.mee ?? [m.mens('bert')], ook: over.ook ?? [] },
        procedures: over.zonder ? [] : procedures.map(({ id }) => id),
      }),
    );
  };
  return { ...m, splits };
}

describe('a household that splits', () => {
  test('goes on in two dossiers: who goes along, and the procedure in both', async () => {
    const m = await samen();
    const { id, nummer } = await m.splits();
    const [een, twee] = [await m.dossier(), await m.d.dossier(id)];
    expect(een.personen.map((one) => one.id)).toEqual([m.mens('anna')]);
    expect(twee.personen).toMatchObject([{ id: m.mens('bert'), eerste: true }]);
    expect(zaken(twee)).toEqual(zaken(een));
    expect(een.historie[0]).toMatchObject({ soort: 'afgesplitst', gegevens: { nummer } });
    expect(twee.historie[0]).toMatchObject({
      ...{ soort: 'afsplitsing_van', gegevens: { nummer: een.nummer } },
    });
    // Each writes to its own, and the zitting is on the list of both.
    expect(openstaand(een)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-22']);
    expect(openstaand(twee)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-22']);
    expect(twee.gemeente?.naam).toBe('Dordrecht');
  });

  test('has what happens afterwards in each dossier apart', async () => {
    const m = await samen();
    const { id } = await m.splits();
    const procedureId = (await m.d.dossier(id)).procedures[0]?.id ?? null;
    const later = getypt('dagvaarding_betekend', { op: '2026-11-05' });
    await m.d.doe((c) => addGebeurtenis(c, { ...later, procedureId, dossierId: id }));
    expect(zaken(await m.d.dossier(id)).flat()).toContain('dagvaarding_betekend');
    expect(zaken(await m.dossier()).flat()).not.toContain('dagvaarding_betekend');
  });

  test('counts its melding once, and asks no letter twice that was sent before', async () => {
    const m = await samen();
    await m.schrijf('bert', 'dagvaarding');
    const { id } = await m.splits();
    const twee = await m.d.dossier(id);
    expect(twee.meldingen.map(({ zelfdeAls }) => zelfdeAls !== null)).toEqual([true]);
    expect(openstaand(twee)).toEqual(['zitting 2026-12-22']);
    expect(twee.termijnen.find(({ code }) => code === 'informatieplicht')?.voldaanOp).toBe(
      '2026-11-05',
    );
  });

  test('may have somebody in both, and is called after who stays', async () => {
    const m = await samen();
    await m.splits({ mee: [m.mens('anna'), m.mens('bert')], ook: [m.mens('bert')] });
    const een = await m.dossier();
    expect(een.personen).toMatchObject([{ id: m.mens('bert'), eerste: true }]);
    expect(een.personen[0]?.andere).toHaveLength(1);
  });

  test('writes to who lives elsewhere without a word about the others', async () => {
    const m = await samen();
    const { id } = await m.splits();
    await m.bereik('anna', {}, true);
    const brief = await m.d.lees((c) =>
      compose(c, {
        ...{ dossierId: id, betrokkeneId: m.mens('bert'), soort: 'dagvaarding', bezoek: null },
        ...{ procedureId: null, meldingId: null, datum: toIsoDate('2026-11-05') },
      }),
    );
    if (!brief.ok) throw new Error(brief.zin);
    expect(JSON.stringify(brief.inhoud)).toContain('Bert');
    expect(JSON.stringify(brief.inhoud)).not.toContain('Anna');
  });

  test('leaves somebody in either dossier', async () => {
    const m = await samen();
    const alle = m.splits({ mee: [m.mens('anna'), m.mens('bert')] });
    expect(await geweigerd(alle)).toMatchObject({ data: { regel: 'splitsing_leeg' } });
    expect((await m.dossier()).personen).toHaveLength(2);
  });
});
