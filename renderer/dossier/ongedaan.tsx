import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Ongedaanbaar } from '#areas/personen/contract-samenvoegen.ts';
import { formatDatum, formatTijdstip } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Bevestigen } from '#renderer/components/bevestigen.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { meldGelukt } from '../components/toast.ts';
import { persoonTekst } from './tekst-dossiers.ts';
import { samenvoegTekst } from './tekst-samenvoegen.ts';

/** What was done to the people of a dossier and can still be undone, for thirty days. */
export function OngedaanMaken({ dossierId }: { readonly dossierId: string }) {
  const vraag = useQuery(api.personen.listOngedaanbaar.queryOptions({ input: { dossierId } }));
  return (vraag.data ?? []).map((gedaan) => (
    <Gedaan key={gedaan.id} dossierId={dossierId} gedaan={gedaan} />
  ));
}

type GedaanProps = { readonly dossierId: string; readonly gedaan: Ongedaanbaar };

function Gedaan({ dossierId, gedaan }: GedaanProps) {
  const [open, setOpen] = useState(false);
  const { soort, op, door, tot, laatste } = gedaan;
  const zin = soort === 'samenvoegen' ? samenvoegTekst.isSamengevoegd : samenvoegTekst.isGesplitst;
  return (
    <Bericht toon="uitleg">
      <Stack gap={6} align="flex-start">
        <Text size="sm">
          {zin(formatTijdstip(op), door)} {samenvoegTekst.ongedaanTot(formatDatum(tot))}
        </Text>
        {laatste ? (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {samenvoegTekst.ongedaanKnop}
          </Button>
        ) : (
          <Text size="xs" c="dimmed">
            {samenvoegTekst.eerstLater}
          </Text>
        )}
      </Stack>
      {open && (
        <OngedaanVenster dossierId={dossierId} gedaan={gedaan} onSluiten={() => setOpen(false)} />
      )}
    </Bericht>
  );
}

function OngedaanVenster(props: GedaanProps & { readonly onSluiten: () => void }) {
  const { dossierId, gedaan, onSluiten } = props;
  const { id, soort, dossiers, sinds } = gedaan;
  const maakOngedaan = useSave({
    operation: api.personen.undoPersonen,
    input: () => ({ dossierId, id }),
    saved: () => {
      onSluiten();
      meldGelukt(samenvoegTekst.ongedaan);
    },
  });
  const blijft = [
    ...(sinds.velden.length > 0 ? [samenvoegTekst.sindsVelden(veldnamen(sinds.velden))] : []),
    ...(sinds.dossiers.length > 0 ? [samenvoegTekst.sindsDossiers(sinds.dossiers.join(', '))] : []),
  ];
  return (
    <Bevestigen
      titel={samenvoegTekst.ongedaanTitel[soort]}
      ja={samenvoegTekst.ongedaanJa}
      bezig={maakOngedaan.bezig}
      fout={maakOngedaan.fout}
      onJa={() => maakOngedaan.start()}
      onSluiten={onSluiten}
    >
      <Text size="sm">{samenvoegTekst.ongedaanUitleg[soort](dossiers.join(', '))}</Text>
      {blijft.length > 0 && (
        <div>
          <Text size="sm">{samenvoegTekst.sinds}</Text>
          <ul style={{ margin: '4px 0 0', paddingLeft: 20 }}>
            {blijft.map((zin) => (
              <li key={zin}>
                <Text size="sm">{zin}</Text>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Text size="sm" c="dimmed">
        {samenvoegTekst.sindsDossier}
      </Text>
    </Bevestigen>
  );
}

function veldnamen(velden: Ongedaanbaar['sinds']['velden']): string {
  return velden
    .map((veld) => (veld === 'bsn' ? 'BSN' : persoonTekst.velden[veld].toLowerCase()))
    .join(', ');
}
