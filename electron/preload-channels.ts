/** The screens have an origin of their own, as a website would: `meldpunt://app`. */
export const SCHEME = 'meldpunt';
export const ORIGIN = `${SCHEME}://app`;

/** The page asks main for a port to the engine. The only thing a page can ask of main. */
export const PORT_ASKED = 'meldpunt-poort-gevraagd';
/** Main hands the page its port; again after every restart of the engine. */
export const PORT = 'meldpunt-poort';
