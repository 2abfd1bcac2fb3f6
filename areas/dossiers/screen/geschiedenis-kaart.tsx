import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { localTime } from '#domain/dates/instant.ts';
import { toIsoDate } from '#domain/dates/iso-date.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { geschiedenisTekst } from '#renderer/text/dossiers.ts';
import type { Gebeurtenis } from '../contract.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import {
  filterGeschiedenis,
  GESCHIEDENISFILTERS,
  type Geschiedenisfilter,
  gebeurtenisZin,
} from './geschiedenis-zin.ts';
import { Inkorten } from './inkorten.tsx';

/** Everything that happened, as one history, newest on top. */
export function GeschiedenisKaart({ dossier }: Deel) {
  const [filter, setFilter] = useState<Geschiedenisfilter>('alles');
  const zichtbaar = filterGeschiedenis(dossier.geschiedenis, filter);
  return (
    <Kaart titel={geschiedenisTekst.titel}>
      <div>
        <SegmentedControl
          size="xs"
          aria-label={geschiedenisTekst.filter}
          value={filter}
          onChange={(value) =>
            setFilter(GESCHIEDENISFILTERS.find((one) => one === value) ?? 'alles')
          }
          data={GESCHIEDENISFILTERS.map((value) => ({
            value,
            label: geschiedenisTekst.groepen[value],
          }))}
        />
      </div>
      {zichtbaar.length === 0 ? (
        <Leeg>{geschiedenisTekst.niets}</Leeg>
      ) : (
        <Inkorten key={filter} lijst={zichtbaar} eerst={12}>
          {(lijst) => <Tijdlijn lijst={lijst} />}
        </Inkorten>
      )}
    </Kaart>
  );
}

function Tijdlijn({ lijst }: { lijst: readonly Gebeurtenis[] }) {
  const dagen = Map.groupBy(lijst, ({ op }) => localTime(op).datum);
  return (
    <div>
      {[...dagen].map(([datum, gebeurtenissen]) => (
        <div key={datum}>
          <h3 className={stijl['dag']}>{formatDatum(toIsoDate(datum))}</h3>
          <ul className={stijl['lijst']}>
            {gebeurtenissen.map((gebeurtenis) => (
              <li key={gebeurtenis.id} className={stijl['gebeurtenis']}>
                <span className={stijl['stil']}>{localTime(gebeurtenis.op).tijd}</span>
                <span>
                  {gebeurtenisZin(gebeurtenis)}{' '}
                  <span className={stijl['stil']}>{gebeurtenis.door}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}
