import { Button, Collapse, Group, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { type Melding, melding as meldingSchema } from '#areas/meldingen/contract.ts';
import { ontvangstVelden } from '#areas/meldingen/fields.ts';
import { aanleidingNaam } from '#areas/meldingen/rules.ts';
import { checkTekst } from '#areas/meldingen/rules-invoer.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { vraagNaam } from '#domain/keuzes.ts';
import { teLangZin } from '#domain/velden/formulier.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Gegevens } from '#renderer/components/gegevens.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useOncePerDraw } from '#renderer/components/use-once.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
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
          <span className={stijl['naam']}>{naam}</span> · {melding.partner.naam}{' '}
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
  const verversen = useVerversen();
  const [kenmerk, setKenmerk] = useState(melding.kenmerk);
  // What is odd is accepted for the text that it was said of.
  const [gezien, setGezien] = useState<string>();
  const wijzig = useMutation(
    api.meldingen.changeKenmerk.mutationOptions({
      onSuccess: async () => {
        sluiten();
        await verversen.opnieuw();
        meldGelukt(meldingrijTekst.veldGewijzigd(KENMERK));
      },
    }),
  );
  // After a conflict the next save is a choice made with open eyes: it sends the newest versie.
  const huidig = currentOf(wijzig.error, meldingSchema);
  const vreemd = checkTekst('kenmerk', kenmerk);
  const vraagt = vreemd.length > 0 && gezien === kenmerk;
  const teLang = teLangZin(kenmerk, ontvangstVelden.kenmerk.hoogstens);
  const geweigerd = wijzig.error === null ? undefined : fieldErrors(wijzig.error);
  const save = useOncePerDraw(wijzig.isPending, () => {
    if (teLang !== undefined) return;
    if (vreemd.length > 0 && !vraagt) return setGezien(kenmerk);
    const { id } = melding;
    const aanvaard = vreemd.map(({ veld, code }) => `${veld}:${code}`);
    wijzig.mutate({ id, versie: huidig?.versie ?? melding.versie, kenmerk, aanvaard });
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Stack gap="md">
        {wijzig.isError && geweigerd === undefined && <Foutmelding fout={wijzig.error} />}
        {huidig !== undefined && (
          <Text size="sm">{meldingrijTekst.nuOpgeslagen(huidig.kenmerk)}</Text>
        )}
        {vraagt && (
          <Bericht toon="let-op" rol="status">
            {vreemd.map(({ zin }) => zin).join(' ')}
          </Bericht>
        )}
        <TextInput
          label={KENMERK}
          value={kenmerk}
          onChange={(event) => setKenmerk(event.currentTarget.value)}
          error={teLang ?? geweigerd?.['kenmerk']}
          data-autofocus
        />
        <Group>
          <Button type="submit" loading={wijzig.isPending}>
            {vraagt ? meldingrijTekst.tochVastleggen : meldingrijTekst.vastleggen}
          </Button>
          <Button variant="default" onClick={sluiten}>
            {algemeenTekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function Koppelknop({ melding, dossier, openen }: MeldingRijProps) {
  const verversen = useVerversen();
  const koppel = useMutation(
    api.meldingen.linkMelding.mutationOptions({
      onSuccess: async () => {
        await verversen.opnieuw();
        meldGelukt(meldingrijTekst.losgemaakt);
      },
      onError: () => verversen.opnieuw(),
    }),
  );
  const { id, versie } = melding;
  if (melding.zelfdeAls !== null) {
    return (
      <>
        {koppel.isError && <Foutmelding fout={koppel.error} />}
        <Tooltip label={meldingrijTekst.losmakenUitleg}>
          <Button
            variant="default"
            size="compact-sm"
            loading={koppel.isPending}
            onClick={() => koppel.mutate({ id, versie, zelfdeAls: null })}
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
