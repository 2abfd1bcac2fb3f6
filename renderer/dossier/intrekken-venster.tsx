import { useState } from 'react';
import type { Herstelreden } from '#areas/trajecten/rules/gebeurtenis-gegevens.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { type Operation, useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { HerstelReden } from './herstel-reden.tsx';
import { herstelTekst } from './tekst-herstel.ts';

type IntrekkenProps<Input extends object> = {
  /** What is withdrawn, as people call it. */
  readonly naam: string;
  readonly operation: Operation<Input & { reden: Herstelreden | null }, unknown>;
  readonly input: Input;
  /** What follows besides that it no longer counts. */
  readonly uitleg?: string;
  readonly sluiten: () => void;
};

/** Withdraws what was entered wrong, with why where that is needed. */
export function IntrekkenVenster<Input extends object>(props: IntrekkenProps<Input>) {
  const { naam, operation, input, uitleg, sluiten } = props;
  const [reden, setReden] = useState<Herstelreden | null>(null);
  const titel = herstelTekst.intrekTitel(naam);
  const save = useSave({
    operation,
    input: () => ({ ...input, reden }),
    saved: () => {
      sluiten();
      meldGelukt(herstelTekst.ingetrokken);
    },
  });
  return (
    <Venster titel={titel} onSluiten={sluiten}>
      <Formulier label={titel} save={save} opslaan={herstelTekst.intrekken} onAnnuleren={sluiten}>
        <p style={{ margin: 0 }}>
          {herstelTekst.teltNiet} {uitleg}
        </p>
        <HerstelReden label={herstelTekst.waaromIntrekken} reden={reden} setReden={setReden} />
      </Formulier>
    </Venster>
  );
}
