import { Pagina } from '#renderer/components/pagina.tsx';
import { startTekst } from '#renderer/text/nl/start.ts';
import { TermijnKaart } from './termijn-kaart.tsx';

/** A sum of werkdagen, for a question on the phone. */
export function TermijnPagina() {
  return (
    <Pagina titel={startTekst.termijn} uitleg={startTekst.termijnUitleg}>
      <TermijnKaart />
    </Pagina>
  );
}
