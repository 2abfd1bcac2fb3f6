import { celTekst } from '#domain/cijfers/onderdruk.ts';
import { cijferTekst } from '#renderer/text/nl/cijfers.ts';
import stijl from './cijfers.module.css';

const TEKENS = [
  { teken: '0', uitleg: cijferTekst.nul },
  { teken: celTekst({ soort: 'klein' }), uitleg: cijferTekst.klein },
  { teken: celTekst({ soort: 'verborgen' }), uitleg: cijferTekst.verborgen },
];

/** What the signs in the figures mean. */
export function Legenda({ lijsten }: { lijsten: boolean }) {
  return (
    <div>
      <p className={stijl['legendakop']}>{cijferTekst.legenda}</p>
      <dl className={stijl['legenda']}>
        {TEKENS.map(({ teken, uitleg }) => (
          <div key={teken}>
            <dt>{teken}</dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
      {lijsten && <p className={stijl['stil']}>{cijferTekst.openbaar}</p>}
    </div>
  );
}
