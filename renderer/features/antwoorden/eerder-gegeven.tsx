import { useQuery } from '@tanstack/react-query';
import { ANTWOORDSOORTEN, antwoordsoortNaam } from '#domain/antwoorden/sjablonen.ts';
import { formatTijdstip } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { api } from '#renderer/api/client.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { Mailtekst } from '#renderer/components/mailtekst.tsx';
import { Ophalen } from '#renderer/components/ophalen.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';
import stijl from './antwoorden.module.css';

/** What was given to partners before, newest first, each with its text. */
export function EerderGegeven({ dossierId }: { dossierId: string }) {
  const vraag = useQuery(api.antwoorden.lijst.queryOptions({ input: { dossierId } }));
  return (
    <Kaart titel={antwoordTekst.eerder}>
      <Ophalen vraag={vraag}>
        {(lijst) =>
          lijst.length === 0 ? (
            <Leeg>{antwoordTekst.eerderGeen}</Leeg>
          ) : (
            <ul className={stijl['lijst']}>
              {lijst.map(({ id, soort, partner, op, kanaal, door, grond, onderwerp, tekst }) => (
                <li key={id}>
                  <strong>{antwoordTekst.eerderRegel(soortNaam(soort), partner)}</strong>
                  <p className={stijl['klein']}>
                    {antwoordTekst.eerderDoor(formatTijdstip(op), kanaalNaam(kanaal), door)}.{' '}
                    {antwoordTekst.grond(grond)}
                  </p>
                  <details className={stijl['uitklap']}>
                    <summary>{antwoordTekst.toonTekst}</summary>
                    <Mailtekst onderwerp={onderwerp} tekst={tekst} />
                  </details>
                </li>
              ))}
            </ul>
          )
        }
      </Ophalen>
    </Kaart>
  );
}

function soortNaam(soort: string): string {
  const code = ANTWOORDSOORTEN.find((one) => one === soort);
  return code === undefined ? soort : antwoordsoortNaam(code);
}
