import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Leeg } from '#renderer/components/leeg.tsx';
import type { Cijfercel, Cijferdeel } from '../contract.ts';
import type { Uitsplitsing } from '../rules/cijfers.ts';
import { Cijfer } from './cijfer.tsx';
import stijl from './cijfers.module.css';
import { cijferTekst } from './tekst-cijfers.ts';

type UitsplitsTabelProps = {
  readonly naam: string;
  readonly deel: Cijferdeel;
  /** By what it can be divided here, in this order; what was not counted is left out. */
  readonly codes: readonly Uitsplitsing[];
  /** Whether the first line is that of all together. */
  readonly samen?: boolean;
};

/** What was counted, divided by one thing at a time; a column for each way in which it ended. */
export function UitsplitsTabel({ naam, deel, codes, samen = true }: UitsplitsTabelProps) {
  const offered = codes.filter((code) =>
    deel.klassen.some(({ verdelingen }) => verdelingen.some((one) => one.code === code)),
  );
  const [gekozen, setGekozen] = useState<Uitsplitsing | undefined>(undefined);
  const code = gekozen !== undefined && offered.includes(gekozen) ? gekozen : offered[0];
  if (code === undefined || isNiets(deel.totaal)) return <Leeg>{cijferTekst.geen}</Leeg>;
  return (
    <>
      {offered.length > 1 && (
        <SegmentedControl
          size="xs"
          value={code}
          onChange={(next) => setGekozen(offered.find((one) => one === next))}
          data={offered.map((one) => ({ value: one, label: cijferTekst.uitsplitsing[one] }))}
          aria-label={`${naam}: ${cijferTekst.uitsplitsen}`}
          style={{ alignSelf: 'flex-start' }}
        />
      )}
      <Tabel naam={naam} deel={deel} code={code} samen={samen} />
    </>
  );
}

const isNiets = ({ soort, aantal }: Cijfercel) => soort === 'aantal' && aantal === 0;

type TabelProps = Omit<UitsplitsTabelProps, 'codes'> & { readonly code: Uitsplitsing };

function Tabel({ naam, deel, code, samen }: TabelProps) {
  const klassen = deel.klassen.flatMap((klasse) => {
    const verdeling = klasse.verdelingen.find((one) => one.code === code);
    return verdeling === undefined ? [] : [{ ...klasse, verdeling }];
  });
  const [first] = klassen;
  if (first === undefined) return null;
  const cells = (regel: number) =>
    klassen.flatMap(({ code: klasse, verdeling }) => {
      const cel = verdeling.regels[regel]?.cel;
      return cel === undefined ? [] : [{ klasse, cel }];
    });
  const regels = first.verdeling.regels
    .map((regel, index) => ({ ...regel, cellen: cells(index) }))
    .filter(({ cellen }) => !cellen.every(({ cel }) => isNiets(cel)));
  const groepen = first.verdeling.groepen.map((groep, index) => ({
    ...groep,
    cellen: klassen.flatMap(({ code: klasse, verdeling }) => {
      const cel = verdeling.groepen[index]?.cel;
      return cel === undefined ? [] : [{ klasse, cel }];
    }),
    regels: regels.filter((regel) => regel.groep === groep.code),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={stijl['schuif']} tabIndex={0} aria-label={naam}>
      <table className={stijl['smal']}>
        <thead>
          <tr>
            <th scope="col">{cijferTekst.uitsplitsing[code]}</th>
            {klassen.map((klasse) => (
              <th key={klasse.code} scope="col">
                {klasse.naam === '' ? cijferTekst.aantal : klasse.naam}
              </th>
            ))}
          </tr>
        </thead>
        {groepen.length === 0 ? (
          <tbody>
            {regels.map((regel) => (
              <Rij key={regel.code} {...regel} />
            ))}
          </tbody>
        ) : (
          groepen
            .filter((groep) => groep.regels.length > 0)
            .map((groep) => (
              <tbody key={groep.code}>
                {groep.regels.some((regel) => regel.naam !== groep.naam) && (
                  <Rij {...groep} isGroep />
                )}
                {groep.regels.map((regel) => (
                  <Rij key={regel.code} {...regel} />
                ))}
              </tbody>
            ))
        )}
        {samen && (
          <tfoot>
            <Rij
              naam={cijferTekst.totaal}
              cellen={klassen.map(({ code: klasse, cel }) => ({ klasse, cel }))}
              isGroep
            />
          </tfoot>
        )}
      </table>
    </section>
  );
}

type RijProps = {
  readonly naam: string;
  readonly cellen: readonly { readonly klasse: string; readonly cel: Cijfercel }[];
  readonly isGroep?: boolean;
};

function Rij({ naam, cellen, isGroep = false }: RijProps) {
  return (
    <tr className={stijl[isGroep ? 'groep' : 'tabelrij']}>
      <th scope="row">{naam}</th>
      {cellen.map(({ klasse, cel }) => (
        <td key={klasse}>
          <Cijfer cel={cel} />
        </td>
      ))}
    </tr>
  );
}
