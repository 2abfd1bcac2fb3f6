import { Anchor, Button, Group, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { KANALEN, kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { fieldErrors } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Foutmelding } from '#renderer/components/foutmelding.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { checkTekst } from '#renderer/text/nl/bekendheidscheck.ts';
import type { Check } from './use-check.ts';

/** Each look at the answer is logged, so it is only asked once typing has settled. */
const RUST_MS = 450;

/** The answer as it will read; copying it records that it was given. */
export function Antwoord({ check }: { check: Check }) {
  const { form, partner, registreer, antwoordVraag } = check;
  const asked = JSON.stringify(antwoordVraag ?? null);
  const [rustig] = useDebouncedValue(asked, RUST_MS);
  const input = JSON.parse(rustig) as typeof antwoordVraag | null;
  const opgesteld = useQuery(
    api.bekendheidscheck.stelOp.queryOptions({
      input: input ?? skipToken,
      placeholderData: keepPreviousData,
      // It holds who was asked for, so it does not stay when the page is left.
      gcTime: 0,
    }),
  );
  const velden = registreer.error === null ? undefined : fieldErrors(registreer.error);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new failure is set once
  useEffect(() => {
    if (velden !== undefined) form.setErrors(velden);
  }, [registreer.error]);
  return (
    <Kaart titel={checkTekst.antwoord}>
      {registreer.isError && <Foutmelding fout={registreer.error} opnieuw={check.answer} />}
      <Ophalen vraag={opgesteld}>
        {({ antwoord, bezwaar }) => (
          <>
            {bezwaar !== null && <Bezwaar zin={bezwaar} />}
            {antwoord !== null && (
              <Mailtekst {...antwoord} oud={opgesteld.isPlaceholderData || rustig !== asked} />
            )}
          </>
        )}
      </Ophalen>
      <Bericht toon="uitleg">{checkTekst.vooraf(partner?.naam ?? '')}</Bericht>
      <Group gap="sm" align="flex-end">
        <Select
          label={checkTekst.antwoordKanaal}
          data={KANALEN.map((value) => ({ value, label: kanaalNaam(value) }))}
          allowDeselect={false}
          {...form.getInputProps('antwoordKanaal')}
        />
        <Button
          loading={registreer.isPending}
          disabled={opgesteld.data?.antwoord == null}
          onClick={check.answer}
        >
          {checkTekst.kopieer}
        </Button>
      </Group>
    </Kaart>
  );
}

function Bezwaar({ zin }: { zin: string }) {
  return (
    <Bericht toon="let-op" rol="status" titel={checkTekst.nogNiet}>
      {zin}{' '}
      {/telefoonnummer van het Meldpunt/.test(zin) && (
        <Anchor
          inherit
          c="inherit"
          td="underline"
          renderRoot={(props) => <Link {...props} to="/instellingen/brieven" />}
        >
          {checkTekst.naarInstellingen}
        </Anchor>
      )}
    </Bericht>
  );
}
