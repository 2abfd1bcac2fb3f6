import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { WetenPagina } from '#areas/partnervragen/screen/weten-pagina.tsx';
import { LogboekPagina } from '#areas/verantwoording/screen/logboek-pagina.tsx';

/** Who may know what, and who saw what. */
export function toezichtRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const weten = createRoute({ getParentRoute, path: '/wie-mag-wat-weten', component: WetenPagina });
  const logboek = createRoute({ getParentRoute, path: '/logboek', component: LogboekPagina });
  return [weten, logboek] as const;
}
