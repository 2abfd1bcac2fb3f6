import { ruleViolated } from '#areas/refusal.ts';
import type { Omgeving } from './omgeving.ts';
import { newHerstelcode, normalizeHerstelcode } from './sleutels/herstelcode.ts';
import type { Sleutelbestand, Slot } from './sleutels/sleutelbestand.ts';
import { makeSlot, openSlot } from './sleutels/sleutelring.ts';

/**
 * Makes a recovery code to print. It only takes the place of the one before once it has been typed
 * back (`confirmHerstelcode`), so an interruption never leaves a register without a way back in.
 *
 * @returns the code in groups of four; it is never shown again.
 */
export async function addHerstelcode({ opslag }: Omgeving): Promise<string> {
  const code = newHerstelcode();
  const slot = await slotFor(opslag, 'herstel_nieuw', code);
  opslag.changeSlots((slots) => [...slots.filter(({ soort }) => soort !== 'herstel_nieuw'), slot]);
  return code;
}

/**
 * Makes the code that was typed back the recovery code of this register.
 *
 * @param log keeps its entry, before anything is changed: on a full disk the former code then holds
 */
export async function confirmHerstelcode(
  { opslag }: Omgeving,
  typed: string,
  log: () => Promise<void>,
): Promise<void> {
  const file = opslag.bestand();
  if (!file.slots.some(({ soort }) => soort === 'herstel_nieuw'))
    throw ruleViolated('herstelcode_niet_aangevraagd');
  const hoofdsleutel = await tryHerstelcode(file, typed, ['herstel_nieuw']);
  if (hoofdsleutel === undefined) throw ruleViolated('herstelcode_onjuist');
  hoofdsleutel.fill(0);
  const slot = await slotFor(opslag, 'herstel', typed);
  await log();
  opslag.changeSlots((slots) => [...slots.filter(({ soort }) => soort === 'account'), slot]);
}

/** The master key behind a typed recovery code, or undefined when it fits none of these slots. */
export async function tryHerstelcode(
  file: Sleutelbestand,
  typed: string,
  soorten: readonly Slot['soort'][],
): Promise<Buffer | undefined> {
  const code = normalizeHerstelcode(typed);
  if (code === undefined) return undefined;
  for (const slot of file.slots.filter(({ soort }) => soorten.includes(soort))) {
    const hoofdsleutel = await openSlot(file, slot, code);
    if (hoofdsleutel !== undefined) return hoofdsleutel;
  }
  return undefined;
}

function slotFor(opslag: Omgeving['opslag'], soort: Slot['soort'], typed: string): Promise<Slot> {
  const geheim = normalizeHerstelcode(typed);
  if (geheim === undefined) throw ruleViolated('herstelcode_onjuist');
  return makeSlot(opslag.ring(), opslag.bestand(), { soort, zoek: '', geheim });
}
