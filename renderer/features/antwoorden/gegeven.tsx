import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type Gegeven, GekopieerdeTekst } from '#renderer/components/gekopieerde-tekst.tsx';
import { antwoordTekst } from '#renderer/text/nl/antwoorden.ts';

type GegevenTekstProps = {
  readonly gegeven: Gegeven;
  readonly dossierId: string;
  readonly onNogEen: () => void;
};

/** What was given, and where to go from there. */
export function GegevenTekst({ gegeven, dossierId, onNogEen }: GegevenTekstProps) {
  return (
    <GekopieerdeTekst
      gegeven={gegeven}
      woorden={antwoordTekst}
      daarna={
        <>
          <Button variant="default" onClick={onNogEen}>
            {antwoordTekst.nogEen}
          </Button>
          <Button
            variant="subtle"
            renderRoot={(props) => <Link {...props} to={`/dossiers/${dossierId}`} />}
          >
            {antwoordTekst.naarDossier}
          </Button>
        </>
      }
    />
  );
}
