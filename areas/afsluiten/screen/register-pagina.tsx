import { Anchor, Checkbox, Paper, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan } from '#renderer/components/periode.ts';
import { PeriodeFilter } from '#renderer/components/periode-velden.tsx';
import { useVerder } from '#renderer/components/use-verder.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Beeindiging } from '../contract.ts';
import { beeindigVelden } from '../fields.ts';
import { grondNaam } from '../rules/beeindiging.ts';
import { naamlijst } from '../rules/ingelicht.ts';
import { beeindigTekst, registerTekst } from './tekst-beeindigingen.ts';

/** The endings in a table; the dossier number leads on. */
export function RegisterTabel({ regels }: { regels: readonly Beeindiging[] }) {
  return (
    <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
      <Table aria-label={registerTekst.lijst}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{beeindigVelden.datum.label}</Table.Th>
            <Table.Th>{registerTekst.dossier}</Table.Th>
            <Table.Th>{registerTekst.partner}</Table.Th>
            <Table.Th>{registerTekst.reden}</Table.Th>
            <Table.Th>{registerTekst.ingelicht}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {regels.map((regel) => (
            <Table.Tr key={regel.id}>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatDatum(regel.datum)}</Table.Td>
              <Table.Td>
                <Anchor
                  renderRoot={(props) => (
                    <Link {...props} to={`/dossiers/${regel.dossierId}/beeindigen`} />
                  )}
                  size="sm"
                  fw={550}
                  aria-label={registerTekst.openen(regel.dossiernummer)}
                >
                  {regel.dossiernummer}
                </Anchor>
              </Table.Td>
              <Table.Td className="breekt" maw={240}>
                {regel.partner.naam}
              </Table.Td>
              <Table.Td maw={360}>
                {regel.gronden.map(grondNaam).join('; ')}
                {regel.voldoet === 'nee' && <Merk toon="let-op">{registerTekst.voldoetNiet}</Merk>}
                {regel.hervatOp !== null && (
                  <Text size="xs" c="dimmed">
                    {beeindigTekst.weerMee(formatDatum(regel.hervatOp))}
                  </Text>
                )}
              </Table.Td>
              <Table.Td maw={300}>
                <Ingelicht regel={regel} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Paper>
  );
}

function Ingelicht({ regel }: { regel: Beeindiging }) {
  if (regel.informeren.length === 0 || regel.hervatOp !== null)
    return <Merk toon="neutraal">{registerTekst.niemand}</Merk>;
  if (regel.nogTeInformeren === 0) return <Merk toon="goed">{registerTekst.iedereen}</Merk>;
  const missing = regel.informeren.filter(({ datum }) => datum === null);
  const late = missing.some(({ teLaat }) => teLaat);
  return (
    <>
      <Merk toon={late ? 'fout' : 'let-op'}>
        {(late ? registerTekst.nogTeLaat : registerTekst.nog)(regel.nogTeInformeren)}
      </Merk>
      <Text size="xs" c="dimmed" className="breekt" mt={2}>
        {naamlijst(missing.map(({ partner }) => partner.naam))}
      </Text>
    </>
  );
}

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
  const navigate = useVerder();
  const vraag = useQuery(api.afsluiten.listBeeindigingen.queryOptions({ input: { van, tot } }));
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
  const dossiers = new Set(regels.map(({ dossierId }) => dossierId));
  const zichtbaar = alleenMissend ? missend : regels;
  if (regels.length === 0) return <Leeg>{registerTekst.geen}</Leeg>;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" role="status">
        {registerTekst.aantal(dossiers.size, regels.length, missend.length)}
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
