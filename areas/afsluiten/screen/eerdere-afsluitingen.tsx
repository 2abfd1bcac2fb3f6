import { formatDatum } from '#domain/dates/format.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import type { Afsluiting } from '../contract.ts';
import { afsluitredenNaam } from '../rules/afsluiting.ts';
import stijl from './afsluiten.module.css';
import { afsluitTekst } from './tekst-afsluiten.ts';

/** The closings that were undone, newest first. */
export function EerdereAfsluitingen({ afsluitingen }: { afsluitingen: readonly Afsluiting[] }) {
  return (
    <Kaart titel={afsluitTekst.eerder}>
      <ul className={stijl['lijst']}>
        {afsluitingen.map(
          ({ id, reden, naarWie, besluitOp, toelichting, heropendOp, heropenReden }) => (
            <li key={id} className={stijl['rij']}>
              <div className={stijl['kop']}>
                {afsluitTekst.eerderRegel(afsluitredenNaam(reden), formatDatum(besluitOp))}
              </div>
              {naarWie !== '' && <div>{afsluitTekst.overgedragen(naarWie)}</div>}
              {toelichting !== '' && <div>{toelichting}</div>}
              {heropendOp !== null && (
                <div className={stijl['stil']}>
                  {afsluitTekst.eerderHeropend(formatDatum(heropendOp), heropenReden ?? '')}
                </div>
              )}
            </li>
          ),
        )}
      </ul>
    </Kaart>
  );
}
