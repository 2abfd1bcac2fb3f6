import { Group, SegmentedControl, Select } from '@mantine/core';
import { partsOf } from '#domain/dates/iso-date.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { maandLabel, maandVan } from '../rules/cijfers.ts';
import {
  PERIODESOORTEN,
  type Periodesoort,
  vastePeriode,
  voorbijePerioden,
} from '../rules/vaste-periode.ts';
import { cijferTekst } from './tekst-cijfers.ts';

const AANTAL: Readonly<Record<Periodesoort, number>> = {
  maand: 36,
  kwartaal: 12,
  halfjaar: 8,
  jaar: 5,
};

/** How a fixed period is called. */
function periodeNaam(soort: Periodesoort, { van }: Periode): string {
  const { jaar, maand } = partsOf(van);
  switch (soort) {
    case 'maand':
      return maandLabel(maandVan(van));
    case 'kwartaal':
      return cijferTekst.kwartaalNaam((maand + 2) / 3, jaar);
    case 'halfjaar':
      return cijferTekst.halfjaarNaam((maand + 5) / 6, jaar);
    case 'jaar':
      return String(jaar);
  }
}

type VastePeriodeFilterProps = {
  readonly periode: Periode;
  readonly onPeriode: (periode: Periode) => void;
};

/** Chooses among the periods that are over, for who sees figures only. */
export function VastePeriodeFilter({ periode, onPeriode }: VastePeriodeFilterProps) {
  const vandaag = useVandaag();
  const soort = vastePeriode(periode) ?? 'kwartaal';
  const perioden = voorbijePerioden(soort, vandaag, AANTAL[soort]);
  const choose = (van: string | null, among = perioden) => {
    const found = among.find((one) => one.van === van) ?? among[0];
    if (found !== undefined) onPeriode(found);
  };
  return (
    <Group gap="md" align="flex-end">
      <SegmentedControl
        value={soort}
        onChange={(next) => {
          const other = PERIODESOORTEN.find((one) => one === next) ?? soort;
          choose(null, voorbijePerioden(other, vandaag, 1));
        }}
        data={PERIODESOORTEN.map((one) => ({
          value: one,
          label: cijferTekst.periodesoorten[one],
        }))}
        aria-label={cijferTekst.periodesoort}
      />
      <Select
        label={cijferTekst.welkePeriode}
        description={cijferTekst.vastePeriodeUitleg}
        value={periode.van}
        onChange={(van) => choose(van)}
        data={perioden.map((one) => ({ value: one.van, label: periodeNaam(soort, one) }))}
        allowDeselect={false}
        w={240}
      />
    </Group>
  );
}
