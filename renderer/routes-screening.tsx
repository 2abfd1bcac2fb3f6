import type { AnyRoute } from '@tanstack/react-router';

/** Routes that come with the screens of handling a dossier. */
export function screeningRoutes<Root extends AnyRoute>(_getParentRoute: () => Root) {
  return [] as const;
}
