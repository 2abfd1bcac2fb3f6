import { describe, expect, test } from 'vitest';
import { closeDossier } from '#areas/afsluiten/service-afsluiten.ts';
import { changeTermijnregel } from '#areas/beheer/service-sets.ts';
import { listSets, listTermijnregels } from '#areas/beheer/store.ts';
import { changePartner, listPartners } from '#areas/partners/service.ts';
import { recordAfstemming, recordScreening, withdrawAfstemming } from '#areas/screening/service.ts';
import { meetTermijn, resumeTermijn, suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';

const refusal = (regel: string) => ({ fout: { data: { regel } } });
const dag = toIsoDate;
const DAG = 24;

async function begonnen() {
  const d = await diensten();
  const { id: dossierId } = await d.meld();
  const partners = await d.lees((c) => listPartners(c));
  const idVan = (naam: string) => partners.find((one) => one.naam === naam)?.id ?? '';
  const team = idVan('Sterk Papendrecht');
  const leg = (
    soort: Parameters<typeof recordAfstemming>[1]['soort'],
    datum: string,
    meer: { vraag?: string | null; partner?: string | null; tekst?: string } = {},
  ) =>
    d.doe((c) =>
      recordAfstemming(c, {
        ...{ dossierId, soort, datum: dag(datum), met: '', tekst: 'Wat weet u van de kinderen?' },
        ...{ partner: soort === 'gevraagd' ? team : null, vraag: null, ...meer },
      }),
    );
  const vraag = async (datum: string, partner = team) => {
    const na = await leg('gevraagd', datum, { partner });
    return na.afstemmingen.find((one) => one.datum === datum && one.partner === partner)?.id ?? '';
  };
  const taken = async () =>
    (await d.dossier(dossierId)).termijnen.filter(({ code }) => code === 'afstemming');
  const geenInzet = () =>
    d.doe((c) =>
      recordScreening(c, {
        ...{ dossierId, antwoorden: { kinderen: { aanwezig: 'ja' as const } } },
        ...{ uitkomsten: ['geen_inzet' as const], motivering: 'Niets nodig.' },
      }),
    );
  return { d, dossierId, idVan, team, leg, vraag, taken, geenInzet };
}

/** Ten werkdagen after 5 November 2026, and the day after. */
const naDeTermijn = (d: Diensten) => d.later(15 * DAG);

describe('a request for afstemming', () => {
  test('names a partner that is active', async () => {
    const { d, idVan, leg } = await begonnen();
    await expect(leg('gevraagd', '2026-11-05', { partner: null })).rejects.toMatchObject(
      refusal('afstemming_zonder_partner'),
    );
    const partners = await d.lees((c) => listPartners(c));
    const vivera = partners.find(({ id }) => id === idVan('Vivera Sociaal Wijkteam'));
    if (vivera === undefined) throw new Error('no such partner');
    const { aantalContactpersonen: _, ...values } = vivera;
    await d.doe((c) => changePartner(c, { ...values, actief: false }));
    await expect(leg('gevraagd', '2026-11-05', { partner: vivera.id })).rejects.toMatchObject(
      refusal('partner_niet_actief'),
    );
  });

  test('stands as a task with its day, and blocks "geen inzet" until it is answered', async () => {
    const { leg, vraag, taken, geenInzet } = await begonnen();
    const id = await vraag('2026-11-05');
    expect(await taken()).toMatchObject([
      {
        ...{ naam: 'Vraag Sterk Papendrecht om een reactie over de afstemming' },
        ...{ begin: '2026-11-05', vervalt: '2026-11-19', voldaanOp: null },
      },
    ]);
    await expect(geenInzet()).rejects.toMatchObject(refusal('afstemming_ontbreekt'));
    await leg('afstemming', '2026-11-05', { vraag: id });
    expect(await taken()).toMatchObject([{ voldaanOp: '2026-11-05', voldaanMet: 'afgestemd' }]);
    expect((await geenInzet()).screeningen).toHaveLength(1);
  });

  test('is not over ten werkdagen later by itself, but then that no answer came can be recorded', async () => {
    const { d, leg, vraag, taken, geenInzet } = await begonnen();
    const id = await vraag('2026-11-05');
    await expect(leg('geen_reactie', '2026-11-05', { vraag: id })).rejects.toMatchObject(
      refusal('afstemming_wacht_nog'),
    );
    naDeTermijn(d);
    await expect(geenInzet()).rejects.toMatchObject(refusal('afstemming_ontbreekt'));
    await expect(leg('geen_reactie', '2026-11-19', { vraag: id })).rejects.toMatchObject(
      refusal('afstemming_wacht_nog'),
    );
    await leg('geen_reactie', '2026-11-20', { vraag: id });
    expect(await taken()).toMatchObject([
      { voldaanOp: '2026-11-20', voldaanMet: 'gevraagd op do 5 nov 2026, geen reactie' },
    ]);
    expect((await geenInzet()).screeningen).toHaveLength(1);
    await expect(leg('geen_reactie', '2026-11-20', { vraag: id })).rejects.toMatchObject(
      refusal('afstemming_al_beantwoord'),
    );
  });

  test('takes its length from the set of the traject', async () => {
    const { d, vraag, taken } = await begonnen();
    const sets = await d.lees((c) => listSets(c.unit));
    const set = sets.find(({ code }) => code === 'drechtsteden_alblasserwaard_2022');
    const regels = await d.lees((c) => listTermijnregels(c.unit, set?.id ?? ''));
    const regel = regels.find(({ code }) => code === 'afstemming');
    const key = { id: regel?.id ?? '', versie: regel?.versie ?? 0 };
    await d.doe((c) => changeTermijnregel(c, { ...key, eenheid: 'werkdagen', aantal: 5 }));
    await vraag('2026-11-05');
    expect(await taken()).toMatchObject([{ vervalt: '2026-11-12' }]);
  });

  test('that was asked again is a reminder: the waiting goes on from the first time', async () => {
    const { d, leg, vraag, taken } = await begonnen();
    const eerste = await vraag('2026-11-05');
    d.later(4 * DAG);
    const tweede = await vraag('2026-11-09');
    expect(await taken()).toMatchObject([{ begin: '2026-11-05', vervalt: '2026-11-19' }]);
    await leg('afstemming', '2026-11-09', { vraag: tweede });
    expect(await taken()).toMatchObject([{ voldaanOp: '2026-11-09' }]);
    expect(eerste).not.toBe(tweede);
  });

  test('after an answer is another question, and so is one to another partner', async () => {
    const { d, idVan, leg, vraag, taken } = await begonnen();
    const eerste = await vraag('2026-11-05');
    await leg('afstemming', '2026-11-05', { vraag: eerste });
    d.later(4 * DAG);
    await vraag('2026-11-09');
    await vraag('2026-11-09', idVan('Stichting Jeugdteams Zuid-Holland Zuid'));
    expect((await taken()).map(({ begin, voldaanOp }) => [begin, voldaanOp !== null])).toEqual([
      ['2026-11-05', true],
      ['2026-11-09', false],
      ['2026-11-09', false],
    ]);
  });

  test('is not answered by what was said before, which stands by itself', async () => {
    const { d, leg, team, vraag, taken, geenInzet } = await begonnen();
    d.later(4 * DAG);
    const id = await vraag('2026-11-09');
    await expect(leg('afstemming', '2026-11-06', { vraag: id })).rejects.toMatchObject(
      refusal('afstemming_voor_vraag'),
    );
    await leg('afstemming', '2026-11-06', { partner: team });
    expect(await taken()).toMatchObject([{ voldaanOp: null }]);
    expect((await geenInzet()).screeningen).toHaveLength(1);
  });

  test('is open again once its answer is withdrawn, and gone once it is withdrawn itself', async () => {
    const { d, leg, vraag, taken, geenInzet } = await begonnen();
    const id = await vraag('2026-11-05');
    naDeTermijn(d);
    const na = await leg('geen_reactie', '2026-11-20', { vraag: id });
    const antwoord = na.afstemmingen.find(({ soort }) => soort === 'geen_reactie')?.id ?? '';
    await d.doe((c) => withdrawAfstemming(c, { id: antwoord, reden: 'verkeerd_ingevoerd' }));
    expect(await taken()).toMatchObject([{ voldaanOp: null, vervalt: '2026-11-19' }]);
    await leg('geen_reactie', '2026-11-20', { vraag: id });
    await d.doe((c) => withdrawAfstemming(c, { id, reden: 'verkeerd_ingevoerd' }));
    expect(await taken()).toEqual([]);
    await expect(geenInzet()).rejects.toMatchObject(refusal('afstemming_ontbreekt'));
  });

  test('that had no answer can still be answered later', async () => {
    const { d, leg, vraag, taken } = await begonnen();
    const id = await vraag('2026-11-05');
    naDeTermijn(d);
    await leg('geen_reactie', '2026-11-20', { vraag: id });
    await leg('afstemming', '2026-11-20', { vraag: id, tekst: 'Belde alsnog terug.' });
    expect(await taken()).toMatchObject([{ voldaanMet: 'afgestemd' }]);
  });

  test('entered afterwards is over when its day is', async () => {
    const { d, leg, vraag, taken } = await begonnen();
    naDeTermijn(d);
    const id = await vraag('2026-11-05');
    expect(await taken()).toMatchObject([{ vervalt: '2026-11-19' }]);
    expect((await leg('geen_reactie', '2026-11-20', { vraag: id })).afstemmingen).toHaveLength(2);
  });

  test('waits as long as its term stands still', async () => {
    const { d, leg, vraag, taken } = await begonnen();
    const id = await vraag('2026-11-05');
    const [taak] = await taken();
    const key = { id: taak?.id ?? '', versie: taak?.versie ?? 0 };
    d.later(DAG);
    await d.doe((c) => suspendTermijn(c, { ...key, van: dag('2026-11-06'), reden: 'Vakantie.' }));
    naDeTermijn(d);
    await expect(leg('geen_reactie', '2026-11-20', { vraag: id })).rejects.toMatchObject(
      refusal('afstemming_wacht_nog'),
    );
    const versie = (await taken())[0]?.versie ?? 0;
    await d.doe((c) => resumeTermijn(c, { ...key, versie, tot: dag('2026-11-06') }));
    expect(await taken()).toMatchObject([{ vervalt: '2026-11-20' }]);
  });

  test('ends by its contents only, not by ticking it off', async () => {
    const { d, vraag, taken } = await begonnen();
    await vraag('2026-11-05');
    const [taak] = await taken();
    const key = { id: taak?.id ?? '', versie: taak?.versie ?? 0 };
    await expect(
      d.doe((c) => meetTermijn(c, { ...key, op: dag('2026-11-05'), met: 'gedaan' })),
    ).rejects.toMatchObject(refusal('afstemming_met_inhoud'));
  });

  test('ends with its traject, and a closed dossier takes none', async () => {
    const { d, dossierId, vraag, leg, taken } = await begonnen();
    await vraag('2026-11-05');
    const { versie } = await d.dossier(dossierId);
    await d.doe((c) =>
      closeDossier(c, {
        ...{ dossierId, versie, reden: 'verhuisd' as const, besluitOp: dag('2026-11-05') },
        toelichting: 'Weg.',
      }),
    );
    expect(await taken()).toMatchObject([{ voldaanMet: 'traject afgesloten' }]);
    await expect(leg('gevraagd', '2026-11-05')).rejects.toMatchObject(refusal('dossier_gesloten'));
  });
});
