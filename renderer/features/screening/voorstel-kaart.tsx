import { Anchor, Progress, Text } from '@mantine/core';
import type { Volledigheid } from '#domain/screening/formulier.ts';
import { uitkomstNaam, type Voorstel } from '#domain/screening/regels.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { voorstelTekst } from '#renderer/text/nl/screening.ts';
import { gaNaarVraag } from './keuze-rij.tsx';
import { Redenen } from './redenen.tsx';
import stijl from './screening.module.css';

/** What the rules propose for the answers so far, with the reason and source of each rule. */
export function VoorstelKaart({ voorstel }: { voorstel: Voorstel }) {
  const namen = voorstel.uitkomsten.map(({ code }) => uitkomstNaam(code)).join(', ');
  return (
    <Kaart
      titel={voorstelTekst.titel}
      acties={<span className={stijl['voet']}>{voorstelTekst.versie(voorstel.regelversie)}</span>}
    >
      <span className="alleen-voorlezer" role="status">
        {namen || voorstelTekst.geenTitel}
      </span>
      {voorstel.uitkomsten.length === 0 ? (
        <Leeg>{voorstelTekst.geen}</Leeg>
      ) : (
        <Redenen redenen={voorstel.redenen} />
      )}
    </Kaart>
  );
}

/** How far the form is, with a way to each question that is open. */
export function VolledigheidKaart({ volledigheid }: { volledigheid: Volledigheid }) {
  const { beantwoord, totaal, open, compleet } = volledigheid;
  const zin = voorstelTekst.beantwoord(beantwoord, totaal);
  return (
    <Kaart titel={compleet ? voorstelTekst.compleet : voorstelTekst.openVragen(open.length)}>
      <Progress value={(100 * beantwoord) / Math.max(totaal, 1)} size="sm" aria-label={zin} />
      <Text size="sm" c="dimmed">
        {compleet ? zin : `${zin}. ${voorstelTekst.openUitleg}`}
      </Text>
      {open.length > 0 && (
        <ul className={stijl['lijst']}>
          {open.slice(0, 5).map(({ veld, naam }) => (
            <li key={veld}>
              <Anchor
                component="button"
                type="button"
                size="sm"
                ta="left"
                onClick={() => gaNaarVraag(veld)}
              >
                {naam}
              </Anchor>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}
