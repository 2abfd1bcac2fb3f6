import { CheckPagina } from '#areas/bekendheid/screen/check-pagina.tsx';
import { MeldingHerstellen } from '#areas/meldingen/screen/melding-herstellen.tsx';
import { MeldingNieuw } from '#areas/meldingen/screen/melding-nieuw.tsx';
import { TermijnPagina } from './termijn-pagina.tsx';

/** The screens with which a melding comes in, fetched together. */
export const meldingSchermen = {
  CheckPagina,
  MeldingHerstellen,
  MeldingNieuw,
  TermijnPagina,
};
