import type { Toegangsstatus } from '#areas/toegang/contract.ts';
import type { Opslag } from '#host/engine/opslag.ts';
import type { Sleutelbestand } from '#host/engine/sleutels/sleutelbestand.ts';
import { accountsWithPublishedPassword, isDemo, readKenmerk } from './kenmerk.ts';

type Bewezen = { readonly mark: string; readonly demo: boolean };

/** What was proved before; proving takes as long as a password on purpose. */
const proved = new WeakMap<Opslag, Bewezen>();

/**
 * What the screens must know of a demo: that it is one, and which passwords to show. Nothing at
 * all for a real register, whatever files lie beside it.
 */
export async function demoStatus(
  folder: string,
  opslag: Opslag,
  bestand: Sleutelbestand,
): Promise<Pick<Toegangsstatus, 'demo' | 'demoAccounts'>> {
  const kenmerk = readKenmerk(folder);
  if (kenmerk === undefined) return {};
  const mark = JSON.stringify(kenmerk);
  let known = proved.get(opslag);
  if (known?.mark !== mark) {
    known = { mark, demo: await isDemo(kenmerk, bestand) };
    proved.set(opslag, known);
  }
  if (!known.demo) return {};
  return { demo: true, demoAccounts: accountsWithPublishedPassword(kenmerk, bestand) };
}
