import { Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Dossier } from '#contract/dossiers.ts';
import type { Brief } from '#contract/uitgaand.ts';
import { BRIEFSOORTEN, briefsoortNaam } from '#domain/brieven/sjablonen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { type BriefWaarden, readSoort, verzondenAan } from './waarden.ts';

type BriefVeldenProps = {
  readonly form: UseFormReturnType<BriefWaarden>;
  readonly dossier: Dossier;
  readonly brieven: readonly Brief[];
};

/** Which letter, to whom and when. */
export function BriefVelden({ form, dossier, brieven }: BriefVeldenProps) {
  const { soort, datum, bezoekDatum } = form.values;
  return (
    <Stack gap="md">
      <Select
        label={briefTekstNl.soort}
        data={BRIEFSOORTEN.map((value) => ({ value, label: briefsoortNaam(value) }))}
        value={soort}
        onChange={(value) => form.setValues({ soort: readSoort(value) ?? soort })}
        allowDeselect={false}
      />
      <Radio.Group label={briefTekstNl.persoon} {...form.getInputProps('betrokkeneId')}>
        <Stack gap={8} mt={6}>
          {dossier.personen.map((persoon) => (
            <Radio
              key={persoon.id}
              value={persoon.id}
              label={
                <>
                  {naamVan(persoon)} <Verzonden op={verzondenAan(brieven, persoon.id, soort)} />
                </>
              }
            />
          ))}
        </Stack>
      </Radio.Group>
      <DatumVeld
        label={briefTekstNl.datum}
        value={datum}
        onChange={(waarde) => form.setValues({ datum: waarde })}
        verplicht
        w={240}
      />
      {soort === 'huisbezoek' && (
        <Group gap="sm" align="flex-start">
          <DatumVeld
            label={briefTekstNl.bezoekDatum}
            value={bezoekDatum}
            onChange={(waarde) => form.setValues({ bezoekDatum: waarde })}
            verplicht
            w={240}
          />
          <TextInput
            label={briefTekstNl.bezoekTijd}
            description={briefTekstNl.bezoekTijdUitleg}
            maxLength={20}
            required
            w={170}
            {...form.getInputProps('bezoekTijd')}
          />
        </Group>
      )}
    </Stack>
  );
}

function Verzonden({ op }: { op: Brief['verzondenOp'] | undefined }) {
  if (op === undefined) return <Merk toon="let-op">{briefTekstNl.nogGeen}</Merk>;
  return <Merk toon="goed">{briefTekstNl.heeftAl(formatDatum(op))}</Merk>;
}
