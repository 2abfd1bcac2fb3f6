import type { ProcedureUtils } from '@orpc/tanstack-query';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { z } from 'zod';
import { toStoring } from '#renderer/api/fouten.ts';
import { declarationOf, refreshAfter } from '#renderer/api/verversen.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { type ConflictRegel, currentOf } from './conflict.tsx';
import type { Afloop } from './run-once.ts';
import { useOnce } from './use-once.ts';

/** An operation of the contract, as `api` has it. */
export type Operation<Input, Answer> = Pick<
  ProcedureUtils<Record<never, never>, Input, Answer, Error>,
  'call'
> & { key(): readonly unknown[] };

export type SaveOptions<Input extends object, Answer, Huidig, Keuze> = {
  readonly operation: Operation<Input, Answer>;
  /** The draft of the form: let go of when it is saved, and its id is the id of the inzending. */
  readonly concept?: ConceptInForm;
  /**
   * What is sent; undefined when something is missing or asked first, which the form then shows by
   * itself. `huidig` is the record as it is stored now, after a conflict: to save once more is then
   * a choice made with open eyes, and takes its versie. `keuze` is what was answered to a question.
   */
  readonly input: (huidig: Huidig | undefined, keuze: Keuze | undefined) => Input | undefined;
  /** What cannot wait until the screens are fetched anew. */
  readonly answered?: (answer: Answer, input: Input, keuze: Keuze | undefined) => unknown;
  /** Says so and goes on. By then the draft is gone and the screens show what changed. */
  readonly saved?: (answer: Answer, input: Input) => unknown;
  /** It was refused: what the form does besides showing why. */
  readonly refused?: (fout: unknown) => unknown;
  /** The record that a conflict carries, and how both sides are shown. */
  readonly conflict?: {
    readonly schema: z.ZodType<Huidig>;
    readonly regels: (huidig: Huidig) => readonly ConflictRegel[];
    readonly overnemen: (huidig: Huidig) => void;
  };
  /** The form stays, for the next time; without this it is done once and the page goes on. */
  readonly blijft?: boolean;
};

/** How saving stands, for the frame of a form. */
export type Save<Keuze = never> = {
  /** Saves, unless a save from here is on its way or was done. */
  readonly start: (keuze?: Keuze) => void;
  readonly bezig: boolean;
  readonly fout: unknown;
  /** Forgets the last refusal. */
  readonly reset: () => void;
  /** Both sides, after somebody else was first. */
  readonly tegenover:
    | { readonly regels: readonly ConflictRegel[]; readonly overnemen: () => void }
    | undefined;
  /** What to do when this form turns out to be saved already, with something else in it. */
  readonly alOpgeslagen: AlOpgeslagen | undefined;
};

/** Since when a form is saved, and the two ways on. */
export type AlOpgeslagen = {
  readonly op: string;
  readonly bekijk: () => void;
  readonly alsNieuw: () => void;
};

const al = z.object({ op: z.string(), answer: z.unknown() });

/**
 * Saves a form, in one way for all: it checks, sends once whatever is pressed, lets the draft go,
 * shows what changed, says so and goes on. A refusal keeps all that was typed.
 *
 * An operation that registers something is sent with the id of the draft: an answer that was lost
 * (the program stopped, the window was reloaded) is given again instead of registering twice.
 */
export function useSave<Input extends object, Answer, Huidig = never, Keuze = never>(
  options: SaveOptions<Input, Answer, Huidig, Keuze>,
): Save<Keuze> {
  const { operation, concept, conflict, blijft = false } = options;
  const queries = useQueryClient();
  const once = useOnce();
  const [own, setOwn] = useState<string>(() => crypto.randomUUID());
  // Another id than the draft's, once somebody chose to save what he changed as a new one.
  const [other, setOther] = useState<string>();
  const path = operation.key()[0] as readonly string[];
  const { meta, output } = declarationOf(path);
  const huidig = conflict === undefined ? undefined : currentOf(once.fout, conflict.schema);
  const earlier = earlierOf(once.fout);

  const goOn = async (answer: Answer, input: Input) => {
    await concept?.finish();
    await refreshAfter(queries, path, answer);
    await options.saved?.(answer, input);
  };

  const save = async (id: string, keuze: Keuze | undefined): Promise<Afloop> => {
    const input = options.input(huidig, keuze);
    if (input === undefined) return 'opnieuw';
    let answer: Answer;
    try {
      answer = await operation.call(meta.once === true ? { ...input, inzending: id } : input);
    } catch (fout) {
      await options.refused?.(fout);
      throw fout;
    }
    await options.answered?.(answer, input, keuze);
    // Whatever goes wrong in going on, it is saved, and is not sent again for that.
    const gone = goOn(answer, input).catch(reportGoingOn);
    if (!blijft) return 'klaar';
    await gone;
    setOwn(crypto.randomUUID());
    setOther(undefined);
    return 'opnieuw';
  };

  return {
    start: (keuze) => once.run(() => save(other ?? concept?.id ?? own, keuze)),
    bezig: once.bezig,
    fout: once.fout,
    reset: once.reset,
    tegenover:
      conflict === undefined || huidig === undefined
        ? undefined
        : {
            regels: conflict.regels(huidig),
            overnemen: () => {
              conflict.overnemen(huidig);
              once.reset();
            },
          },
    alOpgeslagen: earlier && {
      op: earlier.op,
      bekijk: () => {
        const read = output?.safeParse(earlier.answer);
        const input = options.input(undefined, undefined);
        if (read?.success === true && input !== undefined)
          void goOn(read.data as Answer, input).catch(reportGoingOn);
      },
      alsNieuw: () => {
        const next = crypto.randomUUID();
        setOther(next);
        once.run(() => save(next, undefined));
      },
    },
  };
}

// A page that fails shows that itself; the save has been done and said.
function reportGoingOn(): void {}

/** What was registered with this form before; undefined for another failure. */
export function earlierOf(fout: unknown): z.output<typeof al> | undefined {
  if (fout == null) return undefined;
  const storing = toStoring(fout);
  if (storing.code !== 'conflict' || storing.data.wat !== 'inzending') return undefined;
  return al.safeParse(storing.data.huidig).data;
}
