import { setTekst } from '#renderer/text/nl/instellingen.ts';
import { GevondenSet } from './gevonden-set.tsx';
import { SetFormulier } from './set-formulier.tsx';

/** Changing the name, the validity and the calendar of a set. */
export function SetBewerken({ setId }: { setId: string }) {
  const sleutel = `afsprakenset:${setId}`;
  return (
    <GevondenSet setId={setId} sleutel={sleutel} titel={({ naam }) => setTekst.wijzig(naam)}>
      {(set, geladen) => <SetFormulier set={set} sleutel={sleutel} geladen={geladen} />}
    </GevondenSet>
  );
}
