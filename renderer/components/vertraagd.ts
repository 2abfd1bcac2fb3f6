import { useEffect, useState } from 'react';

/** Waits shorter than this show nothing: something that flashes by is noise. */
export const WACHT_MS = 500;

/** Becomes true when something has been busy for half a second, and false at once after it. */
export function useLangerBezig(bezig: boolean): boolean {
  const [lang, setLang] = useState(false);
  useEffect(() => {
    if (!bezig) {
      setLang(false);
      return;
    }
    const timer = setTimeout(() => setLang(true), WACHT_MS);
    return () => clearTimeout(timer);
  }, [bezig]);
  return lang;
}
