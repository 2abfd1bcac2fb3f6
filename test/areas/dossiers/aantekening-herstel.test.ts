import { describe, expect, test } from 'vitest';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import type { Aantekening, Dossier } from '#areas/dossiers/contract.ts';
import {
  correctAantekening,
  moveAantekening,
  withdrawAantekening,
} from '#areas/dossiers/service/aantekeningen.ts';
import { addAantekening } from '#areas/dossiers/service/dossiers.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { diensten } from '#test/support/diensten.ts';
import { overIemand } from '#test/support/invoer.ts';

const DATUM = toIsoDate('2026-11-05');
const NOTITIE = { datum: DATUM, met: '', tekst: 'Gebeld, niet bereikt.' };
const refusal = (regel: string) => ({ fout: { data: { regel } } });

async function desk() {
  const d = await diensten();
  const first = await d.meld({
    huishouden: { kinderen: 'nee', leeftijden: [], ondersteuningsvraag: '', samenstelling: '' },
  });
  const dossierId = first.id;
  const note = { ...NOTITIE, dossierId, soort: 'notitie' as const, kanaal: null };
  const dossier = await d.doe((c) => addAantekening(c, note));
  const een = ({ aantekeningen }: Dossier): Aantekening => {
    const [found] = aantekeningen;
    if (found === undefined) throw new Error('nothing was noted');
    return found;
  };
  const { id, versie } = een(dossier);
  return { ...{ d, dossierId, een }, key: { id, versie, reden: null } };
}

describe('an aantekening that is wrong', () => {
  test('is corrected, and what was written stays in the record', async () => {
    const { d, key } = await desk();
    const typed = { ...NOTITIE, kanaal: null, tekst: 'Gebeld en bereikt.' };
    const after = await d.doe((c) => correctAantekening(c, { ...key, ...typed }));
    expect(after.aantekeningen).toMatchObject([{ tekst: 'Gebeld en bereikt.', soort: 'notitie' }]);
    expect(after.ingetrokkenAantekeningen).toMatchObject([
      { tekst: NOTITIE.tekst, ingetrokken: { op: '2026-11-05', door: 'Sam Screener' } },
    ]);
    expect(after.historie[0]).toMatchObject({ soort: 'aantekening_hersteld' });
  });

  test('asks for a code after a quarter of an hour, and is then withdrawn in a closed dossier too', async () => {
    const { d, key, dossierId } = await desk();
    const { versie } = await d.dossier(dossierId);
    const besluit = { reden: 'verhuisd', besluitOp: DATUM, toelichting: '' } as const;
    await d.doe((c) => closeDossier(c, { dossierId, versie, ...besluit }));
    d.later(0.3);
    await expect(d.doe((c) => withdrawAantekening(c, key))).rejects.toMatchObject(
      refusal('herstelreden_ontbreekt'),
    );
    const after = await d.doe((c) => withdrawAantekening(c, { ...key, reden: 'dubbel' }));
    expect(after.aantekeningen).toEqual([]);
    expect(after.ingetrokkenAantekeningen).toMatchObject([{ ingetrokken: { reden: 'dubbel' } }]);
    await expect(d.doe((c) => withdrawAantekening(c, key))).rejects.toMatchObject({
      fout: { code: 'conflict' },
    });
  });

  test('goes to the dossier where it belongs, with who wrote it and when', async () => {
    const { d, key, een, dossierId } = await desk();
    const before = een(await d.dossier(dossierId));
    const ander = await d.meld(overIemand(1));
    d.later(2);
    const { id, versie } = key;
    await expect(d.doe((c) => moveAantekening(c, { id, versie, dossierId }))).rejects.toMatchObject(
      refusal('staat_al_in_dossier'),
    );
    const left = await d.doe((c) => moveAantekening(c, { id, versie, dossierId: ander.id }));
    expect(left.aantekeningen).toEqual([]);
    expect(left.historie[0]).toMatchObject({ gegevens: { naar: ander.nummer } });
    const { tekst, door, op } = before;
    expect((await d.dossier(ander.id)).aantekeningen).toMatchObject([{ tekst, door, op }]);
  });
});
