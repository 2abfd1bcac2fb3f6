import { useMatch, useNavigate, useRouter } from '@tanstack/react-router';

type Navigate = ReturnType<typeof useNavigate>;

/**
 * Goes on from the page that asks for it, as `useNavigate` does, and only while that page is in
 * front. Saving takes a moment; who has opened something else by then is not taken away from it.
 *
 * @example after saving
 * const verder = useVerder();
 * saved: ({ id }) => verder({ to: `/partners/${id}` })
 */
export function useVerder(): Navigate {
  const navigate = useNavigate();
  const { history } = useRouter();
  const hier = useMatch({ strict: false, shouldThrow: false })?.pathname;
  const verder = async (options: Parameters<Navigate>[0]) => {
    if (hier === undefined || plain(history.location.pathname) === plain(hier))
      await navigate(options);
  };
  return verder as Navigate;
}

/** A page is the same with and without a slash at its end. */
function plain(pathname: string): string {
  return pathname.replace(/\/+$/, '');
}
