import { Button, Collapse, Text } from '@mantine/core';
import { useId, useState } from 'react';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { termijnTekst } from '#renderer/text/nl/dossiers.ts';
import type { Deel } from './deel.ts';
import stijl from './dossier.module.css';
import { metTermijnen, openTermijnen } from './eerste-termijn.ts';
import { Inkorten } from './inkorten.tsx';
import { TermijnRij } from './termijn-rij.tsx';
import { TermijnUitleg } from './termijn-uitleg.tsx';
import { isTermijnhandeling, TermijnVenster } from './termijn-venster.tsx';

/** The terms that run, by date, and those that were met. */
export function TermijnenKaart(deel: Deel) {
  const { dossier, open, magWijzigen, sluiten } = deel;
  const lopend = openTermijnen(dossier.termijnen);
  const klaar = metTermijnen(dossier.termijnen);
  const gekozen = dossier.termijnen.find(({ id }) => id === open.van);
  return (
    <Kaart titel={termijnTekst.titel}>
      {dossier.termijnen.length === 0 && <Leeg>{termijnTekst.geen}</Leeg>}
      {dossier.termijnen.length > 0 && lopend.length === 0 && (
        <Text size="sm" c="dimmed">
          {termijnTekst.geenOpen}
        </Text>
      )}
      <Inkorten lijst={lopend} eerst={5}>
        {(zichtbaar) => (
          <ul className={stijl['lijst']}>
            {zichtbaar.map((termijn) => (
              <TermijnRij key={termijn.id} {...deel} termijn={termijn} />
            ))}
          </ul>
        )}
      </Inkorten>
      {klaar.length > 0 && <Afgehandeld {...deel} klaar={klaar} />}
      {gekozen !== undefined && open.open === 'uitleg' && (
        <TermijnUitleg termijn={gekozen} onSluiten={sluiten} />
      )}
      {gekozen !== undefined && magWijzigen && isTermijnhandeling(open.open) && (
        <TermijnVenster {...deel} termijn={gekozen} handeling={open.open} />
      )}
    </Kaart>
  );
}

function Afgehandeld(deel: Deel & { klaar: ReturnType<typeof metTermijnen> }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {termijnTekst.afgehandeld(deel.klaar.length)}
      </Button>
      <Collapse expanded={open} id={id}>
        <ul className={stijl['lijst']} style={{ paddingTop: 8 }}>
          {deel.klaar.map((termijn) => (
            <TermijnRij key={termijn.id} {...deel} termijn={termijn} />
          ))}
        </ul>
      </Collapse>
    </div>
  );
}
