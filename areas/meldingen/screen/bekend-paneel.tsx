import { Text, Title } from '@mantine/core';
import { type FocusEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { sentenceFor } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { ToetsKnoppen } from '#renderer/components/toetsen.tsx';
import { useLangerBezig } from '#renderer/components/vertraagd.ts';
import { Adresgenoten } from '#renderer/dossier/adresgenoten.tsx';
import { useMelding } from './context.ts';
import { createGreep } from './greep.ts';
import { KandidaatKaart } from './kandidaat-kaart.tsx';
import stijl from './meldingen.module.css';
import { BEKEND_ID } from './sneltoetsen.ts';
import { bekendTekst } from './tekst-meldingen.ts';
import { useKandidaten } from './use-kandidaten.ts';
import type { PersoonWaarden } from './waarden.ts';

/**
 * Keeps showing what was shown for as long as it is in somebody's hand; what came meanwhile is
 * shown once it is let go. Put `handen` on the element that shows it.
 *
 * @param nu what would be shown now
 * @param vanWie of whom it is: of somebody else it is never held
 */
export function useVasthouden<T>(nu: T, vanWie: string) {
  const shown = useRef({ wat: nu, vanWie });
  useLayoutEffect(() => {
    shown.current = { wat: nu, vanWie };
  });
  // What was on the screen the moment a hand took it.
  const [vast, setVast] = useState<{ readonly wat: T; readonly vanWie: string }>();
  const greep = useMemo(
    () => createGreep((inHand) => setVast(inHand ? shown.current : undefined)),
    [],
  );
  useEffect(() => greep.stop, [greep]);
  return {
    getoond: vast?.vanWie === vanWie ? vast.wat : nu,
    handen: {
      onPointerMove: greep.beweeg,
      onPointerLeave: greep.verlaat,
      onFocus: () => greep.focus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        greep.focus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  };
}

type BekendPaneelProps = {
  readonly persoon: PersoonWaarden;
  /** How this person is called while more than one is typed. */
  readonly naam: string | undefined;
};

/**
 * Who the typed person may be, beside the form. It never takes the keyboard, and its place and
 * height stay the same, and what is under the mouse or the keyboard stays there until it is let go.
 */
export function BekendPaneel({ persoon, naam }: BekendPaneelProps) {
  const { vandaag } = useMelding();
  const { gevraagd, bezig, fout, ...gevonden } = useKandidaten(persoon, vandaag);
  const { getoond, handen } = useVasthouden(gevonden, persoon.sleutel);
  const { kandidaten, zelfdeAdres } = getoond;
  const lang = useLangerBezig(bezig);
  const linked = persoon.herkenning?.kandidaat;
  const others = kandidaten.filter(({ betrokkene }) => betrokkene.id !== linked?.betrokkene.id);
  // Who is linked stays in the list, also when what is typed since no longer points to them.
  const current = kandidaten.find(({ betrokkene }) => betrokkene.id === linked?.betrokkene.id);
  const shown = linked === undefined ? others : [current ?? linked, ...others];
  const zin = !gevraagd
    ? ''
    : kandidaten.length > 0
      ? bekendTekst.aantal(kandidaten.length)
      : bezig || fout !== null
        ? ''
        : bekendTekst.niemand;
  return (
    <section
      id={BEKEND_ID}
      className={stijl['paneel']}
      aria-labelledby="bekend-titel"
      tabIndex={-1}
    >
      <div className={stijl['paneelKop']}>
        <Title order={2} id="bekend-titel">
          {bekendTekst.titel}
        </Title>
        {naam !== undefined && (
          <Text size="sm" c="dimmed" truncate>
            {bekendTekst.bij(naam)}
          </Text>
        )}
        <span className={stijl['paneelToets']}>
          <ToetsKnoppen toetsen={['Alt', 'B']} />
        </span>
      </div>
      <p className={stijl['paneelStand']} aria-live="polite">
        {lang ? bekendTekst.zoekt : zin}
      </p>
      <div className={stijl['paneelLijst']} {...handen}>
        {shown.length === 0 && !gevraagd && (
          <Text size="sm" c="dimmed">
            {bekendTekst.wacht}
          </Text>
        )}
        {fout !== null && (
          <Bericht toon="let-op" titel={bekendTekst.mislukt}>
            {sentenceFor(fout)}
          </Bericht>
        )}
        {shown.map((kandidaat) => (
          <KandidaatKaart
            key={kandidaat.betrokkene.id}
            kandidaat={kandidaat}
            persoon={persoon}
            isHerkend={kandidaat.betrokkene.id === linked?.betrokkene.id}
          />
        ))}
        <Adresgenoten mensen={zelfdeAdres} />
      </div>
    </section>
  );
}
