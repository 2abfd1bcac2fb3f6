import { Bericht } from '#renderer/components/bericht.tsx';
import { dossierTekst } from './tekst-dossiers.ts';

/** Says that nothing can be changed here: the dossier is shut, or somebody is no longer in it. */
export function KanNiet() {
  return (
    <Bericht toon="let-op" titel={dossierTekst.kanNietTitel}>
      {dossierTekst.kanNiet}
    </Bericht>
  );
}
