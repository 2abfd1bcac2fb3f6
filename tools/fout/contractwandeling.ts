import type { Client } from '../../areas/contract.ts';
import { contract } from '../../areas/contract.ts';
import { operations } from '../../host/engine/declaraties.ts';

/** One operation of the contract, as the attacks call it. */
export type Operatie = ReturnType<typeof operations>[number];

/** Every operation of the contract. */
export function alleOperaties(): readonly Operatie[] {
  return operations(contract);
}

/** How a call ended: with an answer, or with the code and data that it was refused with. */
export type Aanroepafloop =
  | { readonly kind: 'antwoord'; readonly uit: unknown }
  | { readonly kind: 'geweigerd'; readonly code: string; readonly data: unknown }
  /** No error of the contract: a crash, or something that a transport made of it. */
  | { readonly kind: 'anders'; readonly wat: string };

/** Calls an operation by its path, with whatever it is given. */
export async function roepAan(
  client: Client,
  path: string,
  input: unknown,
): Promise<Aanroepafloop> {
  let part: unknown = client;
  for (const key of path.split('.')) part = (part as Record<string, unknown>)[key];
  try {
    const uit = await (part as (input: unknown) => Promise<unknown>)(input);
    return { kind: 'antwoord', uit };
  } catch (error) {
    const { code, data, defined } = error as { code?: unknown; data?: unknown; defined?: unknown };
    if (defined === true) return { kind: 'geweigerd', code: String(code), data };
    return { kind: 'anders', wat: error instanceof Error ? `${error.name} ${error.message}` : '?' };
  }
}
