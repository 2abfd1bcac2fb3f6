import { Select } from '@mantine/core';
import {
  HERSTELREDENEN,
  type Herstelreden,
  herstelredenNaam,
} from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { herstelTekst } from './tekst-herstel.ts';

const redenen = HERSTELREDENEN.map((value) => ({ value, label: herstelredenNaam(value) }));

type HerstelRedenProps = {
  readonly label: string;
  readonly reden: Herstelreden | null;
  readonly setReden: (reden: Herstelreden | null) => void;
};

/** Asks why something is corrected or withdrawn; whether that is needed the engine says. */
export function HerstelReden({ label, reden, setReden }: HerstelRedenProps) {
  return (
    <Select
      label={label}
      description={herstelTekst.redenUitleg}
      data={redenen}
      value={reden}
      onChange={(value) => setReden(HERSTELREDENEN.find((one) => one === value) ?? null)}
      clearable
    />
  );
}
