import type { Periode } from '#domain/dates/periode.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Cijfercel, Cijferdeel, Cijferverdeling } from '../contract.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import type { Lijstvraag } from './figuren.ts';
import { MaandKop } from './maand-kop.tsx';
import { cijferTekst } from './tekst-cijfers.ts';

type MaandTabelProps = {
  readonly deel: Cijferdeel;
  readonly verdeling: Cijferverdeling;
  readonly periode: Periode;
  readonly lijsten: boolean;
};

/** Meldingen per gemeente and month, with totals both ways, and of each part of the region. */
export function MaandTabel({ deel, verdeling, periode, lijsten }: MaandTabelProps) {
  const { regels, groepen, kolommen, kolomtotalen } = verdeling;
  if (regels.length === 0) return <Leeg>{cijferTekst.geen}</Leeg>;
  const lijst = (gemeente: string | null, maand: string | null): Lijstvraag | undefined =>
    lijsten ? { ...periode, figuur: 'meldingen', gemeente, maand } : undefined;
  return (
    // A wide table scrolls in a part of its own, that the keyboard can reach.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={stijl['schuif']} tabIndex={0} aria-label={cijferTekst.tabel}>
      <table className={stijl['tabel']}>
        <thead>
          <tr className={stijl['koppen']}>
            <th scope="col">{cijferTekst.gemeente}</th>
            {kolommen.map((maand, index) => (
              <MaandKop key={maand.code} maand={maand} eerste={index === 0} />
            ))}
            <th scope="col">{cijferTekst.totaal}</th>
          </tr>
        </thead>
        {groepen.map((groep) => {
          const own = regels.filter((regel) => regel.groep === groep.code);
          return (
            <tbody key={groep.code}>
              {own.map(({ code, naam, cel, cellen }) => (
                <tr key={code} className={stijl['tabelrij']}>
                  <th scope="row">{naam}</th>
                  {kolommen.map((maand, kolom) => {
                    const one = cellen[kolom];
                    return (
                      <td key={maand.code}>
                        {one && <Cijfer cel={one} lijst={lijst(code, maand.code)} />}
                      </td>
                    );
                  })}
                  <Totaal cel={cel} lijst={lijst(code, null)} />
                </tr>
              ))}
              {own.some(({ naam }) => naam !== groep.naam) && (
                <tr className={stijl['groep']}>
                  <th scope="row">{cijferTekst.regioTotaal(groep.naam)}</th>
                  <td colSpan={kolommen.length} />
                  <Totaal cel={groep.cel} lijst={undefined} />
                </tr>
              )}
            </tbody>
          );
        })}
        <tfoot>
          <tr className={stijl['laatste']}>
            <th scope="row">{cijferTekst.totaal}</th>
            {kolommen.map(({ code }, kolom) => (
              <Totaal key={code} cel={kolomtotalen[kolom]} lijst={lijst(null, code)} />
            ))}
            <Totaal cel={deel.totaal} lijst={lijst(null, null)} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

type TotaalProps = {
  readonly cel: Cijfercel | undefined;
  readonly lijst: Lijstvraag | undefined;
};

function Totaal({ cel, lijst }: TotaalProps) {
  return <td className={stijl['totaal']}>{cel && <Cijfer cel={cel} lijst={lijst} />}</td>;
}
