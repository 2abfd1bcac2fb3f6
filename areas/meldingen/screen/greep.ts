/** A mouse that rests somewhere without moving is not about to press anything. */
export const RUST_MS = 1_500;

/** Whether a list is in somebody's hand: focused, or under a mouse that moves. */
export type Greep = {
  /** The mouse moved over it. */
  readonly beweeg: () => void;
  /** The mouse left it. */
  readonly verlaat: () => void;
  /** The keyboard came into it, or left it. */
  readonly focus: (inside: boolean) => void;
  readonly stop: () => void;
};

/**
 * Tells when a list is taken in hand and let go, so that nothing changes place under a hand that
 * is about to press. A mouse that was left lying there while somebody types holds nothing.
 *
 * @param onWissel called with whether it is in hand now, each time that changes
 */
export function createGreep(onWissel: (inHand: boolean) => void): Greep {
  let inFocus = false;
  let underMouse = false;
  let said = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    const now = inFocus || underMouse;
    if (now === said) return;
    said = now;
    onWissel(now);
  };
  const rest = () => {
    clearTimeout(timer);
    underMouse = false;
    say();
  };
  return {
    beweeg() {
      clearTimeout(timer);
      timer = setTimeout(rest, RUST_MS);
      underMouse = true;
      say();
    },
    verlaat: rest,
    focus(inside) {
      inFocus = inside;
      say();
    },
    stop: () => clearTimeout(timer),
  };
}
