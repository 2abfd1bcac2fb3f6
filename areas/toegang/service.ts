import type { OwnContext, ReadContext, Sleutelbeheer } from '#areas/context.ts';
import { conflict, notFound, Refusal, ruleViolated } from '#areas/refusal.ts';
import type { ReadUnit } from '#db/store.ts';
import type { Rol } from '#domain/rollen.ts';
import type { Account } from './contract.ts';
import { accountnaamFoutZin, normalizeAccountnaam } from './rules.ts';
import {
  type AccountRow,
  deleteAccount,
  findAccount,
  findAccountByName,
  insertAccount,
  listAccountRows as listRows,
  updateAccount,
} from './store.ts';

type Key = { id: string; versie: number };

/** All accounts, without anything secret. */
export async function listAccounts({ unit, middelen }: ReadContext): Promise<Account[]> {
  return (await listRows(unit)).map((row) => toAccount(row, middelen.sleutels));
}

/** Makes an account. The row comes first: a row without a slot is harmless, the reverse is not. */
export async function createAccount(
  context: OwnContext,
  input: { naam: string; accountnaam: string; rollen: Rol[]; wachtwoord: string },
): Promise<Account> {
  const { sleutels } = context.middelen;
  const { naam, rollen, wachtwoord } = input;
  const accountnaam = parseAccountnaam(input.accountnaam);
  sleutels.checkWachtwoord(wachtwoord, [accountnaam, naam]);
  const row: AccountRow = {
    id: context.newId(),
    naam,
    accountnaam,
    rollen,
    actief: true,
    gemaaktOp: context.now,
    versie: 1,
  };
  await context.write(async (write) => {
    if ((await findAccountByName(write.unit, accountnaam)) !== undefined)
      throw ruleViolated('accountnaam_bezet', { accountnaam });
    await insertAccount(write.unit, row);
    write.logObject(row.id);
  });
  await sleutels.setSlot(row.id, accountnaam, wachtwoord, true);
  return toAccount(row, sleutels);
}

/** Changes name, roles or whether somebody may sign in; open sessions follow at once. */
export async function changeAccount(
  context: OwnContext,
  input: Key & { naam: string; rollen: Rol[]; actief: boolean },
): Promise<Account> {
  const { sleutels } = context.middelen;
  const { id, versie, ...values } = input;
  if (id === context.account.id && !values.actief) throw ruleViolated('eigen_account');
  const changed = await context.write(async ({ unit }) => {
    const current = await currentRow(unit, { id, versie }, sleutels);
    const stays = values.actief && values.rollen.includes('beheerder');
    if (!stays) await refuseLastBeheerder(unit, current);
    return updateAccount(unit, { id, versie }, values);
  });
  if (changed === undefined) throw notFound('account');
  sleutels.accountChanged(id, changed.actief ? changed : undefined);
  sleutels.setActief(id, changed.actief);
  return toAccount(changed, sleutels);
}

/** Gives somebody a new password, for example when it was forgotten. */
export async function setWachtwoord(
  context: OwnContext,
  input: Key & { wachtwoord: string },
): Promise<Account> {
  const { sleutels } = context.middelen;
  const { id, versie, wachtwoord } = input;
  const current = await context.read(({ unit }) => currentRow(unit, { id, versie }, sleutels));
  sleutels.checkWachtwoord(wachtwoord, [current.accountnaam, current.naam]);
  const changed = await context.write(({ unit }) => updateAccount(unit, { id, versie }, {}));
  if (changed === undefined) throw conflict('account', toAccount(current, sleutels));
  await sleutels.setSlot(id, current.accountnaam, wachtwoord, changed.actief);
  context.endOtherSessions(id);
  return toAccount(changed, sleutels);
}

/** Removes an account with its drafts. The slot goes first, so that nobody keeps a way in. */
export async function removeAccount(
  context: OwnContext,
  input: Key & { sleutelVernieuwen: boolean },
): Promise<{ gedaan: true }> {
  const { sleutels } = context.middelen;
  const { id, versie } = input;
  if (id === context.account.id) throw ruleViolated('eigen_account');
  await context.read(async ({ unit }) => {
    const current = await currentRow(unit, { id, versie }, sleutels);
    await refuseLastBeheerder(unit, current);
  });
  sleutels.removeSlot(id);
  sleutels.accountChanged(id, undefined);
  const removed = await context.write(({ unit }) => deleteAccount(unit, { id, versie }));
  if (!removed) throw notFound('account');
  if (input.sleutelVernieuwen) await sleutels.rotateStoreKey();
  return { gedaan: true };
}

/** Reads a typed accountnaam; refuses one that cannot be a name, with the sentence of the rule. */
export function parseAccountnaam(typed: string): string {
  const parsed = normalizeAccountnaam(typed);
  if (parsed.ok) return parsed.value;
  const veldfout = { veld: 'accountnaam', zin: accountnaamFoutZin(parsed.error) };
  throw new Refusal({ code: 'invalid_input', data: { velden: [veldfout] } });
}

async function currentRow(
  unit: ReadUnit,
  { id, versie }: Key,
  sleutels: Sleutelbeheer,
): Promise<AccountRow> {
  const row = await findAccount(unit, id);
  if (row === undefined) throw notFound('account');
  if (row.versie !== versie) throw conflict('account', toAccount(row, sleutels));
  return row;
}

async function refuseLastBeheerder(unit: ReadUnit, leaving: AccountRow): Promise<void> {
  const others = (await listRows(unit)).filter((row) => row.id !== leaving.id);
  const remains = others.some((row) => row.actief && row.rollen.includes('beheerder'));
  if (!remains) throw ruleViolated('laatste_beheerder');
}

function toAccount(row: AccountRow, sleutels: Sleutelbeheer): Account {
  return { ...row, heeftWachtwoord: sleutels.hasSlot(row.id) };
}
