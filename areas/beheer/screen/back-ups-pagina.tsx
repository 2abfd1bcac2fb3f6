import {
  Button,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Table,
  Text,
  TextInput,
} from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import type { Rol } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { beleidTekst } from '#renderer/beleid/tekst-beleid.ts';
import { useBeleid } from '#renderer/beleid/use-beleid.ts';
import { vastgelegd } from '#renderer/beleid/vastgelegd.tsx';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import type { BackupOverzicht } from '../contract-back-ups.ts';
import { bestandIn, formatGrootte } from '../rules/back-ups.ts';
import { isHeelRegister } from '../rules/controle.ts';
import { AlleenLezen } from './alleen-lezen.tsx';
import { Onderdelen } from './onderdelen.tsx';
import { backupTekst } from './tekst-back-ups.ts';
import { instellingTekst } from './tekst-instellingen.ts';

const BEHEER: readonly Rol[] = ['beheerder'];
const MOST_SHOWN = 30;

/** Back-ups: how the last went, making one, where they go, and the whole check. */
export function BackupsPagina() {
  const mag = useMag(BEHEER);
  return (
    <Pagina titel={instellingTekst.titel} venster={backupTekst.titel}>
      <Onderdelen />
      {mag ? <Delen /> : <AlleenLezen rollen={BEHEER} />}
    </Pagina>
  );
}

function Delen() {
  const vraag = useQuery(api.beheer.readBackups.queryOptions());
  return (
    <Ophalen vraag={vraag}>
      {(overzicht) => (
        <>
          <Laatste overzicht={overzicht} />
          <Plek
            key={[overzicht.map, overzicht.dagen, overzicht.weken, overzicht.maanden].join(' ')}
            overzicht={overzicht}
          />
          <ControleKaart controle={overzicht.controle} />
          <Lijst overzicht={overzicht} />
        </>
      )}
    </Ophalen>
  );
}

function Laatste({ overzicht }: { readonly overzicht: BackupOverzicht }) {
  const { laatste, mislukt, teOud, onleesbaar } = overzicht;
  const maak = useSave({
    operation: api.beheer.makeBackup,
    blijft: true,
    input: () => ({}),
    saved: () => meldGelukt(backupTekst.gemaakt),
  });
  return (
    <Kaart titel={backupTekst.laatsteTitel} uitleg={backupTekst.uitleg}>
      {maak.fout != null && <Foutmelding fout={maak.fout} />}
      {onleesbaar && <Bericht toon="let-op">{backupTekst.onleesbaar}</Bericht>}
      {mislukt !== null && (
        <Bericht toon="let-op">
          {backupTekst.mislukt(formatTijdstip(mislukt.op), mislukt.reden)}
        </Bericht>
      )}
      {teOud && laatste !== null && <Bericht toon="let-op">{backupTekst.teOud}</Bericht>}
      <Text size="sm">
        {laatste === null
          ? backupTekst.nogGeen
          : backupTekst.laatste(formatTijdstip(laatste.op), formatGrootte(laatste.bytes))}
      </Text>
      <Group>
        <Button loading={maak.bezig} onClick={() => maak.start()}>
          {backupTekst.maak}
        </Button>
      </Group>
    </Kaart>
  );
}

/** What is typed as a number; what is none is refused by the engine with a sentence. */
const numberOf = (value: string | number) => (value === '' ? Number.NaN : Number(value));

function Plek({ overzicht }: { readonly overzicht: BackupOverzicht }) {
  const isVast = useBeleid().backupMap !== undefined;
  const [map, setMap] = useState(overzicht.eigenMap ? overzicht.map : '');
  const [dagen, setDagen] = useState<string | number>(overzicht.dagen);
  const [weken, setWeken] = useState<string | number>(overzicht.weken);
  const [maanden, setMaanden] = useState<string | number>(overzicht.maanden);
  const bewaar = useSave({
    operation: api.beheer.changeBackups,
    blijft: true,
    input: () => ({
      map,
      dagen: numberOf(dagen),
      weken: numberOf(weken),
      maanden: numberOf(maanden),
    }),
    saved: () => meldGelukt(backupTekst.opgeslagen),
  });
  const getallen = [
    [backupTekst.dagen, dagen, setDagen],
    [backupTekst.weken, weken, setWeken],
    [backupTekst.maanden, maanden, setMaanden],
  ] as const;
  return (
    <Kaart
      titel={backupTekst.instellingen}
      uitleg={backupTekst.instellingenUitleg(overzicht.map, overzicht.eigenMap)}
    >
      <form
        noValidate
        aria-label={backupTekst.instellingen}
        onSubmit={(event) => {
          event.preventDefault();
          bewaar.start();
        }}
      >
        <Stack gap="md" maw={720}>
          {bewaar.fout != null && <Foutmelding fout={bewaar.fout} />}
          <TextInput
            label={backupTekst.map}
            description={
              isVast ? beleidTekst.vastUitleg : backupTekst.mapUitleg(backupTekst.gewoneMap)
            }
            {...(isVast && vastgelegd)}
            value={map}
            onChange={(event) => setMap(event.currentTarget.value)}
          />
          <div>
            <Text size="sm">{backupTekst.bewaren}</Text>
            <SimpleGrid cols={{ base: 1, xs: 3 }} spacing="sm" mt="xs">
              {getallen.map(([label, value, set]) => (
                <NumberInput
                  key={label}
                  label={label}
                  required
                  allowDecimal={false}
                  decimalSeparator=","
                  value={value}
                  onChange={set}
                />
              ))}
            </SimpleGrid>
          </div>
          <Group>
            <Button type="submit" loading={bewaar.bezig}>
              {backupTekst.opslaan}
            </Button>
          </Group>
        </Stack>
      </form>
    </Kaart>
  );
}

function ControleKaart({ controle }: Pick<BackupOverzicht, 'controle'>) {
  const controleer = useSave({
    operation: api.beheer.checkRegister,
    blijft: true,
    input: () => ({}),
  });
  const isHeel = controle !== null && isHeelRegister(controle);
  return (
    <Kaart titel={backupTekst.controle} uitleg={backupTekst.controleUitleg}>
      {controleer.fout != null && <Foutmelding fout={controleer.fout} />}
      {controle === null && <Text size="sm">{backupTekst.nooit}</Text>}
      {controle !== null && (
        <Bericht toon={isHeel ? 'goed' : 'fout'} rol="status">
          {isHeel
            ? backupTekst.heel(formatTijdstip(controle.op))
            : backupTekst.nietHeel(formatTijdstip(controle.op), controle)}
        </Bericht>
      )}
      <Group>
        <Button variant="default" loading={controleer.bezig} onClick={() => controleer.start()}>
          {backupTekst.controleer}
        </Button>
      </Group>
    </Kaart>
  );
}

function Lijst({ overzicht }: { readonly overzicht: BackupOverzicht }) {
  const { backups, map, eigenMap } = overzicht;
  // A folder that is not there has none; what is shown then stands in the usual one.
  const isNietDaar = eigenMap && backups !== undefined && !backups.some((one) => isIn(map, one));
  return (
    <Kaart titel={backupTekst.lijst} uitleg={backupTekst.lijstUitleg(map)}>
      {backups === undefined && <Bericht toon="let-op">{backupTekst.geenAntwoord}</Bericht>}
      {isNietDaar && <Bericht toon="let-op">{backupTekst.geenInMap(map)}</Bericht>}
      {backups?.length === 0 && !eigenMap && <Text size="sm">{backupTekst.geen}</Text>}
      {backups !== undefined && backups.length > 0 && (
        <Table className="breekt">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{backupTekst.op}</Table.Th>
              <Table.Th>{backupTekst.grootte}</Table.Th>
              <Table.Th>{backupTekst.versie}</Table.Th>
              <Table.Th>{backupTekst.bestand}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {backups.slice(0, MOST_SHOWN).map((one) => (
              <Table.Tr key={one.bestand}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>
                  {one.gemaaktOp === undefined ? backupTekst.kapot : formatTijdstip(one.gemaaktOp)}
                </Table.Td>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatGrootte(one.bytes)}</Table.Td>
                <Table.Td>{one.programma ?? ''}</Table.Td>
                <Table.Td className="breekt">{bestandIn(map, one.bestand)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {backups !== undefined && backups.length > MOST_SHOWN && (
        <Text size="sm" c="dimmed">
          {backupTekst.meer(backups.length - MOST_SHOWN)}
        </Text>
      )}
    </Kaart>
  );
}

function isIn(map: string, { bestand }: { readonly bestand: string }): boolean {
  return bestandIn(map, bestand) !== bestand;
}
