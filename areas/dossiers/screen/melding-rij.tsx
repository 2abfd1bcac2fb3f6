import { Button, Collapse, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { type Melding, melding as meldingSchema } from '#areas/meldingen/contract.ts';
import { ontvangstVelden } from '#areas/meldingen/fields.ts';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { checkMeldingtekst } from '#areas/meldingen/rules-invoer.ts';
import { DOSSIER } from '#domain/contract/operatie.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { vraagNaam } from '#domain/keuzes.ts';
import { teLangZin } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { meldingFeiten } from './melding-feiten.ts';
import { isOrigineel } from './meldingen-groepen.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';

type MeldingRijProps = Kaartdeel & { readonly melding: Melding; readonly uitgeklapt: boolean };

/** One melding: its event, date and melder, and everything else on demand. */
export function MeldingRij(props: MeldingRijProps) {
  const { melding, magWijzigen } = props;
  const [open, setOpen] = useState(props.uitgeklapt);
  const id = useId();
  const naam = aanleidingNaam(melding.aanleiding);
  return (
    <div>
      <button
        type="button"
        className={stijl['uitklap']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight
          size={18}
          aria-hidden
          className={stijl['pijl']}
          data-open={open || undefined}
        />
        <span>
          <span className={stijl['naam']}>{naam}</span> · {melding.melder}{' '}
          <span className={stijl['stil']}>{formatDatum(melding.ontvangenOp)}</span>{' '}
          {melding.verhuurder === null && (
            <Merk toon="let-op">{meldingrijTekst.verhuurderOnbekend}</Merk>
          )}{' '}
          {melding.vraag !== 'geen' && <Merk toon="uitleg">{vraagNaam(melding.vraag)}</Merk>}
        </span>
      </button>
      <Collapse expanded={open} id={id} className={stijl['ingesprongen'] ?? ''}>
        <Gegevens regels={meldingFeiten(melding)} />
        {melding.toelichting !== '' && (
          <>
            <Text size="sm" c="dimmed" mt={4}>
              {meldingrijTekst.toelichting}
            </Text>
            <p className={stijl['tekst']}>{melding.toelichting}</p>
          </>
        )}
        {magWijzigen && (
          <Group gap="xs" mt={6}>
            <Kenmerkknop melding={melding} />
            <Verhuurderknop {...props} />
            <Koppelknop {...props} />
          </Group>
        )}
      </Collapse>
    </div>
  );
}

/** Also when it is known: whoever reported may let homes, and not this one. */
function Verhuurderknop({ melding, openen }: MeldingRijProps) {
  const isOnbekend = melding.verhuurder === null;
  return (
    <Button
      variant={isOnbekend ? 'light' : 'subtle'}
      size="compact-sm"
      onClick={() => openen('verhuurder', melding.id)}
    >
      {isOnbekend ? meldingrijTekst.noemVerhuurder : meldingrijTekst.andereVerhuurder}
    </Button>
  );
}

const { label: KENMERK } = ontvangstVelden.kenmerk;

/** Corrects the melder's own reference, in a window of its own. */
export function Kenmerkknop({ melding }: { melding: Melding }) {
  const [open, setOpen] = useState(false);
  const titel = meldingrijTekst.wijzigVeld(KENMERK);
  return (
    <>
      <Button variant="subtle" size="compact-sm" onClick={() => setOpen(true)}>
        {titel}
      </Button>
      {open && (
        <Venster titel={titel} onSluiten={() => setOpen(false)}>
          <KenmerkFormulier melding={melding} sluiten={() => setOpen(false)} />
        </Venster>
      )}
    </>
  );
}

function KenmerkFormulier({ melding, sluiten }: { melding: Melding; sluiten: () => void }) {
  const [kenmerk, setKenmerk] = useState(melding.kenmerk);
  const [fouten, setFouten] = useState<Record<string, ReactNode>>({});
  // What is odd is accepted for the text that it was said of.
  const [gezien, setGezien] = useState<string>();
  const vreemd = checkMeldingtekst('kenmerk', kenmerk);
  const vraagt = vreemd.length > 0 && gezien === kenmerk;
  const save = useSave({
    operation: api.meldingen.changeKenmerk,
    input: (huidig: Melding | undefined) => {
      const teLang = teLangZin(kenmerk, ontvangstVelden.kenmerk.hoogstens);
      setFouten(teLang === undefined ? {} : { kenmerk: teLang });
      if (teLang !== undefined) return undefined;
      if (vreemd.length > 0 && !vraagt) return void setGezien(kenmerk);
      const aanvaard = vreemd.map(({ veld, code }) => `${veld}:${code}`);
      return { id: melding.id, versie: (huidig ?? melding).versie, kenmerk, aanvaard };
    },
    saved: () => {
      sluiten();
      meldGelukt(meldingrijTekst.veldGewijzigd(KENMERK));
    },
    conflict: {
      schema: meldingSchema,
      regels: (huidig) => [{ veld: KENMERK, opgeslagen: huidig.kenmerk, getypt: kenmerk }],
      overnemen: (huidig) => setKenmerk(huidig.kenmerk),
    },
  });
  return (
    <Formulier
      label={meldingrijTekst.wijzigVeld(KENMERK)}
      form={{ errors: fouten, setErrors: setFouten }}
      save={save}
      opslaan={vraagt ? meldingrijTekst.tochVastleggen : meldingrijTekst.vastleggen}
      onAnnuleren={sluiten}
    >
      {vraagt && (
        <Bericht toon="let-op" rol="status">
          {vreemd.map(({ zin }) => zin).join(' ')}
        </Bericht>
      )}
      <TextInput
        label={KENMERK}
        value={kenmerk}
        onChange={(event) => {
          setKenmerk(event.currentTarget.value);
          setFouten({});
        }}
        error={fouten['kenmerk']}
        data-autofocus
      />
    </Formulier>
  );
}

function Koppelknop({ melding, dossier, openen }: MeldingRijProps) {
  const refresh = useRefresh();
  const { id, versie } = melding;
  const koppel = useSave({
    operation: api.meldingen.linkMelding,
    blijft: true,
    input: () => ({ id, versie, zelfdeAls: null }),
    saved: () => meldGelukt(meldingrijTekst.losgemaakt),
    refused: () => refresh(DOSSIER),
  });
  if (melding.zelfdeAls !== null) {
    return (
      <>
        {koppel.fout != null && <Foutmelding fout={koppel.fout} />}
        <Tooltip label={meldingrijTekst.losmakenUitleg}>
          <Button
            variant="default"
            size="compact-sm"
            loading={koppel.bezig}
            onClick={() => koppel.start()}
          >
            {meldingrijTekst.losmaken}
          </Button>
        </Tooltip>
      </>
    );
  }
  const events = dossier.meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).length;
  if (events < 2) return null;
  if (isOrigineel(melding, dossier.meldingen)) {
    return (
      <Text size="xs" c="dimmed">
        {meldingrijTekst.isOrigineel}
      </Text>
    );
  }
  return (
    <Button variant="default" size="compact-sm" onClick={() => openen('koppelen', id)}>
      {meldingrijTekst.koppelen}
    </Button>
  );
}
