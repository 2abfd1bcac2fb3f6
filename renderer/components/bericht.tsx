import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode, Ref } from 'react';
import stijl from './bericht.module.css';
import type { Toon } from './merk.tsx';

type BerichtProps = {
  readonly toon: Toon;
  readonly titel?: string;
  readonly children: ReactNode;
  readonly actie?: ReactNode;
  /** `alert` is read aloud at once, `status` when the reader pauses. */
  readonly rol?: 'alert' | 'status' | 'note';
  readonly ref?: Ref<HTMLDivElement>;
};

/** A message in the page: what happened, what was kept, what to do; and perhaps a button for it. */
export function Bericht({ toon, titel, children, actie, rol = 'note', ref }: BerichtProps) {
  return (
    <div ref={ref} className={stijl['bericht']} data-toon={toon} role={rol} tabIndex={-1}>
      <span className={stijl['teken']} aria-hidden>
        {toon === 'goed' ? (
          <IconCircleCheck size={18} />
        ) : toon === 'fout' || toon === 'let-op' ? (
          <IconAlertTriangle size={18} />
        ) : (
          <IconInfoCircle size={18} />
        )}
      </span>
      <div className={stijl['inhoud']}>
        {titel !== undefined && <p className={stijl['titel']}>{titel}</p>}
        {children}
      </div>
      {actie}
    </div>
  );
}
