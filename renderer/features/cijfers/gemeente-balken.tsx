import type { Cijfers } from '#contract/verantwoording.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import { cijferTekst } from '#renderer/text/nl/cijfers.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import { type Cijfercel, staaflengte } from './figuren.ts';

type GemeenteBalkenProps = {
  readonly regels: Cijfers['openDossiersPerGemeente'];
  readonly totaal: Cijfercel;
  readonly periode: Periode;
  readonly lijsten: boolean;
};

/** Open dossiers per gemeente: a table with a bar in it. */
export function GemeenteBalken({ regels, totaal, periode, lijsten }: GemeenteBalkenProps) {
  if (regels.length === 0) return <Leeg>{cijferTekst.geen}</Leeg>;
  const cellen = regels.map(({ cel }) => cel);
  const lijst = (gemeente: string | null) =>
    lijsten ? { ...periode, figuur: 'open_dossiers' as const, gemeente, maand: null } : undefined;
  return (
    <table className={stijl['balken']}>
      <thead className="alleen-voorlezer">
        <tr>
          <th scope="col">{cijferTekst.gemeente}</th>
          <th scope="col">{cijferTekst.openDossiers}</th>
        </tr>
      </thead>
      <tbody>
        {regels.map(({ code, naam, cel }) => {
          const length = staaflengte(cel, cellen);
          return (
            <tr key={code}>
              <th scope="row">{naam}</th>
              <td>
                <span className={stijl['balkvak']}>
                  <span
                    className={stijl['balk']}
                    data-soort={cel.soort}
                    style={length === undefined ? undefined : { width: `${length * 70}%` }}
                    aria-hidden
                  />
                  <Cijfer cel={cel} lijst={lijst(code)} />
                </span>
              </td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr className={stijl['som']}>
          <th scope="row">{cijferTekst.totaal}</th>
          <td>
            <Cijfer cel={totaal} lijst={lijst(null)} />
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
