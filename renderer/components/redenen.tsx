import { formatGewicht, type Reden } from '#areas/bekendheid/rules/bewijs.ts';
import { bekendheidTekst } from '../dossier/tekst-bekendheid.ts';
import stijl from './redenen.module.css';

/** Why somebody may be the same person, or not: each piece of evidence with its weight. */
export function Redenen({ redenen }: { readonly redenen: readonly Omit<Reden, 'deel'>[] }) {
  if (redenen.length === 0) return null;
  return (
    <ul className={stijl['redenen']} aria-label={bekendheidTekst.redenen}>
      {redenen.map(({ zin, gewicht }) => (
        <li key={zin} data-voor={gewicht > 0}>
          <span className={stijl['gewicht']}>
            {formatGewicht(gewicht)}
            <span className="alleen-voorlezer">
              {' '}
              {gewicht > 0 ? bekendheidTekst.voor : bekendheidTekst.tegen}:
            </span>
          </span>
          <span>{zin}</span>
        </li>
      ))}
    </ul>
  );
}
