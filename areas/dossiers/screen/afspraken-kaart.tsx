import { Button, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { formatDatum } from '#domain/dates/format.ts';
import { addDays } from '#domain/dates/iso-date.ts';
import { Afkortingen } from '#renderer/afspraken/afkortingen.tsx';
import { afkortingTekst } from '#renderer/afspraken/tekst-afkortingen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { datumFout, datumWaarde } from '#renderer/components/datum-toestand.ts';
import { DatumVeld } from '#renderer/components/datum-veld.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { TrajectAfspraken } from '../contract-afspraken.ts';
import type { Kaartdeel } from './deel.ts';
import { afsprakenTekst } from './tekst-afspraken.ts';
import { Uitklap } from './uitklap.tsx';

type Stap = NonNullable<TrajectAfspraken>['stappen'][number];

/** What partners do by the agreement of the traject, and when the desk asks how that stands. */
export function AfsprakenKaart({ dossier, magWijzigen }: Kaartdeel) {
  const { afspraken, id } = dossier;
  if (afspraken === null)
    return (
      <Kaart titel={afsprakenTekst.titel}>
        <Text size="sm">{afsprakenTekst.geen}</Text>
      </Kaart>
    );
  const { naam, buiten, stappen } = afspraken;
  // First what is done by who takes part in this traject.
  const meedoend = stappen.filter(({ partners }) => partners.length > 0);
  const anderen = stappen.filter(({ partners }) => partners.length === 0);
  const lijst = (rijen: readonly Stap[]) => (
    <Stack gap="xs" component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rijen.map((stap) => (
        <StapRij key={stap.code} stap={stap} dossierId={id} magWijzigen={magWijzigen} />
      ))}
    </Stack>
  );
  return (
    <Kaart titel={afsprakenTekst.titel} uitleg={afsprakenTekst.uitleg(naam)}>
      {buiten && <Bericht toon="uitleg">{afsprakenTekst.buiten}</Bericht>}
      {meedoend.length === 0 ? <Text size="sm">{afsprakenTekst.niemand}</Text> : lijst(meedoend)}
      {anderen.length > 0 && (
        <Uitklap titel={afsprakenTekst.anderen(anderen.length)}>{lijst(anderen)}</Uitklap>
      )}
      <Uitklap titel={afkortingTekst.uitklap}>
        <Afkortingen teksten={stappen.map(({ bron }) => bron)} />
      </Uitklap>
    </Kaart>
  );
}

type StapRijProps = {
  readonly stap: Stap;
  readonly dossierId: string;
  readonly magWijzigen: boolean;
};

function StapRij({ stap, dossierId, magWijzigen }: StapRijProps) {
  const [open, setOpen] = useState(false);
  const { partners, wie, wanneer, wat, binnen, bron, navraagOp } = stap;
  const namen = partners.map(({ naam }) => naam).join(', ') || wie;
  return (
    <li>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div style={{ minWidth: 0 }}>
          <Text size="sm">
            <strong>{namen}.</strong> {wanneer}: {wat} {binnen}
          </Text>
          <Text size="xs" c="dimmed">
            {afsprakenTekst.bron(bron)}
          </Text>
        </div>
        {navraagOp !== null ? (
          <Merk toon="uitleg">{afsprakenTekst.gepland(formatDatum(navraagOp))}</Merk>
        ) : (
          magWijzigen && (
            <Button
              size="compact-sm"
              variant="default"
              style={{ flex: 'none' }}
              onClick={() => setOpen(!open)}
              aria-expanded={open}
              leftSection={<IconCalendarPlus size={15} aria-hidden />}
            >
              {afsprakenTekst.navragen}
            </Button>
          )
        )}
      </Group>
      {open && navraagOp === null && (
        <NavraagFormulier stap={stap} dossierId={dossierId} sluiten={() => setOpen(false)} />
      )}
    </li>
  );
}

type NavraagFormulierProps = {
  readonly stap: Stap;
  readonly dossierId: string;
  readonly sluiten: () => void;
};

function NavraagFormulier({ stap, dossierId, sluiten }: NavraagFormulierProps) {
  const vandaag = useVandaag();
  const [dag, setDag] = useState(datumWaarde(addDays(vandaag, stap.navragenNa)));
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.trajecten.planNavraag,
    input: () => {
      if (dag.datum === null) return void setFout(datumFout(dag, vandaag, true));
      return { dossierId, stap: stap.code, opDag: dag.datum };
    },
    saved: () => {
      meldGelukt(afsprakenTekst.vastgelegd);
      sluiten();
    },
  });
  return (
    <Formulier
      label={`${afsprakenTekst.navragen}: ${stap.wat}`}
      save={save}
      opslaan={afsprakenTekst.plannen}
      onAnnuleren={sluiten}
    >
      <DatumVeld
        label={afsprakenTekst.opDag}
        value={dag}
        onChange={(waarde) => {
          setFout(undefined);
          setDag(waarde);
        }}
        error={fout}
        verplicht
        w={240}
      />
    </Formulier>
  );
}
