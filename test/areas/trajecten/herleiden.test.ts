import { expect, test } from 'vitest';
import { listMeldingen } from '#areas/meldingen/store.ts';
import {
  begonnenOp,
  begonnenVan,
  deriveTermijnen,
  readAfgeleid,
  readAfleidregels,
} from '#areas/trajecten/service/afleiden.ts';
import { aanleidingenInTraject, aanleidingenVan } from '#areas/trajecten/service/beeld.ts';
import { rederive } from '#areas/trajecten/service/herleiden.ts';
import { addGebeurtenis } from '#areas/trajecten/service/procedures.ts';
import { listTermijnen } from '#areas/trajecten/store.ts';
import { listTrajecten } from '#areas/trajecten/store-procedures.ts';
import { diensten } from '#test/support/diensten.ts';
import { ANNA } from '#test/support/invoer.ts';
import { AANVAARD_ALLES, getypt } from './procedures-support.ts';

/** Two dossiers, one with an ontruiming that is announced. */
async function tweeDossiers() {
  const d = await diensten();
  const een = await d.meld({ aanleiding: 'dagvaarding_betekend' });
  const bert = { ...ANNA, voornaam: 'Bert', geboortedatum: '1-1-1970' };
  const ander = await d.meld({
    aanleiding: 'dagvaarding_verzonden',
    personen: [{ betrokkeneId: null, gegevens: bert }],
  });
  const typed = getypt('ontruiming_aangezegd', { dag: '2026-12-01', aanvaard: AANVAARD_ALLES });
  await d.doe((c) =>
    addGebeurtenis(c, { ...typed, dossierId: een.id, procedureId: een.procedures[0]?.id ?? null }),
  );
  return { d, ids: [een.id, ander.id] as const };
}

test('deriving all dossiers by one reading of the rules changes no term of any', async () => {
  const { d, ids } = await tweeDossiers();
  const rows = () => d.lees((c) => listTermijnen(c.unit, ids));
  const before = await rows();
  expect(before.length).toBeGreaterThan(3);
  await d.doe((c) => rederive(c));
  expect(await rows()).toEqual(before);
  for (const id of ids) await d.doe((c) => deriveTermijnen(c, id));
  expect(await rows()).toEqual(before);
});

test('what a page reads once for itself is what each asker would read', async () => {
  const { d, ids } = await tweeDossiers();
  for (const id of ids)
    await d.lees(async (c) => {
      const regels = await readAfleidregels(c);
      expect(JSON.stringify(await readAfgeleid(c, id, regels))).toBe(
        JSON.stringify(await readAfgeleid(c, id)),
      );
      const trajecten = await listTrajecten(c.unit, id);
      const meldingen = await listMeldingen(c.unit, [id]);
      const dossier = { id, geopendOp: '2026-11-05' };
      expect(begonnenVan(dossier, trajecten, meldingen)).toBe(await begonnenOp(c, dossier));
      const traject = trajecten.find(({ geslotenOp }) => geslotenOp === null)?.id;
      expect(aanleidingenVan(meldingen, traject)).toEqual(await aanleidingenInTraject(c, id));
      expect(aanleidingenVan(meldingen, undefined)).toEqual([]);
    });
});
