import { describe, expect, test } from 'vitest';
import { closeDossier, reopenDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { Refusal } from '#areas/refusal.ts';
import { meetTermijn, suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import { listWerk } from '#areas/werk/service.ts';
import { zinVan } from '#domain/contract/fouten-nl.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';

const date = toIsoDate;
const [ZITTING, ONTRUIMING] = [date('2026-11-20'), date('2026-11-24')];
const DAGEN = {
  datums: { dagvaarding: null, zitting: ZITTING, ontruiming: ONTRUIMING, huisuitzetting: null },
};
const termOf = async (d: Diensten, id: string, code: string) => {
  const found = (await d.dossier(id)).termijnen.find((term) => term.code === code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
describe('a named day', () => {
  test.each(['zitting', 'ontruiming'])(
    'of a %s cannot be suspended: the sentence says what to do, and the day stays',
    async (code) => {
      const d = await diensten();
      const { id } = await d.meld(DAGEN);
      const { id: termijnId, versie, vervalt } = await termOf(d, id, code);
      const input = { id: termijnId, versie, van: date('2026-11-05'), reden: 'Uitgesteld.' };
      const refusal = await d.doe((write) => suspendTermijn(write, input)).catch((error) => error);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(refusal.fout.data.regel).toBe('genoemde_dag_staat_vast');
      expect(zinVan(refusal.fout)).toMatch(
        /kan niet stilstaan.*blijft op de werkvoorraad.*leg dat dan vast bij Procedure/,
      );
      expect(await termOf(d, id, code)).toMatchObject({ vervalt, opgeschort: false, versie });
    },
  );

  test.each(['zitting', 'ontruiming'])(
    'of a %s ends by what happens, and not because somebody says that it is handled',
    async (code) => {
      const d = await diensten();
      const { id } = await d.meld(DAGEN);
      const { id: termijnId, versie } = await termOf(d, id, code);
      const input = { id: termijnId, versie, op: date('2026-11-05'), met: 'Afgehandeld.' };
      const refusal = await d.doe((write) => meetTermijn(write, input)).catch((error) => error);
      expect(refusal).toBeInstanceOf(Refusal);
      expect(zinVan(refusal.fout)).toMatch(/eindigt door wat er gebeurt.*bij Procedure/);
      expect(await termOf(d, id, code)).toMatchObject({ voldaanOp: null, versie });
    },
  );

  test.each([
    ['the same traject', 1],
    ['another traject, with the day that is still ahead', 8],
  ])('of a closed dossier is on the list again once it is reopened: %s', async (_, dagen) => {
    const d = await diensten();
    const { id: dossierId, versie } = await d.meld({
      ...DAGEN,
      huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
    });
    const besluit = { reden: 'verhuisd', besluitOp: date('2026-11-05'), toelichting: '' } as const;
    const closed = await d.doe((write) => closeDossier(write, { dossierId, versie, ...besluit }));
    expect(await termOf(d, dossierId, 'zitting')).toMatchObject({
      ...{ voldaanOp: '2026-11-05', einde: 'traject_dicht' },
    });
    d.later(dagen * 24);
    await d.doe((write) =>
      reopenDossier(write, { dossierId, versie: closed.versie, reden: 'Toch een zitting.' }),
    );
    expect(await termOf(d, dossierId, 'zitting')).toMatchObject({ voldaanOp: null });
    expect((await d.dossier(dossierId)).termijnen.map(({ code }) => code)).toContain('ontruiming');
    const input = { wiens: 'iedereen', bak: null, pagina: 1, perPagina: 50 } as const;
    const { dossiers } = await d.lees((read) => listWerk(read, input));
    expect(dossiers[0]?.vervalt).not.toBeNull();
  });
});
