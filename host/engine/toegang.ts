import { fillNewStore, VERGRENDEL_NA_MINUTEN } from '#areas/beheer/inrichten.ts';
import { renewSleutels } from '#areas/bekendheid/service/herkenning.ts';
import { purgeMomentopnamen } from '#areas/personen/service/splitsen.ts';
import { Refusal, ruleViolated } from '#areas/refusal.ts';
import type { AangemeldAccount, Toegangsstatus } from '#areas/toegang/contract.ts';
import { normalizeAccountnaam } from '#areas/toegang/rules.ts';
import { parseAccountnaam } from '#areas/toegang/service.ts';
import { type AccountRow, findAccount, findAccountByName } from '#areas/toegang/store.ts';
import { deriveMarked } from '#areas/trajecten/service/herleiden.ts';
import { demoStatus } from '#demo/host/demo-status.ts';
import { addHerstelcode, tryHerstelcode } from './herstel.ts';
import { mayRestore } from './kopie/diensten.ts';
import { drainWaiting } from './logboek.ts';
import type { Omgeving } from './omgeving.ts';
import type { Sessie } from './sessies.ts';
import { reconcileSlots } from './sleutelbeheer.ts';
import { deriveKey, newKdfParameters } from './sleutels/kdf.ts';
import type { Sleutelbestand, Slot } from './sleutels/sleutelbestand.ts';
import { makeSlot, openSlot, zoekwaarde } from './sleutels/sleutelring.ts';
import { closeWhenUnused, minutesUntilLock } from './vergrendelen.ts';
import { checkWachtwoord } from './wachtwoordlijst.ts';

type Aangemeld = { account: AangemeldAccount; herstelcodeBevestigd: boolean };

/** Which screen a window shows first. */
export async function readStatus(omgeving: Omgeving, sessie: Sessie): Promise<Toegangsstatus> {
  const { opslag } = omgeving;
  const fixed = {
    ...{ versie: omgeving.versie, vergrendelNaMinuten: VERGRENDEL_NA_MINUTEN },
    ...(mayRestore(omgeving) && { herstelKan: true as const }),
  };
  if (opslag.isNieuw()) return { ...fixed, toestand: 'nieuw', herstelcodeBevestigd: false };
  const vorigeSleutelsVan = opslag.vorigeSleutelsVan();
  if (vorigeSleutelsVan !== undefined)
    return {
      ...fixed,
      toestand: 'sleutels_onleesbaar',
      herstelcodeBevestigd: true,
      vorigeSleutelsVan,
    };
  const bestand = opslag.bestand();
  const base = { ...fixed, ...(await demoStatus(omgeving.paden.folder, opslag, bestand)) };
  const herstelcodeBevestigd = isHerstelcodeBevestigd(bestand);
  const { account, vergrendeldeAccountnaam } = sessie;
  if (account !== undefined) {
    const vergrendelNaMinuten = await minutesUntilLock(omgeving);
    return { ...base, toestand: 'aangemeld', account, herstelcodeBevestigd, vergrendelNaMinuten };
  }
  if (vergrendeldeAccountnaam === undefined)
    return { ...base, toestand: 'gesloten', herstelcodeBevestigd };
  return { ...base, toestand: 'vergrendeld', vergrendeldeAccountnaam, herstelcodeBevestigd };
}

/**
 * Puts the former keys in the place of keys that cannot be read. Who was added since has no way in
 * until a beheerder gives one; nobody who was removed gets in.
 */
export async function takeVorigeSleutels(omgeving: Omgeving): Promise<void> {
  if (!omgeving.opslag.restoreSleutels()) throw ruleViolated('sleutels_leesbaar');
  await omgeving.logAfter({
    account: undefined,
    operatie: 'toegang.takeVorigeSleutels',
    actie: 'herstellen',
    doel: 'toegang',
    objectSoort: 'account',
    uitkomst: 'gelukt',
    correlatie: omgeving.newId(),
  });
}

/** Makes the register with its first account (beheerder) and signs it in. */
export async function setUp(
  omgeving: Omgeving,
  sessie: Sessie,
  input: { naam: string; accountnaam: string; wachtwoord: string },
): Promise<{ account: AangemeldAccount; herstelcode: string }> {
  const { opslag, newId, now } = omgeving;
  if (!opslag.isNieuw()) throw ruleViolated('al_ingericht');
  const { naam, wachtwoord } = input;
  const accountnaam = parseAccountnaam(input.accountnaam);
  checkWachtwoord(wachtwoord, [accountnaam, naam]);
  const row: AccountRow = {
    id: newId(),
    naam,
    accountnaam,
    rollen: ['beheerder'],
    actief: true,
    gemaaktOp: now(),
    versie: 1,
  };
  await opslag.create(
    async (ring, kop) => {
      const zoek = zoekwaarde(kop.zoekzout, accountnaam);
      return [
        await makeSlot(ring, kop, { id: row.id, soort: 'account', zoek, geheim: wachtwoord }),
      ];
    },
    (unit) =>
      fillNewStore({ unit, now: now(), today: omgeving.today(), newId, logObject: () => {} }, row),
  );
  const account = await admit(omgeving, sessie, row, ['toegang.setUp', 'aanmaken']);
  return { account, herstelcode: await addHerstelcode(omgeving) };
}

/** Signs in with a password; opens the store when this is the first session. */
export async function signIn(
  omgeving: Omgeving,
  sessie: Sessie,
  input: { accountnaam: string; wachtwoord: string },
): Promise<Aangemeld> {
  const file = omgeving.opslag.bestand();
  const slot = findAccountSlot(file, input.accountnaam);
  await limitAttempts(omgeving, slot, 'toegang.signIn');
  const hoofdsleutel = await openOrPretend(file, slot, input.wachtwoord);
  if (slot === undefined || hoofdsleutel === undefined)
    throw await wrong(omgeving, slot, 'toegang.signIn');
  // The password was right, whatever becomes of opening the register.
  omgeving.pogingen.clear(slot.id);
  const row = await openStoreFor(omgeving, hoofdsleutel, (unit) => findAccount(unit, slot.id));
  if (row === undefined || !row.actief) throw await wrong(omgeving, slot, 'toegang.signIn');
  const account = await admit(omgeving, sessie, row, ['toegang.signIn', 'aanmelden']);
  return { account, herstelcodeBevestigd: isHerstelcodeBevestigd(file) };
}

/** Gives a beheerder a new password with the recovery code, and a new code to print. */
export async function recover(
  omgeving: Omgeving,
  sessie: Sessie,
  input: { accountnaam: string; herstelcode: string; wachtwoord: string; zoalsHetIs: boolean },
): Promise<{ account: AangemeldAccount; herstelcode: string }> {
  const { opslag } = omgeving;
  const file = opslag.bestand();
  const accountnaam = parseAccountnaam(input.accountnaam);
  checkWachtwoord(input.wachtwoord, [accountnaam]);
  const herstelSlot = file.slots.find(({ soort }) => soort !== 'account');
  await limitAttempts(omgeving, herstelSlot, 'toegang.recover');
  const hoofdsleutel = await tryHerstelcode(file, input.herstelcode, ['herstel', 'herstel_nieuw']);
  if (hoofdsleutel === undefined) {
    await logToegang(omgeving, undefined, 'toegang.recover', 'geweigerd_onjuist', 'herstellen');
    throw ruleViolated('herstelcode_onjuist');
  }
  const row = await openStoreFor(
    omgeving,
    hoofdsleutel,
    (unit) => findAccountByName(unit, accountnaam),
    input.zoalsHetIs,
  );
  if (row === undefined || !row.actief || !row.rollen.includes('beheerder'))
    throw await wrong(omgeving, herstelSlot, 'toegang.recover', 'geen_beheerder');
  const zoek = zoekwaarde(file.zoekzout, accountnaam);
  const slot = await makeSlot(opslag.ring(), file, {
    id: row.id,
    soort: 'account',
    zoek,
    geheim: input.wachtwoord,
  });
  opslag.changeSlots((slots) => [...slots.filter(({ id }) => id !== row.id), slot]);
  omgeving.sessies.lockOthers(row.id, sessie);
  omgeving.pogingen.clear(row.id);
  if (herstelSlot !== undefined) omgeving.pogingen.clear(herstelSlot.id);
  const operatie = input.zoalsHetIs ? 'toegang.recover.zoalsHetIs' : 'toegang.recover';
  const account = await admit(omgeving, sessie, row, [operatie, 'herstellen']);
  return { account, herstelcode: await addHerstelcode(omgeving) };
}

/** Lets somebody in once that stands in the log; a disk that takes no line lets nobody in. */
async function admit(
  omgeving: Omgeving,
  sessie: Sessie,
  row: AccountRow,
  [operatie, actie]: readonly [string, 'aanmaken' | 'aanmelden' | 'herstellen'],
): Promise<AangemeldAccount> {
  const { id, naam, accountnaam, rollen } = row;
  try {
    await logToegang(omgeving, id, operatie, 'gelukt', actie);
  } catch (error) {
    await closeWhenUnused(omgeving);
    throw error;
  }
  const account = { id, naam, accountnaam, rollen };
  omgeving.sessies.signIn(sessie, account);
  return account;
}

/** Opens the store when it is closed, or only proves the key when another session has it open. */
async function openStoreFor(
  omgeving: Omgeving,
  hoofdsleutel: Buffer,
  find: (unit: Parameters<typeof findAccount>[0]) => Promise<AccountRow | undefined>,
  zoalsHetIs = false,
): Promise<AccountRow | undefined> {
  const { opslag } = omgeving;
  const wasOpen = opslag.isOpen();
  if (wasOpen) hoofdsleutel.fill(0);
  else opslag.open(hoofdsleutel, zoalsHetIs);
  let row: AccountRow | undefined;
  try {
    if (!wasOpen) await settle(omgeving);
    row = await opslag.store().read(find);
    return row;
  } finally {
    // Whatever went wrong: with nobody signed in the register does not stay open.
    if (!wasOpen && (row === undefined || !row.actief)) await opslag.close();
  }
}

/** What is done each time the store is opened. Waiting entries never keep anybody out. */
async function settle(omgeving: Omgeving): Promise<void> {
  const { opslag, report } = omgeving;
  await renewSleutels(opslag.store());
  await deriveMarked(opslag.store(), { newId: omgeving.newId, today: omgeving.today() });
  await purgeMomentopnamen(opslag.store(), omgeving.today());
  await reconcileSlots(omgeving);
  try {
    await drainWaiting(omgeving.paden, opslag.store(), report);
  } catch {
    report({ wat: 'wachtende logregels blijven wachten' });
  }
}

function findAccountSlot(file: Sleutelbestand, typed: string): Slot | undefined {
  const accountnaam = normalizeAccountnaam(typed);
  if (!accountnaam.ok) return undefined;
  const zoek = zoekwaarde(file.zoekzout, accountnaam.value);
  return file.slots.find((slot) => slot.soort === 'account' && slot.zoek === zoek);
}

/** An unknown name costs as much time as a wrong password, so that the wait tells nothing. */
async function openOrPretend(file: Sleutelbestand, slot: Slot | undefined, geheim: string) {
  if (slot !== undefined) return openSlot(file, slot, geheim);
  await deriveKey(geheim, newKdfParameters());
  return undefined;
}

async function limitAttempts(omgeving: Omgeving, slot: Slot | undefined, operatie: string) {
  const wachtSeconden = omgeving.pogingen.begin(slot?.id);
  if (wachtSeconden === 0) return;
  await logToegang(omgeving, slot?.id, operatie, 'geweigerd_te_vaak', 'aanmelden');
  throw new Refusal({ code: 'unauthorised', data: { reden: 'te_vaak', wachtSeconden } });
}

async function wrong(
  omgeving: Omgeving,
  slot: Slot | undefined,
  operatie: string,
  // Whoever has the recovery code may know that it is the account name that is wrong.
  reden: 'onjuist' | 'geen_beheerder' = 'onjuist',
): Promise<Refusal> {
  await logToegang(omgeving, slot?.id, operatie, 'geweigerd_onjuist', 'aanmelden');
  return new Refusal({ code: 'unauthorised', data: { reden } });
}

function isHerstelcodeBevestigd(file: Sleutelbestand): boolean {
  return file.slots.some(({ soort }) => soort === 'herstel');
}

async function logToegang(
  omgeving: Omgeving,
  accountId: string | undefined,
  operatie: string,
  uitkomst: string,
  actie: 'aanmaken' | 'aanmelden' | 'herstellen',
): Promise<void> {
  await omgeving.log({
    account: accountId === undefined ? undefined : { id: accountId },
    operatie,
    actie,
    doel: 'toegang',
    objectSoort: 'account',
    objectId: accountId,
    uitkomst,
    correlatie: omgeving.newId(),
  });
}
