import { describe, expect, test } from 'vitest';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { refused } from '#test/host/support.ts';
import { ANNA_EN_BERT, briefregister, dagen, VANDAAG } from '#test/support/brieven.ts';
import { ANNA } from '#test/support/invoer.ts';

const VISITE = { soort: 'huisbezoek' as const, bezoek: { datum: VANDAAG, tijd: '10.30 uur' } };
const ONTRUIMING = {
  ...{ aanleiding: 'ontruiming_aangezegd' as const },
  datums: dagen({ ontruiming: '2026-12-10' }),
};

describe('a letter that was sent meets', () => {
  const codes = (rows: readonly { code: string }[], code: string) =>
    rows.filter((row) => row.code === code).length;

  test('the term of one tenant, once: a second letter to Anna is not one to Bert', async () => {
    const { meld, send, open, mens } = await briefregister(ANNA_EN_BERT);
    await meld('Trivire');
    expect(codes(await open(), 'brief')).toBe(2);
    await send();
    await send({ nogmaals: true });
    await send({ verzondenOp: toIsoDate('2026-11-04') });
    expect([codes(await open(), 'brief'), codes(await open(), 'informatieplicht')]).toEqual([1, 1]);
    await send({ betrokkeneId: mens(1) });
    expect([codes(await open(), 'brief'), codes(await open(), 'informatieplicht')]).toEqual([0, 0]);
  });

  test('only what it is about: the other dagvaarding and the ontruiming still wait', async () => {
    const { meld, send, open } = await briefregister();
    const one = await meld('Trivire');
    const other = await meld('Woonkracht10');
    const third = await meld('Poort6', ONTRUIMING);
    await send({ meldingId: other });
    const left = (await open()).filter(({ code }) => code !== 'ontruiming');
    expect(left.map(({ code, meldingId }) => [code, meldingId])).toEqual([
      ['brief', one],
      ['brief', third],
      ['informatieplicht', one],
      ['informatieplicht', third],
    ]);
  });

  test('every melding of its event', async () => {
    const { client, meld, send, open, dossier } = await briefregister();
    const one = await meld('Trivire');
    const again = await meld('Deurwaarder Voorbeeld');
    const { meldingen } = await dossier();
    const { versie = 1 } = meldingen.find(({ id }) => id === again) ?? {};
    await client.meldingen.linkMelding({ id: again, versie, zelfdeAls: one });
    await send();
    expect(await open()).toEqual([]);
  });

  test('not what it did not name: a source that was linked to the event later', async () => {
    const { client, meld, send, open, mens } = await briefregister(ANNA_EN_BERT);
    const one = await meld('Trivire');
    await send();
    const later = await meld('Gemeente Dordrecht', { aanleiding: 'vordering_ontbinding' });
    await client.meldingen.linkMelding({ id: later, versie: 1, zelfdeAls: one });
    await send({ betrokkeneId: mens(1) });
    expect(await open()).toEqual([{ code: 'informatieplicht', meldingId: later }]);
    await send({ verzondenOp: toIsoDate('2026-11-04') });
    expect(await open()).toEqual([]);
  });

  test('the duty to inform of every melding, by the letter that names all their sources', async () => {
    const { meld, send, open, tekst, mens } = await briefregister(ANNA_EN_BERT);
    await meld('Trivire', { aanleiding: 'zorgen' });
    await meld('Gemeente Dordrecht', { aanleiding: 'woonoverlast' });
    const soort = 'informatie' as const;
    expect(await tekst({ soort })).toContain(
      'Wij kregen bericht van Trivire en Gemeente Dordrecht.',
    );
    await send({ soort });
    expect(codes(await open(), 'informatieplicht')).toBe(2);
    await send({ soort, betrokkeneId: mens(1) });
    expect(await open()).toEqual([]);
  });

  test('nothing when it is an invitation or the letter on closing: those name no source', async () => {
    const { client, meld, send, open, dossier } = await briefregister();
    await meld('Trivire', { aanleiding: 'zorgen' });
    await send(VISITE);
    expect(codes(await open(), 'informatieplicht')).toBe(1);
    const { id: dossierId, versie } = await dossier();
    await client.afsluiten.closeDossier({
      ...{ dossierId, versie, reden: 'verhuisd', besluitOp: VANDAAG, toelichting: '' },
    });
    await send({ soort: 'afsluiting' });
    expect(codes(await open(), 'informatieplicht')).toBe(1);
  });

  test('the terms of this period and not those of before it was reopened', async () => {
    const { meld, send, open, heropen } = await briefregister(ANNA_EN_BERT);
    const old = await meld('Trivire');
    await send();
    await heropen();
    const nieuw = await meld('Trivire');
    await send();
    const left = await open();
    // What was due about the procedure ended with its traject; the duty to inform did not.
    expect(left.filter(({ meldingId }) => meldingId === old).map(({ code }) => code)).toEqual([
      ...['informatieplicht'],
    ]);
    expect(left.filter(({ meldingId }) => meldingId === nieuw).map(({ code }) => code)).toEqual([
      ...['brief', 'informatieplicht'],
    ]);
  });
});

describe('a letter that cannot be printed', () => {
  test.each([
    ['a name in Arabic', { voornaam: 'محمد', achternaam: 'الاختبار' }, /Het teken .+ in het adres/],
    ['a street that is too long', { straat: 'Lange Proefstraat '.repeat(4) }, /Regel 2 .*straat/],
    ['a name that is too long', { voornaam: 'Testpersoon '.repeat(8) }, /Regel 1 .*de naam/],
  ])('is refused in all three exits with one sentence: %s', async (_, deel, zin) => {
    const { meld, bezwaar, open } = await briefregister([{ ...ANNA, ...deel }]);
    await meld('Trivire');
    const said = await bezwaar();
    expect(said).toMatch(zin);
    expect(said).toContain('bij de gegevens van de persoon');
    expect((await open()).map(({ code }) => code)).toEqual(['brief', 'informatieplicht']);
  });
});

describe('the same letter', () => {
  test('is registered once a day for one person, unless somebody says once more', async () => {
    const { client, meld, send, dossier, mens } = await briefregister(ANNA_EN_BERT);
    await meld('Trivire');
    const aantal = async () =>
      (await client.brieven.listBrieven({ dossierId: (await dossier()).id })).length;
    await send();
    expect(await refused(send())).toMatchObject({
      code: 'rule_violated',
      data: { regel: 'brief_al_verzonden', details: { op: 'do 5 nov 2026' } },
    });
    expect(await aantal()).toBe(1);
    // To another person, on another day, of another kind, and about something else it is another.
    await send({ betrokkeneId: mens(1) });
    await send({ verzondenOp: toIsoDate('2026-11-04') });
    await send(VISITE);
    expect(await refused(send(VISITE))).toMatchObject({ data: { regel: 'brief_al_verzonden' } });
    const other = await meld('Woonkracht10');
    await send({ meldingId: other });
    expect(await aantal()).toBe(5);
    await send({ nogmaals: true });
    expect(await aantal()).toBe(6);
  });

  test('is the same letter whichever melding of the event it was asked for', async () => {
    const { meld, send } = await briefregister();
    const one = await meld('Trivire');
    const again = await meld('Deurwaarder Voorbeeld', { zelfdeAls: one });
    await send({ meldingId: one });
    expect(await refused(send({ meldingId: again }))).toMatchObject({
      data: { regel: 'brief_al_verzonden' },
    });
  });

  test('sent twice at the same time is kept once', async () => {
    const { client, meld, send, dossier } = await briefregister();
    await meld('Trivire');
    const answers = await Promise.allSettled([send(), send(), send()]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const letters = await client.brieven.listBrieven({ dossierId: (await dossier()).id });
    expect(letters).toHaveLength(1);
  });
});

describe('a letter that is still to be sent', () => {
  test('is not registered as sent, and meets nothing', async () => {
    const { meld, send, open } = await briefregister();
    await meld('Trivire');
    const early = await refused(send({ verzondenOp: toIsoDate('2026-11-06') }));
    expect(early).toMatchObject({ data: { regel: 'datum_in_toekomst' } });
    expect(codesOf(await open())).toContain('brief');
    await send({ verzondenOp: VANDAAG });
    expect(codesOf(await open())).not.toContain('brief');
  });
});

function codesOf(rows: readonly { code: string }[]): string[] {
  return rows.map(({ code }) => code);
}
