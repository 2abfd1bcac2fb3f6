import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Afloop, Once } from './run-once.ts';

/**
 * One thing that is done once from here, whatever it waits for: checks, calls and leaving the page
 * are one run. A press during a run is ignored, and after `klaar` every press is.
 */
export function useOnce() {
  const [once] = useState(() => new Once());
  // What was typed is not kept when the form has gone.
  const gang = useMutation({ mutationFn: (work: () => Promise<Afloop>) => work(), gcTime: 0 });
  return {
    // A run that throws is shown: its error is in `fout`.
    run: (work: () => Promise<Afloop>) =>
      void once.run(() => gang.mutateAsync(work)).catch(() => undefined),
    bezig: gang.isPending || gang.data === 'klaar',
    fout: gang.error,
    /** Forgets how the last run failed: what it was about is no longer there. */
    reset: () => {
      if (gang.isError) gang.reset();
    },
  };
}
