// In the world of the preload, before the page: what a sandboxed preload of Electron finds, and the
// ports of the page. Bytes go as base64, for this world speaks to the process around it in text. The
// built preload takes the place of the last line.
(() => {
  const CLOSED = 'meldpunt-embedder-closed';
  const tellsClose = 'onclose' in MessagePort.prototype;
  // biome-ignore lint/suspicious/noConsole: the one thing that crosses from this world to the process around it
  const say = (message) => console.log(`@meldpunt@${JSON.stringify(message)}`);
  const listeners = new Map();
  const ports = new Map();

  const asText = (data) => {
    let text = '';
    for (const byte of data) text += String.fromCharCode(byte);
    return btoa(text);
  };
  const asBytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));

  function hand(channel, id) {
    const { port1, port2 } = new MessageChannel();
    ports.set(id, port1);
    const closed = () => {
      if (ports.delete(id)) say({ kind: 'closed', port: id });
    };
    port1.onmessage = ({ data }) => {
      if (data === CLOSED) closed();
      else if (data instanceof Uint8Array) say({ kind: 'bytes', port: id, data: asText(data) });
      else say({ kind: 'text', port: id, data });
    };
    port1.addEventListener('close', closed);
    listeners.get(channel)?.({ ports: [port2] });
  }

  globalThis.meldpuntIn = ({ kind, port: id, data, channel }) => {
    const port = ports.get(id);
    if (kind === 'hand') hand(channel, id);
    else if (kind === 'text') port?.postMessage(data);
    else if (kind === 'bytes') port?.postMessage(asBytes(data));
    else if (ports.delete(id)) {
      if (!tellsClose) port.postMessage(CLOSED);
      port.close();
    }
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(name, value) {
        const detail = JSON.stringify({ name, value });
        window.dispatchEvent(new CustomEvent('meldpunt-embedder-expose', { detail }));
      },
    },
    ipcRenderer: {
      on: (channel, listener) => listeners.set(channel, listener),
      send: (channel) => say({ kind: 'sent', channel }),
    },
  };
  // A sandboxed preload can load nothing else (docs/tutorial/sandbox.md).
  const require = (name) => {
    if (name === 'electron') return electron;
    throw new Error(`module not found: ${name}`);
  };
  say({ kind: 'born', origin: window.location.origin });
  try {
    // biome-ignore lint/correctness/noUnusedFunctionParameters: the preload finds these
    ((require, exports, module) => {
      'PRELOAD';
    })(require, {}, { exports: {} });
  } catch (error) {
    say({ kind: 'preload-error', text: String(error) });
  }
})();
