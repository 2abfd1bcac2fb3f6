import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { BriefPagina } from '#areas/brieven/screen/brieven-brief-pagina.tsx';
import { readBriefAdres } from '#areas/brieven/screen/waarden.ts';
import { AntwoordPagina } from '#areas/partnervragen/screen/antwoord-pagina.tsx';
import { readAntwoordAdres } from '#areas/partnervragen/screen/waarden.ts';
import { ScreeningPagina } from '#areas/screening/screen/screening-pagina.tsx';

/** Screening, answers and letters of a dossier. */
export function screeningRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const screening = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/screening',
    component: () => <ScreeningPagina {...screening.useParams()} />,
  });
  const antwoord = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/antwoord',
    validateSearch: readAntwoordAdres,
    component: () => <AntwoordPagina {...antwoord.useParams()} adres={antwoord.useSearch()} />,
  });
  const brief = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/brief',
    validateSearch: readBriefAdres,
    component: () => <BriefPagina {...brief.useParams()} adres={brief.useSearch()} />,
  });
  return [screening, antwoord, brief] as const;
}
