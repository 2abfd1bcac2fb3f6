import { TextInput } from '@mantine/core';
import { formatBedrag, parseBedrag } from '#domain/geld.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { meldingVelden } from '../fields.ts';
import {
  AANLEIDINGEN,
  type Aanleidinggroep,
  aanleidingen,
  datumsoortNaam,
  findAanleiding,
} from '../rules.ts';
import { useMelding } from './context.ts';
import { showsAchterstand, visibleDatums } from './melding-velden.ts';
import { meldingTekst } from './tekst-meldingen.ts';
import { useVeld } from './use-veld.tsx';
import { Vak, Velden } from './vak.tsx';
import { veldProps } from './veld-props.ts';

const GROEPEN: readonly Aanleidinggroep[] = ['vooraf', 'procedure', 'overig'];
const KEUZES = GROEPEN.map((groep) => ({
  group: meldingTekst.groepen[groep],
  items: aanleidingen
    .filter((regel) => regel.groep === groep)
    .map(({ code, naam }) => ({ value: code, label: naam })),
}));

/** Why somebody reports, with the dates and the arrears that go with that reason. */
export function AanleidingVelden() {
  const { values, wijzig } = useMelding();
  const { aanleiding } = values;
  const regel = aanleiding === '' ? undefined : findAanleiding(aanleiding);
  const hint = regel && `${regel.uitleg} ${meldingTekst.bron(regel.bron)}`;
  const soorten = visibleDatums(values);
  return (
    <>
      <ZoekKeuze
        label={meldingVelden.aanleiding.label}
        placeholder={meldingTekst.aanleidingUitleg}
        required
        allowDeselect={false}
        data={KEUZES}
        maxDropdownHeight={520}
        value={aanleiding || null}
        onChange={(gekozen) =>
          wijzig({ aanleiding: AANLEIDINGEN.find((code) => code === gekozen) ?? '' })
        }
        {...useVeld('aanleiding', hint)}
      />
      {(soorten.length > 0 || showsAchterstand(values)) && (
        <Velden>
          {soorten.map((soort) => (
            <Vak key={soort} breed={4}>
              <DatumOpSoort soort={soort} />
            </Vak>
          ))}
          {showsAchterstand(values) && (
            <Vak breed={4}>
              <Achterstand />
            </Vak>
          )}
        </Velden>
      )}
    </>
  );
}

function DatumOpSoort({ soort }: { soort: ReturnType<typeof visibleDatums>[number] }) {
  const { values, wijzig } = useMelding();
  return (
    <DatumVeld
      compact
      label={datumsoortNaam(soort)}
      value={values.datums[soort]}
      onChange={(waarde) => wijzig(({ datums }) => ({ datums: { ...datums, [soort]: waarde } }))}
      {...veldProps(useVeld(`datums.${soort}`))}
    />
  );
}

function Achterstand() {
  const { values, wijzig } = useMelding();
  const read = parseBedrag(values.achterstandCent, meldingVelden.achterstandCent.hoogste);
  const hint =
    read.ok && read.value !== undefined ? formatBedrag(read.value) : meldingTekst.achterstandUitleg;
  return (
    <TextInput
      label={meldingVelden.achterstandCent.label}
      inputMode="decimal"
      value={values.achterstandCent}
      onChange={(event) => wijzig({ achterstandCent: event.currentTarget.value })}
      {...useVeld('achterstandCent', hint)}
    />
  );
}
