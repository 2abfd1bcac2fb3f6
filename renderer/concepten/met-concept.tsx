import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { tijdstipNu } from '#renderer/klok.ts';
import { concepten } from './concepten.ts';
import type { GeladenConcept } from './geladen-concept.ts';

type MetConceptProps = {
  readonly sleutel: string;
  readonly children: (geladen: GeladenConcept | null) => ReactNode;
};

/**
 * Fetches the draft of a form before the form is shown, so that the form starts with it. What was
 * typed but could not be saved yet is newer than what the store holds, and goes first.
 */
export function MetConcept({ sleutel, children }: MetConceptProps) {
  const [unsaved] = useState(() => concepten.unsaved(sleutel));
  const vraag = useQuery(
    api.werk.readConcept.queryOptions({
      input: { sleutel },
      enabled: unsaved === undefined,
      // Fetched anew each time the form opens, and never while it is open.
      gcTime: 0,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  if (unsaved !== undefined) return children({ inhoud: unsaved, bijgewerktOp: tijdstipNu() });
  return <Ophalen vraag={vraag}>{({ concept }) => children(concept)}</Ophalen>;
}
