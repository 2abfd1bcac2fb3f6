import { Button, Group, Loader, Paper, Radio, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useRef, useState } from 'react';
import { EXPORTS, EXPORTSOORTEN, type Exportsoort } from '#domain/export/kolommen.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { periodeVan, periodeWaarden, readVelden } from '#renderer/components/periode.ts';
import { PeriodeVelden } from '#renderer/components/periode-velden.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { exportTekst } from '#renderer/text/nl/exporteren.ts';
import { periodeTekst } from '#renderer/text/nl/periode.ts';
import { bewaarBestand } from './bewaar-bestand.ts';
import stijl from './exporteren.module.css';
import { Gemaakt } from './gemaakt.tsx';
import { NamenKeuze } from './namen-keuze.tsx';

const FORMATEN = ['xlsx', 'csv'] as const;
type Formaat = (typeof FORMATEN)[number];

/** What, over which period, as which file, and whether names may be in it. */
export function ExportFormulier() {
  const vandaag = useVandaag();
  const formaatId = useId();
  const ref = useRef<HTMLFormElement>(null);
  const [soort, setSoort] = useState<Exportsoort>('meldingen');
  const [formaat, setFormaat] = useState<Formaat>('xlsx');
  const [periode, setPeriode] = useState(() => periodeWaarden(periodeVan('dit_jaar', vandaag)));
  const [namen, setNamen] = useState({ metNamen: false, doel: '' });
  const [fouten, setFouten] = useState<Record<string, string>>({});
  const maak = useMutation(
    api.export.maak.mutationOptions({
      onSuccess: ({ bestand, naam }) => bewaarBestand(bestand, naam),
      onError: (fout) => setFouten(fieldErrors(fout) ?? {}),
    }),
  );
  // What was made no longer belongs to what is chosen.
  const changed = () => {
    setFouten({});
    maak.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readVelden(periode, vandaag);
    const { metNamen } = namen;
    const doel = metNamen ? namen.doel.trim() : '';
    const wrong = {
      ...('fouten' in read && read.fouten),
      ...(metNamen && doel === '' && { doel: exportTekst.doelLeeg }),
    };
    setFouten(wrong);
    if ('fouten' in read || Object.keys(wrong).length > 0) {
      requestAnimationFrame(() =>
        ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    maak.mutate({ ...read.periode, soort, formaat, metNamen, doel });
  };
  return (
    <Paper withBorder p="lg" radius="md" maw={860}>
      <form ref={ref} onSubmit={submit} noValidate aria-label={exportTekst.formulier}>
        <Stack gap="lg">
          <Radio.Group
            label={exportTekst.soort}
            value={soort}
            onChange={(value) => {
              setSoort(EXPORTSOORTEN.find((one) => one === value) ?? soort);
              changed();
            }}
          >
            <Stack gap="xs" mt={6}>
              {EXPORTSOORTEN.map((value) => (
                <Radio
                  key={value}
                  value={value}
                  label={EXPORTS[value].naam}
                  description={exportTekst.soortUitleg[value]}
                />
              ))}
            </Stack>
          </Radio.Group>
          <fieldset className={stijl['groep']}>
            <legend className={stijl['legenda']}>{periodeTekst.label}</legend>
            <PeriodeVelden
              waarden={periode}
              onChange={(waarden) => {
                setPeriode(waarden);
                changed();
              }}
              fouten={fouten}
            />
          </fieldset>
          <div>
            <Text size="sm" fw={500} mb={6} id={formaatId}>
              {exportTekst.formaat}
            </Text>
            <SegmentedControl
              aria-labelledby={formaatId}
              data={FORMATEN.map((value) => ({ value, label: exportTekst.formaten[value] }))}
              value={formaat}
              onChange={(value) => {
                setFormaat(FORMATEN.find((one) => one === value) ?? formaat);
                changed();
              }}
            />
            <Text size="xs" c="dimmed" mt={4}>
              {exportTekst.formaatUitleg[formaat]}
            </Text>
          </div>
          <NamenKeuze
            waarden={namen}
            fout={fouten['doel']}
            onChange={(waarden) => {
              setNamen(waarden);
              changed();
            }}
          />
          {maak.isError && <Foutmelding fout={maak.error} />}
          <Group gap="sm">
            <Button
              type="submit"
              loading={maak.isPending}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {exportTekst.maak}
            </Button>
            {maak.isPending && (
              <Group gap="xs" role="status">
                <Loader size="xs" aria-hidden />
                <Text size="sm">{exportTekst.bezig}</Text>
              </Group>
            )}
          </Group>
          {maak.isSuccess && <Gemaakt {...maak.data} />}
        </Stack>
      </form>
    </Paper>
  );
}
