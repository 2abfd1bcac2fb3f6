import { describe, expect, test } from 'vitest';
import { insertBrief } from '#areas/brieven/store.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import { updateDossier } from '#areas/dossiers/store.ts';
import { KEUZEGROEPEN, type Keuzes } from '#areas/personen/rules/samenvoegen.ts';
import {
  comparePersonen,
  listDubbel,
  listKandidaten,
  mergePersonen,
} from '#areas/personen/service/samenvoegen.ts';
import {
  listOngedaanbaar,
  purgeMomentopnamen,
  undoPersonen,
} from '#areas/personen/service/splitsen.ts';
import { findSamenvoeging } from '#areas/personen/store/samenvoegingen.ts';
import { schema } from '#areas/tables.ts';
import { search } from '#areas/zoeken/service.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { briefRij, type Diensten, diensten, dump, persoonVan } from '#test/support/diensten.ts';
import { ANNA, overIemand } from '#test/support/invoer.ts';

/** Anna twice: once as ANNA, once with a slip in her name, another telephone and a BSN. */
async function annaTwice(werk: Diensten) {
  const een = await werk.meld();
  werk.later(24);
  const ander = await werk.meld({
    ontvangenOp: toIsoDate('2026-11-05'),
    personen: [
      {
        betrokkeneId: null,
        gegevens: {
          ...{ ...ANNA, achternaam: 'van den Voorbeelt', huisnummer: '14' },
          ...{ telefoon: '0612345678', bsn: '123456782' },
        },
        gezien: [persoonVan(een).id],
      },
    ],
  });
  return { een, ander, blijft: persoonVan(een), weg: persoonVan(ander) };
}

const allOf = (kant: 'blijft' | 'weg') =>
  Object.fromEntries(KEUZEGROEPEN.map((groep) => [groep, kant])) as Keuzes;

async function merge(
  werk: Diensten,
  { een, blijft, weg }: Awaited<ReturnType<typeof annaTwice>>,
  keuzes: Keuzes = allOf('blijft'),
) {
  const sleutel = ({ id, versie }: { id: string; versie: number }) => ({ id, versie });
  return werk.doe((c) =>
    mergePersonen(c, { dossierId: een.id, blijft: sleutel(blijft), weg: sleutel(weg), keuzes }),
  );
}

describe('two registrations of one person', () => {
  test('are found from the dossier, with the reasons, and by dossiernummer', async () => {
    const werk = await diensten();
    const { een, ander, blijft, weg } = await annaTwice(werk);
    const vraag = { dossierId: een.id, id: blijft.id, dossiernummer: '' };
    const [found, ...rest] = await werk.lees((c) => listKandidaten(c, vraag));
    expect(rest).toEqual([]);
    expect(found).toMatchObject({ betrokkene: { id: weg.id }, dossiers: [{ id: ander.id }] });
    expect(found?.redenen.map(({ zin }) => zin)).toContain('Zelfde geboortedatum.');
    const vreemd = await werk.meld(overIemand(1));
    const op = { ...vraag, dossiernummer: vreemd.nummer };
    expect(await werk.lees((c) => listKandidaten(c, op))).toMatchObject([
      { betrokkene: { achternaam: 'Testpersoon' }, oordeel: 'nieuw' },
    ]);
    const geen = { ...vraag, dossiernummer: '2019-00001' };
    await expect(werk.lees((c) => listKandidaten(c, geen))).rejects.toMatchObject({
      fout: { code: 'invalid_input', data: { velden: [{ veld: 'dossiernummer' }] } },
    });
  });

  test('are pointed out in the dossier, but not twins or a restricted dossier', async () => {
    const werk = await diensten();
    const { een, ander, blijft, weg } = await annaTwice(werk);
    const twin = await werk.meld({
      personen: [{ betrokkeneId: null, gegevens: { ...ANNA, voornaam: 'Bram' } }],
    });
    const points = (dossierId: string) => werk.lees((c) => listDubbel(c, { dossierId }));
    expect(await points(een.id)).toEqual([
      { betrokkeneId: blijft.id, anderId: weg.id, dossiers: [ander.nummer] },
    ]);
    expect(await points(twin.id)).toEqual([]);
    const { versie } = await werk.dossier(een.id);
    await werk.doe((c) => updateDossier(c.unit, { id: een.id, versie }, { beperkt: true }));
    expect(await points(een.id)).toEqual([]);
  });

  test('stand beside each other with what is proposed, and never show a BSN', async () => {
    const werk = await diensten();
    const { een, blijft, weg } = await annaTwice(werk);
    const voorstel = await werk.lees((c) =>
      comparePersonen(c, { dossierId: een.id, id: blijft.id, anderId: weg.id }),
    );
    const per = Object.fromEntries(voorstel.groepen.map((groep) => [groep.groep, groep]));
    expect(per['achternaam']).toMatchObject({ verhouding: 'anders', voorstel: 'weg' });
    expect(per['voornaam']).toMatchObject({ verhouding: 'gelijk', voorstel: 'blijft' });
    expect(per['telefoon']).toMatchObject({ verhouding: 'aangevuld', voorstel: 'weg' });
    expect(per['adres']?.weg).toMatchObject({
      tekst: 'Proefstraat 14, 3311 AB Dordrecht',
      bron: 'Trivire',
    });
    expect(per['bsn']?.weg.tekst).toBe('bewaard, hier niet getoond');
    expect(JSON.stringify(voorstel)).not.toContain('123456782');
    expect([voorstel.samenIn, voorstel.beperkt]).toEqual([[], []]);
  });

  test('become one: chosen values, all dossiers and letters, and one answer to a search', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const { een, ander, blijft, weg } = both;
    await werk.doe((c) => insertBrief(c.unit, briefRij(ander.id, weg.id, 'b')));
    await merge(werk, both, { ...allOf('blijft'), telefoon: 'weg', bsn: 'weg' });
    const [na, naAnder] = [await werk.dossier(een.id), await werk.dossier(ander.id)];
    expect(persoonVan(na)).toMatchObject({
      ...{ id: blijft.id, achternaam: 'Voorbeeld', huisnummer: '12' },
      ...{ telefoon: '0612345678', heeftBsn: true, versie: blijft.versie + 1 },
    });
    expect(persoonVan(naAnder).id).toBe(blijft.id);
    const [letter] = await werk.store.read((unit) => unit.select().from(schema.brief));
    expect(letter?.betrokkeneId).toBe(blijft.id);
    const zoek = (tekst: string) =>
      werk.lees((c) =>
        search(c, { tekst, pagina: 1, status: 'alle' as const, wiens: 'iedereen' as const }),
      );
    expect((await zoek('voorbeeld')).totaal).toBe(2);
    expect((await zoek('123456782')).totaal).toBe(2);
    expect((await zoek('voorbeelt')).lijktOp).not.toEqual([]);
    expect(na.historie[0]).toMatchObject({
      soort: 'samengevoegd',
      gegevens: { dossiers: ander.nummer },
    });
    expect(naAnder.historie[0]?.gegevens).toEqual({ dossiers: een.nummer });
  });

  test('can be put back as they were, to the last row', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    await werk.doe((c) => insertBrief(c.unit, briefRij(both.ander.id, both.weg.id, 'b')));
    const before = await dump(werk);
    const { id } = await merge(werk, both, { ...allOf('weg'), adres: 'blijft' });
    expect(await dump(werk)).not.toEqual(before);
    werk.later(29 * 24);
    const [offered] = await werk.lees((c) => listOngedaanbaar(c, { dossierId: both.ander.id }));
    expect(offered).toMatchObject({
      ...{ id, soort: 'samenvoegen', door: 'Sam Screener', laatste: true },
      ...{ dossiers: [both.ander.nummer], sinds: { velden: [], dossiers: [] } },
    });
    await werk.doe((c) => undoPersonen(c, { dossierId: both.een.id, id }));
    expect(await dump(werk)).toEqual(before);
    const { versie } = persoonVan(await werk.dossier(both.ander.id));
    expect(versie).toBeGreaterThan(both.weg.versie);
    expect(await werk.lees((c) => listOngedaanbaar(c, { dossierId: both.een.id }))).toEqual([]);
  });

  test('keep what was done since with the person who remains, and say so', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const { een, ander, blijft, weg } = both;
    const { id } = await merge(werk, both);
    werk.later(48);
    const nu = persoonVan(await werk.dossier(een.id));
    await werk.doe((c) =>
      changeBetrokkene(c, {
        ...{ dossierId: een.id, id: nu.id, versie: nu.versie, bron: 'zijzelf', aanvaard: [] },
        gegevens: { ...ANNA, telefoon: '0687654321' },
      }),
    );
    const nieuw = await werk.meld({ personen: [{ betrokkeneId: weg.id, gegevens: ANNA }] });
    await werk.doe((c) => insertBrief(c.unit, briefRij(ander.id, blijft.id, 'na')));
    const [offered] = await werk.lees((c) => listOngedaanbaar(c, { dossierId: een.id }));
    expect(offered?.sinds).toEqual({ velden: ['telefoon'], dossiers: [nieuw.nummer] });
    await werk.doe((c) => undoPersonen(c, { dossierId: een.id, id }));
    expect(persoonVan(await werk.dossier(een.id)).telefoon).toBe('0687654321');
    expect(persoonVan(await werk.dossier(nieuw.id)).id).toBe(blijft.id);
    const terug = persoonVan(await werk.dossier(ander.id));
    expect(terug).toMatchObject({ id: weg.id, telefoon: '0612345678', huisnummer: '14' });
    const [letter] = await werk.store.read((unit) => unit.select().from(schema.brief));
    expect(letter?.betrokkeneId).toBe(weg.id);
  });

  test('who were betrokkene and medehuurder of one dossier are in it once, and twice again after', async () => {
    const werk = await diensten();
    const { personen } = overIemand(3);
    const dubbel = await werk.meld({
      personen: [...personen, { betrokkeneId: null, gegevens: { ...ANNA, geboortedatum: '' } }],
    });
    const [hoofd, mede] = dubbel.personen;
    if (hoofd === undefined || mede === undefined) throw new Error('two people expected');
    const before = await dump(werk);
    const pair = { een: dubbel, ander: dubbel, blijft: mede, weg: hoofd };
    const voorstel = await werk.lees((c) =>
      comparePersonen(c, { dossierId: dubbel.id, id: mede.id, anderId: hoofd.id }),
    );
    expect(voorstel.samenIn).toEqual([dubbel.nummer]);
    const { id } = await merge(werk, pair);
    expect((await werk.dossier(dubbel.id)).personen).toMatchObject([
      { id: mede.id, rol: 'huurder', eerste: true },
    ]);
    await werk.doe((c) => undoPersonen(c, { dossierId: dubbel.id, id }));
    expect(await dump(werk)).toEqual(before);
  });
});

describe('it is refused, and nothing changes,', () => {
  test('when one of them was changed in between, is gone, or is the same one', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const before = await dump(werk);
    const stale = { ...both, weg: { ...both.weg, versie: 7 } };
    await expect(merge(werk, stale)).rejects.toMatchObject({ fout: { code: 'conflict' } });
    const itself = { ...both, weg: both.blijft };
    await expect(merge(werk, itself)).rejects.toMatchObject({
      fout: { data: { regel: 'zelfde_persoon' } },
    });
    const gone = { ...both, weg: { ...both.weg, id: both.een.id } };
    await expect(merge(werk, gone)).rejects.toMatchObject({ fout: { code: 'not_found' } });
    const elsewhere = { ...both, een: both.ander };
    await expect(merge(werk, elsewhere)).rejects.toMatchObject({ fout: { code: 'not_found' } });
    const { id: dossierId } = both.ander;
    const pair = { dossierId, id: both.blijft.id, anderId: both.weg.id };
    const asked = { ...pair, dossiernummer: '' };
    for (const answer of [
      werk.lees((c) => comparePersonen(c, pair)),
      werk.lees((c) => listKandidaten(c, asked)),
    ])
      await expect(answer).rejects.toMatchObject({ fout: { code: 'not_found' } });
    expect(await dump(werk)).toEqual(before);
  });

  test('when a dossier of one of them is restricted; a closed one moves along', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const set = (values: Parameters<typeof updateDossier>[2], versie: number) =>
      werk.doe((c) => updateDossier(c.unit, { id: both.ander.id, versie }, values));
    await set({ beperkt: true }, both.ander.versie);
    const before = await dump(werk);
    await expect(merge(werk, both)).rejects.toMatchObject({
      fout: { data: { regel: 'dossier_beperkt', details: { nummer: both.ander.nummer } } },
    });
    expect(await dump(werk)).toEqual(before);
    await set({ beperkt: false, geslotenOp: '2026-11-06' }, both.ander.versie + 1);
    await merge(werk, both);
    expect(persoonVan(await werk.dossier(both.ander.id)).id).toBe(both.blijft.id);
  });

  test('to undo it from another dossier, or while one of the dossiers is restricted', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const vreemd = await werk.meld(overIemand(2));
    const { id } = await merge(werk, both);
    const { versie } = await werk.dossier(both.ander.id);
    await werk.doe((c) => updateDossier(c.unit, { id: both.ander.id, versie }, { beperkt: true }));
    const before = await dump(werk);
    const from = (dossierId: string) => werk.doe((c) => undoPersonen(c, { dossierId, id }));
    await expect(from(vreemd.id)).rejects.toMatchObject({ fout: { code: 'not_found' } });
    await expect(from(both.een.id)).rejects.toMatchObject({
      fout: { data: { regel: 'dossier_beperkt' } },
    });
    expect(await dump(werk)).toEqual(before);
  });

  test('to undo it after thirty days, twice, or before what was done later', async () => {
    const werk = await diensten();
    const both = await annaTwice(werk);
    const derde = await werk.meld(overIemand(2));
    const first = await merge(werk, both);
    const blijft = persoonVan(await werk.dossier(both.een.id));
    const second = await merge(werk, { ...both, blijft, ander: derde, weg: persoonVan(derde) });
    const back = (id: string) => werk.doe((c) => undoPersonen(c, { dossierId: both.een.id, id }));
    const list = () => werk.lees((c) => listOngedaanbaar(c, { dossierId: both.een.id }));
    expect((await list()).map(({ id, laatste }) => [id, laatste])).toEqual([
      [second.id, true],
      [first.id, false],
    ]);
    await expect(back(first.id)).rejects.toMatchObject({
      fout: { data: { regel: 'later_samengevoegd' } },
    });
    await back(second.id);
    await expect(back(second.id)).rejects.toMatchObject({
      fout: { data: { regel: 'niet_meer_ongedaan' } },
    });
    werk.later(31 * 24);
    expect(await list()).toEqual([]);
    await expect(back(first.id)).rejects.toMatchObject({
      fout: { data: { regel: 'niet_meer_ongedaan' } },
    });
  });
});

test('after thirty days only that it was done is left, without anybody in it', async () => {
  const werk = await diensten();
  const both = await annaTwice(werk);
  const { id } = await merge(werk, both);
  const read = () => werk.store.read((unit) => findSamenvoeging(unit, id));
  expect(await purgeMomentopnamen(werk.store, toIsoDate('2026-12-06'))).toBe(0);
  expect(JSON.stringify(await read())).toContain('Voorbeelt');
  expect(await purgeMomentopnamen(werk.store, toIsoDate('2026-12-07'))).toBe(1);
  expect(await read()).toMatchObject({
    ...{ blijftId: both.blijft.id, anderId: both.weg.id, momentopname: null },
    ...{ op: '2026-11-06T09:00:00.000Z', tot: '2026-12-06', ongedaanOp: null },
  });
});
