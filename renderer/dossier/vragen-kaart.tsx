import { Button, Collapse, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import stijl from './informeren.module.css';
import { vragenTekst } from './tekst-vragen.ts';
import { VraagRij } from './vraag-rij.tsx';

type VragenKaartProps = { readonly dossierId: string; readonly magBijwerken: boolean };

/** What partners asked about a dossier: what waits for an answer, and what was answered. */
export function VragenKaart({ dossierId, magBijwerken }: VragenKaartProps) {
  const vraag = useQuery(api.partnervragen.listVragen.queryOptions({ input: { dossierId } }));
  const [toon, setToon] = useState(false);
  return (
    <Kaart
      titel={vragenTekst.titel}
      acties={
        magBijwerken && (
          <Button
            size="compact-xs"
            variant="subtle"
            style={{ flex: 'none' }}
            leftSection={<IconPlus size={14} aria-hidden />}
            renderRoot={(props) => (
              <Link {...props} to="/dossiers/$dossierId/vraag" params={{ dossierId }} />
            )}
          >
            {vragenTekst.nieuw}
          </Button>
        )
      }
    >
      <Ophalen vraag={vraag}>
        {(vragen) => {
          const open = vragen
            .filter(
              ({ beantwoord, ingetrokken, gemist }) =>
                ingetrokken === null &&
                (beantwoord === null || (gemist !== null && gemist.verteldOp === null)),
            )
            .reverse();
          const klaar = vragen.filter((one) => !open.includes(one));
          return (
            <>
              {open.length === 0 && (
                <Text size="sm" c="dimmed">
                  {vragenTekst.geen}
                </Text>
              )}
              <Lijst label={vragenTekst.lijst} vragen={open} magWijzigen={magBijwerken} />
              {klaar.length > 0 && (
                <div>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-expanded={toon}
                    onClick={() => setToon(!toon)}
                  >
                    {vragenTekst.klaar(klaar.length)}
                  </Button>
                  <Collapse expanded={toon}>
                    <Lijst
                      label={vragenTekst.klaar(klaar.length)}
                      vragen={klaar}
                      magWijzigen={magBijwerken}
                    />
                  </Collapse>
                </div>
              )}
            </>
          );
        }}
      </Ophalen>
    </Kaart>
  );
}

type LijstProps = {
  readonly label: string;
  readonly vragen: readonly Parameters<typeof VraagRij>[0]['vraag'][];
  readonly magWijzigen: boolean;
};

function Lijst({ label, vragen, magWijzigen }: LijstProps) {
  if (vragen.length === 0) return null;
  return (
    <ul className={stijl['lijst']} aria-label={label}>
      {vragen.map((vraag) => (
        <VraagRij key={vraag.id} vraag={vraag} metDossier={false} magWijzigen={magWijzigen} />
      ))}
    </ul>
  );
}
