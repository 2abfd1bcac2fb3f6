import { describe, expect, it } from 'vitest';
import { dossiersContract } from '#areas/dossiers/contract.ts';
import { isLosTeLaten, NAVRAGEN, type TaakFeiten, takenVan } from '#areas/dossiers/rules-taken.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';

const TODAY = toIsoDate('2026-11-05');
const procedure = {
  ...{ id: 'p', heeftVerhuurder: true, heeftGrond: true, heeftWoning: true, zittingen: [] },
};
const BEKEND: TaakFeiten = {
  ...{ today: TODAY, traject: 't', kinderen: 'nee', samenstelling: 'Alleenstaand' },
  betrokkene: { id: 'b', heeftAdres: true, heeftTelefoon: true },
  ...{ sociaalTeam: { melding: 'm', gemeld: 'ja' }, procedures: [procedure] },
};
const soorten = (feiten: Partial<TaakFeiten>) =>
  takenVan({ ...BEKEND, ...feiten }).map(({ soort }) => soort);
const zitting = {
  ...{ id: 'z', dag: toIsoDate('2026-12-01'), tijd: '10:00', soort: 'rolzitting' as const },
};
const bijZitting = (meer: Partial<TaakFeiten['procedures'][number]['zittingen'][number]>) =>
  takenVan({
    ...BEKEND,
    procedures: [{ ...procedure, zittingen: [{ ...zitting, ...meer }] }],
  }).map(({ zin }) => zin);

describe('what the intake left open', () => {
  it('is nothing when everything is known', () => {
    expect(soorten({})).toEqual([]);
  });

  it('is asked one by one, the most important first (domein §3)', () => {
    const feiten: Partial<TaakFeiten> = {
      ...{
        kinderen: 'onbekend',
        samenstelling: '',
        sociaalTeam: { melding: 'm', gemeld: 'onbekend' },
      },
      betrokkene: { id: 'b', heeftAdres: false, heeftTelefoon: false },
      ...{ eerder: { melding: 'm' }, gebracht: [{ id: 'c', naam: 'Cees' }] },
      verhuisd: { naar: 'Sliedrecht', op: TODAY },
      ...{ noodzaak: '8', isZonderCasusregie: true },
      procedures: [
        {
          ...{ id: 'p', heeftVerhuurder: false, heeftGrond: false, heeftWoning: true },
          zittingen: [{ ...zitting, tijd: '' }],
          hulpGevraagd: 'h',
          ontruimingen: [{ id: 'o', dag: toIsoDate('2026-11-12'), tijd: '' }],
        },
        { ...procedure, id: 'q', heeftWoning: false },
      ],
    };
    expect(soorten(feiten)).toEqual(NAVRAGEN.filter((soort) => soort !== 'adres'));
    const all = takenVan({ ...BEKEND, ...feiten });
    expect(new Set(all.map(({ sleutel }) => sleutel)).size).toBe(all.length);
    for (const { zin } of all) expect(zin).toMatch(/^[A-Z].*[?.]$/);
  });

  it('asks where betrokkene lives once the woning is known: they are mostly the same', () => {
    const betrokkene = { id: 'b', heeftAdres: false, heeftTelefoon: true };
    expect(soorten({ betrokkene })).toEqual(['adres']);
    expect(soorten({ betrokkene, procedures: [] })).toEqual(['adres']);
    expect(soorten({ betrokkene, procedures: [{ ...procedure, heeftWoning: false }] })).toEqual([
      'woning',
    ]);
  });

  it('does not ask what was not there to be asked (SA 7 WoCo a)', () => {
    expect(soorten({ sociaalTeam: undefined })).toEqual([]);
    expect(soorten({ betrokkene: null, procedures: [] })).toEqual([]);
  });

  it('asks nothing once there is no traject that runs', () => {
    expect(soorten({ traject: null, kinderen: 'onbekend', samenstelling: '' })).toEqual([]);
  });

  it('is asked anew in another traject', () => {
    const sleutels = ['t', 'u'].map(
      (traject) => takenVan({ ...BEKEND, traject, kinderen: 'onbekend' })[0]?.sleutel,
    );
    expect(new Set(sleutels).size).toBe(2);
  });
});

describe('a zitting that is ahead', () => {
  it('is asked about as far as it is not known', () => {
    expect(bijZitting({})).toEqual([]);
    expect(bijZitting({ tijd: '' })).toEqual(['Hoe laat is de zitting van di 1 dec 2026?']);
    expect(bijZitting({ soort: 'onbekend' })).toEqual([
      'Wat voor zitting is de zitting van di 1 dec 2026?',
    ]);
    expect(bijZitting({ tijd: '', soort: 'onbekend' })).toEqual([
      'Hoe laat is de zitting van di 1 dec 2026, en wat voor zitting is het?',
    ]);
  });

  it('is not asked about when its day is past or not known: that asks for the day', () => {
    expect(bijZitting({ tijd: '', dag: toIsoDate('2026-11-04') })).toEqual([]);
    expect(bijZitting({ tijd: '', dag: null })).toEqual([]);
    expect(bijZitting({ tijd: '', dag: TODAY })).toHaveLength(1);
  });
});

describe('the key of a question', () => {
  const uuid = (nummer: number) => `019b9b1e-1a80-7008-8dd1-8510810f8f0${nummer}`;

  it('is one that the program takes back, whatever is asked', () => {
    const taken = takenVan({
      ...{ today: TODAY, traject: uuid(1), kinderen: 'onbekend', samenstelling: '' },
      betrokkene: { id: uuid(2), heeftAdres: false, heeftTelefoon: false },
      ...{ sociaalTeam: { melding: uuid(3), gemeld: 'onbekend' }, eerder: { melding: uuid(3) } },
      ...{ gebracht: [{ id: uuid(4), naam: 'Cees' }], verhuisd: { naar: 'Elders', op: TODAY } },
      procedures: [
        {
          ...{ id: uuid(5), heeftVerhuurder: false, heeftGrond: false, heeftWoning: true },
          ...{ zittingen: [{ ...zitting, id: uuid(6), tijd: '' }], hulpGevraagd: uuid(7) },
          ontruimingen: [{ id: uuid(8), dag: TODAY, tijd: '' }],
        },
      ],
    });
    expect(taken.map(({ soort }) => soort)).toEqual(
      NAVRAGEN.filter((one) => one !== 'woning' && isLosTeLaten(one)),
    );
    const { inputSchema } = dossiersContract.dropTaak['~orpc'];
    for (const { sleutel } of taken)
      expect(
        inputSchema?.safeParse({ dossierId: uuid(9), sleutel, reden: null }).success,
        sleutel,
      ).toBe(true);
  });

  it('of what is to be judged is not taken back: only a judgement answers it (PP 2.4 b)', () => {
    const [taak] = takenVan({ ...BEKEND, traject: uuid(1), noodzaak: '8' });
    expect(taak).toMatchObject({ sleutel: `noodzaak:${uuid(1)}:8`, soort: 'noodzaak' });
    const input = { dossierId: uuid(9), sleutel: taak?.sleutel, reden: 'nee' };
    expect(dossiersContract.dropTaak['~orpc'].inputSchema?.safeParse(input).success).toBe(false);
  });

  it('of who takes casusregie over is not taken back either: it stands until somebody has it', () => {
    const [taak] = takenVan({ ...BEKEND, traject: uuid(1), isZonderCasusregie: true });
    expect(taak?.zin).toBe('Regel wie de casusregie overneemt.');
    const input = { dossierId: uuid(9), sleutel: taak?.sleutel, reden: 'weet_niemand' };
    expect(dossiersContract.dropTaak['~orpc'].inputSchema?.safeParse(input).success).toBe(false);
  });
});
