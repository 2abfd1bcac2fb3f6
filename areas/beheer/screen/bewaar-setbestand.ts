/** Lets the browser save the file of a set; its name comes from the engine. */
export function bewaarSetbestand(bestand: Blob, naam: string): void {
  const url = URL.createObjectURL(bestand);
  const link = document.createElement('a');
  link.href = url;
  link.download = naam.replace(/[^\w.-]+/g, '-');
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the address a little later; then the copy in memory may go.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
