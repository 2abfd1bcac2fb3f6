import { describe, expect, test } from 'vitest';
import { readAfhandeling } from '#areas/afsluiten/service-afhandeling.ts';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { historieZin } from '#areas/dossiers/screen/historie-zin.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '../trajecten/reis-support.ts';

type Huishouden = Awaited<ReturnType<typeof huishouden>>;

async function gesloten(): Promise<Huishouden> {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'laatste_aanmaning' });
  await h.sluit('oplossing');
  return h;
}

/** What opening it again would be, as the screen says it. */
async function heropening(h: Huishouden) {
  const { id: dossierId } = await h.dossier();
  const { afsluitingen } = await h.d.lees((c) => readAfhandeling(c, { dossierId }));
  return afsluitingen[0]?.heropenen;
}

describe('opening a closed dossier again (domein §3; PP 7.2)', () => {
  test('undoes the closing within five werkdagen: it is the same traject', async () => {
    const h = await gesloten();
    h.tot('2026-11-12');
    expect(await heropening(h)).toEqual({ soort: 'ongedaan', ongedaanTot: '2026-11-12' });
    await h.heropen();
    expect((await h.dossier()).trajecten).toHaveLength(1);
  });

  test('begins another traject once that is over', async () => {
    const h = await gesloten();
    h.tot('2026-11-13');
    expect(await heropening(h)).toEqual({ soort: 'nieuw_traject', ongedaanTot: '2026-11-12' });
    await h.heropen();
    expect((await h.dossier()).trajecten).toHaveLength(2);
  });

  test('is still possible on the last day that the data may be there, and refused after it', async () => {
    const h = await gesloten();
    h.tot('2027-11-05');
    expect((await heropening(h))?.soort).toBe('nieuw_traject');
    h.tot('2027-11-06');
    expect((await heropening(h))?.soort).toBe('vernietigd');
    await expect(h.heropen()).rejects.toMatchObject({
      fout: {
        data: { regel: 'heropenen_na_vernietiging', details: { op: 'vr 5 nov 2027' } },
      },
    });
    expect((await h.dossier()).geslotenOp).toBe('2026-11-05');
  });
});

describe('a traject that is handed over', () => {
  async function overgedragen(naarWie: string) {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'laatste_aanmaning' });
    const { id: dossierId, versie } = await h.dossier();
    const besluit = {
      ...{ dossierId, versie, reden: 'overgedragen' as const, naarWie },
      ...{ besluitOp: toIsoDate('2026-11-05'), toelichting: '' },
    };
    await h.d.doe((c) => closeDossier(c, besluit));
    return { h, dossierId };
  }

  test('says to whom, in the closing and in the historie', async () => {
    const { h, dossierId } = await overgedragen('Sociaal Team Gorinchem');
    const { afsluitingen } = await h.d.lees((c) => readAfhandeling(c, { dossierId }));
    expect(afsluitingen).toMatchObject([
      { reden: 'overgedragen', naarWie: 'Sociaal Team Gorinchem' },
    ]);
    const [regel] = (await h.dossier()).historie;
    expect(regel && historieZin(regel)).toContain(
      'Dossier afgesloten: Overgedragen aan Sociaal Team Gorinchem.',
    );
  });

  test('is not closed while nobody is named, and nothing changes', async () => {
    await expect(overgedragen('')).rejects.toMatchObject({
      fout: { code: 'invalid_input', data: { velden: [{ veld: 'naarWie' }] } },
    });
  });

  test('for another reason keeps nobody', async () => {
    const h = await huishouden();
    await h.meld('Trivire', { aanleiding: 'laatste_aanmaning' });
    const { id: dossierId, versie } = await h.dossier();
    const besluit = { besluitOp: toIsoDate('2026-11-05'), toelichting: '', naarWie: 'Iemand' };
    await h.d.doe((c) => closeDossier(c, { dossierId, versie, reden: 'verhuisd', ...besluit }));
    const { afsluitingen } = await h.d.lees((c) => readAfhandeling(c, { dossierId }));
    expect(afsluitingen[0]?.naarWie).toBe('');
  });
});
