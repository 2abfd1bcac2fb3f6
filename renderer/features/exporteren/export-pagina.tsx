import { DOSSIERROLLEN } from '#domain/toegang/rollen.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { exportTekst } from '#renderer/text/nl/exporteren.ts';
import { ExportFormulier } from './export-formulier.tsx';

/** Registrations in a period as a file. */
export function ExportPagina() {
  return (
    <AlleenVoor rollen={DOSSIERROLLEN}>
      <Pagina titel={exportTekst.titel} uitleg={exportTekst.uitleg}>
        <ExportFormulier />
      </Pagina>
    </AlleenVoor>
  );
}
