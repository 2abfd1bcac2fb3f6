import { Button, Group, Stack } from '@mantine/core';
import { getHotkeyHandler } from '@mantine/hooks';
import { type FormEvent, type ReactNode, useEffect, useRef } from 'react';
import { fieldErrors, toStoring } from '#renderer/api/fouten.ts';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import { omTijd } from '#renderer/concepten/klok-tijd.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import { Bericht } from './bericht.tsx';
import { Conflict } from './conflict.tsx';
import stijl from './formulier.module.css';
import { Foutmelding } from './foutmelding.tsx';
import { algemeenTekst, alOpgeslagenTekst } from './tekst-algemeen.ts';
import type { AlOpgeslagen, Save } from './use-save.ts';

type FormulierProps = {
  readonly label: string;
  readonly save: Save;
  /** Missing where nothing is kept: a form of one or two choices. */
  readonly concept?: ConceptInForm;
  /** Missing where a form has no field that can be wrong. */
  readonly form?: {
    readonly errors: Record<string, ReactNode>;
    readonly setErrors: (fouten: Record<string, ReactNode>) => void;
  };
  readonly onAnnuleren?: () => void;
  readonly opslaan?: string;
  /** What has not been done yet while fields are wrong. */
  readonly nietGedaan?: string;
  /** Shown for a conflict instead of the plain sentence, where both sides cannot be shown. */
  readonly conflict?: ReactNode;
  /** A refusal that the form shows in a place of its own. */
  readonly eigenFout?: boolean;
  readonly uit?: boolean;
  readonly children: ReactNode;
};

/**
 * The frame of every form: the draft that was put back, what was refused and why, the fields, and
 * at the foot, always in view, the button that saves with how it stands with the draft. After a
 * refusal the keyboard goes to the first field that is wrong; nothing that was typed goes away.
 */
export function Formulier(props: FormulierProps) {
  const { form, concept, save, onAnnuleren } = props;
  const { fout } = save;
  const ref = useRef<HTMLFormElement>(null);
  const setErrors = form?.setErrors;
  const velden = fout == null ? undefined : fieldErrors(fout);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure is set once
  useEffect(() => {
    if (velden !== undefined) setErrors?.(velden);
  }, [fout]);
  const aantal = Object.keys(form?.errors ?? {}).length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the keyboard moves once per refusal
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [aantal > 0, fout]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    // A window over another form: what is submitted here is not submitted there.
    event.stopPropagation();
    if (props.uit !== true) save.start();
  };
  // Ctrl+Enter saves from any field, as it does at intake: Enter alone is a new line in a text.
  const saveWithKeys = getHotkeyHandler([['mod+Enter', () => ref.current?.requestSubmit()]]);
  return (
    <form ref={ref} onSubmit={submit} onKeyDown={saveWithKeys} noValidate aria-label={props.label}>
      <Stack gap="md" className={stijl['formulier'] ?? ''}>
        {concept && <ConceptHersteld concept={concept} />}
        {aantal > 0 && (
          <Bericht toon="fout" rol="alert" titel={props.nietGedaan ?? algemeenTekst.controleer}>
            {algemeenTekst.controleerVelden(aantal)}
          </Bericht>
        )}
        <Weigering {...props} heeftVelden={form !== undefined && velden !== undefined} />
        {props.children}
        <Group gap="sm" className={stijl['balk'] ?? ''} data-voet>
          <Button type="submit" loading={save.bezig} disabled={props.uit === true}>
            {props.opslaan ?? algemeenTekst.opslaan}
          </Button>
          {onAnnuleren && (
            <Button variant="default" onClick={onAnnuleren}>
              {algemeenTekst.annuleren}
            </Button>
          )}
          {concept && <ConceptStand concept={concept} />}
        </Group>
      </Stack>
    </form>
  );
}

// What was refused, other than a field: with both sides of a conflict, or the sentence.
function Weigering(props: FormulierProps & { readonly heeftVelden: boolean }) {
  const { save, conflict, eigenFout, heeftVelden } = props;
  const { fout, tegenover, alOpgeslagen } = save;
  if (fout == null || heeftVelden || eigenFout === true) return null;
  if (alOpgeslagen !== undefined) return <AlOpgeslagenBericht {...alOpgeslagen} />;
  if (tegenover !== undefined)
    return <Conflict regels={tegenover.regels} onOvernemen={tegenover.overnemen} />;
  if (conflict && toStoring(fout).code === 'conflict') return conflict;
  return <Foutmelding fout={fout} opnieuw={() => save.start()} />;
}

/** A form that is saved already, with something else in it: what is stored, or once more. */
export function AlOpgeslagenBericht({ op, bekijk, alsNieuw }: AlOpgeslagen) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <Bericht ref={ref} toon="let-op" rol="alert" titel={alOpgeslagenTekst.titel}>
      <p style={{ margin: '2px 0 8px' }}>{alOpgeslagenTekst.uitleg(omTijd(op))}</p>
      <Group gap="xs">
        <Button variant="default" size="xs" onClick={bekijk}>
          {alOpgeslagenTekst.bekijk}
        </Button>
        <Button variant="subtle" size="xs" onClick={alsNieuw}>
          {alOpgeslagenTekst.alsNieuw}
        </Button>
      </Group>
    </Bericht>
  );
}
