import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { CheckPagina } from '#areas/bekendheid/screen/check-pagina.tsx';

/** Whether one person is known. */
export function bekendheidRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const check = createRoute({ getParentRoute, path: '/bekendheidscheck', component: CheckPagina });
  return [check] as const;
}
