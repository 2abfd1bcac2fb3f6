import { BeeindigingenPagina } from '#areas/afsluiten/screen/register-pagina.tsx';
import { WetenPagina } from '#areas/partnervragen/screen/weten-pagina.tsx';
import { CijfersPagina } from '#areas/verantwoording/screen/cijfers-pagina.tsx';
import { ExportPagina } from '#areas/verantwoording/screen/export-pagina.tsx';
import { CijferLijstPagina } from '#areas/verantwoording/screen/lijst-pagina.tsx';
import { LogboekPagina } from '#areas/verantwoording/screen/logboek-pagina.tsx';

/** The screens that account for the work, fetched together. */
export const verantwoordingSchermen = {
  BeeindigingenPagina,
  WetenPagina,
  CijfersPagina,
  ExportPagina,
  CijferLijstPagina,
  LogboekPagina,
};
