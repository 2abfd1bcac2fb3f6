import type { AnyRoute } from '@tanstack/react-router';

/** Routes that come with the screens of closing a dossier. */
export function afsluitRoutes<Root extends AnyRoute>(_getParentRoute: () => Root) {
  return [] as const;
}
