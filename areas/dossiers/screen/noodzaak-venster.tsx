import { Button, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { KeuzeRij } from '#renderer/components/keuze-rij.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import type { Noodzaakvraag } from '../contract-noodzaak.ts';
import { processtapNaam } from '../rules.ts';
import {
  BEHOUDREDENEN,
  type Behoudreden,
  behoudredenNaam,
  type Noodzaakbesluit,
  noodzaakveldNaam,
} from '../rules-noodzaak.ts';
import { noodzaakTekst } from './tekst-noodzaak.ts';

type Props = { readonly dossierId: string; readonly zin: string };

/** The button of the taak, with the window in which its answer is given. */
export function BeoordeelNoodzaak({ dossierId, zin }: Props) {
  const [isOpen, setOpen] = useState(false);
  const sluiten = () => setOpen(false);
  return (
    <>
      <Button
        size="compact-xs"
        variant="light"
        onClick={() => setOpen(true)}
        aria-label={`${noodzaakTekst.beoordeel}: ${zin}`}
      >
        {noodzaakTekst.beoordeel}
      </Button>
      {isOpen && (
        <Venster titel={noodzaakTekst.titel} onSluiten={sluiten} size="lg">
          <Inhoud dossierId={dossierId} sluiten={sluiten} />
        </Venster>
      )}
    </>
  );
}

type VensterProps = { readonly dossierId: string; readonly sluiten: () => void };

function Inhoud({ dossierId, sluiten }: VensterProps) {
  const vraag = useQuery(api.dossiers.readNoodzaak.queryOptions({ input: { dossierId } }));
  return (
    <Ophalen vraag={vraag}>
      {(noodzaak) =>
        noodzaak.velden.length === 0 ? (
          <Text>{noodzaakTekst.niets}</Text>
        ) : (
          <Oordeel {...{ dossierId, sluiten, noodzaak }} />
        )
      }
    </Ophalen>
  );
}

type Veld = Noodzaakvraag['velden'][number];
type Keuze = {
  readonly besluit: '' | Noodzaakbesluit['besluit'];
  readonly reden: Behoudreden | '';
};

const NIETS_GEKOZEN: Keuze = { besluit: '', reden: '' };
const sleutelVan = ({ veld, persoon }: Veld) => `${veld}:${persoon ?? ''}`;

/** What is wrong with what was chosen; undefined: nothing is. */
function foutVan({ besluit, reden }: Keuze): string | undefined {
  if (besluit === '') return noodzaakTekst.kies;
  return besluit === 'behouden' && reden === '' ? noodzaakTekst.kiesReden : undefined;
}

function besluitOver({ veld, persoon }: Veld, { besluit, reden }: Keuze): Noodzaakbesluit[] {
  if (besluit === 'verwijderd') return [{ veld, persoon, besluit, reden: null }];
  if (besluit === 'behouden' && reden !== '') return [{ veld, persoon, besluit, reden }];
  return [];
}

function Oordeel({ noodzaak, dossierId, sluiten }: VensterProps & { noodzaak: Noodzaakvraag }) {
  const { velden, stap } = noodzaak;
  const [keuzes, setKeuzes] = useState<Readonly<Record<string, Keuze>>>({});
  const [fouten, setFouten] = useState<Record<string, React.ReactNode>>({});
  const keuzeVan = (veld: Veld) => keuzes[sleutelVan(veld)] ?? NIETS_GEKOZEN;
  const save = useSave({
    operation: api.dossiers.recordNoodzaak,
    input: () => {
      const found = velden.flatMap((veld) => {
        const fout = foutVan(keuzeVan(veld));
        return fout === undefined ? [] : [[sleutelVan(veld), fout] as const];
      });
      setFouten(Object.fromEntries(found));
      if (found.length > 0) return undefined;
      const besluiten = velden.flatMap((veld) => besluitOver(veld, keuzeVan(veld)));
      return { dossierId, stap, besluiten };
    },
    saved: () => {
      sluiten();
      meldGelukt(noodzaakTekst.opgeslagen);
    },
  });
  return (
    <Formulier
      label={noodzaakTekst.titel}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      onAnnuleren={sluiten}
    >
      <Text size="sm">{noodzaakTekst.uitleg(processtapNaam(stap))}</Text>
      {velden.map((veld) => {
        const fout = fouten[sleutelVan(veld)];
        return (
          <VeldOordeel
            key={sleutelVan(veld)}
            veld={veld}
            keuze={keuzeVan(veld)}
            kies={(keuze) => setKeuzes((was) => ({ ...was, [sleutelVan(veld)]: keuze }))}
            fout={typeof fout === 'string' ? fout : undefined}
          />
        );
      })}
    </Formulier>
  );
}

type VeldProps = {
  readonly veld: Veld;
  readonly keuze: Keuze;
  readonly kies: (keuze: Keuze) => void;
  readonly fout: string | undefined;
};

function VeldOordeel({ veld, keuze, kies, fout }: VeldProps) {
  const naam = noodzaakTekst.van(noodzaakveldNaam(veld.veld), veld.wie);
  const isBehouden = keuze.besluit === 'behouden';
  return (
    <Stack gap={6}>
      <KeuzeRij
        label={naam}
        description={veld.zin}
        value={keuze.besluit}
        onChange={(besluit) => kies({ ...keuze, besluit })}
        keuzes={[
          { waarde: 'behouden', label: noodzaakTekst.nodig },
          { waarde: 'verwijderd', label: noodzaakTekst.verwijderen },
        ]}
        fout={isBehouden ? undefined : fout}
      />
      {isBehouden && (
        <Select
          label={noodzaakTekst.waarom(naam)}
          data={BEHOUDREDENEN.map((value) => ({ value, label: behoudredenNaam(value) }))}
          value={keuze.reden === '' ? null : keuze.reden}
          onChange={(value) =>
            kies({ ...keuze, reden: BEHOUDREDENEN.find((one) => one === value) ?? '' })
          }
          error={fout}
          allowDeselect={false}
          required
        />
      )}
    </Stack>
  );
}
