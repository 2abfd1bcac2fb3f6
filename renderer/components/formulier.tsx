import { Button, Group, Stack } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { fieldErrors, toStoring } from '#renderer/api/fouten.ts';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { Bericht } from './bericht.tsx';
import { Foutmelding } from './foutmelding.tsx';
import { algemeenTekst } from './tekst-algemeen.ts';
import { useOncePerDraw } from './use-once.ts';

type FormulierProps = {
  readonly label: string;
  readonly concept: ConceptInForm;
  readonly form: {
    readonly errors: Record<string, ReactNode>;
    readonly setErrors: (fouten: Record<string, ReactNode>) => void;
  };
  readonly fout: unknown;
  readonly bezig: boolean;
  readonly onOpslaan: () => void;
  readonly onAnnuleren?: () => void;
  readonly opslaan?: string;
  /** What has not been done yet while fields are wrong. */
  readonly nietGedaan?: string;
  /** Shown for a conflict instead of the plain sentence. */
  readonly conflict?: ReactNode;
  readonly children: ReactNode;
};

/**
 * The frame of every form: the draft that was put back, what was refused and why, the fields, and
 * the buttons with how it stands with the draft. After a refusal the keyboard goes to the first
 * field that is wrong; nothing that was typed goes away.
 */
export function Formulier(props: FormulierProps) {
  const { form, concept, fout, conflict, onAnnuleren } = props;
  const ref = useRef<HTMLFormElement>(null);
  const { setErrors } = form;
  const velden = fout == null ? undefined : fieldErrors(fout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure is set once
  useEffect(() => {
    if (velden !== undefined) setErrors(velden);
  }, [fout]);
  const aantal = Object.keys(form.errors).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard moves once per refusal
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [aantal > 0, fout]);
  // The button is shut while it saves, the keys are not.
  const save = useOncePerDraw(props.bezig, props.onOpslaan);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const isConflict = fout != null && toStoring(fout).code === 'conflict';
  // Ctrl+Enter saves from any field, as it does at intake: Enter alone is a new line in a text.
  const saveWithKeys = getHotkeyHandler([['mod+Enter', () => ref.current?.requestSubmit()]]);
  return (
    <form ref={ref} onSubmit={submit} onKeyDown={saveWithKeys} noValidate aria-label={props.label}>
      <Stack gap="md">
        <ConceptHersteld concept={concept} />
        {aantal > 0 && (
          <Bericht toon="fout" rol="alert" titel={props.nietGedaan ?? algemeenTekst.controleer}>
            {algemeenTekst.controleerVelden(aantal)}
          </Bericht>
        )}
        {isConflict && conflict}
        {fout != null && velden === undefined && !(isConflict && conflict) && (
          <Foutmelding fout={fout} opnieuw={save} />
        )}
        {props.children}
        <Group gap="sm">
          <Button type="submit" loading={props.bezig}>
            {props.opslaan ?? algemeenTekst.opslaan}
          </Button>
          {onAnnuleren && (
            <Button variant="default" onClick={onAnnuleren}>
              {algemeenTekst.annuleren}
            </Button>
          )}
          <ConceptStand concept={concept} />
        </Group>
      </Stack>
    </form>
  );
}
