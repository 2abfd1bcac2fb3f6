import { findGemeenteByCode } from '#areas/beheer/rules/regio.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Cijfertabel } from '../contract.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import type { Lijstvraag } from './figuren.ts';
import { MaandKop } from './maand-kop.tsx';
import { cijferTekst } from './tekst-cijfers.ts';

type MaandTabelProps = {
  readonly tabel: Cijfertabel;
  readonly periode: Periode;
  readonly lijsten: boolean;
};

/** Meldingen per gemeente and month, with totals both ways. */
export function MaandTabel({ tabel, periode, lijsten }: MaandTabelProps) {
  if (tabel.rijen.length === 0) return <Leeg>{cijferTekst.geen}</Leeg>;
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
            {tabel.kolommen.map((maand, index) => (
              <MaandKop key={maand.code} maand={maand} eerste={index === 0} />
            ))}
            <th scope="col">{cijferTekst.totaal}</th>
          </tr>
        </thead>
        <tbody>
          {opNaam(tabel.rijen).map(({ code, naam, rij }) => (
            <tr key={code} className={stijl['tabelrij']}>
              <th scope="row">{naam}</th>
              {tabel.kolommen.map((maand, kolom) => {
                const cel = tabel.cellen[rij]?.[kolom];
                return (
                  <td key={maand.code}>
                    {cel && <Cijfer cel={cel} lijst={lijst(code, maand.code)} />}
                  </td>
                );
              })}
              <Totaal cel={tabel.rijtotalen[rij]} lijst={lijst(code, null)} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={stijl['laatste']}>
            <th scope="row">{cijferTekst.totaal}</th>
            {tabel.kolommen.map(({ code }, kolom) => (
              <Totaal key={code} cel={tabel.kolomtotalen[kolom]} lijst={lijst(null, code)} />
            ))}
            <Totaal cel={tabel.totaal} lijst={lijst(null, null)} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

// By name, as one looks for a gemeente; what belongs to none of them comes last.
function opNaam(rijen: Cijfertabel['rijen']) {
  const isGemeente = (code: string) => findGemeenteByCode(code) !== undefined;
  return rijen
    .map((gemeente, rij) => ({ ...gemeente, rij }))
    .sort(
      (one, other) =>
        Number(isGemeente(other.code)) - Number(isGemeente(one.code)) ||
        one.naam.localeCompare(other.naam, 'nl'),
    );
}

type TotaalProps = {
  readonly cel: Cijfertabel['totaal'] | undefined;
  readonly lijst: Lijstvraag | undefined;
};

function Totaal({ cel, lijst }: TotaalProps) {
  return <td className={stijl['totaal']}>{cel && <Cijfer cel={cel} lijst={lijst} />}</td>;
}
