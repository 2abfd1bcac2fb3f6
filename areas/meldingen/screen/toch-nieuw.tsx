import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { Kandidaat } from '#areas/bekendheid/contract.ts';
import { Redenen } from '#renderer/components/redenen.tsx';
import { tekst } from '#renderer/text/algemeen.ts';
import { adresVan, geborenVan, naamVan } from './kandidaat-tekst.ts';
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
      closeButtonProps={{ 'aria-label': tekst.sluiten }}
    >
      <Stack gap="sm">
        <Text size="sm">
          {bekendTekst.tochVraag(
            kandidaten.map(({ betrokkene }) => naamVan(betrokkene)).join(', '),
            zeker,
          )}
        </Text>
        <ul className={stijl['tochLijst']}>
          {kandidaten.map(({ betrokkene, redenen }) => (
            <li key={betrokkene.id}>
              <strong>{naamVan(betrokkene)}</strong>
              <span className={stijl['meldingRegel']}>
                {geborenVan(betrokkene)} · {adresVan(betrokkene)}
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
