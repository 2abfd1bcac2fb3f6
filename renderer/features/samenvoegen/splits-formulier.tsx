import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { SplitsVoorstel } from '#contract/samenvoegen.ts';
import type { Verdelingen } from '#domain/samenvoegen/splitsen.ts';
import { api } from '#renderer/api/client.ts';
import { toStoring } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { meldGelukt } from '#renderer/components/melding.ts';
import { useSamenvoegVerversen } from '#renderer/dossier/samenvoeg-verversen.ts';
import { samenvoegTekst } from '#renderer/text/nl/samenvoegen.ts';
import { dossierFeiten, dossierNaam } from './dossier-lijst.tsx';
import { nummersVan } from './let-op.ts';
import { VerdeelTabel } from './verdeel-tabel.tsx';
import { ZekerWeten } from './zeker-weten.tsx';

type SplitsFormulierProps = { readonly dossierId: string; readonly voorstel: SplitsVoorstel };

/** Which dossiers and which values are of the second person. */
export function SplitsFormulier({ dossierId, voorstel }: SplitsFormulierProps) {
  const navigate = useNavigate();
  const ververs = useSamenvoegVerversen();
  const { betrokkene, dossiers, velden, beperkt } = voorstel;
  const [gaan, setGaan] = useState<readonly string[]>([]);
  const [verdelingen, setVerdelingen] = useState<Verdelingen>(() =>
    Object.fromEntries(velden.map(({ veld, van, naar }) => [veld, { van, naar }])),
  );
  const [zeker, setZeker] = useState(false);
  const [bezwaar, setBezwaar] = useState<string>();
  const splits = useMutation(
    api.samenvoegen.splits.mutationOptions({
      onSuccess: async () => {
        await navigate({ to: `/dossiers/${dossierId}` });
        await ververs();
        meldGelukt(samenvoegTekst.gesplitst);
      },
      onError: async (fout) => {
        setZeker(false);
        if (toStoring(fout).code === 'conflict') await ververs();
      },
    }),
  );
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
      {splits.isError && <Foutmelding fout={splits.error} />}
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
              nummersVan(dossiers.filter(({ id }) => !gaan.includes(id))),
              nummersVan(dossiers.filter(({ id }) => gaan.includes(id))),
            ),
          ]}
          ja={samenvoegTekst.splitsZekerJa}
          bezig={splits.isPending}
          onSluiten={() => setZeker(false)}
          onJa={() =>
            splits.mutate({
              dossierId,
              persoon: { id: betrokkene.id, versie: betrokkene.versie },
              dossiers: [...gaan],
              verdelingen,
            })
          }
        />
      )}
    </Stack>
  );
}
