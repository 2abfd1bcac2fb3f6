import { Stack } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatDatumLang } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import { LegeLijst } from './lege-lijst.tsx';
import { BakTegels, WiensTabs } from './tellingen.tsx';
import stijl from './werk.module.css';
import { PER_PAGINA, type WerkFilter } from './werk-filter.ts';
import { WerkLijst } from './werk-lijst.tsx';

type WerkvoorraadProps = {
  readonly filter: WerkFilter;
  /** What stands beside the list: the drafts that were left open. */
  readonly naast?: ReactNode;
};

/** The home of whoever works with dossiers: what must be done, the most urgent first. */
export function WerkvoorraadPagina({ filter, naast }: WerkvoorraadProps) {
  const vandaag = useVandaag();
  const { wiens, bak = null, pagina } = filter;
  const tellingen = useQuery(api.werkvoorraad.tellingen.queryOptions());
  const vraag = useQuery(
    api.werkvoorraad.lijst.queryOptions({
      input: { wiens, bak, pagina, perPagina: PER_PAGINA },
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Pagina titel={werkTekst.titel} uitleg={werkTekst.vandaag(formatDatumLang(vandaag))}>
      <div className={stijl['indeling']}>
        <Stack gap="sm" miw={0} aria-busy={vraag.isPlaceholderData}>
          <WiensTabs tellingen={tellingen.data} filter={filter} />
          <BakTegels tellingen={tellingen.data} filter={filter} />
          <Ophalen vraag={vraag}>
            {({ dossiers, totaal }) =>
              dossiers.length === 0 ? (
                <LegeLijst tellingen={tellingen.data} filter={filter} />
              ) : (
                <WerkLijst dossiers={dossiers} totaal={totaal} filter={filter} />
              )
            }
          </Ophalen>
        </Stack>
        <div className={stijl['naast']}>{naast}</div>
      </div>
    </Pagina>
  );
}
