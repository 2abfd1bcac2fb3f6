import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import {
  formatGeboortedatum,
  formatLeeftijd,
  type GeboortedatumTekst,
  geboortedatumWaarschuwingZin,
  leeftijd,
  parseGeboortedatum,
} from '#domain/dates/geboortedatum.ts';
import { geboortedatumFoutZin } from '#domain/dates/geboortedatum-lezen.ts';
import type { GetypteGeboortedatum } from '#domain/velden/formulier.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { datumTekst } from './tekst-algemeen.ts';

/** What a birth date field holds: the text as typed, and the stored form when it reads as one. */
export type GeboortedatumWaarde = GetypteGeboortedatum;

/** A field in which nothing was typed. */
export const LEGE_GEBOORTEDATUM: GeboortedatumWaarde = { tekst: '', geboortedatum: null };

/**
 * A field that holds a date of birth, in a text that reads as the same date again: what is not
 * known of it is left out rather than named.
 */
export function geboortedatumWaarde(geboortedatum: GeboortedatumTekst): GeboortedatumWaarde {
  return { tekst: formatGeboortedatum(geboortedatum).replace(/ \(.*\)$/, ''), geboortedatum };
}

type GeboortedatumVeldProps = {
  readonly label: string;
  readonly value: GeboortedatumWaarde;
  readonly onChange: (waarde: GeboortedatumWaarde) => void;
  readonly error?: string | undefined;
  readonly verplicht?: boolean;
  readonly id?: string;
  /** Said instead of the age or the hint: a form that lets warnings be accepted shows its own. */
  readonly description?: ReactNode;
};

/**
 * A date of birth that may be incomplete: `1968`, `mei 1968`, `onbekend`. What is not known stays
 * unknown, nothing is filled in; an odd date is kept and only warned about.
 */
export function GeboortedatumVeld(props: GeboortedatumVeldProps) {
  const { label, value, onChange, error, verplicht = false, id } = props;
  const vandaag = useVandaag();
  const [klaar, setKlaar] = useState(value.tekst !== '');
  const read = parseGeboortedatum(value.tekst, vandaag);
  const fout =
    klaar && value.tekst !== '' && !read.ok ? geboortedatumFoutZin(read.error) : undefined;
  const waarschuwing = read.ok && read.waarschuwing;
  const type = (tekst: string) => {
    const typed = parseGeboortedatum(tekst, vandaag);
    setKlaar(false);
    onChange({ tekst, geboortedatum: typed.ok ? typed.value : null });
  };
  const accept = () => {
    setKlaar(true);
    if (value.geboortedatum === null) return;
    onChange(geboortedatumWaarde(value.geboortedatum));
  };
  const oud = read.ok ? formatLeeftijd(leeftijd(read.value, vandaag)) : '';
  const gelezen = waarschuwing ? geboortedatumWaarschuwingZin(waarschuwing) : oud;
  return (
    <TextInput
      label={label}
      description={
        props.description ?? <span aria-live="polite">{gelezen || datumTekst.geboorteKort}</span>
      }
      {...(id !== undefined && { id })}
      value={value.tekst}
      error={error ?? fout}
      required={verplicht}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={accept}
      onKeyDown={(event) => {
        if (event.key === 'Enter') accept();
      }}
    />
  );
}
