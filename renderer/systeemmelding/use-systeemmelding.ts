import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { DOSSIERROLLEN } from '#domain/rollen.ts';
import { client } from '#renderer/api/client.ts';
import { useMag } from '#renderer/sessie/hooks.ts';
import { readSysteemstand } from './keuze.ts';
import { systeemTekst } from './tekst-systeemmelding.ts';
import { type Termijntelling, zinVoor } from './telling.ts';

/** How often is looked while the window is behind another. It is no sign of somebody who is there. */
export const KIJK_IEDERE_MS = 10 * 60_000;

/** What is mine to do, and what is nobody's yet. */
async function countTermijnen(): Promise<Termijntelling> {
  const tellingen = (await client.werk.countWerk()).filter(({ wiens }) => wiens !== 'iedereen');
  const sum = (bak: 'te_laat' | 'vandaag') =>
    tellingen.reduce((all, { aantallen }) => all + (aantallen[bak] ?? 0), 0);
  return { teLaat: sum('te_laat'), vandaag: sum('vandaag') };
}

/**
 * Has the system say that terms ask for work, while somebody is signed in and the window is not in
 * front. What was in front of somebody counts as seen. It goes when the register locks.
 */
export function useSysteemmelding(): void {
  const mag = useMag(DOSSIERROLLEN);
  const navigate = useNavigate();
  useEffect(() => {
    if (!mag) return;
    let gezien: Termijntelling | undefined;
    let shown: Notification | undefined;
    let isGone = false;

    async function look(): Promise<void> {
      if (document.hasFocus() || readSysteemstand() !== 'aan') return;
      const nu = await countTermijnen().catch(() => undefined);
      if (nu === undefined || isGone || document.hasFocus()) return;
      const zin = zinVoor(nu, gezien);
      gezien = nu;
      if (zin === undefined) return;
      // One at a time: a newer one takes the place of the former.
      shown = new Notification(systeemTekst.kop, { body: zin, tag: 'termijnen' });
      shown.onclick = () => {
        window.focus();
        void navigate({ to: '/' });
      };
    }

    const timer = setInterval(() => void look(), KIJK_IEDERE_MS);
    return () => {
      isGone = true;
      clearInterval(timer);
      shown?.close();
    };
  }, [mag, navigate]);
}
