import { randomUUID } from 'node:crypto';
import { render, within } from '@testing-library/react';
import { vi } from 'vitest';
import type { Client } from '#areas/contract.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { type Browser, type Geheugen, leegGeheugen } from './browser.ts';

export type VensterOpties = {
  /** Without one the browser knows no locks. */
  readonly browser: Browser | undefined;
  readonly geheugen?: Geheugen;
  readonly adres?: string;
};

const BEGIN = { naam: '', dag: '6-11-2026' };

/**
 * Opens the form of a partner in a window of its own: its own modules and memory, its own place
 * among the windows of the browser, and a session on the same register.
 */
export async function openVenster(
  client: Client,
  { browser, geheugen = leegGeheugen(), adres = '/' }: VensterOpties,
) {
  const venster = randomUUID();
  vi.resetModules();
  vi.stubGlobal('sessionStorage', geheugen.opslag);
  Object.defineProperty(navigator, 'locks', {
    ...{ value: browser?.forWindow(venster), configurable: true },
  });
  const { scherm } = await import('./scherm.tsx');
  const { concepten } = await import('#renderer/concepten/concepten.ts');
  const { MetConcept } = await import('#renderer/concepten/met-concept.tsx');
  const { useConcept } = await import('#renderer/concepten/use-concept.ts');
  const stand = await import('#renderer/concepten/concept-stand.tsx');
  const { rondom } = scherm(client, adres);
  concepten.setOwner('sam');
  let last: ConceptInForm | undefined;
  const Formulier = ({ geladen }: { geladen: Parameters<typeof useConcept>[0]['geladen'] }) => {
    const { form, concept } = useConcept({
      ...{
        sleutel: 'partner:nieuw',
        titel: ({ naam }: typeof BEGIN) => naam,
        begin: BEGIN,
        geladen,
      },
    });
    last = concept;
    return (
      <div>
        <stand.ConceptHersteld concept={concept} />
        <input aria-label="naam" {...form.getInputProps('naam')} />
        <stand.ConceptStand concept={concept} />
      </div>
    );
  };
  const drawn = render(
    <MetConcept sleutel="partner:nieuw">{(geladen) => <Formulier geladen={geladen} />}</MetConcept>,
    { wrapper: rondom },
  );
  const scherm_ = within(drawn.container);
  return {
    geheugen,
    scherm: scherm_,
    flush: () => concepten.flush(),
    concept: () => {
      if (last === undefined) throw new Error('the form is not there yet');
      return last;
    },
    veld: () => scherm_.findByRole<HTMLInputElement>('textbox', { name: 'naam' }),
    /** The page goes: as a reload or a crash, what it holds in memory is gone with it. */
    sluit: () => {
      drawn.unmount();
      browser?.sluit(venster);
    },
  };
}
