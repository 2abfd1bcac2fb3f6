import { Button, Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Melding, melding as meldingSchema } from '#areas/meldingen/contract.ts';
import { isVerhuurder } from '#areas/meldingen/rules.ts';
import type { Partner } from '#areas/partners/contract.ts';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { MeldingIntrekken, MeldingVerplaatsen, meldingNaam } from './melding-herstel.tsx';
import { IngetrokkenMelding, MeldingRij } from './melding-rij.tsx';
import { dubbele, koppelkeuzes, type MeldingGroep } from './meldingen-groepen.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';
import { meldingHerstelTekst } from './tekst-herstel-dossier.ts';

/** Says that a melding is about the same event as an earlier one, so that both count once. */
export function MeldingKoppelen(props: Kaartdeel & { melding: Melding }) {
  const { dossier, melding, sluiten } = props;
  const keuzes = koppelkeuzes(melding, dossier.meldingen, useDubbelBinnen());
  const [gekozen, setGekozen] = useState(keuzes.find(({ lijkt }) => lijkt)?.melding.id ?? '');
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.meldingen.linkMelding,
    input: (huidig: Melding | undefined) => {
      if (gekozen === '') return void setFout(meldingrijTekst.kiesMelding);
      return { id: melding.id, versie: (huidig ?? melding).versie, zelfdeAls: gekozen };
    },
    saved: () => {
      sluiten();
      meldGelukt(meldingrijTekst.gekoppeld);
    },
    conflict: meldingConflict(gekozen, dossier.meldingen, setGekozen),
  });
  return (
    <Venster titel={meldingrijTekst.koppelTitel} onSluiten={sluiten} size="lg">
      <Formulier
        label={meldingrijTekst.koppelTitel}
        save={save}
        opslaan={meldingrijTekst.koppel}
        onAnnuleren={sluiten}
      >
        <div>
          <Text size="sm" fw={560}>
            {meldingNaam(melding)}
          </Text>
          <Text size="sm" c="dimmed">
            {meldingrijTekst.koppelUitleg}
          </Text>
        </div>
        <Radio.Group
          label={meldingrijTekst.koppelAan}
          value={gekozen}
          error={fout}
          onChange={(value) => {
            setGekozen(value);
            setFout(undefined);
          }}
        >
          <Stack gap="xs" mt="xs" mah={340} style={{ overflowY: 'auto' }} p={3}>
            {keuzes.map(({ melding: keuze, lijkt, reden }) => (
              <Radio
                key={keuze.id}
                value={keuze.id}
                label={meldingNaam(keuze)}
                description={lijkt ? `${meldingrijTekst.lijkt} ${reden}` : reden}
              />
            ))}
          </Stack>
        </Radio.Group>
      </Formulier>
    </Venster>
  );
}

/** What a melding is linked to by now, beside what was about to be chosen. */
function meldingConflict(
  gekozen: string,
  meldingen: readonly Melding[],
  overnemen: (id: string) => void,
) {
  const naam = (id: string | null) => {
    const found = meldingen.find((one) => one.id === id);
    return found === undefined ? meldingrijTekst.staatApart : meldingNaam(found);
  };
  return {
    schema: meldingSchema,
    regels: ({ zelfdeAls }: Melding) => [
      { veld: meldingrijTekst.koppelAan, opgeslagen: naam(zelfdeAls), getypt: naam(gekozen) },
    ],
    overnemen: ({ zelfdeAls }: Melding) => overnemen(zelfdeAls ?? ''),
  };
}

type MeldingVerhuurderProps = Kaartdeel & { readonly melding: Melding };

/** Says who lets the dwelling that a melding is about. */
export function MeldingVerhuurder(props: MeldingVerhuurderProps) {
  const partners = useQuery(api.partners.listPartners.queryOptions());
  return (
    <Venster titel={meldingrijTekst.verhuurderTitel} onSluiten={props.sluiten}>
      <Ophalen vraag={partners}>{(lijst) => <Keuze {...props} partners={lijst} />}</Ophalen>
    </Venster>
  );
}

function Keuze(props: MeldingVerhuurderProps & { readonly partners: readonly Partner[] }) {
  const { melding, sluiten, partners } = props;
  const [gekozen, setGekozen] = useState(melding.verhuurder?.id ?? null);
  const [fout, setFout] = useState<string>();
  const naamVan = (id: string | null) => partners.find((one) => one.id === id)?.naam ?? '';
  const save = useSave({
    operation: api.meldingen.nameVerhuurder,
    input: (huidig: Melding | undefined) => {
      if (gekozen === null) return void setFout(meldingrijTekst.kiesVerhuurder);
      return { id: melding.id, versie: (huidig ?? melding).versie, verhuurderId: gekozen };
    },
    saved: ({ verhuurder }) => {
      sluiten();
      meldGelukt(meldingrijTekst.verhuurderVastgelegd(verhuurder?.naam ?? ''));
    },
    conflict: {
      schema: meldingSchema,
      regels: ({ verhuurder }) => [
        {
          veld: meldingrijTekst.verhuurder,
          opgeslagen: verhuurder?.naam ?? '',
          getypt: naamVan(gekozen),
        },
      ],
      overnemen: ({ verhuurder }) => setGekozen(verhuurder?.id ?? null),
    },
  });
  const keuzes = partners.filter(
    ({ soort, actief, id }) => isVerhuurder(soort) && (actief || id === gekozen),
  );
  return (
    <Formulier
      label={meldingrijTekst.verhuurderTitel}
      save={save}
      opslaan={meldingrijTekst.vastleggen}
      onAnnuleren={sluiten}
    >
      <ZoekKeuze
        label={meldingrijTekst.verhuurder}
        description={meldingrijTekst.verhuurderUitleg}
        data={keuzes.map(({ id, naam }) => ({ value: id, label: naam }))}
        value={gekozen}
        onChange={(id) => {
          setGekozen(id);
          setFout(undefined);
        }}
        error={fout}
        allowDeselect={false}
        required
        data-autofocus
      />
    </Formulier>
  );
}

/** Two meldingen that seem to tell the same, and what can be opened over a melding. */
export function MeldingVensters(deel: Kaartdeel) {
  const { dossier, open, openen, magWijzigen } = deel;
  const dubbel = dubbele(dossier.meldingen, useDubbelBinnen()).slice(0, 1);
  const gekozen = dossier.meldingen.find(({ id }) => id === open.van);
  return (
    <>
      {magWijzigen &&
        dubbel.map(({ melding, keuze }) => (
          <Bericht
            key={melding.id}
            toon="let-op"
            titel={meldingrijTekst.dubbelTitel}
            actie={
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => openen('koppelen', melding.id)}
              >
                {meldingrijTekst.dubbelBekijk}
              </Button>
            }
          >
            {keuze.reden}
          </Bericht>
        ))}
      {magWijzigen && dossier.meldingen.length === 0 && dossier.ingetrokkenMeldingen.length > 0 && (
        <Bericht
          toon="let-op"
          titel={meldingHerstelTekst.allesWegTitel}
          actie={
            <Button
              variant="default"
              size="compact-sm"
              renderRoot={(props) => <Link {...props} to={`/dossiers/${dossier.id}/afsluiten`} />}
            >
              {meldingHerstelTekst.sluitAf}
            </Button>
          }
        >
          {meldingHerstelTekst.allesWeg}
        </Bericht>
      )}
      {open.open === 'intrekken' && gekozen !== undefined && (
        <MeldingIntrekken {...deel} melding={gekozen} />
      )}
      {open.open === 'verplaatsen' && gekozen !== undefined && (
        <MeldingVerplaatsen {...deel} melding={gekozen} />
      )}
      {open.open === 'koppelen' && magWijzigen && gekozen !== undefined && (
        <MeldingKoppelen {...deel} melding={gekozen} />
      )}
      {open.open === 'verhuurder' && magWijzigen && gekozen !== undefined && (
        <MeldingVerhuurder {...deel} melding={gekozen} />
      )}
    </>
  );
}

type MeldingGroepRijProps = Kaartdeel & MeldingGroep;

/** One event as it was reported, with every other melding about it. */
export function MeldingGroepRij({ melding, ookGemeld, ...deel }: MeldingGroepRijProps) {
  return (
    <>
      <MeldingRij {...deel} melding={melding} uitgeklapt={false} />
      {ookGemeld.length > 0 && (
        <div className={stijl['groep']}>
          <div className={stijl['kopregel']}>
            <Merk toon="neutraal">{meldingrijTekst.teltEenKeer}</Merk>
            <span className={stijl['stil']}>
              {meldingrijTekst.teltEenKeerUitleg(ookGemeld.length + 1)}
            </span>
          </div>
          {ookGemeld.map((ook) => (
            <MeldingRij key={ook.id} {...deel} melding={ook} uitgeklapt={false} />
          ))}
        </div>
      )}
    </>
  );
}

/** What was withdrawn or taken elsewhere: it stays to be seen, under what counts. */
export function IngetrokkenMeldingen({ dossier }: Pick<Kaartdeel, 'dossier'>) {
  const { ingetrokkenMeldingen } = dossier;
  if (ingetrokkenMeldingen.length === 0) return null;
  return (
    <ul className={stijl['lijst']} aria-label={meldingHerstelTekst.wegTitel}>
      {ingetrokkenMeldingen.map((melding) => (
        <IngetrokkenMelding key={melding.id} melding={melding} />
      ))}
    </ul>
  );
}
