import { Table } from '@mantine/core';
import type { Periode } from '#domain/dates/periode.ts';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Cijfercel, Cijfers } from '../contract.ts';
import { celTekst } from '../rules/onderdruk.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import { celVoorgelezen, celWoord, opTijd, staaflengte } from './figuren.ts';
import { maandKort } from './maand-kop.tsx';
import { cijferTekst } from './tekst-cijfers.ts';

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

const TEKENS = [
  { teken: '0', uitleg: cijferTekst.nul },
  { teken: celTekst({ soort: 'klein' }), uitleg: cijferTekst.klein },
  { teken: celTekst({ soort: 'verborgen' }), uitleg: cijferTekst.verborgen },
];

/** What the signs in the figures mean. */
export function Legenda({ lijsten }: { lijsten: boolean }) {
  return (
    <div>
      <p className={stijl['legendakop']}>{cijferTekst.legenda}</p>
      <dl className={stijl['legenda']}>
        {TEKENS.map(({ teken, uitleg }) => (
          <div key={teken}>
            <dt>{teken}</dt>
            <dd>{uitleg}</dd>
          </div>
        ))}
      </dl>
      {lijsten && <p className={stijl['stil']}>{cijferTekst.openbaar}</p>}
    </div>
  );
}

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

/** The terms that the desk is held to: met, missed, and still running. */
export function TermijnTabel({ termijnen }: { termijnen: Cijfers['termijnen'] }) {
  if (termijnen.length === 0) return <Leeg>{cijferTekst.geen}</Leeg>;
  return (
    <Table maw={860} aria-label={cijferTekst.termijnen}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{cijferTekst.termijn}</Table.Th>
          <Table.Th ta="right">{cijferTekst.gehaald}</Table.Th>
          <Table.Th ta="right">{cijferTekst.gemist}</Table.Th>
          <Table.Th ta="right">{cijferTekst.lopend}</Table.Th>
          <Table.Th ta="right">{cijferTekst.opTijd}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {termijnen.map(({ code, naam, gehaald, gemist, lopend }) => {
          const part = opTijd(gehaald, gemist);
          return (
            <Table.Tr key={code}>
              <Table.Th scope="row" fw={500}>
                {naam}
              </Table.Th>
              <Table.Td ta="right">
                <Cijfer cel={gehaald} />
              </Table.Td>
              <Table.Td ta="right">
                <Cijfer cel={gemist} />
              </Table.Td>
              <Table.Td ta="right">
                <Cijfer cel={lopend} />
              </Table.Td>
              <Table.Td ta="right">
                {part === undefined ? cijferTekst.nietTeZeggen : cijferTekst.procent(part)}
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
    </Table>
  );
}
