import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Afsprakenset } from '#areas/beheer/contract-sets.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { api } from '#renderer/api/client.ts';
import { useMelding } from './context.ts';
import stijl from './meldingen.module.css';
import { meldingTekst } from './tekst-meldingen.ts';
import { findTermijnen, type Vooruitzicht } from './termijnen.ts';

/** Which terms will run once this is saved, and until when. */
export function TermijnLijst({ sets }: { sets: readonly Afsprakenset[] }) {
  const { values, vandaag } = useMelding();
  const { data: lengtes } = useQuery(api.beheer.readInstellingen.queryOptions());
  const { data: eigen } = useQuery(api.beheer.listOrganisatietermijnen.queryOptions());
  const { data: partners } = useQuery(api.partners.listPartners.queryOptions());
  const vooruit = findTermijnen(
    values,
    sets,
    lengtes,
    (partnerId) => partners?.find(({ id }) => id === partnerId)?.soort,
    eigen,
  );
  return (
    <section className={stijl['termijnen']} aria-labelledby="termijnen-titel">
      <Title order={2} id="termijnen-titel" className={stijl['termijnTitel']}>
        {meldingTekst.termijnen}
      </Title>
      {vooruit === undefined ? (
        <Text size="sm" c="dimmed">
          {meldingTekst.termijnenNogNiet}
        </Text>
      ) : (
        <>
          {vooruit.termijnen.length > 0 && (
            <ul className={stijl['termijnLijst']}>
              {vooruit.termijnen.map(({ code, naam, vervalt }) => (
                <li
                  key={code}
                  data-laat={(vervalt !== undefined && vervalt < vandaag) || undefined}
                >
                  <span>{naam}</span>
                  <strong>{vervalt ? formatDatum(vervalt) : meldingTekst.zonderDatum}</strong>
                </li>
              ))}
            </ul>
          )}
          <Text size="xs" c="dimmed">
            {basisZin(vooruit)}
          </Text>
        </>
      )}
    </section>
  );
}

function basisZin({ set, verlopen, termijnen }: Vooruitzicht): string {
  if (set === undefined) return meldingTekst.geenSet;
  if (termijnen.length === 0) return meldingTekst.termijnenGeen;
  return verlopen ? meldingTekst.setVerlopen(set.naam) : meldingTekst.setVolgens(set.naam);
}
