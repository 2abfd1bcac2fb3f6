import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Melding, melding as meldingSchema } from '#areas/meldingen/contract.ts';
import { aanleidingNaam, isVerhuurder } from '#areas/meldingen/rules.ts';
import type { Partner } from '#areas/partners/contract.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { useDubbelBinnen } from '#renderer/afspraken/dubbel-binnen.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { meldGelukt } from '#renderer/components/toast.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { ZoekKeuze } from '#renderer/components/zoek-keuze.tsx';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { Inkorten } from './inkorten.tsx';
import { MeldingRij } from './melding-rij.tsx';
import { dubbele, groupMeldingen, koppelkeuzes } from './meldingen-groepen.ts';
import { meldingrijTekst } from './tekst-dossiers.ts';

const naamOf = ({ aanleiding, partner, ontvangenOp }: Melding) =>
  `${aanleidingNaam(aanleiding)} · ${partner.naam} · ${formatDatum(ontvangenOp)}`;

/** Says that a melding is about the same event as an earlier one, so that both count once. */
export function MeldingKoppelen(props: Kaartdeel & { melding: Melding }) {
  const { dossier, melding, sluiten } = props;
  const verversen = useVerversen();
  const keuzes = koppelkeuzes(melding, dossier.meldingen, useDubbelBinnen());
  const [gekozen, setGekozen] = useState(keuzes.find(({ lijkt }) => lijkt)?.melding.id ?? '');
  const [fout, setFout] = useState<string>();
  const koppel = useMutation(
    api.meldingen.linkMelding.mutationOptions({
      onSuccess: async () => {
        sluiten();
        await verversen.opnieuw();
        meldGelukt(meldingrijTekst.gekoppeld);
      },
    }),
  );
  // After a conflict the choice is made anew with open eyes: it sends the newest versie.
  const versie = currentOf(koppel.error, meldingSchema)?.versie ?? melding.versie;
  return (
    <Venster titel={meldingrijTekst.koppelTitel} onSluiten={sluiten} size="lg">
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (gekozen === '') return setFout(meldingrijTekst.kiesMelding);
          koppel.mutate({ id: melding.id, versie, zelfdeAls: gekozen });
        }}
      >
        <Stack gap="md">
          {koppel.isError && <Foutmelding fout={koppel.error} />}
          <div>
            <Text size="sm" fw={560}>
              {naamOf(melding)}
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
                  label={naamOf(keuze)}
                  description={lijkt ? `${meldingrijTekst.lijkt} ${reden}` : reden}
                />
              ))}
            </Stack>
          </Radio.Group>
          <Group>
            <Button type="submit" loading={koppel.isPending}>
              {meldingrijTekst.koppel}
            </Button>
            <Button variant="default" onClick={sluiten}>
              {algemeenTekst.annuleren}
            </Button>
          </Group>
        </Stack>
      </form>
    </Venster>
  );
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
  const verversen = useVerversen();
  const [gekozen, setGekozen] = useState(melding.verhuurder?.id ?? null);
  const [fout, setFout] = useState<string>();
  const noem = useMutation(
    api.meldingen.nameVerhuurder.mutationOptions({
      onSuccess: async ({ verhuurder }) => {
        sluiten();
        await verversen.opnieuw();
        meldGelukt(meldingrijTekst.verhuurderVastgelegd(verhuurder?.naam ?? ''));
      },
    }),
  );
  // After a conflict the choice is made anew with open eyes: it sends the newest versie.
  const versie = currentOf(noem.error, meldingSchema)?.versie ?? melding.versie;
  const keuzes = partners.filter(
    ({ soort, actief, id }) => isVerhuurder(soort) && (actief || id === gekozen),
  );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (gekozen === null) return setFout(meldingrijTekst.kiesVerhuurder);
        noem.mutate({ id: melding.id, versie, verhuurderId: gekozen });
      }}
    >
      <Stack gap="md">
        {noem.isError && <Foutmelding fout={noem.error} />}
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
        <Group>
          <Button type="submit" loading={noem.isPending}>
            {meldingrijTekst.vastleggen}
          </Button>
          <Button variant="default" onClick={sluiten}>
            {algemeenTekst.annuleren}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Every melding, by event, the newest on top. */
export function MeldingenKaart(deel: Kaartdeel) {
  const { dossier, open, openen, magWijzigen } = deel;
  const dubbel = dubbele(dossier.meldingen, useDubbelBinnen()).slice(0, 1);
  const groepen = groupMeldingen(dossier.meldingen);
  const gekozen = dossier.meldingen.find(({ id }) => id === open.van);
  const eerste = groepen[0]?.melding.id;
  return (
    <Kaart
      titel={meldingrijTekst.titel}
      uitleg={meldingrijTekst.aantal(dossier.meldingen.length, groepen.length)}
    >
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
      <Inkorten lijst={groepen} eerst={6}>
        {(zichtbaar) => (
          <ul className={stijl['lijst']}>
            {zichtbaar.map(({ melding, ookGemeld }) => (
              <li key={melding.id} className={stijl['rij']}>
                <MeldingRij {...deel} melding={melding} uitgeklapt={melding.id === eerste} />
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
              </li>
            ))}
          </ul>
        )}
      </Inkorten>
      {open.open === 'koppelen' && magWijzigen && gekozen !== undefined && (
        <MeldingKoppelen {...deel} melding={gekozen} />
      )}
      {open.open === 'verhuurder' && magWijzigen && gekozen !== undefined && (
        <MeldingVerhuurder {...deel} melding={gekozen} />
      )}
    </Kaart>
  );
}
