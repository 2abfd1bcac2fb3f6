import { type UseFormReturnType, useForm } from '@mantine/form';
import { use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ConceptKop } from '#areas/werk/contract.ts';
import type { Stand } from './concept-queue.ts';
import { concepten } from './concepten.ts';
import type { GeladenConcept } from './geladen-concept.ts';
import { changedKeys, herstel, isUnchanged, keptOf, touchedIn } from './herstel.ts';
import { OpeningContext } from './opening-context.ts';

type Formuliervelden = Record<string, unknown>;

export type UseConceptOptions<T extends Formuliervelden> = {
  /** `<formulier>:<id of nieuw>`. */
  readonly sleutel: string;
  /** How the start page calls it. */
  readonly titel: string | ((values: T) => string);
  /** What the form shows when there is no draft. */
  readonly begin: T;
  readonly geladen: GeladenConcept | null;
  /** Fields that say what the rest is about: kept with the draft also when they were left alone. */
  readonly waarover?: readonly (keyof T & string)[];
};

export type ConceptInForm = {
  /**
   * The id of this draft: there from the moment that the form opens, the same after a reload, a
   * lock or a crash that brings the draft back, and another after the form was saved or discarded.
   */
  readonly id: string;
  readonly stand: Stand;
  /** When the draft that was put back was kept; undefined when there was none. */
  readonly hersteldVan: string | undefined;
  /** Drafts of the same form in other windows that were there when this form opened. */
  readonly elders: readonly ConceptKop[];
  /** Another window went on with the draft; what is typed here is kept beside it. */
  readonly isForked: boolean;
  /** Throws the draft away and shows what the form begins with. */
  readonly discard: () => void;
  /** Puts back what was thrown away last; undefined when there is nothing to put back. */
  readonly undo: (() => void) | undefined;
  /** The form was saved: its draft is no longer needed. */
  readonly finish: () => Promise<void>;
  /** The form was saved and stays open: it begins anew, with nothing to put back. */
  readonly restart: () => void;
};

type Weggegooid<T> = {
  readonly id: string;
  readonly values: T;
  readonly touched: ReadonlySet<string>;
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
  const { sleutel, titel, waarover } = options;
  const opening = use(OpeningContext);
  const [begin] = useState(options.begin);
  const [geladen] = useState(() => stillThere(options.geladen));
  const [basis, setBasis] = useState(() => geladen?.id ?? unused(opening?.id));
  const [hersteldVan, setHersteldVan] = useState(geladen?.bijgewerktOp);
  const [weggegooid, setWeggegooid] = useState<Weggegooid<T>>();
  const form = useForm<T>({
    initialValues: geladen === null ? begin : herstel(begin, geladen.inhoud),
  });
  const { values } = form;
  const previous = useRef(values);
  const finished = useRef(false);
  const touched = useRef<ReadonlySet<string>>(
    new Set(geladen === null ? [] : touchedIn(begin, geladen.inhoud, waarover)),
  );
  const naam = typeof titel === 'function' ? titel(values) : titel;
  const about = waarover?.join(' ') ?? '';

  useEffect(() => {
    if (previous.current === values || finished.current) return;
    const changed = changedKeys(previous.current, values).length > 0;
    previous.current = values;
    if (!changed) return;
    touched.current = new Set([...touched.current, ...changedKeys(begin, values)]);
    const concept = { id: basis, sleutel };
    if (isUnchanged(begin, values)) void concepten.discard(concept);
    else concepten.put(concept, naam, keptOf(values, touched.current, about.split(' ')));
  }, [values, begin, basis, sleutel, naam, about]);

  const clear = () => {
    previous.current = begin;
    touched.current = new Set();
    form.setValues(begin);
    form.clearErrors();
    setHersteldVan(undefined);
    setBasis(crypto.randomUUID());
    void concepten.discard({ id: basis, sleutel });
  };
  const discard = () => {
    setWeggegooid({ id: basis, values, touched: touched.current });
    clear();
  };
  const restart = () => {
    setWeggegooid(undefined);
    clear();
  };
  // What was typed since it was thrown away stays kept, as a draft of its own.
  const undo = (weg: Weggegooid<T>) => {
    previous.current = weg.values;
    touched.current = weg.touched;
    form.setValues(weg.values);
    form.clearErrors();
    setBasis(weg.id);
    setWeggegooid(undefined);
    const inhoud = keptOf(weg.values, weg.touched, waarover);
    const title = typeof titel === 'function' ? titel(weg.values) : titel;
    concepten.put({ id: weg.id, sleutel }, title, inhoud);
  };
  const finish = async () => {
    finished.current = true;
    await concepten.discard({ id: basis, sleutel });
    setWeggegooid(undefined);
    setBasis(crypto.randomUUID());
  };
  const subscribe = (listener: () => void) => concepten.subscribe(listener);
  const id = useSyncExternalStore(subscribe, () => concepten.current(basis));
  const stand = useSyncExternalStore(subscribe, () => concepten.stand(basis));
  const isForked = useSyncExternalStore(subscribe, () => concepten.isForked(basis));
  return {
    form,
    concept: {
      ...{ id, stand, hersteldVan, isForked, discard, finish, restart },
      elders: opening?.elders ?? [],
      undo: weggegooid && (() => undo(weggegooid)),
    },
  };
}

// A form that is drawn anew after a save does not put back the draft that was just finished.
function stillThere(geladen: GeladenConcept | null): GeladenConcept | null {
  return geladen !== null && concepten.isGone(geladen.id) ? null : geladen;
}

/** An id under which nothing was kept, saved or thrown away. */
function unused(id: string | undefined): string {
  return id === undefined || concepten.isUsed(id) ? crypto.randomUUID() : id;
}
