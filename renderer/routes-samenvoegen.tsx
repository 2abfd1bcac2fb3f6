import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { SamenvoegPagina } from '#areas/personen/screen/samenvoeg-pagina.tsx';
import { SplitsPagina } from '#areas/personen/screen/splits-pagina.tsx';

/** Making one person of two registrations, or two of one. */
export function samenvoegRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const samenvoegen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/samenvoegen',
    validateSearch: (search: Record<string, unknown>): { met?: string } =>
      typeof search['met'] === 'string' ? { met: search['met'] } : {},
    component: () => <SamenvoegPagina {...samenvoegen.useParams()} {...samenvoegen.useSearch()} />,
  });
  const splitsen = createRoute({
    getParentRoute,
    path: '/dossiers/$dossierId/personen/$betrokkeneId/splitsen',
    component: () => <SplitsPagina {...splitsen.useParams()} />,
  });
  return [samenvoegen, splitsen] as const;
}
