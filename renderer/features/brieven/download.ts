/** Saves a file from memory under a name, as the browser saves every download. */
export function download(bestand: Blob, naam: string): void {
  const url = URL.createObjectURL(bestand);
  const link = document.createElement('a');
  link.href = url;
  link.download = naam;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the file after the click; letting go of it at once would lose it.
  setTimeout(() => URL.revokeObjectURL(url), 30_000);
}
