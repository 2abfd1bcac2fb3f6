import { Bericht } from '#renderer/components/bericht.tsx';
import { useToegang } from '#renderer/sessie/hooks.ts';
import { toegangTekst } from '../sessie/tekst-toegang.ts';
import stijl from './verbroken.module.css';

/** A bar over whatever is shown while the program does not answer; it goes when it is back. */
export function Verbroken() {
  const { bereikbaar, beeld } = useToegang();
  if (bereikbaar || beeld.soort === 'gestopt' || beeld.soort === 'geen-sessie') return null;
  return (
    <div className={stijl['balk']}>
      <Bericht toon="let-op" rol="alert" titel={toegangTekst.nietBereikbaarTitel}>
        {toegangTekst.nietBereikbaar}
      </Bericht>
    </div>
  );
}
