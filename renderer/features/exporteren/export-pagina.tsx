import type { Rol } from '#domain/toegang/rollen.ts';
import { AlleenVoor } from '#renderer/components/geen-recht.tsx';
import { Pagina } from '#renderer/components/pagina.tsx';
import { exportTekst } from '#renderer/text/nl/exporteren.ts';
import { ExportFormulier } from './export-formulier.tsx';

const ROLLEN: readonly Rol[] = ['screener', 'coordinator', 'manager', 'rapporteur'];

/** Registrations in a period as a file. */
export function ExportPagina() {
  return (
    <AlleenVoor rollen={ROLLEN}>
      <Pagina titel={exportTekst.titel} uitleg={exportTekst.uitleg}>
        <ExportFormulier />
      </Pagina>
    </AlleenVoor>
  );
}
