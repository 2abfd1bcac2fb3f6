import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is looked at: texts of the kernel, and who owns a file with which rights. */
export interface SandboxView {
  readonly read: (file: string) => string | undefined;
  readonly stat: (file: string) => { readonly uid: number; readonly mode: number } | undefined;
}

/** Settings of the kernel with which a program without rights gets no user namespace. */
const restrictions: readonly (readonly [file: string, value: string])[] = [
  ['/proc/sys/kernel/apparmor_restrict_unprivileged_userns', '1'],
  ['/proc/sys/kernel/unprivileged_userns_clone', '0'],
  ['/proc/sys/user/max_user_namespaces', '0'],
];

/** The helper that makes the sandbox where the kernel does not; it lies beside Electron. */
export function sandboxHelper(binary: string): string {
  return join(dirname(binary), 'chrome-sandbox');
}

/**
 * Whether Electron's sandbox can work on this Linux: in a user namespace, or by the helper beside
 * it when that belongs to root and runs as root (4755). Without either Electron ends at once.
 */
export function canSandbox(binary: string, { read, stat }: SandboxView = machineView): boolean {
  const isRestricted = restrictions.some(([file, value]) => read(file)?.trim() === value);
  if (!isRestricted) return true;
  const helper = stat(sandboxHelper(binary));
  return helper?.uid === 0 && (helper.mode & RUNS_AS_OWNER) === RUNS_AS_OWNER;
}
/** The rights that Chromium asks of the helper: it takes its owner's, and everybody may run it. */
const RUNS_AS_OWNER = 0o4001;

const machineView: SandboxView = {
  read(file) {
    try {
      return readFileSync(file, 'utf8');
    } catch {
      return undefined;
    }
  },
  stat: (file) => statSync(file, { throwIfNoEntry: false }),
};
