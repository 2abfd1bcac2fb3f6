import { Button, Collapse } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';

type UitklapProps = { readonly titel: string; readonly children: ReactNode };

/** What is seldom looked at, behind a button that says how much it is. */
export function Uitklap({ titel, children }: UitklapProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {titel}
      </Button>
      <Collapse expanded={open} id={id}>
        {children}
      </Collapse>
    </div>
  );
}
