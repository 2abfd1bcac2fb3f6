import { ActionIcon, Stack, Table, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Afsprakenset, VrijeDag } from '#contract/afspraken.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { compareDates } from '#domain/dates/iso-date.ts';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { setTekst } from '#renderer/text/nl/instellingen.ts';
import { VrijeDagFormulier } from './vrije-dag-formulier.tsx';

/** The extra closed days of a set, with a form to add one. */
export function VrijeDagenKaart({ set, mag }: { set: Afsprakenset; mag: boolean }) {
  const queries = useQueryClient();
  const verwijder = useMutation({
    mutationFn: ({ id, versie }: VrijeDag) => api.afspraken.verwijderVrijeDag.call({ id, versie }),
    onSuccess: (_, { datum }) => meldGelukt(setTekst.dagWeg(formatDatum(datum))),
    onSettled: () => queries.invalidateQueries({ queryKey: api.afspraken.key() }),
  });
  const dagen = [...set.vrijeDagen].sort((a, b) => compareDates(a.datum, b.datum));
  const sleutel = `vrije-dag:${set.id}`;
  return (
    <Kaart titel={setTekst.vrijeDagen} uitleg={setTekst.vrijeDagenUitleg}>
      <Stack gap="sm">
        {verwijder.isError && <Foutmelding fout={verwijder.error} />}
        {dagen.length === 0 ? (
          <Leeg>{setTekst.geenVrijeDagen}</Leeg>
        ) : (
          <Table verticalSpacing={5} aria-label={setTekst.vrijeDagen}>
            <Table.Tbody>
              {dagen.map((dag) => (
                <Table.Tr key={dag.id}>
                  <Table.Td w={150}>{formatDatum(dag.datum)}</Table.Td>
                  <Table.Td className="breekt">{dag.naam}</Table.Td>
                  {mag && (
                    <Table.Td w={44}>
                      <VerwijderKnop dag={dag} onClick={() => verwijder.mutate(dag)} />
                    </Table.Td>
                  )}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {mag && (
          <MetConcept sleutel={sleutel}>
            {(geladen) => <VrijeDagFormulier setId={set.id} sleutel={sleutel} geladen={geladen} />}
          </MetConcept>
        )}
      </Stack>
    </Kaart>
  );
}

function VerwijderKnop({ dag, onClick }: { dag: VrijeDag; onClick: () => void }) {
  const label = setTekst.verwijderDag(formatDatum(dag.datum), dag.naam);
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
