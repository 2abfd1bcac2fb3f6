import type { IpcMainEvent } from 'electron';
import type { ContentsCalls, FrameCalls } from './calls.ts';
import { ORIGIN, PORT_ASKED } from './preload-channels.ts';

/** The part of Electron through which pages speak to main. Only this file touches it. */
export type IpcCalls = {
  readonly ipcMain: {
    on(channel: typeof PORT_ASKED, listener: (event: AskEvent) => void): unknown;
  };
};
/** A page asks something; who asks is never taken on trust. */
export type AskEvent = Pick<IpcMainEvent, 'frameId' | 'processId'> & {
  readonly sender: Pick<ContentsCalls, 'id'>;
  readonly senderFrame: FrameCalls | null;
};

/**
 * Listens for our own page asking for its port. Any other sender gets no answer at all: another
 * window, a frame within the page, another origin, a page that is already gone.
 *
 * @param ownContents the page of our window, or undefined while there is none
 * @param onRefused told that somebody else asked
 */
export function onPortAsked(
  { ipcMain }: IpcCalls,
  ownContents: () => ContentsCalls | undefined,
  onAsked: () => void,
  onRefused: () => void,
): void {
  ipcMain.on(PORT_ASKED, ({ sender, senderFrame }) => {
    const own = ownContents();
    if (own !== undefined && own.id === sender.id && isOwnMainFrame(own, senderFrame)) onAsked();
    else onRefused();
  });
}

/** Whether a frame is the main frame of our window, alive, and showing our own screens. */
export function isOwnMainFrame(contents: ContentsCalls, frame: FrameCalls | null): boolean {
  if (frame === null || frame.isDestroyed() || frame.detached) return false;
  return frame.frameTreeNodeId === contents.mainFrame.frameTreeNodeId && frame.origin === ORIGIN;
}
