import { Button } from '@mantine/core';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { ConceptInForm } from '#renderer/concepten/use-concept.ts';
import type { Bevinding } from './bevinding.ts';
import stijl from './meldingen.module.css';
import { focusVeld } from './sneltoetsen.ts';
import { meldingTekst } from './tekst-meldingen.ts';

type OpslaanBalkProps = {
  readonly bezig: boolean;
  readonly zichtbaar: readonly Bevinding[];
  readonly concept: ConceptInForm;
  /** Where the melding goes. */
  readonly naar: string;
  readonly onOpslaan: () => void;
  /** From a pile of paper: saves as well, and begins the next one; then this is what Ctrl+Enter does. */
  readonly onVolgende: (() => void) | undefined;
};

/** Always at the bottom of the window: save, what stands in the way, and the draft. */
export function OpslaanBalk(props: OpslaanBalkProps) {
  const { bezig, zichtbaar, concept, naar, onOpslaan, onVolgende } = props;
  const fouten = zichtbaar.filter(({ soort }) => soort === 'fout').length;
  const zin = meldingTekst.balk(fouten, zichtbaar.length - fouten);
  const first = zichtbaar[0];
  return (
    <div className={stijl['balk']} data-voet>
      <Button loading={bezig} onClick={onVolgende ?? onOpslaan}>
        {onVolgende === undefined ? meldingTekst.opslaan : meldingTekst.opslaanVolgende}
      </Button>
      <ToetsKnoppen toetsen={['Ctrl', 'Enter']} />
      {onVolgende !== undefined && (
        <Button variant="default" disabled={bezig} onClick={onOpslaan}>
          {meldingTekst.opslaan}
        </Button>
      )}
      <span className={stijl['balkNaar']}>{naar}</span>
      <span className={stijl['balkStand']} role="status">
        {first !== undefined && (
          <Button
            variant="subtle"
            size="compact-sm"
            className={stijl['balkFouten'] ?? ''}
            data-toon={fouten > 0 ? 'fout' : 'let-op'}
            onClick={() => focusVeld(first.pad)}
          >
            {zin}
          </Button>
        )}
      </span>
      <ConceptStand concept={concept} />
    </div>
  );
}
