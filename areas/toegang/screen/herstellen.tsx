import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { isAndersDanAchtergelaten, isBeschadigd, toStoring } from '#renderer/api/fouten.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { NieuwWachtwoordVeld } from '#renderer/components/nieuw-wachtwoord-veld.tsx';
import { useSave } from '#renderer/components/use-save.ts';
import { toegangTekst } from '#renderer/sessie/tekst-toegang.ts';
import { toegang } from '#renderer/sessie/toegang.ts';
import { terugzetTekst } from './tekst-terugzetten.ts';
import { ToegangVlak } from './toegang-vlak.tsx';

type HerstellenProps = {
  readonly accountnaam?: string | undefined;
  /** The code that was just typed, for a back-up. */
  readonly herstelcode?: string | undefined;
  /** Account names of beheerders, where they are known. */
  readonly beheerders?: readonly string[] | undefined;
  /** Begins with the question whether the register is opened as it stands. */
  readonly zoalsHetIs?: boolean;
  readonly onTerug: () => void;
};

/** A forgotten password: the recovery code from paper, and a new password. */
export function Herstellen(props: HerstellenProps) {
  const { beheerders = [], zoalsHetIs: gevraagd = false, onTerug } = props;
  const [enige, ...anderen] = beheerders;
  const bekend = props.accountnaam ?? (anderen.length === 0 ? enige : undefined) ?? '';
  const [accountnaam, setAccountnaam] = useState(bekend);
  const [herstelcode, setHerstelcode] = useState(props.herstelcode ?? '');
  const [wachtwoord, setWachtwoord] = useState('');
  const [zoalsHetIs, setZoalsHetIs] = useState(false);
  const herstel = useSave({
    operation: api.toegang.recover,
    input: () => ({ accountnaam, herstelcode, wachtwoord, zoalsHetIs }),
    answered: async (antwoord) => {
      toegang.setHerstelcode({ code: antwoord.herstelcode, eersteStart: false });
      await toegang.refresh();
    },
    refused: (fout) => {
      // Only now it is known that there must be a way back.
      if (isBeschadigd(toStoring(fout))) void toegang.refresh();
    },
  });
  const magZoalsHetIs =
    gevraagd ||
    zoalsHetIs ||
    (herstel.fout != null && isAndersDanAchtergelaten(toStoring(herstel.fout)));
  const kop = kopVan(gevraagd, props.herstelcode !== undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    herstel.start();
  };
  return (
    <ToegangVlak breed {...kop}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {herstel.fout != null && (
            <Foutmelding fout={herstel.fout} titel={toegangTekst.herstelMislukt} />
          )}
          <TextInput
            label={toegangTekst.accountnaam}
            description={
              beheerders.length > 0
                ? toegangTekst.beheerderIs(beheerders.join(', '))
                : toegangTekst.herstelAccountUitleg
            }
            value={accountnaam}
            onChange={(event) => setAccountnaam(event.currentTarget.value)}
            autoCapitalize="off"
            autoFocus={bekend === ''}
            required
          />
          <TextInput
            label={toegangTekst.herstelcode}
            description={toegangTekst.herstelcodeUitleg}
            value={herstelcode}
            onChange={(event) => setHerstelcode(event.currentTarget.value)}
            autoCapitalize="characters"
            autoFocus={bekend !== '' && props.herstelcode === undefined}
            styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
            required
          />
          <NieuwWachtwoordVeld
            value={wachtwoord}
            onChange={setWachtwoord}
            verboden={[accountnaam]}
            autoFocus={bekend !== '' && props.herstelcode !== undefined}
          />
          {magZoalsHetIs && (
            <Checkbox
              label={toegangTekst.zoalsHetIs}
              description={toegangTekst.zoalsHetIsUitleg}
              checked={zoalsHetIs}
              onChange={(event) => setZoalsHetIs(event.currentTarget.checked)}
            />
          )}
          {!gevraagd && props.herstelcode === undefined && (
            <Text size="sm" c="dimmed">
              {toegangTekst.herstelTip}
            </Text>
          )}
          <Group justify="space-between">
            <Button variant="default" onClick={onTerug} disabled={herstel.bezig}>
              {toegangTekst.terug}
            </Button>
            <Button type="submit" loading={herstel.bezig}>
              {gevraagd ? toegangTekst.zoalsKnop : toegangTekst.herstelKnop}
            </Button>
          </Group>
        </Stack>
      </form>
    </ToegangVlak>
  );
}

function kopVan(zoalsHetIs: boolean, naBackup: boolean): { titel: string; uitleg: string } {
  if (zoalsHetIs) return { titel: toegangTekst.zoalsTitel, uitleg: toegangTekst.zoalsUitleg };
  if (naBackup)
    return { titel: terugzetTekst.nieuwWachtwoord, uitleg: terugzetTekst.nieuwWachtwoordUitleg };
  return { titel: toegangTekst.herstelTitel, uitleg: toegangTekst.herstelUitleg };
}
