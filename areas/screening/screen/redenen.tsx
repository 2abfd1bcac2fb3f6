import { uitkomstNaam, type VoorstelReden } from '../rules/regels.ts';
import stijl from './screening.module.css';
import { voorstelTekst } from './tekst-screening.ts';

/** What was proposed, each uitkomst with the reason of its rules and where those come from. */
export function Voorstelredenen({ redenen }: { redenen: readonly VoorstelReden[] }) {
  const codes = [...new Set(redenen.map(({ uitkomst }) => uitkomst))];
  return (
    <ul className={stijl['lijst']}>
      {codes.map((code) => (
        <li key={code} className={stijl['voorstel']}>
          <strong>{uitkomstNaam(code)}</strong>
          {redenen
            .filter(({ uitkomst }) => uitkomst === code)
            .map(({ regel, reden, bron }) => (
              <p key={regel} className={stijl['reden']}>
                {reden} <span className={stijl['voet']}>{voorstelTekst.bron(bron)}</span>
              </p>
            ))}
        </li>
      ))}
    </ul>
  );
}
