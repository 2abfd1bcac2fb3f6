import { bekendTekst } from '#renderer/text/nl/meldingen.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { findVerschillen } from './verschillen.ts';
import type { PersoonWaarden } from './waarden.ts';

/** What was typed beside what is known, where the two differ; nothing when they agree. */
export function VerschillenTabel({ persoon }: { persoon: PersoonWaarden }) {
  const { vandaag } = useMelding();
  const verschillen = findVerschillen(persoon, vandaag);
  if (verschillen.length === 0) return null;
  return (
    <div className={stijl['verschillen']}>
      <table aria-label={bekendTekst.verschil}>
        <caption>{bekendTekst.verschil}</caption>
        <thead>
          <tr>
            <th scope="col">{bekendTekst.veld}</th>
            <th scope="col">{bekendTekst.getypt}</th>
            <th scope="col">{bekendTekst.bekend}</th>
          </tr>
        </thead>
        <tbody>
          {verschillen.map(({ veld, getypt, bekend }) => (
            <tr key={veld}>
              <th scope="row">{bekendTekst.velden[veld]}</th>
              <td>{getypt}</td>
              <td>{bekend}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={stijl['regel']}>{bekendTekst.verschilUitleg}</p>
    </div>
  );
}
