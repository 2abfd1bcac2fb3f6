import { type UseFormReturnType, useForm } from '@mantine/form';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Stand } from './concept-queue.ts';
import { concepten } from './concepten.ts';
import type { GeladenConcept } from './geladen-concept.ts';
import { herstel, isUnchanged } from './herstel.ts';

type Formuliervelden = Record<string, unknown>;

export type UseConceptOptions<T extends Formuliervelden> = {
  /** `<formulier>:<id of nieuw>`. */
  readonly sleutel: string;
  /** How the start page calls it. */
  readonly titel: string | ((values: T) => string);
  /** What the form shows when there is no draft. */
  readonly begin: T;
  readonly geladen: GeladenConcept | null;
};

export type ConceptInForm = {
  /** The id of the draft: from the opening of the form, and another one after it is saved. */
  readonly id: string;
  readonly stand: Stand;
  /** When the draft that was put back was kept; undefined when there was none. */
  readonly hersteldVan: string | undefined;
  /** Throws the draft away and shows what the form begins with. */
  readonly discard: () => void;
  /** The form was saved: its draft is no longer needed. */
  readonly finish: () => Promise<void>;
};

/**
 * A form that keeps what is typed. Every change goes to the queue, which saves it within a second;
 * a form that holds again what it began with has no draft.
 *
 * Password fields never belong in such a form.
 */
export function useConcept<T extends Formuliervelden>(
  options: UseConceptOptions<T>,
): { form: UseFormReturnType<T>; concept: ConceptInForm } {
  const { sleutel, titel, geladen } = options;
  const [begin] = useState(options.begin);
  const [id] = useState<string>(() => crypto.randomUUID());
  const [hersteldVan, setHersteldVan] = useState(geladen?.bijgewerktOp);
  const form = useForm<T>({
    initialValues: geladen === null ? begin : herstel(begin, geladen.inhoud),
  });
  const { values } = form;
  const previous = useRef(values);
  const finished = useRef(false);
  const naam = typeof titel === 'function' ? titel(values) : titel;

  useEffect(() => {
    if (previous.current === values || finished.current) return;
    const changed = !isUnchanged(previous.current, values);
    previous.current = values;
    if (!changed) return;
    if (isUnchanged(begin, values)) void concepten.discard(sleutel);
    else concepten.put(sleutel, naam, values);
  }, [values, begin, sleutel, naam]);

  const discard = () => {
    previous.current = begin;
    form.setValues(begin);
    form.clearErrors();
    setHersteldVan(undefined);
    void concepten.discard(sleutel);
  };
  const finish = async () => {
    finished.current = true;
    await concepten.discard(sleutel);
  };
  const stand = useSyncExternalStore(
    (listener) => concepten.subscribe(listener),
    () => concepten.stand(sleutel),
  );
  return { form, concept: { id, stand, hersteldVan, discard, finish } };
}
