import '@mantine/core/styles.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './stijl/lettertype.css';
import './stijl/algemeen.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { readStartToken, SESSIE_SLEUTEL } from './api/session.ts';
import { connectHost } from './api/verbinden.ts';
import { App, binnenBlad } from './app.tsx';
import { startSession, toegang } from './sessie/toegang.ts';

// A strict Content-Security-Policy reports zod's probe for compiled parsers as a violation.
z.config({ jitless: true });

// A window that was let in before is most likely still signed in.
if (window.sessionStorage.getItem(SESSIE_SLEUTEL) !== null) void binnenBlad.laad();

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the screens');
createRoot(root).render(<App />);

// A fresh link in a window that is already open changes only what is behind the #, so nothing would
// be loaded: somebody who pastes it there expects the program.
window.addEventListener('hashchange', () => {
  if (readStartToken(window.location.hash) !== undefined) window.location.reload();
});

const verbinding = await connectHost(window);
if (verbinding.gelukt) startSession();
else toegang.noSession(verbinding.reden);
