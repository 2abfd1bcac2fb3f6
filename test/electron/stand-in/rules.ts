/** On which system the stand-in plays Electron. */
export type StandInPlatform = 'linux' | 'win32' | 'darwin';

/** A rule that the stand-in holds the program to, and where in Electron it comes from. */
export type StandInRule = { readonly rule: string; readonly source: string };

/**
 * What Electron does that a kinder stand-in would leave out. Each has a test of the stand-in itself by
 * its name (stand-in.test.ts): one that is laxer than Electron lets faults through.
 */
export const standInRules = {
  beforeReady: {
    rule: 'schemes, the sandbox and switches are set before ready, schemes once; later it throws',
    source:
      'shell/browser/api/electron_api_protocol.cc RegisterSchemesAsPrivileged ("should be called before app is ready"); docs/api/protocol.md "can be called only once"; docs/api/app.md app.enableSandbox; docs/api/command-line.md',
  },
  afterReady: {
    rule: 'windows, utility processes, sessions, screens and protocols come after ready; earlier it throws',
    source:
      'shell/browser/api/electron_api_utility_process.cc UtilityProcessWrapper::Create ("cannot be created before app is ready"); electron_api_browser_window.cc BrowserWindow::New; docs/api/session.md; docs/api/screen.md; docs/api/protocol.md ("can only be used after the ready event")',
  },
  errorBox: {
    rule: 'a box before ready is only a line on the error output of Linux',
    source: 'docs/api/dialog.md dialog.showErrorBox ("no GUI dialog will appear")',
  },
  wayland: {
    rule: 'on Wayland ready-to-show does not come before the window was shown',
    source: 'electron/electron#48859',
  },
  transfer: {
    rule: 'an explicit undefined where ports would stand throws',
    source:
      'shell/browser/api/electron_api_utility_process.cc UtilityProcessWrapper::PostMessage ("Invalid value for transfer"); shell/browser/api/message_port.cc MessagePort::PostMessage',
  },
  neutered: {
    rule: 'a port that was sent cannot be sent again nor twice at once; what is said through it is lost',
    source:
      'shell/browser/api/message_port.cc MessagePort::DisentanglePorts ("already neutered", "a duplicate"), PostMessage (not entangled: returns)',
  },
  order: {
    rule: 'messages come later and in their order, and close after the last of them',
    source: 'shell/browser/api/message_port.cc Accept and Close, behind one mojo::Connector',
  },
  quit: {
    rule: 'quit closes windows, then will-quit; prevented, the program can be asked again; exit asks nobody',
    source: 'shell/browser/browser.cc Quit, NotifyAndShutdown, Exit',
  },
  allClosed: {
    rule: 'window-all-closed comes when the user closed the last window, before will-quit, and not while quitting',
    source: 'shell/browser/browser.cc OnWindowAllClosed; docs/api/app.md "window-all-closed"',
  },
  childEnd: {
    rule: 'a utility process tells an error of V8 first and its exit later, once; in between what it is sent is lost; killed by main it ends with 0',
    source:
      'shell/browser/api/electron_api_utility_process.cc OnV8FatalError, HandleTermination, PostMessage (not connected: returns)',
  },
  lockScreen: {
    rule: 'lock-screen comes on macOS and Windows only, shutdown on Linux and macOS only',
    source: 'docs/api/power-monitor.md "lock-screen", "shutdown"',
  },
  sessionEnd: {
    rule: 'at log-off Windows tells only the window, and neither shutdown nor will-quit comes',
    source: 'docs/api/app.md "will-quit" (note on Windows); docs/api/base-window.md "session-end"',
  },
  aborted: {
    rule: 'loading that another load cuts short rejects with ERR_ABORTED (-3), one that fails with ERR_FAILED (-2)',
    source: 'lib/browser/api/web-contents.ts loadURL (_awaitNextLoad); docs/api/web-contents.md',
  },
  permissions: {
    rule: 'permissions are asked for by the names that Electron has, others never',
    source: 'docs/api/session.md ses.setPermissionRequestHandler',
  },
  secondInstance: {
    rule: 'second-instance comes after ready, also when the other start was earlier',
    source: 'docs/api/app.md "second-instance" ("guaranteed to be emitted after the ready event")',
  },
  relaunch: {
    rule: 'relaunch starts nothing until the program has ended, and does not end it',
    source: 'docs/api/app.md app.relaunch',
  },
} as const satisfies Readonly<Record<string, StandInRule>>;
