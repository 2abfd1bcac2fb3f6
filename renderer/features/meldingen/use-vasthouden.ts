import { type FocusEvent, useEffect, useMemo, useRef, useState } from 'react';
import { createGreep } from './greep.ts';

/**
 * Keeps showing what was shown for as long as it is in somebody's hand; what came meanwhile is
 * shown once it is let go. Put `handen` on the element that shows it.
 *
 * @param nu what would be shown now
 * @param vanWie of whom it is: of somebody else it is never held
 */
export function useVasthouden<T>(nu: T, vanWie: string) {
  const [inHand, setInHand] = useState(false);
  const greep = useMemo(() => createGreep(setInHand), []);
  useEffect(() => greep.stop, [greep]);
  const shown = useRef({ wat: nu, vanWie });
  if (!inHand || shown.current.vanWie !== vanWie) shown.current = { wat: nu, vanWie };
  return {
    getoond: shown.current.wat,
    handen: {
      onPointerMove: greep.beweeg,
      onPointerLeave: greep.verlaat,
      onFocus: () => greep.focus(true),
      onBlur: ({ currentTarget, relatedTarget }: FocusEvent<HTMLElement>) =>
        greep.focus(relatedTarget instanceof Node && currentTarget.contains(relatedTarget)),
    },
  };
}
