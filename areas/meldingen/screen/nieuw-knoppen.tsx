import { Button } from '@mantine/core';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import stijl from './meldingen.module.css';

type NieuwKnoppenProps = {
  readonly toevoegen: string;
  readonly bezig: boolean;
  readonly onToevoegen: () => void;
  readonly onAnnuleren: () => void;
};

/** The buttons under the fields of somebody or something new. */
export function NieuwKnoppen({ toevoegen, bezig, onToevoegen, onAnnuleren }: NieuwKnoppenProps) {
  return (
    <div className={stijl['knoppen']}>
      <Button size="xs" loading={bezig} onClick={onToevoegen}>
        {toevoegen}
      </Button>
      <Button size="xs" variant="default" onClick={onAnnuleren}>
        {algemeenTekst.annuleren}
      </Button>
    </div>
  );
}
