import { Group, Radio, Select, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { ZORGEN, ZORGWAARDEN, zorgNaam, zorgwaardeNaam } from '#domain/huishouden/zorgen.ts';
import { JA_NEE_ONBEKEND, jaNeeOnbekendNaam } from '#domain/meldingen/keuzes.ts';
import { huishoudenTekst } from '#renderer/text/nl/dossiers.ts';
import type { HuishoudenWaarden } from './huishouden-waarden.ts';
import { Veldgroep } from './veldgroep.tsx';
import { VrijeTekst } from './vrije-tekst.tsx';

/** The fields of the household and the five concerns. */
export function HuishoudenVelden({ form }: { form: UseFormReturnType<HuishoudenWaarden> }) {
  const { kinderen, ondersteuningsvraag, samenstelling } = form.values;
  return (
    <Stack gap="md">
      <Radio.Group label={huishoudenTekst.kinderen} {...form.getInputProps('kinderen')}>
        <Group gap="lg" mt={6}>
          {JA_NEE_ONBEKEND.map((value) => (
            <Radio key={value} value={value} label={jaNeeOnbekendNaam(value)} />
          ))}
        </Group>
      </Radio.Group>
      {kinderen === 'ja' && (
        <TextInput
          label={huishoudenTekst.leeftijden}
          description={huishoudenTekst.leeftijdenUitleg}
          maw={360}
          {...form.getInputProps('leeftijden')}
        />
      )}
      <div>
        <Textarea
          label={huishoudenTekst.ondersteuning}
          description={huishoudenTekst.ondersteuningUitleg}
          autosize
          minRows={2}
          {...form.getInputProps('ondersteuningsvraag')}
        />
        <VrijeTekst tekst={ondersteuningsvraag} />
      </div>
      <div>
        <Textarea
          label={huishoudenTekst.samenstelling}
          description={huishoudenTekst.samenstellingUitleg}
          autosize
          minRows={2}
          {...form.getInputProps('samenstelling')}
        />
        <VrijeTekst tekst={samenstelling} />
      </div>
      <Veldgroep titel={huishoudenTekst.zorgen}>
        <Text size="xs" c="dimmed">
          {huishoudenTekst.zorgenUitleg}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
          {ZORGEN.map((zorg) => (
            <Select
              key={zorg}
              label={zorgNaam(zorg)}
              data={ZORGWAARDEN.map((value) => ({ value, label: zorgwaardeNaam(value) }))}
              allowDeselect={false}
              {...form.getInputProps(`zorgen.${zorg}`)}
            />
          ))}
        </SimpleGrid>
      </Veldgroep>
    </Stack>
  );
}
