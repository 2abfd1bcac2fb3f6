import { ActionIcon, Popover, TextInput } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { isIsoDate } from '#domain/dates/iso-date.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import {
  type DatumWaarde,
  datumFout,
  datumWaarde,
  settled,
  shifted,
  typed,
} from './datum-toestand.ts';
import { datumTekst } from './tekst-algemeen.ts';

export type DatumVeldProps = {
  readonly label: string;
  readonly value: DatumWaarde;
  readonly onChange: (waarde: DatumWaarde) => void;
  readonly error?: string | undefined;
  readonly description?: ReactNode;
  readonly verplicht?: boolean;
  readonly disabled?: boolean;
  readonly w?: number | string;
  readonly id?: string;
  /** In a dense form: Tab goes on to the next field; the calendar is still at Alt+arrow down. */
  readonly compact?: boolean;
};

/**
 * A date as the Dutch write it, day first. Type it, take it from the calendar (Alt+arrow down) or
 * step with the arrows; Enter and Tab accept. What is no date stays typed and says what is wrong.
 */
export function DatumVeld(props: DatumVeldProps) {
  const { label, value, onChange, verplicht = false, disabled = false, w, id } = props;
  const { compact = false } = props;
  const vandaag = useVandaag();
  const veld = useRef<HTMLInputElement>(null);
  const [open, setOpen] = useState(false);
  const [klaar, setKlaar] = useState(value.tekst !== '');
  const fout = klaar && value.tekst !== '' ? datumFout(value, vandaag, verplicht) : undefined;
  const accept = () => {
    setKlaar(true);
    const done = settled(value);
    if (done.tekst !== value.tekst) onChange(done);
  };
  // A draft can hold "-3" with the date it meant then: it is shown as that date.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the field starts with
  useEffect(accept, []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return accept();
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (event.altKey) return setOpen(event.key === 'ArrowDown');
    onChange(shifted(value, event.key === 'ArrowUp' ? 1 : -1, vandaag));
  };
  const pick = (picked: string | null) => {
    setOpen(false);
    if (picked !== null && isIsoDate(picked)) onChange(datumWaarde(picked));
    veld.current?.focus();
  };
  const kalender = (
    <ActionIcon
      variant="subtle"
      color="gray"
      disabled={disabled}
      aria-label={datumTekst.kalender}
      aria-expanded={open}
      {...(compact && { tabIndex: -1 })}
      onClick={() => setOpen((was) => !was)}
    >
      <IconCalendar size={17} aria-hidden />
    </ActionIcon>
  );
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      withRoles={false}
      trapFocus
      returnFocus
      position="bottom-start"
      shadow="md"
    >
      <Popover.Target>
        <TextInput
          ref={veld}
          label={label}
          description={props.description ?? (compact ? undefined : datumTekst.kort)}
          value={value.tekst}
          error={props.error ?? fout}
          required={verplicht}
          disabled={disabled}
          onChange={(event) => {
            setKlaar(false);
            onChange(typed(event.currentTarget.value, vandaag));
          }}
          onBlur={accept}
          onKeyDown={onKeyDown}
          rightSection={kalender}
          {...(compact && { placeholder: datumTekst.kortst })}
          {...(id !== undefined && { id })}
          {...(w !== undefined && { w })}
        />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={datumTekst.kalenderTitel(label)}>
        <DatePicker
          value={value.datum}
          defaultDate={value.datum ?? vandaag}
          onChange={pick}
          ariaLabels={{
            previousMonth: datumTekst.vorigeMaand,
            nextMonth: datumTekst.volgendeMaand,
          }}
          getDayProps={(dag) => ({
            'data-autofocus': dag === (value.datum ?? vandaag) || undefined,
          })}
          size="sm"
          hideOutsideDates
        />
      </Popover.Dropdown>
    </Popover>
  );
}
