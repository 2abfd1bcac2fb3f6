import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Client } from '#areas/contract.ts';
import { refused } from '#test/host/support.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { CO, register, SAM } from '#test/support/dossiers.ts';
import { portTransport } from '#test/support/transports.ts';

const begin = (venster: string, tekst: string) =>
  nieuwConcept({ sleutel: 'melding:nieuw', titel: tekst, inhoud: { tekst }, venster });

/** Two windows of one account. */
async function twoWindows() {
  const setting = await register(portTransport);
  const { client: een } = setting;
  const twee = await setting.open();
  await twee.toegang.signIn(SAM);
  return { ...setting, een, twee };
}

const teksten = async (client: Client) => {
  const lijst = await client.werk.listConcepten();
  const read = await Promise.all(lijst.map(({ id }) => client.werk.readConcept({ id })));
  return read.map(({ concept }) => concept?.inhoud['tekst']).sort();
};

test('two windows of one account each keep their own draft of the same form', async () => {
  const { een, twee } = await twoWindows();
  const [a, b] = [begin('w1', 'Alfa'), begin('w2', 'Beta')];
  expect(await een.werk.keepConcept(a)).toMatchObject({ versie: 1 });
  const kept = await twee.werk.keepConcept(b);
  expect(await teksten(een)).toEqual(['Alfa', 'Beta']);
  // The second saves its form: only its own draft goes.
  await twee.werk.discardConcept({ id: b.id, versie: kept.versie });
  expect(await een.werk.listConcepten()).toMatchObject([
    { id: a.id, sleutel: 'melding:nieuw', venster: 'w1', versie: 1, titel: 'Alfa' },
  ]);
});

test('a window that went on with a draft is not overwritten by the one before it, nor removed', async () => {
  const { een, twee } = await twoWindows();
  const a = begin('w1', 'Alfa');
  await een.werk.keepConcept(a);
  const over = { ...a, venster: 'w2', versie: 1, inhoud: { tekst: 'Alfa van twee' } };
  expect(await twee.werk.keepConcept(over)).toMatchObject({ versie: 2 });
  const fout = await refused(een.werk.keepConcept({ ...a, versie: 1, inhoud: { tekst: 'Oud' } }));
  expect(fout).toMatchObject({
    ...{ code: 'conflict' },
    data: { wat: 'concept', huidig: { versie: 2, venster: 'w2' } },
  });
  expect((await refused(een.werk.keepConcept(a))).code).toBe('conflict');
  expect((await refused(een.werk.discardConcept({ id: a.id, versie: 1 }))).code).toBe('conflict');
  expect(await teksten(een)).toEqual(['Alfa van twee']);
  // Under the same id a draft of another form is no version of this one.
  const elders = { ...over, versie: 2, sleutel: 'partner:nieuw' };
  expect((await refused(een.werk.keepConcept(elders))).code).toBe('conflict');
});

test('a draft that is gone is not written again by the window that still had it, and may be removed twice', async () => {
  const { een, twee } = await twoWindows();
  const a = begin('w1', 'Alfa');
  await een.werk.keepConcept(a);
  await twee.werk.discardConcept({ id: a.id, versie: 1 });
  await twee.werk.discardConcept({ id: a.id, versie: 1 });
  const fout = await refused(een.werk.keepConcept({ ...a, versie: 1 }));
  expect(fout).toMatchObject({ code: 'conflict', data: { huidig: null } });
  expect(await een.werk.listConcepten()).toEqual([]);
});

test('when the text was last kept only moves when the text does', async () => {
  const { een, klok } = await twoWindows();
  const a = begin('w1', 'Alfa');
  const first = await een.werk.keepConcept(a);
  klok.advance(60_000);
  const taken = await een.werk.keepConcept({ ...a, venster: 'w2', versie: 1 });
  expect(taken).toEqual({ versie: 2, bijgewerktOp: first.bijgewerktOp });
  klok.advance(60_000);
  const typed = await een.werk.keepConcept({ ...a, versie: 2, inhoud: { tekst: 'Alfa!' } });
  expect(typed.bijgewerktOp > first.bijgewerktOp).toBe(true);
});

test('the id of a draft of another account is never touched and never told', async () => {
  const { een, open, openBeheerder } = await twoWindows();
  const beheerder = await openBeheerder();
  await beheerder.toegang.createAccount({ ...CO, rollen: ['screener'] });
  const other = await open();
  await other.toegang.signIn(CO);
  const a = begin('w1', 'Alfa');
  await een.werk.keepConcept(a);
  expect((await other.werk.readConcept({ id: a.id })).concept).toBeNull();
  const unknown = randomUUID();
  const attempts = [a.id, unknown].map(async (id) => {
    await other.werk.discardConcept({ id, versie: 1 });
    const stale = await refused(other.werk.keepConcept({ ...a, id, versie: 1 }));
    const fresh = await other.werk.keepConcept({ ...a, id, inhoud: { tekst: 'Van Co' } });
    return { stale, versie: fresh.versie };
  });
  // An id of somebody else is answered exactly as one that nobody has.
  const [taken, free] = await Promise.all(attempts);
  expect(taken).toEqual(free);
  expect(await teksten(een)).toEqual(['Alfa']);
  expect(await teksten(other)).toEqual(['Van Co', 'Van Co']);
});
