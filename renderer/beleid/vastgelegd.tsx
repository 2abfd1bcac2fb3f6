import { IconLock } from '@tabler/icons-react';

/** How a field looks that the organisation laid down: it can be read and copied, and not changed. */
export const vastgelegd = {
  readOnly: true,
  leftSection: <IconLock size={16} aria-hidden />,
} as const;
