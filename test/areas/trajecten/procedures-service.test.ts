import { describe, expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import type { GebeurtenisBeeld } from '#areas/trajecten/contract-procedures.ts';
import { openClient, refused } from '#test/host/support.ts';
import { ANNA_EN_BERT, briefregister, dagen } from '#test/support/brieven.ts';
import { CO } from '#test/support/dossiers.ts';
import { invoer } from '#test/support/invoer.ts';
import { getypt, openstaand, zaken } from './procedures-support.ts';

/** A register with a dossier about concerns, and short ways to record what happened. */
async function bureau(mensen: Parameters<typeof briefregister>[0] = undefined) {
  const made = await briefregister(mensen);
  await made.meld('Trivire', { aanleiding: 'zorgen' });
  const { client, dossier } = made;
  const add = async (
    typed: ReturnType<typeof getypt>,
    other: { procedureId?: string | null; inzending?: string; by?: Client } = {},
  ) => {
    const { by = client, ...rest } = other;
    const { id: dossierId, procedures } = await dossier();
    const procedureId = procedures[0]?.id ?? null;
    return by.trajecten.addGebeurtenis({ ...typed, dossierId, procedureId, ...rest });
  };
  /** The gebeurtenis of a kind that stands. */
  const vind = async (soort: string): Promise<GebeurtenisBeeld> => {
    const all = (await dossier()).procedures.flatMap(({ gebeurtenissen }) => gebeurtenissen);
    const found = all.find((one) => one.soort === soort && one.ingetrokken === null);
    if (found === undefined) throw new Error(`no ${soort}`);
    return found;
  };
  const key = async (soort: string) => {
    const { id, versie } = await vind(soort);
    return { id, versie, reden: null };
  };
  return { ...made, add, vind, key };
}

const ONTRUIMING = getypt('ontruiming_aangezegd', { dag: '2026-12-10' });
const rule = (regel: string) => ({ code: 'rule_violated', data: { regel } });

describe('what happened in a procedure', () => {
  test('stands in a new procedure of the open traject, and brings its terms, its step and a sentence', async () => {
    const { add, dossier } = await bureau();
    const { procedures } = await add(ONTRUIMING);
    expect(procedures).toMatchObject([
      {
        ...{ traject: 1, isLopend: true, verhuurder: null, dagvaarding: 'geen' },
        ...{ woning: 'Proefstraat 12A, 3311 AB Dordrecht' },
        ontruimingen: [{ dag: '2026-12-10', einde: null }],
        aanZet: { wie: 'deurwaarder' },
        gebeurtenissen: [{ soort: 'ontruiming_aangezegd', van: 'de verhuurder', verteld: false }],
      },
    ]);
    const after = await dossier();
    expect(after.procedures).toEqual(procedures);
    expect(openstaand(after)).toEqual(['ontruiming 2026-11-09', 'ontruiming 2026-12-10']);
    expect(after.processtap).toBe('7');
    expect(after.historie[0]).toMatchObject({
      ...{ soort: 'gebeurtenis', door: 'Sam Screener' },
      gegevens: { soort: 'ontruiming_aangezegd', op: '2026-11-05', dag: '2026-12-10' },
    });
  });

  test('sent twice with one inzending is there once', async () => {
    const { add, dossier } = await bureau();
    const inzending = '01890f3e-1111-7aaa-8bbb-000000000001';
    const first = await add(ONTRUIMING, { procedureId: null, inzending });
    expect(await add(ONTRUIMING, { procedureId: null, inzending })).toEqual(first);
    expect(zaken(await dossier())).toEqual([['ontruiming_aangezegd 2026-12-10']]);
  });

  test('of another dossier, or about somebody who is not in it, is not recorded', async () => {
    const { add, dossier, client } = await bureau();
    await add(ONTRUIMING);
    const { id } = await dossier();
    expect(await refused(add(getypt('vonnis'), { procedureId: id }))).toMatchObject({
      code: 'not_found',
    });
    expect(await refused(add(getypt('vonnis', { gedaagden: [id] })))).toMatchObject({
      code: 'not_found',
    });
    const elsewhere = client.trajecten.addGebeurtenis({
      ...getypt('vonnis'),
      ...{ dossierId: '01890f3e-1111-7aaa-8bbb-000000000009', procedureId: null },
    });
    expect(await refused(elsewhere)).toMatchObject({ code: 'not_found' });
    expect(zaken(await dossier())).toEqual([['ontruiming_aangezegd 2026-12-10']]);
  });

  test('asks for a letter to each gedaagde whom it is about', async () => {
    const { add, dossier, mens, vind } = await bureau(ANNA_EN_BERT);
    await add(getypt('dagvaarding_betekend', { gedaagden: [mens(1)] }));
    const due = async () =>
      (await dossier()).termijnen
        .filter(({ code, voldaanOp }) => code === 'brief' && voldaanOp === null)
        .map(({ betrokkeneId, brief }) => [betrokkeneId, brief])
        .sort();
    expect(await due()).toEqual([[mens(1), 'dagvaarding']]);
    // All of them is everybody, also who comes into the dossier later.
    await add(getypt('dagvaarding_verzonden', { gedaagden: [mens(0), mens(1)] }));
    expect((await vind('dagvaarding_verzonden')).gedaagden).toBeNull();
    expect(await due()).toEqual(
      [
        [mens(0), 'dagvaarding'],
        [mens(1), 'dagvaarding'],
      ].sort(),
    );
  });

  test('cannot be in the future, and a zitting has its day: refused, whatever was accepted', async () => {
    const { add } = await bureau();
    for (const [typed, veld] of [
      [getypt('vonnis', { op: '2026-11-06', aanvaard: ['op:in_toekomst'] }), 'op'],
      [getypt('zitting_bepaald', { aanvaard: ['dag:dag_ontbreekt'] }), 'dag'],
    ] as const)
      expect(await refused(add(typed))).toMatchObject({
        ...{ code: 'invalid_input', data: { velden: [{ veld }] } },
      });
  });

  test.each([
    ['no zitting stood there', getypt('zitting_gehouden'), 'op:niets_ervoor'],
    ['the day is past', getypt('zitting_bepaald', { dag: '2026-11-03' }), 'dag:dag_voorbij'],
    ['the year is a slip', getypt('ontruiming_aangezegd', { dag: '2028-01-10' }), 'dag:dag_ver'],
    ['it is long ago', getypt('vonnis', { op: '2025-01-06' }), 'op:lang_geleden'],
  ])('is asked about once when %s, and kept as it is said', async (_, typed, code) => {
    const { add, dossier } = await bureau();
    expect(await refused(add(typed))).toMatchObject({ code: 'invalid_input' });
    expect(zaken(await dossier())).toEqual([]);
    await add({ ...typed, aanvaard: [code] });
    expect(zaken(await dossier())).toHaveLength(1);
  });
});

describe('what was entered wrong', () => {
  test('is corrected at once without a reason: the other day counts, what was entered stays', async () => {
    const { add, client, key, dossier } = await bureau();
    await add(ONTRUIMING);
    const { procedures } = await client.trajecten.correctGebeurtenis({
      ...getypt('ontruiming_aangezegd', { dag: '2026-12-11' }),
      ...(await key('ontruiming_aangezegd')),
    });
    const after = await dossier();
    expect(after.procedures).toEqual(procedures);
    expect(openstaand(after)).toEqual(['ontruiming 2026-11-09', 'ontruiming 2026-12-11']);
    const [gone, now] = [false, true].map((stands) =>
      procedures[0]?.gebeurtenissen.find(({ ingetrokken }) => (ingetrokken === null) === stands),
    );
    expect(gone).toMatchObject({ dag: '2026-12-10', vervangenDoor: now?.id });
    expect(after.historie[0]).toMatchObject({
      ...{ soort: 'gebeurtenis_hersteld', gegevens: { was: 'ontruiming_aangezegd' } },
    });
  });

  test('is withdrawn as if it was never entered, and the step goes back', async () => {
    const { add, client, key, dossier } = await bureau();
    await add(getypt('dagvaarding_betekend'));
    const before = await dossier();
    await add(ONTRUIMING);
    expect((await dossier()).processtap).toBe('7');
    await client.trajecten.withdrawGebeurtenis(await key('ontruiming_aangezegd'));
    const after = await dossier();
    expect(after.processtap).toBe('6');
    expect(zaken(after)).toEqual([['dagvaarding_betekend']]);
    expect(after.historie[0]).toMatchObject({ soort: 'gebeurtenis_ingetrokken' });
    expect(after.termijnen).toEqual(before.termijnen);
  });

  test('asks for a reason after a quarter of an hour, and takes one', async () => {
    const { add, client, key, klok, dossier } = await bureau();
    await add(ONTRUIMING);
    klok.advance(15 * 60_000);
    await client.trajecten.correctGebeurtenis({
      ...getypt('ontruiming_aangezegd', { dag: '2026-12-11' }),
      ...(await key('ontruiming_aangezegd')),
    });
    klok.advance(15 * 60_000 + 1);
    const late = await key('ontruiming_aangezegd');
    expect(await refused(client.trajecten.withdrawGebeurtenis(late))).toMatchObject(
      rule('herstelreden_ontbreekt'),
    );
    expect(zaken(await dossier())).toEqual([['ontruiming_aangezegd 2026-12-11']]);
    await client.trajecten.withdrawGebeurtenis({ ...late, reden: 'bericht_klopte_niet' });
    const all = (await dossier()).procedures[0]?.gebeurtenissen ?? [];
    expect(all.map(({ ingetrokken }) => ingetrokken?.reden)).toContain('bericht_klopte_niet');
  });

  test('asks for a reason of somebody else at once', async () => {
    const { add, engine, openBeheerder, key } = await bureau();
    await add(ONTRUIMING);
    await (await openBeheerder()).toegang.createAccount(CO);
    const co = await openClient(engine);
    await co.toegang.signIn(CO);
    const wrong = await key('ontruiming_aangezegd');
    expect(await refused(co.trajecten.withdrawGebeurtenis(wrong))).toMatchObject(
      rule('herstelreden_ontbreekt'),
    );
    await co.trajecten.withdrawGebeurtenis({ ...wrong, reden: 'verkeerd_ingevoerd' });
  });

  test('asks for a reason once a letter told of it, and who was told must hear the truth', async () => {
    const { add, meld, send, client, vind, key, dossier, mens } = await bureau();
    await meld('Trivire');
    await add(ONTRUIMING);
    await send({ soort: 'ontruiming' });
    expect((await vind('ontruiming_aangezegd')).verteld).toBe(true);
    const wrong = await key('ontruiming_aangezegd');
    expect(await refused(client.trajecten.withdrawGebeurtenis(wrong))).toMatchObject(
      rule('herstelreden_ontbreekt'),
    );
    await client.trajecten.withdrawGebeurtenis({ ...wrong, reden: 'andere_zaak' });
    const due = (await dossier()).termijnen.filter(({ code }) => code === 'vertellen');
    expect(due).toMatchObject([
      { betrokkeneId: mens(0), vervalt: '2026-11-09', voldaanOp: null, bron: 'AVG 19' },
    ]);
  });

  test('by two at once is mended once: the other sees what stands now', async () => {
    const { add, client, key, dossier } = await bureau();
    await add(ONTRUIMING);
    const stale = await key('ontruiming_aangezegd');
    await client.trajecten.correctGebeurtenis({
      ...getypt('ontruiming_aangezegd', { dag: '2026-12-11' }),
      ...stale,
    });
    const [procedure] = (await dossier()).procedures;
    for (const call of [
      client.trajecten.withdrawGebeurtenis(stale),
      // The right versie does not bring back what was withdrawn.
      client.trajecten.withdrawGebeurtenis({ ...stale, versie: stale.versie + 1 }),
    ])
      expect(await refused(call)).toMatchObject({
        ...{ code: 'conflict', data: { huidig: { id: procedure?.id } } },
      });
    expect(zaken(await dossier())).toEqual([['ontruiming_aangezegd 2026-12-11']]);
  });
});

describe('that an ontruiming is off', () => {
  const off = (bron: 'betrokkene' | 'deurwaarder') => getypt('ontruiming_uitgesteld', { bron });

  test('on the word of who does not decide it keeps the day, and asks whether it goes on', async () => {
    const { add, dossier, bezwaar } = await bureau();
    await add(ONTRUIMING);
    await add(off('betrokkene'));
    expect(openstaand(await dossier())).toEqual([
      ...['doorgang 2026-11-05', 'ontruiming 2026-11-09', 'ontruiming 2026-12-10'],
    ]);
    expect(await bezwaar({ soort: 'ontruiming_van_de_baan' })).toContain('klopt dan niet');
  });

  test('on the word of the deurwaarder ends the day, and is told with who said so', async () => {
    const { add, meld, dossier, tekst, send } = await bureau();
    await add(ONTRUIMING);
    await meld('Trivire', { aanleiding: 'ontruiming_aangezegd' });
    await add(off('deurwaarder'));
    expect(openstaand(await dossier())).toEqual(['ontruiming_van_de_baan 2026-11-09']);
    const soort = 'ontruiming_van_de_baan' as const;
    expect(await tekst({ soort })).toContain(
      'Wij hoorden op donderdag 5 november 2026 van de deurwaarder dat de ontruiming van donderdag 10 december 2026 is uitgesteld. Wij weten nog geen nieuwe dag.',
    );
    await send({ soort });
    expect(openstaand(await dossier())).toEqual([]);
    // Another day is another aanzegging, with a letter of its own.
    await add(getypt('ontruiming_aangezegd', { dag: '2026-12-17' }));
    expect(openstaand(await dossier())).toEqual(['ontruiming 2026-11-09', 'ontruiming 2026-12-17']);
  });

  test('is what a melding that it was done says, whoever reports it', async () => {
    const { add, meld, dossier } = await bureau();
    await add(ONTRUIMING);
    await meld('Gemeente Dordrecht', {
      ...{ aanleiding: 'huisuitzetting', datums: dagen({ huisuitzetting: '2026-11-05' }) },
    });
    const after = await dossier();
    expect(openstaand(after)).toEqual([]);
    expect(after.processtap).toBe('9');
  });
});

describe('who lets the dwelling of a procedure, and on what ground', () => {
  test('is said with the procedure, and letters name them', async () => {
    const { add, client, partner, dossier, tekst } = await bureau();
    await add(getypt('dagvaarding_betekend', { bron: 'betrokkene' }));
    const [one] = (await dossier()).procedures;
    const key = { id: one?.id ?? '', versie: one?.versie ?? 0 };
    const gronden = ['huurachterstand', 'overlast', 'overlast'] as const;
    const change = (naam: string) =>
      client.trajecten.changeProcedure({
        ...{ ...key, verhuurderId: partner(naam), gronden: [...gronden] },
      });
    expect(await refused(change('Gemeente Dordrecht'))).toMatchObject(
      rule('partner_geen_verhuurder'),
    );
    const { procedures } = await change('Poort6');
    expect(procedures[0]).toMatchObject({
      ...{ verhuurder: { naam: 'Poort6' }, gronden: ['huurachterstand', 'overlast'] },
    });
    expect(await refused(change('Trivire'))).toMatchObject({ code: 'conflict' });
    expect(await tekst()).toContain('De dagvaarding komt van Poort6.');
    expect((await dossier()).historie[0]).toMatchObject({
      ...{ soort: 'procedure', gegevens: { verhuurder: 'Poort6' } },
    });
  });
});

describe('a melding', () => {
  test('brings what happened, once: by mail, in the RIS and by telephone is one', async () => {
    const { meld, dossier } = await bureau();
    const datums = dagen({ dagvaarding: '2026-11-03', zitting: '2026-12-01' });
    await meld('Trivire', { datums });
    await meld('Trivire', { datums });
    await meld('Deurwaarder Voorbeeld', { aanleiding: 'vordering_ontbinding' });
    const after = await dossier();
    expect(zaken(after)).toEqual([['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01']]);
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-01']);
    const [gebeurtenis] = after.procedures[0]?.gebeurtenissen ?? [];
    expect(gebeurtenis).toMatchObject({ bron: 'melding', van: 'Trivire', op: '2026-11-03' });
  });

  test('of the same event with another day moves the zitting', async () => {
    const { meld, dossier } = await bureau();
    const first = await meld('Trivire', { datums: dagen({ zitting: '2026-12-01' }) });
    await meld('Trivire', { zelfdeAls: first, datums: dagen({ zitting: '2026-12-15' }) });
    const after = await dossier();
    expect(openstaand(after)).toEqual(['dagvaarding 2026-11-09', 'zitting 2026-12-15']);
    expect(after.procedures[0]?.zittingen).toMatchObject([
      { dag: '2026-12-01', einde: { hoe: 'verplaatst' } },
      { dag: '2026-12-15', einde: null },
    ]);
  });

  test('of another verhuurder is another procedure; who lets nothing joins the one that there is', async () => {
    const { meld, dossier } = await bureau();
    await meld('Trivire', { datums: dagen({ zitting: '2026-12-01' }) });
    await meld('Sterk Papendrecht', { aanleiding: 'ontruiming_aangezegd' });
    await meld('Woonkracht10', { datums: dagen({ zitting: '2027-01-12' }) });
    const after = await dossier();
    expect(zaken(after)).toEqual([
      ['dagvaarding_verzonden', 'zitting_bepaald 2027-01-12'],
      ['dagvaarding_verzonden', 'zitting_bepaald 2026-12-01', 'ontruiming_aangezegd'],
    ]);
    expect(after.procedures.map(({ verhuurder }) => verhuurder?.naam)).toEqual([
      ...['Woonkracht10', 'Trivire'],
    ]);
    expect(after.termijnen.some(({ code }) => code === 'ontruimingsdag')).toBe(true);
  });

  test('that brings somebody new into the dossier asks for a letter to them', async () => {
    const { meld, add, dossier, client, partner } = await bureau();
    await add(getypt('dagvaarding_betekend'));
    await meld('Trivire', { aanleiding: 'zorgen' });
    expect(openstaand(await dossier())).toEqual(['dagvaarding 2026-11-09']);
    const { id: dossierId, personen } = await dossier();
    const [anna, bert] = ANNA_EN_BERT;
    await client.meldingen.registerMelding({
      ...invoer(partner('Trivire'), {
        dossierId,
        personen: [
          { betrokkeneId: personen[0]?.id ?? '', gegevens: anna },
          { betrokkeneId: null, gegevens: bert, gezien: [personen[0]?.id ?? ''] },
        ],
      }),
    });
    expect(openstaand(await dossier())).toEqual([
      ...['dagvaarding 2026-11-09', 'dagvaarding 2026-11-09'],
    ]);
  });
});
