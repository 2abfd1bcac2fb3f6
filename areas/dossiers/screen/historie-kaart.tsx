import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Historieregel } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import {
  filterHistorie,
  HISTORIEFILTERS,
  type Historiefilter,
  historieZin,
} from './historie-zin.ts';
import { Inkorten } from './inkorten.tsx';
import { historieTekst } from './tekst-dossiers.ts';

/** Everything that happened, as one history, newest on top. */
export function HistorieKaart({ dossier }: Kaartdeel) {
  const [filter, setFilter] = useState<Historiefilter>('alles');
  const zichtbaar = filterHistorie(dossier.historie, filter);
  return (
    <Kaart titel={historieTekst.titel}>
      <div>
        <SegmentedControl
          size="xs"
          aria-label={historieTekst.filter}
          value={filter}
          onChange={(value) => setFilter(HISTORIEFILTERS.find((one) => one === value) ?? 'alles')}
          data={HISTORIEFILTERS.map((value) => ({
            value,
            label: historieTekst.groepen[value],
          }))}
        />
      </div>
      {zichtbaar.length === 0 ? (
        <Leeg>{historieTekst.niets}</Leeg>
      ) : (
        <Inkorten key={filter} lijst={zichtbaar} eerst={12}>
          {(lijst) => <Tijdlijn lijst={lijst} />}
        </Inkorten>
      )}
    </Kaart>
  );
}

function Tijdlijn({ lijst }: { lijst: readonly Historieregel[] }) {
  const dagen = Map.groupBy(lijst, ({ op }) => localTime(op).datum);
  return (
    <div>
      {[...dagen].map(([datum, regels]) => (
        <div key={datum}>
          <h3 className={stijl['dag']}>{formatDatum(toIsoDate(datum))}</h3>
          <ul className={stijl['lijst']}>
            {regels.map((historieregel) => (
              <li key={historieregel.id} className={stijl['historieregel']}>
                <span className={stijl['stil']}>{localTime(historieregel.op).tijd}</span>
                <span>
                  {historieZin(historieregel)}{' '}
                  <span className={stijl['stil']}>{historieregel.door}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
