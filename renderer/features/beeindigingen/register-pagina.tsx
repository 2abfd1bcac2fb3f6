import { Checkbox, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Beeindiging } from '#contract/afhandeling.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan } from '#renderer/components/periode.ts';
import { PeriodeFilter } from '#renderer/components/periode-velden.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { registerTekst } from '#renderer/text/nl/beeindigingen.ts';
import { RegisterTabel } from './register-tabel.tsx';

/** The register of endings in a period. */
export function BeeindigingenPagina({ periode }: { periode: Periode | undefined }) {
  const vandaag = useVandaag();
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Register periode={periode ?? periodeVan('dit_jaar', vandaag)} />
    </AlleenVoor>
  );
}

function Register({ periode }: { periode: Periode }) {
  const { van, tot } = periode;
  const navigate = useNavigate();
  const vraag = useQuery(api.afhandeling.beeindigingen.queryOptions({ input: { van, tot } }));
  return (
    <Pagina titel={registerTekst.titel} uitleg={registerTekst.uitleg}>
      <Paper withBorder p="md" radius="md">
        <PeriodeFilter
          key={van + tot}
          periode={periode}
          onPeriode={(nieuw) => void navigate({ to: '/beeindigingen', search: { ...nieuw } })}
        />
      </Paper>
      <Ophalen vraag={vraag}>{(regels) => <Gevonden regels={regels} />}</Ophalen>
    </Pagina>
  );
}

function Gevonden({ regels }: { regels: readonly Beeindiging[] }) {
  const [alleenMissend, setAlleenMissend] = useState(false);
  const missend = regels.filter(({ nogTeInformeren }) => nogTeInformeren > 0);
  const zichtbaar = alleenMissend ? missend : regels;
  if (regels.length === 0) return <Leeg>{registerTekst.geen}</Leeg>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {registerTekst.aantal(regels.length, missend.length)}
      </Text>
      <Checkbox
        label={registerTekst.alleenMissend}
        checked={alleenMissend}
        onChange={(event) => setAlleenMissend(event.currentTarget.checked)}
      />
      {zichtbaar.length === 0 ? (
        <Leeg>{registerTekst.geenMissend}</Leeg>
      ) : (
        <RegisterTabel regels={zichtbaar} />
      )}
    </Stack>
  );
}
