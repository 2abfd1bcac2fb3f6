import { Button, Group, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { sentenceFor } from '#renderer/api/fouten.ts';
import { Bericht } from '#renderer/components/bericht.tsx';
import { klokTijd, omTijd } from './klok-tijd.ts';
import { conceptTekst } from './tekst-concepten.ts';
import type { ConceptInForm } from './use-concept.ts';

/**
 * Says above a form what there is to know of its draft: that it was put back, with a way to throw
 * it away; that it was thrown away, with a way back; and what other windows have of it.
 */
export function ConceptHersteld({ concept }: { concept: ConceptInForm }) {
  const { hersteldVan, undo, isForked } = concept;
  const [elders] = concept.elders;
  return (
    <>
      {undo !== undefined && (
        <Bericht
          toon="uitleg"
          rol="status"
          actie={
            <Button variant="subtle" size="compact-sm" onClick={undo}>
              {conceptTekst.ongedaan}
            </Button>
          }
        >
          {conceptTekst.weggegooid}
        </Bericht>
      )}
      {hersteldVan !== undefined && (
        <Bericht
          toon="uitleg"
          rol="status"
          actie={
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={conceptTekst.weggooienUitleg}
              onClick={concept.discard}
            >
              {conceptTekst.weggooien}
            </Button>
          }
        >
          {conceptTekst.hersteld(klokTijd(hersteldVan))}
        </Bericht>
      )}
      {isForked && (
        <Bericht toon="let-op" rol="status">
          {conceptTekst.gesplitst}
        </Bericht>
      )}
      {elders !== undefined && !isForked && (
        <Bericht toon="uitleg" rol="status">
          {conceptTekst.elders(omTijd(elders.bijgewerktOp))}
        </Bericht>
      )}
    </>
  );
}

/** One quiet line under a form: whether what was typed is kept. */
export function ConceptStand({ concept }: { concept: ConceptInForm }) {
  return (
    <Group mih={22}>
      <ConceptZin concept={concept} />
      <span className="alleen-voorlezer" aria-live="polite">
        <Voorlezen concept={concept} />
      </span>
    </Group>
  );
}

// The line changes with every pause in typing. A reader only hears it when it first is kept, and
// when keeping fails or works again: its words do not change in between.
function Voorlezen({ concept: { stand } }: { concept: ConceptInForm }) {
  const [zin, setZin] = useState('');
  useEffect(() => {
    if (stand.soort === 'bewaard') setZin(conceptTekst.voorlezenBewaard);
    if (stand.soort === 'mislukt') setZin(conceptTekst.voorlezenMislukt(sentenceFor(stand.fout)));
    if (stand.soort === 'elders') setZin(conceptTekst.nietMeer);
    if (stand.soort === 'leeg') setZin('');
  }, [stand]);
  return zin;
}

function ConceptZin({ concept: { stand } }: { concept: ConceptInForm }) {
  switch (stand.soort) {
    case 'leeg':
      return null;
    case 'wacht':
    case 'bewaren':
      return (
        <Text size="xs" c="dimmed">
          {conceptTekst.bewaren}
        </Text>
      );
    case 'bewaard':
      return (
        <Text size="xs" c="dimmed">
          {conceptTekst.bewaard(klokTijd(stand.op))}
        </Text>
      );
    case 'elders':
      return (
        <Text size="xs" c="var(--mantine-color-error)">
          {conceptTekst.nietMeer}
        </Text>
      );
    case 'mislukt':
      return (
        <Text size="xs" c="var(--mantine-color-error)">
          {conceptTekst.nogNiet(sentenceFor(stand.fout))}
        </Text>
      );
  }
}
