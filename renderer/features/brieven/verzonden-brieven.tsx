import type { Dossier } from '#contract/dossiers.ts';
import type { Brief } from '#contract/uitgaand.ts';
import { briefsoortNaam } from '#domain/brieven/sjablonen.ts';
import { formatDatum } from '#domain/dates/format.ts';
import { kanaalNaam } from '#domain/meldingen/keuzes.ts';
import { Kaart } from '#renderer/components/kaart.tsx';
import { Leeg } from '#renderer/components/leeg.tsx';
import { naamVan } from '#renderer/dossier/persoon.ts';
import { briefTekstNl } from '#renderer/text/nl/brieven.ts';
import { BriefLijf } from './brief-blad.tsx';
import stijl from './brieven.module.css';

type VerzondenBrievenProps = {
  readonly brieven: readonly Brief[];
  readonly personen: Dossier['personen'];
};

/** The letters that were sent, newest first, each as it was sent. */
export function VerzondenBrieven({ brieven, personen }: VerzondenBrievenProps) {
  // Somebody who is no longer in the dossier is called as the register calls them.
  const naamBij = (id: string, naam: string) => {
    const persoon = personen.find((one) => one.id === id);
    return persoon === undefined ? naam : naamVan(persoon);
  };
  return (
    <Kaart titel={briefTekstNl.eerder}>
      {brieven.length === 0 ? (
        <Leeg>{briefTekstNl.eerderGeen}</Leeg>
      ) : (
        <ul className={stijl['lijst']}>
          {brieven.map(({ id, soort, betrokkeneId, naam, verzondenOp, kanaal, door, inhoud }) => (
            <li key={id}>
              <strong>
                {briefTekstNl.eerderRegel(briefsoortNaam(soort), naamBij(betrokkeneId, naam))}
              </strong>
              <p className={stijl['klein']}>
                {briefTekstNl.eerderDoor(formatDatum(verzondenOp), kanaalNaam(kanaal), door)}
              </p>
              <details className={stijl['uitklap']}>
                <summary>{briefTekstNl.toonTekst}</summary>
                <div className={stijl['tekst']}>
                  <BriefLijf inhoud={inhoud} />
                </div>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Kaart>
  );
}
