import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { api } from '#renderer/api/client.ts';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { herstelcodeTekst } from '../text/wachtwoord.ts';

type HerstelcodeOvertypenProps = {
  readonly onTerug: () => void;
  readonly onBevestigd: () => void;
};

/** Typing the code back from paper, without it on the screen: so that the paper is right. */
export function HerstelcodeOvertypen({ onTerug, onBevestigd }: HerstelcodeOvertypenProps) {
  const [getypt, setGetypt] = useState('');
  const bevestig = useMutation(
    api.toegang.confirmHerstelcode.mutationOptions({ onSuccess: onBevestigd }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    bevestig.mutate({ herstelcode: getypt });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {bevestig.isError && <Foutmelding fout={bevestig.error} />}
        <TextInput
          label={herstelcodeTekst.typOver}
          description={herstelcodeTekst.typUitleg}
          value={getypt}
          onChange={(event) => setGetypt(event.currentTarget.value)}
          autoCapitalize="characters"
          styles={{ input: { fontFamily: 'ui-monospace, Consolas, monospace' } }}
          autoFocus
          required
        />
        <Group justify="space-between">
          <Button variant="default" onClick={onTerug}>
            {herstelcodeTekst.opnieuwTonen}
          </Button>
          <Button type="submit" loading={bevestig.isPending}>
            {herstelcodeTekst.bevestig}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
