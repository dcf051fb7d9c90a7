/** The browser reads the file while it saves it, which may wait for the person to choose a place. */
const KEPT_FOR_MS = 10 * 60_000;

/** Hands a file to the browser to save, as a download from the page itself: nothing is asked of the network. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_FOR_MS);
}
