import stijl from './cijfers.module.css';
import { type Cijfercel, celVoorgelezen, celWoord, staaflengte } from './figuren.ts';
import { maandKort } from './maand-kop.tsx';

type Staaf = { readonly code: string; readonly naam: string; readonly cel: Cijfercel };

/**
 * A bar per month, with its figure on it. It is a list, so that a reader hears each month; a
 * figure that is held back has a bar without a length of its own.
 */
export function Staven({ staven }: { staven: readonly Staaf[] }) {
  const cellen = staven.map(({ cel }) => cel);
  return (
    <div className={stijl['schuif']}>
      <ol className={stijl['staven']}>
        {staven.map(({ code, naam, cel }) => {
          const length = staaflengte(cel, cellen);
          return (
            <li key={code} className={stijl['staafvak']}>
              <span className="alleen-voorlezer">{`${naam}: ${celVoorgelezen(cel)}`}</span>
              <span className={stijl['waarde']} aria-hidden>
                {celWoord(cel)}
              </span>
              <span
                className={stijl['staaf']}
                data-soort={cel.soort}
                style={length === undefined ? undefined : { height: `${length * 130}px` }}
                aria-hidden
              />
              <span className={stijl['onder']} aria-hidden>
                {maandKort(naam)}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
