import { Anchor, Button } from '@mantine/core';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { herstelcodeTekst } from '#renderer/components/tekst-wachtwoord.ts';
import { useSave } from '#renderer/components/use-save.ts';
import { HerstelcodeStap } from '#renderer/herstelcode/herstelcode.tsx';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import type { Herstelcode } from '#renderer/sessie/toegang-store.ts';
import type { AangemeldAccount } from '../contract.ts';
import { EersteStappen } from './eerste-stappen.tsx';
import { ToegangVlak } from './toegang-vlak.tsx';

type HerstelcodeSchermProps = {
  readonly herstelcode: Herstelcode | undefined;
  readonly account: AangemeldAccount;
};

/**
 * The step between signing in and working, as long as the recovery code is not on paper: after
 * the first start, after a recovery, and when that was broken off before.
 */
export function HerstelcodeScherm({ herstelcode, account }: HerstelcodeSchermProps) {
  const isBeheerder = account.rollen.includes('beheerder');
  const maak = useSave({
    operation: api.toegang.renewHerstelcode,
    blijft: true,
    input: () => ({}),
    answered: (antwoord) =>
      toegang.setHerstelcode({ code: antwoord.herstelcode, eersteStart: false }),
  });
  const klaar = () => {
    toegang.setHerstelcode(undefined);
    void toegang.refresh();
  };
  const onderbroken = herstelcode === undefined;
  return (
    <ToegangVlak
      breed
      titel={onderbroken ? herstelcodeTekst.onderbrokenTitel : herstelcodeTekst.titel}
      uitleg={onderbroken ? herstelcodeTekst.onderbroken : undefined}
      boven={herstelcode?.eersteStart && <EersteStappen stap="herstelcode" />}
    >
      {maak.fout != null && <Foutmelding fout={maak.fout} />}
      {!isBeheerder && <Bericht toon="uitleg">{herstelcodeTekst.nietBeheerder}</Bericht>}
      {herstelcode === undefined ? (
        <Button onClick={() => maak.start()} loading={maak.bezig}>
          {herstelcodeTekst.maakNieuw}
        </Button>
      ) : (
        <HerstelcodeStap
          herstelcode={herstelcode.code}
          magBevestigen={isBeheerder}
          onKlaar={klaar}
        />
      )}
      <Anchor
        component="button"
        type="button"
        size="sm"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => void toegang.signOut()}
      >
        {toegangTekst.afmelden}
      </Anchor>
    </ToegangVlak>
  );
}
