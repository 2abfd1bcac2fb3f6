import { Anchor } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';

/** The way back to the list or page above this one. */
export function Kruimel({ naar, label }: { naar: string; label: string }) {
  return (
    <Anchor
      renderRoot={(props) => <Link {...props} to={naar} />}
      size="sm"
      mb={4}
      style={{ display: 'inline-flex', alignItems: 'center', gap: 2 }}
    >
      <IconChevronLeft size={15} aria-hidden />
      {label}
    </Anchor>
  );
}
