import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Bericht } from '#renderer/components/bericht.tsx';
import { MEESTE_PERSONEN } from '../fields.ts';
import { useMelding } from './context.ts';
import { isKort } from './melding-velden.ts';
import stijl from './meldingen.module.css';
import { addMedehuurder, removeMedehuurder } from './personen.ts';
import { PersoonBlok } from './persoon-blok.tsx';
import { Sectie } from './sectie.tsx';
import { meldingTekst } from './tekst-meldingen.ts';
import type { PersoonWaarden } from './waarden.ts';
import { WoningVelden } from './woning-velden.tsx';

type Weg = { readonly persoon: PersoonWaarden; readonly naam: string };

/** The betrokkene, and everybody who was summoned together with them. */
export function PersonenSectie({ onFocus }: { onFocus: (sleutel: string) => void }) {
  const { values, vandaag, wijzig } = useMelding();
  const kort = isKort(values, vandaag);
  const [weg, setWeg] = useState<Weg>();
  // Whoever was just added, or put back, has the keyboard: the last one of the list.
  const [toegevoegd, setToegevoegd] = useState(false);
  const laatste = values.personen.at(-1)?.sleutel;
  const knop = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (toegevoegd) document.getElementById(`${laatste}.achternaam`)?.focus();
  }, [toegevoegd, laatste]);
  const add = () => {
    // By what the form holds at that moment: two quick presses make two people.
    wijzig(({ personen }) => ({ personen: addMedehuurder(personen)?.personen ?? personen }));
    setToegevoegd(true);
    setWeg(undefined);
  };
  const remove = (persoon: PersoonWaarden, naam: string) => {
    wijzig((before) => removeMedehuurder(before, persoon.sleutel));
    setWeg({ persoon, naam: persoon.achternaam.trim() || naam });
    setToegevoegd(false);
    knop.current?.focus();
  };
  const undo = () => {
    if (weg === undefined) return;
    wijzig(({ personen }) => ({ personen: [...personen, weg.persoon] }));
    setToegevoegd(true);
    setWeg(undefined);
  };
  const isVol = values.personen.length >= MEESTE_PERSONEN;
  return (
    <Sectie nummer={2} titel={meldingTekst.sectiePersoon}>
      {values.personen.map((persoon, index) => (
        <PersoonBlok
          key={persoon.sleutel}
          persoon={persoon}
          index={index}
          onFocus={() => onFocus(persoon.sleutel)}
          onWeg={() => remove(persoon, meldingTekst.medehuurder(index))}
        />
      ))}
      {weg !== undefined && (
        <Bericht
          toon="uitleg"
          rol="status"
          actie={
            <Button variant="subtle" size="compact-sm" onClick={undo}>
              {meldingTekst.terugzetten}
            </Button>
          }
        >
          {meldingTekst.weggehaald(weg.naam)}
        </Bericht>
      )}
      {!kort && <WoningVelden />}
      {!kort && (
        <div className={stijl['knoppen']}>
          <Button
            ref={knop}
            size="xs"
            variant="default"
            leftSection={<IconUserPlus size={16} aria-hidden />}
            disabled={isVol}
            onClick={add}
          >
            {meldingTekst.medehuurderToevoegen}
          </Button>
          <span className={stijl['hint']}>
            {isVol ? meldingTekst.meestePersonen(MEESTE_PERSONEN) : meldingTekst.medehuurderUitleg}
          </span>
        </div>
      )}
    </Sectie>
  );
}
