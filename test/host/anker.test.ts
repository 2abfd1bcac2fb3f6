import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { padenIn } from '#host/engine/paden.ts';
import { BEHEERDER, testEngine } from '#test/support/engine.ts';
import { openClient, refused } from './support.ts';

const NIEUW = 'vier oude molens draaien';
const PARTNER = {
  naam: 'Stichting Proef',
  soort: 'overig' as const,
  ...{ gemeenten: [], ondertekenaar: false, actief: true },
};

/** A register, closed in order, with what it was before its last partner was added. */
async function register() {
  const { engine, folder } = testEngine();
  const client = await openClient(engine);
  const { herstelcode } = await client.toegang.setUp(BEHEERDER);
  await client.toegang.confirmHerstelcode({ herstelcode });
  await client.toegang.signOut();
  const paden = padenIn(folder);
  const older = readFileSync(paden.register);
  await client.toegang.signIn(BEHEERDER);
  await client.partners.createPartner(PARTNER);
  await engine.stop();
  return { folder, herstelcode, paden, older };
}

const open = async (folder: string) => openClient(testEngine({ folder }).engine);

test('an older register is refused to everybody, and a beheerder with the recovery code may take it', async () => {
  const { folder, herstelcode, paden, older } = await register();
  writeFileSync(paden.register, older);
  const client = await open(folder);
  const herstel = { accountnaam: BEHEERDER.accountnaam, herstelcode, wachtwoord: NIEUW };
  for (const attempt of [
    () => client.toegang.signIn(BEHEERDER),
    () => client.toegang.recover(herstel),
  ])
    expect(await refused(attempt())).toMatchObject({ code: 'locked', data: { reden: 'achter' } });
  expect(readFileSync(paden.register).equals(older)).toBe(true);
  await client.toegang.recover({ ...herstel, zoalsHetIs: true });
  expect((await client.partners.listPartners()).some(({ naam }) => naam === PARTNER.naam)).toBe(
    false,
  );
  await client.toegang.signOut();
  await client.toegang.signIn({ ...BEHEERDER, wachtwoord: NIEUW });
});

test.each([
  ['gone', (path: string) => rmSync(path)],
  ['unreadable', (path: string) => writeFileSync(path, Buffer.alloc(8192, 3))],
])('an anchor that is %s is told, and the way back is the recovery code', async (_, act) => {
  const { folder, herstelcode, paden } = await register();
  act(paden.anker);
  const client = await open(folder);
  expect(await refused(client.toegang.signIn(BEHEERDER))).toEqual({
    code: 'locked',
    data: { reden: 'anker_weg' },
  });
  await client.toegang.recover({
    ...{ accountnaam: BEHEERDER.accountnaam, herstelcode, wachtwoord: NIEUW },
    zoalsHetIs: true,
  });
  expect((await client.partners.listPartners()).some(({ naam }) => naam === PARTNER.naam)).toBe(
    true,
  );
});

test('a register that cannot be read is not opened as it stands either', async () => {
  const { folder, herstelcode, paden } = await register();
  writeFileSync(paden.register, Buffer.alloc(readFileSync(paden.register).length, 7));
  const client = await open(folder);
  expect(
    await refused(
      client.toegang.recover({
        ...{ accountnaam: BEHEERDER.accountnaam, herstelcode, wachtwoord: NIEUW },
        zoalsHetIs: true,
      }),
    ),
  ).toMatchObject({ code: 'locked', data: { reden: 'beschadigd' } });
});
