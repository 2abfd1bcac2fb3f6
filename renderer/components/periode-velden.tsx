import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Periode } from '#domain/dates/periode.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { DatumVeld } from './datum-veld.tsx';
import {
  type PeriodeWaarden,
  periodeVan,
  periodeWaarden,
  readVelden,
  SNELLE_PERIODES,
  snelleKeuze,
} from './periode.ts';
import { periodeTekst } from './tekst-periode.ts';

type PeriodeVeldenProps = {
  readonly waarden: PeriodeWaarden;
  readonly onChange: (waarden: PeriodeWaarden) => void;
  readonly fouten: Readonly<Record<string, unknown>>;
  /** A period that was taken by its name: complete at once. */
  readonly onKeuze?: (periode: Periode) => void;
  readonly naast?: ReactNode;
};

/** A period by its name, or day by day. */
export function PeriodeVelden(props: PeriodeVeldenProps) {
  const { waarden, onChange, fouten, onKeuze } = props;
  const vandaag = useVandaag();
  const read = readVelden(waarden, vandaag);
  const gekozen = 'periode' in read ? snelleKeuze(read.periode, vandaag) : undefined;
  const sentence = (veld: string) => {
    const fout = fouten[veld];
    return typeof fout === 'string' ? fout : undefined;
  };
  return (
    <Stack gap="sm">
      <Group gap={6} role="group" aria-label={periodeTekst.snel}>
        {SNELLE_PERIODES.map((keuze) => (
          <Button
            key={keuze}
            size="compact-sm"
            variant={keuze === gekozen ? 'filled' : 'default'}
            aria-pressed={keuze === gekozen}
            onClick={() => {
              const periode = periodeVan(keuze, vandaag);
              onChange(periodeWaarden(periode));
              onKeuze?.(periode);
            }}
          >
            {periodeTekst.keuzes[keuze]}
          </Button>
        ))}
      </Group>
      <Group gap="sm" align="flex-end">
        <DatumVeld
          label={periodeTekst.van}
          value={waarden.van}
          onChange={(van) => onChange({ ...waarden, van })}
          error={sentence('van')}
          verplicht
          compact
          w={190}
        />
        <DatumVeld
          label={periodeTekst.tot}
          value={waarden.tot}
          onChange={(tot) => onChange({ ...waarden, tot })}
          error={sentence('tot')}
          verplicht
          compact
          w={190}
        />
        {props.naast}
      </Group>
    </Stack>
  );
}

type PeriodeFilterProps = {
  readonly periode: Periode;
  readonly onPeriode: (periode: Periode) => void;
};

/** Chooses the period that a page shows. What is typed only counts when it is asked for. */
export function PeriodeFilter({ periode, onPeriode }: PeriodeFilterProps) {
  const vandaag = useVandaag();
  const [waarden, setWaarden] = useState(() => periodeWaarden(periode));
  const [fouten, setFouten] = useState<Record<string, string>>({});
  const submit = () => {
    const read = readVelden(waarden, vandaag);
    if ('fouten' in read) return setFouten(read.fouten);
    setFouten({});
    onPeriode(read.periode);
  };
  return (
    <form
      noValidate
      aria-label={periodeTekst.label}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <PeriodeVelden
        waarden={waarden}
        onChange={(nieuw) => {
          setWaarden(nieuw);
          setFouten({});
        }}
        fouten={fouten}
        onKeuze={onPeriode}
        naast={
          <Button type="submit" variant="light">
            {periodeTekst.toon}
          </Button>
        }
      />
    </form>
  );
}
