import { useToegang } from '#renderer/sessie/hooks.ts';
import stijl from './demo-balk.module.css';
import { demoTekst } from './tekst-demo.ts';

/** The bar that marks every screen of a demo; nothing at all in a real register. */
export function DemoBalk() {
  const { beeld } = useToegang();
  if (beeld.soort !== 'open' || beeld.status.demo !== true) return null;
  return (
    <aside className={stijl['balk']} aria-label={demoTekst.landmark}>
      <span className={stijl['kop']}>{demoTekst.balk}</span> · {demoTekst.balkUitleg}
    </aside>
  );
}
