import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Kaart } from '#renderer/components/kaart.tsx';
import { chooseSysteemstand, readSysteemstand } from './keuze.ts';
import { systeemTekst } from './tekst-systeemmelding.ts';

/** Switches what the system says of terms on or off, on this computer. */
export function SysteemmeldingKaart() {
  const [stand, setStand] = useState(readSysteemstand);
  const isAan = stand === 'aan';
  const kanKiezen = stand !== 'geweigerd' && stand !== 'kan_niet';
  return (
    <Kaart titel={systeemTekst.titel} uitleg={systeemTekst.uitleg}>
      <Text size="sm" role="status">
        {systeemTekst.stand[stand]}
      </Text>
      {kanKiezen && (
        <Group>
          <Button variant="default" onClick={() => void chooseSysteemstand(!isAan).then(setStand)}>
            {isAan ? systeemTekst.zetUit : systeemTekst.zetAan}
          </Button>
        </Group>
      )}
    </Kaart>
  );
}
