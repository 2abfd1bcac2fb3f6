import { Button, Paper } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Leeg } from '#renderer/components/leeg.tsx';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { countOf, type Telling, type WerkFilter, writeWerkFilter } from './werk-filter.ts';

type LegeLijstProps = {
  readonly tellingen: readonly Telling[] | undefined;
  readonly filter: WerkFilter;
};

/** An empty part of the work: says so, and where there is something to do. */
export function LegeLijst({ tellingen, filter }: LegeLijstProps) {
  const alles = { ...filter, bak: undefined, pagina: 1 };
  const niemand = { ...alles, wiens: 'niemand' } as const;
  const hier = countOf(tellingen, alles) ?? 0;
  const vrij = countOf(tellingen, niemand) ?? 0;
  const zin =
    filter.bak === undefined || hier === 0
      ? werkTekst.leeg[filter.wiens]
      : werkTekst.leegBak[filter.bak];
  return (
    <Paper withBorder radius="md" px="md" py="xs">
      <Leeg
        actie={
          hier > 0 ? (
            <Naar filter={alles} label={werkTekst.toonAlles(hier)} />
          ) : filter.wiens === 'mij' && vrij > 0 ? (
            <Naar filter={niemand} label={werkTekst.toonNiemand(vrij)} />
          ) : (
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/meldingen/nieuw" />}
            >
              {werkTekst.nieuweMelding}
            </Button>
          )
        }
      >
        {zin}
      </Leeg>
    </Paper>
  );
}

function Naar({ filter, label }: { filter: WerkFilter; label: string }) {
  return (
    <Button
      variant="default"
      renderRoot={(props) => <Link {...props} to="/" search={writeWerkFilter(filter)} />}
    >
      {label}
    </Button>
  );
}
