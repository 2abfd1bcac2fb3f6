/**
 * Lets the browser save a file that was made here. The name comes from the engine and says nothing
 * about anybody; what could lead out of the folder is taken off all the same.
 */
export function bewaarBestand(bestand: Blob, naam: string): void {
  const url = URL.createObjectURL(bestand);
  const link = document.createElement('a');
  link.href = url;
  link.download = veiligeNaam(naam);
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address a little later; then the copy in memory may go.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}

/** A file name with only what every file system takes. */
export function veiligeNaam(naam: string): string {
  return naam.replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '') || 'export';
}
