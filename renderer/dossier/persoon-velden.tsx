import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { PERSOON_LABELS } from '#areas/personen/rules/getypte-persoon.ts';
import type { Geslacht } from '#areas/personen/rules/persoon.ts';
import { formatHuisnummer, parseHuisnummer } from '#domain/identiteit/huisnummer.ts';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { GESLACHT_KEUZES } from './keuzes.ts';
import { persoonTekst } from './tekst-dossiers.ts';

type HuisnummerVeldProps = {
  readonly value: string;
  readonly onChange: (tekst: string) => void;
  readonly id?: string;
  readonly error?: ReactNode;
  /** Said instead of how the number was read. */
  readonly description?: ReactNode;
};

/**
 * The house number on every form: one field that takes "12 a-2". Under it stands how it was read
 * when it has more than a number; once it is left it is written as it is shown everywhere.
 */
export function HuisnummerVeld({ value, onChange, description, ...rest }: HuisnummerVeldProps) {
  const read = parseHuisnummer(value);
  return (
    <TextInput
      label={PERSOON_LABELS.huisnummer}
      placeholder={persoonTekst.huisnummerVoorbeeld}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        const settled = read.ok ? formatHuisnummer(read.value) : value;
        if (settled !== value) onChange(settled);
      }}
      description={description ?? (rest.error ? undefined : delenOf(value))}
      {...rest}
    />
  );
}

function delenOf(text: string): string | undefined {
  const read = parseHuisnummer(text);
  if (!read.ok) return undefined;
  const { huisnummer, huisletter = '', toevoeging = '' } = read.value;
  if (huisletter === '' && toevoeging === '') return undefined;
  return persoonTekst.huisnummerDelen(huisnummer, huisletter, toevoeging);
}

type GeslachtVeldProps = {
  readonly value: Geslacht | '';
  readonly onChange: (geslacht: Geslacht | '') => void;
};

/** The sex of somebody on every form. What nobody said is not chosen, and may be taken away. */
export function GeslachtVeld({ value, onChange }: GeslachtVeldProps) {
  return (
    <KeuzeRij
      label={PERSOON_LABELS.geslacht}
      keuzes={GESLACHT_KEUZES}
      {...{ value, onChange }}
      leegMag
      wissen={algemeenTekst.wissen}
    />
  );
}
