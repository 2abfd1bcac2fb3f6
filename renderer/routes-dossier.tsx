import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { readBriefAdres } from '#areas/brieven/screen/brief-waarden.ts';
import { readAntwoordAdres } from '#areas/partnervragen/screen/waarden.ts';
import { dossierBlad } from './pages/bladen.ts';

/** Making one person of two registrations, or two of one. */
export function samenvoegRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const samenvoegen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/samenvoegen',
    validateSearch: (search: Record<string, unknown>): { met?: string } =>
      typeof search['met'] === 'string' ? { met: search['met'] } : {},
    component: dossierBlad.toon(({ SamenvoegPagina }) => (
      <SamenvoegPagina {...samenvoegen.useParams()} {...samenvoegen.useSearch()} />
    )),
  });
  const splitsen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/splitsen',
    component: dossierBlad.toon(({ SplitsPagina }) => <SplitsPagina {...splitsen.useParams()} />),
  });
  return [samenvoegen, splitsen] as const;
}

/** Screening, answers and letters of a dossier. */
export function screeningRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const screening = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/screening',
    component: dossierBlad.toon(({ ScreeningPagina }) => (
      <ScreeningPagina {...screening.useParams()} />
    )),
  });
  const antwoord = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/antwoord',
    validateSearch: readAntwoordAdres,
    component: dossierBlad.toon(({ AntwoordPagina }) => (
      <AntwoordPagina {...antwoord.useParams()} adres={antwoord.useSearch()} />
    )),
  });
  const brief = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/brief',
    validateSearch: readBriefAdres,
    component: dossierBlad.toon(({ BriefPagina }) => (
      <BriefPagina {...brief.useParams()} adres={brief.useSearch()} />
    )),
  });
  return [screening, antwoord, brief] as const;
}
