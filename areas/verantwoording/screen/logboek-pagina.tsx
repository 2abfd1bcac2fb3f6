import { Button, Group, Paper, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { skipToken, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import type { Periode } from '#domain/dates/periode.ts';
import { type Rol, rolNaam } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bladeren } from '#renderer/components/bladeren.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan } from '#renderer/components/periode.ts';
import { PeriodeFilter } from '#renderer/components/periode-velden.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Logregel } from '../contract-log.ts';
import { EXPORTS } from '../rules/kolommen.ts';
import { logTekst } from './tekst-logboek.ts';

/** Who watches over who saw what. */
const LOGROLLEN: readonly Rol[] = ['fg'];

/** The log, for the FG: what was done in some days, or who saw something of one dossier. */
export function LogboekPagina() {
  return (
    <AlleenVoor rollen={LOGROLLEN}>
      <Logboek />
    </AlleenVoor>
  );
}

function Logboek() {
  const vandaag = useVandaag();
  const [periode, setPeriode] = useState<Periode>(() => periodeVan('dit_jaar', vandaag));
  const [nummer, setNummer] = useState('');
  const [gebruiker, setGebruiker] = useState<string | null>(null);
  // Of each page that was opened, with which entry it began; the first with the newest.
  const [pagina, setPagina] = useState<readonly (number | null)[]>([null]);
  const voor = pagina.at(-1) ?? null;
  const alles = useQuery(
    // Each asking is logged: what is not shown is not asked.
    api.verantwoording.readLogboek.queryOptions({
      input: nummer === '' ? { ...periode, gebruiker, voor } : skipToken,
    }),
  );
  const vanDossier = useQuery(
    api.verantwoording.listWieZag.queryOptions({
      input: nummer === '' ? skipToken : { ...periode, wie: { dossiernummer: nummer }, voor },
    }),
  );
  const first = () => setPagina([null]);
  const bladeren = {
    nummer: pagina.length,
    onVorige: pagina.length > 1 ? () => setPagina(pagina.slice(0, -1)) : undefined,
    onVolgende: (volgende: number) => setPagina([...pagina, volgende]),
  };
  return (
    <Pagina titel={logTekst.titel} uitleg={logTekst.uitleg}>
      <Paper withBorder p="md" radius="md">
        <Stack gap="md">
          <PeriodeFilter
            periode={periode}
            onPeriode={(nieuw) => {
              setPeriode(nieuw);
              first();
            }}
          />
          <Group align="flex-end" gap="md">
            <Dossierkeuze
              nummer={nummer}
              onNummer={(nieuw) => {
                setNummer(nieuw);
                first();
              }}
            />
            {nummer === '' && (
              <Select
                label={logTekst.wie}
                w={300}
                allowDeselect={false}
                data={[
                  { value: '', label: logTekst.iedereen },
                  ...(alles.data?.gebruikers ?? []).map(({ id, naam }) => ({
                    value: id,
                    label: naam,
                  })),
                ]}
                value={gebruiker ?? ''}
                onChange={(value) => {
                  setGebruiker(value === '' ? null : value);
                  first();
                }}
              />
            )}
          </Group>
        </Stack>
      </Paper>
      {nummer === '' && (
        <Ophalen vraag={alles}>
          {(gelezen) => <Regels {...gelezen} {...bladeren} leeg={logTekst.leeg} />}
        </Ophalen>
      )}
      {nummer !== '' && isOnbekend(vanDossier.error) && (
        <div role="status">
          <Leeg>{logTekst.geenDossier(nummer)}</Leeg>
        </div>
      )}
      {nummer !== '' && !isOnbekend(vanDossier.error) && (
        <Ophalen vraag={vanDossier}>
          {(gelezen) => (
            <Regels {...gelezen} {...bladeren} leeg={logTekst.leegVanDossier(nummer)} />
          )}
        </Ophalen>
      )}
    </Pagina>
  );
}

/** No dossier has the number that was asked for. */
function isOnbekend(fout: unknown): boolean {
  return fout != null && toStoring(fout).code === 'not_found';
}

type DossierkeuzeProps = {
  /** The number that is shown now; empty: everything is. */
  readonly nummer: string;
  readonly onNummer: (nummer: string) => void;
};

function Dossierkeuze({ nummer, onNummer }: DossierkeuzeProps) {
  const [getypt, setGetypt] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onNummer(getypt.trim());
  };
  return (
    <form noValidate onSubmit={submit}>
      <Group align="flex-end" gap="sm">
        <TextInput
          label={logTekst.dossier}
          w={220}
          value={getypt}
          maxLength={20}
          onChange={(event) => setGetypt(event.currentTarget.value)}
        />
        <Button type="submit" variant="default">
          {logTekst.toon}
        </Button>
        {nummer !== '' && (
          <Button
            variant="subtle"
            onClick={() => {
              setGetypt('');
              onNummer('');
            }}
          >
            {logTekst.toonAlles}
          </Button>
        )}
      </Group>
    </form>
  );
}

type RegelsProps = {
  readonly regels: readonly Logregel[];
  readonly volgende: number | null;
  readonly nummer: number;
  /** What is said where there is nothing. */
  readonly leeg: string;
  readonly onVorige: (() => void) | undefined;
  readonly onVolgende: (volgende: number) => void;
};

function Regels({ regels, volgende, nummer, leeg, onVorige, onVolgende }: RegelsProps) {
  if (regels.length === 0) return <Leeg>{leeg}</Leeg>;
  const { tijd, wie, rol, wat, onderdeel, keren, objecten, uitkomst } = logTekst;
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed" maw="85ch">
        {logTekst.kolommen}
      </Text>
      <Paper withBorder radius="md" style={{ overflow: 'auto' }}>
        <Table aria-label={logTekst.lijst}>
          <Table.Thead>
            <Table.Tr>
              {[tijd, wie, rol, wat, onderdeel, keren, objecten, uitkomst].map((kop) => (
                <Table.Th key={kop}>{kop}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {regels.map((regel) => (
              <Rij key={regel.seq} regel={regel} />
            ))}
          </Table.Tbody>
        </Table>
      </Paper>
      {(onVorige !== undefined || volgende !== null) && (
        <Bladeren
          zin={logTekst.bladzijde(nummer)}
          onVorige={onVorige}
          onVolgende={volgende === null ? undefined : () => onVolgende(volgende)}
        />
      )}
    </Stack>
  );
}

function Rij({ regel }: { regel: Logregel }) {
  const { tijd, gebruiker, rol, actie, operatie, keren, objecten, export: weg } = regel;
  return (
    <Table.Tr>
      <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatTijdstip(tijd)}</Table.Td>
      <Table.Td className="breekt" miw={150}>
        {gebruiker || logTekst.onbekend}
      </Table.Td>
      <Table.Td>{rol === null ? '' : rolNaam(rol)}</Table.Td>
      <Table.Td>
        {logTekst.actie(actie)}
        {weg !== null && (
          <Text size="xs" c="dimmed" className="breekt" maw={320}>
            {logTekst.export(EXPORTS[weg.soort].naam, weg.rijen, weg.metNamen)}
            {weg.doel !== null && <br />}
            {weg.doel !== null && logTekst.doel(weg.doel)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{logTekst.deel(operatie)}</Table.Td>
      <Table.Td>{keren}</Table.Td>
      <Table.Td>{objecten === 0 ? '' : objecten}</Table.Td>
      <Table.Td>
        <Uitkomst uitkomst={regel.uitkomst} />
      </Table.Td>
    </Table.Tr>
  );
}

function Uitkomst({ uitkomst }: { uitkomst: string }) {
  if (uitkomst === 'gelukt') return <Merk toon="goed">{logTekst.gelukt}</Merk>;
  if (uitkomst.startsWith('geweigerd')) return <Merk toon="let-op">{logTekst.geweigerd}</Merk>;
  return <Merk toon="fout">{logTekst.mislukt}</Merk>;
}
