import { Link } from '@tanstack/react-router';
import { WIENS } from '#contract/dossiers.ts';
import { BAKKEN, type Bak, bakNaam } from '#domain/werkvoorraad/bakken.ts';
import { bakToon } from '#renderer/dossier/verval-merk.tsx';
import { werkTekst } from '#renderer/text/nl/werkvoorraad.ts';
import stijl from './werk.module.css';
import { countOf, type Telling, type WerkFilter, writeWerkFilter } from './werk-filter.ts';

// The router marks a link to this page as current by itself; only the same filter is.
const EXACT = { exact: true };

type TellingenProps = {
  readonly tellingen: readonly Telling[] | undefined;
  readonly filter: WerkFilter;
};

/** Whose work is shown, each with all of it; every count leads to the list that it counted. */
export function WiensTabs({ tellingen, filter }: TellingenProps) {
  return (
    <nav aria-label={werkTekst.wiensLabel}>
      <ul className={stijl['tabs']}>
        {WIENS.map((wiens) => {
          const doel = { wiens, bak: undefined, pagina: 1 };
          const gekozen = filter.wiens === wiens;
          return (
            <li key={wiens}>
              <Link
                to="/"
                search={writeWerkFilter(doel)}
                className={stijl['tab']}
                data-gekozen={gekozen || undefined}
                aria-current={gekozen ? 'true' : undefined}
                activeOptions={EXACT}
                resetScroll={false}
              >
                {werkTekst.wiens[wiens]}
                <span className={stijl['telling']}>{countOf(tellingen, doel) ?? '…'}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** When it is due, as tiles: all of it, and each part of it. */
export function BakTegels({ tellingen, filter }: TellingenProps) {
  return (
    <nav aria-label={werkTekst.bakkenLabel}>
      <ul className={stijl['tegels']}>
        {[undefined, ...BAKKEN].map((bak) => (
          <Tegel key={bak ?? 'alles'} bak={bak} tellingen={tellingen} filter={filter} />
        ))}
      </ul>
    </nav>
  );
}

function Tegel({ bak, tellingen, filter }: TellingenProps & { bak: Bak | undefined }) {
  const doel = { wiens: filter.wiens, bak, pagina: 1 };
  const aantal = countOf(tellingen, doel);
  const gekozen = filter.bak === bak;
  return (
    <li>
      <Link
        to="/"
        search={writeWerkFilter(doel)}
        className={stijl['tegel']}
        data-toon={bak === undefined ? undefined : bakToon(bak)}
        data-leeg={aantal === 0 || undefined}
        data-gekozen={gekozen || undefined}
        aria-current={gekozen ? 'true' : undefined}
        activeOptions={EXACT}
        resetScroll={false}
      >
        <span className={stijl['aantal']}>{aantal ?? '…'}</span>
        <span className={stijl['baknaam']}>
          {bak === undefined ? werkTekst.alles : bakNaam(bak)}
        </span>
      </Link>
    </li>
  );
}
