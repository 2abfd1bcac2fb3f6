import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import type { Veldwaarschuwing } from './bevinding.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { meldingTekst } from './tekst-meldingen.ts';

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
        {meldingTekst.akkoord} <ToetsKnoppen toetsen={['Alt', 'A']} />
        <span className="alleen-voorlezer">: {waarschuwing.zin}</span>
      </button>
    </span>
  ));
}

/** What a field of the form shows besides its value: what is wrong, what is odd, or a hint. */
export function useVeld(pad: string, hint?: ReactNode) {
  const { getoond, akkoord } = useMelding();
  const { fout, waarschuwingen } = getoond(pad);
  const description =
    waarschuwingen.length > 0 ? (
      <Waarschuwingen waarschuwingen={waarschuwingen} onAkkoord={akkoord} />
    ) : fout === undefined ? (
      hint
    ) : undefined;
  return {
    id: pad,
    ...(fout !== undefined && { error: fout }),
    ...(Boolean(description) && { description }),
  };
}
