import { Anchor } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { AntwoordVraag } from '#contract/uitgaand.ts';
import { api } from '#renderer/api/client.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';

/** The text as it would be given, or what is missing or may not go along. */
export function Voorbeeld({ vraag }: { vraag: AntwoordVraag | undefined }) {
  const [rustig] = useDebouncedValue(vraag, 450);
  const opgesteld = useQuery(
    api.antwoorden.stelOp.queryOptions({
      input: rustig ?? skipToken,
      placeholderData: keepPreviousData,
    }),
  );
  return (
    <Kaart titel={antwoordTekst.voorbeeld}>
      {vraag === undefined ? (
        <Leeg>{antwoordTekst.kiesPartner}</Leeg>
      ) : (
        <Ophalen vraag={opgesteld}>
          {({ antwoord, bezwaar }) => (
            <>
              {bezwaar !== null && (
                <Bericht toon="let-op" rol="status" titel={antwoordTekst.nogNiet}>
                  {bezwaar}{' '}
                  {/telefoonnummer van het Meldpunt/.test(bezwaar) && (
                    <Anchor
                      inherit
                      c="inherit"
                      td="underline"
                      renderRoot={(props) => <Link {...props} to="/instellingen/brieven" />}
                    >
                      {antwoordTekst.naarInstellingen}
                    </Anchor>
                  )}
                </Bericht>
              )}
              {antwoord !== null && (
                <Mailtekst {...antwoord} oud={opgesteld.isPlaceholderData || rustig !== vraag} />
              )}
            </>
          )}
        </Ophalen>
      )}
    </Kaart>
  );
}
