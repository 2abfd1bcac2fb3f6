import { MantineProvider, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ORPCError } from '@orpc/client';
import { fireEvent, render, screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { Formulier } from '#renderer/components/formulier.tsx';
import type { Save } from '#renderer/components/use-save.ts';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-05T09:05:00Z'), toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
});

const error = (code: string, data: unknown) => new ORPCError(code, { defined: true, data });
const conflict = () => error('conflict', { wat: 'notitie', huidig: null });
const invalid = (...names: string[]) =>
  error('invalid_input', { velden: names.map((veld) => ({ veld, zin: `Vul ${veld} in.` })) });

type Given = Partial<Omit<ComponentProps<typeof Formulier>, 'save' | 'form'>> & {
  readonly save?: Partial<Save>;
  readonly zonderVelden?: boolean;
};

/** A form of two fields, of which the test says how saving stands. */
function Notitie({ save, zonderVelden, ...rest }: Given) {
  const form = useForm({
    initialValues: { naam: '', tekst: '' },
    validate: { naam: (naam) => (naam === '?' ? 'Dit is geen naam.' : null) },
  });
  const rust: Save = {
    ...{ start: () => void form.validate(), bezig: false, fout: null, reset: () => undefined },
    ...{ tegenover: undefined, alOpgeslagen: undefined },
  };
  return (
    <MantineProvider>
      <Formulier
        label="Notitie"
        save={{ ...rust, ...save }}
        {...(zonderVelden !== true && { form })}
        {...rest}
      >
        <TextInput label="Naam" {...form.getInputProps('naam')} />
        <Textarea label="Tekst" {...form.getInputProps('tekst')} />
      </Formulier>
    </MantineProvider>
  );
}

function draw(given: Given = {}) {
  const { rerender } = render(<Notitie {...given} />);
  return {
    again: (next: Given) => rerender(<Notitie {...next} />),
    naam: screen.getByLabelText<HTMLInputElement>('Naam'),
    tekst: screen.getByLabelText<HTMLTextAreaElement>('Tekst'),
    opslaan: screen.getByRole<HTMLButtonElement>('button', { name: 'Opslaan' }),
    alerts: () => screen.queryAllByRole('alert').map(({ textContent }) => textContent),
  };
}
const typ = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });

describe('a form is sent', () => {
  test('by its button, and not to the page that it stands on', () => {
    const start = vi.fn();
    const page = vi.fn();
    render(
      <div onSubmit={page}>
        <Notitie save={{ start }} />
      </div>,
    );
    // Not handled by the browser either: that would load the page again.
    expect(fireEvent.submit(screen.getByRole('form', { name: 'Notitie' }))).toBe(false);
    expect(page).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Opslaan' }));
    expect(start.mock.calls).toEqual([[], []]);
  });

  test('by Ctrl and Enter from any field, and not by Enter in a text', () => {
    const start = vi.fn();
    const { tekst } = draw({ save: { start } });
    fireEvent.keyDown(tekst, { key: 'Enter', code: 'Enter' });
    expect(start).not.toHaveBeenCalled();
    fireEvent.keyDown(tekst, { key: 'Enter', code: 'Enter', ctrlKey: true });
    expect(start).toHaveBeenCalledTimes(1);
  });

  test('by nothing while it may not be', () => {
    const start = vi.fn();
    const { opslaan } = draw({ save: { start }, uit: true });
    expect(opslaan.disabled).toBe(true);
    fireEvent.submit(screen.getByRole('form'));
    expect(start).not.toHaveBeenCalled();
  });

  test('by no second press while it is being saved', () => {
    const { opslaan, again } = draw();
    expect(opslaan.disabled).toBe(false);
    again({ save: { bezig: true } });
    expect(opslaan.disabled).toBe(true);
  });
});

describe('a form with fields that are wrong', () => {
  test('says at each field what is wrong, and moves the keyboard to the first', () => {
    const { naam, again, alerts } = draw();
    again({ save: { fout: invalid('naam', 'tekst') } });
    expect(alerts()).toEqual([
      'Nog niet opgeslagen2 velden zijn nog niet goed. De uitleg staat bij de velden.',
    ]);
    screen.getByText('Vul naam in.');
    screen.getByText('Vul tekst in.');
    expect(document.activeElement).toBe(naam);
  });

  test('says in its own words what was not done', () => {
    const { again, alerts } = draw();
    again({ save: { fout: invalid('tekst') }, nietGedaan: 'Nog niet verstuurd' });
    expect(alerts()).toEqual([
      'Nog niet verstuurdEén veld is nog niet goed. De uitleg staat bij het veld.',
    ]);
  });

  test('leaves the keyboard where somebody mends one, and moves it at the next refusal', () => {
    const { naam, tekst, again } = draw();
    const save = { fout: invalid('naam', 'tekst') };
    again({ save });
    tekst.focus();
    typ(tekst, 'Belt terug.');
    expect(document.activeElement).toBe(tekst);
    expect(screen.queryByText('Vul tekst in.')).toBeNull();
    // Drawn again for another reason, a field that was mended is not wrong again.
    again({ save });
    expect(screen.queryByText('Vul tekst in.')).toBeNull();
    again({ save: { fout: invalid('naam') } });
    expect(document.activeElement).toBe(naam);
  });

  test('moves the keyboard as well when it finds that by itself, before anything is sent', () => {
    const { naam, opslaan, alerts } = draw();
    typ(naam, '?');
    opslaan.focus();
    fireEvent.click(opslaan);
    expect(alerts()).toHaveLength(1);
    expect(document.activeElement).toBe(naam);
  });

  test('says so in a sentence where it has no field that can be wrong', () => {
    const { alerts } = draw({ zonderVelden: true, save: { fout: invalid('naam') } });
    expect(alerts()).toEqual(['Dit is niet geluktVul naam in.']);
  });
});

describe('a form that was refused', () => {
  test('says why, and can be sent again where that may help', () => {
    const start = vi.fn();
    const { alerts } = draw({ save: { start, fout: new Error('no answer') } });
    expect(alerts()).toHaveLength(1);
    fireEvent.click(screen.getByRole('button', { name: 'Opnieuw proberen' }));
    expect(start.mock.calls).toEqual([[]]);
  });

  test('says nothing when nothing was refused, or when it has a place of its own for that', () => {
    const { alerts, again } = draw();
    expect(alerts()).toEqual([]);
    again({ eigenFout: true, save: { fout: new Error('no answer') } });
    expect(alerts()).toEqual([]);
  });

  test('because somebody else was first shows both sides', () => {
    const overnemen = vi.fn();
    const regels = [{ veld: 'Tekst', opgeslagen: 'Van een ander', getypt: 'Van mij' }];
    const eigen = <p>Opent u de notitie opnieuw.</p>;
    const tegenover = { regels, overnemen };
    draw({ conflict: eigen, save: { fout: conflict(), tegenover } });
    within(screen.getByRole('alert')).getByText('Van een ander');
    expect(screen.queryByText('Opent u de notitie opnieuw.')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Opgeslagen gegevens overnemen' }));
    expect(overnemen).toHaveBeenCalledTimes(1);
  });

  test('because somebody else was first says what to do where both sides cannot be shown', () => {
    const eigen = <p>Opent u de notitie opnieuw.</p>;
    const { alerts, again } = draw({ conflict: eigen, save: { fout: conflict() } });
    screen.getByText('Opent u de notitie opnieuw.');
    expect(alerts()).toEqual([]);
    // Of anything else than a conflict the sentence is given.
    again({ conflict: eigen, save: { fout: new Error('no answer') } });
    expect(screen.queryByText('Opent u de notitie opnieuw.')).toBeNull();
    expect(alerts()).toHaveLength(1);
  });

  test('because it was saved already says when, and gives two ways on', () => {
    const [bekijk, alsNieuw] = [vi.fn(), vi.fn()];
    const alOpgeslagen = { op: '2026-11-05T08:30:00Z', bekijk, alsNieuw };
    draw({ save: { fout: conflict(), alOpgeslagen } });
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Het is om 09:30 opgeslagen.');
    expect(document.activeElement).toBe(alert);
    fireEvent.click(screen.getByRole('button', { name: 'Bekijk wat is opgeslagen' }));
    expect([bekijk.mock.calls.length, alsNieuw.mock.calls.length]).toEqual([1, 0]);
    fireEvent.click(screen.getByRole('button', { name: 'Toch nog een keer opslaan' }));
    expect([bekijk.mock.calls.length, alsNieuw.mock.calls.length]).toEqual([1, 1]);
  });
});

describe('at the foot of a form', () => {
  test('is a way out only where there is one, and the button has the name of what it does', () => {
    const onAnnuleren = vi.fn();
    const { again } = draw();
    expect(screen.queryByRole('button', { name: 'Annuleren' })).toBeNull();
    again({ onAnnuleren, opslaan: 'Versturen' });
    screen.getByRole('button', { name: 'Versturen' });
    fireEvent.click(screen.getByRole('button', { name: 'Annuleren' }));
    expect(onAnnuleren).toHaveBeenCalledTimes(1);
  });

  test('stands whether its draft is kept, and above it what was put back', () => {
    const concept: ConceptInForm = {
      ...{ id: 'c', stand: { soort: 'bewaard', op: '2026-11-05T08:31:00Z' } },
      ...{ hersteldVan: '2026-11-05T08:30:00Z', elders: [], isForked: false },
      ...{ discard: () => undefined, undo: undefined, restart: () => undefined },
      finish: async () => undefined,
    };
    const { again } = draw();
    expect(screen.queryByText('Concept bewaard 09:31')).toBeNull();
    again({ concept });
    screen.getByText('Concept bewaard 09:31');
    screen.getByText('Concept van 09:30 teruggezet.');
  });
});
