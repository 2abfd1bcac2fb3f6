import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import type { SetGevolgen } from '../contract-sets.ts';

type Proef = Parameters<typeof api.beheer.previewSetwijziging.call>[0];

/**
 * Shows what a change of a set would do before it is saved: the first press of the button looks, and
 * only a second press with the same values saves. A change that moves nothing is saved at once, and
 * what cannot be tried is sent, so that the form shows the refusal as it always does.
 */
export function useGevolgen() {
  const [gezien, setGezien] = useState<{ sleutel: string; gevolgen: SetGevolgen }>();
  return {
    gevolgen: gezien?.gevolgen,
    /** Whether these very values were looked at; otherwise it looks. */
    isBekeken(proef: Proef, opslaan: () => void): boolean {
      const sleutel = JSON.stringify(proef);
      if (gezien?.sleutel === sleutel) return true;
      api.beheer.previewSetwijziging.call(proef).then((gevolgen) => {
        setGezien({ sleutel, gevolgen });
        if (gevolgen.verschuivingen.length === 0) opslaan();
      }, opslaan);
      return false;
    },
  };
}
