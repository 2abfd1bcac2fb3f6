import { Anchor, Button, Collapse, Group, Text, TextInput } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
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
import { type Rijhandeling, RijMenu } from '#renderer/components/rij-menu.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { herstelTekst, intrekZin } from '#renderer/dossier/tekst-herstel.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { meldingFeiten } from './melding-feiten.ts';
import { meldingNaam } from './melding-herstel.tsx';
import { isOrigineel } from './meldingen-groepen.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';
import { meldingHerstelTekst } from './tekst-herstel-dossier.ts';

type MeldingRijProps = Kaartdeel & { readonly melding: Melding; readonly uitgeklapt: boolean };

/** One melding: its event, date and melder, and everything else on demand. */
export function MeldingRij(props: MeldingRijProps) {
  const { melding, magWijzigen, openen } = props;
  const [open, setOpen] = useState(props.uitgeklapt);
  const [kenmerk, setKenmerk] = useState(false);
  const koppel = useKoppelen(props);
  const navigate = useVerder();
  const id = useId();
  const naam = aanleidingNaam(melding.aanleiding);
  const herstel = `/dossiers/${melding.dossierId}/meldingen/${melding.id}`;
  return (
    <div>
      <Group gap={4} wrap="nowrap" align="flex-start">
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
        <RijMenu
          naam={meldingNaam(melding)}
          handelingen={[
            { naam: herstelTekst.herstellen, doe: () => void navigate({ to: herstel }) },
            ...(magWijzigen
              ? [
                  {
                    naam: meldingrijTekst.wijzigVeld(KENMERK),
                    doe: () => setKenmerk(true),
                  },
                  {
                    naam: meldingrijTekst.andereVerhuurder,
                    doe: () => openen('verhuurder', melding.id),
                  },
                  ...koppel.handelingen,
                ]
              : []),
            ...(props.dossier.beperkt
              ? []
              : [
                  {
                    naam: herstelTekst.verplaatsen,
                    doe: () => openen('verplaatsen', melding.id),
                  },
                ]),
            { naam: herstelTekst.intrekken, doe: () => openen('intrekken', melding.id) },
          ]}
        />
      </Group>
      {koppel.fout != null && <Foutmelding fout={koppel.fout} />}
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
        {magWijzigen && melding.verhuurder === null && (
          <Button
            variant="light"
            size="compact-sm"
            mt={6}
            onClick={() => openen('verhuurder', melding.id)}
          >
            {meldingrijTekst.noemVerhuurder}
          </Button>
        )}
      </Collapse>
      {kenmerk && <KenmerkVenster melding={melding} sluiten={() => setKenmerk(false)} />}
    </div>
  );
}

/** A melding that was withdrawn or taken elsewhere: seen, and not counted. */
export function IngetrokkenMelding({ melding }: { readonly melding: Melding }) {
  const { ingetrokken } = melding;
  if (ingetrokken === null) return null;
  const { verplaatstNaar, woorden } = ingetrokken;
  return (
    <li className={stijl['rij']}>
      <s>{meldingNaam(melding)}</s>
      <div className={stijl['stil']}>
        {intrekZin(ingetrokken)}{' '}
        {verplaatstNaar !== null && (
          <Anchor component={Link} to={`/dossiers/${verplaatstNaar.dossierId}`} size="sm">
            {meldingHerstelTekst.elders(verplaatstNaar.nummer)}
          </Anchor>
        )}
      </div>
      {woorden !== '' && <p className={stijl['tekst']}>{woorden}</p>}
    </li>
  );
}

const { label: KENMERK } = ontvangstVelden.kenmerk;

type KenmerkProps = { readonly melding: Melding; readonly sluiten: () => void };

/** Corrects the melder's own reference, in a window of its own. */
export function KenmerkVenster({ melding, sluiten }: KenmerkProps) {
  return (
    <Venster titel={meldingrijTekst.wijzigVeld(KENMERK)} onSluiten={sluiten}>
      <KenmerkFormulier melding={melding} sluiten={sluiten} />
    </Venster>
  );
}

function KenmerkFormulier({ melding, sluiten }: KenmerkProps) {
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

/** Links a melding to another of the same event, or takes that away. */
function useKoppelen({ melding, dossier, openen }: MeldingRijProps): {
  readonly handelingen: readonly Rijhandeling[];
  readonly fout: unknown;
} {
  const refresh = useRefresh();
  const { id, versie } = melding;
  const los = useSave({
    operation: api.meldingen.linkMelding,
    blijft: true,
    input: () => ({ id, versie, zelfdeAls: null }),
    saved: () => meldGelukt(meldingrijTekst.losgemaakt),
    refused: () => refresh(DOSSIER),
  });
  const { fout } = los;
  if (melding.zelfdeAls !== null)
    return { fout, handelingen: [{ naam: meldingrijTekst.losmaken, doe: () => los.start() }] };
  const events = dossier.meldingen.filter(({ zelfdeAls }) => zelfdeAls === null).length;
  // To one that others are linked to nothing is linked but those.
  if (events < 2 || isOrigineel(melding, dossier.meldingen)) return { fout, handelingen: [] };
  return {
    fout,
    handelingen: [{ naam: meldingrijTekst.koppelen, doe: () => openen('koppelen', id) }],
  };
}
