import { Link } from '@tanstack/react-router';
import stijl from './onderdelen.module.css';
import { instellingTekst } from './tekst-instellingen.ts';

const ONDERDELEN = [
  { naar: '/instellingen/afspraken', label: instellingTekst.afspraken },
  { naar: '/instellingen/algemeen', label: instellingTekst.algemeen },
  { naar: '/instellingen/brieven', label: instellingTekst.brieven },
  { naar: '/instellingen/account', label: instellingTekst.mijnAccount },
] as const;

/** The parts of the settings, each a page of its own. */
export function Onderdelen() {
  return (
    <nav aria-label={instellingTekst.onderdelen}>
      <ul className={stijl['lijst']}>
        {ONDERDELEN.map(({ naar, label }) => (
          <li key={naar}>
            <Link to={naar} className={stijl['onderdeel'] ?? ''}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
