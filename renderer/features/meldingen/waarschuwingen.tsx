import { IconAlertTriangle } from '@tabler/icons-react';
import { Toetsen } from '#renderer/components/toetsen.tsx';
import { meldingTekst } from '#renderer/text/nl/meldingen.ts';
import type { Veldwaarschuwing } from './bevinding.ts';
import stijl from './meldingen.module.css';

type WaarschuwingenProps = {
  readonly waarschuwingen: readonly Veldwaarschuwing[];
  readonly onAkkoord: (waarschuwing: Veldwaarschuwing) => void;
};

/**
 * What is odd about a field, in amber under it, each with a button to say that it is right. Only
 * inline elements: it stands in the paragraph that a reader reads with the field.
 */
export function Waarschuwingen({ waarschuwingen, onAkkoord }: WaarschuwingenProps) {
  return waarschuwingen.map((waarschuwing) => (
    <span key={waarschuwing.sleutel} className={stijl['waarschuwing']}>
      <span className={stijl['waarschuwingZin']}>
        <IconAlertTriangle size={15} aria-hidden />
        <span>{waarschuwing.zin}</span>
      </span>
      <button type="button" className={stijl['akkoord']} onClick={() => onAkkoord(waarschuwing)}>
        {meldingTekst.akkoord} <Toetsen toetsen={['Alt', 'A']} />
        <span className="alleen-voorlezer">: {waarschuwing.zin}</span>
      </button>
    </span>
  ));
}
