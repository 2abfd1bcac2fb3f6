/** An event that can be prevented, with what it tells. */
export function preventable<T extends object>(details: T) {
  let defaultPrevented = false;
  return {
    ...details,
    preventDefault: () => {
      defaultPrevented = true;
    },
    get defaultPrevented() {
      return defaultPrevented;
    },
  };
}
