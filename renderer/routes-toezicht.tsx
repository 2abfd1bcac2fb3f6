import { type AnyRoute, createRoute } from '@tanstack/react-router';
import { verantwoordingBlad } from './pages/bladen.ts';

/** Who may know what, and who saw what. */
export function toezichtRoutes<Root extends AnyRoute>(getParentRoute: () => Root) {
  const weten = createRoute({
    getParentRoute,
    path: '/wie-mag-wat-weten',
    component: verantwoordingBlad.toon(({ WetenPagina }) => <WetenPagina />),
  });
  const logboek = createRoute({
    getParentRoute,
    path: '/logboek',
    component: verantwoordingBlad.toon(({ LogboekPagina }) => <LogboekPagina />),
  });
  return [weten, logboek] as const;
}
