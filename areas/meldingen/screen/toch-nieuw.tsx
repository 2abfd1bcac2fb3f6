import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { Redenen } from '#renderer/components/redenen.tsx';
import { algemeenTekst } from '#renderer/components/tekst-algemeen.ts';
import { kandidaatAdres, kandidaatGeboren, kandidaatNaam } from './kandidaat-tekst.ts';
import stijl from './meldingen.module.css';
import { bekendTekst } from './tekst-meldingen.ts';

type TochNieuwProps = {
  readonly kandidaten: readonly Kandidaat[];
  readonly onTerug: () => void;
  readonly onNieuw: () => void;
};

/** Asks once, before saving, about people who are or may be known and were not linked. */
export function TochNieuw({ kandidaten, onTerug, onNieuw }: TochNieuwProps) {
  const zeker = kandidaten.some(({ oordeel }) => oordeel === 'bekend');
  return (
    <Modal
      opened={kandidaten.length > 0}
      onClose={onTerug}
      title={bekendTekst.tochTitel(zeker)}
      size="lg"
      closeButtonProps={{ 'aria-label': algemeenTekst.sluiten }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {bekendTekst.tochVraag(
            kandidaten.map(({ betrokkene }) => kandidaatNaam(betrokkene)).join(', '),
            zeker,
          )}
        </Text>
        <ul className={stijl['tochLijst']}>
          {kandidaten.map(({ betrokkene, redenen }) => (
            <li key={betrokkene.id}>
              <strong>{kandidaatNaam(betrokkene)}</strong>
              <span className={stijl['meldingRegel']}>
                {kandidaatGeboren(betrokkene)} · {kandidaatAdres(betrokkene)}
              </span>
              <Redenen redenen={redenen} />
            </li>
          ))}
        </ul>
        <Text size="sm" c="dimmed">
          {bekendTekst.tochUitleg}
        </Text>
        <Group gap="sm" justify="flex-end">
          <Button variant="default" onClick={onNieuw}>
            {bekendTekst.tochNieuw}
          </Button>
          <Button data-autofocus onClick={onTerug}>
            {bekendTekst.tochTerug}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
