import { oc } from '@orpc/contract';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '#areas/contract.ts';
import { registratie } from '#domain/contract/operatie.ts';
import { assertDeclared, operations } from '#host/engine/declaraties.ts';
import { nieuwConcept } from '#test/support/concepten.ts';
import { BEHEERDER, type Reports, testEngine } from '#test/support/engine.ts';
import { openClient, peek, refused } from './support.ts';

type LogRow = Record<
  'actie' | 'operatie' | 'uitkomst' | 'doel' | 'object_soort' | 'werkplek',
  string
> & {
  rol: string | null;
  gebruiker: string | null;
  object_pseudoniem: string | null;
};
const LOG = 'SELECT * FROM log ORDER BY seq';
const SAM = {
  naam: 'Sam',
  accountnaam: 'sam',
  rollen: ['screener' as const, 'rapporteur' as const],
  wachtwoord: 'zeven groene stoelen dansen',
};

async function setUp() {
  const reports: Reports = [];
  const { engine, folder } = testEngine({ reports });
  const client = await openClient(engine);
  const { account } = await client.toegang.setUp(BEHEERDER);
  return { engine, folder, client, account, reports };
}

const declared = {
  roles: ['beheerder'],
  action: 'inzien',
  object: 'account',
  purpose: 'beheer',
  unit: 'lezen',
} as const;
const withMeta = (meta: object) => ({
  gebied: { doe: oc.$meta<object>({}).meta(meta).input(z.object({})) },
});

test.each(['roles', 'action', 'object', 'purpose', 'unit'] as const)(
  'an operation that does not declare its %s is refused at start',
  (key) => {
    const { [key]: _left, ...meta } = declared;
    expect(() => assertDeclared(withMeta(declared))).not.toThrow();
    expect(() => assertDeclared(withMeta(meta))).toThrow(`gebied.doe does not declare ${key}`);
  },
);

test('an operation with no roles at all, unlogged without a reason, or open to outsiders, is refused at start', () => {
  expect(() => assertDeclared(withMeta({ ...declared, roles: [] }))).toThrow('declares no roles');
  expect(() => assertDeclared(withMeta({ ...declared, action: 'geen' }))).toThrow(
    'does not say why',
  );
  expect(() => assertDeclared(withMeta({ ...declared, roles: 'buiten' }))).toThrow(
    'before signing in',
  );
});

test('an operation that names what does not exist as changed or given is refused at start', () => {
  for (const wrong of [{ changes: ['gebied.weg'] }, { changes: ['elders'] }, { gives: 'gebieden' }])
    expect(() => assertDeclared(withMeta({ ...declared, ...wrong }))).toThrow('does not exist');
  expect(() =>
    assertDeclared(
      withMeta({ ...declared, changes: ['gebied', 'gebied.doe'], gives: 'gebied.doe' }),
    ),
  ).not.toThrow();
});

test('an operation that registers something and takes no inzending, or the other way round, is refused at start', () => {
  const adds = { ...declared, unit: 'schrijven', once: true };
  const taking = (meta: object) => ({
    gebied: {
      doe: oc
        .$meta<object>({})
        .meta(meta)
        .input(registratie(z.object({}))),
    },
  });
  expect(() => assertDeclared(taking(adds))).not.toThrow();
  expect(() => assertDeclared(withMeta(adds))).toThrow('must declare once');
  expect(() => assertDeclared(taking(declared))).toThrow('must declare once');
  expect(() => assertDeclared(taking({ ...adds, unit: 'lezen' }))).toThrow('registers nothing');
});

test('every operation of the contract is declared, and only toegang answers outsiders', () => {
  assertDeclared(contract);
  const outside = operations(contract).filter(({ meta }) => meta.roles === 'buiten');
  expect(outside.map(({ path }) => path).sort()).toEqual([
    'toegang.listBackups',
    'toegang.readStatus',
    'toegang.recover',
    'toegang.restoreBackup',
    'toegang.setUp',
    'toegang.signIn',
    'toegang.takeVorigeSleutels',
    'toegang.tryBackup',
    'toegang.watchSessie',
  ]);
});

test('reads, changes and refusals are in the log, with role, purpose, workstation and a pseudonym; drafts are not', async () => {
  const { engine, folder, client, account } = await setUp();
  const [first] = await client.partners.listPartners();
  if (first === undefined) throw new Error('the register has no partners');
  await client.partners.readPartner({ id: first.id });
  await client.partners.changePartner({ ...first, naam: 'Andere naam' });
  await refused(client.partners.changePartner({ ...first, naam: 'Te laat' }));
  await client.werk.keepConcept(nieuwConcept({ sleutel: 'partner:nieuw', titel: 't', inhoud: {} }));
  await engine.stop();
  const log = (await peek<LogRow>(folder, LOG)).filter(
    ({ object_soort }) => object_soort !== 'account',
  );
  expect(log.map(({ operatie, actie, uitkomst }) => [operatie, actie, uitkomst])).toEqual([
    ['partners.listPartners', 'inzien', 'gelukt'],
    ['partners.readPartner', 'inzien', 'gelukt'],
    ['partners.changePartner', 'wijzigen', 'gelukt'],
    ['partners.changePartner', 'wijzigen', 'geweigerd_conflict'],
  ]);
  expect(log[1]).toMatchObject({
    gebruiker: account.id,
    rol: 'beheerder',
    doel: 'taakuitvoering',
    werkplek: 'testwerkplek',
  });
  expect(log[1]?.object_pseudoniem).toMatch(/^[0-9a-f]{64}$/);
  expect(log[1]?.object_pseudoniem).toBe(log[2]?.object_pseudoniem);
  expect(JSON.stringify(log)).not.toMatch(/Andere naam|Te laat/);
  expect(JSON.stringify(log)).not.toContain(first.id);
});

test('the log names the role that allowed it', async () => {
  const { engine, folder, client } = await setUp();
  await client.toegang.createAccount(SAM);
  const sam = await openClient(engine);
  await sam.toegang.signIn(SAM);
  await sam.partners.createPartner({
    naam: 'Nieuw',
    soort: 'overig',
    gemeenten: [],
    ondertekenaar: false,
    actief: true,
  });
  await refused(sam.toegang.listAccounts());
  await engine.stop();
  const log = await peek<LogRow>(folder, LOG);
  expect(log.find(({ operatie }) => operatie === 'partners.createPartner')).toMatchObject({
    rol: 'screener',
  });
  expect(log.find(({ uitkomst }) => uitkomst === 'geweigerd_forbidden')).toMatchObject({
    operatie: 'toegang.listAccounts',
    rol: null,
  });
});

test('a change that is refused is rolled back whole, its log entry is not', async () => {
  const { engine, folder, client } = await setUp();
  const before = await client.partners.listPartners();
  const taken = {
    naam: before[0]?.naam ?? '',
    soort: 'overig' as const,
    gemeenten: [],
    ondertekenaar: true,
    actief: true,
  };
  expect(await refused(client.partners.createPartner(taken))).toMatchObject({
    data: { regel: 'naam_bezet' },
  });
  expect(await client.partners.listPartners()).toHaveLength(before.length);
  await engine.stop();
  const log = await peek<LogRow>(folder, LOG);
  expect(
    log
      .filter(({ operatie }) => operatie === 'partners.createPartner')
      .map(({ uitkomst }) => uitkomst),
  ).toEqual(['geweigerd_rule_violated']);
});

test('a bug is answered with a code to pass on; the program log gets code and place, never the message', async () => {
  const { engine, reports } = await setUp();
  const bug = engine.guard(async () => {
    throw new TypeError('Anna Voorbeeld, 123456782');
  });
  const { code, data } = await refused(bug);
  expect(code).toBe('internal');
  expect(reports).toEqual([
    {
      wat: 'TypeError',
      correlatie: (data as { correlatie: string }).correlatie,
      waar: expect.stringContaining('at '),
    },
  ]);
  expect(JSON.stringify(reports)).not.toMatch(/Anna|123456782/);
});
