import { contextBridge, ipcRenderer } from 'electron';
import { ORIGIN, PORT, PORT_ASKED } from './preload-channels.ts';

// Runs before the page, in the sandbox and in a world of its own. The page gets no function of
// Electron: only the word that a port will come, and then the port itself.
if (window.location.origin === ORIGIN) {
  contextBridge.exposeInMainWorld('meldpunt', { kanaal: 'poort' });
  ipcRenderer.on(PORT, (event) => {
    window.postMessage({ meldpunt: 'poort' }, ORIGIN, event.ports);
  });
  // By then the screens listen; a port that comes earlier would be lost.
  window.addEventListener('load', () => ipcRenderer.send(PORT_ASKED), { once: true });
}
