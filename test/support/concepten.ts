import { randomUUID } from 'node:crypto';
import type { Client } from '#areas/contract.ts';
import type { Concept } from '#areas/werk/contract.ts';

type Getypt = Pick<Concept, 'sleutel' | 'titel' | 'inhoud'> & { readonly venster?: string };

/** A draft as a form keeps it for the first time. */
export function nieuwConcept(getypt: Getypt) {
  return { id: randomUUID(), venster: 'test', ...getypt, versie: null };
}

/** The newest draft of a form, or null. */
export async function conceptVan(client: Client, sleutel: string): Promise<Concept | null> {
  const kop = (await client.werk.listConcepten()).find((one) => one.sleutel === sleutel);
  return kop === undefined ? null : (await client.werk.readConcept({ id: kop.id })).concept;
}
