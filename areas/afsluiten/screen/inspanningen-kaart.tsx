import { Button, Group } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { bewaarBestand } from '#renderer/components/bewaar-bestand.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import stijl from './ingelicht.module.css';
import { ingelichtTekst } from './tekst-ingelicht.ts';

/** The sheet of our own efforts: read on the screen first, then kept as a PDF. */
export function InspanningenKaart({ dossierId }: { dossierId: string }) {
  const [open, setOpen] = useState(false);
  const maak = useSave({
    operation: api.afsluiten.printInspanningen,
    blijft: true,
    input: () => ({ dossierId }),
    answered: ({ bestand, naam }) => bewaarBestand(bestand, naam),
    saved: ({ naam }) => meldGelukt(ingelichtTekst.bewaard(naam)),
  });
  return (
    <Kaart titel={ingelichtTekst.inspanningen} uitleg={ingelichtTekst.inspanningenUitleg}>
      <Group gap="xs">
        <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
          {ingelichtTekst.bekijk}
        </Button>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={15} aria-hidden />}
          loading={maak.bezig}
          onClick={() => maak.start()}
        >
          {ingelichtTekst.bewaar}
        </Button>
      </Group>
      {maak.fout != null && <Foutmelding fout={maak.fout} />}
      {open && <Voorbeeld dossierId={dossierId} />}
    </Kaart>
  );
}

function Voorbeeld({ dossierId }: { dossierId: string }) {
  const vraag = useQuery(api.afsluiten.readInspanningen.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {({ titel, kop, delen }) => (
        <article className={stijl['blad']} aria-label={titel}>
          <h3>{titel}</h3>
          {kop.map((regel) => (
            <p key={regel}>{regel}</p>
          ))}
          {delen.map((deel) => (
            <section key={deel.kop}>
              <h4>{deel.kop}</h4>
              <ul>
                {deel.punten.map((punt) => (
                  <li key={punt}>{punt}</li>
                ))}
              </ul>
            </section>
          ))}
        </article>
      )}
    </Ophalen>
  );
}
