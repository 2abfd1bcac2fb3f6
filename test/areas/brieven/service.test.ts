import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { ANNA_EN_BERT, briefregister, dagen, VANDAAG } from '#test/support/brieven.ts';

const ZITTING = dagen({ dagvaarding: '2026-11-03', zitting: '2026-12-01' });

describe('who lets the dwelling', () => {
  test.each([
    'Sterk Papendrecht',
    'Gemeente Dordrecht',
    'Zorg- en Veiligheidshuis',
    'Deurwaarder Voorbeeld',
  ])('is not %s, who only reports: the letter waits until it is known', async (melder) => {
    const { client, meld, bezwaar, tekst, partner, dossier } = await briefregister();
    const id = await meld(melder, { datums: ZITTING });
    expect((await dossier()).meldingen[0]).toMatchObject({ verhuurder: null });
    expect(await bezwaar()).toMatch(/^Vul eerst in: wie de woning verhuurt\./);
    await client.meldingen.nameVerhuurder({ id, versie: 1, verhuurderId: partner('Trivire') });
    const text = await tekst();
    expect(text).toContain('De dagvaarding komt van Trivire.');
    expect(text).toContain(`Dat hoorden wij van ${melder}.`);
    expect(text).toContain(`Van ${melder} kregen wij uw naam`);
    expect(text).toContain('Praat met Trivire.');
    expect(text).not.toContain(`Praat met ${melder}`);
    expect(text).not.toContain(`${melder} stuurt`);
  });

  test('can be named at once, is kept with the melding and stands in the history', async () => {
    const { client, meld, tekst, partner, dossier } = await briefregister();
    const verhuurderId = partner('Trivire');
    const id = await meld('Gemeente Dordrecht', { datums: ZITTING, verhuurderId });
    expect(await tekst()).toContain('De dagvaarding komt van Trivire.');
    await client.meldingen.nameVerhuurder({ id, versie: 1, verhuurderId: partner('Poort6') });
    expect(await tekst()).toContain('De dagvaarding komt van Poort6.');
    const { meldingen, historie } = await dossier();
    expect(meldingen[0]).toMatchObject({ verhuurder: { naam: 'Poort6' }, versie: 2 });
    expect(historie.find(({ soort }) => soort === 'verhuurder')?.gegevens).toMatchObject({
      verhuurder: 'Poort6',
    });
  });

  test('is never a deurwaarder, a gemeente or an old version of the melding', async () => {
    const { client, meld, partner, heropen, dossier } = await briefregister();
    const id = await meld('Gemeente Dordrecht');
    const name = (naam: string, versie = 1) =>
      client.meldingen.nameVerhuurder({ id, versie, verhuurderId: partner(naam) });
    for (const naam of ['Deurwaarder Voorbeeld', 'Gemeente Dordrecht'])
      expect(await refused(name(naam))).toMatchObject({
        data: { regel: 'partner_geen_verhuurder' },
      });
    const wrong = meld('Gemeente Dordrecht', { verhuurderId: partner('Deurwaarder Voorbeeld') });
    expect(await refused(wrong)).toMatchObject({ data: { regel: 'partner_geen_verhuurder' } });
    expect((await dossier()).meldingen).toHaveLength(1);
    await name('Trivire');
    expect(await refused(name('Poort6'))).toMatchObject({ code: 'conflict' });
    await heropen();
    expect((await dossier()).meldingen[0]?.verhuurder?.naam).toBe('Trivire');
  });

  test('of a closed dossier stays as it was', async () => {
    const { client, meld, partner, dossier } = await briefregister();
    const id = await meld('Gemeente Dordrecht');
    const { id: dossierId, versie } = await dossier();
    await client.afsluiten.closeDossier({
      ...{ dossierId, versie, reden: 'verhuisd', toelichting: '' },
      besluitOp: toIsoDate('2026-11-05'),
    });
    const call = client.meldingen.nameVerhuurder({
      ...{ id, versie: 1, verhuurderId: partner('Trivire') },
    });
    expect(await refused(call)).toMatchObject({ data: { regel: 'dossier_gesloten' } });
  });

  test('is told by any melding of the event, and every melder is a source, each once', async () => {
    const { client, meld, tekst, bezwaar, partner } = await briefregister();
    const first = await meld('Trivire', { datums: ZITTING });
    const linked = { aanleiding: 'vordering_ontbinding', zelfdeAls: first } as const;
    await meld('Deurwaarder Voorbeeld', linked);
    await meld('Deurwaarder Voorbeeld', linked);
    expect(await tekst()).toContain(
      'De dagvaarding komt van Trivire. Dat hoorden wij van Trivire en Deurwaarder Voorbeeld.',
    );
    // Two verhuurders in one event cannot both be true: somebody says which one lets.
    const id = await meld('Woonkracht10', { aanleiding: 'vordering_ontbinding' });
    await client.meldingen.linkMelding({ id, versie: 1, zelfdeAls: first });
    expect(await bezwaar()).toMatch(/meer dan één verhuurder: Woonkracht10 en Trivire\./);
    await client.meldingen.nameVerhuurder({ id, versie: 2, verhuurderId: partner('Trivire') });
    expect(await tekst()).toContain(
      'Dat hoorden wij van Trivire, Deurwaarder Voorbeeld en Woonkracht10.',
    );
  });
});

describe('the day that a letter names', () => {
  test('is never one of a period that was closed', async () => {
    const { meld, tekst, bezwaar, heropen } = await briefregister();
    const datums = dagen({ dagvaarding: '2026-11-03', zitting: '2026-11-10' });
    const old = await meld('Trivire', { datums });
    await heropen();
    expect(await bezwaar()).toBe(
      'Er is geen dagvaarding gemeld sinds dit dossier werd heropend. Een brief daarover klopt dan niet. Is er wel een dagvaarding? Registreer die met een melding. Kies anders een andere brief.',
    );
    expect(await bezwaar({ meldingId: old })).toContain('is van voordat het dossier werd heropend');
    await meld('Trivire');
    const text = await tekst();
    expect(text).toContain('Wij weten nog niet wanneer de zitting is.');
    expect(text).not.toContain('10 november 2026');
    expect(await bezwaar({ meldingId: old })).toContain('is van voordat het dossier werd heropend');
  });

  test('goes along into the next period while it is still ahead, and stays when closing was undone', async () => {
    const { meld, tekst, heropen } = await briefregister();
    await meld('Trivire', { datums: ZITTING });
    await heropen();
    expect(await tekst()).toContain('De zitting is op dinsdag 1 december 2026.');
    await heropen(1);
    expect(await tekst()).toContain('De zitting is op dinsdag 1 december 2026.');
  });

  test.each([
    ['dagvaarding_verzonden', 'dagvaarding', 'zitting', 'nog naar de zitting wijst'],
    ['ontruiming_aangezegd', 'ontruiming', 'ontruiming', 'de ontruiming nog aankondigt'],
  ] as const)('of %s is not past', async (aanleiding, soort, wat, wijst) => {
    const { meld, tekst, bezwaar } = await briefregister();
    await meld('Trivire', { aanleiding, datums: dagen({ [wat]: '2026-11-02' }) });
    const zin = await bezwaar({ soort });
    expect(zin).toContain(
      `De ${wat} was al op ma 2 nov 2026. Een brief die ${wijst} klopt dan niet. Is er een nieuwe dag? Leg die vast bij Procedure. Bel anders betrokkene`,
    );
    // On the day itself it is still to come; a letter of before that day said so then.
    expect(await tekst({ soort, datum: toIsoDate('2026-11-02') })).toContain('2 november 2026');
    await bezwaar({ soort, datum: toIsoDate('2026-11-03') });
  });

  test('is the new one when the zitting was moved', async () => {
    const { meld, tekst } = await briefregister();
    const first = await meld('Trivire', { datums: dagen({ zitting: '2026-11-02' }) });
    await meld('Trivire', { zelfdeAls: first, datums: dagen({ zitting: '2026-12-15' }) });
    const text = await tekst();
    expect(text).toContain('De zitting is verplaatst naar dinsdag 15 december 2026.');
    expect(text).not.toContain('2 november');
  });

  test('is that of its own event: two verhuurders, two dagvaardingen', async () => {
    const { client, meld, tekst, dossier } = await briefregister();
    const one = await meld('Trivire', { datums: ZITTING });
    const other = await meld('Woonkracht10', { datums: dagen({ zitting: '2027-01-12' }) });
    const { gebeurtenissen, voorstel } = await client.brieven.listWaarover({
      dossierId: (await dossier()).id,
    });
    expect(gebeurtenissen.map(({ meldingen, verhuurder }) => [meldingen, verhuurder])).toEqual([
      [[one], 'Trivire'],
      [[other], 'Woonkracht10'],
    ]);
    const [first = '', second = ''] = gebeurtenissen.map(({ procedureId }) => procedureId);
    expect(voorstel).toEqual({ soort: 'dagvaarding', procedureId: first });
    const texts = [await tekst({ meldingId: one }), await tekst({ meldingId: other })];
    expect([await tekst({ procedureId: first }), await tekst({ procedureId: second })]).toEqual(
      texts,
    );
    expect(texts[0]).toMatch(
      /^(?=.*komt van Trivire)(?=.*1 december 2026)(?=.*andere zaak, van Woonkracht10, is de zitting op dinsdag 12 januari 2027)/,
    );
    expect(texts[1]).toMatch(
      /^(?=.*komt van Woonkracht10)(?=.*12 januari 2027)(?=.*andere zaak, van Trivire, is de zitting op dinsdag 1 december 2026)/,
    );
  });
});

describe('a letter to one of two', () => {
  const typed = (soort: 'dagvaarding_verzonden' | 'dagvaarding_betekend', wie: string | null) => ({
    ...{ soort, op: VANDAAG, vernomenOp: VANDAAG, dag: null, tijd: '' },
    ...{ bron: 'betrokkene' as const, gedaagden: wie === null ? null : [wie], gegevens: {} },
    ...{ toelichting: '', aanvaard: [] },
  });

  test('says of the dagvaarding what is true for them, and from whom the desk knows', async () => {
    const { client, meld, dossier, partner, mens, tekst } = await briefregister(ANNA_EN_BERT);
    await meld('Gemeente Dordrecht', { aanleiding: 'zorgen' });
    const { id: dossierId } = await dossier();
    const { procedures } = await client.trajecten.addGebeurtenis({
      ...{ ...typed('dagvaarding_verzonden', null), dossierId, procedureId: null },
    });
    const [one] = procedures;
    const procedureId = one?.id ?? '';
    await client.trajecten.changeProcedure({
      ...{ id: procedureId, versie: 1, verhuurderId: partner('Trivire'), gronden: [] },
    });
    await client.trajecten.addGebeurtenis({
      ...{ ...typed('dagvaarding_betekend', mens(1)), dossierId, procedureId },
    });
    const [anna, bert] = [
      await tekst({ betrokkeneId: mens(0) }),
      await tekst({ betrokkeneId: mens(1) }),
    ];
    expect(anna).toContain('Er is een dagvaarding voor u verzonden.');
    expect(bert).toContain('Er is een dagvaarding voor u.');
    expect(bert).toContain('Dat hoorden wij van u zelf of iemand uit uw omgeving.');
  });
});

describe('a letter is about something that was reported', () => {
  test.each(['dagvaarding', 'ontruiming'] as const)('or there is no letter %s', async (soort) => {
    const { meld, bezwaar, client, dossier, send } = await briefregister();
    const id = await meld('Trivire', { aanleiding: 'zorgen' });
    expect(await bezwaar({ soort })).toContain(`Er is in dit dossier geen ${soort} gemeld.`);
    expect(await bezwaar({ soort, meldingId: id })).toContain(`gaat niet over een ${soort}.`);
    const { voorstel } = await client.brieven.listWaarover({ dossierId: (await dossier()).id });
    // What the desk knows is told first, and then there is nothing left to write but an invitation.
    expect(voorstel).toEqual({ soort: 'informatie', procedureId: null });
    await send({ soort: 'informatie' });
    const { voorstel: daarna } = await client.brieven.listWaarover({
      dossierId: (await dossier()).id,
    });
    expect(daarna).toEqual({ soort: 'huisbezoek', procedureId: null });
  });

  test('of this dossier', async () => {
    const { client, meld, vraag } = await briefregister();
    await meld('Trivire');
    for (const of of ['meldingId', 'procedureId'] as const) {
      const call = client.brieven.composeBrief(vraag({ [of]: vraag().dossierId }));
      expect(await refused(call)).toMatchObject({ code: 'not_found' });
    }
  });

  test('that a dagvaarding is coming is no dagvaarding', async () => {
    const { client, meld, tekst, dossier } = await briefregister();
    const first = await meld('Trivire', { aanleiding: 'dagvaarding_aangezegd' });
    expect(await tekst()).toContain('Trivire wil u dagvaarden.');
    await meld('Trivire', { zelfdeAls: first, datums: ZITTING });
    const sent = await tekst();
    expect(sent).toContain('Er is een dagvaarding voor u verzonden. Hebt u die nog niet?');
    expect(sent).not.toContain('Er is een dagvaarding voor u.');
    const { id: dossierId, procedures } = await dossier();
    await client.trajecten.addGebeurtenis({
      ...{ dossierId, procedureId: procedures[0]?.id ?? null, soort: 'dagvaarding_betekend' },
      ...{ op: VANDAAG, vernomenOp: VANDAAG, dag: null, tijd: '', bron: 'deurwaarder' },
      ...{ gedaagden: null, gegevens: {}, toelichting: '', aanvaard: [] },
    });
    expect(await tekst()).toContain('Er is een dagvaarding voor u.');
  });

  test('the dagvaarding that still waits for its letter goes before a newer ontruiming', async () => {
    const { client, meld, dossier, send, mens } = await briefregister();
    await meld('Trivire', { datums: ZITTING });
    await meld('Woonkracht10', {
      ...{ aanleiding: 'ontruiming_aangezegd', datums: dagen({ ontruiming: '2026-12-10' }) },
    });
    const [second, first] = (await dossier()).procedures.map(({ id }) => id);
    const first_ = { soort: 'dagvaarding', procedure: first, persoon: mens(0) };
    expect((await dossier()).volgendeStap).toMatchObject({ code: 'termijn', brief: first_ });
    const { dossiers } = await client.werk.listWerk({
      ...{ wiens: 'iedereen', bak: null, pagina: 1 },
    });
    expect(dossiers[0]?.volgendeStap?.brief).toEqual(first_);
    const voorstel = async () =>
      (await client.brieven.listWaarover({ dossierId: (await dossier()).id })).voorstel;
    expect(await voorstel()).toEqual({ soort: 'dagvaarding', procedureId: first });
    await send();
    expect((await dossier()).volgendeStap?.brief).not.toEqual(first_);
    expect(await voorstel()).toEqual({ soort: 'ontruiming', procedureId: second });
  });
});
