import { Link } from '@tanstack/react-router';
import { useMag } from '#renderer/sessie/hooks.ts';
import stijl from './onderdelen.module.css';
import { backupTekst } from './tekst-back-ups.ts';
import { instellingTekst } from './tekst-instellingen.ts';

const ONDERDELEN = [
  { naar: '/instellingen/afspraken', label: instellingTekst.afspraken },
  { naar: '/instellingen/algemeen', label: instellingTekst.algemeen },
  { naar: '/instellingen/brieven', label: instellingTekst.brieven },
  { naar: '/instellingen/back-ups', label: backupTekst.titel },
  { naar: '/instellingen/account', label: instellingTekst.mijnAccount },
] as const;

/** The parts of the settings, each a page of its own. */
export function Onderdelen() {
  const beheert = useMag(['beheerder']);
  const onderdelen = ONDERDELEN.filter(({ naar }) => beheert || naar !== '/instellingen/back-ups');
  return (
    <nav aria-label={instellingTekst.onderdelen}>
      <ul className={stijl['lijst']}>
        {onderdelen.map(({ naar, label }) => (
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
