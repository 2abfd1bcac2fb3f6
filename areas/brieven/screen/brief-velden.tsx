import { Group, Radio, Select, Stack, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Dossier } from '#areas/dossiers/contract.ts';
import { gebeurtenisNaam } from '#areas/trajecten/rules/gebeurtenissen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { naamIn } from '#renderer/dossier/persoon.ts';
import type { Brief, Waarover } from '../contract.ts';
import { BRIEFSOORTEN, briefsoortNaam } from '../rules/sjablonen.ts';
import {
  type BriefWaarden,
  geadresseerden,
  geadresseerdVan,
  gebeurtenissenVoor,
  isNietGeschreven,
  procedureVoor,
  readSoort,
  verzondenAan,
} from './brief-waarden.ts';
import { briefTekstNl } from './tekst-brieven.ts';

type BriefVeldenProps = {
  readonly form: UseFormReturnType<BriefWaarden>;
  readonly dossier: Dossier;
  readonly brieven: readonly Brief[];
  readonly waarover: Waarover;
};

/** Which letter, to whom and when. */
export function BriefVelden({ form, dossier, brieven, waarover }: BriefVeldenProps) {
  const { soort, datum, bezoekDatum } = form.values;
  const choose = (value: string | null) => {
    const chosen = readSoort(value) ?? soort;
    form.setValues({ soort: chosen, procedureId: procedureVoor(waarover, chosen) });
  };
  return (
    <Stack gap="md">
      <Select
        label={briefTekstNl.soort}
        data={BRIEFSOORTEN.map((value) => ({ value, label: briefsoortNaam(value) }))}
        value={soort}
        onChange={choose}
        allowDeselect={false}
      />
      <WaaroverKeuze form={form} waarover={waarover} />
      <Radio.Group label={briefTekstNl.persoon} {...form.getInputProps('betrokkeneId')}>
        <Stack gap={8} mt={6}>
          {geadresseerden(dossier.personen).map((keuze) => (
            <Radio
              key={keuze}
              value={keuze}
              label={
                <>
                  {aanWie(dossier, keuze)}{' '}
                  <Verzonden
                    op={verzondenAan(brieven, keuze, form.values)}
                    niet={isNietGeschreven(brieven, keuze, form.values)}
                  />
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

/** To whom a choice is, by name. */
function aanWie(dossier: Dossier, keuze: string): string {
  const { betrokkeneId, aan } = geadresseerdVan(keuze);
  const naam = naamIn(dossier, betrokkeneId);
  return aan === 'bewindvoerder' ? briefTekstNl.bewindvoerderVan(naam) : naam;
}

/** Which procedure the letter is about; only asked when there is more than one that it fits. */
function WaaroverKeuze({ form, waarover }: Pick<BriefVeldenProps, 'form' | 'waarover'>) {
  const { soort, procedureId } = form.values;
  const events = gebeurtenissenVoor(waarover, soort);
  const isKnown = events.some((one) => one.procedureId === procedureId);
  if (events.length === 0 || (events.length === 1 && isKnown)) return null;
  return (
    <Select
      label={briefTekstNl.waarover}
      placeholder={briefTekstNl.waaroverKies}
      data={events.map((one) => ({
        value: one.procedureId,
        label: briefTekstNl.waaroverMelding(
          gebeurtenisNaam(one.gebeurtenis),
          one.verhuurder ?? one.melder,
          formatDatum(one.vernomenOp),
        ),
      }))}
      value={isKnown ? procedureId : null}
      onChange={(value) => form.setValues({ procedureId: value ?? procedureId })}
      allowDeselect={false}
    />
  );
}

type VerzondenProps = { readonly op: Brief['verzondenOp'] | undefined; readonly niet: boolean };

function Verzonden({ op, niet }: VerzondenProps) {
  if (op === undefined && niet) return <Merk toon="goed">{briefTekstNl.isNiet}</Merk>;
  if (op === undefined) return <Merk toon="let-op">{briefTekstNl.nogGeen}</Merk>;
  return <Merk toon="goed">{briefTekstNl.heeftAl(formatDatum(op))}</Merk>;
}
