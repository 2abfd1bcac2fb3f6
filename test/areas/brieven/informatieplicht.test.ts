import { describe, expect, test } from 'vitest';
import {
  INFORMATIE_UITSTELREDENEN,
  informatieUitstelNaam,
  laatsteInformatiedag,
} from '#areas/brieven/rules/informatieplicht.ts';
import { settleInformatieplicht } from '#areas/brieven/service/informatieplicht.ts';
import { skipBrief } from '#areas/brieven/service/registreren.ts';
import { nextStap, termijnZin } from '#areas/trajecten/rules/volgende-stap.ts';
import { meetTermijn, suspendTermijn } from '#areas/trajecten/service/termijnen.ts';
import { insertVerstrekking, withdrawVerstrekkingRow } from '#areas/verantwoording/store.ts';
import { type IsoDate, toIsoDate } from '#domain/dates/iso-date.ts';
import { huishouden } from '#test/areas/trajecten/reis-support.ts';
import { d } from '#test/domain/dates/support.ts';
import { geweigerd } from '#test/support/geweigerd.ts';

describe('somebody must have heard what the desk holds', () => {
  const dag = (contact: string | null, geinformeerd: string | null, gegeven: string[] = []) =>
    laatsteInformatiedag({
      ...{ begin: d('2026-11-05'), maand: d('2026-12-05') },
      mensen: [
        {
          geinformeerdOp: geinformeerd === null ? null : d(geinformeerd),
          eersteContact: contact === null ? null : d(contact),
        },
      ],
      verstrekkingen: gegeven.map((op) => d(op)),
    });
  test.each([
    ['within a month (AVG 14.3 a)', null, null, [], '2026-12-05'],
    ['at the first contact (AVG 14.3 b)', '2026-11-12', null, [], '2026-11-12'],
    ['when data first go to another (AVG 14.3 c)', null, null, ['2026-11-09'], '2026-11-09'],
    ['at the first of these', '2026-11-12', null, ['2026-11-09', '2026-11-20'], '2026-11-09'],
    ['not sooner for what was before', '2026-11-01', null, ['2026-11-04'], '2026-12-05'],
    ['not sooner once they had it', '2026-11-12', '2026-11-10', ['2026-11-11'], '2026-12-05'],
    ['not sooner on the day that they got it', '2026-11-12', '2026-11-12', [], '2026-12-05'],
    ['as late when they got it after', '2026-11-12', '2026-11-13', [], '2026-11-12'],
    ['never later than the month', '2026-12-20', null, [], '2026-12-05'],
  ] as const)('%s', (_, contact, geinformeerd, gegeven, expected) => {
    expect(dag(contact, geinformeerd, [...gegeven])).toBe(expected);
  });
});

async function gemeld(huurderGeinformeerd: 'ja' | 'onbekend' = 'onbekend') {
  const h = await huishouden();
  await h.meld('Trivire', { aanleiding: 'zorgen', huurderGeinformeerd });
  const plicht = async () => {
    const found = (await h.dossier()).termijnen.find(({ code }) => code === 'informatieplicht');
    if (found === undefined) throw new Error('there is no duty to inform');
    return found;
  };
  const verteld = async (reden: Parameters<typeof skipBrief>[1]['reden'], op: IsoDate) => {
    const { id: dossierId } = await h.dossier();
    const who = { betrokkeneId: h.mens('anna'), aan: 'betrokkene' as const, procedureId: null };
    return h.d.doe((c) => skipBrief(c, { ...who, dossierId, soort: 'informatie', op, reden }));
  };
  return { ...h, plicht, verteld };
}

describe('the duty to inform of a melding', () => {
  test('comes forward when something is given to another, and goes back when it was not', async () => {
    const h = await gemeld();
    expect((await h.plicht()).vervalt).toBe('2026-12-05');
    h.tot('2026-11-09');
    const { id: dossierId } = await h.dossier();
    await h.d.doe(async (c) => {
      await insertVerstrekking(c.unit, {
        ...{ id: 'v', dossierId, partnerId: h.partner('Sterk Papendrecht'), soort: 'advies' },
        ...{ grond: 'test', kanaal: 'telefoon', onderwerp: 'test', tekst: 'test' },
        ...{ door: c.account.id, op: c.now },
      });
      await settleInformatieplicht(c, dossierId);
    });
    expect((await h.plicht()).vervalt).toBe('2026-11-09');
    await h.d.doe(async (c) => {
      const weg = { ingetrokkenReden: null, ingetrokkenDoor: c.account.id };
      await withdrawVerstrekkingRow(c.unit, 'v', { ingetrokkenOp: c.now, ...weg });
      await settleInformatieplicht(c, dossierId);
    });
    expect((await h.plicht()).vervalt).toBe('2026-12-05');
  });

  test('is met when the corporatie told all of it, on a day before the desk heard (AVG 14.5 a)', async () => {
    const h = await gemeld('ja');
    // That the tenant knows of the melding is not that they heard what the law asks.
    expect((await h.plicht()).voldaanOp).toBeNull();
    expect((await h.stand()).stap).not.toBeUndefined();
    await h.verteld('door_ander_met_informatie', toIsoDate('2026-11-03'));
    expect(await h.plicht()).toMatchObject({ voldaanOp: '2026-11-03' });
  });

  test('is met at once by the letter of an earlier melding of the same partner (AVG 14.5 a)', async () => {
    const h = await gemeld();
    await h.schrijf('anna', 'informatie');
    h.tot('2026-11-16');
    await h.meld('Trivire', { aanleiding: 'woonoverlast' });
    const open = async () =>
      (await h.dossier()).termijnen.filter(
        ({ code, voldaanOp }) => code === 'informatieplicht' && voldaanOp === null,
      );
    expect(await open()).toEqual([]);
    expect((await h.dossier()).termijnen.map(({ voldaanMet }) => voldaanMet)).toContain(
      'betrokkene weet dit al door een eerdere brief (AVG 14 lid 5 onder a)',
    );
    // Another source is another thing to be told of.
    await h.meld('Sterk Papendrecht', { aanleiding: 'zorgen' });
    expect(await open()).toHaveLength(1);
    // Who comes in with a later melding was told nothing yet.
    await h.meld('Trivire', { aanleiding: 'zorgen', wie: ['anna', 'bert'] });
    expect(await open()).toHaveLength(2);
  });

  test('is still met after the dossier was closed: the law asks it of who is written no more', async () => {
    const h = await gemeld();
    await h.sluit('verhuisd');
    await h.verteld('in_persoon_met_informatie', toIsoDate('2026-11-05'));
    expect(await h.plicht()).toMatchObject({ voldaanOp: '2026-11-05' });
  });

  test('is met by nothing that lacks the contents', async () => {
    const h = await gemeld();
    const { id, versie } = await h.plicht();
    const met = { id, versie, op: toIsoDate('2026-11-05'), met: 'Gebeld' };
    expect(await geweigerd(h.d.doe((c) => meetTermijn(c, met)))).toMatchObject({
      data: { regel: 'informatieplicht_met_inhoud' },
    });
    await geweigerd(h.verteld('in_persoon', toIsoDate('2026-11-05')));
    expect((await h.plicht()).voldaanOp).toBeNull();
  });

  test('waits only for a reason of the law (AVG 14.5 b; UAVG 41)', async () => {
    for (const code of INFORMATIE_UITSTELREDENEN) {
      const h = await gemeld();
      const { id, versie } = await h.plicht();
      const van = toIsoDate('2026-11-05');
      const wacht = (reden: string) =>
        h.d.doe((c) => suspendTermijn(c, { id, versie, van, reden }));
      expect(await geweigerd(wacht('Het is druk'))).toMatchObject({
        data: { regel: 'informatieplicht_uitstelreden' },
      });
      await wacht(informatieUitstelNaam(code));
      expect(await h.plicht()).toMatchObject({ vervalt: null, opgeschort: true });
      // What happens meanwhile does not bring a day back.
      const { id: dossierId } = await h.dossier();
      await h.d.doe((c) => settleInformatieplicht(c, dossierId));
      expect((await h.plicht()).vervalt).toBeNull();
    }
  });
});

describe('the next step of the duty to inform', () => {
  const plicht = { code: 'informatieplicht', naam: 'Informatieplicht', vervalt: d('2026-12-05') };
  const stap = (openTermijnen: Parameters<typeof nextStap>[0]['openTermijnen']) =>
    nextStap({
      ...{ today: d('2026-12-01'), werkstatus: 'afstemming', beperkt: false, openTermijnen },
      ...{ heeftDossierhouder: true, screeningGedaan: true, afstemmingGedaan: true },
    });

  test('names the last werkdag before a weekend, and the day on which it ends by law', () => {
    expect(termijnZin(plicht, d('2026-12-01'))).toBe(
      'Informeer betrokkene over de melding: uiterlijk vr 4 dec 2026 (de termijn loopt af op za 5 dec 2026)',
    );
    expect(termijnZin(plicht, d('2026-12-06'))).toContain('dat moest uiterlijk za 5 dec 2026');
  });

  test('comes before an ontruiming', () => {
    const ontruiming = { code: 'ontruiming', naam: 'Ontruiming', vervalt: d('2026-12-03') };
    expect(stap([plicht, ontruiming])).toMatchObject({
      termijn: 'informatieplicht',
      zin: 'Informeer betrokkene over de melding vóór de ontruiming op do 3 dec 2026',
      vervalt: '2026-12-03',
    });
    expect(stap([plicht, { ...ontruiming, vervalt: d('2026-12-09') }])?.zin).not.toContain('vóór');
  });

  test('asks what was told where the melder says that the tenant knows', () => {
    expect(stap([{ ...plicht, isGeinformeerd: true }])?.zin).toContain(
      'vraag na of daarbij ook is verteld wat u weet, van wie, en welke rechten er zijn',
    );
  });
});
