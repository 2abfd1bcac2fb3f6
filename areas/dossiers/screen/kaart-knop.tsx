import { Button, Kbd } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';

type KaartKnopProps = {
  /** The key that does the same. */
  readonly letter: string;
  readonly label: string;
  readonly onClick: () => void;
};

/** The button in the head of a card with which something is added to it. */
export function KaartKnop({ letter, label, onClick }: KaartKnopProps) {
  return (
    <Button
      size="xs"
      variant="light"
      style={{ flex: 'none' }}
      leftSection={<IconPlus size={15} aria-hidden />}
      rightSection={<Lettertoets letter={letter} />}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** A key on a button; who listens to the page hears the name of the button alone. */
export function Lettertoets({ letter }: { letter: string }) {
  return (
    <Kbd size="xs" aria-hidden>
      {letter}
    </Kbd>
  );
}
