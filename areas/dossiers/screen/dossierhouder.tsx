import { Button, Group, Stack, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';
import { api } from '#renderer/api/client.ts';
import { Conflict } from '#renderer/components/conflict.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { meldGelukt } from '#renderer/components/toast.ts';
import { useShowAnswer } from '#renderer/components/use-refresh.ts';
import { type Save, useSave } from '#renderer/components/use-save.ts';
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
  const show = useShowAnswer();
  const { id, versie } = dossier;
  const neem = useSave({
    operation: api.dossiers.takeDossier,
    blijft: true,
    input: () => ({ id, versie }),
    saved: () => meldGelukt(dossierhouderTekst.genomen),
    conflict: wieConflict(account.naam, show),
  });
  return (
    <Handeling save={neem}>
      <Button
        {...(klein && { size: 'compact-xs', variant: 'light' })}
        loading={neem.bezig}
        onClick={() => neem.start()}
      >
        {dossier.dossierhouder === null ? dossierhouderTekst.neem : dossierhouderTekst.neemOver}
      </Button>
    </Handeling>
  );
}

function GeefVrij({ dossier }: { dossier: Dossier }) {
  const show = useShowAnswer();
  const { id, versie } = dossier;
  const geef = useSave({
    operation: api.dossiers.handOver,
    blijft: true,
    input: () => ({ id, versie, accountId: null }),
    saved: () => meldGelukt(dossierhouderTekst.vrijgegeven),
    conflict: wieConflict(dossierhouderTekst.niemand, show),
  });
  return (
    <Handeling save={geef}>
      <Tooltip label={dossierhouderTekst.geefVrijUitleg}>
        <Button
          size="compact-xs"
          variant="subtle"
          loading={geef.bezig}
          onClick={() => geef.start()}
        >
          {dossierhouderTekst.geefVrij}
        </Button>
      </Tooltip>
    </Handeling>
  );
}

// A button that does something at once: what was refused stands before it, both sides instead.
function Handeling({ save, children }: { readonly save: Save; readonly children: ReactNode }) {
  const { tegenover, fout } = save;
  if (tegenover !== undefined)
    return <Conflict regels={tegenover.regels} onOvernemen={tegenover.overnemen} />;
  return (
    <>
      {fout != null && <Foutmelding fout={fout} />}
      {children}
    </>
  );
}

/**
 * A colleague changed the dossier meanwhile: both sides say who has it, and taking over shows the
 * dossier as it is now.
 */
export function wieConflict(getypt: string, show: ReturnType<typeof useShowAnswer>) {
  return {
    schema: dossierSchema,
    regels: (huidig: Dossier) => [
      {
        veld: dossierhouderTekst.titel,
        opgeslagen: huidig.dossierhouder?.naam ?? dossierhouderTekst.niemand,
        getypt,
      },
    ],
    overnemen: (huidig: Dossier) => void show(['dossiers', 'handOver'], huidig),
  };
}
