import { describe, expect, test } from 'vitest';
import { nameVerhuurder } from '#areas/meldingen/service.ts';
import { updateMelding } from '#areas/meldingen/store.ts';
import { exportRijen } from '#areas/verantwoording/service/export.ts';
import { fixFigures } from '#areas/verantwoording/service/vastleggen.ts';
import { findMeldingcijfer } from '#areas/verantwoording/store.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { volgHaarlem } from '#test/support/haarlem.ts';
import { klein, MET_KIND } from './register-support.ts';

const JAAR = { van: toIsoDate('2026-01-01'), tot: toIsoDate('2026-12-31') };

async function setUp() {
  const r = await klein();
  const cijfer = (id: string) => r.d.lees(({ unit }) => findMeldingcijfer(unit, id));
  return { ...r, cijfer };
}

describe('what figures count of a melding', () => {
  test('is fixed when it is registered, and follows nothing that happens afterwards', async () => {
    const r = await setUp();
    const h = r.huishouden({ geboren: '1-2-1950' });
    const id = await h.meld('recidive', { huishouden: MET_KIND });
    const fixed = await r.cijfer(id);
    expect(fixed).toMatchObject({
      ...{ gemeente: '0505', verhuurder: 'Trivire', verhuurdersoort: 'woningcorporatie' },
      // The set of this region puts no seniors first.
      ...{ kinderen: 'ja', recidive: true, prioriteit: null },
    });
    await h.verhuis('4201 AB', 'Gorinchem');
    await h.kinderen('nee');
    await r.hernoem('Trivire', 'Trivire Nieuw');
    expect(await r.cijfer(id)).toEqual(fixed);
  });

  test('counts a senior where the set of the traject puts seniors first (HL)', async () => {
    const r = await setUp();
    const h = r.huishouden({ geboren: '1-2-1950' });
    await h.meld('dagvaarding_verzonden');
    const { id: dossierId } = await h.dossier();
    await r.d.doe(({ unit }) => volgHaarlem(unit, dossierId));
    const tweede = await h.meld('recidive');
    expect(await r.cijfer(tweede)).toMatchObject({ prioriteit: 'senior' });
  });

  test('names no verhuurder while nobody knows, and the one that is named later', async () => {
    const r = await setUp();
    const h = r.huishouden();
    const id = await h.meld('dagvaarding_verzonden', { melder: 'Deurwaarder Voorbeeld' });
    expect(await r.cijfer(id)).toMatchObject({ verhuurderId: null, verhuurder: '' });
    await h.verhuis('4201 AB', 'Gorinchem');
    const verhuurderId = r.partner('Verhuurder Voorbeeld').id;
    await r.d.doe((c) => nameVerhuurder(c, { id, versie: 1, verhuurderId }));
    expect(await r.cijfer(id)).toMatchObject({
      ...{ verhuurder: 'Verhuurder Voorbeeld', verhuurdersoort: 'particuliere_verhuurder' },
      // Where it was on the day that it came in.
      gemeente: '0505',
    });
  });

  test('follows the melding when that is corrected, and keeps the name of a renamed verhuurder', async () => {
    const r = await setUp();
    const h = r.huishouden();
    const id = await h.meld('zorgen');
    await r.hernoem('Trivire', 'Trivire Nieuw');
    await r.d.doe(async (c) => {
      await updateMelding(c.unit, { id, versie: 1 }, { aanleiding: 'recidive' });
      await fixFigures(c, { id });
    });
    expect(await r.cijfer(id)).toMatchObject({ recidive: true, verhuurder: 'Trivire' });
  });

  test('is fixed anew when the melding goes to another dossier', async () => {
    const r = await setUp();
    const [wrong, right] = [
      r.huishouden({ postcode: '4201 AB', plaats: 'Gorinchem' }),
      r.huishouden(),
    ];
    const id = await wrong.meld('zorgen');
    await right.meld('zorgen', { huishouden: MET_KIND });
    const { id: dossierId } = await right.dossier();
    await r.d.doe(async (c) => {
      await updateMelding(c.unit, { id, versie: 1 }, { dossierId });
      await fixFigures(c, { id });
    });
    expect(await r.cijfer(id)).toMatchObject({ dossierId, gemeente: '0505', kinderen: 'ja' });
  });

  test('is of the woning at stake, also when the household lives elsewhere by then', async () => {
    const r = await setUp();
    const h = r.huishouden();
    await h.meld('ontruiming_aangezegd', { datums: { ontruiming: '2026-12-10' } });
    await h.verhuis('4201 AB', 'Gorinchem');
    const later = await h.meld('huisuitzetting');
    expect(await r.cijfer(later)).toMatchObject({ gemeente: '0505' });
  });
});

describe('a row of an export', () => {
  test('of a melding says the gemeente of its day', async () => {
    const r = await setUp();
    const h = r.huishouden();
    await h.meld('zorgen');
    await h.verhuis('4201 AB', 'Gorinchem');
    const rijen = await r.d.lees((c) => exportRijen(c, { ...JAAR, soort: 'meldingen' }));
    expect(rijen.map(({ gemeente }) => gemeente)).toEqual(['Dordrecht']);
  });

  test('of a partner that stopped does not say that the cycle ended when nobody was told (SA 6.2)', async () => {
    const r = await setUp();
    const h = r.huishouden();
    await h.meld('zorgen');
    await h.stopt('Trivire');
    const rijen = await r.d.lees((c) => exportRijen(c, { ...JAAR, soort: 'beeindigingen' }));
    expect(rijen).toMatchObject([
      { cyclusBeeindigd: 'nee', aantalPartners: 0, aantalIngelicht: 0 },
    ]);
  });
});
