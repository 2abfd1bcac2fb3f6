import { describe, expect, test } from 'vitest';
import { matchPersoon } from '#areas/bekendheid/service/herkenning.ts';
import { insertBrief } from '#areas/brieven/store.ts';
import { changeBetrokkene } from '#areas/dossiers/service/dossiers.ts';
import { updateDossier } from '#areas/dossiers/store.ts';
import type { Verdelingen } from '#areas/personen/rules/splitsen.ts';
import {
  listOngedaanbaar,
  splitPersoon,
  undoPersonen,
  viewSplitsing,
} from '#areas/personen/service/splitsen.ts';
import { listGegevens } from '#areas/personen/store/betrokkenen.ts';
import { schema } from '#areas/tables.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { briefRij, type Diensten, diensten, dump, persoonVan } from '#test/support/diensten.ts';
import { ANNA, overIemand } from '#test/support/invoer.ts';

/** A melding about Anna's mother of the same name was linked to Anna, and Anna's data corrected. */
async function motherAndDaughter(werk: Diensten) {
  const een = await werk.meld();
  const { id } = persoonVan(een);
  werk.later(24);
  const ander = await werk.meld({ personen: [{ betrokkeneId: id, gegevens: ANNA }] });
  werk.later(1);
  const { versie } = persoonVan(ander);
  const gegevens = { ...ANNA, geboortedatum: '1-2-1940', bsn: '123456782', telefoon: '0612345678' };
  await werk.doe((c) =>
    changeBetrokkene(c, {
      ...{ dossierId: ander.id, id, versie, bron: 'moeder zelf', aanvaard: [], gegevens },
    }),
  );
  return { een, ander, persoon: persoonVan(await werk.dossier(een.id)) };
}

type Both = Awaited<ReturnType<typeof motherAndDaughter>>;

/** What is proposed, but the mother's telephone goes with her. */
async function choices(werk: Diensten, { een, persoon }: Both): Promise<Verdelingen> {
  const { velden } = await werk.lees((c) =>
    viewSplitsing(c, { dossierId: een.id, id: persoon.id }),
  );
  const proposed = Object.fromEntries(velden.map(({ veld, van, naar }) => [veld, { van, naar }]));
  const idOf = (veld: Persoonveld, tekst: string) =>
    velden.find((one) => one.veld === veld)?.waarden.find((one) => one.tekst === tekst)?.id ?? null;
  const only = (veld: Persoonveld) =>
    velden.find((one) => one.veld === veld)?.waarden[0]?.id ?? null;
  return {
    ...proposed,
    geboortedatum: {
      van: idOf('geboortedatum', 'vr 3 mei 1968'),
      naar: idOf('geboortedatum', 'do 1 feb 1940'),
    },
    bsn: { van: null, naar: only('bsn') },
    telefoon: { van: null, naar: only('telefoon') },
  };
}

const split = (werk: Diensten, { een, ander, persoon }: Both, verdelingen: Verdelingen) =>
  werk.doe((c) =>
    splitPersoon(c, {
      dossierId: een.id,
      persoon: { id: persoon.id, versie: persoon.versie },
      dossiers: [ander.id],
      verdelingen,
    }),
  );

describe('one person under whom two people stood', () => {
  test('shows every value that each field had, the present one first, and never a BSN', async () => {
    const werk = await diensten();
    const { een, ander, persoon } = await motherAndDaughter(werk);
    const view = await werk.lees((c) => viewSplitsing(c, { dossierId: een.id, id: persoon.id }));
    const geboren = view.velden.find(({ veld }) => veld === 'geboortedatum');
    expect(geboren?.waarden.map(({ tekst, bron, huidig }) => [tekst, bron, huidig])).toEqual([
      ['do 1 feb 1940', 'moeder zelf', true],
      ['vr 3 mei 1968', 'Trivire', false],
    ]);
    expect(geboren?.naar).toBe(geboren?.waarden[1]?.id);
    expect(view.velden.find(({ veld }) => veld === 'bsn')).toMatchObject({ naar: null });
    expect(JSON.stringify(view)).not.toContain('123456782');
    expect(view.dossiers.map(({ nummer }) => nummer).sort()).toEqual(
      [een.nummer, ander.nummer].sort(),
    );
  });

  test('becomes two: each with their own dossiers, letters, values and sources', async () => {
    const werk = await diensten();
    const both = await motherAndDaughter(werk);
    const { een, ander, persoon } = both;
    await werk.doe((c) => insertBrief(c.unit, briefRij(ander.id, persoon.id, 'b')));
    const { betrokkeneId } = await split(werk, both, await choices(werk, both));
    const [dochter, moeder] = [
      persoonVan(await werk.dossier(een.id)),
      persoonVan(await werk.dossier(ander.id)),
    ];
    expect(dochter).toMatchObject({
      ...{ id: persoon.id, geboortedatum: '1968-05-03', telefoon: null, heeftBsn: false },
      versie: persoon.versie + 1,
    });
    expect(moeder).toMatchObject({
      ...{ id: betrokkeneId, voornaam: 'Anna', achternaam: 'Voorbeeld', huisnummer: '12' },
      ...{ geboortedatum: '1940-02-01', telefoon: '0612345678', heeftBsn: true },
    });
    const [letter] = await werk.store.read((unit) => unit.select().from(schema.brief));
    expect(letter?.betrokkeneId).toBe(betrokkeneId);
    // Nothing of the mother alone stays in the daughter's history.
    const sources = await werk.store.read((unit) => listGegevens(unit, persoon.id));
    const known = sources.map(({ waarde }) => waarde);
    for (const hers of ['1940-02-01', '123456782', '0612345678']) expect(known).not.toContain(hers);
    const found = await werk.store.read((unit) => matchPersoon(unit, { bsn: '123456782' }));
    expect(found.map(({ kandidaat }) => kandidaat.row.id)).toEqual([betrokkeneId]);
    const [event] = (await werk.dossier(een.id)).historie;
    expect(event).toMatchObject({ soort: 'gesplitst', gegevens: { dossiers: ander.nummer } });
  });

  test('can be made one again to the last row, and keeps what was learnt since', async () => {
    const werk = await diensten();
    const both = await motherAndDaughter(werk);
    const before = await dump(werk);
    const chosen = await choices(werk, both);
    const first = await split(werk, both, chosen);
    await werk.doe((c) => undoPersonen(c, { dossierId: both.ander.id, id: first.id }));
    expect(await dump(werk)).toEqual(before);
    const persoon = persoonVan(await werk.dossier(both.een.id));
    const { id } = await split(werk, { ...both, persoon }, chosen);
    werk.later(1);
    const moeder = persoonVan(await werk.dossier(both.ander.id));
    await werk.doe((c) =>
      changeBetrokkene(c, {
        ...{ dossierId: both.ander.id, id: moeder.id, versie: 1, bron: 'moeder', aanvaard: [] },
        gegevens: { ...ANNA, geboortedatum: '1-2-1940', email: 'anna@voorbeeld.nl' },
      }),
    );
    const [offered] = await werk.lees((c) => listOngedaanbaar(c, { dossierId: both.ander.id }));
    expect(offered).toMatchObject({ soort: 'splitsen', dossiers: [both.ander.nummer] });
    expect(offered?.sinds.velden).toEqual(['telefoon', 'email']);
    await werk.doe((c) => undoPersonen(c, { dossierId: both.een.id, id }));
    const again = persoonVan(await werk.dossier(both.ander.id));
    expect(again).toMatchObject({ id: persoon.id, email: 'anna@voorbeeld.nl', heeftBsn: true });
  });
});

test('it is refused with what to do, and nothing changes', async () => {
  const werk = await diensten();
  const both = await motherAndDaughter(werk);
  const { een, ander, persoon } = both;
  const good = await choices(werk, both);
  const { id: vreemd } = await werk.meld(overIemand(2));
  const before = await dump(werk);
  const attempt = (
    other: Partial<{
      dossierId: string;
      versie: number;
      dossiers: string[];
      verdelingen: Verdelingen;
    }>,
  ) =>
    werk.doe((c) =>
      splitPersoon(c, {
        dossierId: other.dossierId ?? een.id,
        persoon: { id: persoon.id, versie: other.versie ?? persoon.versie },
        dossiers: other.dossiers ?? [ander.id],
        verdelingen: other.verdelingen ?? good,
      }),
    );
  const zin = (text: string) => ({
    fout: { data: { regel: 'splitsen_kan_niet', details: { zin: expect.stringContaining(text) } } },
  });
  await expect(attempt({ dossiers: [] })).rejects.toMatchObject(zin('ten minste één dossier dat'));
  await expect(attempt({ dossiers: [een.id, ander.id] })).rejects.toMatchObject(zin('Laat ten'));
  await expect(attempt({ verdelingen: {} })).rejects.toMatchObject(zin('achternaam of voornaam'));
  const view = werk.lees((c) => viewSplitsing(c, { dossierId: vreemd, id: persoon.id }));
  await expect(view).rejects.toMatchObject({ fout: { code: 'not_found' } });
  await expect(attempt({ dossierId: vreemd })).rejects.toMatchObject({
    fout: { code: 'not_found' },
  });
  await expect(attempt({ versie: 99 })).rejects.toMatchObject({ fout: { code: 'conflict' } });
  const { versie } = await werk.dossier(een.id);
  await werk.doe((c) => updateDossier(c.unit, { id: een.id, versie }, { beperkt: true }));
  await expect(attempt({})).rejects.toMatchObject({
    fout: { data: { regel: 'dossier_beperkt' } },
  });
  await werk.doe((c) =>
    updateDossier(c.unit, { id: een.id, versie: versie + 1 }, { beperkt: false }),
  );
  const strip = (rows: readonly string[]) => rows.map((row) => row.replace(/"versie":\d+/, ''));
  expect(strip(await dump(werk))).toEqual(strip(before));
});
