import { Group, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Afsprakenset } from '#contract/afspraken.ts';
import { setInForce } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { useMag } from '#renderer/sessie/hooks.ts';
import { instellingTekst, setTekst } from '#renderer/text/nl/instellingen.ts';
import { AFSPRAKENBEHEER, AlleenLezen } from './alleen-lezen.tsx';
import { FeestdagenKaart } from './feestdagen-kaart.tsx';
import { GeldigheidKaart } from './geldigheid-kaart.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { TermijnenKaart } from './termijnen-kaart.tsx';
import { VrijeDagenKaart } from './vrije-dagen-kaart.tsx';

/** An afsprakenset: its validity, terms and days. Without an id the one in force. */
export function AfsprakenPagina({ setId }: { setId?: string }) {
  const vraag = useQuery(api.afspraken.lijst.queryOptions());
  return (
    <Pagina titel={instellingTekst.titel}>
      <Onderdelen />
      <Ophalen vraag={vraag}>{(sets) => <Sets sets={sets} setId={setId} />}</Ophalen>
    </Pagina>
  );
}

type SetsProps = { readonly sets: readonly Afsprakenset[]; readonly setId: string | undefined };

function Sets({ sets, setId }: SetsProps) {
  const navigate = useNavigate();
  const mag = useMag(AFSPRAKENBEHEER);
  if (sets.length === 0) return <Leeg>{setTekst.geen}</Leeg>;
  const set =
    setId === undefined ? (setInForce(sets) ?? sets[0]) : sets.find(({ id }) => id === setId);
  return (
    <Stack gap="md">
      {sets.length > 1 && (
        <Group>
          <Select
            label={setTekst.kies}
            data={sets.map(({ id, naam, inGebruik }) => ({
              value: id,
              label: inGebruik ? `${naam} (${setTekst.inGebruik.toLowerCase()})` : naam,
            }))}
            value={set?.id ?? null}
            onChange={(id) => void navigate({ to: `/instellingen/afspraken/${id ?? ''}` })}
            allowDeselect={false}
            w={420}
          />
        </Group>
      )}
      {!mag && <AlleenLezen rollen={AFSPRAKENBEHEER} />}
      {set === undefined ? (
        <Bericht toon="let-op">{setTekst.bestaatNiet}</Bericht>
      ) : (
        <SetInhoud key={set.id} set={set} mag={mag} />
      )}
    </Stack>
  );
}

function SetInhoud({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  return (
    <Stack gap="md">
      <GeldigheidKaart set={set} mag={mag} />
      <TermijnenKaart set={set} mag={mag} />
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="md" style={{ alignItems: 'start' }}>
        <VrijeDagenKaart set={set} mag={mag} />
        <FeestdagenKaart />
      </SimpleGrid>
    </Stack>
  );
}
