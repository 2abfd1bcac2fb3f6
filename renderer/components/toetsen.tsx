import { Kbd } from '@mantine/core';
import { Fragment } from 'react';

/** Keys as they stand on the keyboard. */
export function ToetsKnoppen({
  toetsen,
  tussen = '+',
}: {
  toetsen: readonly string[];
  tussen?: string;
}) {
  return (
    <span style={{ whiteSpace: 'nowrap' }}>
      {toetsen.map((toets, index) => (
        <Fragment key={toets}>
          {index > 0 && <span> {tussen} </span>}
          <Kbd size="xs">{toets}</Kbd>
        </Fragment>
      ))}
    </span>
  );
}
