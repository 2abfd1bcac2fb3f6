import { Checkbox, Stack, TextInput } from '@mantine/core';
import { Bericht } from '#renderer/components/bericht.tsx';
import { exportTekst } from '#renderer/text/nl/exporteren.ts';

type NamenWaarden = { readonly metNamen: boolean; readonly doel: string };

type NamenKeuzeProps = {
  readonly waarden: NamenWaarden;
  readonly fout: string | undefined;
  readonly onChange: (waarden: NamenWaarden) => void;
};

/** Names in the file, and then what for. */
export function NamenKeuze({ waarden, fout, onChange }: NamenKeuzeProps) {
  const { metNamen, doel } = waarden;
  return (
    <Stack gap="sm">
      <Checkbox
        label={exportTekst.namen}
        description={exportTekst.namenUitleg}
        checked={metNamen}
        onChange={(event) => onChange({ metNamen: event.currentTarget.checked, doel })}
      />
      {metNamen && (
        <>
          <Bericht toon="let-op" titel={exportTekst.namenTitel}>
            {exportTekst.namenLetOp}
          </Bericht>
          <TextInput
            label={exportTekst.doel}
            description={exportTekst.doelUitleg}
            value={doel}
            maxLength={300}
            error={fout}
            required
            onChange={(event) => onChange({ metNamen, doel: event.currentTarget.value })}
          />
        </>
      )}
    </Stack>
  );
}
