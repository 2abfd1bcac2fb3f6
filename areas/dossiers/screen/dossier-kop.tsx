import { Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { formatTelefoon } from '#domain/identiteit/telefoon.ts';
import { api } from '#renderer/api/client.ts';
import { Formulier } from '#renderer/components/formulier.tsx';
import { Merk } from '#renderer/components/merk.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { Venster } from '#renderer/components/venster.tsx';
import { adresVan, geborenVan, geborenZonderLeeftijd } from '#renderer/dossier/persoon.ts';
import { dossierTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { vlagNaam, vlagToon } from '#renderer/dossier/vlag-merk.tsx';
import { useVandaag } from '#renderer/sessie/vandaag.tsx';
import type { Dossier } from '../contract.ts';
import { stapNaam, werkstatusNaam } from '../rules.ts';
import type { Kaartdeel } from './deel.ts';
import stijl from './dossier.module.css';
import { Dossierhouder, wieConflict } from './dossierhouder.tsx';
import { useEersteVeld } from './eerste-veld.ts';
import { GemeenteKiezen } from './gemeente-kiezen.tsx';
import { StandVenster } from './stand.tsx';
import { dossierhouderTekst, standTekst } from './tekst-dossiers.ts';
import { mensenTekst } from './tekst-mensen.ts';

/** Handing a dossier to a colleague. */
export function Overdragen(deel: Kaartdeel) {
  const { dossier, sluiten } = deel;
  const vraag = useQuery(api.dossiers.listCollegas.queryOptions());
  return (
    <Venster titel={dossierhouderTekst.overdragenTitel} onSluiten={sluiten}>
      <Ophalen vraag={vraag}>
        {(collegas) => {
          const anderen = collegas.filter(({ id }) => id !== dossier.dossierhouder?.id);
          return anderen.length === 0 ? (
            <Text size="sm">{dossierhouderTekst.geenCollegas}</Text>
          ) : (
            <Keuze {...deel} collegas={anderen} />
          );
        }}
      </Ophalen>
    </Venster>
  );
}

type KeuzeProps = Kaartdeel & { readonly collegas: readonly { id: string; naam: string }[] };

function Keuze({ dossier, sluiten, collegas }: KeuzeProps) {
  const show = useShowAnswer();
  const begin = useEersteVeld<HTMLDivElement>();
  const [collega, setCollega] = useState<string | null>(null);
  const [fout, setFout] = useState<string>();
  const save = useSave({
    operation: api.dossiers.handOver,
    input: (huidig: Dossier | undefined) => {
      if (collega === null) return void setFout(dossierhouderTekst.kies);
      return { id: dossier.id, versie: (huidig ?? dossier).versie, accountId: collega };
    },
    saved: ({ dossierhouder }) => {
      sluiten();
      meldGelukt(dossierhouderTekst.overgedragen(dossierhouder?.naam ?? ''));
    },
    conflict: wieConflict(collegas.find(({ id }) => id === collega)?.naam ?? '', show),
  });
  return (
    <div ref={begin}>
      <Formulier
        label={dossierhouderTekst.overdragenTitel}
        save={save}
        opslaan={dossierhouderTekst.draagOver}
        onAnnuleren={sluiten}
      >
        <Select
          label={dossierhouderTekst.collega}
          description={dossierhouderTekst.collegaUitleg}
          data={collegas.map(({ id, naam }) => ({ value: id, label: naam }))}
          value={collega}
          onChange={(value) => {
            setCollega(value);
            setFout(undefined);
          }}
          error={fout}
          required
          data-autofocus
          data-eerste
        />
      </Formulier>
    </div>
  );
}

/** What one wants to know at a glance: who, where, how it stands, who has it, what to mind. */
export function DossierKop(deel: Kaartdeel) {
  const { dossier, magWijzigen, open, openen } = deel;
  const vandaag = useVandaag();
  const eerste = dossier.personen.find((one) => one.eerste);
  const adres = eerste === undefined ? '' : adresVan(eerste);
  return (
    <Paper component="section" aria-label={dossierTekst.dossier} withBorder p="md" radius="md">
      <Stack gap="sm">
        <dl className={stijl['kop']}>
          <Feit naam={dossierTekst.geboren}>
            {eerste !== undefined && eerste.overleden !== null
              ? geborenZonderLeeftijd(eerste.geboortedatum)
              : geborenVan(eerste?.geboortedatum ?? null, vandaag)}
          </Feit>
          <Feit naam={dossierTekst.adres}>
            {eerste?.afgeschermd
              ? mensenTekst.afgeschermd
              : adres === ''
                ? dossierTekst.onbekend
                : adres.split(', ').map((regel) => (
                    <span key={regel} style={{ display: 'block' }}>
                      {regel}
                    </span>
                  ))}
            <Text size="xs" c="dimmed">
              {dossier.gemeente === null ? (
                <GemeenteKiezen {...deel} />
              ) : (
                dossierTekst.inGemeente(dossier.gemeente.naam)
              )}
            </Text>
          </Feit>
          <Feit naam={dossierTekst.bereikbaar}>
            {eerste?.telefoon == null ? dossierTekst.geenTelefoon : formatTelefoon(eerste.telefoon)}
            {eerste?.email != null && <span style={{ display: 'block' }}>{eerste.email}</span>}
          </Feit>
          <Feit naam={standTekst.werkstatus}>
            <Group gap={6}>
              <Merk toon="uitleg">{werkstatusNaam(dossier.werkstatus)}</Merk>
              {magWijzigen && (
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-label={standTekst.wijzigenUitleg}
                  onClick={() => openen('stand')}
                >
                  {standTekst.wijzigen}
                </Button>
              )}
            </Group>
            <Text size="sm" mt={2}>
              {stapVan(dossier)}
            </Text>
          </Feit>
          <Feit naam={dossierhouderTekst.titel}>
            <Dossierhouder {...deel} />
          </Feit>
        </dl>
        {dossier.vlaggen.length > 0 && (
          <ul className={stijl['vlaggen']}>
            {dossier.vlaggen.map(({ code, zin }) => (
              <li key={code}>
                <Merk toon={vlagToon(code)}>{vlagNaam(code)}</Merk> {withoutName(code, zin)}
              </li>
            ))}
          </ul>
        )}
      </Stack>
      {open.open === 'stand' && magWijzigen && <StandVenster {...deel} />}
      {open.open === 'overdragen' && magWijzigen && <Overdragen {...deel} />}
    </Paper>
  );
}

function Feit({ naam, children }: { naam: string; children: ReactNode }) {
  return (
    <div className={stijl['feit']}>
      <dt>{naam}</dt>
      <dd>{children}</dd>
    </div>
  );
}

// Some sentences begin with the name that stands right before them.
function withoutName(code: string, zin: string): string {
  const naam = `${vlagNaam(code)}: `;
  if (!zin.startsWith(naam)) return zin;
  const rest = zin.slice(naam.length);
  return rest.charAt(0).toUpperCase() + rest.slice(1);
}

function stapVan({ processtap: stap, meldingen }: Kaartdeel['dossier']): string {
  const laatste = meldingen.find(({ isLopend }) => isLopend);
  const naam = stapNaam(stap, laatste?.aanleiding ?? null);
  return stap === 'uitgesteld' ? naam : standTekst.stap(stap, naam);
}
