import { Button, Group, Stack, Tooltip } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { api } from '#renderer/api/client.ts';
import { Conflict, currentOf } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useVerversen } from '#renderer/dossier/verversen.ts';
import { useAccount } from '#renderer/sessie/hooks.ts';
import { type Dossier, dossier as dossierSchema } from '../contract.ts';
import type { Kaartdeel } from './deel.ts';
import { dossierhouderTekst } from './tekst-dossiers.ts';

/** Who has the dossier, with the ways to take it, hand it over or let it go. */
export function Dossierhouder(deel: Kaartdeel) {
  const { dossier, magWijzigen, openen } = deel;
  const account = useAccount();
  const { dossierhouder } = dossier;
  const isMijn = dossierhouder?.id === account.id;
  return (
    <Stack gap={4} align="flex-start">
      <span>
        {dossierhouder === null
          ? dossierhouderTekst.niemand
          : isMijn
            ? dossierhouderTekst.ik(dossierhouder.naam)
            : dossierhouder.naam}
      </span>
      {magWijzigen && (
        <Group gap={6}>
          {!isMijn && <NeemKnop {...deel} klein />}
          <Button size="compact-xs" variant="subtle" onClick={() => openen('overdragen')}>
            {dossierhouderTekst.overdragen}
          </Button>
          {isMijn && <GeefVrij dossier={dossier} />}
        </Group>
      )}
    </Stack>
  );
}

/** Takes the dossier, or takes it over from a colleague. */
export function NeemKnop({ dossier, klein = false }: Kaartdeel & { klein?: boolean }) {
  const account = useAccount();
  const verversen = useVerversen();
  const neem = useMutation(
    api.dossiers.takeDossier.mutationOptions({
      onSuccess: async (nieuw) => {
        await verversen.metDossier(nieuw);
        meldGelukt(dossierhouderTekst.genomen);
      },
    }),
  );
  const { id, versie } = dossier;
  const huidig = currentOf(neem.error, dossierSchema);
  if (huidig !== undefined) {
    return <WieConflict nieuw={huidig} getypt={account.naam} onKlaar={neem.reset} />;
  }
  return (
    <>
      {neem.isError && <Foutmelding fout={neem.error} />}
      <Button
        {...(klein && { size: 'compact-xs', variant: 'light' })}
        loading={neem.isPending}
        onClick={() => neem.mutate({ id, versie })}
      >
        {dossier.dossierhouder === null ? dossierhouderTekst.neem : dossierhouderTekst.neemOver}
      </Button>
    </>
  );
}

function GeefVrij({ dossier }: { dossier: Dossier }) {
  const verversen = useVerversen();
  const draagOver = useMutation(
    api.dossiers.handOver.mutationOptions({
      onSuccess: async (nieuw) => {
        await verversen.metDossier(nieuw);
        meldGelukt(dossierhouderTekst.vrijgegeven);
      },
    }),
  );
  const { id, versie } = dossier;
  const huidig = currentOf(draagOver.error, dossierSchema);
  if (huidig !== undefined) {
    const { niemand } = dossierhouderTekst;
    return <WieConflict nieuw={huidig} getypt={niemand} onKlaar={draagOver.reset} />;
  }
  return (
    <>
      {draagOver.isError && <Foutmelding fout={draagOver.error} />}
      <Tooltip label={dossierhouderTekst.geefVrijUitleg}>
        <Button
          size="compact-xs"
          variant="subtle"
          loading={draagOver.isPending}
          onClick={() => draagOver.mutate({ id, versie, accountId: null })}
        >
          {dossierhouderTekst.geefVrij}
        </Button>
      </Tooltip>
    </>
  );
}

type WieConflictProps = {
  readonly nieuw: Dossier;
  readonly getypt: string;
  readonly onKlaar: () => void;
};

/** A colleague changed the dossier meanwhile: shows who has it now, and then the newest dossier. */
export function WieConflict({ nieuw, getypt, onKlaar }: WieConflictProps) {
  const verversen = useVerversen();
  return (
    <Conflict
      regels={[
        {
          veld: dossierhouderTekst.titel,
          opgeslagen: nieuw.dossierhouder?.naam ?? dossierhouderTekst.niemand,
          getypt,
        },
      ]}
      onOvernemen={() => {
        onKlaar();
        void verversen.metDossier(nieuw);
      }}
    />
  );
}
