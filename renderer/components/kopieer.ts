/**
 * Puts text on the clipboard; false when the window may not, so that a person can do it by hand.
 */
export async function kopieer(tekst: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(tekst);
    return true;
  } catch {
    return copyBySelection(tekst);
  }
}

// The old way, for a window that is refused the new one: it copies what is selected.
function copyBySelection(tekst: string): boolean {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = tekst;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  document.body.append(field);
  field.select();
  try {
    return document.execCommand('copy');
  } catch {
    return false;
  } finally {
    field.remove();
    if (before instanceof HTMLElement) before.focus();
  }
}
