import { Button, Checkbox, Group, NativeSelect, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatTijdstip } from '#domain/dates/format.ts';
import type { Persoonveld } from '#domain/identiteit/persoon-gegevens.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useRefresh } from '#renderer/components/use-refresh.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { useVerder } from '#renderer/components/use-verder.ts';
import { ALTIJD_VERS } from '#renderer/dossier/altijd-vers.ts';
import { persoonTekst } from '#renderer/dossier/tekst-dossiers.ts';
import { samenvoegTekst } from '#renderer/dossier/tekst-samenvoegen.ts';
import type { SplitsVoorstel } from '../contract-samenvoegen.ts';
import type { Verdeling, Verdelingen } from '../rules/splitsen.ts';
import { dossierFeiten, dossierNaam } from './dossier-lijst.tsx';
import { dossiernummers } from './let-op.ts';
import { PersoonPagina } from './persoon-pagina.tsx';
import stijl from './samenvoegen.module.css';
import { ZekerWeten } from './zeker-weten.tsx';

type VerdeelTabelProps = {
  readonly velden: SplitsVoorstel['velden'];
  readonly verdelingen: Verdelingen;
  readonly onVerdeel: (veld: Persoonveld, verdeling: Verdeling) => void;
};

/** Field by field which of the known values each of the two gets. */
export function VerdeelTabel({ velden, verdelingen, onVerdeel }: VerdeelTabelProps) {
  return (
    <table className={stijl['tabel']}>
      <thead>
        <tr>
          <th scope="col">{samenvoegTekst.gegeven}</th>
          <th scope="col">{samenvoegTekst.eerste}</th>
          <th scope="col">{samenvoegTekst.tweede}</th>
        </tr>
      </thead>
      <tbody>
        {velden.map(({ veld, waarden }) => {
          const { van = null, naar = null } = verdelingen[veld] ?? {};
          const naam = persoonTekst.velden[veld];
          const data = [
            ...waarden.map(({ id, tekst, bron, op }) => ({
              value: id,
              label: samenvoegTekst.waarde(tekst, bron, formatTijdstip(op)),
            })),
            { value: '', label: samenvoegTekst.geenWaarde },
          ];
          return (
            <tr key={veld} data-anders={waarden.length > 1 || undefined}>
              <th scope="row">{naam}</th>
              <td>
                <Keuze
                  label={samenvoegTekst.eersteVan(naam)}
                  data={data}
                  value={van}
                  onKies={(id) => onVerdeel(veld, { van: id, naar })}
                />
              </td>
              <td>
                <Keuze
                  label={samenvoegTekst.tweedeVan(naam)}
                  data={data}
                  value={naar}
                  onKies={(id) => onVerdeel(veld, { van, naar: id })}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

type KeuzeProps = {
  readonly label: string;
  readonly data: { readonly value: string; readonly label: string }[];
  readonly value: string | null;
  readonly onKies: (id: string | null) => void;
};

function Keuze({ label, data, value, onKies }: KeuzeProps) {
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      data={data}
      value={value ?? ''}
      onChange={(event) => onKies(event.currentTarget.value || null)}
    />
  );
}

type SplitsFormulierProps = { readonly dossierId: string; readonly voorstel: SplitsVoorstel };

/** Which dossiers and which values are of the second person. */
export function SplitsFormulier({ dossierId, voorstel }: SplitsFormulierProps) {
  const navigate = useVerder();
  const refresh = useRefresh();
  const { betrokkene, dossiers, velden, beperkt } = voorstel;
  const [gaan, setGaan] = useState<readonly string[]>([]);
  const [verdelingen, setVerdelingen] = useState<Verdelingen>(() =>
    Object.fromEntries(velden.map(({ veld, van, naar }) => [veld, { van, naar }])),
  );
  const [zeker, setZeker] = useState(false);
  const [bezwaar, setBezwaar] = useState<string>();
  const splits = useSave({
    operation: api.personen.splitPersoon,
    input: () => ({
      dossierId,
      persoon: { id: betrokkene.id, versie: betrokkene.versie },
      dossiers: [...gaan],
      verdelingen,
    }),
    // The page is left first: what it shows is no longer there to be fetched.
    answered: () => navigate({ to: `/dossiers/${dossierId}` }),
    saved: () => meldGelukt(samenvoegTekst.gesplitst),
    refused: async (fout) => {
      setZeker(false);
      if (toStoring(fout).code === 'conflict') await refresh(['personen.viewSplitsing']);
    },
  });
  const vraagZeker = () => {
    const zin =
      gaan.length === 0
        ? samenvoegTekst.splitsGeen
        : gaan.length === dossiers.length
          ? samenvoegTekst.splitsAlle
          : undefined;
    setBezwaar(zin);
    setZeker(zin === undefined);
  };
  return (
    <Stack gap="md">
      {splits.fout != null && <Foutmelding fout={splits.fout} />}
      {beperkt.length > 0 && (
        <Bericht toon="let-op" titel={samenvoegTekst.beperktTitel}>
          {samenvoegTekst.beperkt(beperkt.join(', '))}
        </Bericht>
      )}
      <Kaart titel={samenvoegTekst.dossierKeuze} uitleg={samenvoegTekst.dossierKeuzeUitleg}>
        <Checkbox.Group
          aria-label={samenvoegTekst.dossierKeuze}
          value={[...gaan]}
          error={bezwaar}
          onChange={(value) => {
            setGaan(value);
            setBezwaar(undefined);
          }}
        >
          <Stack gap={8}>
            {dossiers.map((dossier) => (
              <Checkbox
                key={dossier.id}
                value={dossier.id}
                label={dossierNaam(dossier, dossierId)}
                description={dossierFeiten(dossier)}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </Kaart>
      <Kaart titel={samenvoegTekst.veldKeuze} uitleg={samenvoegTekst.veldKeuzeUitleg}>
        <VerdeelTabel
          velden={velden}
          verdelingen={verdelingen}
          onVerdeel={(veld, verdeling) => setVerdelingen({ ...verdelingen, [veld]: verdeling })}
        />
        <Group>
          <Button disabled={beperkt.length > 0} onClick={vraagZeker}>
            {samenvoegTekst.splitsKnop}
          </Button>
        </Group>
      </Kaart>
      {zeker && (
        <ZekerWeten
          titel={samenvoegTekst.splitsZekerTitel}
          zinnen={[
            samenvoegTekst.splitsZeker(
              dossiernummers(dossiers.filter(({ id }) => !gaan.includes(id))),
              dossiernummers(dossiers.filter(({ id }) => gaan.includes(id))),
            ),
          ]}
          ja={samenvoegTekst.splitsZekerJa}
          bezig={splits.bezig}
          onSluiten={() => setZeker(false)}
          onJa={() => splits.start()}
        />
      )}
    </Stack>
  );
}

type SplitsPaginaProps = { readonly dossierId: string; readonly betrokkeneId: string };

/** Making two persons of one under whom two people were registered. */
export function SplitsPagina(props: SplitsPaginaProps) {
  return (
    <PersoonPagina
      {...props}
      titel={samenvoegTekst.splitsTitel}
      venster={samenvoegTekst.splitsVenster}
      uitleg={samenvoegTekst.splitsUitleg}
    >
      <Bekeken {...props} />
    </PersoonPagina>
  );
}

function Bekeken({ dossierId, betrokkeneId }: SplitsPaginaProps) {
  const vraag = useQuery({
    ...api.personen.viewSplitsing.queryOptions({ input: { dossierId, id: betrokkeneId } }),
    ...ALTIJD_VERS,
  });
  return (
    <Ophalen vraag={vraag}>
      {(voorstel) =>
        voorstel.dossiers.length < 2 ? (
          <Bericht toon="uitleg" titel={samenvoegTekst.splitsKanNiet}>
            {samenvoegTekst.splitsKanNietUitleg}
          </Bericht>
        ) : (
          <SplitsFormulier
            key={voorstel.betrokkene.versie}
            dossierId={dossierId}
            voorstel={voorstel}
          />
        )
      }
    </Ophalen>
  );
}
