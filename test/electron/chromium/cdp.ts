/** What Chromium tells of a target: a page, a frame with a process of its own, a worker. */
export type TargetInfo = { readonly targetId: string; readonly type: string };

type Attached = { readonly sessionId: string; readonly targetInfo: TargetInfo };
type Opened = { readonly url: string };

/** The events of the DevTools protocol that are heard, and what of each is read. */
export type CdpEvents = {
  'Target.attachedToTarget': Attached;
  'Fetch.requestPaused': {
    readonly requestId: string;
    readonly request: { readonly url: string; readonly method: string };
    readonly resourceType: string;
    readonly frameId: string;
  };
  'Page.frameRequestedNavigation': { readonly frameId: string; readonly url: string };
  'Page.windowOpen': Opened;
  'Page.loadEventFired': object;
  'Page.frameNavigated': {
    readonly frame: {
      readonly parentId?: string;
      readonly securityOrigin: string;
      readonly url: string;
    };
  };
  'Network.webSocketCreated': Opened;
  'Network.requestWillBeSent': {
    readonly request: { readonly url: string };
    readonly initiator: { readonly type: string };
    readonly type?: string;
  };
  'Runtime.executionContextCreated': {
    readonly context: {
      readonly id: number;
      readonly name: string;
      readonly auxData: { readonly isDefault?: boolean; readonly frameId?: string };
    };
  };
  'Runtime.bindingCalled': {
    readonly name: string;
    readonly payload: string;
    readonly executionContextId: number;
  };
};

/** What Chromium tells by itself, and to which session. */
export type CdpEvent = {
  [Method in keyof CdpEvents]: {
    readonly method: Method;
    readonly params: CdpEvents[Method];
    readonly sessionId: string | undefined;
  };
}[keyof CdpEvents];

/** The commands whose answer is read, and what of it. */
export type CdpAnswers = {
  'Target.getTargets': { readonly targetInfos: readonly TargetInfo[] };
  'Target.attachToTarget': { readonly sessionId: string };
  'Runtime.evaluate': { readonly result: { readonly value?: unknown } };
  'Page.navigate': { readonly errorText?: string };
};

/** What a command gives: known for those whose answer is read, else nothing that anybody reads. */
export type CdpAnswer<Method extends string> = Method extends keyof CdpAnswers
  ? CdpAnswers[Method]
  : unknown;
