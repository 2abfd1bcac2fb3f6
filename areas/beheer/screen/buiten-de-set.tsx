import { Button, Group, Stack } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { formatDatum } from '#domain/dates/format.ts';
import type { IsoDate } from '#domain/dates/iso-date.ts';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { Instellingen } from '../contract.ts';
import { bewaarVelden } from '../fields.ts';
import { bewaarbeginNaam, nogTeBevestigen } from '../rules/bewaren.ts';
import { buitenTekst } from './tekst-sets.ts';
import { TermijnregelsKaart } from './termijnen-kaart.tsx';

/** Who may say how data are kept; the engine holds to it. */
export const BEWAARBEHEER: readonly Rol[] = ['manager', 'fg', 'beheerder'];

/** What stands in no agreement: terms of the law and of judges, and how long data are kept. */
export function BuitenDeSet({ mag }: { mag: boolean }) {
  const termijnen = useQuery(api.beheer.listOrganisatietermijnen.queryOptions());
  const instellingen = useQuery(api.beheer.readInstellingen.queryOptions());
  return (
    <Stack gap="md">
      <Ophalen vraag={termijnen}>
        {(regels) => (
          <TermijnregelsKaart
            titel={buitenTekst.titel}
            uitleg={buitenTekst.uitleg}
            termijnen={regels}
            mag={mag}
          />
        )}
      </Ophalen>
      <Ophalen vraag={instellingen}>{({ bewaren }) => <BewaarKaart bewaren={bewaren} />}</Ophalen>
    </Stack>
  );
}

const dag = (datum: IsoDate | null) => (datum === null ? buitenTekst.leeg : formatDatum(datum));

function BewaarKaart({ bewaren }: Pick<Instellingen, 'bewaren'>) {
  const mag = useMag(BEWAARBEHEER);
  const nog = nogTeBevestigen(bewaren);
  return (
    <Kaart
      titel={buitenTekst.bewaren}
      uitleg={buitenTekst.bewarenUitleg}
      acties={
        mag && (
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link {...props} to="/instellingen/bewaren" />}
            leftSection={<IconPencil size={15} aria-hidden />}
          >
            {buitenTekst.wijzigen}
          </Button>
        )
      }
    >
      <Group>
        {nog.length === 0 ? (
          <Merk toon="goed">{buitenTekst.bevestigd}</Merk>
        ) : (
          <Merk toon="let-op">{buitenTekst.nog(nog.join(' en '))}</Merk>
        )}
      </Group>
      <Gegevens
        regels={[
          { label: bewaarVelden.begin.label, value: bewaarbeginNaam(bewaren.begin) },
          { label: bewaarVelden.grondslag.label, value: bewaren.grondslag },
          { label: bewaarVelden.categorie.label, value: bewaren.categorie || buitenTekst.leeg },
          { label: bewaarVelden.fgOp.label, value: dag(bewaren.fgOp) },
          { label: bewaarVelden.archivarisOp.label, value: dag(bewaren.archivarisOp) },
        ]}
      />
    </Kaart>
  );
}
