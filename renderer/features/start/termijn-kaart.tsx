import { Group, NumberInput, Paper, Select, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Afsprakenset } from '#contract/afspraken.ts';
import { formatLooptijd } from '#domain/termijnen/looptijd.ts';
import { setInForce, werkdagtermijnen } from '#renderer/afspraken/kalender.ts';
import { api } from '#renderer/api/client.ts';
import { datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { TERMIJN_SLEUTEL } from '#renderer/concepten/concept-adres.ts';
import { ConceptHersteld, ConceptStand } from '#renderer/concepten/concept-stand.tsx';
import type { GeladenConcept } from '#renderer/concepten/geladen-concept.ts';
import { MetConcept } from '#renderer/concepten/met-concept.tsx';
import { useConcept } from '#renderer/concepten/use-concept.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { startTekst } from '#renderer/text/nl/start.ts';
import { TermijnUitkomst } from './termijn-uitkomst.tsx';

const EIGEN = 'eigen';

/** When does a term end, and why then: counted by the set in force. */
export function TermijnKaart() {
  const vraag = useQuery(api.afspraken.lijst.queryOptions());
  return (
    <Paper withBorder p="lg" radius="md" maw={760}>
      <Ophalen vraag={vraag}>
        {(sets) => (
          <MetConcept sleutel={TERMIJN_SLEUTEL}>
            {(geladen) => <TermijnFormulier set={setInForce(sets)} geladen={geladen} />}
          </MetConcept>
        )}
      </Ophalen>
    </Paper>
  );
}

type TermijnFormulierProps = {
  readonly set: Afsprakenset | undefined;
  readonly geladen: GeladenConcept | null;
};

function TermijnFormulier({ set, geladen }: TermijnFormulierProps) {
  const vandaag = useVandaag();
  const regels = set === undefined ? [] : werkdagtermijnen(set);
  const { form, concept } = useConcept({
    sleutel: TERMIJN_SLEUTEL,
    titel: startTekst.termijn,
    geladen,
    begin: { ontvangen: datumWaarde(vandaag), code: regels[0]?.code ?? EIGEN, aantal: '5' },
  });
  const { ontvangen, code, aantal } = form.values;
  const gekozen = regels.find((regel) => regel.code === code);
  const werkdagen = gekozen?.aantal ?? readAantal(aantal);
  return (
    <Stack gap="sm">
      <ConceptHersteld concept={concept} />
      <Group gap="sm" align="flex-start" wrap="nowrap">
        <DatumVeld
          label={startTekst.ontvangen}
          value={ontvangen}
          onChange={(waarde) => form.setFieldValue('ontvangen', waarde)}
          verplicht
          w={225}
        />
        <Select
          label={startTekst.soort}
          description={startTekst.soortUitleg}
          flex={1}
          data={[
            ...regels.map((regel) => ({
              value: regel.code,
              label: `${regel.naam} (${formatLooptijd(regel)})`,
            })),
            { value: EIGEN, label: startTekst.eigenAantal },
          ]}
          value={gekozen?.code ?? EIGEN}
          onChange={(value) => form.setFieldValue('code', value ?? EIGEN)}
          allowDeselect={false}
        />
      </Group>
      {gekozen === undefined && (
        <NumberInput
          label={startTekst.werkdagen}
          value={aantal}
          onChange={(value) => form.setFieldValue('aantal', String(value))}
          error={aantal !== '' && werkdagen === undefined && startTekst.vulWerkdagenIn}
          allowDecimal={false}
          decimalSeparator=","
          w={200}
        />
      )}
      <TermijnUitkomst set={set} ontvangen={ontvangen.datum} werkdagen={werkdagen} />
      <ConceptStand concept={concept} />
    </Stack>
  );
}

function readAantal(text: string): number | undefined {
  const aantal = Number(text);
  return text.trim() !== '' && Number.isInteger(aantal) && aantal >= 0 && aantal <= 250
    ? aantal
    : undefined;
}
