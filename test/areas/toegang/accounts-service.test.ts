import { beforeEach, describe, expect, test } from 'vitest';
import type { OwnContext, Sleutelbeheer } from '#areas/context.ts';
import { ruleViolated } from '#areas/refusal.ts';
import {
  changeAccount,
  createAccount,
  listAccounts,
  removeAccount,
  setWachtwoord,
} from '#areas/toegang/service.ts';
import { deleteAccount, updateAccount } from '#areas/toegang/store.ts';
import type { Rol } from '#domain/rollen.ts';
import { type Diensten, diensten } from '#test/support/diensten.ts';
import { geweigerd } from '#test/support/geweigerd.ts';
import { nothingOwn } from '#test/support/middelen.ts';
import { NOW } from '#test/support/store.ts';

/** Somebody who does not exist, with a password for nothing. */
const BOB = {
  ...{ naam: 'Bob Beheerder', accountnaam: ' Bob', wachtwoord: 'zeven groene stoelen dansen' },
  rollen: ['beheerder'] as Rol[],
};
const NIEMAND = '01890a5d-ac96-774b-bcce-b302099a8057';

let bureau: Diensten;
let context: OwnContext;
let sleutels: Sleutelbeheer;
/** What the log was told, and what the keeper of the keys was asked, in order. */
let logged: string[];
let gevraagd: unknown[][];

beforeEach(async () => {
  bureau = await diensten();
  logged = [];
  gevraagd = [];
  const logObject = (id: string) => logged.push(id);
  // Deriving keys takes its time on purpose and is tested with the engine.
  const slots = new Set<string>();
  sleutels = {
    checkWachtwoord: (wachtwoord, verboden) => {
      gevraagd.push(['checkWachtwoord', wachtwoord, verboden]);
      if (wachtwoord === 'zwak') throw ruleViolated('wachtwoord_zwak');
    },
    hasSlot: (id) => slots.has(id),
    setSlot: async (id, accountnaam, wachtwoord, actief) => {
      gevraagd.push(['setSlot', id, accountnaam, wachtwoord, actief]);
      slots.add(id);
    },
    removeSlot: (id) => {
      gevraagd.push(['removeSlot', id]);
      slots.delete(id);
    },
    setActief: (id, actief) => gevraagd.push(['setActief', id, actief]),
    rotateStoreKey: async () => {
      gevraagd.push(['rotateStoreKey']);
    },
    accountChanged: (id, row) => gevraagd.push(['accountChanged', id, row?.rollen]),
  };
  const { unit: _unit, ...rest } = await bureau.lees(async (read) => read);
  context = {
    ...{ ...rest, ...nothingOwn, logObject, read: lees },
    endOtherSessions: (id) => gevraagd.push(['endOtherSessions', id]),
    middelen: { ...rest.middelen, sleutels },
    write: (work) =>
      bureau.doe((write) => work({ ...write, logObject, middelen: context.middelen })),
  };
});

const lees: OwnContext['read'] = (work) =>
  bureau.lees((read) => work({ ...read, middelen: context.middelen }));
const lijst = () => lees(listAccounts);
/** Makes an account, and forgets what that asked of the keys. */
async function maak(anders: Partial<typeof BOB> = {}) {
  const made = await createAccount(context, { ...BOB, ...anders });
  gevraagd = [];
  return made;
}
const sam = async () => {
  const found = (await lijst()).find(({ accountnaam }) => accountnaam === 'sam');
  if (found === undefined) throw new Error('the register has no Sam');
  return found;
};

describe('a new account', () => {
  test('is active, in its one spelling, with a way in, and the log names it', async () => {
    const made = await createAccount(context, BOB);
    const { id } = made;
    expect(made).toEqual({
      ...{ id, naam: 'Bob Beheerder', accountnaam: 'bob', rollen: ['beheerder'], actief: true },
      ...{ gemaaktOp: NOW, versie: 1, heeftWachtwoord: true },
    });
    expect(await lijst()).toContainEqual(made);
    expect(logged).toEqual([id]);
    expect(gevraagd).toEqual([
      ['checkWachtwoord', BOB.wachtwoord, ['bob', 'Bob Beheerder']],
      ['setSlot', id, 'bob', BOB.wachtwoord, true],
    ]);
  });

  test('is refused when the accountnaam is taken, with that name, and no way in is made', async () => {
    const made = createAccount(context, { ...BOB, accountnaam: 'SAM' });
    expect(await geweigerd(made)).toEqual({
      code: 'rule_violated',
      data: { regel: 'accountnaam_bezet', details: { accountnaam: 'sam' } },
    });
    expect(gevraagd.map(([what]) => what)).toEqual(['checkWachtwoord']);
    expect(await lijst()).toHaveLength(1);
  });

  test('is refused with the sentence at the field when the accountnaam cannot be one', async () => {
    const made = createAccount(context, { ...BOB, accountnaam: 'bob beheerder' });
    const zin = 'Een accountnaam heeft geen spaties. Gebruik een punt of een streepje.';
    expect(await geweigerd(made)).toEqual({
      code: 'invalid_input',
      data: { velden: [{ veld: 'accountnaam', zin }] },
    });
    expect(await lijst()).toHaveLength(1);
  });

  test('is not made with a weak password', async () => {
    const made = createAccount(context, { ...BOB, wachtwoord: 'zwak' });
    expect(await geweigerd(made)).toMatchObject({ data: { regel: 'wachtwoord_zwak' } });
    expect(await lijst()).toHaveLength(1);
  });

  test('is there without a way in when its keys could not be written, and never the reverse', async () => {
    const full: Sleutelbeheer = { ...sleutels, setSlot: () => Promise.reject(new Error('full')) };
    const broken = { ...context, middelen: { ...context.middelen, sleutels: full } };
    await expect(createAccount(broken, BOB)).rejects.toThrow('full');
    expect((await lijst()).find(({ accountnaam }) => accountnaam === 'bob')).toMatchObject({
      heeftWachtwoord: false,
    });
  });
});

describe('changing an account', () => {
  test('changes name and roles, and open windows follow at once', async () => {
    const bob = await maak();
    const { id } = bob;
    const values = { naam: 'Bob de Manager', rollen: ['beheerder', 'manager'] as Rol[] };
    const change = { ...values, id, versie: 1, actief: true };
    const changed = await changeAccount(context, change);
    expect(changed).toEqual({ ...bob, ...values, versie: 2 });
    expect(await lijst()).toContainEqual(changed);
    expect(gevraagd).toEqual([
      ['accountChanged', id, values.rollen],
      ['setActief', id, true],
    ]);
  });

  test('ends the sessions of one that is switched off', async () => {
    await maak();
    const { id, naam, rollen } = await sam();
    const change = { id, versie: 1, naam, rollen, actief: false };
    const ander = { ...context, account: { ...context.account, id: NIEMAND } };
    expect(await changeAccount(ander, change)).toMatchObject({ actief: false });
    expect(gevraagd).toEqual([
      ['accountChanged', id, undefined],
      ['setActief', id, false],
    ]);
  });

  test('never switches off who does it, also with another beheerder there', async () => {
    await maak();
    const { id, naam, rollen } = await sam();
    const change = { id, versie: 1, naam, rollen, actief: false };
    expect(await geweigerd(changeAccount(context, change))).toEqual({
      code: 'rule_violated',
      data: { regel: 'eigen_account' },
    });
    expect(await sam()).toMatchObject({ actief: true, versie: 1 });
  });

  test('lets somebody change their own name and roles', async () => {
    await maak();
    const { id } = await sam();
    const change = { id, versie: 1, naam: 'Sam', rollen: ['coordinator'] as Rol[], actief: true };
    expect(await changeAccount(context, change)).toMatchObject({ naam: 'Sam' });
  });

  test.each([
    ['another role', { rollen: ['screener'] as Rol[], actief: true }],
    ['switching off', { rollen: ['beheerder'] as Rol[], actief: false }],
  ])('keeps the last active beheerder: %s is refused', async (_what, values) => {
    const { id, naam } = await maak();
    const second = await maak({ accountnaam: 'bea' });
    const off = { id: second.id, versie: 1, naam, rollen: second.rollen, actief: false };
    // One who is switched off does not count, nor does an active one without the role.
    await changeAccount(context, off);
    const change = changeAccount(context, { id, versie: 1, naam, ...values });
    expect(await geweigerd(change)).toEqual({
      code: 'rule_violated',
      data: { regel: 'laatste_beheerder' },
    });
    expect((await lijst()).find((row) => row.id === id)).toMatchObject({
      ...{ rollen: ['beheerder'], actief: true, versie: 1 },
    });
  });

  test('lets the last beheerder be renamed', async () => {
    const { id, rollen } = await maak();
    const change = { id, versie: 1, naam: 'Bob', rollen, actief: true };
    expect(await changeAccount(context, change)).toMatchObject({ naam: 'Bob' });
  });
});

describe('a new password', () => {
  test('is judged with the names, opens from now on, and counts as a change', async () => {
    const { id } = await maak();
    const wachtwoord = 'acht blauwe kasten lachen';
    const input = { id, versie: 1, wachtwoord };
    expect(await setWachtwoord(context, input)).toMatchObject({ id, versie: 2 });
    expect(gevraagd).toEqual([
      ['checkWachtwoord', wachtwoord, ['bob', 'Bob Beheerder']],
      ['setSlot', id, 'bob', wachtwoord, true],
      ['endOtherSessions', id],
    ]);
  });

  test('that is weak changes nothing', async () => {
    const bob = await maak();
    const input = { id: bob.id, versie: 1, wachtwoord: 'zwak' };
    expect(await geweigerd(setWachtwoord(context, input))).toMatchObject({
      data: { regel: 'wachtwoord_zwak' },
    });
    expect(await lijst()).toContainEqual(bob);
  });

  test('is not set when the account changed while it was judged', async () => {
    const bob = await maak();
    const { id } = bob;
    const slow: OwnContext = {
      ...context,
      write: async (work) => {
        await bureau.doe(({ unit }) => updateAccount(unit, { id, versie: 1 }, { naam: 'Bobby' }));
        return context.write(work);
      },
    };
    const input = { id, versie: 1, wachtwoord: BOB.wachtwoord };
    expect(await geweigerd(setWachtwoord(slow, input))).toEqual({
      code: 'conflict',
      data: { wat: 'account', huidig: bob },
    });
    expect(gevraagd.map(([what]) => what)).toEqual(['checkWachtwoord']);
  });
});

describe('removing an account', () => {
  const verwijder = (id: string, sleutelVernieuwen = false) =>
    removeAccount(context, { id, versie: 1, sleutelVernieuwen });

  test('takes its way in and its windows, and leaves the key of the register', async () => {
    await maak();
    const { id } = await maak({ accountnaam: 'bea' });
    expect(await verwijder(id)).toEqual({ gedaan: true });
    expect(gevraagd).toEqual([
      ['removeSlot', id],
      ['accountChanged', id, undefined],
    ]);
    expect((await lijst()).map(({ accountnaam }) => accountnaam).sort()).toEqual(['bob', 'sam']);
  });

  test('puts the register under another key when that is asked', async () => {
    await maak();
    const { id } = await maak({ accountnaam: 'bea' });
    await verwijder(id, true);
    expect(gevraagd.at(-1)).toEqual(['rotateStoreKey']);
  });

  test('keeps the account when its way in could not be taken away', async () => {
    await maak();
    const { id } = await maak({ accountnaam: 'bea' });
    sleutels.removeSlot = () => {
      throw new Error('the disk is full');
    };
    await expect(verwijder(id)).rejects.toThrow('full');
    expect(await lijst()).toHaveLength(3);
  });

  test('is refused for oneself and for the last beheerder, who keep their way in', async () => {
    const { id } = await maak();
    expect(await geweigerd(verwijder((await sam()).id))).toEqual({
      code: 'rule_violated',
      data: { regel: 'eigen_account' },
    });
    expect(await geweigerd(verwijder(id))).toEqual({
      code: 'rule_violated',
      data: { regel: 'laatste_beheerder' },
    });
    expect(gevraagd).toEqual([]);
    expect(await lijst()).toHaveLength(2);
  });

  test('is refused when it was removed between looking and removing', async () => {
    await maak();
    const { id } = await maak({ accountnaam: 'bea' });
    const slow: OwnContext = {
      ...context,
      write: async (work) => {
        await bureau.doe(({ unit }) => deleteAccount(unit, { id, versie: 1 }));
        return context.write(work);
      },
    };
    const input = { id, versie: 1, sleutelVernieuwen: true };
    expect(await geweigerd(removeAccount(slow, input))).toEqual({
      code: 'not_found',
      data: { wat: 'account' },
    });
    expect(gevraagd.map(([what]) => what)).not.toContain('rotateStoreKey');
  });
});

describe('an account that is not there, or was changed by somebody else', () => {
  type Doen = (id: string, versie: number) => Promise<unknown>;
  const doen: [string, Doen][] = [
    [
      'is not changed',
      (id, versie) => {
        const values = { naam: 'Te laat', rollen: BOB.rollen, actief: true };
        return changeAccount(context, { id, versie, ...values });
      },
    ],
    [
      'gets no password',
      (id, versie) => setWachtwoord(context, { id, versie, wachtwoord: BOB.wachtwoord }),
    ],
    [
      'is not removed',
      (id, versie) => removeAccount(context, { id, versie, sleutelVernieuwen: true }),
    ],
  ];

  test.each(doen)('%s', async (_what, doe) => {
    const bob = await maak();
    expect(await geweigerd(doe(NIEMAND, 1))).toEqual({
      code: 'not_found',
      data: { wat: 'account' },
    });
    expect(await geweigerd(doe(bob.id, 2))).toEqual({
      code: 'conflict',
      data: { wat: 'account', huidig: bob },
    });
    expect(gevraagd).toEqual([]);
    expect(await lijst()).toContainEqual(bob);
  });
});
