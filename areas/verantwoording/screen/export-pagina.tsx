import {
  Button,
  Checkbox,
  Group,
  Loader,
  Paper,
  Radio,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { beleidTekst } from '#renderer/beleid/tekst-beleid.ts';
import { useBeleid } from '#renderer/beleid/use-beleid.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { bewaarBestand } from '#renderer/components/bewaar-bestand.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { periodeVan, periodeWaarden, readVelden } from '#renderer/components/periode.ts';
import { PeriodeVelden } from '#renderer/components/periode-velden.tsx';
import { periodeTekst } from '#renderer/components/tekst-periode.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import { EXPORTS, EXPORTSOORTEN, type Exportsoort } from '../rules/kolommen.ts';
import stijl from './exporteren.module.css';
import { exportTekst } from './tekst-exporteren.ts';

type GemaaktProps = {
  readonly bestand: Blob;
  readonly naam: string;
  readonly rijen: number;
};

/** What was made: how much, under which name, and that it was logged. */
export function Gemaakt({ bestand, naam, rijen }: GemaaktProps) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: a browser may give a promise back, and that is no clean-up.
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <Bericht
      ref={ref}
      toon={rijen === 0 ? 'uitleg' : 'goed'}
      rol="status"
      titel={rijen === 0 ? exportTekst.leegTitel : exportTekst.klaarTitel}
      actie={
        <Button variant="subtle" size="compact-sm" onClick={() => bewaarBestand(bestand, naam)}>
          {exportTekst.nogEens}
        </Button>
      }
    >
      {rijen === 0 ? exportTekst.leeg(naam) : exportTekst.klaar(rijen, naam)}
    </Bericht>
  );
}

type NamenWaarden = { readonly metNamen: boolean; readonly doel: string };

type NamenKeuzeProps = {
  readonly waarden: NamenWaarden;
  readonly fout: string | undefined;
  /** The organisation lets names be exported. */
  readonly mag?: boolean;
  readonly onChange: (waarden: NamenWaarden) => void;
};

/** Names in the file, and then what for. */
export function NamenKeuze({ waarden, fout, mag = true, onChange }: NamenKeuzeProps) {
  const { metNamen, doel } = waarden;
  return (
    <Stack gap="sm">
      <Checkbox
        label={exportTekst.namen}
        description={mag ? exportTekst.namenUitleg : beleidTekst.vastUitleg}
        disabled={!mag}
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

const FORMATEN = ['xlsx', 'csv'] as const;
type Formaat = (typeof FORMATEN)[number];

/** What, over which period, as which file, and whether names may be in it. */
export function ExportFormulier() {
  const { exportSoorten, exportMetNamen } = useBeleid();
  const magSoort = (one: Exportsoort) => exportSoorten?.includes(one) ?? true;
  const vandaag = useVandaag();
  const formaatId = useId();
  const ref = useRef<HTMLFormElement>(null);
  const [chosen, setSoort] = useState<Exportsoort>('meldingen');
  const soort = magSoort(chosen) ? chosen : (EXPORTSOORTEN.find(magSoort) ?? chosen);
  const [formaat, setFormaat] = useState<Formaat>('xlsx');
  const [periode, setPeriode] = useState(() => periodeWaarden(periodeVan('dit_jaar', vandaag)));
  const [namen, setNamen] = useState({ metNamen: false, doel: '' });
  const [fouten, setFouten] = useState<Record<string, string>>({});
  const [gemaakt, setGemaakt] = useState<GemaaktProps>();
  const maak = useSave({
    operation: api.verantwoording.makeExport,
    blijft: true,
    input: () => {
      const read = readVelden(periode, vandaag);
      const { metNamen } = namen;
      const doel = metNamen ? namen.doel.trim() : '';
      const wrong = {
        ...('fouten' in read && read.fouten),
        ...(metNamen && doel === '' && { doel: exportTekst.doelLeeg }),
      };
      setFouten(wrong);
      setGemaakt(undefined);
      if (!('fouten' in read) && Object.keys(wrong).length === 0)
        return { ...read.periode, soort, formaat, metNamen, doel };
      requestAnimationFrame(() =>
        ref.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return undefined;
    },
    answered: (bestand) => {
      bewaarBestand(bestand.bestand, bestand.naam);
      setGemaakt(bestand);
    },
    refused: (fout) => setFouten(fieldErrors(fout) ?? {}),
  });
  // What was made no longer belongs to what is chosen.
  const changed = () => {
    setFouten({});
    setGemaakt(undefined);
    maak.reset();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    maak.start();
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
                  description={magSoort(value) ? exportTekst.soortUitleg[value] : beleidTekst.vast}
                  disabled={!magSoort(value)}
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
            mag={exportMetNamen !== false}
            onChange={(waarden) => {
              setNamen(waarden);
              changed();
            }}
          />
          {maak.fout != null && <Foutmelding fout={maak.fout} />}
          <Group gap="sm">
            <Button
              type="submit"
              loading={maak.bezig}
              disabled={!magSoort(soort)}
              leftSection={<IconDownload size={16} aria-hidden />}
            >
              {exportTekst.maak}
            </Button>
            {maak.bezig && (
              <Group gap="xs" role="status">
                <Loader size="xs" aria-hidden />
                <Text size="sm">{exportTekst.bezig}</Text>
              </Group>
            )}
          </Group>
          {gemaakt !== undefined && <Gemaakt {...gemaakt} />}
        </Stack>
      </form>
    </Paper>
  );
}

/** Registrations in a period as a file. */
export function ExportPagina() {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina titel={exportTekst.titel} uitleg={exportTekst.uitleg}>
        <ExportFormulier />
      </Pagina>
    </AlleenVoor>
  );
}
